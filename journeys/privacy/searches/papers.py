"""Numbers of passports and identity cards: nothing in them shows what they are, the words before them do."""

import re
from collections.abc import Iterator

from parcours.journeys.privacy.model import Held, Kind
from parcours.journeys.privacy.specimens import nobodys_paper

_JOINED = r"(?:[\s:.,;()|-]|n[°o]|num[ée]ro|est|le|la|de|du|porte|validit[ée])"
_PASSPORT = re.compile(
    rf"passeport(?: biom[ée]trique| fran[çc]ais){{0,2}}{_JOINED}{{0,12}}"
    r"([0-9]{2}[ -]?[A-Z]{2}[ -]?[0-9]{5})(?![0-9A-Z])",
    re.IGNORECASE,
)
_IDENTITY = re.compile(
    r"(?:cartes? (?:nationales? )?d['’ ]identit[ée](?: nationale| fran[çc]aise| [ée]lectronique)?"
    r"|pi[èe]ce d['’ ]identit[ée]|\bCNIe?\b|titre de s[ée]jour"
    rf"|permis de conduire){_JOINED}{{0,12}}([0-9](?:[ ./-]?[0-9]){{11}}|[A-Z0-9]{{9,10}})(?![0-9A-Z])",
    re.IGNORECASE,
)
_MACHINE = re.compile(r"(?<![A-Z0-9])(?:P[A-Z<]|I[A-Z<])[A-Z]{3}[A-Z0-9<]{1,40}<[A-Z0-9<]{1,40}")
HINT = re.compile(r"passeport|identit|\bCNI|s[ée]jour|permis de|<<", re.IGNORECASE)


def papers_in(text: str) -> Iterator[Held]:
    """Those of `text`, which is folded."""
    if HINT.search(text) is None:
        return
    kinds: tuple[tuple[Kind, re.Pattern[str]], ...] = (("passport", _PASSPORT), ("identity", _IDENTITY))
    for kind, pattern in kinds:
        for match in pattern.finditer(text):
            if _is_number(match[1]) and not nobodys_paper(re.sub("[^0-9A-Z]", "", match[1])):
                yield Held(kind, match[1], *match.span(1))
    for match in _MACHINE.finditer(text):
        if "<<" in match[0]:
            yield Held("passport" if match[0].startswith("P") else "identity", match[0], *match.span())


def _is_number(written: str) -> bool:
    """Capitals and figures, both or figures alone, and not one figure over and over."""
    letters = [sign for sign in written if sign.isalpha()]
    figures = [sign for sign in written if sign.isdigit()]
    return "".join(letters).isupper() == bool(letters) and len(figures) >= 2 and len(set(figures)) > 1
