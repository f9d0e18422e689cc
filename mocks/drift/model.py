"""What a drift is: a change of the platform that has a name, and what a checker should say of it."""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from parcours.mocks.releases.loader import ADDED, Tree, merge
from parcours.mocks.releases.schema import Closed

Silence = Literal["always", "unless used", "unless met", "unless told", "unless pictured"]
Severity = Literal["breaks", "misleads", "ages", "harmless"]

FROM_THE_ORGANISM = ("invitation", "session_invitation")
"""Mails that the training organisation writes, not the platform."""


class Drift(Closed):
    """One change of a release; `changes` is the tree laid over it."""

    name: str = Field(description="« rename-far:review.send »: kind, then what it touches")
    kind: str = Field(description="« rename-far »")
    severity: Severity
    what: str = Field(description="what a person would see, in one sentence")
    changes: Tree
    screen: str = Field(default="", description="key of the screen, frame or mail; empty: all of them")
    control: str = Field(default="", description="key of the control or fact")
    was: str = Field(default="", description="name of the control, words of the heading or value before")
    now: str = Field(default="", description="the same after; empty when nothing took its place")
    expected: tuple[str, ...] = Field(description="finding kinds, any of which is right; empty: silence")
    also: tuple[str, ...] = Field(default=(), description="kinds of what may follow from it at those steps")
    screens: tuple[str, ...] = Field(default=(), description="keys of the screens changed beside `screen`")
    silent: Silence = Field(description="when it is, or unless the tutorial does what with `was`")

    @property
    def harmless(self) -> bool:
        return self.severity == "harmless"


class Inapplicable(Closed):
    """A drift that this release cannot have, and why."""

    name: str
    reason: str


Found = Iterator[Drift | Inapplicable]


def harmless(name: str, what: str, changes: Tree, **more: str) -> Drift:
    """A drift of which nothing must be said."""
    return Drift(
        name=name,
        kind=kind_of(name),
        severity="harmless",
        what=what,
        changes=changes,
        expected=(),
        silent="always",
        **more,
    )


def kind_of(name: str) -> str:
    return name.partition(":")[0]


def under(path: str, value: object) -> Tree:
    """« screens.review.heading » -> a tree that holds only this."""
    *above, last = path.split(".")
    tree: Tree = {last: value}
    for key in reversed(above):
        tree = {key: tree}
    return tree


def added(path: str, value: object) -> Tree:
    """The same for a key that does not exist yet."""
    return {ADDED: under(path, value)}


def together(*trees: Tree) -> Tree:
    whole: Tree = {}
    for tree in trees:
        whole = merge(whole, tree)
    return whole
