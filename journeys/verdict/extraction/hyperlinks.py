"""Addresses written in a document: in its words, under its words, bare or with their scheme."""

import re
from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import dataclass

from parcours.journeys.privacy.spelled import as_address, spelled_in
from parcours.journeys.tutorial.model import Block, Document, Place

ENDS = "fr|com|org|net|eu|io|info|gouv|be|ch|re"
_MAIL = re.compile(r"[\w.+\\-]{1,80}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}")
_URL = re.compile(r"\bh?ttps?\s?(?::/{1,3}|:\\\\|//|;//|:(?=www\.))[^\s<>«»\"]{1,1000}", re.IGNORECASE)
_BARE = re.compile(
    rf"(?<![\w@/.-])(?:[\w-]{{1,60}}\.){{1,5}}(?:{ENDS})\b(?!@)(?:/[^\s<>«»\"]{{0,1000}})?(?!\.\w)",
    re.IGNORECASE,
)
_TARGET = re.compile(r"\]\(\s*<?([^()\s<>]{1,1000})>?[^()]{0,300}\)")
_NO_ADDRESS = re.compile(r"(?:#|tel:|javascript:|data:|file:|about:|blob:)", re.IGNORECASE)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_ENDING = ".,;:!?)*_'’…$]}"


@dataclass(frozen=True)
class Written:
    """An address as written; `block`, `start` and `end` tell where it stands in words, if it does."""

    address: str
    place: Place
    block: Block | None = None
    start: int = 0
    end: int = 0
    shown: str = ""

    @property
    def said(self) -> str:
        """As the document writes it: « nom (at) domaine.fr »."""
        written = self.block.text[self.start : self.end] if self.block else ""
        return written if as_address(written) != written else self.address

    @property
    def mail(self) -> bool:
        return "@" in self.address and "/" not in self.address


def addresses_in(document: Document) -> Iterator[Written]:
    """Every address, those under words last; each once a place."""
    seen: set[tuple[str, Place]] = set()
    everywhere: set[str] = set()
    for block in document.blocks:
        for one in _in_words(block):
            everywhere.add(one.address)
            if (one.address, one.place) not in seen:
                seen.add((one.address, one.place))
                yield one
    for link in document.links:
        address = bare_address(link.address)
        if address and address not in everywhere and (address, link.place) not in seen:
            seen.add((address, link.place))
            yield Written(address, link.place, shown=link.shown)


def _in_words(block: Block) -> Iterator[Written]:
    taken: list[tuple[int, int]] = []
    for start, end in spelled_in(block.text):
        insort(taken, (start, end))
        yield Written(as_address(block.text[start:end]), block.place, block, start, end)
    for pattern, group in ((_TARGET, 1), (_URL, 0), (_MAIL, 0), (_BARE, 0)):
        for found in pattern.finditer(block.text):
            start, end = found.span(group)
            at = bisect_left(taken, (start, end))
            if any(
                start < other_end and other_start < end
                for other_start, other_end in taken[max(0, at - 1) : at + 1]
            ):
                continue
            taken.insert(at, (start, end))
            address = bare_address(block.text[start:end])
            if address:
                end = start + len(block.text[start:end].rstrip(_ENDING))
                yield Written(address, block.place, block, start, end)


def bare_address(written: str) -> str:
    """The address without what surrounds it and what cannot be seen; empty when it is none."""
    text = _INVISIBLE.sub("", written).strip().rstrip(_ENDING)
    text = re.sub(r"\\(?=[_.#*-])", "", text)
    if _NO_ADDRESS.match(text):
        return ""
    mail = re.match(r"mailto:([^?]+)", text, re.IGNORECASE)
    text = mail[1] if mail else text
    named = _MAIL.fullmatch(text) or _URL.match(text) or _BARE.fullmatch(text)
    return text if named else ""
