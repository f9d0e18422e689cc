"""Dates of birth, where the name of the person stands beside them."""

import re
from collections.abc import Iterator

from parcours.journeys.privacy.model import Held
from parcours.journeys.privacy.searches.names import name_before, names_of_fields

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
_BORN = r"(?:est |a été )?\(?n[ée]+(?:\(e\)|\.?e)? (?:le|au)"
BIRTH = re.compile(
    rf"(?P<told>{_BORN}|\(?\bdate de naissance|\bnaissance|\bddn)(?: ?[:=|]| est le)? ?"
    rf"(?P<date>{_DATE})(?![0-9])",
    re.IGNORECASE,
)
HINT = re.compile(r"naissance|\bddn\b|\bn[ée]+\b", re.IGNORECASE)
YEAR = re.compile(_YEAR)


def births_in(text: str) -> Iterator[Held]:
    """The date, and the name; `text` is folded."""
    if HINT.search(text) is None:
        return
    for match in BIRTH.finditer(text):
        year = YEAR.search(match["date"])
        if year is None or not EARLIEST <= int(year[0]) <= LATEST:
            continue
        told = match.start("told")
        before = name_before(text, told)
        names = [before] if before else names_of_fields(text, told)
        if names:
            yield from names
            yield Held("birth", match["date"], *match.span("date"))
