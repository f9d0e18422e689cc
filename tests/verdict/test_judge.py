"""Every kind of drift planted, and left out."""

import pytest

from journeys.walk.model import Traits
from tests.verdict.builders import (
    ACTS,
    ASK,
    NOTICE,
    SEND,
    STEPS,
    act,
    changed,
    kinds,
    tell,
    verdict_of,
    walked,
)


def test_a_tutorial_that_tells_the_truth_holds_without_a_finding() -> None:
    verdict = verdict_of()
    assert verdict.status == "holds"
    assert verdict.findings == ()
    assert [step.status for step in verdict.steps] == ["holds"] * len(STEPS)


def test_each_step_shows_the_gesture_it_met() -> None:
    verdict = verdict_of()
    seen = [step.sighting.gesture.name for step in verdict.steps if step.sighting]
    assert seen == [told["name"] for told in ACTS]


def test_a_control_under_another_name_is_renamed() -> None:
    verdict = verdict_of(changed(0, text="Cliquez sur « Obtenir un devis »", labels=("Obtenir un devis",)))
    assert kinds(verdict) == [("renamed", "line 1")]
    [finding] = verdict.findings
    assert "Obtenir un devis" in finding.said
    assert "Demander un devis" in finding.seen
    assert finding.proposal == "Cliquez sur « Demander un devis »"
    assert verdict.steps[0].status == "drifted"
    assert verdict.status == "drifted"


def test_a_control_renamed_in_two_steps_is_one_finding_with_two_places() -> None:
    again = tell("Cliquez à nouveau sur « Obtenir un devis »", "Obtenir un devis")
    steps = (*changed(0, labels=("Obtenir un devis",))[:5], again, *STEPS[5:])
    walk = walked((*ACTS[:5], ASK, *ACTS[5:]))
    verdict = verdict_of(steps, [walk])
    assert kinds(verdict) == [("renamed", "line 1")]
    assert [str(place) for place in verdict.findings[0].also] == ["line 6"]
    assert [step.status for step in verdict.steps].count("drifted") == 2


def test_an_older_name_is_renamed_and_told_so() -> None:
    acts = ({**ASK, "names": ("Demander un devis", "Créer mon dossier")}, *ACTS[1:])
    verdict = verdict_of(changed(0, labels=("Créer mon dossier",)), [walked(acts)])
    assert kinds(verdict) == [("renamed", "line 1")]
    assert "older name" in verdict.findings[0].seen


@pytest.mark.parametrize(
    "label", ["DEMANDER UN DEVIS", "Demander un devis", "Demander un…", "Demander un ..."]
)
def test_case_spaces_and_a_name_cut_short_are_no_drift(label: str) -> None:
    assert verdict_of(changed(0, labels=(label,))).findings == ()


def test_what_people_call_a_control_is_no_drift() -> None:
    assert verdict_of(changed(1, labels=("FranceConnect+",))).findings == ()


def test_a_name_with_a_word_more_is_renamed() -> None:
    assert kinds(verdict_of(changed(6, labels=("Envoyer mon dossier",)))) == [("renamed", "line 7")]


def test_a_step_that_nothing_answers_is_gone() -> None:
    step = tell("Cliquez sur « Télécharger l'attestation »", "Télécharger l'attestation")
    for place in range(len(STEPS) + 1):
        verdict = verdict_of((*STEPS[:place], step, *STEPS[place:]))
        assert kinds(verdict) == [("gone", f"line {place + 1}")], place
        assert "Télécharger l'attestation" in verdict.findings[0].said


def test_a_field_that_nobody_asks_for_is_gone() -> None:
    step = tell("Cochez « J'accepte les CGU »", "J'accepte les CGU", action="check")
    assert kinds(verdict_of((*STEPS, step))) == [("gone", f"line {len(STEPS) + 1}")]


def test_a_control_offered_though_not_needed_is_not_gone() -> None:
    step = tell("Cliquez sur « Modifier ma demande »", "Modifier ma demande", condition="au besoin")
    verdict = verdict_of((*STEPS, step))
    assert verdict.findings == ()
    assert verdict.steps[-1].status == "holds"
    assert "offered" in verdict.steps[-1].reason


