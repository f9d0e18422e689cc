"""The passages of a tutorial: runs of its sections that tell one journey, in one edition of the text."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from parcours.journeys.own.found import own_journeys
from parcours.journeys.scripts import JOURNEYS
from parcours.journeys.tutorial.french.lexicon.verbs import readings
from parcours.journeys.tutorial.french.tokenizer import fold as fold_word
from parcours.journeys.tutorial.model import Block, Tutorial
from parcours.journeys.verdict.alignment.label_matching import fold, same_name, stems
from parcours.journeys.verdict.applicability.other_sites import elsewhere
from parcours.journeys.verification.passage import Passage
from parcours.journeys.walk.journey import Journey
from parcours.journeys.walk.stage import OwnTarget

_DENIED = re.compile(r"\bn(?:e\b|['’])", re.IGNORECASE)
BRIEF = 2  # steps
SURE = 2  # below, a chapter among surer ones goes on with the one before it
TITLE = 3  # what a section's title says of its journey, against 1 for each control it names


@dataclass(frozen=True)
class Section:
    """The steps under one heading; `first` and `last` are their indexes, both included."""

    title: str
    above: tuple[str, ...]
    """Titles of the chapters it is in, nearest first; that of the document is left out."""
    number: str | None
    first: int
    last: int


def passages_of(tutorial: Tutorial, journeys: Mapping[str, Journey] = JOURNEYS) -> list[Passage]:
    """Every step in exactly one passage, in order; each tells one of these journeys."""
    known = sections(tutorial)
    away = elsewhere(tutorial)
    spoken = [_passage(tutorial, section, edition, journeys) for section, edition in _editions(known)]
    strongest = max((strength for _, strength in filter(None, spoken)), default=0)
    least = min(SURE, strongest)
    found = [one[0] if one is not None and one[1] >= least else None for one in spoken]
    found = [None if one and away.issuperset(range(one.first, one.last + 1)) else one for one in found]
    return [_with_whole(passage, tutorial) for passage in _joined(_filled(tutorial, found, known, journeys))]


def own_passages(tutorial: Tutorial) -> tuple[Passage, ...]:
    """Its passages, all on one platform; none where it speaks more of a journey that comes with Parcours.

    Raises:
        BadJourneys: a journey that is named cannot be used.
    """
    by_target: dict[OwnTarget | None, dict[str, Journey]] = {}
    for journey in own_journeys().values():
        by_target.setdefault(journey.target, {})[journey.name] = journey
    told = {target: strength_of(tutorial, journeys) for target, journeys in by_target.items()}
    if not told or max(told.values()) < max(strength_of(tutorial, JOURNEYS), (0, 1)):
        return ()
    likeliest = max(told, key=lambda target: told[target])
    there = by_target[likeliest]
    return tuple(passages_of(tutorial, there if likeliest is not None else JOURNEYS | there))


def strength_of(tutorial: Tutorial, journeys: Mapping[str, Journey]) -> tuple[int, int]:
    """How strongly the whole document speaks of one of these journeys: (0, 0) for not at all."""
    labels = {label for step in tutorial.steps for label in step.labels}
    titles = [block.text for block in tutorial.document.blocks if block.kind == "heading"]
    told = (_strength(journey, title, labels) for journey in journeys.values() for title in (*titles, ""))
    return max(told, default=(0, 0))


def sections(tutorial: Tutorial) -> list[Section]:
    """The steps by the heading they stand under; headings without a step are left out."""
    result: list[Section] = []
    under = list(_headings_of_steps(tutorial))
    for index, (heading, above) in enumerate(under):
        if index and under[index - 1][0] is heading:
            result[-1] = replace(result[-1], last=index)
        else:
            result.append(Section(heading.text, above, heading.number, index, index))
    return result


def _headings_of_steps(tutorial: Tutorial) -> Iterator[tuple[Block, tuple[str, ...]]]:
    """For each step the heading above it, and those above that; the first block where there is none."""
    blocks = tutorial.document.blocks
    named_by = next((block for block in blocks if block.kind == "heading"), blocks[0])
    at, chain = 0, [blocks[0]]
    for step in tutorial.steps:
        here = next((index for index in range(at, len(blocks)) if blocks[index].place == step.place), at)
        for block in blocks[at : here + 1]:
            if block.kind == "heading":
                chain = [*(above for above in chain if above.level < block.level), block]
        at = here
        above = [block.text for block in chain[-2::-1] if block is not named_by and block is not blocks[0]]
        yield chain[-1], tuple(above)


def _editions(found: Sequence[Section]) -> Iterator[tuple[Section, int]]:
    """Each section with its edition: a numbered chapter told again, by number and title, begins another."""
    edition, highest = 0, 0
    known: set[tuple[str, frozenset[str]]] = set()
    for section in found:
        if section.number and section.number.isdecimal():
            key = section.number, stems(section.title)
            if key in known and int(section.number) <= highest:
                edition, highest = edition + 1, 0
            known.add(key)
            highest = int(section.number)
        yield section, edition


def _passage(
    tutorial: Tutorial, section: Section, edition: int, journeys: Mapping[str, Journey]
) -> tuple[Passage, int] | None:
    """The journey it speaks of and how strongly, None when it names none; of equals, by its own title."""
    labels = {label for step in tutorial.steps[section.first : section.last + 1] for label in step.labels}
    named = [_named(title, labels, journeys) for title in (section.title, *section.above)]
    journey, strength = max(named, key=lambda one: one[1])
    return (Passage(journey, section.first, section.last, edition=edition), strength) if strength else None


def _named(title: str, labels: set[str], journeys: Mapping[str, Journey]) -> tuple[Journey, int]:
    """The journey a title and the names of controls speak of most strongly, and how strongly; 0 for none.

    Of two, that of which the title has more words: it is told more closely. One that has ended is told of
    where its own controls are: what took its place may well have a title like its.
    """
    strengths = {name: _strength(journey, title, labels) for name, journey in journeys.items()}
    likeliest = max(strengths, key=lambda name: strengths[name])
    return journeys[likeliest], strengths[likeliest][0]


def _strength(journey: Journey, title: str, labels: set[str]) -> tuple[int, int]:
    words, signs = _told_by(title, journey), _signs(journey, labels)
    if journey.superseded and not signs:
        return 0, 0
    return TITLE * bool(words) + signs, words


def _told_by(title: str, journey: Journey) -> int:
    """How many words of a title of the journey it has: those of one of them, all, or 0."""
    return max((len(stems(words)) for words in journey.titles if _says(title, words)), default=0)


def _signs(journey: Journey, labels: set[str]) -> int:
    """How many controls that only this journey has are named."""
    return sum(
        any(same_name(label, name) for label in labels for name in sign.names)
        or any(fold(label) == fold(words) for label in labels for words in sign.called)
        for sign in journey.signs
    )


def _says(title: str, words: str) -> bool:
    """True when the title has them all, and denies what they deny: « je ne remplis pas les conditions »."""
    (said, denied), (wanted, unwanted) = _told_in(title), _told_in(words)
    return wanted <= said and denied == unwanted


@lru_cache(8192)  # the titles of journeys are asked after at every heading
def _told_in(words: str) -> tuple[frozenset[str], bool]:
    """The stems of the words, and whether they deny something."""
    return stems(_in_infinitives(words)), bool(_DENIED.search(words))


def _in_infinitives(words: str) -> str:
    """« Créez votre identité » and « je crée mon identité » are « créer mon identité »."""
    known = readings()
    return " ".join(
        known[folded][0].verb.infinitive if folded in known else word
        for word in re.findall(r"\w+", words)
        for folded in [fold_word(word)]
    )


def _filled(
    tutorial: Tutorial,
    found: Sequence[Passage | None],
    known: Sequence[Section],
    journeys: Mapping[str, Journey],
) -> list[Passage]:
    """A section that names no journey goes on with the one before it.

    The first ones tell what their own sentences name, else the same as the next.
    """
    likeliest = next((one.journey for one in found if one is not None), next(iter(journeys.values())))
    result: list[Passage] = []
    for passage, (section, edition) in zip(found, _editions(known), strict=True):
        if result and result[-1].edition == edition:
            before = result[-1].journey
        else:
            before = _named_in(tutorial, section, journeys) or likeliest
        result.append(passage or Passage(before, section.first, section.last, sure=False, edition=edition))
    return result


def _named_in(tutorial: Tutorial, section: Section, journeys: Mapping[str, Journey]) -> Journey | None:
    """The journey one of its sentences names as a title would."""
    steps = tutorial.steps[section.first : section.last + 1]
    named = (_named(step.text, set(), journeys) for step in steps)
    return next((journey for journey, strength in named if strength), None)


def _with_whole(passage: Passage, tutorial: Tutorial) -> Passage:
    """A passage of a step or two may name its journey, and leave it at that."""
    if passage.last - passage.first >= BRIEF:
        return passage
    journey = passage.journey
    named = frozenset(
        index
        for index in range(passage.first, passage.last + 1)
        for step in [tutorial.steps[index]]
        if _told_by(step.text, journey) and not _signs(journey, set(step.labels))
    )
    return replace(passage, whole=named)


def _joined(found: Sequence[Passage]) -> list[Passage]:
    """Neighbours of one journey are one passage, and so is what lies on the way of the journey after it."""
    result: list[Passage] = []
    for passage in reversed(found):
        after = result[-1] if result else None
        if after is not None and passage.edition == after.edition and _leads_to(passage, after):
            sure = passage.sure or after.sure
            result[-1] = Passage(after.journey, passage.first, after.last, sure, passage.edition)
        else:
            result.append(passage)
    return result[::-1]


def _leads_to(passage: Passage, after: Passage) -> bool:
    return passage.journey.name in (after.journey.name, *after.journey.through)
