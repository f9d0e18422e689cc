"""A tutorial that tells the broad lines only: said once, rather than screen by screen."""

from collections.abc import Callable, Sequence

from journeys.language import _, ngettext
from journeys.tutorial.model import Tutorial
from journeys.verdict.findings import mark
from journeys.verdict.leg import Leg
from journeys.verdict.model import Finding
from journeys.walk.model import Gesture

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
    if any(len(screens) < FEW for screens in left_out):
        return list(findings)
    least = min(left_out, key=len)
    first = tutorial.steps[0]
    advice = Finding(
        id=mark("undocumented", first.place) + "-broad",
        kind="undocumented",
        severity="advice",
        step=0,
        place=first.place,
        said=_("the broad lines of the journey"),
        seen=ngettext(
            "{n} screen on the way is not told, or not in full: {screens}",
            "{n} screens on the way are not told, or not in full: {screens}",
            len(least),
            screens=", ".join(_("« {words} »", words=name) for name in least),
        ),
        proposal=_("Tell the reader what to do on these screens, or send them to a guide that does."),
    )
    return [*(finding for finding in findings if finding.kind != "undocumented"), advice]


def _left_out(walk: int, of_walk: Sequence[Leg], required: Callable[[int, Leg, Gesture], bool]) -> list[str]:
    """Headings of the screens where something is not told; none when it is little of the whole."""
    must = [(leg, gesture) for leg in of_walk for gesture in leg.gestures if required(walk, leg, gesture)]
    untold = [(leg, gesture) for leg, gesture in must if gesture in leg.untold]
    if len(untold) < SHARE * len(must):
        return []
    return list(dict.fromkeys(leg.screen(gesture).heading for leg, gesture in untold))
