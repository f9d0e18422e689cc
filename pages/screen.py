"""Screens: arriving is checked when one is built, and gestures go through hands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Literal, Protocol, Self, TypeVar

from parcours.pages.controls import (
    Capture,
    Choice,
    Control,
    ControlHands,
    Field,
    Heading,
    Link,
    Tick,
    Upload,
    Zone,
)

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

Device = Literal["computer", "phone", "mail"]

ARRIVAL_MS = 15_000

AnyScreen = TypeVar("AnyScreen", bound="Screen")


class Hands(ControlHands, Protocol):
    """How screens are come to, and controls used, on one device."""

    page: Page

    def arrive(self, screen: Screen) -> None:
        """Wait until the screen is there.

        Raises:
            AssertionError: another screen, or none, is shown.
        """

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


def screen_of(control: Control) -> Screen:
    """The screen it is on.

    Raises:
        LookupError: read from the class, not from a screen one has arrived at.
    """
    holder = control.screen
    if not isinstance(holder, Screen):
        raise LookupError(f"« {control.names[0]} » is on {holder!r}, which is no screen")
    return holder


class PlainHands:
    """Playwright and nothing more."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def arrive(self, screen: Screen) -> None:
        from playwright.sync_api import expect

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
        from playwright.sync_api import FilePayload

        file = FilePayload(name=name, mimeType="image/png", buffer=content)
        control.locator.set_input_files(file)

    def capture(self, control: Capture) -> None:
        control.locator.click()

    def read(self, shown: Locator) -> str:
        return shown.text_content() or ""

    def first_of(self, screens: Sequence[type[AnyScreen]]) -> type[AnyScreen]:
        from playwright.sync_api import expect

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
