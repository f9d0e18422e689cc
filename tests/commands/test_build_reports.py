"""What a build is told by one run of the command, of a tutorial with one name that is out of date."""

import json
from pathlib import Path

import pytest

from parcours.journeys.cli import run
from parcours.journeys.support.folders import BUNDLED
from tests.report.standards.published import GITLAB, DiagnosticResult

RIGHTS = BUNDLED / "consulter-ses-droits" / "tutorial.md"
OLD = "Écrire une lettre"


@pytest.fixture
def guide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """In a folder of a checkout, from which the command is called."""
    folder = tmp_path / "docs"
    folder.mkdir()
    monkeypatch.chdir(folder)
    text = RIGHTS.read_text("utf-8").replace("« Nouveau message »", f"« {OLD} »")
    (folder / "guide.md").write_text(text, "utf-8")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    monkeypatch.setenv("CI_PROJECT_DIR", str(tmp_path))
    (tmp_path / "summary.md").write_text("Before.\n", "utf-8")
    return folder / "guide.md"


@pytest.mark.usefixtures("rights_home")
def test_every_list_names_the_file_the_line_and_the_words(
    guide: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = ["--gitlab", "g.json", "--rdjson", "r.json", "--lines", "l.txt", "--sarif", "s.sarif"]
    options = ["--github", "--no-figures", "--report", "report", *files]
    assert run(["verify", "guide.md", *options]) == 1
    at = next(n for n, line in enumerate(guide.read_text("utf-8").split("\n"), 1) if OLD in line)

    command, notice = [line for line in capsys.readouterr().out.splitlines() if line.startswith("::")]
    assert notice.startswith("::notice file=docs/guide.md,line=1,title=Not all could be checked::")
    assert command.startswith(f"::error file=docs/guide.md,line={at},endLine={at},col=")
    summary = (tmp_path / "summary.md").read_text("utf-8")
    assert summary.startswith("Before.\n## Parcours 2026-01")
    assert OLD in summary

    issue, _ = GITLAB.validate_json(Path("g.json").read_text("utf-8"))
    assert (issue.location.path, issue.location.lines.begin) == ("docs/guide.md", at)
    diagnostic, _ = DiagnosticResult.model_validate_json(Path("r.json").read_text("utf-8")).diagnostics
    [suggestion] = diagnostic.suggestions
    assert f"« {suggestion.text} »" in diagnostic.message.partition("Proposal")[2]
    assert Path("l.txt").read_text("utf-8").startswith(f"guide.md:{at}:")

    [result] = json.loads(Path("s.sarif").read_text("utf-8"))["runs"][0]["results"]
    [change] = result["fixes"][0]["artifactChanges"]
    [put] = change["replacements"]
    assert put["insertedContent"] == {"text": suggestion.text}
    lines = guide.read_text("utf-8").split("\n")
    region = put["deletedRegion"]
    assert lines[at - 1][region["startColumn"] - 1 : region["endColumn"] - 1] == OLD


@pytest.mark.usefixtures("rights_home", "guide")
def test_outside_a_job_there_is_no_summary(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("GITHUB_STEP_SUMMARY")
    monkeypatch.delenv("GITHUB_WORKSPACE")
    assert run(["verify", "guide.md", "--github", "--no-figures", "--report", "report"]) == 1
    assert "::error file=guide.md," in capsys.readouterr().out
    assert (tmp_path / "summary.md").read_text("utf-8") == "Before.\n"


@pytest.mark.usefixtures("rights_home", "guide")
def test_a_summary_that_cannot_be_written_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))
    assert run(["verify", "guide.md", "--github", "--no-figures", "--report", "report"]) >= 2
    assert str(tmp_path) in capsys.readouterr().err
