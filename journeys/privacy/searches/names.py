"""People's names, where they stand beside a number or an address of theirs."""

import re
from collections.abc import Sequence

from parcours.journeys.privacy.model import PRIVATE, Held
from parcours.journeys.privacy.specimens import names_a_house, orders

FARTHEST = 90  # characters from a number to the name beside it
NEAR = 3  # blocks: a form's number and its name stand a few lines apart
PARTICLES = {"le", "la", "de", "du", "des", "d", "l"}
_WORD = r"[A-ZÀ-ÖØ-Þ](?:[\w’'-]*\w)"
_NAME = rf"{_WORD}(?:[ \u00a0](?:de |du |d['’]|le |la )?{_WORD}){{1,2}}"
_CHANNEL = r"(?:au|a|à|tél|tel|téléphone|portable|mobile|fixe|port|e-?mail|mail|courriel|n°|numéro)"
_BETWEEN = rf"[\s:,;()|–—/-]*(?:{_CHANNEL}\b[\s.:°]*)*"
_CIVIL = r"\b(?:M\.|MM\.|Mr|Mme|Mlle|Monsieur|Madame|Mademoiselle)\s+"
BEFORE = re.compile(rf"(?P<name>{_NAME}){_BETWEEN}$")
_TITLED = rf"{_CIVIL}(?P<name>{_WORD}(?: {_WORD})?)"
BEFORE_WITH_TITLE = re.compile(rf"{_TITLED}[^.!?]*$")
AFTER_WITH_TITLE = re.compile(rf"^[^.!?]*?{_TITLED}")
AFTER = re.compile(rf"^[\s:,;()|–—-]*(?P<name>{_NAME})")
_FIELDS = r"nom de (?:naissance|famille|jeune fille)|nom d['’]usage|noms? et prénoms?|prénoms?|nom"
FIELD = re.compile(rf"\b(?:{_FIELDS})\s{{0,9}}:?\s{{0,9}}(?P<rest>.{{0,60}})$", re.IGNORECASE)
VALUE = re.compile(rf"^(?P<name>{_WORD}(?:[ -]{_WORD}){{0,2}})(?!\w)")
ALONE = re.compile(rf"{VALUE.pattern}(?=\W*$|\W*\bn[ée]+e?\b)")
"""What follows a field in a block of its own: « Votre nom », then « Saisissez le code », names nobody."""
IN_FIELD = re.compile(rf"\b(?i:{_FIELDS})[ *]?[:=|]\s?(?P<name>{_WORD}(?:[ -]{_WORD}){{0,2}})(?!\w)")


def names_in(texts: Sequence[str], values: Sequence[Sequence[Held]]) -> list[list[Held]]:
    """For each text, the names beside the values found there, and those in the fields of the same form."""
    found = [_adjacent(text, held) for text, held in zip(texts, values, strict=True)]
    private = [index for index, held in enumerate(values) if any(one.kind in PRIVATE for one in held)]
    for centre in private:
        for index in range(max(0, centre - NEAR), min(len(texts), centre + NEAR + 1)):
            for at, name in _in_field(texts, index):
                if name not in found[at]:
                    found[at].append(name)
    return found


def name_before(text: str, end: int) -> Held | None:
    """The name that stands just before `end`, or with its title in the same sentence."""
    lead = max(0, end - FARTHEST)
    match = BEFORE_WITH_TITLE.search(text[lead:end]) or BEFORE.search(text[lead:end])
    if match is None:
        return None
    written = _without_order(match["name"])
    if match.re is BEFORE and not _is_a_persons(written):
        return None
    end = lead + match.end("name")
    return Held("name", written, end - len(written), end)


def name_after(text: str, start: int) -> Held | None:
    """The name that stands just after `start`."""
    match = AFTER.match(text[start : start + FARTHEST])
    if match is None or not _is_a_persons(match["name"]):
        return None
    return Held("name", match["name"], start + match.start("name"), start + match.end("name"))


def names_of_fields(text: str, end: int) -> list[Held]:
    """« Nom : Dupuis, prénom : Solange », just before `end`."""
    return [
        Held("name", match["name"], *match.span("name"))
        for match in IN_FIELD.finditer(text, max(0, end - FARTHEST), end)
        if _is_a_persons(match["name"])
    ]


def _adjacent(text: str, values: Sequence[Held]) -> list[Held]:
    """Beside each value a name with its title anywhere in the sentence, or two words with a capital."""
    found: dict[tuple[int, int], Held] = {}
    for held in values:
        lead = max(0, held.start - FARTHEST)
        before, after = text[lead : held.start], text[held.end : held.end + FARTHEST]
        for titled, plain, part, at in (
            (BEFORE_WITH_TITLE, BEFORE, before, lead),
            (AFTER_WITH_TITLE, AFTER, after, held.end),
        ):
            match = titled.search(part) or plain.search(part)
            if match is None:
                continue
            written = _without_order(match["name"])
            if match.re is titled or _is_a_persons(written):
                end = at + match.end("name")
                name = Held("name", written, end - len(written), end)
                found[name.start, name.end] = name
    return list(found.values())


def _without_order(name: str) -> str:
    """« Appelez Solange Dupuis »: the verb has a capital too."""
    first, *others = name.split(" ")
    return " ".join(others) if len(others) > 1 and orders(first) else name


def _is_a_persons(name: str) -> bool:
    first, *others = re.split(r"[\s'’]", name)
    return not any(
        names_a_house(word) for word in (first, *(o for o in others if o.lower() not in PARTICLES))
    )


def _in_field(texts: Sequence[str], index: int) -> list[tuple[int, Held]]:
    """« Nom de naissance » and what is written after it, in the same block or in the next."""
    match = FIELD.search(texts[index])
    if match is None:
        return []
    at, start = (index, match.start("rest")) if match["rest"] else (index + 1, 0)
    if at >= len(texts):
        return []
    value = (ALONE if at > index else VALUE).search(texts[at][start:])
    if value is None or not _is_a_persons(value["name"]):
        return []
    return [(at, Held("name", value["name"], start, start + len(value["name"])))]
