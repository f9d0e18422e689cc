"""Dates of birth, where the name of the person stands beside them."""

import re
from collections.abc import Iterator, Sequence

from parcours.journeys.privacy.model import Held
from parcours.journeys.privacy.searches.names import NEAR, name_after, name_before, names_of_fields

EARLIEST, LATEST = 1920, 2012
"""Years in which somebody who has a training account may be born."""
_MONTH = (
    r"(?:janv(?:ier)?|f[ée]vr(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|ao[uû]t|sept(?:embre)?|oct(?:obre)?"
    r"|nov(?:embre)?|d[ée]c(?:embre)?)\.?"
)
_YEAR = r"(?:19|20)[0-9]{2}"
_DAY, _MONTH_NUMBER = "[0-3]?[0-9]", "[01]?[0-9]"
_DATE = (
    rf"(?:{_DAY}(?:er)? ?{_MONTH} {_YEAR}|{_DAY} ?[./-] ?{_MONTH_NUMBER} ?[./-] ?{_YEAR}"
    r"|(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9])"
)
_MAIDEN = r"(?-i:(?: (?:Le |La |De )?[A-ZÀ-ÖØ-Þ][\w'’-]{1,30}){1,2},?)"
_BORN = rf"(?:est |a été )?\(?n[ée]+(?:\(e\)|\.?e)?{_MAIDEN}? (?:le|au)"
BIRTH = re.compile(
    rf"(?P<told>{_BORN}|\(?\bdate de naissance|\bnaissance|\bddn)(?: ?[:=|]| est le)? ?"
    rf"(?P<date>{_DATE})(?![0-9])",
    re.IGNORECASE,
)
HINT = re.compile(r"naissance|\bddn\b|\bn[ée]+\b", re.IGNORECASE)
YEAR = re.compile(_YEAR)
LONGEST_FIELD = 80


def births_in(texts: Sequence[str], index: int) -> Iterator[Held]:
    """In one of these folded texts, the date and the name; the date alone when its form has the name."""
    text = texts[index]
    if HINT.search(text) is None:
        return
    for match in BIRTH.finditer(text):
        year = YEAR.search(match["date"])
        if year is None or not EARLIEST <= int(year[0]) <= LATEST:
            continue
        told = match.start("told")
        beside = name_before(text, told) or name_after(text, match.end())
        names = [beside] if beside else names_of_fields(text, told)
        if names or _has_name(texts, index):
            yield from names
            yield Held("birth", match["date"], *match.span("date"))


def _has_name(texts: Sequence[str], index: int) -> bool:
    """Whether a field of the same form is filled in with a name."""
    around = (*texts[max(0, index - NEAR) : index], *texts[index + 1 : index + NEAR + 1])
    return any(names_of_fields(text[:LONGEST_FIELD], LONGEST_FIELD) for text in around)
