"""What only a real browser shows: pages that move by themselves, keyboard, reading aids, small screens."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from parcours.mocks import paths
from parcours.mocks.releases.loader import Tree
from parcours.mocks.server.client import World
from parcours.mocks.server.process import Running
from parcours.mocks.sites.desk import example_resident
from tests.mocks.people.looking import PHONE
from tests.mocks.people.people import LA_POSTE, NOTIFICATION

pytestmark = pytest.mark.browser

REQUEST = {
    "Demander un devis": "Vous travaillez dans la fonction publique ?",
    "Valider": "Vous êtes demandeur d'emploi",
    "J'ai compris": "Demande de devis",
    "Je souhaite envoyer directement ma demande de devis": "Récapitulatif de votre demande",
}
Open = Callable[..., "Stage"]


@dataclass
class Stage:
    """A computer, a phone and a mailbox open on one world."""

    world: World
    context: BrowserContext
    computer: Page
    phone: Page

    def heading(self, page: Page, text: str) -> None:
        expect(page.get_by_role("heading", level=1)).to_have_text(text)

    def press(self, page: Page, name: str) -> None:
        page.get_by_role("button", name=name, exact=True).click()

    def fill(self, page: Page, name: str, text: str) -> None:
        page.get_by_role("textbox", name=name, exact=True).fill(text)

    def open_training(self) -> None:
        self.computer.goto(self.world.sites["mon-compte-formation"] + paths.TRAINING)

    def reach_waiting(self) -> None:
        self.open_training()
        for name in ("Demander un devis", "S'identifier avec FranceConnect+"):
            self.press(self.computer, name)
        self.computer.get_by_role("link", name=LA_POSTE["2025-01"], exact=True).click()
        self.fill(self.computer, "Numéro de Mobile", "06 39 98 12 34")
        self.press(self.computer, "S'identifier")
        self.heading(self.computer, "Confirmez sur l'application")

    def reach_secret_code(self) -> None:
        self.reach_waiting()
        self.phone.get_by_role("link", name=NOTIFICATION, exact=True).click()
        self.press(self.phone, "Confirmer")

    def sign_in(self) -> None:
        self.reach_secret_code()
        self.fill(self.phone, "Code secret à 4 chiffres", "2580")
        self.press(self.computer, "Continuer sur Mon Compte Formation")


@pytest.fixture
def stage(platform: Running, context: BrowserContext) -> Open:
    def opened(changes: Tree | None = None, *, jobseeker: bool = False) -> Stage:
        resident = example_resident("complete", jobseeker=jobseeker)
        world = platform.client.open_world("2025-01", resident, seed=7, changes=changes)
        computer, phone = context.new_page(), context.new_page()
        phone.set_viewport_size(PHONE)
        phone.goto(world.sites["telephone"])
        return Stage(world, context, computer, phone)

    return opened


def test_a_notification_comes_and_the_computer_goes_on_by_themselves(stage: Open) -> None:
    walk = stage()
    expect(walk.phone.get_by_text("Aucune notification")).to_be_visible()
    walk.reach_secret_code()
    code = walk.phone.get_by_role("textbox", name="Code secret à 4 chiffres", exact=True)
    expect(code).to_be_focused()
    code.press_sequentially("2580")
    walk.heading(walk.phone, "Connexion confirmée")
    walk.heading(walk.computer, "Vous allez vous connecter en tant que :")


def test_a_refusal_and_a_wrong_code_are_seen_at_once(stage: Open) -> None:
    walk = stage()
    walk.reach_secret_code()
    for code, left in (("1111", 2), ("2222", 1)):
        walk.fill(walk.phone, "Code secret à 4 chiffres", code)
        expect(walk.phone.get_by_role("alert")).to_contain_text(f"Essais restants : {left}.")
    walk.fill(walk.phone, "Code secret à 4 chiffres", "3333")
    walk.heading(walk.phone, "Demande refusée")
    expect(walk.computer.get_by_role("alert")).to_contain_text("trop de codes secrets faux")


def test_the_app_left_open_moves_to_the_question(stage: Open) -> None:
    walk = stage()
    walk.phone.get_by_role("link", name="L'Identité Numérique", exact=True).click()
    walk.reach_waiting()
    walk.heading(walk.phone, "Êtes-vous à l'origine de cette opération ?")


def test_a_mail_comes_by_itself_and_opens_the_training_in_a_new_tab(stage: Open) -> None:
    walk = stage()
    walk.sign_in()
    mailbox = walk.context.new_page()
    mailbox.goto(walk.world.start_url)
    for button in ("Demander un devis", "Valider", "Je souhaite envoyer directement ma demande de devis"):
        walk.press(walk.computer, button)
    walk.press(walk.computer, "Envoyer")
    walk.heading(walk.computer, "Votre demande de devis est envoyée")
    expect(mailbox.get_by_role("listitem")).to_have_count(1)
    walk.world.advance(working_days=2)
    expect(mailbox.get_by_role("listitem").first).to_contain_text("Votre devis est prêt")
    mailbox.get_by_role("link", name="Votre accompagnement : demande de devis", exact=True).click()
    with mailbox.expect_popup() as opened:
        mailbox.get_by_role("link", name="Accéder à ma formation", exact=True).click()
    walk.heading(opened.value, "Bilan de compétences")


def test_the_notice_is_a_real_modal(stage: Open) -> None:
    walk = stage()
    walk.sign_in()
    walk.press(walk.computer, "Demander un devis")
    dialog = walk.computer.get_by_role("dialog", name="Vous travaillez dans la fonction publique ?")
    expect(dialog.get_by_role("button", name="Valider", exact=True)).to_be_focused()
    expect(walk.computer.get_by_role("heading", level=1)).to_have_count(0)
    expect(walk.computer.locator("h1")).to_have_text("Bilan de compétences")
    walk.computer.keyboard.press("Tab")
    walk.computer.keyboard.press("Escape")
    expect(dialog).to_be_visible()
    walk.computer.keyboard.press("Shift+Tab")
    walk.computer.keyboard.press("Enter")
    walk.heading(walk.computer, "Demande de devis")


def test_a_panel_opens_and_closes(stage: Open) -> None:
    walk = stage()
    walk.reach_secret_code()
    walk.fill(walk.phone, "Code secret à 4 chiffres", "2580")
    opener = walk.computer.get_by_role("button", name="Données transmises", exact=True)
    birth_name = walk.computer.get_by_text("Martin-Exemple")
    expect(birth_name).to_be_hidden()
    opener.click()
    expect(opener).to_have_attribute("aria-expanded", "true")
    expect(birth_name).to_be_visible()
    opener.click()
    expect(birth_name).to_be_hidden()


def test_a_control_behind_a_menu_can_be_reached(stage: Open) -> None:
    walk = stage({"screens": {"training": {"controls": {"ask_quote": {"menu": "Plus d'actions"}}}}})
    walk.open_training()
    expect(walk.computer.get_by_role("button", name="Demander un devis")).to_be_hidden()
    walk.press(walk.computer, "Plus d'actions")
    walk.press(walk.computer, "Demander un devis")
    walk.heading(walk.computer, "Connexion avec FranceConnect+")


def test_a_link_drawn_as_a_button_answers_to_the_space_bar(stage: Open) -> None:
    walk = stage({"screens": {"home": {"controls": {"create_account": {"role": "button"}}}}})
    walk.computer.goto(walk.world.sites["mon-compte-formation"])
    walk.computer.get_by_role("button", name="Créer mon compte", exact=True).press("Space")
    walk.heading(walk.computer, "Connexion avec FranceConnect+")


@pytest.mark.parametrize(("drawn", "name"), [(False, "FranceConnect+"), (True, "FranceConnect")])
def test_the_plus_is_in_the_name_only_when_written(stage: Open, drawn: bool, name: str) -> None:
    walk = stage({"flags": {"plus_drawn_by_css": drawn}})
    walk.open_training()
    walk.press(walk.computer, "Demander un devis")
    expect(walk.computer.get_by_role("button", name=f"S'identifier avec {name}", exact=True)).to_be_visible()
