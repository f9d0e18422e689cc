"""What goes wrong at FranceConnect and at the provider, at every release, and the ways out."""

from typing import get_args

import pytest

from parcours.mocks.drift import find
from parcours.mocks.sites.desk import TROUBLES
from parcours.mocks.world.troubles import CODES, Trouble
from tests.mocks.people.signing import RELEASES, SERVICE, camille_at

FIRST = ("2021-11", "2022-10")
EARLIER = {"Y100001": "Y020001", "Y100018": "Y020001", "Y600006": "Y000006", "Y600007": "Y000006"}
at_each_release = pytest.mark.parametrize("release", RELEASES)
since_support = pytest.mark.parametrize("release", RELEASES[2:])
LATER = RELEASES[3:]
UNAVAILABLE = {"2021-11": "Actuellement indisponible", "2022-10": "Est actuellement indisponible"}


@at_each_release
@pytest.mark.parametrize(("trouble", "code"), CODES.items())
def test_each_trouble_has_its_page(release: str, trouble: Trouble, code: str) -> None:
    camille = camille_at(release, trouble)
    page = camille.come_back_from_the_phone()
    if release in FIRST:
        code = EARLIER.get(code, code)
        assert page.headings[0] == "Une erreur technique est survenue lors de la connexion."
        assert f"Code d'erreur : {code}" in page.text
    else:
        assert page.headings[0] == "Une erreur s'est produite"
        assert f"Erreur {code}" in page.text
    assert camille.computer.status == 400
    assert page.headings[1:] == [
        "Besoin d'aide ?" if code == "Y010008" and release in LATER else "Que faire ?"
    ]
    assert camille.world.release.errors[code].message in page.text
    assert camille.computer.follow(SERVICE).h1.startswith("Connexion")
    assert not camille.is_signed_in


@at_each_release
def test_a_world_without_trouble_lets_one_in(release: str) -> None:
    camille = camille_at(release)
    camille.come_back_from_the_phone()
    camille.computer.press("Continuer sur Mon Compte Formation")
    assert camille.is_signed_in


def test_every_trouble_can_be_tried_from_the_front_page() -> None:
    assert set(TROUBLES) == set(get_args(Trouble))


@since_support
def test_support_is_offered_where_the_message_says_to_write(release: str) -> None:
    offering: tuple[Trouble, ...] = ("registry_near_miss", "deceased", "account_deactivated", "registry_down")
    silent: tuple[Trouble, ...] = ("level_too_low", "provider_blocked", "no_email", "provider_barred")
    for trouble in offering:
        offered = camille_at(release, trouble)
        assert ("link", "Contactez-nous") in offered.come_back_from_the_phone().roles
        assert offered.computer.follow("Contactez-nous").h1 == "Un problème pour vous connecter ?"
    for trouble in silent:
        alone = camille_at(release, trouble)
        assert "Contactez-nous" not in alone.come_back_from_the_phone().links


@pytest.mark.parametrize("release", FIRST)
@pytest.mark.parametrize("trouble", CODES)
def test_in_the_first_years_no_support_is_offered(release: str, trouble: Trouble) -> None:
    page = camille_at(release, trouble).come_back_from_the_phone()
    assert list(page.links) == [SERVICE]


@pytest.mark.parametrize(
    ("release", "code"), [*zip(RELEASES, ["Y020001"] * 2 + ["Y100018"] * 3, strict=True)]
)
def test_what_is_too_low_a_level_has_the_code_of_its_time(release: str, code: str) -> None:
    assert code in camille_at(release, "level_too_low").come_back_from_the_phone().text


@since_support
def test_the_help_page_is_offered_to_who_was_not_found(release: str) -> None:
    camille = camille_at(release, "not_in_registry")
    page = camille.come_back_from_the_phone()
    assert ("Consulter la page d’aide" in page.links) is (release in LATER)
    assert ("Contactez-nous" in page.links) is (release not in LATER)
    assert ("Que faire ?" in page.headings) is (release not in LATER)
    if release in LATER:
        assert "Besoin d'aide ?" in page.headings
        assert camille.computer.follow("Consulter la page d’aide").h1 == "Page d’aide de FranceConnect+"
        assert camille.computer.follow(SERVICE).h1.startswith("Connexion")


@at_each_release
def test_a_provider_that_is_down_cannot_be_chosen_until_tomorrow(release: str) -> None:
    camille = camille_at(release, "provider_down")
    page = camille.reach_providers()
    assert UNAVAILABLE.get(release, "Indisponible") in page.text
    assert not any(camille.la_poste in form.buttons for form in page.forms)
    assert ("button" if release in FIRST else "link", camille.la_poste) in page.roles
    camille.world.advance(working_days=1)
    page = camille.reach_providers()
    assert UNAVAILABLE.get(release, "Indisponible") not in page.text
    assert any(camille.la_poste in form.buttons for form in page.forms)


@at_each_release
def test_a_provider_that_fails_leads_back_to_the_choice(release: str) -> None:
    camille = camille_at(release, "provider_fails")
    page = camille.come_back_from_the_phone()
    if release not in LATER:
        assert "Y020026" in page.text
        return
    assert page.h1 == "Connexion en cours sur Mon Compte Formation"
    [alert] = page.alerts
    assert alert.startswith("La connexion à L'Identité Numérique La Poste n’a pas été possible.")
    assert alert.endswith("Veuillez réessayer ou choisir un autre moyen de connexion.")
    camille.computer.press(camille.la_poste)
    camille.computer.press("S'identifier", {"Numéro de Mobile": "06 39 98 12 34"})
    camille.confirm_on_phone()
    assert camille.computer.reload().h1 == "Vous allez vous connecter en tant que :"


