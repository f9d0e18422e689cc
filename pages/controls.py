"""Controls: what a person acts on, known by a role and every name it has ever had."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, ClassVar, Literal, Protocol, Self

from parcours.pages.names import as_computed, exactly

if TYPE_CHECKING:
    from playwright.sync_api import Locator

Role = Literal["button", "link", "textbox", "combobox", "checkbox", "radio", "heading", "paragraph"]


class ControlHands(Protocol):
    """What can be done with controls."""

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


class Holder(Protocol):
    """What controls are on: a screen."""

    @property
    def root(self) -> Locator:
        """The landmark that holds its controls."""

    @property
    def hands(self) -> ControlHands:
        """What its controls are used with."""


class Control:
    """A control of a screen; names are exact, newest first.

    `called` holds the words people use for it when they do not quote its name; `within` names the region it
    is in, where another has a control of the same name. `commits` marks what engages the person, `harmless`
    what engages nobody, which is all that is pressed on a live platform unless more is allowed.
    """

    role: ClassVar[Role]
    also: ClassVar[tuple[Role, ...]] = ()
    """Roles it has had besides."""

    def __init__(
        self,
        *names: str,
        called: tuple[str, ...] = (),
        commits: bool = False,
        harmless: bool = False,
        within: str | None = None,
        screen: Holder | None = None,
    ) -> None:
        if commits and harmless:
            raise ValueError(f"« {names[0]} » is said to engage the person and to be harmless: it is one")
        self.names = names
        self.called = called
        self.commits = commits
        self.harmless = harmless
        self.within = within
        self._screen = screen

    def __get__(self, screen: Holder | None, _: type) -> Self:
        if screen is None:
            return self
        bound = copy(self)
        bound._screen = screen  # noqa: SLF001 - of its own class
        return bound

    @property
    def screen(self) -> Holder:
        """The screen it is on.

        Raises:
            LookupError: read from the class, not from a screen one has arrived at.
        """
        if self._screen is None:
            message = f"« {self.names[0]} » belongs to no screen yet: arrive at one, then use its control"
            raise LookupError(message)
        return self._screen

    @property
    def offered(self) -> bool:
        """True when the screen one has arrived at has it."""
        return self.screen.hands.offers(self)

    @property
    def locator(self) -> Locator:
        root = self.screen.root
        if self.within is not None:
            root = root.get_by_role("region", name=exactly(self.within))
        name = as_computed(*self.names)
        found = root.get_by_role(self.role, name=name)
        for role in self.also:
            found = found.or_(root.get_by_role(role, name=name))
        return found

    @property
    def roles(self) -> tuple[Role, ...]:
        """Every role it has had."""
        return (self.role, *self.also)


class Heading(Control):
    """A heading: what tells one has arrived."""

    role = "heading"


class HeadingOrParagraph(Heading):
    """What tells one has arrived: a heading in some years, a plain sentence in others."""

    @property
    def locator(self) -> Locator:
        name = exactly(*self.names)
        sentence = self.screen.root.get_by_role("paragraph").filter(has_text=name)
        return self.screen.root.get_by_role(self.role, name=name).or_(sentence)


class Paragraph(Control):
    """A sentence that tells what came."""

    role = "paragraph"

    @property
    def locator(self) -> Locator:
        return self.screen.root.get_by_role(self.role).filter(has_text=exactly(*self.names))


class _Pressed(Control):
    def press(self) -> None:
        self.screen.hands.press(self)


class Button(_Pressed):
    """A button; `commits` marks the gesture that engages the person: Envoyer, Accepter…"""

    role = "button"


class Link(_Pressed):
    """A link, a menu entry, a message in a list."""

    role = "link"


class ButtonOrLink(_Pressed):
    """A link in some years, a button in others; it is drawn and used alike."""

    role = "link"
    also = ("button",)


class AppIcon(_Pressed):
    """An app's icon on the phone: pressing it opens the app."""

    role = "link"


class Field(Control):
    """A field one types into."""

    role = "textbox"

    def fill(self, text: str) -> None:
        self.screen.hands.fill(self, text)


class CodeField(Field):
    """A field for a code received, known by heart, or read on the screen."""


class Choice(Control):
    """A list of offered values."""

    role = "combobox"

    def choose(self, option: str) -> None:
        self.screen.hands.choose(self, option)

    def choose_first(self) -> None:
        """The first value offered, whatever it is."""
        self.screen.hands.choose_first(self)


class Upload(Control):
    """A place for a file."""

    role = "button"

    def upload(self, name: str, content: bytes) -> None:
        self.screen.hands.upload(self, name, content)


class Capture(Control):
    """A button that takes a photo or a video with the camera, and sends it."""

    role = "button"

    def capture(self) -> None:
        self.screen.hands.capture(self)


class Tick(Control):
    """A box to tick."""

    role = "checkbox"

    def tick(self) -> None:
        self.screen.hands.tick(self)


class Zone:
    """A part of a screen that differs each time; figures show `stand_in` there, or a bar when it is empty."""

    def __init__(self, role: Literal["img", "time"], *names: str, stand_in: str = "") -> None:
        self._role: Literal["img", "time"] = role
        self._names = names
        self.stand_in = stand_in

    def on(self, root: Locator) -> Locator:
        """Every such part of a screen."""
        return root.get_by_role(self._role, name=exactly(*self._names) if self._names else None)


class CodeZone(Zone):
    """A code that was sent."""

    def __init__(self, stand_in: str) -> None:
        super().__init__("img", stand_in=stand_in)

    def on(self, root: Locator) -> Locator:
        return root.get_by_test_id("code")
