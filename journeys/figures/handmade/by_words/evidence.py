"""What the words seen on a figure tell of a screen: which it is, and whether it says the same now; pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from parcours.journeys.figures.comparison.outcome import CONTROLS, Area, Change, Opinion, unsure
from parcours.journeys.figures.comparison.wording import named, quoted
from parcours.journeys.figures.handmade.by_words.vocabulary import Anchor, Former, KnownScreen, Vocabulary
from parcours.journeys.language import _

ENOUGH = 3.0  # worth of the anchors seen, to be that screen
LEAD = 1.0  # over the next one
DECISIVE = 2.0  # worth of older names, for the screen to be told to be another now


class Witness(Protocol):
    """What was seen on one figure."""

    def seen(self, anchor: Anchor) -> Area | None:
        """Where these words stand as a whole line, or several."""

    def doubts(self, screen: KnownScreen, absent: Sequence[Anchor]) -> str:
        """Why a figure of that screen may say something else where those words should be; else empty."""


@dataclass(frozen=True)
class Finding:
    """A screen, and what of its words the figure shows."""

    screen: KnownScreen
    now: tuple[Anchor, ...]
    former: tuple[tuple[Former, Area], ...]
    worth: float

    @property
    def has_heading(self) -> bool:
        return any(one.letters == self.screen.head for one in self.now)


@dataclass(frozen=True)
class Recognised:
    """What is said of a figure, and of which screen it is; None when it is like none."""

    screen: KnownScreen | None
    opinion: Opinion


def recognised(vocabulary: Vocabulary, witness: Witness, proposed: frozenset[str]) -> Recognised:
    """The screen whose words are seen, and whether they are what it says now."""
    findings = [_finding(vocabulary, screen, witness) for screen in vocabulary.screens]
    ranked = sorted(findings, key=lambda one: (one.worth, one.screen.name in proposed), reverse=True)
    likely = [one for one in ranked if one.worth >= ENOUGH and len(one.now) + len(one.former) > 1]
    if not likely:
        return Recognised(None, unsure(_("it is like no screen of the walk, by its looks or by its words")))
    best = likely[0]
    rivals = [
        one
        for one in likely[1:]
        if best.worth - one.worth < LEAD and one.screen.heading != best.screen.heading
    ]
    if rivals:
        return Recognised(None, unsure(_("two screens are as like it")))
    return Recognised(best.screen, _opinion(best, witness))


def _finding(vocabulary: Vocabulary, screen: KnownScreen, witness: Witness) -> Finding:
    now = tuple(one for one in screen.now if witness.seen(one) is not None)
    known = {one.words for one in now}
    former = tuple(
        (one, area)
        for one in screen.former
        if one.now not in known and (area := witness.seen(one.anchor)) is not None
    )
    worth = sum(vocabulary.worth(one) for one in (*now, *(one.anchor for one, _ in former)))
    if worth and witness.seen(screen.site) is not None:
        worth += screen.site.worth
    return Finding(screen, now, former, worth)


def _opinion(found: Finding, witness: Witness) -> Opinion:
    screen = found.screen
    there = {one.letters for one in found.now} | {one.now for one, _ in found.former}
    absent = [one for one in screen.now if one.letters not in there and one.words not in there]
    doubts = witness.doubts(screen, absent)
    if doubts:
        return unsure(_("it is found by its words, but {doubts}", doubts=doubts))
    if found.former:
        return _stale(found)
    if found.has_heading:
        return Opinion(
            standing="fresh", reason=_("its heading and its controls read as the screen’s, if not its looks")
        )
    return unsure(
        _(
            "it is found by its words, but {heading} is not read on it",
            heading=named("heading", screen.heading),
        )
    )


def _stale(found: Finding) -> Opinion:
    told = tuple(_change(former, area) for former, area in found.former)
    heads = any(former.anchor.role == "heading" for former, _ in found.former)
    worth = sum(former.anchor.worth for former, _ in found.former)
    if not found.now or (worth < DECISIVE and not heads):
        words = quoted(found.former[0][0].anchor.words)
        return unsure(_("it is found by its words, but {words} may be of another screen", words=words))
    return Opinion(standing="stale", reason=_("it differs from the screen"), changes=told)


def _change(former: Former, area: Area) -> Change:
    role, words = former.anchor.role, former.anchor.words
    if not former.now:
        return Change(
            nature="gone",
            told=_("{what} is gone", what=named(role, words)),
            control=role in CONTROLS,
            then=area,
        )
    told = _("{what} is {name} on the screen", what=named(role, words), name=quoted(former.now))
    return Change(nature="renamed", told=told, control=role in CONTROLS, then=area)
