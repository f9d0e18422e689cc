"""Numbers that may be somebody's and show it by a key: social security, bank account, bank card."""

import re
from collections.abc import Iterator

from stdnum import iban, luhn
from stdnum.fr import nir

from parcours.journeys.privacy.model import Held
from parcours.journeys.privacy.searches.figures import evenly_parted, in_digest
from parcours.journeys.privacy.searches.file_numbers import in_address, numbers_a_file
from parcours.journeys.privacy.specimens import nobodys_card, nobodys_iban, nobodys_nir

_GAP = r"[\s./_()\[\]|\-]{0,3}"
_KEY = rf"(?:\W{{0,3}}(?:cl[ée]|CL[ÉE])(?: de contr[ôo]le)?\W{{0,3}}|{_GAP})[0-9]{_GAP}[0-9]"
_BIRTH = _GAP.join(["[1-478]", *["[0-9]"] * 5, "[0-9ABab]", *["[0-9]"] * 6])
NIR = re.compile(rf"(?<![0-9])(?<![0-9][.,])(?P<birth>{_BIRTH})(?P<key>{_KEY})?(?!{_GAP}[0-9]|[A-Za-z][0-9])")
_WORD_KEY = re.compile("CL[EÉ](?: DE CONTR[ÔO]LE)?")
_IN_PARTS = re.compile(r"[0-9](?:\W+[0-9A-Za-z]{2}){3}(?:\W+[0-9]{3}){2}")
OF_INSURED = re.compile(
    r"s[ée]curit[ée] sociale|\bs[ée]cu\b|\bnir\b|\bn[°o]? ?ss\b|num[ée]ro d['’]assur|immatriculation"
    "|carte vitale",
    re.IGNORECASE,
)
_ALONE = "(?<![A-Za-z0-9])", "(?![A-Za-z0-9])"
IBAN = re.compile(
    rf"{_ALONE[0]}(?:IBAN)?((?:[A-Za-z]{{2}}|[A-Z]{{2}} )[0-9]{{2}}(?:{_GAP}[A-Za-z0-9]){{11,30}}){_ALONE[1]}"
)
RIB = re.compile(
    rf"{_ALONE[0]}(?:RIB)?([0-9]{{5}}){_GAP}([0-9]{{5}}){_GAP}((?:[A-Za-z0-9]{_GAP}){{11}})([0-9]{{2}}){_ALONE[1]}"
)
RIB_IN_WORDS = re.compile(
    r"banque\W{1,4}([0-9]{5})\W{1,5}(?:code )?guichet\W{1,4}([0-9]{5})\W{1,5}(?:n[°o] ?|num[ée]ro )?(?:de )?"
    r"compte\W{1,4}([0-9A-Z]{11})\W{1,5}cl[ée](?: rib)?\W{1,4}([0-9]{2})(?![0-9])",
    re.IGNORECASE,
)
CARD = re.compile(
    r"(?<![0-9])(?<![0-9][ ./-])(?<![0-9][.,])(?:[0-9]{4}([ ._/-]{0,3})[0-9]{4}\1[0-9]{4}\1[0-9]{4}"
    r"|3[47][0-9]{2}([ ._/-]{0,3})[0-9]{6}\2[0-9]{5})(?![0-9]|[ ./-][0-9]{3,}|[A-Fa-f]{2})"
)
OF_CARDS = re.compile(r"(?:4|5[1-5]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720)|6(?:011|5))[0-9]+\Z|3[47][0-9]{13}\Z")
MONTHS = frozenset([*range(1, 13), *range(20, 43), *range(50, 100)])
ENOUGH_DIGITS = re.compile(r"(?:[0-9][^0-9\n]{0,5}){8}[0-9]")
CONTEXT = 60
NO_KEY = 13
_RANKS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "12345678912345678923456789")


def keyed_in(text: str) -> Iterator[Held]:
    """Those of `text`, which is folded, in any order."""
    yield from _nirs(text)
    yield from _ibans(text)
    yield from _ribs(text)
    yield from _cards(text)


def _nirs(text: str) -> Iterator[Held]:
    """With a valid key; without one, where the words before say what it is."""
    for match in NIR.finditer(text):
        compact = re.sub("[^0-9AB]", "", _WORD_KEY.sub("", match[0].upper()))
        parted = _IN_PARTS.fullmatch(match["birth"]) or evenly_parted(match["birth"])
        known = parted and not nobodys_nir(compact) and int(compact[3:5]) in MONTHS
        if len(compact) == NO_KEY:
            told = OF_INSURED.search(text, max(0, match.start() - CONTEXT), match.start())
            if known and told:
                yield Held("nir", match[0], *match.span(), sure=False)
        elif known and nir.is_valid(compact):
            yield Held("nir", match[0], *match.span())


def _ibans(text: str) -> Iterator[Held]:
    """Valid ones only; words that follow the number are left out of it."""
    at = 0
    while (match := IBAN.search(text, at)) is not None:
        start = match.start(1)
        length = _length_of_iban(match[1])
        if length and not nobodys_iban(_bare(text[start : start + length])):
            yield Held("iban", text[start : start + length], start, start + length)
        at = start + (length or 1)


def _length_of_iban(written: str) -> int:
    """Characters of the longest valid number it begins with, 0 when there is none."""
    signs = [(at, sign) for at, sign in enumerate(written.upper(), 1) if sign.isalnum()]
    head = int("".join(str(int(sign, 36)) for _, sign in signs[:4]))
    rest = longest = 0
    for count, (at, sign) in enumerate(signs[4:], 5):
        value = int(sign, 36)
        rest = (rest * (10 if value < 10 else 100) + value) % 97
        if (rest * 10**6 + head) % 97 == 1 and iban.is_valid("".join(one for _, one in signs[:count])):
            longest = at
    return longest


def _ribs(text: str) -> Iterator[Held]:
    """Bank, branch, account and key, which the first three give."""
    for match in (*RIB.finditer(text), *RIB_IN_WORDS.finditer(text)):
        bank, branch, account, key = (_bare(match[part]) for part in (1, 2, 3, 4))
        figures = int(account.translate(_RANKS))
        if 97 - (89 * int(bank) + 15 * int(branch) + 3 * figures) % 97 != int(key):
            continue
        number = bank + branch + account + key
        if not nobodys_iban("FR" + iban.calc_check_digits("FR00" + number) + number):
            yield Held("iban", text[match.start(1) : match.end()], match.start(1), match.end())


def _cards(text: str) -> Iterator[Held]:
    of_page = in_address(text)
    for match in CARD.finditer(text):
        number = _bare(match[0])
        before = text[max(0, match.start() - CONTEXT) : match.start()]
        if OF_CARDS.match(number) is None or numbers_a_file(before) or of_page(match.start()):
            continue
        if in_digest(text, *match.span()):
            continue
        if luhn.is_valid(number) and not nobodys_card(number):
            yield Held("card", match[0], *match.span())


def _bare(written: str) -> str:
    return re.sub("[^0-9A-Za-z]", "", written).upper()