@pytest.mark.parametrize("missing", range(len(STEPS)))
def test_a_gesture_that_no_step_tells_is_undocumented(missing: int) -> None:
    verdict = verdict_of((*STEPS[:missing], *STEPS[missing + 1 :]))
    assert [kind for kind, _ in kinds(verdict)] == ["undocumented"]
    [finding] = verdict.findings
    assert ACTS[missing]["name"] in finding.seen
    assert ACTS[missing]["on"] in finding.seen
    assert ACTS[missing]["name"] in finding.proposal
    assert str(finding.place) == f"line {max(missing, 1)}"


SEQUEL = act("Accepter le devis", "Votre devis")


@pytest.mark.parametrize(
    ("label", "kind"),
    [("Télécharger l'attestation", "gone"), ("Signer le devis", "renamed"), ("Accepter le devis", None)],
)
def test_after_the_goal_a_label_is_renamed_only_when_it_has_a_word_of_the_name(
    label: str, kind: str | None
) -> None:
    walk = walked((*ACTS, SEQUEL), goal=len(ACTS) - 1)
    verdict = verdict_of((*STEPS, tell(f"Cliquez sur « {label} »", label)), [walk])
    assert kinds(verdict) == ([(kind, f"line {len(STEPS) + 1}")] if kind else [])


def test_gestures_on_one_screen_that_no_step_tells_are_one_finding() -> None:
    verdict = verdict_of((*STEPS[:2], *STEPS[4:]))
    [finding] = verdict.findings
    assert finding.kind == "undocumented"
    assert "Numéro de Mobile" in finding.seen
    assert "S'identifier" in finding.seen


def test_a_gesture_before_the_start_or_after_the_goal_need_not_be_told() -> None:
    walk = walked(ACTS, start=1, goal=len(ACTS) - 2)
    assert verdict_of(STEPS[1:-1], [walk]).findings == ()


@pytest.mark.parametrize("first", range(len(STEPS) - 1))
def test_two_steps_in_the_wrong_order_are_one_finding(first: int) -> None:
    steps = (*STEPS[:first], STEPS[first + 1], STEPS[first], *STEPS[first + 2 :])
    verdict = verdict_of(steps)
    assert [kind for kind, _ in kinds(verdict)] == ["reordered"]


def test_a_step_told_on_the_other_device_is_said() -> None:
    steps = changed(4, text="Sur l'ordinateur, cliquez sur « Confirmer »", device="computer")
    verdict = verdict_of(steps)
    assert kinds(verdict) == [("wrong-device", "line 5")]
    assert "phone" in verdict.findings[0].seen


def test_a_step_that_names_no_device_is_not_on_the_wrong_one() -> None:
    assert verdict_of(changed(4, text="Cliquez sur « Confirmer »", device="computer")).findings == ()


def test_a_phone_number_is_not_a_place() -> None:
    text = "Entrez votre numéro de téléphone portable"
    assert verdict_of(changed(2, text=text, object=text, device="phone")).findings == ()


def test_an_sms_announced_where_an_app_notifies_is_the_wrong_channel() -> None:
    notify = act(
        "Demande de connexion", "Notifications", role="link", device="phone", called=("la notification",)
    )
    announced = tell("Vous recevez un SMS", action="receive_sms", device="phone")
    notified = tell("Appuyez sur la notification", device="phone", object="la notification")
    walk = walked((*ACTS[:4], notify, *ACTS[4:]))
    assert kinds(verdict_of((*STEPS[:4], announced, *STEPS[4:]), [walk])) == [("wrong-channel", "line 5")]
    assert verdict_of((*STEPS[:4], notified, *STEPS[4:]), [walk]).findings == ()


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
    assert kinds(verdict_of(steps[2:], walks)) == [("undocumented", "line 1"), ("undocumented", "line 1")]


FORM = (
    act("Adresse", "Vos informations", verb="fill", role="textbox", part="form"),
    act("Continuer", "Vos informations", part="form"),
    act("Ville", "Vos coordonnées", verb="fill", role="textbox", part="form"),
    act("Finaliser", "Vos coordonnées", part="form"),
)
WHOLE = tell("Complétez les informations demandées", action="fill", coarse=True)


def test_a_coarse_step_tells_a_whole_form() -> None:
    verdict = verdict_of((*STEPS[:5], WHOLE, *STEPS[5:]), [walked((*ACTS[:5], *FORM, *ACTS[5:]))])
    assert verdict.findings == ()


def test_a_coarse_step_tells_nothing_beyond_its_form() -> None:
    verdict = verdict_of((*STEPS[:5], WHOLE, SEND_STEP), [walked((*ACTS[:5], *FORM, NOTICE, SEND))])
    assert kinds(verdict) == [("undocumented", "line 6")]
    assert "Valider" in verdict.findings[0].seen


