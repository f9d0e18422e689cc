"""Screens: arriving is checked when one is built, and gestures go through hands."""

from collections.abc import Sequence
from typing import ClassVar, Literal, Protocol, Self, TypeVar

from playwright.sync_api import FilePayload, Locator, Page, expect

from parcours.pages.controls import Capture, Choice, Control, Field, Heading, Link, Tick, Upload, Zone

Device = Literal["computer", "phone", "mail"]

ARRIVAL_MS = 15_000

AnyScreen = TypeVar("AnyScreen", bound="Screen")


class Hands(Protocol):
    """How controls are used on one device."""

    page: Page

    def arrive(self, screen: "Screen") -> None:
        """Wait until the screen is there.

        Raises:
            AssertionError: another screen, or none, is shown.
        """

    def press(self, control: Control) -> None: ...

    def fill(self, control: Field, text: str) -> None: ...

    def choose(self, control: Choice, option: str) -> None: ...

    def choose_first(self, control: Choice) -> None:
        """Choose the first value offered; the first line, « choose one », is none."""

    def offers(self, control: Control) -> bool:
        """True when the screen one is on has that control, under whatever name."""

    def tick(self, control: Tick) -> None: ...

    def upload(self, control: Upload, name: str, content: bytes) -> None: ...

    def capture(self, control: Capture) -> None: ...

    def read(self, shown: Locator) -> str:
        """The text of something shown on the screen; empty where the screen is not shown."""

    def first_of(self, screens: Sequence[type[AnyScreen]]) -> type[AnyScreen]:
        """Which of several screens has come.

        Raises:
            AssertionError: none came in time.
        """


class Screen:
    """One screen of the journey; `part` groups screens that are one form."""

    site: ClassVar[str]
    device: ClassVar[Device] = "computer"
    part: ClassVar[str] = ""
    dialog: ClassVar[bool] = False
    may_be_late: ClassVar[bool] = False
    """Where it is not met when expected, it may come before a later screen."""
    volatile: ClassVar[tuple[Zone, ...]] = ()
    """What differs each time on it: figures show something else there."""
    heading: Heading

    def __init__(self, hands: Hands) -> None:
        self.hands = hands
        hands.arrive(self)

    @classmethod
    def at(cls, hands: Hands) -> Self:
        """The screen as it would be, before one knows whether it is there."""
        screen = cls.__new__(cls)
        screen.hands = hands
        return screen

    @property
    def root(self) -> Locator:
        """The landmark that holds its controls."""
        return self.hands.page.get_by_role("dialog") if self.dialog else self.hands.page.locator("body")

    @property
    def sign(self) -> Control:
        """The control whose presence tells that one has arrived."""
        return self.heading

    @property
    def announced_by(self) -> Link | None:
        """The message that leads to it, where one does."""
        return None

    @classmethod
    def controls(cls) -> dict[str, Control]:
        """Every control declared, by attribute name."""
        found: dict[str, Control] = {}
        for ancestor in reversed(cls.__mro__):
            found |= {name: value for name, value in vars(ancestor).items() if isinstance(value, Control)}
        return found


class PlainHands:
    """Playwright and nothing more."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def arrive(self, screen: Screen) -> None:
        expect(screen.sign.locator).to_be_visible(timeout=ARRIVAL_MS)

    def press(self, control: Control) -> None:
        control.locator.click()

    def fill(self, control: Field, text: str) -> None:
        control.locator.fill(text)

    def choose(self, control: Choice, option: str) -> None:
        control.locator.select_option(label=option)

    def choose_first(self, control: Choice) -> None:
        control.locator.select_option(index=1)

    def offers(self, control: Control) -> bool:
        return control.locator.count() > 0

    def tick(self, control: Tick) -> None:
        control.locator.check()

    def upload(self, control: Upload, name: str, content: bytes) -> None:
        file = FilePayload(name=name, mimeType="image/png", buffer=content)
        control.locator.set_input_files(file)

    def capture(self, control: Capture) -> None:
        control.locator.click()

    def read(self, shown: Locator) -> str:
        return shown.text_content() or ""

    def first_of(self, screens: Sequence[type[AnyScreen]]) -> type[AnyScreen]:
        expect(any_sign(self, screens)).to_be_visible(timeout=ARRIVAL_MS)
        return next(screen for screen in screens if screen.at(self).sign.locator.count())


def any_sign(hands: Hands, screens: Sequence[type[Screen]]) -> Locator:
    """Whichever comes first of the signs of several screens."""
    signs = [screen.at(hands).sign.locator for screen in screens]
    found = signs[0]
    for sign in signs[1:]:
        found = found.or_(sign)
    return found.first


def first_of(hands: Hands, *screens: type[AnyScreen]) -> type[AnyScreen]:
    """Which of several screens has come; a signpost where ways part, without arriving at any.

    Raises:
        AssertionError: none came in time.
    """
    return hands.first_of(screens)
