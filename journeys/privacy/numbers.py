"""Numbers that may be somebody's: social security, bank account, telephone; addresses too."""

import re
from collections.abc import Iterator
from itertools import chain

from phonenumbers import (
    Leniency,
    PhoneNumberMatcher,
    PhoneNumberType,
    national_significant_number,
    number_type,
)
from stdnum import iban
from stdnum.fr import nir

from parcours.journeys.privacy.model import Held, Kind
from parcours.journeys.privacy.specimens import nobodys_address, nobodys_iban, nobodys_nir, nobodys_phone
from parcours.journeys.privacy.spelled import as_address, spelled_in

_GAP = r"[\s./–\-]{0,3}"
_KEY = rf"(?:\W{{0,3}}(?:cl[ée]|CL[ÉE])\W{{0,3}}|{_GAP})[0-9]{_GAP}[0-9]"
NIR = re.compile(rf"(?<!\w){_GAP.join(['[1-478]', *['[0-9]'] * 5, '[0-9ABab]', *['[0-9]'] * 6])}{_KEY}(?!\w)")
IBAN = re.compile(rf"(?<!\w)(?:IBAN)?([A-Za-z]{{2}}[0-9]{{2}}(?:{_GAP}[A-Za-z0-9]){{11,30}})(?!\w)")
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
ENOUGH_DIGITS = re.compile(r"(?:[0-9][^0-9\n]{0,5}){8}[0-9]")
MONTHS = frozenset([*range(1, 13), *range(20, 43), *range(50, 100)])
SOMEONES = frozenset(
    {
        PhoneNumberType.FIXED_LINE,
        PhoneNumberType.MOBILE,
        PhoneNumberType.FIXED_LINE_OR_MOBILE,
        PhoneNumberType.VOIP,
        PhoneNumberType.PERSONAL_NUMBER,
    }
)


def values_in(text: str) -> list[Held]:
    """Every number and address of `text` that may be a real person's, in order."""
    found = [*_addresses(text)]
    if ENOUGH_DIGITS.search(text):
        shaped = [*_matches("nir", NIR, text), *_ibans(text)]
        found += [held for held in shaped if _is_somebodys(held)]
        found += [
            held for held in _phones(text) if not any(held.overlaps(other) for other in chain(shaped, found))
        ]
    return sorted(found, key=lambda held: held.start)


def _matches(kind: Kind, pattern: re.Pattern[str], text: str) -> Iterator[Held]:
    for match in pattern.finditer(text):
        yield Held(kind, match[0], *match.span())


def _is_somebodys(held: Held) -> bool:
    compact = re.sub("CL[EÉ]", "", held.key.upper())
    if held.kind == "iban":
        return not nobodys_iban(compact)
    return nir.is_valid(compact) and int(compact[3:5]) in MONTHS and not nobodys_nir(compact)


def _ibans(text: str) -> Iterator[Held]:
    """Valid ones only; words that follow the number are left out of it."""
    at = 0
    while (match := IBAN.search(text, at)) is not None:
        start = match.start(1)
        length = _length_of_iban(match[1])
        if length:
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


def _addresses(text: str) -> Iterator[Held]:
    shaped = [Held("email", text[start:end], start, end) for start, end in spelled_in(text)]
    if "@" in text:
        shaped += _matches("email", EMAIL, text)
    for held in shaped:
        if not nobodys_address(as_address(held.text)):
            yield held


def _phones(text: str) -> Iterator[Held]:
    """Numbers of a person's line: not those of services, short or at another price."""
    for match in PhoneNumberMatcher(text, "FR", leniency=Leniency.VALID):
        french = match.number.country_code == 33
        national = ("0" if french else "") + national_significant_number(match.number)
        if number_type(match.number) in SOMEONES and not (french and nobodys_phone(national)):
            opened = match.raw_string.startswith("(") and ")" not in match.raw_string
            yield Held("phone", match.raw_string[opened:], match.start + opened, match.end)
