"""Documents from standard input, and reports on standard output."""

import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from parcours.journeys.cli import run
from parcours.journeys.support.folders import BUNDLED

RIGHTS = (BUNDLED / "consulter-ses-droits" / "tutorial.md").read_text("utf-8")
PLAIN = "".join(line for line in RIGHTS.splitlines(True) if ".png)" not in line)


@pytest.fixture(autouse=True)
def _elsewhere(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001 - it is asked for
    monkeypatch.chdir(tmp_path)


def given(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(text.encode())))


def verify(*words: str) -> int:
    return run(["verify", "--no-figures", "--no-ocr", "--report", "report", *words])


def test_a_document_comes_by_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    given(monkeypatch, PLAIN)
    assert verify("-", "--json", "-") == 0
    out, err = capsys.readouterr()
    [told] = json.loads(out)["runs"][0]["tutorials"]
    assert (told["path"], told["status"]) == ("stdin.md", "holds")
    assert "stdin.md" in err
    assert "Report: report" in err


def test_its_name_tells_its_format(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = "<h1>Voir ses droits</h1><ol><li>Cliquez sur <b>Mes droits formation</b>.</li></ol>"
    given(monkeypatch, page)
    verify("-", "--stdin-name", "docs/guide.html", "--journey", "see-rights", "--json", "-")
    [told] = json.loads(capsys.readouterr().out)["runs"][0]["tutorials"]
    assert (told["path"], told["steps"][0]["labels"]) == ("docs/guide.html", ["Mes droits formation"])


def test_nothing_on_standard_input_is_told_under_its_name(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    given(monkeypatch, "")
    assert verify("-") == 2
    assert capsys.readouterr().err == "parcours: stdin.md: is empty, a tutorial was expected.\n"


@pytest.mark.parametrize("name", ["json", "junit", "sarif", "markdown"])
def test_standard_output_holds_the_report_alone(capsys: pytest.CaptureFixture[str], name: str) -> None:
    Path("guide.md").write_text(PLAIN, "utf-8")
    assert verify("guide.md", "none.md", f"--{name}", "-") == 2
    out, err = capsys.readouterr()
    assert out.startswith({"json": "{", "junit": "<?xml", "sarif": "{", "markdown": "###"}[name])
    assert "1 holds, 1 could not be judged" in err
    assert not Path("-").exists()


def test_a_folder_and_a_pattern_that_mean_the_same_document_judge_it_once(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("docs").mkdir()
    Path("docs/guide.md").write_text(PLAIN, "utf-8")
    assert verify("docs", "docs/*.md", "docs/guide.md", "--json", "-") == 0
    assert len(json.loads(capsys.readouterr().out)["runs"][0]["tutorials"]) == 1


@pytest.mark.parametrize("name", ["x" * 5000, "docs/*.md", "a\0b"])
def test_a_name_that_means_nothing_is_one_sentence(capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert verify(name) == 2
    err = capsys.readouterr().err
    assert len(err.strip().splitlines()) == 1
    assert "Traceback" not in err
