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

from journeys.privacy.model import Held, Kind
from journeys.privacy.specimens import nobodys_address, nobodys_iban, nobodys_nir, nobodys_phone

_GAP = r"[ \u00a0\u202f.\-]{0,2}"
NIR = re.compile(rf"(?<![\w]){_GAP.join(['[1-478]', *['[0-9]'] * 5, '[0-9ABab]', *['[0-9]'] * 8])}(?!\w)")
IBAN = re.compile(r"(?<!\w)[A-Z]{2}[0-9]{2}(?:[ \u00a0\u202f-]?[A-Z0-9]){11,30}(?!\w)")
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
ENOUGH_DIGITS = re.compile(r"(?:[0-9][^0-9\n]{0,3}){8}[0-9]")
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
    compact = held.key.upper()
    if held.kind == "iban":
        return not nobodys_iban(compact)
    return nir.is_valid(compact) and int(compact[3:5]) in MONTHS and not nobodys_nir(compact)


def _ibans(text: str) -> Iterator[Held]:
    """Valid ones only; words in capitals that follow the number are left out of it."""
    for match in IBAN.finditer(text):
        written = match[0]
        while len(written) > 14:
            if iban.is_valid(written):
                yield Held("iban", written, match.start(), match.start() + len(written))
                break
            written = written[:-1].rstrip(" \u00a0\u202f-")


def _addresses(text: str) -> Iterator[Held]:
    if "@" not in text:
        return
    for held in _matches("email", EMAIL, text):
        if not nobodys_address(held.text):
            yield held


def _phones(text: str) -> Iterator[Held]:
    """Numbers of a person's line: not those of services, short or at another price."""
    for match in PhoneNumberMatcher(text, "FR", leniency=Leniency.VALID):
        french = match.number.country_code == 33
        national = ("0" if french else "") + national_significant_number(match.number)
        if number_type(match.number) in SOMEONES and not (french and nobodys_phone(national)):
            yield Held("phone", match.raw_string, match.start, match.end)
