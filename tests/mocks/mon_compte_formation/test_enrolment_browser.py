"""The enrolment of each release in a real browser: readable by all, on a computer and on a phone."""

from typing import Literal

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from parcours.mocks import paths
from parcours.mocks.releases.loader import load_release
from parcours.mocks.server.client import World
from parcours.mocks.server.process import Running
from parcours.mocks.sites.desk import example_resident
from parcours.mocks.world.resident import Resident
from tests.mocks.people.looking import PHONE, check_look
from tests.mocks.people.people import GO_ON, LA_POSTE, NOTIFICATION

pytestmark = pytest.mark.browser


class Walk:
    """A computer and a phone open on one world of a release."""

    signed_in = "DÉCONNEXION"

    def __init__(self, platform: Running, context: BrowserContext, era: str, **known: str) -> None:
        self.era = era
        elected = example_resident("complete", jobseeker=False, elected=True)
        resident = Resident.model_validate({**elected.model_dump(), **known})
        self.world: World = platform.client.open_world(era, resident, seed=7)
        self.computer, self.phone = context.new_page(), context.new_page()
        self.phone.set_viewport_size(PHONE)

    def go(self, path: str) -> None:
        self.computer.goto(self.world.sites["mon-compte-formation"] + path)

    def press(self, name: str, page: Page | None = None) -> None:
        (page or self.computer).get_by_role("button", name=name, exact=True).click()

    def choose(self, name: str, option: str | None = None) -> None:
        """That option of a list, the first real one unless named."""
        field = self.computer.get_by_role("combobox", name=name, exact=True)
        if option:
            field.select_option(option)
        else:
            field.select_option(index=1)

    def reach_providers(self) -> None:
        self.go(paths.SIGN_IN)
        self.press(load_release(self.era).screens["sign_in"].controls["franceconnect_plus"].name)

    def sign_in(self) -> None:
        self.reach_consent()
        self.press(GO_ON)
        expect(self.computer.get_by_role("button", name=self.signed_in, exact=True)).to_be_visible()

    def reach_consent(self) -> None:
        """By FranceConnect or FranceConnect+, which every release has."""
        screens = load_release(self.era).screens
        self.reach_providers()
        role: Literal["button", "link"] = "button" if self.era < "2024-01" else "link"
        self.computer.get_by_role(role, name=LA_POSTE[self.era], exact=True).click()
        self.computer.get_by_role("textbox", name="Numéro de Mobile", exact=True).fill("06 39 98 12 34")
        self.press("S'identifier")
        self.phone.goto(self.world.sites["telephone"])
        self.phone.get_by_role("link", name=NOTIFICATION, exact=True).click()
        self.press("Confirmer", self.phone)
        self.phone.get_by_role("textbox").fill("2580")
        heading = "Camille EXEMPLE" if self.era < "2024-01" else screens["consent"].heading
        expect(self.computer.get_by_role("heading", level=1)).to_have_text(heading)


def test_the_tabs_of_an_account_are_readable_by_all(platform: Running, context: BrowserContext) -> None:
    walk = Walk(platform, context, "2021-11")
    walk.go(paths.CREATION)
    walk.press("CONTINUER")
    check_look(walk.computer, "Identité")
    expect(walk.computer.locator("[aria-current=step]")).to_have_text("Identité")


def test_the_two_accounts_of_an_elected_person_are_told_apart(
    platform: Running, context: BrowserContext
) -> None:
    walk = Walk(platform, context, "2022-10")
    walk.sign_in()
    walk.go(paths.RIGHTS)
    mandate = walk.computer.get_by_role("region", name="Votre compte élu", exact=True)
    expect(mandate.get_by_text("800,00 €")).to_be_visible()
    mandate.get_by_role("link", name="Consulter l'historique", exact=True).click()
    expect(walk.computer.get_by_role("heading", level=1)).to_have_text("Historique de votre compte élu")


def test_a_browser_hears_each_provider_as_the_tests_do(platform: Running, context: BrowserContext) -> None:
    others = {"2025-01": ["France Identité-"], "2026-01": ["France Identité"]}
    for era, name in LA_POSTE.items():
        walk = Walk(platform, context, era)
        walk.reach_providers()
        role: Literal["button", "link"] = "button" if era < "2024-01" else "link"
        for heard in (name, *others.get(era, [])):
            expect(walk.computer.get_by_role(role, name=heard, exact=True)).to_be_visible()
        check_look(walk.computer, load_release(era).screens["providers"].heading)


def test_the_way_to_create_an_identity_is_a_real_modal(platform: Running, context: BrowserContext) -> None:
    walk = Walk(platform, context, "2022-10")
    walk.reach_providers()
    walk.press("Comment créer une identité numérique")
    dialog = walk.computer.get_by_role("dialog", name="Comment créer son identité numérique", exact=True)
    expect(dialog.get_by_role("button", name="Masquer", exact=True)).to_be_focused()
    expect(walk.computer.get_by_role("heading", level=1)).to_have_count(0)
    check_look(walk.computer, "Comment créer son identité numérique")
    walk.press("Masquer")
    expect(dialog).to_have_count(0)
    choice = load_release("2022-10").screens["providers"].heading
    expect(walk.computer.get_by_role("heading", level=1)).to_have_text(choice)


def test_the_name_on_the_first_consent_is_in_capitals_by_its_style(
    platform: Running, context: BrowserContext
) -> None:
    walk = Walk(platform, context, "2022-10")
    walk.reach_consent()
    name = walk.computer.get_by_role("heading", name="Camille EXEMPLE", exact=True, level=1)
    expect(name).to_have_css("text-transform", "uppercase")
    check_look(walk.computer, "Camille EXEMPLE")
