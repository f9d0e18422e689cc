"""What is expected of a drift depends on what the tutorial tells, and on nothing else."""

from pathlib import Path

import pytest

from parcours.mocks.drift import find
from parcours.mocks.releases.loader import load_release
from tests.nightly.proof.expectation.expecting import expect
from tests.nightly.proof.lessons.lesson import Lesson, holds
from tests.proof.lessons import lesson_of, quote_lesson
from tests.verdict.builders import act, walked


@pytest.fixture
def lesson(tmp_path: Path) -> Lesson:
    return quote_lesson(tmp_path)


@pytest.mark.parametrize(
    ("name", "must"),
    [
        ("rename-far:review.send", "must"),
        ("rename-case:review.send", "silent"),
        ("rename-far:sign_in.forgotten_password", "silent"),
        ("remove:review.send", "must"),
        ("role:review.send", "silent"),
        ("menu:sending_choice.send_directly", "must"),
        ("drop:sending_choice", "must"),
        ("swap:request.sending_choice", "must"),
        ("interstitial-same:review", "must"),
        ("add-box:sending_choice", "must"),
        ("heading:review", "silent"),
        ("fact:answer_working_days", "must"),
        ("fact:price", "silent"),
        ("look:colour", "silent"),
        ("link:sign_in", "silent"),
        ("harmless:all", "silent"),
    ],
)
def test_a_finding_is_due_where_the_tutorial_is_no_longer_true(lesson: Lesson, name: str, must: str) -> None:
    expected = expect(find("2026-01", name), load_release("2026-01"), lesson)
    assert expected.concerned
    assert expected.must == must


def test_what_the_journey_does_not_meet_concerns_nobody(lesson: Lesson) -> None:
    drift = find("2026-01", "rename-far:jobseeker_notice.acknowledge")
    assert not expect(drift, load_release("2026-01"), lesson).concerned


def test_the_steps_are_those_of_the_control(lesson: Lesson) -> None:
    expected = expect(find("2026-01", "rename-far:review.send"), load_release("2026-01"), lesson)
    [step] = expected.steps
    assert lesson.tutorial.steps[step].labels == ("Envoyer",)


TOWN = ("search_form.town", "Lieu", "Recherche Formation")
CITY = ("contact_details.city", "Ville", "Complétez vos informations")


@pytest.mark.parametrize(
    ("split", "told", "must"),
    [
        (TOWN, "Renseignez le champ « Lieu »", "must"),
        (TOWN, "Saisissez le lieu", "may"),
        (TOWN, "Saisissez la localisation", "may"),
        (CITY, "Saisissez votre ville", "must"),
    ],
)
def test_a_field_split_in_two_is_due_where_its_name_is_told_or_both_halves_are_asked_for(
    tmp_path: Path, split: tuple[str, str, str], told: str, must: str
) -> None:
    field, name, heading = split
    asked = act(name, heading, verb="fill", role="textbox", called=("la localisation", "votre ville"))
    walk = walked([asked, act("Continuer", heading)])
    lesson = lesson_of(tmp_path, walk, told, "Cliquez sur « Continuer »")
    assert holds(lesson.verdict)
    assert expect(find("2026-01", f"split-field:{field}"), load_release("2026-01"), lesson).must == must


OFFERED = "Chercher une formation"


@pytest.mark.parametrize(("label", "must"), [(OFFERED, "may"), ("S'identifier", "silent")])
def test_a_control_told_beside_the_way_may_be_missed_there(tmp_path: Path, label: str, must: str) -> None:
    walk = walked([act("S'identifier", "Mon Compte Formation", offers=(OFFERED,))])
    lesson = lesson_of(tmp_path, walk, "Cliquez sur « S'identifier »", f"Si besoin, cliquez sur « {label} »")
    drift = find("2026-01", "remove:home.find_training")
    assert expect(drift, load_release("2026-01"), lesson).must == must


@pytest.mark.parametrize(("control", "step"), [("history", 0), ("mandate_history", 2)])
def test_of_two_controls_of_one_name_each_is_known_by_where_it_leads(
    tmp_path: Path, control: str, step: int
) -> None:
    history, back = "Consulter l'historique", "Retour à vos droits"
    acts = (
        act(history, "Vos droits formation", role="link"),
        act(back, "Historique de vos droits", role="link"),
        act(history, "Vos droits formation", role="link"),
        act(back, "Historique de votre compte élu", role="link"),
    )
    lesson = lesson_of(tmp_path, walked(acts), *(f"Cliquez sur « {one['name']} »" for one in acts))
    expected = expect(find("2026-01", f"remove:rights.{control}"), load_release("2026-01"), lesson)
    assert expected.must == "must"
    assert expected.steps == {step}


