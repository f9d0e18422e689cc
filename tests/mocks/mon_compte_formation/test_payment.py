"""Paying what neither rights nor anybody else's money cover: by card, by transfer, or not at all."""

from typing import Any

import pytest

from parcours.mocks import paths
from parcours.mocks.drift import find
from parcours.mocks.releases.loader import changed, load_release, releases
from parcours.mocks.sites.desk import example_resident
from parcours.mocks.world.funding import funding_of
from parcours.mocks.world.records import Dossier
from tests.mocks.people.enrolling import AGREE, SHARE, Enrolling, camille_at, each_era
from tests.mocks.people.people import TRIAL_CARD, Person, person

EMPTY_CARD = {**TRIAL_CARD, "Numéro de carte": "9999 0100 0000 0003"}


def dossier(camille: Person) -> Dossier:
    return next(iter(camille.world.dossiers.values()))


def to_pay(**more: Any) -> Person:
    """Signed in, with a quote just accepted."""
    camille = person(**{"past": "answered", **more})
    camille.sign_in()
    camille.computer.open(paths.file(dossier(camille).id))
    camille.computer.press("Accepter le devis")
    return camille


def at_the_card(**more: Any) -> Person:
    camille = to_pay(**more)
    camille.computer.follow("Payer par carte bancaire")
    return camille


@pytest.mark.parametrize("release", releases())
def test_the_share_is_owed_from_the_releases_that_have_it(release: str) -> None:
    for in_sessions in (True, False):
        camille = camille_at(release, past="answered", in_sessions=in_sessions)
        assert camille.world.funding(dossier(camille)).said()["owed"] == SHARE.get(release, "0,00 €")


@pytest.mark.parametrize(
    ("jobseeker", "known", "words"),
    [
        (True, {}, "demandeur d’emploi"),
        (False, {"top_up": "employer"}, "votre employeur"),
        (False, {"exempt": "points"}, "compte de prévention"),
        (False, {"exempt": "work_accident"}, "10 %"),
    ],
)
def test_who_is_exempt_pays_nothing(jobseeker: bool, known: dict[str, Any], words: str) -> None:
    camille = person(jobseeker=jobseeker, **{"past": "answered", **known})
    camille.sign_in()
    page = camille.computer.open(paths.file(dossier(camille).id))
    assert f"Exonéré : {words}" in page.text or words in page.text
    page = camille.computer.press("Accepter le devis")
    assert page.h1 == "Votre devis est accepté"
    assert words in page.text
    assert dossier(camille).state == "Validé"


def test_a_local_authority_adds_no_more_than_its_part_of_the_price() -> None:
    release = load_release("2024-01")
    poor = changed(release, {"facts": {"few_mandate_rights": "100,00 €"}})
    known = example_resident("complete", jobseeker=False, elected=True)
    resident = known.model_copy(update={"rights": "few", "top_up": "authority"})
    file = Dossier(id="1", training="", state="À valider", history=[], offer="mandate")
    funding = funding_of(poor, resident, file)
    assert (funding.price, funding.rights, funding.top_up) == (55_000, 10_000, 41_250)
    assert funding.owed == 3_750
    richer = changed(release, {"facts": {"few_mandate_rights": "200,00 €"}})
    funding = funding_of(richer, resident, file)
    assert (funding.top_up, funding.owed) == (35_000, 0)


def test_a_card_pays_at_once() -> None:
    camille = at_the_card(rights="few")
    assert "650,00 €" in camille.computer.page.text  # the share, and what 1 200 € of rights leave
    page = camille.computer.press("Payer", TRIAL_CARD, times=2)
    assert page.h1 == "Votre paiement est accepté"
    assert dossier(camille).paid == 65_000
    assert [state for _, state in dossier(camille).history].count("Validé") == 1
    assert [mail.subject for mail in camille.world.messages.inbox()].count("Votre paiement est reçu") == 1


def test_a_card_pays_until_the_end_of_its_month() -> None:
    camille = at_the_card()
    card = {**TRIAL_CARD, "Date d'expiration": f"{camille.world.now:%m/%y}"}
    assert camille.computer.press("Payer", card).h1 == "Votre paiement est accepté"


def test_a_card_pays_without_a_number_where_none_is_asked_for() -> None:
    camille = at_the_card(changes=find("2026-01", "remove:card.number").changes)
    typed = {name: said for name, said in TRIAL_CARD.items() if name != "Numéro de carte"}
    assert camille.computer.press("Payer", typed).h1 == "Votre paiement est accepté"


