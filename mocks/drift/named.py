"""Everything of a release that has a name a person reads: controls of screens, frames and mails."""

from collections.abc import Iterator
from dataclasses import dataclass

from parcours.mocks.releases.loader import Release
from parcours.mocks.releases.schema import Control

MAIN = (
    "ask_quote",
    "enrol",
    "franceconnect_plus",
    "la_poste",
    "identify",
    "send_directly",
    "send",
    "find",
    "acknowledge",
    "go_on",
    "confirm",
    "accept",
    "next",
    "sign_in",
    "create",
    "online",
    "confirm_identity",
    "visual",
    "begin",
    "photograph",
    "film",
    "show_papers",
    "turn_head",
    "submit",
    "leave",
    "pay",
)


@dataclass(frozen=True)
class Named:
    """A control, by the words a drift says it with and the place it has in the tree."""

    screen: str
    key: str
    path: str
    control: Control
    neighbours: tuple[Control, ...]
    release: Release

    @property
    def name(self) -> str:
        """As a person reads it."""
        return self.reads(self.control.name)

    def reads(self, name: str) -> str:
        """Another name of this control as a person would read it."""
        return read(self.release, name)

    @property
    def words(self) -> str:
        """« review.send »."""
        return f"{self.screen}.{self.key}"

    @property
    def data(self) -> bool:
        """True when its name is that of a training or a mail, not words of the platform."""
        return is_data(self.control.name)


def controls(release: Release) -> Iterator[Named]:
    """Every control that is shown somewhere, screens first."""
    for screen, shown in release.screens.items():
        yield from _of(release, screen, f"screens.{screen}.controls", shown.controls)
    for service, frame in release.frames.items():
        yield from _of(release, service, f"frames.{service}.controls", frame.controls)
    for mail, letter in release.mails.items():
        if letter.link is not None:
            yield Named(f"mail-{mail}", "link", f"mails.{mail}.link", letter.link, (), release)


def _of(release: Release, screen: str, path: str, found: dict[str, Control]) -> Iterator[Named]:
    for key, control in found.items():
        if control.present:
            others = tuple(other for name, other in found.items() if name != key and other.present)
            yield Named(screen, key, f"{path}.{key}", control, others, release)


def is_data(words: str) -> bool:
    """True when they are those of a training, a mail or a sender, and none of the platform's."""
    return words in ("{training}", "{subject}", "{sender}")


def read(release: Release, words: str) -> str:
    """The words as a person reads them; what only a page knows stays in braces, as « {training} »."""
    known = {
        **release.facts.model_dump(),
        "service": release.frames["mon-compte-formation"].name,
    }
    return words.format_map(_Known(known))


class _Known(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return f"{{{key}}}"


def main_control(release: Release, screen: str) -> tuple[str, Control] | None:
    """The button by which one goes on from a screen, with its key."""
    found = release.screens[screen].controls
    return next(((k, found[k]) for k in MAIN if k in found and found[k].present), None)
