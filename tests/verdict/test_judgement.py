"""Findings are numbered and summed up once, when the last one is there."""

from typing import Any

from parcours.journeys.tutorial.model import Place
from parcours.journeys.verdict.judgement import NO_PART, Judgement, overall
from parcours.journeys.verdict.model import Finding
from tests.report.builders import finding, judged, part, verdict
from tests.report.outcomes.builders import accepted

STEPS = tuple(judged(index, "holds") for index in range(4))
HELD = verdict(steps=STEPS, findings=(), status="holds")
FIRST, SECOND = (
    part("quote", ("returning",), {"steps": STEPS, "status": "holds", "findings": ()}, first=first, last=last)
    for first, last in ((0, 1), (2, 3))
)
TWO_PARTS = HELD.model_copy(update={"parts": (FIRST, SECOND)})


def stale(line: int, **changes: Any) -> Finding:
    name = f"stale-figure-{line}"
    return finding(id=name, kind="stale-figure", severity="ages", place=Place(line=line), **changes)


def test_of_findings_with_one_name_the_second_is_numbered() -> None:
    twice = Judgement(HELD, ((0, finding(seen="first")), (0, finding(seen="second"))))
    named = [(found.id, found.seen) for found in twice.summed_up().findings]
    assert named == [("renamed-12", "first"), ("renamed-12-2", "second")]


def test_findings_on_pictures_stand_among_the_others_in_the_order_of_the_document() -> None:
    judgement = Judgement(HELD, ((0, finding()),)).with_figures([stale(20, step=3), stale(8, step=0)], ())
    assert [found.id for found in judgement.summed_up().findings] == [
        "stale-figure-8",
        "renamed-12",
        "stale-figure-20",
    ]


def test_a_finding_on_a_picture_is_about_the_part_its_step_is_in() -> None:
    summed = Judgement(TWO_PARTS, ()).with_figures([stale(20, step=3)], ()).summed_up()
    assert [(part.status, part.findings) for part in summed.parts] == [
        ("holds", ()),
        ("drifted", ("stale-figure-20",)),
    ]
    assert summed.status == "drifted"


def test_a_finding_on_a_picture_without_a_step_is_about_the_whole() -> None:
    summed = Judgement(TWO_PARTS, ()).with_figures([stale(20, step=None)], ()).summed_up()
    assert [part.findings for part in summed.parts] == [(), ()]
    assert summed.status == "drifted"


def test_advice_lets_a_tutorial_hold() -> None:
    assert Judgement(HELD, ((NO_PART, finding(severity="advice")),)).summed_up().status == "holds"


def test_an_accepted_finding_lets_a_tutorial_hold_though_its_step_drifted() -> None:
    drifted = (judged(0, "drifted"),)
    assert overall(drifted, [accepted()]) == "holds"
    assert overall(drifted, [accepted(), finding()]) == "drifted"
    assert overall((*drifted, judged(1, "unreached")), [accepted()]) == "unreached"
