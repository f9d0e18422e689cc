"""Each document has its own outcome, whatever becomes of the others."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.console import Console

from parcours.journeys.commands.options import CURRENT, exit_code
from parcours.journeys.commands.progress import WalkProgress
from parcours.journeys.language import speak
from parcours.journeys.support.folders import BUNDLED
from parcours.journeys.tutorial.read import Unreadable
from parcours.journeys.verdict.run import Run
from parcours.journeys.verification import pipeline
from parcours.journeys.verification.options import Options
from parcours.journeys.verification.outcomes import once, unjudged
from parcours.journeys.verification.pipeline import verify
from parcours.journeys.verification.reading import read
from parcours.journeys.walk.journey import Journey
from parcours.journeys.walk.provider import Provider
from parcours.journeys.walk.record.fault import Fault
from parcours.journeys.walk.store import StoredWalk
from parcours.mocks.releases.loader import releases

TRUE = BUNDLED / "demander-un-devis" / "tutorial.md"
RIGHTS = BUNDLED / "consulter-ses-droits" / "tutorial.md"
CAKE = "1. Cliquez sur « Allumer le four ».\n2. Cliquez sur « Battre les œufs ».\n"


def run_of(*documents: Path, at: tuple[str, ...] = (CURRENT,), **options: str) -> Run:
    progress = WalkProgress(Console(quiet=True))
    return verify(documents, at, Options(figures=False, **options), progress).runs[-1]  # type: ignore[arg-type]


def causes(run: Run) -> list[tuple[str, str]]:
    return [(Path(one.path).name, one.cause) for one in run.unjudged]


@pytest.fixture
def written(tmp_path: Path) -> Callable[[str, str], Path]:
    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return path

    return write


@pytest.mark.usefixtures("home")
def test_a_bad_document_keeps_none_of_the_others_from_being_judged(
    written: Callable[[str, str], Path], tmp_path: Path
) -> None:
    drifted = TRUE.read_text("utf-8").replace("« Demander un devis »", "« Obtenir un devis »")
    bad = (written("cake.md", CAKE), written("empty.md", " "), tmp_path / "none.md", written("a.md", "Un."))
    run = run_of(bad[0], TRUE, *bad[1:], written("drifted.md", drifted))
    assert [verdict.status for verdict in run.verdicts] == ["holds", "drifted"]
    assert causes(run) == [
        ("cake.md", "no-journey"),
        ("empty.md", "unreadable"),
        ("none.md", "unreadable"),
        ("a.md", "no-step"),
    ]
    assert all(str(tmp_path) not in one.message for one in run.unjudged)
    assert exit_code([run]) == 2


@pytest.mark.usefixtures("home")
def test_a_document_given_twice_is_judged_once(tmp_path: Path) -> None:
    (tmp_path / "link.md").symlink_to(TRUE.resolve())
    assert (
        len(run_of(TRUE, tmp_path / "link.md", TRUE.parent / ".." / TRUE.parent.name / TRUE.name).verdicts)
        == 1
    )
    assert once([Path("a.md"), Path("b.md"), Path("./a.md")]) == [Path("a.md"), Path("b.md")]


class WithoutQuote(Provider):
    """The platform fails in one journey."""

    def walks(self, journey: Journey) -> list[StoredWalk]:
        if journey.name == "quote":
            raise Fault("the page answered 503")
        return super().walks(journey)


@pytest.mark.usefixtures("home")
def test_a_fault_in_one_journey_says_nothing_of_the_documents_of_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pipeline, "Provider", WithoutQuote)
    run = run_of(TRUE, RIGHTS)
    assert [verdict.path for verdict in run.verdicts] == [str(RIGHTS)]
    assert causes(run) == [("tutorial.md", "not-walked")]
    why = "the platform could not be walked, so nothing is said of it: the page answered 503"
    assert run.unjudged[0].message == why
    assert exit_code([run]) == 3


@pytest.mark.usefixtures("home")
def test_a_fault_at_one_release_ends_no_window(monkeypatch: pytest.MonkeyPatch) -> None:
    class FailsNow(Provider):
        def walks(self, journey: Journey) -> list[StoredWalk]:
            if self.platform.release == CURRENT:
                raise Fault("the page answered 503")
            return super().walks(journey)

    monkeypatch.setattr(pipeline, "Provider", FailsNow)
    done = verify([RIGHTS], releases(), Options(figures=False), WalkProgress(Console(quiet=True)))
    assert causes(done.runs[-1]) == [("tutorial.md", "not-walked")]
    assert [window.ended_by for window in done.windows] == [None]


@pytest.mark.usefixtures("home")
def test_an_error_of_ours_on_one_document_is_an_entry_with_its_details(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PARCOURS_HOME", str(tmp_path))

    def fails_once(path: Path, **options: str) -> object:
        if path == TRUE:
            raise ZeroDivisionError("by nought")
        return read(path, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "read", fails_once)
    run = run_of(TRUE, tmp_path / "none.md")
    assert causes(run) == [("tutorial.md", "error"), ("none.md", "unreadable")]
    assert "please report ZeroDivisionError: by nought" in run.unjudged[0].message
    [details] = (tmp_path / "errors").iterdir()
    assert details.name in run.unjudged[0].message
    assert exit_code([run]) == 3


@pytest.mark.usefixtures("home")
def test_a_bad_style_of_one_document_sets_that_one_aside(written: Callable[[str, str], Path]) -> None:
    text = RIGHTS.read_text("utf-8")
    guide = written("guide.md", text)
    shutil.copy(next(RIGHTS.parent.glob("01-*.png")), guide.parent)
    written("guide.figures.toml", "coluor = 1\n")
    plain = written("plain.md", "".join(line for line in text.splitlines(True) if ".png)" not in line))
    done = verify([guide, plain], [CURRENT], Options(), WalkProgress(Console(quiet=True)))
    assert causes(done.runs[0]) == [("guide.md", "settings")]
    assert "do you mean « colour »?" in done.runs[0].unjudged[0].message
    assert [Path(verdict.path).name for verdict in done.runs[0].verdicts] == ["plain.md"]


@pytest.mark.parametrize("told", ["a.md: is empty.", "a.md\u00a0: est vide.", "is empty."])
def test_the_path_is_left_out_in_either_language(told: str) -> None:
    assert unjudged("a.md", Unreadable(told)).message == told.rpartition(": ")[2]


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_sentence_begins_with_the_path_that_stands_beside_it(
    written: Callable[[str, str], Path], tmp_path: Path, language: str
) -> None:
    speak(language)
    try:
        run = run_of(written("cake.md", CAKE), written("a.md", "Un."), tmp_path / "none.md")
    finally:
        speak("en")
    assert [one.message[0] for one in run.unjudged if str(tmp_path) in one.message] == []
    assert all(one.message[0].isalnum() for one in run.unjudged)
