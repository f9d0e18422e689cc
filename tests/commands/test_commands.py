"""Help, refusals and exit codes of the commands, as a person types them."""

from collections.abc import Sequence
from pathlib import Path

import click
import pytest

from parcours.journeys.cli import cli, run
from parcours.journeys.commands.options import exit_code_of_pictures
from parcours.journeys.support.folders import BUNDLED
from parcours.journeys.verdict.model import Status, StepVerdict
from tests.report.builders import judged, sighting, verdict
from tests.report.builders import run as run_of

RIGHTS = BUNDLED / "consulter-ses-droits" / "tutorial.md"


def every_command() -> list[list[str]]:
    return [[], *([name] for name in sorted(cli.commands))]


@pytest.mark.parametrize("words", every_command(), ids=lambda words: "".join(words) or "parcours")
@pytest.mark.parametrize("asked", ["-h", "--help"])
def test_help_is_there_wherever_it_is_asked_for(
    words: Sequence[str], asked: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*words, asked]) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"Usage: {' '.join(['parcours', *words])}")
    assert "-h, --help" in said


def test_no_command_takes_h_for_anything_else() -> None:
    options = [
        param
        for command in cli.commands.values()
        for param in command.params
        if isinstance(param, click.Option)
    ]
    assert len(options) > 20
    assert not [option.name for option in options if "-h" in option.opts]


def test_a_journey_that_a_release_does_not_have_is_refused_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PARCOURS_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("parcours.mocks.server.process.COMMAND", ["nothing is to be started"])
    assert run(["walk", "quote", "--release", "2024-01"]) == 2
    assert capsys.readouterr().err == (
        "parcours: the journey « quote » does not exist at 2024-01: it does from 2025-01\n"
    )
    assert run(["walk", "sign-in-by-another-account"]) == 2
    assert "does not exist at 2026-01: it does until 2021-11" in capsys.readouterr().err


@pytest.fixture
def drifted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A tutorial of which a step is not true any more."""
    monkeypatch.chdir(tmp_path)
    text = RIGHTS.read_text("utf-8")
    assert "« Nouveau message »" in text
    Path("guide.md").write_text(text.replace("« Nouveau message »", "« Écrire une lettre »"), "utf-8")
    return "guide.md"


@pytest.mark.usefixtures("rights_home")
def test_pictures_are_right_whether_or_not_the_words_are(drifted: str) -> None:
    assert run(["verify", drifted, "--no-figures", "--report", "report"]) == 1
    assert run(["figures", drifted, "--check"]) == 1
    assert run(["figures", drifted]) == 0
    assert run(["figures", drifted, "--check"]) == 0
    assert run(["film", drifted]) == 0
    assert Path("guide-film.webp").is_file()


SEEN, UNSEEN = judged(0, "drifted", sighting()), judged(1, "drifted")


@pytest.mark.parametrize(
    ("documents", "code"),
    [
        ([[SEEN, UNSEEN]], 0),
        ([[UNSEEN, judged(2, "manual")]], 2),
        ([[SEEN], [UNSEEN]], 2),
        ([[SEEN, judged(2, "unreached")]], 3),
        ([[UNSEEN], [judged(2, "unreached")]], 3),
    ],
)
def test_pictures_have_exit_codes_of_their_own(documents: Sequence[Sequence[StepVerdict]], code: int) -> None:
    status: Status = "drifted"
    runs = [run_of(verdict(steps=tuple(steps), status=status)) for steps in documents]
    assert exit_code_of_pictures(runs) == code
