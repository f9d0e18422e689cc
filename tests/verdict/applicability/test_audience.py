"""Steps for some readers, in the ways they do them, and for all."""

import pytest

from parcours.journeys.walk.traits import Traits
from tests.verdict.builders import ACTS, STEPS, act, kinds, tell, verdict_of, walked

FIRST = Traits(first_visit=True)
WELCOME = act("Continuer", "Première connexion")
WELCOMED = tell("Cliquez sur « Continuer »", "Continuer", condition="lors de votre première connexion")


def test_a_step_for_some_readers_holds_when_it_does_for_them() -> None:
    walks = [walked(ACTS), walked((*ACTS[:5], WELCOME, *ACTS[5:]), "first visit", FIRST)]
    verdict = verdict_of((*STEPS[:5], WELCOMED, *STEPS[5:]), walks)
    assert verdict.findings == ()
    assert verdict.steps[5].status == "holds"


def test_a_step_for_some_readers_is_gone_when_it_is_so_for_none_of_them() -> None:
    walks = [walked(ACTS), walked(ACTS, "first visit", FIRST)]
    assert kinds(verdict_of((*STEPS[:5], WELCOMED, *STEPS[5:]), walks)) == [("gone", "line 6")]


def test_a_step_for_readers_who_never_walk_is_manual() -> None:
    verdict = verdict_of((*STEPS[:5], WELCOMED, *STEPS[5:]))
    assert verdict.findings == ()
    assert verdict.steps[5].status == "manual"
    assert "première connexion" in verdict.steps[5].reason


def test_a_step_told_to_all_that_holds_for_some_only_is_said() -> None:
    walks = [walked(ACTS), walked((*ACTS[:5], WELCOME, *ACTS[5:]), "first visit", FIRST)]
    everyone = tell("Cliquez sur « Continuer »", "Continuer")
    verdict = verdict_of((*STEPS[:5], everyone, *STEPS[5:]), walks)
    assert kinds(verdict) == [("gone", "line 6")]
    assert "first visit" in verdict.findings[0].seen


def test_what_only_readers_never_spoken_of_must_do_is_advice() -> None:
    walks = [walked(ACTS), walked((*ACTS[:5], WELCOME, *ACTS[5:]), "first visit", FIRST)]
    verdict = verdict_of(STEPS, walks)
    assert [finding.severity for finding in verdict.findings] == ["advice"]
    assert verdict.status == "holds"


def test_one_cause_met_in_two_walks_is_one_finding() -> None:
    verdict = verdict_of(
        STEPS[:5] + STEPS[6:], [walked(ACTS), walked(ACTS, "jobseeker", Traits(jobseeker=True))]
    )
    assert kinds(verdict) == [("undocumented", "line 5")]


def test_another_way_to_do_the_same_is_enough() -> None:
    text = "Appuyez sur la notification ou ouvrez l'application « IN »"
    notify = act("Demande", "Notifications", role="link", device="phone", called=("la notification",))
    app = act("IN", "Notifications", verb="open", role="link", device="phone")
    steps = (
        tell(text, device="phone", object="la notification"),
        tell(text, "IN", device="phone", action="open_app", condition="ou"),
        STEPS[4],
    )
    walks = [walked((notify, ACTS[4])), walked((app, ACTS[4]), "by the app", Traits(opens_app=True))]
    assert verdict_of(steps, walks).findings == ()
    assert kinds(verdict_of(steps[2:], walks)) == [("undocumented", "line 1")]


@pytest.mark.parametrize("way", [0, 1])
def test_one_way_of_doing_is_enough(way: int) -> None:
    notify = act("Demande", "Notifications", role="link", device="phone", called=("la notification",))
    app = act("IN", "Notifications", verb="open", role="link", device="phone")
    steps = (
        tell("Appuyez sur la notification", device="phone", object="la notification"),
        tell("Ouvrez l'application « IN »", "IN", device="phone", action="open_app"),
    )
    walks = [walked((notify, ACTS[4])), walked((app, ACTS[4]), "by the app", Traits(opens_app=True))]
    verdict = verdict_of((steps[way], STEPS[4]), walks)
    assert verdict.findings == ()
    assert [step.status for step in verdict.steps] == ["holds", "holds"]


IDENTITY = act("L'Identité Numérique La Poste", "Choix du compte", called=("L'Identité Numérique",))
NOTIFY = act("Demande", "Notifications", role="link", device="phone", called=("la notification",))
APP = act("L'Identité Numérique", "Notifications", verb="open", role="link", device="phone")
EITHER = "Appuyez sur la notification ou ouvrez l'application « L'Identité Numérique » du téléphone"
BY_NOTICE = tell(EITHER, device="phone", object="la notification")
BY_APP = tell(EITHER, "L'Identité Numérique", device="phone", action="open_app", condition="ou")


def test_an_app_opened_on_the_phone_tells_nothing_of_the_computer() -> None:
    walks = [
        walked((IDENTITY, NOTIFY, ACTS[4])),
        walked((IDENTITY, APP, ACTS[4]), "app", Traits(opens_app=True)),
    ]
    choose = tell("Cliquez sur « L'Identité Numérique »", "L'Identité Numérique")
    assert verdict_of((choose, BY_NOTICE, BY_APP, STEPS[4]), walks).findings == ()
    assert kinds(verdict_of((BY_NOTICE, BY_APP, STEPS[4]), walks)) == [("undocumented", "line 1")]


def test_a_way_of_doing_silences_nobody_else() -> None:
    """People who open the app make no first visit here: what first visits miss is told all the same."""
    walks = [
        walked((NOTIFY, *ACTS)),
        walked((APP, *ACTS), "by the app", Traits(opens_app=True)),
        walked((NOTIFY, *ACTS[:5], WELCOME, *ACTS[5:]), "first visit", FIRST),
    ]
    aside = tell(
        "Lors de votre première connexion, lisez bien tout", action="read", condition="première connexion"
    )
    verdict = verdict_of((BY_NOTICE, BY_APP, *STEPS, aside), walks)
    assert [(finding.kind, finding.severity) for finding in verdict.findings] == [("undocumented", "stops")]
    assert "Continuer" in verdict.findings[0].seen


def test_an_order_that_is_wrong_for_some_is_wrong() -> None:
    walks = [walked(ACTS), walked((*ACTS[:4], WELCOME, *ACTS[4:]), "first visit", FIRST)]
    right = (*STEPS[:4], WELCOMED, *STEPS[4:])
    wrong = (*STEPS[:3], WELCOMED, STEPS[3], *STEPS[4:])
    assert verdict_of(right, walks).findings == ()
    assert [kind for kind, _ in kinds(verdict_of(wrong, walks))] == ["reordered"]