@pytest.mark.parametrize("release", LATER)
def test_france_identite_asks_first_whether_the_account_is_certified(release: str) -> None:
    camille = camille_at(release)
    name = "France Identité-" if release == "2025-01" else "France Identité"
    camille.reach_providers()
    page = camille.computer.press(name)
    assert "Votre compte France Identité est-il certifié en mairie ?" in page.headings
    assert camille.computer.follow("En savoir plus").h1 == "La certification en mairie"
    for way in ("Fermer", "Utiliser un autre compte"):
        camille.reach_providers()
        camille.computer.press(name)
        assert camille.computer.press(way).h1 == "Connexion en cours sur Mon Compte Formation"
    camille.computer.press(name)
    page = camille.computer.press("Oui, mon compte est certifié")
    assert page.h1 == "Ce compte ne peut pas être essayé ici"


@pytest.mark.parametrize("page", ["compte", "certification", "certification-en-mairie"])
def test_what_a_release_does_not_have_is_an_error_page(page: str) -> None:
    camille = camille_at("2022-10")
    camille.reach_providers()
    there = camille.computer.url
    if page == "compte":
        camille = camille_at("2025-01")
        there = camille.at(camille.broker, "/api/v2/interaction/unknown")
    assert "Y190001" in camille.computer.open(f"{there}/{page}").text


@at_each_release
def test_the_error_page_of_a_stranger_offers_no_way_back(release: str) -> None:
    camille = camille_at(release)
    page = camille.computer.open(camille.at(camille.broker, "/api/v2/authorize?client_id=another"))
    assert "Y04EA6EF" in page.text
    assert SERVICE not in page.links


@at_each_release
def test_the_help_says_what_to_send_and_where(release: str) -> None:
    camille = camille_at(release)
    camille.open_sign_in()
    page = camille.computer.follow("Un problème pour vous connecter ?")
    for words in ("carte Vitale", "recto et verso", "assistance@moncompteformation.example.com", "10 jours"):
        assert words in page.text
    assert camille.computer.follow("Retour à la connexion").h1.startswith("Connexion")


def write(release: str, **papers: str) -> tuple[str, str]:
    """Subjects of the mails after one working day, and after ten, by who could not sign in."""
    camille = camille_at(release, "registry_near_miss")
    camille.mailbox.open(camille.at("messagerie"))
    camille.mailbox.follow("Nouveau message")
    words = {
        "À": camille.world.release.facts.support_address,
        "Objet": "Connexion",
        "Message": "Erreur Y010004",
        **papers,
    }
    assert camille.mailbox.press("Envoyer", words).h1 == "Message envoyé"
    subjects = []
    for days in (1, 9):
        camille.world.advance(working_days=days)
        subjects.append(camille.world.messages.inbox()[0].subject)
    page = camille.come_back_from_the_phone()
    assert ("Y010004" in page.text) is (subjects[1] != "Votre accès est rétabli")
    return subjects[0], subjects[1]


PAPERS = {
    "Ma pièce d'identité, recto et verso": "yes",
    "Ma carte Vitale": "yes",
    "L'écran du message d'erreur": "yes",
}


@at_each_release
def test_support_puts_right_what_it_has_all_the_papers_for(release: str) -> None:
    before, after = write(release, **PAPERS)
    assert after == "Votre accès est rétabli" != before


def test_support_sends_back_a_message_that_lacks_a_paper() -> None:
    papers = dict(list(PAPERS.items())[:2])
    assert write("2025-01", **papers) == ("Votre message est incomplet",) * 2


@pytest.mark.parametrize(
    ("drift", "gone"),
    [
        ("remove:writing.social_security_paper", "Ma carte Vitale"),
        ("disable:writing.to", "À"),
        ("remove:writing.body", "Message"),
    ],
)
def test_support_asks_for_nothing_that_its_form_has_no_field_for(drift: str, gone: str) -> None:
    camille = camille_at("2025-01", "registry_near_miss", find("2025-01", drift).changes)
    camille.mailbox.open(camille.at("messagerie", "/nouveau"))
    words = {"À": camille.world.release.facts.support_address, "Objet": "Connexion", "Message": "Erreur"}
    asked = {name: said for name, said in {**words, **PAPERS}.items() if name != gone}
    assert camille.mailbox.press("Envoyer", asked).h1 == "Message envoyé"
    camille.world.advance(working_days=10)
    assert "Votre accès est rétabli" in [mail.subject for mail in camille.world.messages.inbox()]


def test_a_message_to_somebody_else_changes_nothing_and_one_without_words_does_not_leave() -> None:
    camille = camille_at("2025-01", "registry_near_miss")
    camille.mailbox.open(camille.at("messagerie", "/nouveau"))
    assert (
        camille.mailbox.press("Envoyer", {"À": "x", "Objet": "Bonjour", "Message": ""}).h1
        == "Nouveau message"
    )
    assert len(camille.mailbox.page.alerts) == 1
    camille.mailbox.press(
        "Envoyer", {"À": "amie@example.org", "Objet": "Bonjour", "Message": "Bonjour", **PAPERS}
    )
    camille.world.advance(working_days=10)
    assert camille.world.troubles.code == "Y010004"
