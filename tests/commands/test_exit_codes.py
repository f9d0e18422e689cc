"""The exit code is that of the worst document."""

import pytest

from parcours.journeys.commands.options import exit_code
from parcours.journeys.gate.failing import FailOn, failing
from parcours.journeys.verdict.model import Severity, Status, Verdict
from tests.report.builders import finding, judged, verdict
from tests.report.builders import run as run_of
from tests.report.outcomes.builders import accepted, unjudged


@pytest.mark.parametrize(
    ("statuses", "code"),
    [
        (("holds", "manual"), 0),
        (("unsure",), 2),
        (("holds", "unsure"), 2),
        (("unsure", "unreached"), 3),
        (("holds", "drifted"), 1),
        (("unsure", "drifted"), 2),
        (("unsure", "unreached", "drifted"), 3),
    ],
)
def test_the_exit_code_is_that_of_the_worst_tutorial(statuses: tuple[Status, ...], code: int) -> None:
    assert exit_code([run_of(*map(verdict_of, statuses))]) == code


def verdict_of(status: Status) -> Verdict:
    """One step of that status, and the finding that goes with one that drifted."""
    findings = (finding(),) if status == "drifted" else ()
    return verdict(status=status, steps=(judged(0, status),), findings=findings)


@pytest.mark.parametrize(("cause", "code"), [("unreadable", 2), ("no-journey", 2), ("not-walked", 3)])
def test_a_document_that_cannot_be_judged_has_its_exit_code(cause: str, code: int) -> None:
    assert exit_code([run_of(verdict_of("drifted"), unjudged=(unjudged(cause=cause),))]) == code


def test_of_advice_and_of_what_is_accepted_nothing_fails() -> None:
    quiet = (finding(severity="advice"), accepted())
    assert exit_code([run_of(verdict(steps=(), findings=quiet))]) == 0


GRAVEST: list[tuple[Severity, tuple[int, int, int]]] = [
    ("stops", (1, 1, 1)),
    ("misleads", (0, 1, 1)),
    ("ages", (0, 0, 1)),
    ("exposes", (1, 1, 1)),
    ("advice", (0, 0, 0)),
]


@pytest.mark.parametrize(("severity", "codes"), GRAVEST)
def test_a_run_fails_on_what_is_so_grave_or_graver(severity: Severity, codes: tuple[int, ...]) -> None:
    found = [run_of(verdict(steps=(judged(0, "drifted"),), findings=(finding(severity=severity),)))]
    least: tuple[FailOn, ...] = ("stops", "misleads", "ages")
    assert tuple(exit_code(found, failing(one)) for one in least) == codes


def test_what_does_not_fail_hides_no_step_that_was_not_reached() -> None:
    steps = (judged(0, "drifted"), judged(1, "unreached"))
    found = [run_of(verdict(steps=steps, findings=(finding(severity="ages"),)))]
    assert [exit_code(found, failing(least)) for least in ("stops", "ages")] == [3, 1]
