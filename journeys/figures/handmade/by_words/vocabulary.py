"""The words by which each screen of the walks is known: those it says now, and others it had."""

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources

from rapidfuzz.distance import Levenshtein

from parcours.journeys.figures.handmade.lettering import plain
from parcours.journeys.verdict.platform_index.index import PlatformIndex
from parcours.journeys.walk.model import Screen, Walk
from parcours.journeys.walk.record.outline import lines, nodes
from parcours.pages.screen import Screen as PageObject

ANCHORS = frozenset({"heading", "button", "link", "tab", "textbox", "combobox", "checkbox", "radio"})
FEWEST = 3  # letters of an anchor
LONGEST = 70  # letters: longer ones are sentences
PARTLY = 0.5  # of its worth, for an anchor that a few screens have
MOST_SCREENS = 6
ALIKE = 0.88  # of its letters: « Créer votre identité » is no other name than « Créez votre identité »
_WORD = re.compile(r"[^\W\d_]{3,}\+?")


@cache
def _common() -> frozenset[str]:
    """Words that any site has: they tell nothing of which one it is."""
    text = resources.files(__package__).joinpath("common_words.toml").read_text("utf-8")
    return frozenset(plain(word) for word in tomllib.loads(text)["words"].split())


@dataclass(frozen=True)
class Anchor:
    """A heading, a control or the name of the site, as it is written."""

    role: str
    words: str

    @cached_property
    def letters(self) -> str:
        return plain(self.words)

    @cached_property
    def worth(self) -> float:
        """How much it tells of which screen it is: its rare words, and its length."""
        found = _WORD.findall(self.words)
        rare = sum(len(word) > FEWEST and plain(word) not in _common() for word in found)
        return rare + max(len(found) - rare - 2, 0) / 2


@dataclass(frozen=True)
class Former:
    """A name that a control or a heading has at another time, and what it is now; empty: it is gone."""

    anchor: Anchor
    now: str


@dataclass(frozen=True)
class KnownScreen:
    """One screen of the walks, by its words."""

    name: str
    heading: str
    site: Anchor
    now: tuple[Anchor, ...]
    former: tuple[Former, ...]
    lapsed: tuple[Anchor, ...]
    """What may stand on it and does not in these walks."""
    texts: tuple[str, ...]

    @cached_property
    def head(self) -> str:
        """Letters of its heading."""
        return plain(self.heading)


@dataclass(frozen=True)
class Vocabulary:
    """All screens of the walks."""

    screens: tuple[KnownScreen, ...]

    @cached_property
    def anchors(self) -> tuple[Anchor, ...]:
        """Every one of any screen, now or formerly, in each way it is written."""
        every = [one for screen in self.screens for one in (*screen.now, screen.site)]
        every += [former.anchor for screen in self.screens for former in screen.former]
        every += [one for screen in self.screens for one in screen.lapsed]
        return tuple({one.words: one for one in every}.values())

    @cached_property
    def _spread(self) -> Counter[str]:
        """On how many screens each stands."""
        return Counter(
            letters
            for screen in self.screens
            for letters in {one.letters for one in (*screen.now, *(f.anchor for f in screen.former))}
        )

    def worth(self, anchor: Anchor) -> float:
        """How much it tells of which screen of this platform it is."""
        spread = self._spread[anchor.letters]
        return anchor.worth * (1.0 if spread <= 2 else PARTLY if spread <= MOST_SCREENS else 0.0)


def vocabulary(walks: Iterable[Walk], index: PlatformIndex | None = None) -> Vocabulary:
    """Of every screen that was met; older names are those of the pages and, where given, of the index."""
    met: dict[str, list[Screen]] = defaultdict(list)
    for walk in walks:
        for screen in walk.screens:
            if not any(one.outline == screen.outline for one in met[screen.name]):
                met[screen.name].append(screen)
    pages = {page.__name__: page for page in _below(PageObject)}
    return Vocabulary(tuple(_known(name, ones, pages.get(name), index) for name, ones in met.items()))


def _below(page: type[PageObject]) -> Iterator[type[PageObject]]:
    for child in page.__subclasses__():
        yield child
        yield from _below(child)


def _known(
    name: str, met: Sequence[Screen], page: type[PageObject] | None, index: PlatformIndex | None
) -> KnownScreen:
    site = Anchor("site", met[0].site)
    now = {one.letters: one for screen in met for one in _anchors(screen) if one.letters != site.letters}
    texts = tuple(dict.fromkeys(line for screen in met for line in lines(screen.outline)))
    said = {plain(text) for text in texts} | set(now)
    heading = met[0].heading
    names = [("heading", met[0].names), *_names(page)]
    lapsed = {one.letters: one for one in _lapsed(names, now) if one.letters not in said}
    older = [*_otherwise(names, now), *_indexed(index, heading, now), *_lost(index, lapsed.values())]
    former = {one.anchor.letters: one for one in reversed(older) if _is_other(one, said)}
    every = tuple(former.values()), tuple(lapsed.values())
    return KnownScreen(name, heading, site, tuple(now.values()), *every, texts)


def _anchors(screen: Screen) -> Iterator[Anchor]:
    named = [(node.role, node.name) for node in nodes(screen.outline) if node.role in ANCHORS]
    for role, words in (*named, ("heading", screen.heading)):
        if FEWEST <= len(plain(words)) <= LONGEST and not any(c.isdigit() for c in words):
            yield Anchor(role, words)


def _names(page: type[PageObject] | None) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every control of the page, with all the names it has had."""
    if page is not None:
        for control in page.controls().values():
            yield control.role, control.names


def _otherwise(names: Iterable[tuple[str, tuple[str, ...]]], now: dict[str, Anchor]) -> Iterator[Former]:
    """The other names of what is on the screen under one of them."""
    for role, known in names:
        borne = [name for name in known if plain(name) in now]
        if borne:
            yield from (Former(Anchor(role, name), now[plain(borne[0])].words) for name in known)


def _lapsed(names: Iterable[tuple[str, tuple[str, ...]]], now: dict[str, Anchor]) -> Iterator[Anchor]:
    """What is on the screen under none of its names."""
    for role, known in names:
        if not any(plain(name) in now for name in known):
            yield from (Anchor(role, name) for name in known)


def _lost(index: PlatformIndex | None, lapsed: Iterable[Anchor]) -> Iterator[Former]:
    """Those that nothing bears any more."""
    lost = {plain(one.name) for one in index.lost} if index is not None else set()
    yield from (Former(one, "") for one in lapsed if one.letters in lost)


def _indexed(index: PlatformIndex | None, heading: str, now: dict[str, Anchor]) -> Iterator[Former]:
    """What the names of this screen were at releases before."""
    for name in index.names if index is not None else ():
        if heading in name.screens and plain(name.name) in now:
            yield from (Former(Anchor(name.role, older), name.name) for older in name.older)


def _is_other(former: Former, said: set[str]) -> bool:
    """False when the screen says it all the same, or nearly so; and when it is gone and tells nothing."""
    letters = former.anchor.letters
    if not FEWEST <= len(letters) <= LONGEST or (not former.now and not former.anchor.worth):
        return False
    return all(Levenshtein.normalized_similarity(letters, known) < ALIKE for known in said)
