"""`parcours.verify`: the pipeline, for programs of others; its names and values are a promise."""

from collections.abc import Sequence
from pathlib import Path

from parcours.journeys.figures.drawing.style import BadStyle
from parcours.journeys.own.found import BadJourneys, journey_named
from parcours.journeys.targets.choice import RELEASES, DriftError, no_release
from parcours.journeys.tutorial.read import Unreadable
from parcours.journeys.tutorial.steps import NoStep
from parcours.journeys.verdict.model import Verdict
from parcours.journeys.verdict.run import Unjudged
from parcours.journeys.verification.options import Options
from parcours.journeys.verification.pipeline import verify as verify_all
from parcours.journeys.verification.reading import NoJourney
from parcours.journeys.walk.engine.threads import Threads
from parcours.journeys.walk.find_browser import NoBrowser
from parcours.journeys.walk.journey import Journey, Variant
from parcours.journeys.walk.record.fault import Fault

UNFIT = (Unreadable, NoStep, NoJourney, BadJourneys, BadStyle, DriftError)


class Unusable(Exception):
    """A document or an option cannot be used; the message is one sentence that says why."""


class NotWalked(Exception):
    """The platform could not be walked, which says nothing of the document; the message is one sentence."""


class Silent:
    """Progress that nobody looks at."""

    def begins(self, walks: int, platform: str) -> None: ...

    def walked(self, journey: Journey, variant: Variant, seconds: float) -> None: ...

    def ends(self) -> None: ...


def verify(
    *documents: Path | str,
    release: str | None = None,
    journey: str | None = None,
    drifts: Sequence[str] = (),
    fresh: bool = False,
    figures: bool = True,
) -> list[Verdict]:
    """The verdict on each document, at that release of the mock: the newest when none is given.

    Those on the mock come first, then those on platforms of one's own, each in the order of the documents.
    `journey` names the one told, where it is not found; `drifts` are planted; `fresh` walks again even where
    nothing has changed; `figures` compares the pictures with the screens.

    Raises:
        Unusable: a document, or something asked for, cannot be used.
        NotWalked: the platform or the browser failed.
    """
    try:
        if journey is not None:
            journey_named(journey)
        if release is not None and release not in RELEASES:
            raise Unusable(no_release(release))
        options = Options(journey, tuple(drifts), fresh, figures, engine=Threads())
        paths = [Path(document) for document in documents]
        verification = verify_all(paths, [release or RELEASES[-1]], options, Silent())
    except UNFIT as error:
        raise Unusable(str(error)) from error
    except (Fault, NoBrowser) as error:
        raise NotWalked(str(error)) from error
    for run in verification.runs:
        for one in run.unjudged:
            raise error_of(one)
    return [verdict for run in verification.runs for verdict in run.verdicts]


def error_of(unjudged: Unjudged) -> Unusable | NotWalked:
    """Of a document on which there is no verdict."""
    if unjudged.is_ours:
        return NotWalked(unjudged.message)
    return Unusable(f"{unjudged.path}: {unjudged.message}")
