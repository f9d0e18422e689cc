"""What every reader fills in: blocks and figures in reading order, with numbers recognised the same way."""

import re
from dataclasses import dataclass, field
from typing import Literal

from parcours.journeys.tutorial.model import Block, Figure, Link, Place, Unread, Unreadable
from parcours.journeys.tutorial.readers.cleaning.apparatus import (
    comment_of,
    is_share_button,
    references_in,
    without_references,
)
from parcours.journeys.tutorial.readers.cleaning.characters import as_seen, lost_words
from parcours.journeys.tutorial.readers.cleaning.redirects import unwrapped, unwrapped_in
from parcours.journeys.tutorial.readers.numbering import lone_number, split_number

Kind = Literal["heading", "paragraph", "item"]
MOST_BLOCKS = 5_000
MOST_CHARACTERS = 200_000
MOST_LINKS = 2_000
MOST_FIGURES = 5_000
MOST_UNREAD = 1_000
LONGEST_ADDRESS = 1_000
LONGEST_STANDALONE_TITLE = 90
REACH_OF_A_LONE_NUMBER = 3


TRAILING = re.compile(r"[^\W\d_]\s*\(?\b(\d{1,2})\)?$")


class TooLong(Exception):
    """The document holds more text than any tutorial does."""


@dataclass
class Draft:
    """Blocks and figures gathered so far, and what could not be read."""

    blocks: list[Block] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    characters: int = 0
    references: set[str | None] = field(default_factory=set)

    def add(self, kind: Kind, text: str, place: Place, level: int = 0, number: str | None = None) -> None:
        """Add a block of `text`; a number printed at its beginning is taken off, unless `number` is given."""
        text = " ".join(unwrapped_in(as_seen(text)).split())
        if is_share_button(text) or comment_of(text) in self.references:
            return
        text = self._without_references(text)
        if number is None and not lone_number(text):
            mark = split_number(text)
            if mark is not None:
                number, text = mark.number, mark.rest
                if mark.titled and kind == "paragraph" and _is_title(text):
                    kind, level = "heading", 2
        if not text:
            return
        self.characters += len(text)
        if len(self.blocks) >= MOST_BLOCKS or self.characters > MOST_CHARACTERS:
            raise TooLong
        for _ in range(lost_words(text)):
            self.add_unread("letters", place)
        self.blocks.append(Block(kind=kind, text=text, place=place, number=number, level=level))

    def _without_references(self, text: str) -> str:
        found = references_in(text)
        self.references.update(found)
        return " ".join(without_references(text).split()) if found else text

    def add_figure(self, source: str, alt: str, place: Place) -> None:
        if len(self.figures) >= MOST_FIGURES:
            raise TooLong
        self.figures.append(Figure(source=source, alt=as_seen(alt), place=place, after=len(self.blocks) - 1))

    def add_unread(self, kind: Unreadable, place: Place) -> None:
        """Count a passage that is not read; past a number no tutorial has, they are all the same."""
        if len(self.unread) < MOST_UNREAD:
            self.unread.append(Unread(kind=kind, place=place))

    def add_link(self, address: str, shown: str, place: Place) -> None:
        """Keep a hyperlink; one absurdly long, or past the number any tutorial has, is left out."""
        address = unwrapped("".join(as_seen(address).split()))
        if address and len(address) <= LONGEST_ADDRESS and len(self.links) < MOST_LINKS:
            self.links.append(
                Link(address=address, shown=" ".join(as_seen(shown).split())[:200], place=place)
            )

    def _trailing(self, block: Block, last: str | None) -> Block:
        """« Cliquez sur le lien (3) »: a call-out number at the end, when it follows the number before it."""
        found = TRAILING.search(block.text) if block.number is None and block.kind != "heading" else None
        if found is None or last is None or not last.isdigit() or int(found[1]) != int(last) + 1:
            return block
        return block.model_copy(update={"number": found[1]})

    def finish(self) -> tuple[tuple[Block, ...], tuple[Figure, ...]]:
        """Give a number standing alone on its line to the title or text it announces."""
        kept: list[Block] = []
        moved = [0] * (len(self.blocks) + 1)
        pending: str | None = None
        waited = 0
        last: str | None = None
        for index, original in enumerate(self.blocks):
            block = self._trailing(original, last)
            last = block.number or last
            alone = lone_number(block.text) if block.number is None else None
            if alone is not None:
                pending, waited = alone, 0
            elif pending is not None and block.number is None and self._announced(index):
                kept.append(block.model_copy(update={"number": pending}))
                pending = None
            else:
                kept.append(block)
                waited += 1
                if waited > REACH_OF_A_LONE_NUMBER or block.number is not None:
                    pending = None
            moved[index + 1] = len(kept)
        figures = [
            figure.model_copy(update={"after": moved[figure.after + 1] - 1}) for figure in self.figures
        ]
        return tuple(kept), tuple(figures)

    def _announced(self, index: int) -> bool:
        """Whether the block at `index` takes the number: a heading does, a text when no heading is near."""
        if self.blocks[index].kind == "heading":
            return True
        near = self.blocks[index + 1 : index + 1 + REACH_OF_A_LONE_NUMBER]
        return not any(block.kind == "heading" for block in near)


def _is_title(text: str) -> bool:
    first = text.split(" ", 1)[0].lower()
    told = first.removesuffix("-vous").endswith("ez")
    return len(text) <= LONGEST_STANDALONE_TITLE and not text.endswith((".", "!", ";")) and not told
