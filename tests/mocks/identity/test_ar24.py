"""AR24: the letter announced and delivered, who one is shown to a camera, accepted or refused."""

from datetime import datetime

import pytest

from tests.mocks.people.creating import APP, CONSENT, PNG, WEB, WEBM, Newcomer, each_era, newcomer, on_the_web

STATUS = "Statut de votre courrier"
READ = {**dict.fromkeys(WEB, "Lire mon courrier"), **dict.fromkeys(APP, "Voir mon courrier")}
in_the_app_era = pytest.mark.parametrize("era", APP)


def letters(camille: Newcomer) -> list[str]:
    return [mail.letter for mail in camille.world.messages.inbox()]


@each_era
def test_a_first_mail_announces_the_letter_which_comes_ten_minutes_later(era: str) -> None:
    camille = newcomer(era)
    camille.accept_ar24()
    assert letters(camille)[0] == "letter_announced"
    camille.world.advance(seconds=599)
    assert letters(camille)[0] == "letter_announced"
    camille.computer.open(camille.at("ar24"))
    assert "Aucun courrier" in camille.computer.page.text
    camille.world.advance(seconds=1)
    assert letters(camille)[0] == "letter_delivered"
    camille.mailbox.open(camille.at("messagerie"))
    page = camille.mailbox.follow("Vous avez reçu un courrier recommandé électronique")
    assert 'target="_blank"' in page.html
    assert camille.computer.open(page.links[READ[era]]).h1 == "Un courrier recommandé vous attend"


@each_era
def test_identification_begins_with_two_consents(era: str) -> None:
    camille = newcomer(era)
    camille.receive_letter()
    assert camille.computer.press("Confirmer mon identité").h1 == "Choisissez un moyen d'identification"
    assert camille.computer.press("Identification Visuelle").h1 == "Avant l'enregistrement"
    one = dict(list(CONSENT.items())[:1])
    assert camille.computer.press("Commencer l’enregistrement", one).alerts
    assert camille.computer.press("Commencer l’enregistrement", CONSENT).h1 == "Votre pièce d'identité"


@on_the_web
def test_three_digits_are_to_be_said_the_same_at_each_look(era: str) -> None:
    camille = newcomer(era)
    camille.reach_camera()
    camille.send_files(front=PNG, back=PNG)
    digits = camille.world.identity.digits
    assert len(digits.split()) == 3
    assert digits in camille.computer.page.text
    assert digits in camille.computer.reload().text


@on_the_web
def test_at_first_the_papers_are_photographed_and_shown_again(era: str) -> None:
    camille = newcomer(era)
    page = camille.reach_camera()
    assert ("button", "Prendre la photo du recto et du verso") in page.roles
    assert "Étape 1 sur 3" in page.text
    page = camille.send_files(front=PNG, back=PNG)
    assert (page.h1, "Étape 2 sur 3" in page.text) == ("La vidéo de votre visage", True)
    page = camille.send_files(video=WEBM)
    assert (page.h1, "Étape 3 sur 3" in page.text) == ("Un dernier geste", True)
    assert page.roles == [("button", "Remontrer ma pièce d'identité"), ("button", "Tourner la tête")]
    assert "les trois chiffres s’entendent" in camille.send_files(video=WEBM).text


@in_the_app_era
def test_later_the_papers_are_filmed_and_no_digits_are_asked_for(era: str) -> None:
    camille = newcomer(era)
    page = camille.reach_camera()
    assert ("button", "Filmer le recto et le verso") in page.roles
    assert "Étape 1 sur 2" in page.text
    page = camille.send_files(front=PNG, back=PNG)
    assert (page.h1, "Étape 2 sur 2" in page.text) == ("La vidéo de votre visage", True)
    assert page.roles == [("button", "Tourner la tête")]
    assert "chiffres" not in page.text
    assert camille.world.identity.digits == ""
    page = camille.send_files(video=WEBM)
    assert page.h1 == "Vérifiez votre vidéo"
    assert "chiffres" not in page.text
    assert "face_video" not in camille.world.release.screens


