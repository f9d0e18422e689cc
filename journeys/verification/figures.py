"""The figures of all tutorials of a run, compared with the screens of its walks."""

from collections.abc import Sequence
from dataclasses import replace

from parcours.journeys.figures.comparison.checker import Checker, can_see
from parcours.journeys.figures.comparison.findings import advice, stale_figures
from parcours.journeys.figures.comparison.handmade_port import Hand
from parcours.journeys.figures.comparison.side_by_side import SideBySide
from parcours.journeys.figures.drawing.shooter import Shooter
from parcours.journeys.figures.drawing.style import styles_for
from parcours.journeys.figures.formats.picture_sources import Beside, in_package
from parcours.journeys.ocr.reader import Reader
from parcours.journeys.tutorial.model import Document
from parcours.journeys.tutorial.pictures import pictures
from parcours.journeys.verdict.findings.merging import with_figures
from parcours.journeys.verdict.findings.personal_data import veil_of
from parcours.journeys.verdict.model import Verdict
from parcours.journeys.verification.pipeline import Told, Verified


def look_at_figures(verified: Verified, told: Sequence[Told], reader: Reader | None = None) -> Verified:
    """The same run, with what is said of the figures of each tutorial; the `reader` reads those made by hand.

    Raises:
        BadStyle: a style of figures that cannot be used.
    """
    by_path = {one.path: one for one in told}
    hand = _hand(verified, reader)
    verdicts: list[Verdict] = []
    compared: dict[tuple[str, str], SideBySide] = {}
    for verdict in verified.run.verdicts:
        one = by_path[verdict.path]
        looked, shown = _looked_at(one, verdict, verified, hand)
        verdicts.append(looked)
        compared |= {(verdict.path, name): picture for name, picture in shown.items()}
    run = verified.run.model_copy(update={"verdicts": tuple(verdicts)})
    return replace(verified, run=run, compared=compared)


def _looked_at(
    told: Told, verdict: Verdict, verified: Verified, hand: Hand | None
) -> tuple[Verdict, dict[str, SideBySide]]:
    document = told.tutorial.document
    contents = _contents(document)
    if not contents:
        return verdict, {}
    release = verified.run.target.release or ""
    shooter = Shooter(verdict, verified.walk_of, release, styles_for(document.path))
    checker = Checker(document, verdict, release, verified.walk_of, shooter.shoot, hand)
    checked = checker.check(contents)
    stale = stale_figures(document, checked)
    veil = veil_of(told.tutorial)
    findings = [*stale.values(), *advice(document, verdict)]
    figures = [veil.over(one.told) for one in checked]
    looked = with_figures(verdict, [veil.over(finding) for finding in findings], figures)
    private = {str(finding.place) for finding in verdict.findings if finding.kind == "personal-data"}
    shown = {
        finding.id: checked[at].pictures
        for at, finding in stale.items()
        if str(finding.place) not in private  # what is hidden everywhere is not shown there
    }
    return looked, {name: picture for name, picture in shown.items() if picture is not None}


def _contents(document: Document) -> dict[int, bytes]:
    """The pictures in the document, and in files of its own folder or below it; no other file is opened."""
    found = dict(pictures(document))
    if not in_package(document.path):
        beside = Beside(document)
        found |= {
            index: content
            for index in range(len(document.figures))
            if index not in found and (content := beside.content(index))
        }
    return found


def _hand(verified: Verified, reader: Reader | None) -> Hand | None:
    """None where OpenCV is not installed."""
    if not can_see():
        return None
    from parcours.journeys.figures.handmade.looking import Looker  # heavy, and an extra

    return Looker(verified.stored, reader)