def test_a_card_that_the_bank_refuses_can_be_replaced() -> None:
    camille = at_the_card()
    page = camille.computer.press("Payer", EMPTY_CARD)
    assert page.h1 == "Votre paiement est refusé"
    assert dossier(camille).state == "Paiement refusé"
    camille.computer.follow("Réessayer le paiement")
    page = camille.computer.follow("Payer par carte bancaire")
    assert page.value("Numéro de carte") == ""
    assert camille.computer.press("Payer", TRIAL_CARD).h1 == "Votre paiement est accepté"
    assert dossier(camille).state == "Validé"


def test_the_time_to_pay_does_not_begin_anew_with_a_refused_card() -> None:
    camille = at_the_card()
    camille.world.advance(working_days=3)
    camille.sign_in()
    camille.computer.open(paths.card(dossier(camille).id))
    camille.computer.press("Payer", EMPTY_CARD)
    camille.world.advance(working_days=1)
    assert dossier(camille).state == "Demande d'inscription annulée"


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ({"Numéro de carte": "4111 1111 1111 1111"}, "pas celui d’une carte d’essai"),
        ({"Numéro de carte": "9999 0000 0000 0005"}, "pas celui d’une carte d’essai"),
        ({"Date d'expiration": "13/31"}, "s’écrit avec le mois"),
        ({"Date d'expiration": "12/24"}, "n’est plus valable"),
        ({"Cryptogramme visuel": "12"}, "comporte 3 chiffres"),
        ({"Cryptogramme visuel": ""}, "Saisissez le cryptogramme"),
    ],
)
def test_a_card_that_cannot_be_is_told_and_never_shown_again(typed: dict[str, str], message: str) -> None:
    camille = at_the_card()
    page = camille.computer.press("Payer", {**TRIAL_CARD, **typed})
    assert page.h1 == "Paiement par carte bancaire"
    assert message in page.alerts[0]
    assert page.value("Numéro de carte") == page.value("Cryptogramme visuel") == ""
    assert dossier(camille).state == "À valider"


def test_a_transfer_is_asked_for_in_the_form_and_is_slow() -> None:
    camille = to_pay()
    page = camille.computer.follow("Payer par virement bancaire")
    assert page.h1 == "Nous contacter"
    assert page.value("Sous-motif") == "Payer par virement bancaire"
    assert camille.computer.press("Continuer").h1 == "Votre demande est envoyée"
    assert dossier(camille).state == "Paiement en cours"
    camille.world.advance(working_days=9)
    assert dossier(camille).state == "Paiement en cours"
    camille.world.advance(working_days=1)
    assert dossier(camille).state == "Validé"
    assert camille.world.messages.inbox()[0].subject == "Votre paiement est reçu"


def test_no_transfer_is_offered_when_it_would_come_too_late() -> None:
    camille = to_pay()
    assert "Payer par virement bancaire" in camille.computer.page.links
    file = dossier(camille)
    assert file.days is not None
    file.days = file.days.model_copy(update={"starts": camille.world.in_working_days(15).date()})
    page = camille.computer.reload()
    assert "Payer par virement bancaire" not in page.links
    assert "trop tard pour un virement" in page.text


def test_one_who_goes_away_finds_the_payment_again() -> None:
    camille = to_pay()
    page = camille.computer.open(paths.file(dossier(camille).id))
    assert "Il vous reste 102,23 € à payer" in page.text
    assert camille.computer.follow("Procéder au paiement").h1 == "Paiement"


def test_nothing_is_paid_on_a_file_that_does_not_wait_for_it() -> None:
    camille = person(past="answered")
    camille.sign_in()
    number = dossier(camille).id
    for path in (paths.payment, paths.card, paths.paid, paths.not_paid):
        assert camille.computer.open(path(number)).h1 == "Bilan de compétences"
        assert camille.computer.open(path("1")).h1 == "Mes dossiers"
    camille.computer.press("Se déconnecter")
    for path in (paths.payment, paths.card):
        assert camille.computer.open(path(number)).h1 == "Connexion avec FranceConnect+"


def poor(era: str, **more: Any) -> Enrolling:
    camille = camille_at(era, **{"past": "answered", "rights": "few", **more})
    camille.sign_in_to_buy()
    camille.open_file()
    return camille


@each_era
def test_what_rights_do_not_cover_is_paid_at_every_time(era: str) -> None:
    camille = poor(era)
    page = camille.computer.press(AGREE[era])
    assert page.h1 == "Paiement"
    assert SHARE.get(era, "650,00 €") in page.text
    assert ("obligatoire" in page.text) is (era in SHARE)
    camille.computer.follow("Payer par carte bancaire")
    card = {**TRIAL_CARD, "Date d'expiration": "08/31"}
    assert camille.computer.press("Payer", card).h1 == "Votre paiement est accepté"


@each_era
def test_an_employer_may_pay_the_rest(era: str) -> None:
    camille = poor(era, top_up="employer")
    assert camille.computer.press(AGREE[era]).h1 == "Votre inscription est confirmée"
