"""Since 2025 one enrols where a training has sessions, and asks for a quote where it is made to measure."""

from typing import Any

import pytest

from parcours.mocks import paths
from parcours.mocks.releases.loader import releases
from tests.mocks.people.enrolling import (
    AGREE,
    CHOICE,
    DETAILS,
    ENROL,
    NEXT,
    OPEN_SESSION,
    SEND,
    SHARE,
    Enrolling,
    beside_quotes,
    camille_at,
)
from tests.mocks.people.page import Page

SKILLS, DIGITAL, BUDGET = "Bilan de compétences", "Compétences numériques", "Le budget de la commune"
BY_QUOTE = "Votre accompagnement : demande de devis"
BY_SESSION = "Votre formation : le lien pour vous inscrire"


def signed_in(era: str, **known: Any) -> Enrolling:
    camille = camille_at(era, **known)
    camille.sign_in_with_franceconnect()
    return camille


def ask_for_quote(camille: Enrolling) -> Page:
    """From the training made to measure to the request sent."""
    camille.visit(paths.TRAINING)
    page = camille.computer.press("Demander un devis")
    for button in ("Valider", "J'ai compris", "Je souhaite envoyer directement ma demande de devis"):
        if any(button in form.buttons for form in page.forms):
            page = camille.computer.press(button)
    return camille.computer.press("Envoyer")


def answered(era: str, **known: Any) -> Enrolling:
    """On the file of an enrolment, once the organism has answered."""
    camille = camille_at(era, past="answered", **known)
    camille.sign_in_with_franceconnect()
    camille.open_file()
    return camille


@beside_quotes
def test_each_training_has_the_way_in_that_fits_it(era: str) -> None:
    camille = camille_at(era)
    by_quote = camille.visit(paths.TRAINING)
    assert (by_quote.h1, by_quote.choices) == (SKILLS, {})
    assert ("button", "Demander un devis") in by_quote.roles
    assert ("button", ENROL[era]) not in by_quote.roles
    assert "Entrée possible toute l’année" in by_quote.text
    in_session = camille.training()
    assert in_session.h1 == DIGITAL
    assert OPEN_SESSION[era] in in_session.choices["session"]
    assert ("button", ENROL[era]) in in_session.roles
    assert ("button", "Demander un devis") not in in_session.roles


@beside_quotes
def test_both_pages_tell_the_share(era: str) -> None:
    camille = camille_at(era)
    for page in (camille.visit(paths.TRAINING), camille.training()):
        assert f"hors participation obligatoire de {SHARE[era]}" in page.text


@beside_quotes
def test_an_enrolment_and_a_quote_go_on_side_by_side(era: str) -> None:
    camille = signed_in(era)
    assert ask_for_quote(camille).h1 == "Votre demande de devis est envoyée"
    camille.choose_session()
    page = camille.computer.press(NEXT[era], DETAILS)
    for shown in (DIGITAL, OPEN_SESSION[era], "1 200,00 €", SHARE[era], "Participation obligatoire"):
        assert shown in page.text
    assert camille.computer.press(SEND[era]).h1 == "Votre dossier est envoyé"
    camille.world.advance(working_days=2)
    assert [d.state for d in camille.world.dossiers.values()] == ["À valider"] * 2
    subjects = {mail.letter: mail.subject for mail in camille.world.messages.inbox()}
    assert subjects["proposal"] == "Votre devis est prêt"
    assert subjects["session_proposal"] == "Proposition de l'organisme"
    camille.sign_in_with_franceconnect()
    quote, file = camille.world.dossiers
    page = camille.visit(paths.file(quote))
    assert (page.h1, ("button", "Accepter le devis") in page.roles) == (SKILLS, True)
    assert camille.computer.press("Accepter le devis").h1 == "Paiement"
    assert f"Dont participation obligatoire : {SHARE[era]}" in camille.computer.page.text
    assert camille.pay().h1 == "Votre paiement est accepté"
    assert camille.visit(paths.accepted(quote)).h1 == "Votre devis est accepté"
    page = camille.visit(paths.file(file))
    assert (page.h1, ("button", AGREE[era]) in page.roles) == (DIGITAL, True)
    assert camille.computer.press(AGREE[era]).h1 == "Paiement"
    assert f"Dont participation obligatoire : {SHARE[era]}" in camille.computer.page.text
    assert camille.pay().h1 == "Votre paiement est accepté"
    page = camille.visit(paths.confirmed(file))
    assert (page.h1, OPEN_SESSION[era] in page.text) == ("Votre inscription est confirmée", True)
    assert [d.state for d in camille.world.dossiers.values()] == ["Validé"] * 2


