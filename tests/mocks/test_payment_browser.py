"""The screens after the organism's answer in a real browser: readable by all, at both widths."""

import pytest
from playwright.sync_api import BrowserContext

from mocks import paths
from mocks.process import Running
from tests.mocks.looking import check_look
from tests.mocks.people import TRIAL_CARD
from tests.mocks.test_enrolment_browser import Walk

pytestmark = pytest.mark.browser


class QuoteWalk(Walk):
    """The same person at a release where one asks for a quote."""

    signed_in = "Se déconnecter"

    def number(self) -> str:
        return self.world.state().dossiers[0].id

    def fill(self, typed: dict[str, str]) -> None:
        for label, text in typed.items():
            self.computer.get_by_role("textbox", name=label, exact=True).fill(text)

    def follow(self, name: str) -> None:
        self.computer.get_by_role("link", name=name, exact=True).click()


def test_paying_is_readable_by_all(platform: Running, context: BrowserContext) -> None:
    walk = QuoteWalk(platform, context, "2026-01", past="answered", rights="few", top_up="authority")
    walk.sign_in()
    walk.go(paths.file(walk.number()))
    check_look(walk.computer, "Le budget de la commune")
    walk.follow("Refuser le devis")
    check_look(walk.computer, "Refuser le devis")
    walk.follow("Retour au dossier")
    walk.press("Accepter le devis")
    check_look(walk.computer, "Paiement")
    walk.follow("Payer par carte bancaire")
    walk.press("Payer")
    check_look(walk.computer, "Paiement par carte bancaire")
    walk.fill({**TRIAL_CARD, "Numéro de carte": "9999 0100 0000 0003"})
    walk.press("Payer")
    check_look(walk.computer, "Votre paiement est refusé")
    walk.follow("Réessayer le paiement")
    walk.follow("Payer par carte bancaire")
    walk.fill(TRIAL_CARD)
    walk.press("Payer")
    check_look(walk.computer, "Votre paiement est accepté")
    walk.go(paths.file(walk.number()))
    walk.follow("Me rétracter")
    check_look(walk.computer, "Me rétracter")
    walk.press("Confirmer ma rétractation")
    check_look(walk.computer, "Votre annulation est enregistrée")


def test_claiming_costs_is_readable_by_all(platform: Running, context: BrowserContext) -> None:
    walk = QuoteWalk(platform, context, "2026-01", past="over")
    walk.sign_in()
    walk.follow("Nous contacter")
    walk.press("Continuer")
    check_look(walk.computer, "Nous contacter")
    walk.choose("Motif", "Ma formation en tant qu'élu")
    walk.choose("Sous-motif", "Frais THR")
    walk.choose("Formation concernée")
    walk.press("Continuer")
    walk.press("Continuer")
    check_look(walk.computer, "Frais de repas et d'hébergement")
    walk.fill({"Nombre de repas": "2", "Nombre de nuits": "1"})
    walk.choose("Lieu de l'hébergement")
    walk.press("Continuer")
    check_look(walk.computer, "Récapitulatif de vos frais")
    walk.press("Envoyer ma demande de remboursement")
    check_look(walk.computer, "Votre demande est envoyée")
