"""Findings about somebody's data in the text or in the pictures of a tutorial."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from parcours.journeys.language import _
from parcours.journeys.privacy.find import personal_data
from parcours.journeys.privacy.model import PRIVATE, Held, Kind
from parcours.journeys.privacy.veil import Veil, masked
from parcours.journeys.tutorial.model import Place, Tutorial, Where
from parcours.journeys.verdict.findings.base import identity
from parcours.journeys.verdict.findings.data_names import MAYBE, NAMED, NOBODYS, SEEN
from parcours.journeys.verdict.model import Finding, Severity

NEAR = 3  # blocks: what stands by a private number is of the same person
DIALS = ("tel:", "sms:", "callto:", "whatsapp:", "https://wa.me/", "https://api.whatsapp.com/")
TYPED = ("fill", "enter_code", "select")
UNSEEN: frozenset[Where | None] = frozenset(
    {"comment", "properties", "picture", "attachment", "form", "file-name"}
)
"""Where nobody puts a contact for readers to use."""


@dataclass(frozen=True)
class _Spot:
    """One block or one picture, and what is found of somebody there."""

    place: Place
    held: tuple[Held, ...]
    severity: Severity
    around: str = ""
    """The words or the address that they stand in."""
    picture: bool = False
    also: tuple[Place, ...] = ()

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(one.key for one in self.held)


def veil_of(tutorial: Tutorial) -> Veil:
    """Hides what its text, its pictures and its links hold of somebody."""
    return Veil.of(tutorial.document.texts)


def of_personal_data(tutorial: Tutorial) -> list[Finding]:
    """One finding for each block and each picture with data of somebody, the same data being told once."""
    told: dict[frozenset[str], _Spot] = {}
    also: dict[frozenset[str], list[Place]] = defaultdict(list)
    found = personal_data([block.text for block in tutorial.document.blocks])
    shown = [*_in_text(tutorial, found), *_in_links(tutorial, found), *_in_pictures(tutorial)]
    for spot in (*shown, *_in_asides(tutorial, shown)):
        if told.setdefault(spot.keys, spot) is not spot:
            also[spot.keys].append(spot.place)
    told |= {keys: replace(told[keys], also=(*told[keys].also, *places)) for keys, places in also.items()}
    return [_finding(spot) for spot in told.values()]


def _in_text(tutorial: Tutorial, found: Sequence[Sequence[Held]]) -> Iterator[_Spot]:
    """A name alone in its block goes with the number it stands by; `found`: what each block holds."""
    private = [i for i, held in enumerate(found) if any(one.kind in PRIVATE for one in held)]
    beside = {index: _owner(index, private) for index, held in enumerate(found) if held and _only_names(held)}
    named: defaultdict[int | None, list[int]] = defaultdict(list)
    for index, owner in beside.items():
        named[owner].append(index)
    typed: defaultdict[Place, list[str]] = defaultdict(list)
    for step in tutorial.steps:
        if step.action in TYPED:
            typed[step.place].append(step.text)
    for index, held in enumerate(found):
        if not held or index in beside:
            continue
        names = named[index]
        blocks = tutorial.document.blocks
        yield _Spot(
            place=blocks[index].place,
            held=(*held, *(name for i in names for name in found[i])),
            severity=_severity(held, _is_near(index, private), typed[blocks[index].place]),
            around=blocks[index].text,
            also=tuple(blocks[i].place for i in names),
        )


def _only_names(held: Sequence[Held]) -> bool:
    return all(one.kind == "name" for one in held)


def _owner(index: int, private: Sequence[int]) -> int | None:
    """The nearest of those, which are in order."""
    at = bisect_left(private, index)
    return min(private[max(0, at - 1) : at + 1], key=lambda other: abs(other - index), default=None)


def _is_near(index: int, private: Sequence[int]) -> bool:
    owner = _owner(index, private)
    return owner is not None and abs(owner - index) <= NEAR


def _severity(held: Sequence[Held], near: bool, typed: Sequence[str]) -> Severity:
    """A number or an address given for the reader to use is advice; one of somebody's own form is not."""
    if not any(one.sure for one in held):
        return "advice"
    return "exposes" if near or any(one.text in text for one in held for text in typed) else "advice"


def _in_links(tutorial: Tutorial, found: Sequence[Sequence[Held]]) -> Iterator[_Spot]:
    """What stands under a link and not in its words; only « tel: » makes a telephone of figures."""
    known = {one.key for held in found for one in held}
    for link in tutorial.document.links:
        dials = link.address.lower().startswith(DIALS)
        [held] = personal_data([link.address])
        kept = tuple(one for one in held if one.key not in known and (dials or one.kind != "phone"))
        if kept:
            private = any(one.kind in PRIVATE for one in kept)
            yield _Spot(link.place, kept, "exposes" if private else "advice", link.address)


def _in_pictures(tutorial: Tutorial) -> Iterator[_Spot]:
    """What a picture of a screen shows was typed there by somebody."""
    for figure in tutorial.document.figures:
        alt = [one for held in personal_data([figure.alt, figure.name]) for one in held]
        shown = [one for held in personal_data(figure.words) for one in held]
        if alt or shown:
            yield _Spot(figure.place, (*alt, *shown), "exposes", figure.alt, picture=True)


def _in_asides(tutorial: Tutorial, shown: Sequence[_Spot]) -> Iterator[_Spot]:
    """What the file carries beside what is shown: all of one place together, and each thing once."""
    known = {key for spot in shown for key in spot.keys}
    asides = tutorial.document.asides
    by_place: dict[Place, dict[str, Held]] = {}
    for aside, held in zip(asides, personal_data([one.text for one in asides]), strict=True):
        new = {one.key: one for one in held if one.key not in known}
        if any(one.kind != "name" for one in new.values()):
            by_place.setdefault(aside.place, {}).update(new)
    for place, values in by_place.items():
        fresh = tuple(one for key, one in values.items() if key not in known)
        known |= values.keys()
        if fresh:
            exposes = place.where in UNSEEN or any(one.kind in PRIVATE for one in fresh)
            sure = any(one.sure for one in fresh)
            yield _Spot(place, fresh, "exposes" if exposes and sure else "advice")


def _finding(spot: _Spot) -> Finding:
    kinds = list(dict.fromkeys(one.kind for one in spot.held))
    told = " · ".join(
        dict.fromkeys(
            _("{kind} « {value} »", kind=_(NAMED[one.kind]), value=masked(one)) for one in spot.held
        )
    )
    seen = ", ".join(dict.fromkeys(_(SEEN[one.kind] if one.sure else MAYBE[one.kind]) for one in spot.held))
    where = (spot.place.where or "", "picture" if spot.picture else "")
    return Finding(
        id=identity("personal-data", *where, Veil(spot.held).text(spot.around), *map(masked, spot.held)),
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
    if spot.place.where in UNSEEN:
        return _("Take these data out of the file before it is published: anybody may find them there.")
    if not any(one.sure for one in spot.held):
        return _("Mask it if it is somebody's number.")
    if spot.severity == "advice":
        return _(
            "Keep this contact if it is given to reach the organism and the person agrees; "
            "an address or a number of the service itself is better."
        )
    instead = ", ".join(_("« {words} »", words=NOBODYS[kind]) for kind in kinds)
    if spot.picture:
        return _("Make the picture again with invented data: {instead}.", instead=instead)
    return _("Mask these data, or write some that are nobody's: {instead}.", instead=instead)
