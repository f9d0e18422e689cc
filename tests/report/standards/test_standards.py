"""Every report for programs is valid where it is read, whatever the documents hold."""

import json
from pathlib import Path

import pytest
import xmlschema
from jsonschema import Draft7Validator

from parcours.journeys.report.for_programs.gitlab import as_gitlab
from parcours.journeys.report.for_programs.junit import as_junit
from parcours.journeys.report.for_programs.rdjson import as_rdjson
from parcours.journeys.report.for_programs.sarif import as_sarif
from parcours.journeys.tutorial.model import Place, Unread
from parcours.journeys.verdict.run import Run
from tests.report.builders import (
    finding,
    hostile_verdict,
    loose_verdict,
    run,
    runs_at,
    untied_verdict,
    verdict,
)
from tests.report.outcomes.builders import accepted, unjudged
from tests.report.standards.published import GITLAB, DiagnosticResult

HERE = Path(__file__).parent
SOURCE = "\n" * 11 + "1. Été : Cliquez sur « S'inscrire ».\n"
JUNIT = xmlschema.XMLSchema(str(HERE / "junit-10.xsd"))
SARIF = Draft7Validator(json.loads((HERE / "sarif-2.1.0.json").read_text("utf-8")))
RUNS: dict[str, list[Run]] = {
    "nothing": [],
    "one": [run()],
    "loose": [run(loose_verdict(), untied_verdict())],
    "accepted": [run(verdict(findings=(accepted(),)))],
    "not judged": [run(verdict(), unjudged=(unjudged(), unjudged(cause="not-walked")))],
    "pages": [run(verdict(findings=(finding(place=Place(page=3), also=(Place(slide=2),)),)))],
    "twice": [run(verdict(findings=(finding(), finding())))],
    "releases": runs_at("holds", None, "drifted", "unreached"),
    "hostile": [run(hostile_verdict(), unjudged=(unjudged(path="\x1b]", message="\ufffe\x00"),))],
}
every = pytest.mark.parametrize("runs", RUNS.values(), ids=RUNS)


def unread(path: str) -> tuple[Unread, ...]:
    return (Unread(kind="chart", place=Place(page=2)),) if path.startswith("tutorials") else ()


def source(_: str) -> str:
    return SOURCE


@every
def test_junit_is_what_jenkins_checks_for(runs: list[Run]) -> None:
    JUNIT.validate(as_junit(runs, unread, seconds=1234.5))


@every
def test_sarif_is_what_the_standard_says(runs: list[Run]) -> None:
    told = json.loads(as_sarif(runs, "1", unread, source))
    assert [f"{error.json_path}: {error.message}" for error in SARIF.iter_errors(told)] == []
    for result in (result for one in told["runs"] for result in one["results"]):
        for location in (*result["locations"], *result["relatedLocations"]):
            assert location["physicalLocation"]["region"]["startLine"] >= 1


@every
def test_gitlab_reads_every_issue_and_tells_each_apart(runs: list[Run]) -> None:
    issues = GITLAB.validate_json(as_gitlab(runs, unread))
    assert len({issue.fingerprint for issue in issues}) == len(issues)


@every
def test_reviewdog_reads_every_diagnostic(runs: list[Run]) -> None:
    DiagnosticResult.model_validate_json(as_rdjson(runs, unread, source))


def test_a_fault_is_seen() -> None:
    assert not JUNIT.is_valid(as_junit([run()]).replace("classname=", "class="))
    told = json.loads(as_sarif([run()], "1"))
    told["runs"][0]["results"][0]["fix"] = []
    assert list(SARIF.iter_errors(told))
