"""Masks personal data in every output, character for character: positions in a text stay valid."""

import re
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from parcours.journeys.privacy.find import personal_data
from parcours.journeys.privacy.model import Held, Kind
from parcours.journeys.privacy.spelled import AT
from parcours.journeys.support.record import Record

R = TypeVar("R", bound=Record)
DOT = "•"
SHOWN: dict[Kind, int] = {"nir": 3, "iban": 2, "phone": 2, "email": 1, "name": 1}
"""Letters and figures left at the beginning, for the reader to find the place."""
KEPT = "+() -–/.\t\u00a0\u202f\u2009"  # how a number is spaced
LEFT_ALONE = frozenset({"path", "source"})  # where a document and its pictures are, not what they say
_LOOSE = r"[\s./:()°–\-]*"


def masked(held: Held) -> str:
    """« 2 85 •• •• ••• ••• •• »: as long as the value, spaced as it is."""
    if held.kind == "name":
        return re.sub(r"(?<=\w)\w", DOT, held.text)
    shown = SHOWN[held.kind] + (held.kind == "phone" and held.text.startswith("+"))
    if held.kind == "email":
        hidden = re.sub(rf"(@|{AT})|.", lambda sign: sign[1] or DOT, held.text, flags=re.IGNORECASE)
    else:
        hidden = "".join(character if character in KEPT else DOT for character in held.text)
    at = 0
    while shown and at < len(held.text):
        hidden = hidden[:at] + held.text[at] + hidden[at + 1 :]
        shown -= held.text[at].isalnum()
        at += 1
    return hidden


class Veil:
    """The personal data of one document, hidden wherever its words go."""

    def __init__(self, found: Iterable[Held]) -> None:
        self.kinds: dict[str, Kind] = {}
        patterns: dict[str, None] = {}
        for held in sorted(found, key=lambda one: -len(one.text)):
            self.kinds.setdefault(_bare(held.text), held.kind)
            patterns[_pattern(held)] = None
        self.pattern = re.compile("|".join(patterns)) if patterns else None

    @classmethod
    def of(cls, texts: Sequence[str]) -> "Veil":
        """Over all that is found in these texts."""
        return cls(held for found in personal_data(texts) for held in found)

    def text(self, text: str) -> str:
        if self.pattern is None:
            return text
        return self.pattern.sub(self._hide, text)

    def _hide(self, match: re.Match[str]) -> str:
        return masked(Held(self.kinds[_bare(match[0])], match[0], *match.span()))

    def over(self, record: R) -> R:
        """The record with every text of it veiled; itself when nothing is to hide."""
        return record if self.pattern is None else self._record(record)

    def _record(self, record: R) -> R:
        values = {name: getattr(record, name) for name in type(record).model_fields if name not in LEFT_ALONE}
        return record.model_copy(update={name: self._value(value) for name, value in values.items()})

    def _value(self, value: Any) -> Any:
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, tuple):
            return tuple(self._value(one) for one in value)
        return self._record(value) if isinstance(value, Record) else value


def _bare(text: str) -> str:
    return "".join(character for character in text if character.isalnum() or character in "@+")


def _pattern(held: Held) -> str:
    """A number however it is spaced; an address or a name as written."""
    if held.kind in ("email", "name"):
        return rf"(?<!\w){re.escape(held.text)}(?!\w)"
    return rf"(?<![0-9]){_LOOSE.join(map(re.escape, _bare(held.text)))}(?![0-9])"
