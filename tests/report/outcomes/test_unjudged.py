"""A document of which nothing can be told is an entry of every report; the others are told as ever."""

import io
import json
from datetime import UTC, datetime
from xml.etree.ElementTree import fromstring

from rich.console import Console

from parcours.journeys.report import matrix
from parcours.journeys.report.for_programs.json_out import as_json
from parcours.journeys.report.for_programs.junit import as_junit
from parcours.journeys.report.for_programs.sarif import as_sarif
from parcours.journeys.report.html import as_html
from parcours.journeys.report.markdown import as_markdown
from parcours.journeys.report.terminal import show
from parcours.journeys.verdict.run import Run
from tests.report.builders import HOSTILE, run, verdict
from tests.report.outcomes.builders import unjudged

WHEN = datetime(2026, 11, 30, tzinfo=UTC)
BAD = unjudged()
WHY = "is empty, a tutorial was expected."


def with_bad() -> Run:
    return run(verdict(), unjudged=(BAD,))


def printed(one: Run) -> str:
    out = io.StringIO()
    show(one, Console(file=out, width=120))
    return out.getvalue()


def test_json_lists_it_beside_the_tutorials() -> None:
    [told] = json.loads(as_json([with_bad()], "1"))["runs"]
    assert [one["path"] for one in told["tutorials"]] == ["tutorials/devis.md"]
    assert told["unjudged"] == [{"path": "tutorials/vide.docx", "cause": "unreadable", "message": WHY}]


def test_junit_has_an_error_for_it_and_counts_it() -> None:
    root = fromstring(as_junit([with_bad()]))  # noqa: S314 - written just above
    [suite] = [one for one in root if one.get("name") == "tutorials/vide.docx @ mock 2025-01"]
    error = suite.find("testcase/error")
    assert error is not None
    assert (error.get("type"), error.get("message")) == ("unreadable", WHY)
    assert root.get("errors") == "2"  # with a step that was not reached
    assert root.get("tests") == "5"


def test_sarif_notes_it_as_an_error_with_its_file() -> None:
    [told] = json.loads(as_sarif([with_bad()], "1"))["runs"]
    [invocation] = told["invocations"]
    [note] = invocation["toolExecutionNotifications"]
    assert (note["level"], note["descriptor"]["id"]) == ("error", "unreadable")
    assert note["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "tutorials/vide.docx"
    assert invocation["executionSuccessful"] is True


def test_sarif_says_that_a_run_failed_in_which_the_platform_did() -> None:
    failed = run(verdict(), unjudged=(unjudged(cause="not-walked"),))
    assert json.loads(as_sarif([failed], "1"))["runs"][0]["invocations"][0]["executionSuccessful"] is False


def test_people_read_the_sentence_and_the_count() -> None:
    told = printed(with_bad())
    assert f"tutorials/vide.docx\n{WHY}" in told
    assert "2 tutorials: 1 drifted, 1 could not be judged." in told
    assert WHY in as_markdown([with_bad()]).replace("\\", "")
    page = as_html(with_bad(), WHEN, lambda *_: None)
    assert WHY in page
    assert "not judged" in page


def test_a_run_of_bad_documents_alone_has_all_its_reports() -> None:
    alone = Run(target=run().target, verdicts=(), unjudged=(BAD,))
    assert WHY in printed(alone)
    assert WHY in as_html(alone, WHEN, lambda *_: None)
    assert 'errors="1"' in as_junit([alone])


def test_of_several_releases_its_sentence_is_told_once() -> None:
    out = io.StringIO()
    matrix.show([with_bad(), with_bad()], (), Console(file=out, width=120))
    assert out.getvalue().count(WHY) == 1
    assert matrix.as_html([with_bad(), with_bad()], (), WHEN).count(WHY) == 1


def test_its_words_steer_nothing() -> None:
    attacked = run(verdict(), unjudged=(unjudged(path=HOSTILE, message=HOSTILE),))
    assert "<script>alert" not in as_html(attacked, WHEN, lambda *_: None)
    assert "\x1b[31m" not in printed(attacked)
    assert "\u202e" not in as_markdown([attacked])
    fromstring(as_junit([attacked]))  # noqa: S314 - written just above
    json.loads(as_sarif([attacked], "1"))
