"""The marked tutorials are whole, and what is said of them is counted as it should be."""

import importlib.util
import json
import re
from typing import get_args

import pytest

from parcours.journeys.scripts import JOURNEYS
from parcours.journeys.tutorial.model import ACTIONS
from parcours.journeys.verdict.model import Kind
from tests.field import corpus
from tests.field.corpus import Gold, GoldFact, GoldStep, GoldUntold, Text
from tests.field.scoring import Json, scored

OURS = [text for text in corpus.texts().values() if text.path.parent == corpus.TEXTS]
SCORER = corpus.SHARED.parent / "score_verdict.py"
STEP = GoldStep(
    n="1",
    action="click",
    label="Envoyer",
    actor="computer",
    conditional=False,
    quote="Cliquez sur « Envoyer ».",
    status="holds",
    seen=("Envoyer",),
    kinds=(),
    strict=True,
)
DRIFTED = STEP.model_copy(update={"status": "drifted", "kinds": ("renamed",), "seen": ("Transmettre",)})


def gold(*steps: GoldStep, untold: tuple[GoldUntold, ...] = (), facts: tuple[GoldFact, ...] = ()) -> Gold:
    return Gold(release="2026-01", journeys=(("quote",),), steps=steps, untold=untold, facts=facts)


def said(status: str, *findings: Json, shown: str | None = "Envoyer") -> Json:
    gesture = None if shown is None else {"name": shown}
    step = {
        "text": STEP.quote,
        "action": "click",
        "labels": ["Envoyer"],
        "status": status,
        "gesture": gesture,
    }
    return {"journeys": ["quote"], "steps": [step], "findings": list(findings)}


def finding(kind: str, told: str = "« Envoyer »", severity: str = "stops", step: int | None = 0) -> Json:
    return {"kind": kind, "said": told, "seen": "button « Transmettre »", "severity": severity, "step": step}


def test_there_are_as_many_as_there_should_be_and_each_in_one_set() -> None:
    assert len(OURS) >= 157
    named = [*corpus.sets().aside, *(name for names in corpus.sets().rounds.values() for name in names)]
    assert len(named) == len(set(named))
    assert {name for name in named if not re.match(r"\d\d-", name)} <= {text.name for text in OURS}


@pytest.mark.parametrize("text", OURS, ids=lambda text: text.name)
def test_marks_are_of_the_text(text: Text) -> None:
    written = " ".join(text.path.read_text("utf-8").split())
    quotes = [*(step.quote for step in text.gold.steps), *(fact.quote for fact in text.gold.facts)]
    assert [quote for quote in quotes if " ".join(quote.split()) not in written] == []
    assert {step.action for step in text.gold.steps} <= set(ACTIONS)
    kinds = [*(step.kinds for step in text.gold.steps), *(fact.kinds for fact in text.gold.facts)]
    assert {kind for of_one in kinds for kind in of_one} <= set(get_args(Kind))
    assert all(step.kinds for step in text.gold.steps if step.status == "drifted")
    known = {*JOURNEYS, "sign-in-by-other-account"}
    assert {name for part in text.gold.journeys for name in part} <= known


def test_a_step_that_holds_where_it_is_meant_is_true() -> None:
    tally = scored("made-up", gold(STEP), said("holds"))
    assert (tally.journeys, tally.holds, tally.holds_true, tally.holding_found) == (1, 1, 1, 1)


def test_a_step_said_to_hold_on_another_control_is_a_silent_green() -> None:
    tally = scored("made-up", gold(STEP), said("holds", shown="Valider"))
    assert (tally.holds_true, tally.silent_greens) == (0, 1)


def test_a_drifted_step_said_to_hold_is_a_silent_green_unless_it_is_a_matter_of_taste() -> None:
    assert scored("made-up", gold(DRIFTED), said("holds", shown="Transmettre")).silent_greens == 1
    lax = DRIFTED.model_copy(update={"strict": False})
    assert scored("made-up", gold(lax), said("holds", shown="Transmettre")).silent_greens == 0


def test_an_alarm_is_true_where_a_mark_is_of_its_kind() -> None:
    told = scored("made-up", gold(DRIFTED), said("drifted", finding("renamed")))
    assert (told.alarms, told.alarms_true, told.drifts, told.drifts_told) == (1, 1, 1, 1)
    other = scored("made-up", gold(DRIFTED), said("drifted", finding("gone")))
    assert (other.alarms, other.alarms_true, other.drifts_told) == (1, 0, 0)
    advice = scored("made-up", gold(DRIFTED), said("drifted", finding("renamed", severity="advice")))
    assert (advice.alarms, advice.drifts_told) == (0, 1)


