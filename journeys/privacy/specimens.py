"""Numbers and addresses that belong to nobody, read once from the table beside this file."""

import re
import tomllib
import unicodedata
from functools import cache
from importlib import resources
from typing import Any

PARTS = re.compile(r"[^\W\d_]+")


@cache
def _table() -> dict[str, dict[str, Any]]:
    return tomllib.loads(resources.files(__package__).joinpath("specimens.toml").read_text("utf-8"))


@cache
def listed(section: str, key: str) -> frozenset[str]:
    """A list of the table, or its words."""
    value = _table()[section][key]
    return frozenset(value.split() if isinstance(value, str) else value)


def nobodys_phone(national: str) -> bool:
    """Whether these ten digits are kept for fiction, or are those of a service."""
    kept = tuple(listed("phones", "prefixes"))
    return national.startswith(kept) or national in listed("services", "numbers")


def nobodys_nir(compact: str) -> bool:
    """Whether these fifteen characters are a published specimen, or a birth where nobody can be born."""
    return compact in listed("nirs", "numbers") or compact[5:10] in listed("births", "places")


def nobodys_iban(compact: str) -> bool:
    return compact in listed("ibans", "numbers")


def nobodys_card(compact: str) -> bool:
    """Whether it is a number for tests, or one or two figures over and over."""
    return compact in listed("cards", "numbers") or len(set(compact[:-1])) <= 2


def nobodys_paper(compact: str) -> bool:
    return compact in listed("papers", "numbers")


def overseas(national: str) -> str:
    """The country code that these ten digits are dialled with from abroad, "" for that of mainland France."""
    codes: dict[str, str] = _table()["overseas"]["codes"]
    return codes.get(national[:4], "")


def nobodys_address(address: str) -> bool:
    """Whether an e-mail address is an example, a placeholder or a shared mailbox."""
    local, _, domain = unaccented(address).rpartition("@")
    labels = domain.split(".")
    if labels[-1] in listed("domains", "endings") or set(labels[-2:-1]) & listed("domains", "names"):
        return True
    words = set(PARTS.findall(local.split("+")[0]))
    return bool(words & listed("mailboxes", "words")) or bool(words & listed("placeholders", "words"))


def names_a_house(word: str) -> bool:
    """Whether a word with a capital opens the name of a service, a place or a field."""
    return word.lower() in listed("organisations", "words") or unaccented(word) in listed(
        "organisations", "words"
    )


def orders(word: str) -> bool:
    """Whether a word with a capital is the verb before a name."""
    return unaccented(word) in listed("orders", "words")


def unaccented(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.lower())
    return "".join(character for character in plain if not unicodedata.combining(character))
