"""The figures of all tutorials of a run, compared with the screens of its walks."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache, partial

from parcours.journeys.figures.comparison.handmade_port import Hand
from parcours.journeys.figures.comparison.side_by_side import SideBySide
from parcours.journeys.figures.formats.picture_sources import Beside, in_package
from parcours.journeys.ocr.reader import Reader
from parcours.journeys.tutorial.model import Document
from parcours.journeys.tutorial.pictures import Gathered, gathered
from parcours.journeys.verdict.findings.personal_data import veil_of
from parcours.journeys.verdict.judgement import Judgement
from parcours.journeys.verdict.platform_index.shipped import index_at
from parcours.journeys.verification.judging import JudgedRelease
from parcours.journeys.verification.outcomes import Aside
from parcours.journeys.verification.reading import ReadTutorial
from parcours.journeys.verification.verified import walk_of
from parcours.journeys.walk.store import StoredWalk


def look_at_figures(
    judged: JudgedRelease, tutorials: Sequence[ReadTutorial], reader: Reader | None = None
) -> JudgedRelease:
    """The same, with what is said of the figures of each tutorial; the `reader` reads those made by hand.

    One whose style of figures cannot be used is set aside.
    """
    by_path = {one.path: one for one in tutorials}
    hand = cache(lambda: _hand(judged.stored, reader, judged.release))
    judgements: list[Judgement] = []
    compared: dict[tuple[str, int], SideBySide] = {}
    aside = Aside(list(judged.unjudged))
    for judgement in judged.judgements:
        path = judgement.judged.path
        done = aside.attempt(path, partial(_looked_at, by_path[path], judgement, judged, hand))
        if done is None:
            continue
        looked, shown = done
        judgements.append(looked)
        compared |= {(path, index): picture for index, picture in shown.items()}
    return replace(judged, judgements=tuple(judgements), compared=compared, unjudged=tuple(aside.unjudged))


def _looked_at(
    told: ReadTutorial, judgement: Judgement, judged: JudgedRelease, hand: Callable[[], Hand | None]
) -> tuple[Judgement, dict[int, SideBySide]]:
    document, steps = told.tutorial.document, judgement.judged
    found = _gathered(document)
    if not found.contents and not found.passed_over:
        return judgement, {}
    from parcours.journeys.figures.comparison.checker import Checker  # heavy, as all that looks at pictures
    from parcours.journeys.figures.comparison.findings import advice, stale_figures
    from parcours.journeys.figures.drawing.shooter import Shooter
    from parcours.journeys.figures.drawing.style import styles_for

    kept = partial(walk_of, judged.stored)
    shooter = Shooter(steps, kept, judged.release, styles_for(document.path))
    checked = Checker(document, steps, judged.release, kept, shooter.shoot, hand()).check(found)
    veil = veil_of(told.tutorial)
    findings = [veil.over(found) for found in (*stale_figures(document, checked), *advice(document, steps))]
    looked = judgement.with_figures(findings, [veil.over(one.told) for one in checked])
    private = {str(finding.place) for _, finding in judgement.findings if finding.kind == "personal-data"}
    shown = {
        one.told.index: one.pictures
        for one in checked
        if str(one.told.place) not in private  # what is hidden everywhere is not shown there
    }
    return looked, {index: pictures for index, pictures in shown.items() if pictures is not None}


def _gathered(document: Document) -> Gathered:
    """The pictures in the document, and in files of its own folder or below it; no other file is opened."""
    return gathered(document) if in_package(document.path) else gathered(document, Beside(document).content)


def _hand(stored: tuple[StoredWalk, ...], reader: Reader | None, release: str) -> Hand | None:
    """None where OpenCV is not installed."""
    from parcours.journeys.figures.comparison.checker import can_see

    if not can_see():
        return None
    from parcours.journeys.figures.handmade.looking import Looker  # heavy, and an extra

    return Looker(stored, reader, index_at(release) if release else None)