@pytest.mark.parametrize(
    ("told", "must"),
    [("Sur votre téléphone, cliquez sur « Confirmer »", "must"), ("Connectez-vous", "may")],
)
def test_a_confirmation_elsewhere_is_due_unless_signing_in_is_told_as_a_whole(
    tmp_path: Path, told: str, must: str
) -> None:
    approval = "Êtes-vous à l'origine de cette opération ?"
    walk = walked(
        [act("Confirmer", approval, device="phone", part="sign_in"), act("Envoyer", "Récapitulatif")]
    )
    lesson = lesson_of(tmp_path, walk, told, "Cliquez sur « Envoyer »")
    drift = find("2026-01", "device:confirmation-on-the-web")
    assert expect(drift, load_release("2026-01"), lesson).must == must


@pytest.mark.parametrize(("told", "must"), [("« Nouveau SMS : Exemple »", "must"), ("le SMS reçu", "silent")])
def test_a_name_of_which_the_page_knows_a_part_is_told_with_it(tmp_path: Path, told: str, must: str) -> None:
    sms = act("Nouveau SMS : Exemple", "Notifications", role="link", device="phone", called=("le SMS reçu",))
    walk = walked([sms, act("Envoyer", "Récapitulatif")])
    lesson = lesson_of(tmp_path, walk, f"Sur votre téléphone, ouvrez {told}", "Cliquez sur « Envoyer »")
    drift = find("2026-01", "rename-order:notifications.sms")
    assert expect(drift, load_release("2026-01"), lesson).must == must


@pytest.mark.parametrize(
    ("told", "must"),
    [("Ouvrez l'e-mail « Votre devis est prêt »", "must"), ("Vous recevez un e-mail", "silent")],
)
def test_the_subject_of_a_mail_is_due_where_the_tutorial_says_it(
    tmp_path: Path, told: str, must: str
) -> None:
    subject = "Votre devis est prêt"
    walk = walked([act(subject, "Boîte de réception", device="mail"), act("Envoyer", "Récapitulatif")])
    lesson = lesson_of(tmp_path, walk, told, "Cliquez sur « Envoyer »")
    assert holds(lesson.verdict)
    drift = find("2026-01", "subject:proposal")
    assert expect(drift, load_release("2026-01"), lesson).must == must


@pytest.mark.parametrize(("role", "must"), [("button", "must"), ("link", "may")])
def test_a_new_box_is_due_where_a_form_is_sent(tmp_path: Path, role: str, must: str) -> None:
    way_on = act("Financement", "Bilan de compétences", role=role)
    lesson = lesson_of(
        tmp_path,
        walked([way_on, act("Confirmer mon inscription", "Financement")]),
        "Cliquez sur « Financement »",
        "Cliquez sur « Confirmer mon inscription »",
    )
    assert expect(find("2026-01", "add-box:file"), load_release("2026-01"), lesson).must == must


def test_a_code_sends_its_form_by_its_last_digit(tmp_path: Path) -> None:
    code = act("Code d'activation", "Activez votre identité", role="textbox", device="phone")
    code["verb"] = "enter_code"
    lesson = lesson_of(
        tmp_path,
        walked([code, act("Continuer", "Bienvenue", device="phone")]),
        "Sur votre téléphone, saisissez le code dans le champ « Code d'activation »",
        "Sur votre téléphone, cliquez sur « Continuer »",
    )
    drift = find("2026-01", "add-field:app_activation")
    assert expect(drift, load_release("2026-01"), lesson).must == "must"


@pytest.mark.parametrize(
    ("told", "must"), [("Votre accès est rétabli", "must"), ("Nouveau message", "silent")]
)
def test_a_control_of_any_name_is_none_of_those_that_have_theirs(
    tmp_path: Path, told: str, must: str
) -> None:
    link = act(told, "Boîte de réception", role="link", device="mail")
    lesson = lesson_of(
        tmp_path,
        walked([link, act("Envoyer", "Récapitulatif")]),
        f"Dans votre messagerie, cliquez sur « {told} »",
        "Cliquez sur « Envoyer »",
    )
    assert expect(find("2026-01", "menu:inbox.message"), load_release("2026-01"), lesson).must == must
