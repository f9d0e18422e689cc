"""SARIF as code scanning reads it."""

import json
from typing import Any

import pytest

from parcours.journeys.report.for_programs.sarif import as_sarif
from parcours.journeys.tutorial.model import Place
from parcours.journeys.verdict.model import Severity
from tests.report.builders import finding, hostile_verdict, loose_verdict, run, verdict


def results(*findings: Any, **changes: Any) -> Any:
    content = json.loads(as_sarif([run(verdict(findings=findings, **changes))], "0.1.0"))
    return content["runs"][0]["results"]


def test_the_rule_is_found_by_name_and_by_index() -> None:
    content = json.loads(as_sarif([run()], "0.1.0"))
    assert content["version"] == "2.1.0"
    (only,) = content["runs"]
    (result,) = only["results"]
    assert result["ruleId"] == "renamed"
    assert only["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "renamed"


def test_a_result_has_its_evidence_and_how_sure_it_is() -> None:
    content = json.loads(as_sarif([run(loose_verdict())], "0.1.0"))
    properties = content["runs"][0]["results"][0]["properties"]
    assert properties["evidence"].startswith("« Obtenir un devis » was, at an earlier release, the name of")
    assert (properties["relation"], properties["sureness"]) == ("older", 0.93)
    assert results(finding())[0]["properties"] == {"severity": "misleads"}


def test_how_much_was_checked_is_told_for_each_tutorial() -> None:
    content = json.loads(as_sarif([run(loose_verdict(), verdict())], "0.1.0"))
    loose, plain = content["runs"][0]["properties"]["tutorials"]
    assert loose["uri"] == "tutorials/libre.md"
    assert loose["steps"] == {"holds": 1, "drifted": 1, "unsure": 2, "manual": 1, "unreached": 0}
    assert plain["steps"]["unsure"] == 0


@pytest.mark.parametrize(
    ("severity", "level"),
    [
        ("stops", "error"),
        ("misleads", "error"),
        ("exposes", "error"),
        ("ages", "warning"),
        ("advice", "note"),
    ],
)
def test_severity_sets_the_level(severity: Severity, level: str) -> None:
    assert results(finding(severity=severity))[0]["level"] == level


def test_the_line_is_told_and_the_other_places() -> None:
    (result,) = results(finding(also=(Place(line=50),)), path="guides/été 1.md")
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "guides/%C3%A9t%C3%A9%201.md"},
                "region": {"startLine": 12},
            }
        }
    ]
    assert result["relatedLocations"][0]["physicalLocation"]["region"] == {"startLine": 50}


def test_a_page_has_a_region_all_the_same() -> None:
    (result,) = results(finding(place=Place(page=3)), path="/guides/a.pdf")
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "file:///guides/a.pdf"},
                "region": {"startLine": 1},
            },
            "message": {"text": "page 3"},
        }
    ]


def test_fingerprints_last_when_the_line_moves_and_differ_between_documents() -> None:
    first, moved = results(finding(), finding(place=Place(line=13)))
    (elsewhere,) = results(finding(), path="other.md")
    assert first["partialFingerprints"] == moved["partialFingerprints"] != elsewhere["partialFingerprints"]


def test_hostile_words_make_no_link() -> None:
    assert "](" not in as_sarif([run(hostile_verdict())], "0.1.0")
