"""A forgotten password is changed by a link in a mail."""

import pytest

from parcours.mocks import paths
from tests.mocks.people.signing import RELEASES, camille_at

at_each_release = pytest.mark.parametrize("release", RELEASES)
NEW = "Nouveau-2026-CPF"


@at_each_release
def test_a_forgotten_password_is_changed_by_a_link_that_serves_once(release: str) -> None:
    camille = camille_at(release)
    number = camille.world.resident.social_security_number
    forgotten = camille.world.release.screens["sign_in"].controls["forgotten_password"].name
    enter = camille.world.release.screens["sign_in"].controls["sign_in"].name
    camille.open_sign_in()
    camille.computer.follow(forgotten)
    refused = camille.computer.press("Recevoir le lien", {"Numéro de sécurité sociale": "123"})
    assert "15 chiffres" in refused.alerts[0]
    sent = camille.computer.press("Recevoir le lien", {"Numéro de sécurité sociale": number})
    assert sent.h1 == "Consultez votre messagerie"
    camille.mailbox.open(camille.at("messagerie"))
    camille.mailbox.follow("Votre nouveau mot de passe")
    link = camille.mailbox.page.links["Choisir un nouveau mot de passe"]
    camille.computer.open(link)
    short = {"Nouveau mot de passe": "court", "Confirmez votre mot de passe": "court"}
    assert camille.computer.press("Enregistrer", short).h1 == "Nouveau mot de passe"
    both = {"Nouveau mot de passe": NEW, "Confirmez votre mot de passe": NEW}
    assert camille.computer.press("Enregistrer", both).alerts == [
        "Votre mot de passe est changé. Connectez-vous."
    ]
    camille.computer.press(enter, {"Numéro de sécurité sociale": number, "Mot de passe": NEW})
    assert camille.is_signed_in
    assert "n’est plus valable" in camille.computer.open(link).alerts[0]


def test_no_link_is_sent_for_a_number_that_has_no_account() -> None:
    camille = camille_at("2025-01")
    mails = len(camille.world.messages.mails)
    camille.computer.open(camille.at("mon-compte-formation", paths.FORGOTTEN))
    page = camille.computer.press("Recevoir le lien", {"Numéro de sécurité sociale": "180019999900134"})
    assert page.h1 in ("Consultez votre messagerie", "Mot de passe oublié")
    assert len(camille.world.messages.mails) == mails
