"""Masks personal data in every output, character for character: positions in a text stay valid."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

from parcours.journeys.privacy.find import personal_data
from parcours.journeys.privacy.folded import Folded, compact, fold
from parcours.journeys.privacy.model import Held, Kind
from parcours.journeys.privacy.spelled import AT
from parcours.journeys.support.record import Record

R = TypeVar("R", bound=Record)
DOT = "•"
SHOWN: dict[Kind, int] = {
    "nir": 3,
    "iban": 2,
    "card": 1,
    "passport": 1,
    "identity": 1,
    "birth": 0,
    "phone": 2,
    "email": 1,
    "name": 1,
}
"""Letters and figures left at the beginning, for the reader to find the place."""
KEPT = "+() -–/.\t\u00a0\u202f\u2009"  # how a number is spaced
LEFT_ALONE = frozenset({"path", "source"})  # where a document and its pictures are, not what they say
WORDS: frozenset[Kind] = frozenset({"email", "name"})
"""Hidden where they stand as words of their own; a number, where no figure stands beside it."""
PREFIX = 2
_NAMES = re.compile(r"[^/\\]+")
_PARTED = re.compile(r"\w[._+-]\w")
_EMAIL = re.compile(rf"(@|{AT})|.", re.IGNORECASE | re.DOTALL)


def masked(held: Held) -> str:
    """« 2 85 •• •• ••• ••• •• »: as long as the value, spaced as it is."""
    if held.kind == "name":
        return re.sub(r"(?<=\w)\w", DOT, held.text)
    shown = SHOWN[held.kind] + (held.kind == "phone" and held.text.startswith("+"))
    if held.kind == "email":
        under = _EMAIL.sub(lambda sign: sign[1] or DOT, held.text)
    else:
        under = "".join(character if character in KEPT else DOT for character in held.text)
    at = 0
    while shown and at < len(held.text):
        under = under[:at] + held.text[at] + under[at + 1 :]
        shown -= held.text[at].isalnum()
        at += 1
    return under


def hidden(text: str) -> str:
    """The text alone, such as the name of a file, with what is found of somebody in it masked."""
    return Veil.of([text]).text(text)


def hidden_path(path: str) -> str:
    """The same of each folder and of the file that a path names."""
    return _NAMES.sub(lambda name: hidden(name[0]), path)


class Veil:
    """The personal data of one document, hidden wherever its words go, however they are written there."""

    def __init__(self, found: Iterable[Held]) -> None:
        self.kinds: dict[str, Kind] = {}
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for held in found:
            for known in _known_by(held):
                self.kinds.setdefault(known, held.kind)
                lengths[known[:PREFIX].lower()].add(len(known))
        self.lengths = {prefix: sorted(known, reverse=True) for prefix, known in lengths.items()}

    @classmethod
    def of(cls, texts: Sequence[str]) -> "Veil":
        """Over all that is found in these texts."""
        return cls(held for found in personal_data(texts) for held in found)

    def text(self, text: str) -> str:
        """Takes time in proportion to the length of the text, whatever is known."""
        if not self.kinds or len(text) < PREFIX:
            return text
        folded = fold(text)
        parts: list[str] = []
        copied = 0
        for kind, start, end in self._known_in(folded):
            parts += [text[copied:start], masked(Held(kind, text[start:end], start, end))]
            copied = end
        return "".join((*parts, text[copied:]))

    def _known_in(self, folded: Folded) -> Iterable[tuple[Kind, int, int]]:
        """Kind and place in the original, in order and apart."""
        at = [index for index, sign in enumerate(folded.text) if sign.isalnum()]
        letters = "".join(folded.text[index] for index in at)
        small = "".join(sign.lower()[:1] for sign in letters)
        position = 0
        while position < len(at):
            for length in self.lengths.get(small[position : position + PREFIX], ()):
                stop = position + length
                kind = self.kinds.get(letters[position:stop]) or self.kinds.get(small[position:stop])
                if kind and stop <= len(at) and _stands_apart(kind, folded.text, at[position], at[stop - 1]):
                    yield kind, *folded.origin(at[position], at[stop - 1] + 1)
                    position = stop - 1
                    break
            position += 1

    def over(self, record: R) -> R:
        """The record with every text of it veiled; itself when nothing is to hide."""
        return self._record(record) if self.kinds else record

    def _record(self, record: R) -> R:
        values = {name: getattr(record, name) for name in type(record).model_fields if name not in LEFT_ALONE}
        return record.model_copy(update={name: self._value(value) for name, value in values.items()})

    def _value(self, value: Any) -> Any:
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, tuple):
            return tuple(self._value(one) for one in value)
        return self._record(value) if isinstance(value, Record) else value


def _known_by(held: Held) -> Iterator[str]:
    """Its letters and figures; of an address, too, what is left of it where a sentence is cut at a dot."""
    letters = compact(held.text)
    yield letters if held.kind == "name" else letters.lower()
    if held.kind == "email":
        name, _, domain = held.address.rpartition("@")
        yield compact(name + domain.rpartition(".")[0]).lower()
        if _PARTED.search(name):
            yield compact(name).lower()


def _stands_apart(kind: Kind, text: str, first: int, last: int) -> bool:
    before, after = text[first - 1] if first else " ", text[last + 1] if last + 1 < len(text) else " "
    if kind in WORDS:
        return not before.isalnum() and not after.isalnum()
    return not (text[first].isdigit() and before.isdigit()) and not (text[last].isdigit() and after.isdigit())
