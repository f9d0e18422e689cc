"""The figures of a run: those out of date are told, with the picture of then and now; the others are not."""

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from parcours.journeys.figures.drawing.encode import encoded
from parcours.journeys.figures.drawing.figure import Figure
from parcours.journeys.figures.formats.metadata import Note, Shown, with_note
from parcours.journeys.tutorial.model import Tutorial
from parcours.journeys.verdict.judgement import Judgement
from parcours.journeys.verdict.model import Verdict
from parcours.journeys.verdict.run import RunTarget
from parcours.journeys.verification.figures import look_at_figures
from parcours.journeys.verification.judging import JudgedRelease
from parcours.journeys.verification.reading import ReadTutorial
from parcours.journeys.verification.verified import Verified
from parcours.journeys.walk.store import StoredWalk
from tests.figures.stage import all_seen, drawn, one_each, shooter_of
from tests.support.bombs import huge_png

NAMES = ("a.png", "b.png")


@pytest.fixture
def stored(tmp_path: Path) -> StoredWalk:
    return drawn(tmp_path / "walk")


@pytest.fixture
def tutorial(tmp_path: Path, stored: StoredWalk) -> Tutorial:
    """Its first two steps have a figure each, as the screens are now."""
    made = one_each(tmp_path / "t.md", NAMES)
    for index, name in enumerate(NAMES):
        (tmp_path / name).write_bytes(encoded(shot(made, stored, index), "PNG"))
    return made


def shot(tutorial: Tutorial, stored: StoredWalk, index: int) -> Figure:
    made = shooter_of(tutorial, stored).shoot(all_seen(tutorial, stored).steps[index])
    assert made is not None
    return made


def looked(tutorial: Tutorial, stored: StoredWalk) -> Verdict:
    return seen(tutorial, stored).run.verdicts[0]


def seen(tutorial: Tutorial, stored: StoredWalk) -> Verified:
    steps = all_seen(tutorial, stored).model_copy(update={"path": str(tutorial.document.path)})
    target = RunTarget(kind="mock", release="2026-01")
    judged = JudgedRelease(target, (Judgement(steps, ()),), (stored,))
    return look_at_figures(judged, [ReadTutorial(tutorial, ())]).summed_up()


def stale(verdict: Verdict) -> list[tuple[int | None, str]]:
    return [(f.step, f.seen) for f in verdict.findings if f.kind == "stale-figure"]


def renoted(made: Figure, shown: str, **more: object) -> Figure:
    """The figure as if its button had been called so when it was shot."""
    [view] = made.note.views
    piece = Shown(role="button", name=shown, box=view.control)
    note = made.note.model_copy(update={"views": (view.model_copy(update={"shown": (piece,)}),), **more})
    return replace(made, note=Note.model_validate(note.model_dump()))


def test_figures_as_the_screens_are_are_fresh(tutorial: Tutorial, stored: StoredWalk) -> None:
    verdict = looked(tutorial, stored)
    assert [(one.made, one.standing) for one in verdict.figures] == [("by us", "fresh")] * 2
    assert stale(verdict) == []


def test_a_figure_that_says_another_thing_is_told_with_its_pictures(
    tmp_path: Path, tutorial: Tutorial, stored: StoredWalk
) -> None:
    old = renoted(shot(tutorial, stored, 1), "Envoyer")
    (tmp_path / "b.png").write_bytes(encoded(replace(old, picture=old.picture.rotate(180)), "PNG"))
    verified = seen(tutorial, stored)
    [verdict] = verified.run.verdicts
    heading = verdict.figures[1].screen
    assert stale(verdict) == [(1, f"on « {heading} »: the button « Envoyer » is gone")]
    assert verdict.status == "drifted"
    [finding] = [f for f in verdict.findings if f.kind == "stale-figure"]
    assert verified.compared_of(verdict, finding) is not None


def test_a_figure_shot_at_a_later_release_is_not_judged(
    tmp_path: Path, tutorial: Tutorial, stored: StoredWalk
) -> None:
    later = renoted(shot(tutorial, stored, 0), "Envoyer", release="2030-01")
    (tmp_path / "a.png").write_bytes(encoded(later, "PNG"))
    verdict = looked(tutorial, stored)
    assert (verdict.figures[0].standing, verdict.figures[0].reason) == (
        "unsure",
        "it was shot at 2030-01, which is later",
    )
    assert stale(verdict) == []


def test_a_picture_of_nothing_that_is_known_is_not_judged(
    tmp_path: Path, tutorial: Tutorial, stored: StoredWalk
) -> None:
    Image.effect_noise((400, 300), 50).save(tmp_path / "a.png")
    verdict = looked(tutorial, stored)
    assert (verdict.figures[0].made, verdict.figures[0].standing) == ("by hand", "unsure")
    assert stale(verdict) == []


def test_a_picture_of_a_document_that_is_too_large_is_said_so(tutorial: Tutorial, stored: StoredWalk) -> None:
    """Made by hand, or by us: the note is read, the pixels are not."""
    folder = tutorial.document.path.parent
    (folder / "a.png").write_bytes(huge_png())
    (folder / "b.png").write_bytes(with_note(huge_png(), shot(tutorial, stored, 1).note))
    figures = looked(tutorial, stored).figures
    assert [figure.made for figure in figures] == ["by hand", "by us"]
    assert {figure.reason for figure in figures} == {
        "it is too large to be looked at: over 40 million pixels, or 30000 pixels a side"
    }


@pytest.mark.parametrize("source", ["../out.png", "/etc/out.png", "https://example.org/out.png", "a" * 5_000])
def test_no_file_outside_the_folder_is_opened(tmp_path: Path, stored: StoredWalk, source: str) -> None:
    (tmp_path / "out.png").write_bytes(b"outside")
    (tmp_path / "docs").mkdir()
    assert looked(one_each(tmp_path / "docs" / "t.md", [source]), stored).figures == ()
