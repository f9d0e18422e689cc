"""What a release of the platform shows and says, read from one TOML file per dated state."""

import tomllib
from collections.abc import Iterator, Mapping
from copy import deepcopy
from datetime import datetime
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

from pydantic import Field, ValidationError

from parcours.mocks.releases.facts import SAID_BY_PAGES, Address, Facts, Flags, Offer, Reason
from parcours.mocks.releases.schema import (
    Appearance,
    Closed,
    Exemption,
    Failure,
    Flows,
    Frame,
    Letter,
    Screen,
    Service,
    Text,
)
from parcours.mocks.releases.validation_errors import did_you_mean, explain

FOLDER = Path(__file__).parent


class ReleaseError(ValueError):
    """A release that cannot be used: says which file, which key, and what to do."""


class Release(Closed):
    """One dated state of the whole platform."""

    name: str
    starts: datetime = Field(description="first instant of every world's clock, Paris time")
    facts: Facts
    flags: Flags
    flows: Flows
    offers: dict[str, Offer] = Field(
        min_length=1, description="trainings on sale; the first is the usual one"
    )
    exemptions: dict[Exemption, str] = Field(description="why one does not owe the share, in words")
    addresses: dict[str, Address]
    errors: dict[str, Failure] = Field(description="by FranceConnect's code")
    reasons: dict[str, Reason] = Field(description="to write in the contact form")
    frames: dict[Service, Frame]
    mails: dict[str, Letter]
    texts: dict[str, Text] = Field(description="text messages sent to the phone")
    screens: dict[str, Screen]
    appearance: Appearance = Appearance()
    moved: dict[str, str] = Field(default={}, description="path -> where it is now, with all below it")

    def screen_for(self, key: str, offer: Offer) -> str:
        """The key of that screen for that training: beside quotes, sessions have their own."""
        return _own(key, offer, self.screens)

    def mail_for(self, key: str, offer: Offer) -> str:
        """The key of that mail for that training, likewise."""
        return _own(key, offer, self.mails)


def _own(key: str, offer: Offer, known: Mapping[str, object]) -> str:
    own = f"session_{key}"
    return own if offer.sessions and own in known else key


Tree = dict[str, Any]
ADDED = "added"


def releases() -> list[str]:
    """Names of the releases that have a file, oldest first."""
    return sorted(path.stem for path in FOLDER.glob("*.toml"))


@cache
def load_release(name: str) -> Release:
    """The release of that name, with all it takes over from those it extends; raises ReleaseError."""
    return read_release(name, FOLDER)


def read_release(name: str, folder: Path) -> Release:
    """The release of that name in another folder of TOML files; raises ReleaseError."""
    release = _validated(_tree(name, folder, ()), f"{name}.toml")
    if release.name != name:
        raise ReleaseError(f"{name}.toml: name: expected '{name}' like the file, found '{release.name}'")
    return release


def changed(release: Release, changes: Tree) -> Release:
    """The same release with a tree of changes laid over it; raises ReleaseError.

    Keys must exist already, but for those under `added`: a tree of what is new.
    """
    if not changes:
        return release
    source, tree = f"changes to {release.name}", release.model_dump()
    existing = {key: value for key, value in changes.items() if key != ADDED}
    _refuse_new_keys(existing, tree, source, ())
    return _validated(merge(merge(tree, existing), changes.get(ADDED, {})), source)


def merge(below: Tree, above: Tree) -> Tree:
    """Both trees in one: tables are merged key by key, anything else is replaced."""
    merged = dict(below)
    for key, value in above.items():
        under = merged.get(key)
        merged[key] = merge(under, value) if isinstance(under, dict) and isinstance(value, dict) else value
    return merged


def _tree(name: str, folder: Path, above: tuple[str, ...]) -> Tree:
    path = folder / f"{name}.toml"
    if name in above:
        raise ReleaseError(f"{above[-1]}.toml: extends '{name}', which extends it: break the circle")
    if not path.is_file():
        known = sorted(p.stem for p in folder.glob("*.toml"))
        where = f"{above[-1]}.toml: extends: " if above else ""
        raise ReleaseError(f"{where}there is no release '{name}'{did_you_mean(name, known)}")
    try:
        tree = tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ReleaseError(f"{path.name}: not valid TOML: {error}") from error
    base = tree.pop("extends", None)
    copied, gone = tree.pop("copied", {}), tree.pop("gone", ())
    if base is None:
        for word in [word for word, keys in (("copied", copied), ("gone", gone)) if keys]:
            raise ReleaseError(
                f"{path.name}: {word}: there is nothing below, the file extends no release: remove '{word}'"
            )
        return tree
    below = _tree(str(base), folder, (*above, name))
    if not isinstance(copied, dict):
        raise ReleaseError(f"{path.name}: copied: expected a table, « new key = old key », found a list")
    for copy, original in copied.items():
        _copy(str(copy), str(original), below, path.name)
    for key in gone:
        _take_away(str(key), below, path.name)
    return merge(below, tree)


