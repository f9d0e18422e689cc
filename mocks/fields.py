"""What each kind of field accepts, and how what was typed is put in one form."""

import re
from collections.abc import Callable

from parcours.mocks.releases.schema import Kind

UNASSIGNED = "9999"  # no card issuer has numbers that begin so


def french_number(typed: str) -> str | None:
    """« 06 39 98 12 34 », « +33 6 39 98 12 34 », « +33 0639981234 » -> « 0639981234 »; None otherwise."""
    digits = re.sub(r"[\s.\-]", "", typed)
    found = re.fullmatch(r"(?:(?:\+33|0033)0?|0)([1-9]\d{8})", digits)
    return f"0{found[1]}" if found else None


def mobile_number(typed: str) -> str | None:
    """The same, for mobile numbers only."""
    number = french_number(typed)
    return number if number and number[1] in "67" else None


def social_security_number(typed: str) -> str | None:
    """The 15 characters without spaces, when the last two are the key of the first thirteen."""
    compact = re.sub(r"\s", "", typed).upper()
    if not re.fullmatch(r"\d{5}(\d\d|2[AB])\d{8}", compact):
        return None
    return compact if compact == with_key(compact[:13]) else None


def with_key(thirteen: str) -> str:
    """A social security number completed by its two-digit key."""
    number = int(thirteen.replace("2A", "19").replace("2B", "18"))
    return f"{thirteen}{97 - number % 97:02}"


def is_nothing(typed: str, kind: Kind | None = None) -> bool:
    """True when nothing was added to what the field showed at first: for a phone number, its prefix."""
    return typed.strip() in (("", "+33") if kind == "tel" else ("",))


def _matches(pattern: str) -> Callable[[str], bool]:
    return lambda typed: re.fullmatch(pattern, typed.strip()) is not None


def card_number(typed: str) -> str | None:
    """The 16 digits of a trial card, which no bank can give, ending in their key; None otherwise."""
    digits = re.sub(r"\s", "", typed)
    if not re.fullmatch(rf"{UNASSIGNED}\d{{12}}", digits):
        return None
    doubled = [int(d) * (2 if n % 2 == 0 else 1) for n, d in enumerate(digits)]
    return digits if sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0 else None


FORMATS: dict[Kind, Callable[[str], bool]] = {
    "tel": lambda typed: french_number(typed) is not None,
    "email": _matches(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+"),
    "postcode": _matches(r"\d{5}"),
    "year": _matches(r"(19|20)\d\d"),
    "date": _matches(r"\d{2}/\d{2}/\d{4}"),
    "card": lambda typed: card_number(typed) is not None,
    "expiry": _matches(r"(0[1-9]|1[0-2]) ?/ ?\d\d"),
    "security_code": _matches(r"\d{3}"),
    "count": _matches(r"\d{1,2}"),
    "social_security_number": lambda typed: social_security_number(typed) is not None,
}
