"""What is found at a step may leave the step itself true."""

import pytest

from parcours.journeys.verdict.claims.claims import Grounds, claimed
from parcours.journeys.verdict.grounding.weights import weights
from parcours.journeys.verdict.judgement import Judgement
from parcours.journeys.verdict.model import JudgedSteps, Kind, StepVerdict
from parcours.journeys.verdict.platform_index.shipped import newest_index
from parcours.journeys.verification.own_words import grounded_by_words
from tests.report.builders import finding
from tests.verdict.grounding.builders import tutorial


@pytest.mark.parametrize(
    ("kind", "status"), [("undocumented", "holds"), ("unclear", "holds"), ("dead-link", "drifted")]
)
def test_what_is_missing_after_a_step_leaves_it_true(kind: Kind, status: str) -> None:
    told = tutorial(
        "Sur Mon Compte Formation, cliquez sur « Demander un devis ».",
        "Cliquez sur « S'identifier avec FranceConnect+ ».",
        "Cliquez sur « Accepter le devis ».",
    )
    judged = JudgedSteps(
        path="told.txt",
        title="",
        target="mock",
        parts=(),
        steps=tuple(
            StepVerdict(index=at, step=step, status="holds", reason="") for at, step in enumerate(told.steps)
        ),
    )
    found = finding(kind=kind, severity="stops", step=0, place=told.steps[0].place)
    grounds = Grounds(told, newest_index(), grounded_by_words(told, weights()), weights())
    said = claimed(Judgement(judged, ((0, found),)), grounds, [])
    assert said.judged.steps[0].status == status
    assert found in [one for _, one in said.findings]