def _take_away(dotted: str, tree: Tree, source: str) -> None:
    """Removes that key and all below it from a tree that must have it."""
    *above, last = dotted.split(".")
    for key in above:
        tree = tree.get(key) or {}
    if last not in tree:
        raise ReleaseError(f"{source}: gone: there is no '{dotted}'{did_you_mean(last, tree)}")
    del tree[last]


def _copy(new: str, old: str, tree: Tree, source: str) -> None:
    """Gives what has that key another one besides: the old key may then be said otherwise, or go."""
    *above, last = old.split(".")
    *place, name = new.split(".")
    found = tree
    for key in above:
        found = found.get(key) or {}
    if last not in found:
        raise ReleaseError(f"{source}: copied: there is no '{old}'{did_you_mean(last, found)}")
    target = tree
    for key in place:
        target = target.setdefault(key, {})
    if name in target:
        raise ReleaseError(f"{source}: copied: '{new}' exists already: give the copy another key")
    target[name] = deepcopy(found[last])


def _validated(tree: Tree, source: str) -> Release:
    try:
        release = Release.model_validate(tree)
    except ValidationError as error:
        raise ReleaseError(f"{source}: {explain(error, Release, tree)}") from error
    _check_flows(release, source)
    _check_services(release, source)
    _check_words(release, source)
    return release


def _check_flows(release: Release, source: str) -> None:
    for flow, screens in release.flows.model_dump().items():
        for screen in screens:
            if screen not in release.screens:
                hint = did_you_mean(screen, release.screens)
                raise ReleaseError(f"{source}: flows.{flow}: there is no screen '{screen}'{hint}")
    for key, shown in release.screens.items():
        if shown.preceded_by and shown.preceded_by not in release.screens:
            hint = did_you_mean(shown.preceded_by, release.screens)
            raise ReleaseError(
                f"{source}: screens.{key}.preceded_by: there is no screen '{shown.preceded_by}'{hint}"
            )


def _check_services(release: Release, source: str) -> None:
    for key, screen in release.screens.items():
        if screen.service not in release.frames:
            hint = did_you_mean(screen.service, release.frames)
            raise ReleaseError(f"{source}: screens.{key}.service: there is no frame '{screen.service}'{hint}")


def _check_words(release: Release, source: str) -> None:
    """Every {name} in a text must be a fact, or something the pages can say."""
    known = [*Facts.model_fields, *SAID_BY_PAGES]
    shown = release.model_dump(include={"frames", "mails", "texts", "screens"})
    for key, words in _strings(shown):
        try:
            named = [name for _, name, _, _ in Formatter().parse(words) if name is not None]
        except ValueError as error:
            raise ReleaseError(f"{source}: {key}: {error}; braces only hold the name of a fact") from error
        for name in named:
            if name not in known:
                hint = did_you_mean(name, known)
                raise ReleaseError(f"{source}: {key}: nothing is called '{{{name}}}'{hint}")


def _strings(tree: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Every string below, with its dotted key."""
    if isinstance(tree, str):
        yield key, tree
    elif isinstance(tree, Mapping):
        for name, below in tree.items():
            yield from _strings(below, f"{key}.{name}" if key else str(name))
    elif isinstance(tree, tuple):
        for below in tree:
            yield from _strings(below, key)


def _refuse_new_keys(changes: Tree, tree: Tree, source: str, above: tuple[str, ...]) -> None:
    """No template could show what the release does not have."""
    for key, value in changes.items():
        if key not in tree:
            where = ".".join((*above, key))
            raise ReleaseError(f"{source}: {where}: unknown key{did_you_mean(key, tree)}")
        if isinstance(value, dict) and isinstance(tree[key], dict):
            _refuse_new_keys(value, tree[key], source, (*above, key))
