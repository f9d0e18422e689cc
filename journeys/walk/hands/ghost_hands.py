"""Hands on a screen that is not there."""

from collections.abc import Sequence

from playwright.sync_api import Locator, Page

from parcours.journeys.walk.healing.device_state import Act, Visit
from parcours.journeys.walk.model import Verb
from parcours.pages.controls import AppIcon, Capture, Choice, CodeField, Control, Field, Tick, Upload
from parcours.pages.screen import AnyScreen, Hands, Screen


class GhostHands:
    """Hands on a screen that is not there: what is asked of them waits for it to come, if ever it does."""

    def __init__(self, real: Hands, visit: Visit) -> None:
        self._real = real
        self._visit = visit

    @property
    def page(self) -> Page:
        return self._real.page

    @page.setter
    def page(self, page: Page) -> None:
        self._real.page = page

    def arrive(self, screen: Screen) -> None:
        screen.hands = self._real
        self._real.arrive(screen)

    def first_of(self, screens: Sequence[type[AnyScreen]]) -> type[AnyScreen]:
        return self._real.first_of(screens)

    def read(self, _: Locator) -> str:
        return ""

    def press(self, control: Control) -> None:
        self._keep(control, "open" if isinstance(control, AppIcon) else "press")

    def fill(self, control: Field, text: str) -> None:
        self._keep(control, "enter_code" if isinstance(control, CodeField) else "fill", text)

    def choose(self, control: Choice, option: str) -> None:
        self._keep(control, "choose", option)

    def choose_first(self, control: Choice) -> None:
        self._keep(control, "choose")

    def offers(self, _: Control) -> bool:
        return False

    def tick(self, control: Tick) -> None:
        self._keep(control, "tick")

    def upload(self, control: Upload, name: str, content: bytes) -> None:
        self._keep(control, "upload", name, content)

    def capture(self, control: Capture) -> None:
        self._keep(control, "upload")

    def _keep(self, control: Control, verb: Verb, value: str = "", content: bytes = b"") -> None:
        self._visit.acts.append(Act(control, verb, value, content))
