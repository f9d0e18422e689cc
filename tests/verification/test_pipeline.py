"""The pipeline called as any front door calls it: documents in, all that a report needs out."""

from pathlib import Path

import pytest
from rich.console import Console

from parcours.journeys.commands.options import CURRENT
from parcours.journeys.commands.progress import WalkProgress
from parcours.journeys.support.folders import BUNDLED
from parcours.journeys.verdict.run import Unjudged
from parcours.journeys.verification.options import Options
from parcours.journeys.verification.pipeline import verify
from parcours.journeys.verification.verified import Verification
from parcours.mocks.drift import DriftError
from parcours.mocks.releases.loader import releases

TUTORIAL = BUNDLED / "demander-un-devis" / "tutorial.md"
RIGHTS = BUNDLED / "consulter-ses-droits" / "tutorial.md"
WITHDRAW = "# Se rétracter\n\n1. Cliquez sur « Se rétracter ».\n"
BY_ANOTHER_ACCOUNT = """# Se connecter à FranceConnect

1. Cliquez sur « S'identifier avec FranceConnect ».
2. Choisissez « ameli.fr ».
"""


def verified(*documents: Path, at: tuple[str, ...] = (CURRENT,), options: Options) -> Verification:
    return verify(documents, at, options, WalkProgress(Console(quiet=True)))


def written(folder: Path, text: str) -> Path:
    path = folder / "guide.md"
    path.write_text(text, "utf-8")
    return path


@pytest.mark.usefixtures("rights_home")
def test_a_document_is_judged_dated_and_its_pictures_compared() -> None:
    done = verified(RIGHTS, options=Options())
    [release], [window] = done.verified, done.windows
    [verdict] = release.run.verdicts
    assert (verdict.path, verdict.status, verdict.findings) == (str(RIGHTS), "holds", ())
    assert {figure.standing for figure in verdict.figures} == {"fresh"}
    assert verdict.journeys == ("see-rights",)
    assert (window.since, window.until) == (CURRENT, CURRENT)
    assert done.walks.startswith("0 walks made on mock 2026-01; ")
    seen = next(step.sighting for step in verdict.steps if step.sighting)
    picture = release.picture_of(verdict, seen)
    assert picture is not None
    assert picture.is_file()


@pytest.mark.usefixtures("home")
def test_pictures_are_left_alone_when_they_are_not_asked_for() -> None:
    [release] = verified(TUTORIAL, options=Options(figures=False)).verified
    assert release.run.verdicts[0].figures == ()


@pytest.mark.usefixtures("home")
def test_of_several_releases_those_without_the_journey_are_left_out(tmp_path: Path) -> None:
    done = verified(written(tmp_path, BY_ANOTHER_ACCOUNT), at=tuple(releases()), options=Options())
    assert [run.target.release for run in done.runs] == ["2021-11"]
    [window] = done.windows
    assert window.journey == "sign-in-by-another-account"


@pytest.mark.usefixtures("home")
def test_a_journey_that_has_ended_is_judged_at_one_release(tmp_path: Path) -> None:
    [release] = verified(written(tmp_path, BY_ANOTHER_ACCOUNT), options=Options()).verified
    [verdict] = release.run.verdicts
    [finding] = verdict.findings
    assert (verdict.status, finding.kind) == ("drifted", "superseded")
    assert finding.seen == "since 2022-10, « Se connecter » takes its place"


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    "title", ["Se connecter à FranceConnect+", "Se connecter avec un compte déjà existant"]
)
def test_a_true_guide_that_has_its_title_is_not_superseded(tmp_path: Path, title: str) -> None:
    true = (BUNDLED / "se-connecter" / "tutorial.md").read_text("utf-8")
    guide = written(tmp_path, f"# {title}\n" + true.partition("\n")[2])
    [release] = verified(guide, options=Options(figures=False)).verified
    assert (release.run.verdicts[0].status, release.run.verdicts[0].findings) == ("holds", ())


@pytest.mark.usefixtures("home")
def test_a_journey_that_is_not_there_yet_sets_its_document_aside(tmp_path: Path) -> None:
    guide = written(tmp_path, TUTORIAL.read_text("utf-8"))
    [run] = verified(guide, at=("2022-10",), options=Options()).runs
    why = "the journey « quote » does not exist at 2022-10: it does from 2025-01"
    assert run.unjudged == (Unjudged(path=str(guide), cause="absent", message=why),)


@pytest.mark.usefixtures("home")
def test_the_journey_named_is_the_one_judged(tmp_path: Path) -> None:
    done = verified(written(tmp_path, WITHDRAW), options=Options(journey="quote", figures=False))
    assert done.runs[0].verdicts[0].journeys == ("quote",)


@pytest.mark.usefixtures("home")
def test_a_drift_that_cannot_be_is_refused_before_anything_is_walked() -> None:
    with pytest.raises(DriftError, match="no-such-drift"):
        verified(TUTORIAL, options=Options(drifts=("no-such-drift",)))
