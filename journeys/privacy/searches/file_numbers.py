"""What says that figures are the number of a file, of an organisation or of a page: nobody's."""

import re
from bisect import bisect_right
from collections.abc import Callable

_FILE = r"(?:dossiers?|clients?|sessions?|devis|contrats?|commandes?|factures?|suivi|formations?)"
_NUMBER = r"(?:n[°o]\.?|num[ée]ro)"
_LABEL = re.compile(
    rf"(?:{_NUMBER} (?:de |d['’]|du )?{_FILE}|\b{_FILE} ?{_NUMBER}"
    rf"|\b(?:r[ée]f(?:[ée]rences?)?|commande|facture|siret|siren|rncp|version|isbn|ean|cerfa|commit|d[ée]partements?)\b"
    rf"(?: ?{_NUMBER})?)[ .:]{{0,3}}\Z",
    re.IGNORECASE,
)
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"]{1,2000}", re.IGNORECASE)


def numbers_a_file(before: str) -> bool:
    """Whether the words just `before` some figures say so."""
    return _LABEL.search(before) is not None


def in_address(text: str) -> Callable[[int], bool]:
    """Whether a position of `text` is in the address of a page, which holds identifiers of its own."""
    spans = [match.span() for match in _URL.finditer(text)]
    starts = [start for start, _ in spans]

    def inside(position: int) -> bool:
        before = bisect_right(starts, position) - 1
        return before >= 0 and position < spans[before][1]

    return inside
