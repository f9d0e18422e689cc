"""Findings about somebody's data in the text or in the pictures of a tutorial."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import unquote

from parcours.journeys.language import N_, _
from parcours.journeys.privacy.find import personal_data
from parcours.journeys.privacy.model import PRIVATE, Held, Kind
from parcours.journeys.privacy.veil import Veil, masked
from parcours.journeys.tutorial.model import Place, Tutorial
from parcours.journeys.verdict.findings.base import mark
from parcours.journeys.verdict.model import Finding, Severity

NEAR = 3  # blocks: what stands by a private number is of the same person
DIALS = ("tel:", "sms:", "callto:")
TYPED = ("fill", "enter_code", "select")
NAMED: dict[Kind, str] = {
    "nir": N_("social security number"),
    "iban": N_("bank account number"),
    "phone": N_("phone number"),
    "email": N_("e-mail address"),
    "name": N_("name"),
}
SEEN: dict[Kind, str] = {
    "nir": N_("a social security number with a valid key"),
    "iban": N_("a bank account number (IBAN) with a valid key"),
    "phone": N_("a phone number that somebody may have"),
    "email": N_("an e-mail address that somebody may have"),
    "name": N_("the name of a person beside it"),
}
NOBODYS: dict[Kind, str] = {
    "nir": "2 85 05 99 999 001 31",
    "iban": "FR76 3000 6000 0112 3456 7890 189",
    "phone": "06 39 98 00 01",
    "email": "camille@example.fr",
    "name": "Camille EXEMPLE",
}


@dataclass(frozen=True)
class _Spot:
    """One block or one picture, and what is found of somebody there."""

    place: Place
    held: tuple[Held, ...]
    severity: Severity
    picture: bool = False
    also: tuple[Place, ...] = ()

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(one.key for one in self.held)


def veil_of(tutorial: Tutorial) -> Veil:
    """Hides what its text, its pictures and its links hold of somebody."""
    figures = tutorial.document.figures
    pictures = [text for figure in figures for text in (figure.alt, *figure.words)]
    links = [unquote(link.address) for link in tutorial.document.links]
    return Veil.of([*_texts(tutorial), *pictures, *links])


def of_personal_data(tutorial: Tutorial) -> list[Finding]:
    """One finding for each block and each picture with data of somebody, the same data being told once."""
    told: dict[frozenset[str], _Spot] = {}
    for spot in (*_in_text(tutorial), *_in_links(tutorial), *_in_pictures(tutorial)):
        first = told.setdefault(spot.keys, spot)
        if first is not spot:
            told[spot.keys] = replace(first, also=(*first.also, spot.place))
    return [_finding(spot) for spot in told.values()]


def _texts(tutorial: Tutorial) -> list[str]:
    return [block.text for block in tutorial.document.blocks]


def _in_text(tutorial: Tutorial) -> Iterator[_Spot]:
    """A name alone in its block goes with the number it stands by."""
    found = personal_data(_texts(tutorial))
    private = [i for i, held in enumerate(found) if any(one.kind in PRIVATE for one in held)]
    beside = {index: _owner(index, private) for index, held in enumerate(found) if held and _only_names(held)}
    for index, held in enumerate(found):
        if not held or index in beside:
            continue
        names = [i for i, owner in beside.items() if owner == index]
        blocks = tutorial.document.blocks
        yield _Spot(
            place=blocks[index].place,
            held=(*held, *(name for i in names for name in found[i])),
            severity=_severity(tutorial, index, held, private),
            also=tuple(blocks[i].place for i in names),
        )


def _only_names(held: Sequence[Held]) -> bool:
    return all(one.kind == "name" for one in held)


def _owner(index: int, private: Sequence[int]) -> int | None:
    return min(private, key=lambda other: abs(other - index), default=None)


def _severity(tutorial: Tutorial, index: int, held: Sequence[Held], private: Sequence[int]) -> Severity:
    """A number or an address given for the reader to use is advice; one of somebody's own form is not."""
    if any(abs(index - other) <= NEAR for other in private):
        return "exposes"
    place = tutorial.document.blocks[index].place
    typed = [step.text for step in tutorial.steps if step.place == place and step.action in TYPED]
    return "exposes" if any(one.text in text for one in held for text in typed) else "advice"


def _in_links(tutorial: Tutorial) -> Iterator[_Spot]:
    """What stands under a link and not in its words; only « tel: » makes a telephone of figures."""
    known = {one.key for held in personal_data(_texts(tutorial)) for one in held}
    for link in tutorial.document.links:
        dials = link.address.lower().startswith(DIALS)
        [held] = personal_data([unquote(link.address)])
        kept = tuple(one for one in held if one.key not in known and (dials or one.kind != "phone"))
        if kept:
            private = any(one.kind in PRIVATE for one in kept)
            yield _Spot(link.place, kept, "exposes" if private else "advice")


def _in_pictures(tutorial: Tutorial) -> Iterator[_Spot]:
    """What a picture of a screen shows was typed there by somebody."""
    for figure in tutorial.document.figures:
        alt = [one for held in personal_data([figure.alt]) for one in held]
        shown = [one for held in personal_data(figure.words) for one in held]
        if alt or shown:
            yield _Spot(figure.place, (*alt, *shown), "exposes", picture=True)


def _finding(spot: _Spot) -> Finding:
    kinds = list(dict.fromkeys(one.kind for one in spot.held))
    told = " · ".join(
        dict.fromkeys(
            _("{kind} « {value} »", kind=_(NAMED[one.kind]), value=masked(one)) for one in spot.held
        )
    )
    seen = ", ".join(_(SEEN[kind]) for kind in kinds)
    return Finding(
        id=mark("personal-data", spot.place) + ("-picture" if spot.picture else ""),
        kind="personal-data",
        severity=spot.severity,
        step=None,
        place=spot.place,
        also=spot.also,
        said=_("in the picture: {told}", told=told) if spot.picture else told,
        seen=_("{seen}, in the picture", seen=seen) if spot.picture else seen,
        proposal=_proposal(spot, kinds),
    )


def _proposal(spot: _Spot, kinds: Sequence[Kind]) -> str:
    if spot.severity == "advice":
        return _(
            "Keep this contact if it is given to reach the organism and the person agrees; "
            "an address or a number of the service itself is better."
        )
    instead = ", ".join(_("« {words} »", words=NOBODYS[kind]) for kind in kinds)
    if spot.picture:
        return _("Make the picture again with invented data: {instead}.", instead=instead)
    return _("Mask these data, or write some that are nobody's: {instead}.", instead=instead)
