"""A finding that somebody accepted stays quiet, and is still listed where everything is."""

import io
import json
from datetime import UTC, datetime
from xml.etree.ElementTree import fromstring

from rich.console import Console

from parcours.journeys.report.for_programs.json_out import as_json
from parcours.journeys.report.for_programs.junit import as_junit
from parcours.journeys.report.for_programs.sarif import as_sarif
from parcours.journeys.report.html import as_html
from parcours.journeys.report.markdown import as_markdown
from parcours.journeys.report.summary import found, sentence
from parcours.journeys.report.terminal import show
from parcours.journeys.verdict.model import Verdict
from tests.report.builders import finding, judged, run, sighting, verdict
from tests.report.outcomes.builders import accepted

STEPS = (judged(0, "drifted", sighting()), judged(1, "holds", sighting(name="Continuer")))
WHY = "accepted until 2027-03-01: the new guide is on its way"


def quiet() -> Verdict:
    return verdict(status="holds", steps=STEPS, findings=(accepted(),))


def test_its_sentence_says_that_all_else_holds() -> None:
    told = "All else that could be checked is still true. 1 point is accepted, until 2027-03-01."
    assert sentence(quiet()) == told
    assert found(quiet()) == "1 accepted"


def test_it_hides_no_other() -> None:
    both = verdict(status="drifted", steps=STEPS, findings=(accepted(), finding(id="gone-2", kind="gone")))
    assert sentence(both).startswith("A reader would be misled: 1 point to mend")
    assert found(both) == "1 point, 1 accepted"


def test_json_and_the_page_list_it_with_its_reason() -> None:
    [told] = json.loads(as_json([run(quiet())], "1"))["runs"][0]["tutorials"][0]["findings"]
    assert told["accepted"] == {"until": "2027-03-01", "why": "the new guide is on its way"}
    assert WHY in as_html(run(quiet()), datetime(2026, 11, 30, tzinfo=UTC), lambda *_: None)


def test_terminal_and_comment_do_not_show_it() -> None:
    out = io.StringIO()
    show(run(quiet()), Console(file=out, width=120))
    assert "tutorials/devis.md:12  renamed" not in out.getvalue()
    assert "Write instead" not in as_markdown([run(quiet())])


def test_junit_skips_its_step_and_sarif_suppresses_it() -> None:
    root = fromstring(as_junit([run(quiet())]))  # noqa: S314 - written just above
    skipped = root.find("testsuite/testcase/skipped")
    assert skipped is not None
    assert (skipped.get("type"), skipped.get("message"), root.get("failures")) == ("accepted", WHY, "0")
    [result] = json.loads(as_sarif([run(quiet())], "1"))["runs"][0]["results"]
    assert result["suppressions"] == [{"kind": "external", "status": "accepted", "justification": WHY}]
