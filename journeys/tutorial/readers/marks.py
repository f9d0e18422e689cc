"""From formatted words to the marks every reader shares: `**bold**`, `[link](address)`, a line for a line."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from parcours.journeys.tutorial.model import Place
from parcours.journeys.tutorial.readers.block_builder import Draft, Kind, TooLong
from parcours.journeys.tutorial.readers.cleaning.apparatus import COMMENTED, is_reference
from parcours.journeys.tutorial.readers.cleaning.characters import as_seen
from parcours.journeys.tutorial.readers.cleaning.redirects import unwrapped
from parcours.journeys.tutorial.readers.numbering import lone_number, split_number
from parcours.journeys.tutorial.readers.text import BULLET

LONGEST_PARAGRAPH = 100_000
LONGEST_LINK = 200
LONGEST_ADDRESS = 500
WORD = re.compile(r"\w+")
ADDRESS = re.compile(r"https?://|www\.|\S@\S|^\S+\.(?:fr|com|org|net|eu)\S*$")


@dataclass(frozen=True)
class Piece:
    """Words that share one look, `stressed` in bold or italic; a new line inside is a line break."""

    text: str
    stressed: bool = False
    link: str | None = None


Look = tuple[bool, str | None]
PLAIN: Look = (False, None)


def lines_of(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Cut at line breaks that begin something new: a number, a bullet, or after an empty line."""
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        first, *others = piece.text.split("\n")
        lines[-1].append(Piece(first, piece.stressed, piece.link))
        lines += [[Piece(text, piece.stressed, piece.link)] for text in others]
    kept: list[list[Piece]] = []
    fresh = True
    for line in lines:
        text = plain(line)
        if not text:
            fresh = True
        elif fresh or BULLET.match(text) or (split_number(text) and not text[:1].islower()):
            kept.append(line)
            fresh = False
        else:
            kept[-1] += [Piece(" "), *line]
    return kept


def side_by_side(cells: Iterable[Sequence[Piece]]) -> list[Piece]:
    """Those of the cells of a row that hold words, « 1 | Cliquez »."""
    pieces: list[Piece] = []
    for cell in cells:
        if plain(cell):
            pieces += [Piece(" | "), *cell] if pieces else cell
    return pieces


def plain(pieces: Iterable[Piece]) -> str:
    """The words alone, on one line."""
    return " ".join("".join(piece.text for piece in pieces).split())


def marked(pieces: Iterable[Piece], stress: bool = True) -> str:
    """One line with its marks; without those of stress when it is all stressed, or when told."""
    text, looks = _spread(pieces)
    start = _prefix(text)
    told = zip(looks[start:], text[start:], strict=True)
    stress = stress and any(not look[0] for look, c in told if c.isalnum())
    looks = [(stress and look[0], look[1]) if at >= start else PLAIN for at, look in enumerate(looks)]
    _settle(text, looks)
    out: list[str] = []
    at = 0
    for look, group in groupby(looks):
        size = sum(1 for _ in group)
        out.append(_dress(text[at : at + size], look))
        at += size
    return "".join(out).strip()


def put(
    draft: Draft,
    pieces: Iterable[Piece],
    place: Place,
    kind: Kind = "paragraph",
    level: int = 0,
    number: str | None = None,
) -> None:
    """Add one paragraph of a document to `draft`: a bullet typed by hand makes an item; raises TooLong."""
    pieces = [_seen(piece) for piece in pieces]
    first = next((piece for piece in pieces if piece.text.strip()), None)
    if first is not None and first.link is not None and first.link.startswith(COMMENTED):
        return
    pieces = [piece for piece in pieces if not is_reference(piece.text, piece.link)]
    if sum(len(piece.text) for piece in pieces) > LONGEST_PARAGRAPH:
        raise TooLong
    put_links(draft, pieces, place)
    for line in lines_of(pieces):
        text = marked(line, stress=kind != "heading")
        bullet = BULLET.match(text) if kind != "heading" else None
        if bullet is not None:
            draft.add("item", text[bullet.end() :], place, level=level or 1, number=number)
        else:
            draft.add(kind, text, place, level=level, number=number)
        number = None


def _seen(piece: Piece) -> Piece:
    link = None if piece.link is None else unwrapped(piece.link)
    return Piece(as_seen(piece.text), piece.stressed, link)


def put_links(draft: Draft, pieces: Iterable[Piece], place: Place) -> None:
    """Keep the hyperlinks of these words, each once, with the words that carry it."""
    shown: dict[str, str] = {}
    for piece in pieces:
        if piece.link is not None:
            shown[piece.link] = shown.get(piece.link, "") + piece.text
    for address, words in shown.items():
        draft.add_link(address, words, place)


def _spread(pieces: Iterable[Piece]) -> tuple[str, list[Look]]:
    """Characters, white space collapsed, and the look of each."""
    text: list[str] = []
    looks: list[Look] = []
    for piece in pieces:
        look = (piece.stressed, piece.link)
        for c in piece.text:
            if c.isspace():
                if not text or text[-1] == " ":
                    continue
                c = " "
            text.append(c)
            looks.append(look)
    return "".join(text), looks


def _prefix(text: str) -> int:
    """How many characters of `text` are its bullet and its printed number: they are never a name."""
    bullet = BULLET.match(text)
    start = bullet.end() if bullet else 0
    mark = None if lone_number(text[start:]) else split_number(text[start:])
    return len(text) - len(mark.rest) if mark is not None and text.endswith(mark.rest) else start


def _settle(text: str, looks: list[Look]) -> None:
    """A word has one look; a space between two that are stressed or linked alike is so too."""
    for word in WORD.finditer(text):
        span = looks[word.start() : word.end()]
        if len(set(span)) > 1:
            link, linked = Counter(look[1] for look in span).most_common(1)[0]
            look = (all(look[0] for look in span), link if linked * 2 > len(span) else None)
            looks[word.start() : word.end()] = [look] * len(span)
    for at, c in enumerate(text):
        if c == " ":
            around = looks[max(0, at - 1) : at] + looks[at + 1 : at + 2]
            link = looks[at][1] if all(look[1] == looks[at][1] for look in around) else None
            looks[at] = (len(around) == 2 and all(look[0] for look in around), link)


def _dress(text: str, look: Look) -> str:
    stressed, link = look
    core = text.strip()
    if not any(c.isalnum() for c in core) or not (stressed or link is not None):
        return text
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    if link is not None and len(core) <= LONGEST_LINK and not ADDRESS.search(core):
        shown = core.replace("[", "(").replace("]", ")")
        core = f"[{shown}]({_address(link)})"
    if stressed:
        core = f"**{core}**"
    return before + core + after


def _address(link: str) -> str:
    bare = "".join(link.split()).replace("(", "%28").replace(")", "%29")
    return bare if len(bare) <= LONGEST_ADDRESS else ""


def linked(shown: str, address: str) -> str:
    """Words that carry an address, as `[words](address)`; an address shown as itself stays alone."""
    core = shown.strip()
    if not core or len(core) > LONGEST_LINK or core in (address, address.removeprefix("mailto:")):
        return shown
    return shown.replace(core, f"[{core.replace('[', '(').replace(']', ')')}]({_address(address)})", 1)
