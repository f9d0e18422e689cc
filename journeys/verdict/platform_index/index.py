"""The index of the platform at one release: every name that stands on a screen, used or not, and before."""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache

from pydantic import Field

from parcours.journeys.support.record import Record
from parcours.journeys.verdict.platform_index.words import plain, stems

CONTROLS = frozenset({"button", "link", "textbox", "combobox", "checkbox", "radio", "tab", "option"})
FAR = 7
"""Gestures apart: no walk does the two within as many."""


class Name(Record):
    """A control, a heading, an option or a short text of the platform, with all that it was ever called."""

    name: str
    role: str
    sites: tuple[str, ...]
    devices: tuple[str, ...]
    screens: tuple[str, ...] = Field(description="headings of the screens it is on, where it is used first")
    used: tuple[str, ...] = Field(description="journeys in which somebody acts on it")
    present: tuple[str, ...] = Field(description="journeys in which it is seen")
    older: tuple[str, ...] = Field(default=(), description="what it was called at releases before")
    called: tuple[str, ...] = Field(default=(), description="what people call it")

    @property
    def is_control(self) -> bool:
        return self.role in CONTROLS

    @cached_property
    def stems(self) -> frozenset[str]:
        return frozenset(stems(self.name))


class Lost(Record):
    """A control of an older release that nothing bears any more."""

    name: str
    role: str
    until: str = Field(description="the last release that had it")


class Fact(Record):
    """A number that screens state."""

    fact: str = Field(description="a fact of subjects.toml")
    value: str = Field(description="as the screens write it")
    was: tuple[str, ...] = Field(description="as they wrote it at releases before")
    sentences: tuple[str, ...] = Field(description="those that state it")
    screen: str = Field(description="heading of a screen that states it")
    site: str

    @cached_property
    def stems(self) -> frozenset[str]:
        return frozenset(
            stem for sentence in self.sentences for stem in stems(sentence) if not stem.isdigit()
        )


class PlatformIndex(Record):
    """All names of one release, and those that went."""

    release: str
    names: tuple[Name, ...]
    lost: tuple[Lost, ...]
    facts: tuple[Fact, ...] = ()
    ways: dict[str, dict[str, int]] = Field(
        default_factory=dict, description="by the keys of two controls: after how many gestures one follows"
    )

    def distance(self, before: str, after: str) -> int:
        """After how many gestures one control follows another in some walk; FAR when in none."""
        return self.ways.get(before, {}).get(after, FAR)

    @cached_property
    def by_name(self) -> Mapping[str, tuple[Name, ...]]:
        """Names by their key, those that are acted on first."""
        return self._by(lambda one: (one.name,))

    @cached_property
    def by_older(self) -> Mapping[str, tuple[Name, ...]]:
        return self._by(lambda one: one.older)

    @cached_property
    def by_called(self) -> Mapping[str, tuple[Name, ...]]:
        return self._by(lambda one: one.called)

    def _by(self, words_of: Callable[[Name], Iterable[str]]) -> Mapping[str, tuple[Name, ...]]:
        found: dict[str, list[Name]] = defaultdict(list)
        for one in self.names:
            for words in words_of(one):
                found[key(words)].append(one)
        return {words: tuple(sorted(ones, key=_rank)) for words, ones in found.items()}

    @cached_property
    def lost_names(self) -> Mapping[str, Lost]:
        return {key(one.name): one for one in self.lost}

    def sharing(self, said: Iterable[str]) -> list[Name]:
        """Names with a stem in common with these, in the order of the index."""
        places = {place for stem in said for place in self._by_stem.get(stem, ())}
        return [self.names[place] for place in sorted(places)]

    @cached_property
    def _by_stem(self) -> Mapping[str, Sequence[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for place, one in enumerate(self.names):
            for stem in one.stems:
                found[stem].append(place)
        return found

    @cached_property
    def rarity(self) -> Mapping[str, float]:
        """How telling each stem is, 0 to 1: by how few distinct names hold it."""
        distinct = {key(one.name): one.stems for one in self.names}
        count = Counter(stem for held in distinct.values() for stem in held)
        most = math.log((len(distinct) + 1) / 1.5)
        return {stem: math.log((len(distinct) + 1) / (n + 0.5)) / most for stem, n in count.items()}

    def weight(self, said: Iterable[str]) -> float:
        return sum(self.rarity.get(word, 1.0) for word in said)


@lru_cache(16384)
def key(name: str) -> str:
    """Names that differ by capitals, accents, apostrophes, plurals and spaces are one."""
    words = plain(name).replace("'", " ").replace("-", " ").split()
    bare = (word.strip('.,;:!?«»"“”()*_→>›') for word in words)
    return " ".join(word.rstrip("s") if len(word) > 3 else word for word in bare if word)


def _rank(one: Name) -> tuple[bool, bool]:
    return (not one.used, not one.is_control)
