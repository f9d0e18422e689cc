"""Facts stated: by the tutorial in its sentences, by the screens of a walk in their lines."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from parcours.journeys.support.once import once
from parcours.journeys.tutorial.model import Block, Place
from parcours.journeys.verdict.extraction.quantities import Quantity, quantities
from parcours.journeys.verdict.extraction.subjects import Subject, cue, folded, subject_of
from parcours.journeys.walk.model import Screen, Walk
from parcours.journeys.walk.record.outline import KEPT, lines

_SENTENCE = re.compile(r"(?<=[.!?…])(?:[\"»”)]|\*\*)*\s+(?=[«“\"(*]*\s?[A-ZÀ-Ý])")
_CLAUSE = re.compile(r"(?<!\d),|,(?!\d)|[;()|]|\s[–—-]\s|\b(?:et|puis|ensuite|mais|ou)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(20\d\d)\b(?!\s*(?:€|euros))")
_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()  # noqa: SIM905 - words read better
_DATE = re.compile(
    rf"(?:(?:le\s+)?(?:\d{{1,2}}|1er)\s+)?(?:(?P<month>{'|'.join(_MONTHS)})\s+)?(?P<year>20\d\d)\b(?!\s*(?:€|euros))",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"(?P<before>\bcode\b[^.:\d]{0,60}(?:\best|:)\s+)(?P<code>\d{4,10})\b(?![.,]?\d)", re.IGNORECASE
)
"""« Votre code d'activation est 421415 »: a code shown in full states its length."""
LONGEST_LABEL = 60


@dataclass(frozen=True)
class Statement:
    """A value stated of a subject; `sentence` is as written, `at` where the value stands in it."""

    subject: Subject
    quantity: Quantity
    sentence: str


@dataclass(frozen=True)
class Told(Statement):
    """One of the tutorial."""

    place: Place


@dataclass(frozen=True)
class Shown(Statement):
    """One of a screen."""

    screen: Screen


def told(blocks: Sequence[Block], release: str, within: range | None = None) -> Iterator[Told]:
    """What the tutorial states, in these of its blocks, as true at the release, « 2025-01 »."""
    for index, (block, around) in enumerate(surrounded(blocks)):
        heard = within is None or index in within
        for sentence in split(block.text) if heard else ():
            dated = _other_date(around, release)
            for subject, quantity in _stated(sentence, around):
                if not (dated or _about_then(sentence, quantity, release)):
                    yield Told(subject, quantity, sentence, block.place)


def surrounded(blocks: Sequence[Block]) -> Iterator[tuple[Block, str]]:
    """Each block with the headings over it and the block before; the title counts for nothing."""
    headings: dict[int, str] = {}
    before = ""
    for index, block in enumerate(blocks):
        if block.kind == "heading":
            headings = {level: text for level, text in headings.items() if level < block.level}
        yield block, " ".join((*headings.values(), before))
        if block.kind == "heading" and index:
            headings[block.level] = block.text
        before = block.text


def shown(walks: Iterable[Walk]) -> Iterator[Shown]:
    """What the screens state, in the order they are met; a label right before a value goes with it."""
    for walk in walks:
        yield from _shown_in(walk)


@once
def _shown_in(walk: Walk) -> tuple[Shown, ...]:
    return tuple(
        Shown(subject, quantity, sentence, screen)
        for screen in walk.screens
        for subject, quantity, sentence in _on_screen(screen.outline, screen.text, screen.heading)
        if not subject.sites or screen.site in subject.sites
    )


@lru_cache(KEPT)
def _on_screen(outline: str, text: str, heading: str) -> tuple[tuple[Subject, Quantity, str], ...]:
    found: list[tuple[Subject, Quantity, str]] = []
    label = ""
    for line in lines(outline) or (text,):
        for sentence in map(_measuring, _SENTENCE.split(line)):
            labelled = f"{label} {sentence}" if label else sentence
            stated = list(_stated(sentence, heading)) or _stated(labelled, heading)
            found += [(subject, quantity, sentence) for subject, quantity in stated]
        label = line if len(line) <= LONGEST_LABEL and not any(quantities(line)) else ""
    return tuple(found)


def _measuring(sentence: str) -> str:
    """The sentence, with its length in the place of a code."""
    return _CODE.sub(lambda found: f"{found['before']}{len(found['code'])} chiffres", sentence)


def split(text: str) -> list[str]:
    """The sentences of a block, or of a line of a screen."""
    return _SENTENCE.split(text)


def is_of_another_day(sentence: str, quantity: Quantity, around: str, release: str) -> bool:
    """Whether the sentence, or what is written around it, tells what was or will be, not what is."""
    return _other_date(around, release) or _about_then(sentence, quantity, release)


def clause_of(sentence: str, quantity: Quantity) -> str:
    """The part of the sentence that the quantity stands in."""
    start, end = _clause(sentence, quantity)
    return sentence[start:end]


def sentence_at(text: str, at: int) -> tuple[int, int]:
    """Where the sentence that holds the character `at` begins and ends."""
    cuts = [found.span() for found in _SENTENCE.finditer(text)]
    start = max((end for _, end in cuts if end <= at), default=0)
    return start, min((start for start, _ in cuts if start > at), default=len(text))


def _stated(sentence: str, around: str) -> Iterator[tuple[Subject, Quantity]]:
    found = list(quantities(sentence))
    for quantity in found:
        others = [other for other in found if other.unit == quantity.unit and other is not quantity]
        start, end = _clause(sentence, quantity)
        crowded = any(start <= other.start < end for other in others)
        if crowded or quantity.ranged or _rough(sentence, quantity):
            continue
        subject = subject_of(quantity.unit, sentence[start:end], sentence, around, alone=not others)
        if subject is not None:
            yield subject, quantity


def _clause(sentence: str, quantity: Quantity) -> tuple[int, int]:
    cuts = [found.span() for found in _CLAUSE.finditer(sentence)]
    start = max((end for _, end in cuts if end <= quantity.start), default=0)
    end = min((start for start, _ in cuts if start >= quantity.end), default=len(sentence))
    return start, end


def _rough(sentence: str, quantity: Quantity) -> bool:
    before = folded(sentence[: quantity.start])
    return any(found.end() >= len(before) - 4 for found in cue("rough").finditer(before))


def _about_then(sentence: str, quantity: Quantity, release: str) -> bool:
    """Whether the sentence tells what was, or will be, and not what is."""
    if cue("about_then").search(folded(sentence)):
        return True
    dates = list(_DATE.finditer(sentence))
    if not dates:
        return False
    alone = sum(other.unit == quantity.unit for other in quantities(sentence)) == 1
    return not (alone and all(_holds(sentence, date, release) for date in dates))


def _holds(sentence: str, date: re.Match[str], release: str) -> bool:
    """« depuis le 1er janvier 2025 » holds from then on; « en 2025 », in that year only."""
    if not release:
        return False
    before = folded(sentence[: date.start()])
    month = _MONTHS.index(date["month"].casefold()) + 1 if date["month"] else 1
    if any(found.end() == len(before) for found in cue("since").finditer(before)):
        return f"{date['year']}-{month:02d}" <= release
    return date["month"] is None and date["year"] == release[:4]


def _other_date(around: str, release: str) -> bool:
    years = {found[1] for found in _YEAR.finditer(around)}
    return (bool(years) and release[:4] not in years) or bool(cue("about_then").search(folded(around)))
