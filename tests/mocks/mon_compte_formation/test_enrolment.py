"""Enrolling on a session, at each release where one does: from the training to the last day of the course."""

from datetime import datetime

from parcours.mocks import paths
from tests.mocks.people.enrolling import (
    AGREE,
    ANSWERED,
    BEGUN,
    BESIDE_QUOTES,
    CANCELLED,
    CHOICE,
    DETAILS,
    ENROL,
    FILES,
    NEXT,
    OPEN_SESSION,
    PRICE,
    REQUESTED,
    SEND,
    SHARE,
    SIGN_IN,
    TRAINING,
    Enrolling,
    camille_at,
    each_era,
)


def proposed(era: str) -> Enrolling:
    """Two working days after the file was sent, signed in again."""
    camille = camille_at(era)
    camille.send_file()
    camille.world.advance(working_days=2)
    camille.sign_in_to_buy()
    return camille


@each_era
def test_a_file_is_filled_in_sent_and_agreed_to(era: str) -> None:
    camille = camille_at(era)
    page = camille.reach_review()
    assert page.h1 == "Récapitulatif de votre dossier"
    for shown in (OPEN_SESSION[era], PRICE[era], "06 39 98 12 34", "Salarié", "11 jours ouvrés"):
        assert shown in page.text
    assert camille.dossier.state == BEGUN
    assert camille.computer.press(SEND[era]).h1 == "Votre dossier est envoyé"
    assert camille.dossier.state == REQUESTED
    camille.world.advance(working_days=2)
    assert camille.dossier.state == ANSWERED[era]
    camille.sign_in_to_buy()
    camille.open_file()
    page = camille.computer.press(AGREE[era], times=2)
    if era in BESIDE_QUOTES:
        assert (page.h1, SHARE[era] in page.text) == ("Paiement", True)
        assert camille.dossier.state == ANSWERED[era]
        assert camille.pay().h1 == "Votre paiement est accepté"
        page = camille.visit(paths.confirmed(camille.dossier.id))
    assert page.h1 == "Votre inscription est confirmée"
    assert OPEN_SESSION[era] in page.text
    assert camille.dossier.state == "Validé"


@each_era
def test_the_mail_leads_to_the_file_once_signed_in(era: str) -> None:
    camille = camille_at(era)
    camille.send_file()
    camille.world.advance(working_days=2)
    camille.mailbox.open(camille.at("messagerie"))
    page = camille.mailbox.follow("Proposition de l'organisme")
    assert "4 jours ouvrés" in page.text
    assert camille.computer.open(page.links["Accéder à mon dossier"]).h1 == SIGN_IN[era]
    camille.computer.press(
        camille.world.release.screens["sign_in"].controls["sign_in"].name,
        {
            "Numéro de sécurité sociale": camille.world.resident.social_security_number,
            "Mot de passe": camille.world.password,
        },
    )
    assert camille.computer.page.h1 == TRAINING[era]
    assert ANSWERED[era] in camille.computer.page.text


@each_era
def test_four_working_days_without_agreement_cancel_the_enrolment(era: str) -> None:
    camille = camille_at(era)
    camille.send_file()
    camille.world.advance(working_days=6)
    assert camille.dossier.state == CANCELLED
    camille.sign_in_to_buy()
    page = camille.visit(paths.file(camille.dossier.id))
    assert CANCELLED in page.text
    assert "4 jours ouvrés" in page.text
    assert ("button", AGREE[era]) not in page.roles
    assert "Financement" not in page.links


@each_era
def test_a_cancelled_enrolment_can_be_begun_again(era: str) -> None:
    camille = camille_at(era)
    camille.send_file()
    camille.world.advance(working_days=6)
    camille.send_file()
    assert [d.state for d in camille.world.dossiers.values()] == [CANCELLED, REQUESTED]


