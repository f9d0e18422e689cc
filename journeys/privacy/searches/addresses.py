"""E-mail addresses that may be somebody's, however they are written."""

import re
from collections.abc import Iterator

from parcours.journeys.privacy.dictated import USUAL, dictated_in, undictated
from parcours.journeys.privacy.model import Held
from parcours.journeys.privacy.specimens import nobodys_address
from parcours.journeys.privacy.spelled import as_address, spelled_in

LONGEST_NAME = 64
_DOMAIN = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_ENDING = re.compile(r"\.(?:[^\W\d_]{2,24}|xn--[\w-]{1,60})\Z")
_FILE = re.compile(
    r"\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ico|pdf|html?|css|m?js|ts|json|md|py|git)\Z", re.IGNORECASE
)

_IN_FILE_NAME = re.compile(rf"[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{0,3}}?\.(?:{USUAL})(?![A-Za-z0-9])")
"""« nom@maison.fr-photo.png »."""


def addresses_in(text: str) -> Iterator[Held]:
    """Those of `text`, which is folded; takes time in proportion to its length."""
    spans = [*spelled_in(text), *dictated_in(text), *_plain(text)]
    end = 0
    for begins, ends in sorted(spans, key=lambda span: (span[0], -span[1])):
        written = text[begins:ends]
        if begins >= end and not nobodys_address(undictated(as_address(written))):
            yield Held("email", written, begins, ends)
            end = ends


def _plain(text: str) -> Iterator[tuple[int, int]]:
    """From each « @ », to the left as far as a name goes, and to the right a domain."""
    at = text.find("@")
    while at >= 0:
        start = at
        while start and at - start < LONGEST_NAME and _in_name(text[start - 1]):
            start -= 1
        domain = _DOMAIN.match(text, at + 1) if start < at else None
        if domain and _FILE.search(domain[0]):
            domain = _IN_FILE_NAME.match(text, at + 1, domain.end())
        if domain and _ENDING.search(domain[0]):
            yield start, domain.end()
        at = text.find("@", at + 1)


def _in_name(sign: str) -> bool:
    return sign.isalnum() or sign in "._+-"
