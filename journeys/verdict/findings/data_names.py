"""How kinds of personal data are called in findings, and what may be written in their place."""

from parcours.journeys.language import N_
from parcours.journeys.privacy.model import Kind

NAMED: dict[Kind, str] = {
    "nir": N_("social security number"),
    "iban": N_("bank account number"),
    "card": N_("bank card number"),
    "passport": N_("passport number"),
    "identity": N_("identity card number"),
    "birth": N_("date of birth"),
    "phone": N_("phone number"),
    "email": N_("e-mail address"),
    "name": N_("name"),
}
SEEN: dict[Kind, str] = {
    "nir": N_("a social security number with a valid key"),
    "iban": N_("a bank account number (IBAN or RIB) with a valid key"),
    "card": N_("a bank card number with a valid key"),
    "passport": N_("the number of a passport"),
    "identity": N_("the number of an identity card"),
    "birth": N_("a date of birth, beside the name of a person"),
    "phone": N_("a phone number that somebody may have"),
    "email": N_("an e-mail address that somebody may have"),
    "name": N_("the name of a person beside it"),
}
MAYBE: dict[Kind, str] = {"nir": N_("what may be a social security number, without its key")}
"""Of what is not sure."""
NOBODYS: dict[Kind, str] = {
    "nir": "2 85 05 99 999 001 31",
    "iban": "FR76 3000 6000 0112 3456 7890 189",
    "card": "4970 1000 0000 0154",
    "passport": "12AB34567",
    "identity": "X4RTBPFW4",
    "birth": "JJ/MM/AAAA",
    "phone": "06 39 98 00 01",
    "email": "camille@example.fr",
    "name": "Camille EXEMPLE",
}