@each_era
def test_a_validated_enrolment_becomes_a_training_and_ends(era: str) -> None:
    camille = proposed(era)
    camille.agree()
    days = camille.dossier.days
    assert days is not None
    while camille.world.now.date() < days.starts:
        assert camille.dossier.state == "Validé"
        camille.world.advance(working_days=1)
    assert camille.dossier.state == "En formation"
    camille.world.advance(working_days=70)
    assert camille.dossier.history[-2][0] == datetime.combine(days.starts, datetime.min.time())
    assert (camille.dossier.history[-1][0].date() - days.ends).days == 1
    camille.sign_in_to_buy()
    page = camille.visit(paths.file(camille.dossier.id))
    assert "Formation terminée" in page.text
    assert "Votre formation est terminée." in page.text


@each_era
def test_a_file_not_sent_waits_and_can_be_changed(era: str) -> None:
    camille = camille_at(era)
    camille.reach_review()
    camille.computer.follow(FILES[era])
    assert BEGUN in camille.computer.page.text
    camille.computer.follow(TRAINING[era])
    assert camille.computer.follow("Reprendre mon dossier").h1 == "Récapitulatif de votre dossier"
    page = camille.computer.press("Modifier mes informations")
    assert page.h1 == "Dossier d'inscription"
    assert page.value("Situation professionnelle") == "Salarié"
    page = camille.computer.press(NEXT[era], {"Ville": "Essaiville"})
    assert "Essaiville" in page.text
    camille.world.advance(working_days=10)
    assert camille.dossier.state == BEGUN


@each_era
def test_clicking_twice_makes_one_file(era: str) -> None:
    camille = camille_at(era)
    camille.sign_in_to_buy()
    camille.training()
    page = camille.computer.press(ENROL[era], CHOICE[era], times=2)
    if "acknowledge" in page.html:
        camille.computer.press("Valider", times=2)
    camille.computer.press(NEXT[era], DETAILS, times=2)
    assert camille.computer.press(SEND[era], times=2).h1 == TRAINING[era]
    assert REQUESTED in camille.computer.page.text
    assert len(camille.world.dossiers) == 1


@each_era
def test_signing_in_leads_back_to_the_training(era: str) -> None:
    camille = camille_at(era)
    camille.training()
    assert camille.computer.press(ENROL[era], CHOICE[era]).h1 == SIGN_IN[era]
    assert camille.computer.page.alerts == []
    assert camille.sign_in_to_buy().h1 == TRAINING[era]


@each_era
def test_the_link_beside_the_price_leads_back_too(era: str) -> None:
    camille = camille_at(era)
    camille.training()
    assert camille.computer.follow("Me connecter").h1 == SIGN_IN[era]
    assert camille.sign_in_to_buy().h1 == TRAINING[era]
    assert "Me connecter" not in camille.computer.page.links


def test_before_franceconnect_plus_a_password_buys_and_so_does_franceconnect() -> None:
    camille = camille_at("2021-11")
    camille.sign_in_with_franceconnect()
    assert camille.choose_session().h1 == "Dossier d'inscription"
    other = camille_at("2021-11")
    other.sign_in_with_password()
    assert other.choose_session().h1 == "Dossier d'inscription"


def test_in_october_2022_one_confirms_from_the_funding() -> None:
    camille = proposed("2022-10")
    page = camille.visit(paths.file(camille.dossier.id))
    assert ("button", "Confirmer mon inscription") not in page.roles
    page = camille.computer.follow("Financement")
    assert page.h1 == "Financement"
    assert "Reste à payer" in page.text
    camille.computer.press("Confirmer mon inscription")
    page = camille.visit(paths.funding(camille.dossier.id))
    assert "Validé" in page.text
    assert ("button", "Confirmer mon inscription") not in page.roles


@each_era
def test_every_page_of_the_enrolment_can_be_reloaded(era: str) -> None:
    camille = camille_at(era)
    stretches = (camille.training, camille.sign_in_to_buy, camille.send_file)
    for stretch in stretches:
        page = stretch()
        assert camille.computer.reload().html == page.html
        assert camille.computer.status == 200


@each_era
def test_the_same_seed_gives_the_same_enrolment(era: str) -> None:
    one, other = camille_at(era), camille_at(era)
    assert one.send_file().html == other.send_file().html
    assert list(one.world.dossiers) == list(other.world.dossiers)