SEND_STEP = STEPS[-1]


def test_a_notice_announced_may_be_acknowledged_by_its_one_button() -> None:
    notice = act("J'ai compris", "Vous êtes demandeur d'emploi", dialog=True)
    announced = tell(
        "Un message paraît si vous êtes demandeur d'emploi", action="info", condition="demandeur d'emploi"
    )
    walk = walked((*ACTS[:6], notice, *ACTS[6:]), "jobseeker", Traits(jobseeker=True))
    told = verdict_of((*STEPS[:6], announced, *STEPS[6:]), [walk])
    assert told.findings == ()
    assert told.steps[6].status == "holds"
    other = tell("Un message parle de vos droits", action="info")
    assert [k for k, _ in kinds(verdict_of((*STEPS[:6], other, *STEPS[6:]), [walk]))] == ["undocumented"]


MESSAGE = act("Votre code", "Boîte de réception", role="link", device="mail", site="Messagerie")
CODE = act("Code à 6 chiffres", "Vérification", verb="enter_code", role="textbox")
CODE_STEP = tell("Saisissez le code reçu dans votre messagerie", action="enter_code", object="le code")


def test_opening_the_message_is_part_of_entering_its_code() -> None:
    walk = walked((*ACTS[:5], MESSAGE, CODE, *ACTS[5:]))
    assert verdict_of((*STEPS[:5], CODE_STEP, *STEPS[5:]), [walk]).findings == ()
    silent = {**CODE_STEP, "text": "Saisissez le code"}
    assert kinds(verdict_of((*STEPS[:5], silent, *STEPS[5:]), [walk])) == [("undocumented", "line 5")]


def again() -> tuple[list[dict[str, object]], tuple[dict[str, object], ...]]:
    """A first visit whose request is lost: everything is done twice but the account."""
    finish = act("Finaliser", "Votre compte")
    acts = [*ACTS[:5], finish, *({**told, "leg": 1} for told in ACTS)]
    steps = (
        *STEPS[:5],
        tell(
            "À la première connexion, cliquez sur « Finaliser »", "Finaliser", condition="première connexion"
        ),
        *STEPS[5:],
    )
    return acts, steps


def test_a_reader_sent_back_to_the_beginning_is_told_the_truth() -> None:
    acts, steps = again()
    walks = [walked(ACTS), walked(acts, "first visit", FIRST)]
    assert verdict_of(steps, walks, jumps=[(5, "1")]).findings == ()


def test_a_reader_not_sent_back_to_the_beginning_is_told_to_be() -> None:
    acts, steps = again()
    walks = [walked(ACTS), walked(acts, "first visit", FIRST)]
    verdict = verdict_of(steps, walks)
    assert kinds(verdict) == [("undocumented", "line 6")]
    assert "begun again" in verdict.findings[0].seen


def test_what_follows_the_end_of_a_walk_cut_short_is_unreached_not_gone() -> None:
    verdict = verdict_of(STEPS, [walked(ACTS[:3], ended_by="expected « S'identifier », saw nothing")])
    assert verdict.findings == ()
    assert [step.status for step in verdict.steps] == ["holds"] * 3 + ["unreached"] * 4
    assert verdict.status == "unreached"
    assert "saw nothing" in verdict.steps[-1].reason


@pytest.mark.parametrize(
    ("action", "device"),
    [
        ("physical", "offline"),
        ("wait", "offline"),
        ("download", "phone"),
        ("info", "offline"),
        ("upload", "mail"),
    ],
)
def test_what_no_browser_can_check_is_manual_and_says_why(action: str, device: str) -> None:
    verdict = verdict_of((tell("…", action=action, device=device), *STEPS))
    assert verdict.findings == ()
    assert verdict.steps[0].status == "manual"
    assert verdict.steps[0].reason


def test_two_drifts_are_two_findings() -> None:
    steps = (*changed(0, labels=("Obtenir un devis",))[:5], STEPS[6])
    assert kinds(verdict_of(steps)) == [("renamed", "line 1"), ("undocumented", "line 5")]


def test_ids_are_unique() -> None:
    steps = (
        tell("« A » et « B »", "A", place={"line": 9}),
        tell("« A » et « B »", "B", place={"line": 9}),
        *STEPS,
    )
    verdict = verdict_of(steps)
    assert len({finding.id for finding in verdict.findings}) == len(verdict.findings) == 2
