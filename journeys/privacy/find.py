"""Personal data of a run of texts, such as the blocks of a document."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from parcours.journeys.privacy.folded import Folded, fold
from parcours.journeys.privacy.model import Held
from parcours.journeys.privacy.searches.addresses import addresses_in
from parcours.journeys.privacy.searches.births import births_in
from parcours.journeys.privacy.searches.names import names_in
from parcours.journeys.privacy.searches.numbers import ENOUGH_DIGITS, keyed_in
from parcours.journeys.privacy.searches.papers import papers_in
from parcours.journeys.privacy.searches.phones import phones_in


def personal_data(texts: Sequence[str]) -> list[list[Held]]:
    """For each text, what is found of somebody there, in order; names only beside a number or an address."""
    folded = [fold(text) for text in texts]
    plain = [one.text for one in folded]
    values = [_values_in(plain, index) for index in range(len(plain))]
    if not any(values):
        return values
    names = names_in(plain, values)
    return [
        [_in_original(one, where, text) for one in _apart((*held, *beside))]
        for held, beside, where, text in zip(values, names, folded, texts, strict=True)
    ]


def _values_in(texts: Sequence[str], index: int) -> list[Held]:
    """Every number, address and date of birth of a text that may be a real person's, in order."""
    text = texts[index]
    return _apart((*_numbers(text), *papers_in(text), *births_in(texts, index), *addresses_in(text)))


def _numbers(text: str) -> Iterator[Held]:
    """What shows a key first: a telephone may stand in another number, never around one."""
    if ENOUGH_DIGITS.search(text):
        yield from keyed_in(text)
        yield from phones_in(text)


def _apart(found: Iterable[Held]) -> list[Held]:
    """In order, without those that overlap one that was found before."""
    kept: list[Held] = []
    for one in sorted(found, key=lambda held: (held.start, -held.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _in_original(held: Held, folded: Folded, text: str) -> Held:
    start, end = folded.origin(held.start, held.end)
    return replace(held, text=text[start:end], start=start, end=end)
