"""The sentences that tell how the pictures of a document stand."""

from collections import Counter
from collections.abc import Sequence

from parcours.journeys.language import ngettext
from parcours.journeys.report.captions import location
from parcours.journeys.report.text import plain
from parcours.journeys.verdict.model import Verdict

FEW = 20
"""Pictures that are each told for one reason; of more, how many."""


def pictured(verdict: Verdict) -> str:
    """« 12 pictures: 10 as their screens are, 1 out of date, 1 not told. »; empty for none."""
    if not verdict.figures:
        return ""
    stands = Counter(figure.standing for figure in verdict.figures)
    counts = [
        ngettext("{n} as its screen is", "{n} as their screens are", stands["fresh"]),
        ngettext("{n} out of date", "{n} out of date", stands["stale"]),
        ngettext("{n} of which nothing can be told", "{n} of which nothing can be told", stands["unsure"]),
    ]
    return ngettext(
        "{n} picture: {counts}.", "{n} pictures: {counts}.", len(verdict.figures), counts=", ".join(counts)
    )


def untold_pictures(verdict: Verdict) -> list[tuple[str, str]]:
    """Where each picture stands of which nothing can be told, and why."""
    unsure = [figure for figure in verdict.figures if figure.standing == "unsure"]
    return _together([(location(verdict.path, figure.place), plain(figure.reason)) for figure in unsure])


def unread_pictures(verdict: Verdict) -> list[tuple[str, str]]:
    """Where each picture stands that was not read for personal data, and why."""
    return _together(
        [(location(verdict.path, one.place), plain(one.reason)) for one in verdict.unread_pictures]
    )


def _together(told: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Where many share a reason, the first of them, and how many more there are."""
    places: dict[str, list[str]] = {}
    for where, reason in told:
        places.setdefault(reason, []).append(where)
    return [
        (where, reason if at < FEW - 1 or len(of) <= FEW else _and_more(reason, len(of) - FEW))
        for reason, of in places.items()
        for at, where in enumerate(of[:FEW])
    ]


def _and_more(reason: str, number: int) -> str:
    return ngettext("{reason}, and so for {n} more", "{reason}, and so for {n} more", number, reason=reason)


def unjudged_pictures(verdict: Verdict) -> str:
    """« 2 pictures not judged, 1 picture not read »; empty for none."""
    unjudged = sum(figure.standing == "unsure" for figure in verdict.figures)
    unread = len(verdict.unread_pictures)
    told = [ngettext("{n} picture not judged", "{n} pictures not judged", unjudged)] if unjudged else []
    if unread:
        told.append(
            ngettext(
                "{n} picture not read for personal data", "{n} pictures not read for personal data", unread
            )
        )
    return ", ".join(told)