def test_what_is_not_told_is_found_by_its_name() -> None:
    must = GoldUntold(seen="Transmettre", must=True)
    missing = finding("undocumented", step=None)
    assert scored("made-up", gold(STEP, untold=(must,)), said("holds", missing)).drifts_told == 1


def test_a_fact_is_found_by_its_words() -> None:
    fact = GoldFact(quote="sous 15 jours", kinds=("outdated-fact",), seen="11 jours ouvrés")
    marked = gold(STEP, facts=(fact,))
    right = finding("outdated-fact", told="réponse sous 15 jours", step=None)
    wrong = finding("outdated-fact", told="dans le mois", step=None)
    assert scored("made-up", marked, said("holds", right)).drifts_told == 1
    assert scored("made-up", marked, said("holds", wrong)).alarms_true == 0


def test_to_decline_is_right_only_where_no_journey_is_told() -> None:
    assert scored("made-up", gold(STEP), None).journeys == 0
    assert scored("made-up", gold(STEP).model_copy(update={"journeys": ()}), None).journeys == 1


@pytest.mark.skipif(not SCORER.exists(), reason="the other scorer is not beside the checkout")
def test_another_scorer_counts_the_same() -> None:
    spec = importlib.util.spec_from_file_location("score_verdict", SCORER)
    assert spec is not None
    assert spec.loader is not None
    other = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(other)
    lax = DRIFTED.model_copy(update={"strict": False})
    for marked in (STEP, DRIFTED, lax, STEP.model_copy(update={"status": "manual"})):
        for status, shown in (("holds", "Envoyer"), ("holds", "Valider"), ("drifted", None)):
            told = said(status, finding("renamed"), finding("gone"), shown=shown)
            count = other.Count()
            count.add("made-up", json.loads(gold(marked).model_dump_json()), told)
            ours = scored("made-up", gold(marked), told)
            assert (ours.alarms, ours.alarms_true, ours.drifts, ours.drifts_told) == (
                count.alarms,
                count.true,
                count.drifts,
                count.told,
            )
            assert (ours.holds, ours.holds_true, ours.silent_greens, ours.holding_found) == (
                count.holds,
                count.holding,
                count.green,
                count.found,
            )


def corrected(**changes: object) -> corpus.Corrections:
    told = {"names": {}, "step": (), "journeys": (), "untold": (), **changes}
    return corpus.Corrections.model_validate(told)


OTHER = {"text": "made-up", "quote": STEP.quote, "label": "Envoyer", "action": "click", "why": "It is so."}


def test_a_mark_is_corrected_for_its_text_alone() -> None:
    other = {**OTHER, "status": "drifted", "seen": ("Transmettre",), "kinds": ("renamed",)}
    marks, known = gold(STEP, STEP), corrected(step=[{**other, "nth": 1}])
    assert [step.status for step in known.over("made-up", marks).steps] == ["holds", "drifted"]
    assert known.over("another", marks) == marks


def test_a_correction_about_no_step_is_refused() -> None:
    other = {**OTHER, "status": "drifted", "seen": (), "kinds": (), "quote": "Envoyez."}
    with pytest.raises(LookupError, match=r"made-up: no step « Envoyez\. »"):
        corrected(step=[other]).over("made-up", gold(STEP))


def test_a_name_that_is_no_more_on_a_screen_is_another_everywhere() -> None:
    marks = gold(STEP, untold=(GoldUntold(seen="Envoyer", must=True), GoldUntold(seen="Lire", must=False)))
    now = corrected(names={"Envoyer": ["Transmettre", "Envoyer"]}).over("made-up", marks)
    assert now.steps[0].seen == ("Transmettre", "Envoyer")
    assert [(one.seen, one.must) for one in now.untold] == [
        ("Transmettre", True),
        ("Envoyer", True),
        ("Lire", False),
    ]


def test_journeys_and_what_is_left_untold_are_corrected() -> None:
    more = {"text": "made-up", "may": ["Session"], "must": ["Valider"], "gone": ["Lire"], "why": "It is so."}
    journeys = {"text": "made-up", "journeys": [["enrol", "quote"]], "why": "One enrols again."}
    marks = gold(STEP, untold=(GoldUntold(seen="Lire", must=False),))
    now = corrected(untold=[more], journeys=[journeys]).over("made-up", marks)
    assert now.journeys == (("enrol", "quote"),)
    assert [(one.seen, one.must) for one in now.untold] == [("Session", False), ("Valider", True)]


def test_every_correction_is_about_a_text_that_is_marked() -> None:
    known = corpus.corrections()
    named = {one.text for one in known.step} | {one.text for one in known.journeys}
    named |= {one.text for one in known.untold}
    shared = {name for name in named if name[:2].isdigit() and not name[2].isdigit()}
    assert named - shared <= {text.name for text in OURS}
    assert shared <= corpus.texts().keys() or not corpus.SHARED.exists()
