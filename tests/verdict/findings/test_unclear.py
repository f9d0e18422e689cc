"""What nobody could follow is advice, with its place and its step."""

from parcours.journeys.tutorial.model import Place, Unclear
from tests.verdict.builders import ACTS, STEPS, told, verdict_on, walked


def test_an_unclear_instruction_is_advice_and_names_its_step() -> None:
    tutorial = told(*STEPS)
    step = tutorial.steps[1]
    found = (
        Unclear(text=step.text, place=step.place, rule="nowhere", seen="what to act on is not named"),
        Unclear(text="Faites le nécessaire.", place=Place(line=40), rule="empty", seen="nothing is said"),
    )
    verdict = verdict_on(tutorial.model_copy(update={"unclear": found}), [walked(ACTS)])
    assert [(one.kind, one.severity, one.step, str(one.place)) for one in verdict.findings] == [
        ("unclear", "advice", 1, "line 2"),
        ("unclear", "advice", None, "line 40"),
    ]
    assert verdict.status == "holds"
    assert verdict_on(tutorial, [walked(ACTS)]).findings == ()
