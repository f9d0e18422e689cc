"""Every kind of drift planted, and left out."""

import pytest

from parcours.journeys.verdict.alignment.scoring import FRONT
from parcours.pages.mon_compte_formation.sign_in import SignedIn
from parcours.pages.mon_compte_formation.training import Home, HomeWithBanner
from parcours.pages.phone_app import AppHome
from tests.verdict.builders import (
    ACTS,
    ASK,
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


def test_a_page_one_goes_to_under_a_near_name_is_renamed_and_a_site_is_not() -> None:
    files = act("Dossiers", "Mon Compte Formation", role="link")
    there = tell("Allez sur « Mes dossiers »", "Mes dossiers", action="navigate")
    assert kinds(verdict_of((there, *STEPS), [walked((files, *ACTS))])) == [("renamed", "line 1")]
    go_on = act("Continuer sur Mon Compte Formation", "Bienvenue")
    site = tell("Retournez sur moncompteformation", "moncompteformation", action="navigate")
    found = kinds(verdict_of((site, *STEPS), [walked((go_on, *ACTS))]))
    assert "renamed" not in [kind for kind, _ in found]


@pytest.mark.parametrize(
    ("seen", "label", "told"),
    [
        ("Demander un devis", "Créer mon dossier", "an older name"),
        ("Créer mon dossier", "Demander un devis", "a later name"),
        ("Obtenir un devis", "Demander un devis", "an older name"),  # a name that nobody knew is the newest
    ],
)
def test_another_of_its_names_is_renamed_and_told_so(seen: str, label: str, told: str) -> None:
    acts = ({**ASK, "name": seen, "names": ("Demander un devis", "Créer mon dossier")}, *ACTS[1:])
    [finding] = verdict_of(changed(0, labels=(label,)), [walked(acts)]).findings
    assert (finding.kind, finding.place.line) == ("renamed", 1)
    assert told in finding.seen


@pytest.mark.parametrize(
    ("place", "name", "found"),
    [
        ("Sur la page d'accueil, c", "CONNEXION", [("renamed", "line 1")]),
        ("Depuis l’accueil, c", "CONNEXION", [("renamed", "line 1")]),
        ("À partir de la page d'accueil, c", "CONNEXION", [("renamed", "line 1")]),
        ("Sur la page d'accueil, c", "S'identifier", []),
        ("Sur votre ordinateur, c", "CONNEXION", []),  # the button of that name, later on
    ],
)
def test_what_is_told_on_the_front_page_is_looked_for_there(
    place: str, name: str, found: list[tuple[str, str]]
) -> None:
    enter = act(name, "Mon Compte Formation", screen="Home", role="link", names=("S'identifier", "CONNEXION"))
    ways = [act(words, "Connexion") for words in ("L’Identité Numérique", "S'identifier")]
    walk = walked((enter, *ways, *ACTS), start=len(ways) + 1, goal=len(ways) + len(ACTS))
    told = tell(f"{place}liquez sur « S'identifier »", "S'identifier")
    assert kinds(verdict_of((told, *STEPS), [walk])) == found


def test_the_front_pages_are_screens() -> None:
    assert {front.__name__ for front in (Home, HomeWithBanner, SignedIn, AppHome)} == {*FRONT}


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


def test_an_sms_that_comes_as_one_is_no_wrong_channel() -> None:
    text_message = act("Nouveau SMS : Exemple", "Notifications", role="link", device="phone")
    announced = tell("Vous recevez un SMS", action="receive_sms", device="phone")
    walk = walked((*ACTS[:4], text_message, *ACTS[4:]))
    assert verdict_of((*STEPS[:4], announced, *STEPS[4:]), [walk]).findings == ()


def test_what_stands_on_a_page_nobody_knows_is_not_a_step_told_too_late() -> None:
    walk = walked((ACTS[0], act("Suite", "Unknown"), *ACTS[1:]))
    told_last = (*STEPS, tell("Cliquez sur « Suite »", "Suite"))
    assert "reordered" not in dict(kinds(verdict_of(told_last, [walk])))
    known = walked((ACTS[0], act("Suite", "Étape"), *ACTS[1:]))
    assert "reordered" in dict(kinds(verdict_of(told_last, [known])))