@beside_quotes
def test_the_file_of_an_enrolment_shows_what_is_owed_of_it(era: str) -> None:
    page = answered(era).computer.page
    for shown in (OPEN_SESSION[era], "Participation obligatoire", SHARE[era]):
        assert shown in page.text
    assert "devis" not in page.text
    assert "Financement" not in page.links


@beside_quotes
@pytest.mark.parametrize(
    ("known", "words"),
    [
        ({"jobseeker": True}, "vous êtes demandeur d’emploi"),
        ({"top_up": "employer"}, "votre employeur complète vos droits"),
        ({"exempt": "points"}, "compte de prévention"),
        ({"exempt": "work_accident"}, "10 %"),
    ],
)
def test_who_is_exempt_enrols_without_paying(era: str, known: dict[str, Any], words: str) -> None:
    camille = signed_in(era, **known)
    camille.choose_session()
    page = camille.computer.press(NEXT[era], DETAILS)
    assert "Exonéré : " in page.text
    assert words in page.text
    assert SHARE[era] not in page.text
    camille.computer.press(SEND[era])
    camille.world.advance(working_days=2)
    camille.sign_in_with_franceconnect()
    assert words in camille.open_file().text
    page = camille.computer.press(AGREE[era])
    assert (page.h1, words in page.text) == ("Votre inscription est confirmée", True)
    assert camille.dossier.state == "Validé"


@beside_quotes
def test_a_proposal_is_refused_in_its_own_words(era: str) -> None:
    camille = answered(era)
    page = camille.computer.follow("Refuser la proposition")
    assert page.h1 == "Refuser la proposition"
    camille.computer.press("Confirmer mon refus")
    assert camille.dossier.state == "Demande d'inscription annulée"
    other = camille_at(era, past="answered", in_sessions=False)
    other.sign_in_with_franceconnect()
    other.open_file()
    assert other.computer.follow("Refuser le devis").h1 == "Refuser le devis"


@beside_quotes
def test_the_page_behind_the_notice_is_that_of_the_training(era: str) -> None:
    camille = signed_in(era)
    camille.training()
    page = camille.computer.press(ENROL[era], CHOICE[era])
    assert (page.h1, ENROL[era] in page.headings) == (DIGITAL, True)
    assert "participation obligatoire" in page.text
    camille.visit(paths.TRAINING)
    assert camille.computer.press("Demander un devis").h1 == SKILLS


@beside_quotes
@pytest.mark.parametrize(
    ("known", "subject", "training"),
    [
        ({}, BY_QUOTE, SKILLS),
        ({"in_sessions": True}, BY_SESSION, DIGITAL),
        ({"elected": True}, BY_SESSION, BUDGET),
        ({"elected": True, "in_sessions": True}, BY_SESSION, BUDGET),
    ],
)
def test_the_organism_writes_about_the_training_one_wants(
    era: str, known: dict[str, Any], subject: str, training: str
) -> None:
    camille = camille_at(era, **{"in_sessions": False, **known})
    camille.mailbox.open(camille.at("messagerie"))
    page = camille.mailbox.follow(subject)
    assert f"« {training} »" in page.text
    assert camille.computer.open(page.links["Accéder à ma formation"]).h1 == training


@pytest.mark.parametrize("era", [name for name in releases() if name not in SHARE])
def test_before_quotes_it_makes_no_difference(era: str) -> None:
    letters = []
    for in_sessions in (False, True):
        camille = camille_at(era, in_sessions=in_sessions)
        [letter] = camille.world.messages.inbox()
        letters.append((letter.letter, letter.subject, letter.lines))
    assert letters[0] == letters[1]
    assert (letters[0][0], SKILLS in " ".join(letters[0][2])) == ("invitation", True)


@beside_quotes
def test_a_search_finds_both(era: str) -> None:
    camille = camille_at(era)
    camille.visit(paths.SEARCH_FORM)
    asked = {
        "Formation, métier, compétence": "compétences",
        "Modalité": "Formation en centre",
        "Contexte de formation": "Mon activité professionnelle",
    }
    page = camille.computer.press("Rechercher", asked)
    assert {SKILLS, DIGITAL} <= set(page.links)
    assert camille.computer.follow(DIGITAL).h1 == DIGITAL
