"""Figures that no person writes as a number of theirs: decimals, drawings, digests, counts."""

import re
from itertools import pairwise

_GAPS = re.compile("[^0-9A-Za-z]+")
_BLANK = " \t\n()"
_WORD = re.compile(r"[\w-]*\Z"), re.compile(r"[\w-]*")
_HEXADECIMAL = re.compile("(?:0x)?[0-9a-fA-F-]*")
LONGEST_WORD = 64
FEWEST_LETTERS = 3
"""« CB4974… » is a bank card."""


def evenly_parted(written: str) -> bool:
    """Whether the same sign parts it throughout: « 06 123 456 78 », not « 0.25 -1.5 3 75 »."""
    gaps = [gap.strip(_BLANK) for gap in _GAPS.findall(written)]
    if "(" in written or ")" in written:
        gaps = [gap for gap in gaps if gap]
    alone = all(len(part) == 1 for part in _GAPS.split(written))
    return len(set(gaps)) <= 1 and (alone or re.match(r"\W*0\.", written) is None)


def in_decimal(before: str) -> bool:
    """Whether figures after this go on with a number: « 0,0612… »."""
    return re.search(r"[0-9][.,]\Z", before) is not None


def in_digest(text: str, start: int, end: int) -> bool:
    """Whether these figures are part of a word that is all hexadecimal, as digests are."""
    before = _WORD[0].search(text, max(0, start - LONGEST_WORD), start)
    after = _WORD[1].match(text, end, end + LONGEST_WORD)
    around = (before[0] if before else "") + (after[0] if after else "")
    if _HEXADECIMAL.fullmatch(around) is None:
        return False
    letters = sum(sign.isalpha() for sign in around)
    return letters >= FEWEST_LETTERS and any(map(str.isdigit, around))


def counts(written: str) -> bool:
    """« 01 02 03 04 05 » and « 0 1 1 0 1 0 0 1 1 0 » are nobody's."""
    groups = [int(group) for group in re.findall("[0-9]+", written)]
    in_order = len(groups) > 2 and all(after == before + 1 for before, after in pairwise(groups))
    return in_order or len(set(filter(str.isdigit, written))) <= 2
