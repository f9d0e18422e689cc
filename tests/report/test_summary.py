"""The sentences that sum a verdict or a run up."""

import pytest

from parcours.journeys.report.captions import location
from parcours.journeys.report.summary import found, overall, sentence, tally, walked
from parcours.journeys.tutorial.model import Place
from parcours.journeys.verdict.model import Finding, Severity, Status
from tests.report.builders import finding, judged, run, verdict


def test_tally_counts_every_status_once() -> None:
    assert tally(verdict()) == "4 steps: 1 holds, 1 manual, 1 drifted, 1 unreached."
    assert tally(verdict(steps=(judged(0, "manual"),))) == "1 step: 0 hold, 1 manual, 0 drifted, 0 unreached."


def test_overall_counts_the_tutorials() -> None:
    holding = verdict(status="holds")
    assert overall(run(holding, verdict(), holding)) == "3 tutorials: 1 drifted, 2 hold."
    assert overall(run(holding)) == "1 tutorial: 1 holds."


def test_walked_names_journey_and_release() -> None:
    assert walked(verdict(), run()) == "2 walks of « quote » at 2025-01."
    [part] = verdict().parts
    two = verdict(parts=(part, part.model_copy(update={"journey": "identity", "walks": ("one",)})))
    assert walked(two, run()) == "3 walks of « quote » and « identity » at 2025-01."


@pytest.mark.parametrize(
    ("severity", "begins"),
    [
        ("stops", "A reader would get stuck: 1 point to mend"),
        ("misleads", "A reader would be misled: 1 point to mend"),
        ("exposes", "It shows data of somebody: 1 point to mend"),
        ("ages", "It shows its age: 1 point to mend"),
    ],
)
def test_sentence_tells_the_harm_and_where_to_look(severity: Severity, begins: str) -> None:
    told = sentence(verdict(steps=(judged(0, "drifted"),), findings=(finding(severity=severity),)))
    assert told == f"{begins}, first at step 1 (line 12)."


def test_sentence_starts_with_the_gravest_wherever_it_stands() -> None:
    grave = finding(severity="stops", step=None, place=Place(line=80))
    told = sentence(verdict(findings=(finding(severity="ages"), finding(severity="advice"), grave)))
    assert told.startswith("A reader would get stuck: 2 points to mend, first at line 80.")


@pytest.mark.parametrize(
    ("statuses", "told"),
    [
        (("holds",), "All of it is still true."),
        (("holds", "manual"), "All a browser can check is still true; 1 step is left to a person."),
        (("manual",), "Nothing could be checked; 1 step is left to a person."),
        (("drifted", "drifted"), "2 steps no longer match the platform."),
        ((), "Nothing could be checked."),
    ],
)
def test_sentence_without_findings_follows_the_steps(statuses: tuple[Status, ...], told: str) -> None:
    steps = tuple(judged(index, status) for index, status in enumerate(statuses))
    assert sentence(verdict(findings=(), steps=steps, status="holds")) == told


@pytest.mark.parametrize("findings", [(), (finding(),), (finding(severity="ages"),)])
def test_sentence_never_hides_what_was_not_reached(findings: tuple[Finding, ...]) -> None:
    steps = (judged(0, "holds"), judged(1, "unreached"))
    told = sentence(verdict(findings=findings, steps=steps, status="unreached"))
    assert told.endswith("1 step could not be reached: nothing is known there.")
    assert "All" not in told


def test_found_tells_advice_apart() -> None:
    advice = finding(severity="advice")
    assert found(verdict(findings=(finding(), advice, advice))) == "1 point, 2 pieces of advice"
    assert found(verdict(findings=(advice,))) == "1 piece of advice"


def test_location_is_what_editors_open() -> None:
    assert location("guide.md", Place(line=42)) == "guide.md:42"
    assert location("guide.pdf", Place(page=3, paragraph=2)) == "guide.pdf (page 3, paragraph 2)"
