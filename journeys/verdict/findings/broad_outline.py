"""Short tutorials: one advice for all screens they leave out, instead of one finding per screen."""

from collections.abc import Callable, Sequence

from parcours.journeys.language import _, ngettext
from parcours.journeys.tutorial.model import Tutorial
from parcours.journeys.verdict.alignment.leg import Leg
from parcours.journeys.verdict.findings.base import identity
from parcours.journeys.verdict.model import Finding
from parcours.journeys.walk.model import Gesture

FEW = 4  # screens with something left out: fewer are told one by one
SHARE = 1 / 4  # of the gestures on the way


def in_broad_lines(
    findings: Sequence[Finding],
    tutorial: Tutorial,
    followed: Sequence[Sequence[Leg]],
    required: Callable[[int, Leg, Gesture], bool],
) -> list[Finding]:
    """The findings, what is not told put in one advice when it is so much that it must be meant.

    `required` says whether a gesture of a walk's leg is one that a tutorial must tell.
    """
    left_out = [_left_out(w, of_walk, required) for w, of_walk in enumerate(followed)]
    ordinary = [
        screens
        for screens, of_walk in zip(left_out, followed, strict=True)
        if _is_ordinary(of_walk, followed)
    ]
    most = max(ordinary, key=len, default=[])
    if len(most) < FEW:
        return list(findings)
    first = tutorial.steps[0]
    advice = Finding(
        id=identity("undocumented", "broad", first.text),
        kind="undocumented",
        severity="advice",
        step=0,
        place=first.place,
        said=_("the broad lines of the journey"),
        seen=ngettext(
            "{n} screen on the way is not told, or not in full: {screens}",
            "{n} screens on the way are not told, or not in full: {screens}",
            len(most),
            screens=", ".join(_("« {words} »", words=name) for name in most),
        ),
        proposal=_("Tell the reader what to do on these screens, or send them to a guide that does."),
    )
    return [*(finding for finding in findings if finding.kind != "undocumented"), advice]


def _is_ordinary(of_walk: Sequence[Leg], followed: Sequence[Sequence[Leg]]) -> bool:
    """True of a walk in which nothing goes wrong, of somebody of whom nothing particular is true."""
    people = [legs[0].walk.traits for legs in followed]
    common = set.intersection(*(set(traits.facts) for traits in people))
    traits = of_walk[0].walk.traits
    return set(traits.facts) == common and not traits.mishaps


def _left_out(walk: int, of_walk: Sequence[Leg], required: Callable[[int, Leg, Gesture], bool]) -> list[str]:
    """Headings of the screens where something is not told; none when it is little of the whole."""
    must = [(leg, gesture) for leg in of_walk for gesture in leg.gestures if required(walk, leg, gesture)]
    untold = [(leg, gesture) for leg, gesture in must if gesture in leg.untold]
    if len(untold) < SHARE * len(must):
        return []
    return list(dict.fromkeys(leg.screen(gesture).heading for leg, gesture in untold))