@in_the_app_era
def test_later_the_page_of_the_digits_is_nowhere(era: str) -> None:
    camille = newcomer(era)
    camille.reach_camera()
    camille.send_files(front=PNG, back=PNG)
    page = camille.computer.open(camille.at("ar24", "/courrier/face_video"))
    assert page.h1 == "La vidéo de votre visage"
    assert camille.computer.url.endswith("/face_turn")


@pytest.mark.parametrize("files", [{}, {"front": PNG}, {"front": PNG, "back": b"%PDF-1.4"}])
@each_era
def test_photos_that_cannot_be_read_are_refused(era: str, files: dict[str, bytes]) -> None:
    camille = newcomer(era)
    camille.reach_camera()
    page = camille.send_files(**{"other": b"-", **files})
    assert page.h1 == "Votre pièce d'identité"
    assert page.alerts
    assert camille.send_files(front=PNG, back=PNG).h1 == "La vidéo de votre visage"


@each_era
def test_a_video_that_cannot_be_read_is_refused(era: str) -> None:
    camille = newcomer(era)
    camille.reach_camera()
    camille.send_files(front=PNG, back=PNG)
    for _ in camille.films:
        assert "ne peut pas être lue" in camille.send_files(video=PNG).alerts[0]
        camille.send_files(video=WEBM)
    assert camille.computer.page.h1 == "Vérifiez votre vidéo"


@each_era
def test_the_video_can_be_made_again_before_it_is_sent(era: str) -> None:
    camille = newcomer(era)
    camille.reach_camera()
    assert camille.film().h1 == "Vérifiez votre vidéo"
    before = camille.world.identity.digits
    page = camille.computer.press("Recommencer la vidéo")
    assert page.h1 == "La vidéo de votre visage"
    assert (camille.world.identity.digits != before) is (era in WEB)


def test_the_answer_comes_after_a_working_day_never_at_the_week_end() -> None:
    camille = newcomer()
    camille.world.advance(working_days=2)
    assert camille.world.now.weekday() == 4
    page = camille.submit_video()
    assert (page.h1, "En cours de traitement" in page.text) == (STATUS, True)
    camille.world.advance(seconds=2 * 86400)
    assert camille.stage == "checking"
    camille.world.advance(seconds=86400)
    assert camille.stage == "accepted"
    assert camille.world.messages.inbox()[0].received_at == datetime(2022, 10, 31, 9, 40)


@each_era
def test_once_accepted_the_letter_can_be_read_and_the_code_is_sent_once(era: str) -> None:
    camille = newcomer(era)
    assert camille.be_recognised().h1 == "Votre identité est vérifiée"
    camille.computer.open("/courrier/statut")
    camille.computer.press("Consulter mon courrier")
    assert len(camille.world.messages.texts) == 1


@each_era
def test_a_refusal_says_why_and_one_tries_again(era: str) -> None:
    camille = newcomer(era, first_video="refused")
    camille.submit_video()
    camille.world.advance(working_days=1)
    assert camille.world.messages.inbox()[0].letter == "identity_refused"
    page = camille.computer.reload()
    assert "Motif du refus" in page.text
    assert ("button", "Consulter mon courrier") not in page.roles
    page = camille.computer.press("Recommencer mon identification")
    assert page.h1 == "Choisissez un moyen d'identification"
    camille.choose_visual()
    camille.film()
    camille.computer.press("Soumettre la vidéo")
    camille.world.advance(working_days=1)
    assert camille.world.messages.inbox()[0].letter == "identity_accepted"
    assert ("button", "Consulter mon courrier") in camille.computer.reload().roles


@pytest.mark.parametrize("path", ["/courrier/contenu", "/courrier/video_check", "/courrier/means"])
def test_nobody_reads_or_films_before_the_letter_has_come(path: str) -> None:
    camille = newcomer()
    camille.accept_ar24()
    assert camille.computer.open(camille.at("ar24", path)).h1 == STATUS


@each_era
def test_no_step_can_be_skipped(era: str) -> None:
    camille = newcomer(era)
    camille.receive_letter()
    page = camille.computer.open(camille.at("ar24", "/courrier/video_check"))
    assert page.h1 == "Choisissez un moyen d'identification"
