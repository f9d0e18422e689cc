"""What could not be read of a tutorial is said in every report."""

import io
import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from rich.console import Console

from parcours.journeys.cli import run as command
from parcours.journeys.report import matrix
from parcours.journeys.report.for_programs.github import annotations
from parcours.journeys.report.for_programs.gitlab import as_gitlab
from parcours.journeys.report.for_programs.json_out import as_json
from parcours.journeys.report.for_programs.junit import as_junit
from parcours.journeys.report.for_programs.lines import as_lines
from parcours.journeys.report.for_programs.rdjson import as_rdjson
from parcours.journeys.report.for_programs.sarif import as_sarif
from parcours.journeys.report.html import as_html
from parcours.journeys.report.markdown import as_markdown
from parcours.journeys.report.summary import UnreadOf, all_read, sentence
from parcours.journeys.report.terminal import show
from parcours.journeys.tutorial.model import Place, Unread, unread_passages
from parcours.journeys.verdict.run import Run, Window
from tests.report.builders import judged, run, verdict

LEFT = (
    Unread(kind="chart", place=Place(line=12)),
    Unread(kind="code", place=Place(line=20)),
    Unread(kind="chart", place=Place(line=31)),
)
SAID = "3 passages could not be read (2 charts or drawings, 1 block of code), first at line 12"
WHEN = datetime(2026, 1, 1, tzinfo=UTC)


def left(path: str) -> Sequence[Unread]:
    return LEFT if path == "tutorials/devis.md" else ()


def printed(print_: Callable[[Console], None]) -> str:
    out = io.StringIO()
    print_(Console(file=out, width=400))
    return out.getvalue()


def windows() -> list[Window]:
    place = Place(line=1)
    told = {"path": "tutorials/devis.md", "journey": "quote", "place": place, "end": place}
    return [Window(**told, since="2025-01", until="2025-01", ended_by=None)]


REPORTS: dict[str, Callable[[Run, UnreadOf], str]] = {
    "terminal": lambda one, of: printed(lambda console: show(one, console, of)),
    "terminal, several": lambda one, of: printed(lambda c: matrix.show([one], windows(), c, of)),
    "page": lambda one, of: as_html(one, WHEN, lambda _, __: None, unread_of=of),
    "page, several": lambda one, of: matrix.as_html([one], windows(), WHEN, of),
    "JUnit": lambda one, of: as_junit([one], of),
    "SARIF": lambda one, of: as_sarif([one], "1", of),
    "Markdown": lambda one, of: as_markdown([one], of).replace("\\", ""),
    "GitHub": lambda one, of: annotations([one], of),
    "GitLab": lambda one, of: as_gitlab([one], of),
    "reviewdog": lambda one, of: as_rdjson([one], of),
    "lines": lambda one, of: as_lines([one], of),
}


@pytest.mark.parametrize("name", REPORTS)
def test_every_report_says_what_could_not_be_read(name: str) -> None:
    assert SAID in REPORTS[name](run(), left)
    assert "could not be read" not in REPORTS[name](run(), all_read)


def test_json_holds_each_passage_with_its_place() -> None:
    [told] = json.loads(as_json([run()], "1", (), left))["runs"][0]["tutorials"]
    assert told["unread"][1] == {"kind": "code", "place": {"line": 20}}
    [told] = json.loads(as_json([run()], "1"))["runs"][0]["tutorials"]
    assert told["unread"] == []


def test_all_is_never_true_of_what_was_not_read() -> None:
    true = verdict(status="holds", steps=(judged(0, "holds"),), findings=())
    assert sentence(true) == "All of it is still true."
    assert sentence(true, LEFT) == f"All of its steps are still true; {SAID}."


def test_one_passage_is_told_with_its_place() -> None:
    said = "1 passage could not be read (1 page that is a picture), at page 3"
    assert unread_passages([Unread(kind="page", place=Place(page=3))]) == said
    assert unread_passages([]) == ""


def test_the_command_says_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "t.md"
    path.write_text("Cliquez sur « Valider ».\n\n```\ncode\n```\n", "utf-8")
    assert command(["steps", str(path)]) == 0
    assert "1 passage could not be read (1 block of code), at line 3." in capsys.readouterr().out
    path.write_text("Bonjour à tous.\n\n```\ncode\n```\n", "utf-8")
    assert command(["steps", str(path)]) == 2
    assert "1 passage could not be read (1 block of code), at line 3" in capsys.readouterr().err
