"""A night's run of fifty documents, of which some are bad: every outcome, every report, every exit code."""

import json
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import parse

import pytest

from parcours.journeys.cli import run
from parcours.journeys.ocr.reader import installed
from parcours.journeys.support.folders import BUNDLED

TRUE = sorted(BUNDLED.glob("*/tutorial.md"))
CAKE = "# Un gâteau\n\n1. Cliquez sur « Allumer le four ».\n2. Cliquez sur « Battre les œufs ».\n"
SETTLED = '[tool.parcours]\ndocuments = ["docs"]\nexclude = ["drafts"]\n'
REPORTS = ("json", "junit", "sarif", "markdown")


@pytest.fixture
def night(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seeded: Path, request: pytest.FixtureRequest
) -> Path:
    """A repository of documents and drafts; one is unreadable, one of another site, one drifted."""
    docs = tmp_path / "docs"
    (docs / "drafts").mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text(SETTLED, "utf-8")
    for n in range(request.param - 3):
        source = TRUE[n % len(TRUE)]
        text = re.sub(r"!\[[^]]*\]\([^)]*\)", "", source.read_text("utf-8"))
        (docs / f"{n:02} {source.parent.name}.md").write_text(text, "utf-8")
    (docs / "unreadable.docx").write_bytes(b"PK\x03\x04 no archive")
    (docs / "cake.md").write_text(CAKE, "utf-8")
    (docs / "drifted.md").write_text(drifted(), "utf-8")
    for n in range(2):
        (docs / "drafts" / f"{n}.md").write_text("Brouillon.", "utf-8")
    monkeypatch.setenv("PARCOURS_HOME", str(seeded))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def drifted() -> str:
    text = (BUNDLED / "demander-un-devis" / "tutorial.md").read_text("utf-8")
    return text.replace("« Demander un devis »", "« Obtenir un devis »")


def verify(*words: str) -> int:
    written = [word for name in REPORTS for word in (f"--{name}", f"out.{name}")]
    return run(["verify", "--no-figures", "--no-ocr", *written, "--report", "report", *words])


def told() -> Any:
    [found] = json.loads(Path("out.json").read_text("utf-8"))["runs"]
    return found


def ids(name: str = "out.json") -> list[str]:
    [found] = json.loads(Path(name).read_text("utf-8"))["runs"]
    return [finding["id"] for tutorial in found["tutorials"] for finding in tutorial["findings"]]


def outcomes(entries: Sequence[dict[str, str]], key: str) -> dict[str, str]:
    return {Path(one["path"]).name: one[key] for one in entries}


@pytest.mark.parametrize("night", [50], indirect=True)
def test_each_has_its_outcome_in_every_report(night: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify() == 2
    found = told()
    judged = outcomes(found["tutorials"], "status")
    assert len(judged) == 48
    assert {name for name, status in judged.items() if status != "holds"} == {"drifted.md"}
    causes = {"unreadable.docx": "unreadable", "cake.md": "no-journey"}
    assert outcomes(found["unjudged"], "cause") == causes
    out = capsys.readouterr().out
    assert "50 tutorials: 1 drifted, 47 hold, 2 could not be judged." in out
    page = (night / "report" / "index.html").read_text("utf-8")
    for text in (out, page, *((night / f"out.{name}").read_text("utf-8") for name in REPORTS)):
        written = re.sub(r"<wbr>|\\", "", text)
        assert "docs/cake.md" in written
        assert "docs/unreadable.docx" in written
        assert "docs/drifted.md" in written
    errors = parse(night / "out.junit").getroot().findall(".//error")  # noqa: S314 - written just above
    assert [error.get("type") for error in errors] == ["no-journey", "unreadable"]


@pytest.mark.parametrize("night", [5], indirect=True)
@pytest.mark.usefixtures("night")
def test_what_is_left_out_by_the_command_or_the_settings_is_not_judged() -> None:
    bad = [word for name in ("cake.md", "*.docx", "drafts") for word in ("--exclude", name)]
    assert verify(*bad) == 1
    assert verify(*bad, "--exclude", "drifted.md") == 0
    assert verify("docs", "--exclude", "docs") == 2


@pytest.mark.parametrize("night", [5], indirect=True)
def test_ids_stay_as_lines_are_inserted_and_what_is_accepted_stays_quiet_until_its_day(
    night: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    guide = night / "docs" / "drifted.md"
    others = [word for name in ("cake.md", "*.docx") for word in ("--exclude", name)]
    assert verify(*others) == 1
    before = ids()
    (night / "out.json").rename(night / "last.json")
    title, _, rest = guide.read_text("utf-8").partition("\n")
    guide.write_text(f"{title}\n\nUn mot de plus.\n\nEt un autre.\n{rest}", "utf-8")
    assert verify(*others) == 1
    assert ids() == before
    capsys.readouterr()
    assert run(["compare", "last.json", "out.json"]) == 0
    assert capsys.readouterr().out == "0 new\n0 gone\n"
    for name in before:
        assert run(["accept", name, "--until", "2999-01-01", "--why", "the guide is being rewritten"]) == 0
    assert verify(*others) == 0
    out = capsys.readouterr().out
    assert "renamed  stops the reader" not in out
    assert f"{len(before)} point" in out
    assert ids() == before
    pages = [page.read_text("utf-8") for page in (night / "report").glob("*/*.html")]
    assert any("accepted until 2999-01-01: the guide is being rewritten" in page for page in pages)
    monkeypatch.setattr("parcours.journeys.commands.verify.today", lambda: date(2999, 1, 2))
    assert verify(*others) == 1
    assert f"{before[0]} was accepted until 2999-01-01: mend it" in capsys.readouterr().out


@pytest.fixture
def stale(night: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """The same without what is bad; a name and a picture are accepted, of which nothing is found."""
    left_out = ["drafts", "cake.md", "*.docx", "drifted.md"]
    (night / "pyproject.toml").write_text(SETTLED.replace('["drafts"]', str(left_out)), "utf-8")
    for kind in ("renamed", "stale-figure"):
        assert run(["accept", f"{kind}-00000000", "--until", "2999-01-01", "--why", "x"]) == 0
    capsys.readouterr()
    return night


@pytest.mark.parametrize("night", [5], indirect=True)
def test_an_acceptance_that_is_met_no_more_is_told(stale: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify() == 0
    assert "renamed-00000000, accepted until 2999-01-01, is found no more" in capsys.readouterr().out
    [notice] = json.loads((stale / "out.json").read_text("utf-8"))["notices"]
    assert "is found no more" in notice
    assert "stale-figure" not in notice  # pictures were not looked at
    assert run(["verify", "--json", "all.json"]) == 0
    told = json.loads((stale / "all.json").read_text("utf-8"))["notices"]
    assert len(told) == (1 if installed() is None else 2)


@pytest.mark.parametrize("night", [5], indirect=True)
@pytest.mark.parametrize(
    "words",
    [
        ["docs"],
        ["--exclude", "00*"],
        ["--journey", "see-rights"],
        ["--release", "2025-01"],
    ],
    ids=" ".join,
)
def test_where_less_is_looked_at_nothing_is_said_to_be_found_no_more(stale: Path, words: list[str]) -> None:
    verify(*words)
    assert json.loads((stale / "out.json").read_text("utf-8"))["notices"] == []
