"""Amounts as texts write them, « 1 850,00 € », and as they are counted: in cents."""

import re


def cents(written: str) -> int:
    """« 1 850,00 € » -> 185000; 0 for no amount at all."""
    return int(re.sub(r"\D", "", written) or 0)


def euros(amount: int) -> str:
    """185000 -> « 1 850,00 € »."""
    whole, rest = divmod(amount, 100)
    return f"{whole:,}".replace(",", " ") + f",{rest:02} €"
