"""Recording hands: they do as plain hands do, and write down every screen and every gesture."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Error, Locator, Page

from journeys.walk.faults import Fault, Watch
from journeys.walk.layout import keep_layout, lay_out
from journeys.walk.model import Box, Device, Gesture, Verb
from journeys.walk.model import Screen as SeenScreen
from journeys.walk.outline import first_name
from pages.controls import AppIcon, Capture, Choice, CodeField, Control, Field, Tick, Upload
from pages.screen import PlainHands, Screen

_WORLD = re.compile(r"(?<=http://)[\w-]+\.([\w.-]+\.localhost)(?::\d+)?")

# A page is measured from its top, a notice from the window's: it stays put when one scrolls.
_MEASURE = """(control, fromTop) => {
  const within = document.createRange();
  within.selectNodeContents(control.closest("dialog, main") ?? control);
  return [control, within].map(measured => {
    const box = measured.getBoundingClientRect();
    const [x, y] = fromTop ? [scrollX, scrollY] : [0, 0];
    return {x: box.x + x, y: box.y + y, width: box.width, height: box.height};
  });
}"""

CAPTURE_FAILED = "Unable to capture screenshot"
CAPTURE_TRIES = 5


class Lost(Exception):
    """The script cannot go on: what it expected is not there."""


class Recording:
    """The screens and gestures of one walk, over all its devices."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.screens: list[SeenScreen] = []
        self.gestures: list[Gesture] = []
        self.leg = 0
        self.on_gesture: Callable[[Gesture], None] = lambda _: None


class RecordingHands:
    """Plain hands that keep a record; `allow_commits` lets them engage the person."""

    def __init__(
        self, page: Page, device: Device, recording: Recording, watch: Watch, allow_commits: bool
    ) -> None:
        self.page = page
        self.device = device
        self._recording = recording
        self._watch = watch
        self._allow_commits = allow_commits
        self._screen: Screen | None = None

    def arrive(self, screen: Screen) -> None:
        try:
            PlainHands(self.page).arrive(screen)
            self._record_screen(screen)
        except (AssertionError, Error) as error:
            self._watch.check()
            raise Lost(self._expected(f"the screen « {screen.heading.names[0]} »")) from error
        self._watch.check()
        self._screen = screen

    def press(self, control: Control) -> None:
        if control.commits and not self._allow_commits:
            message = (
                f"« {control.names[0]} » engages a real person and was not pressed: allow it with --commit"
            )
            raise Lost(message)
        verb: Verb = "open" if isinstance(control, AppIcon) else "press"
        self._act(control, verb, lambda: PlainHands(self.page).press(control))

    def fill(self, control: Field, text: str) -> None:
        verb: Verb = "enter_code" if isinstance(control, CodeField) else "fill"
        self._act(control, verb, lambda: PlainHands(self.page).fill(control, text))

    def choose(self, control: Choice, option: str) -> None:
        self._act(control, "choose", lambda: PlainHands(self.page).choose(control, option), option)

    def tick(self, control: Tick) -> None:
        self._act(control, "tick", lambda: PlainHands(self.page).tick(control))

    def upload(self, control: Upload, name: str, content: bytes) -> None:
        self._act(control, "upload", lambda: PlainHands(self.page).upload(control, name, content))

    def capture(self, control: Capture) -> None:
        self._act(control, "upload", lambda: PlainHands(self.page).capture(control))

    def _act(self, control: Control, verb: Verb, act: Callable[[], None], value: str | None = None) -> None:
        try:
            control.locator.wait_for(state="visible")
            self._record_gesture(control, verb, value)
            act()
        except Error as error:
            self._watch.check()
            raise Lost(self._expected(f"the {control.role} « {control.names[0]} »")) from error
        self._watch.check()

    def _record_screen(self, screen: Screen) -> None:
        body = self.page.locator("body")
        self._recording.screens.append(
            SeenScreen(
                index=len(self._recording.screens),
                device=self.device,
                site=screen.site,
                dialog=screen.dialog,
                name=type(screen).__name__,
                part=screen.part or type(screen).__name__,
                heading=self._heading(screen),
                url=anonymous(self.page.url),
                outline=_outline(self.page),
                text=re.sub(r"\s+", " ", body.inner_text()).strip(),
            )
        )

    def _heading(self, screen: Screen) -> str:
        headings = screen.root.get_by_role("heading", level=2 if screen.dialog else 1)
        return re.sub(r"\s+", " ", headings.first.inner_text()).strip()

    def _record_gesture(self, control: Control, verb: Verb, value: str | None) -> None:
        recording = self._recording
        index = len(recording.gestures)
        picture = f"{index + 1:03d}.png"
        dialog = control.screen.dialog
        box, context = self._boxes(control.locator, dialog)
        width, height = self._capture(recording.folder / picture, whole=not dialog)
        keep_layout(recording.folder / picture, lay_out(self.page, from_top=not dialog))
        gesture = Gesture(
            index=index,
            device=self.device,
            screen=self._screen_index(control.screen),
            leg=recording.leg,
            verb=verb,
            role=control.role,
            name=first_name(control.locator.aria_snapshot()),
            names=control.names,
            called=control.called,
            commits=control.commits,
            value=value,
            box=box,
            context=context,
            outline=_outline(self.page),
            picture=picture,
            width=width,
            height=height,
        )
        recording.gestures.append(gesture)
        recording.on_gesture(gesture)

    def _screen_index(self, screen: Screen) -> int:
        """The last time this device showed that screen."""
        name = type(screen).__name__
        return next(
            seen.index
            for seen in reversed(self._recording.screens)
            if seen.device == self.device and seen.name == name
        )

    def _boxes(self, locator: Locator, in_dialog: bool) -> tuple[Box, Box]:
        """The control and what it is in: in page coordinates, or in the window's for a notice."""
        control, context = (Box(**box) for box in locator.evaluate(_MEASURE, not in_dialog))
        return control, context

    def _capture(self, path: Path, whole: bool) -> tuple[int, int]:
        """Save the picture and give its size.

        Raises:
            Fault: the browser could not take it, several times over.
        """
        self.page.wait_for_load_state()
        for _ in range(CAPTURE_TRIES):
            try:
                png = self.page.screenshot(
                    full_page=whole, scale="css", animations="disabled", caret="hide", path=path
                )
            except Error as error:  # right after a navigation on a busy machine: no drift
                if CAPTURE_FAILED not in str(error):
                    raise
                self.page.evaluate(
                    "new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))"
                )
            else:
                return int.from_bytes(png[16:20]), int.from_bytes(png[20:24])
        raise Fault(f"the browser could not take a picture of {anonymous(self.page.url)}")

    def _expected(self, what: str) -> str:
        heading = self.page.get_by_role("heading").first
        shown = heading.inner_text() if heading.count() else "no heading"
        last = self._recording.gestures[-1] if self._recording.gestures else None
        after = f"after « {last.name} », " if last else ""
        return f"{after}expected {what}, saw « {shown} » at {anonymous(self.page.url)}"


def _outline(page: Page) -> str:
    """The page's outline, with the addresses in it as in any other world."""
    return _WORLD.sub(r"\1", page.locator("body").aria_snapshot())


def anonymous(url: str) -> str:
    """Host and path without port, query and the name of the mock's world."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if host.endswith(".localhost") and host.count(".") > 1:
        host = host.split(".", 1)[1]
    return f"{host}{parts.path}"
