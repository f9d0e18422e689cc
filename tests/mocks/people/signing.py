"""A person who signs in from the home page, at any release."""

from parcours.mocks import paths
from parcours.mocks.releases.loader import Tree
from parcours.mocks.world.troubles import Trouble
from tests.mocks.people.page import Page
from tests.mocks.people.people import ACCEPTED_NUMBER, LA_POSTE, Person, person

RELEASES = ("2021-11", "2022-10", "2024-01", "2025-01", "2026-01")
SERVICE = "Revenir sur Mon Compte Formation"


class Signing(Person):
    """Camille, on the way in."""

    @property
    def broker(self) -> str:
        return self.world.release.screens["providers"].service

    @property
    def la_poste(self) -> str:
        return LA_POSTE[self.world.release.name]

    def open_sign_in(self) -> Page:
        return self.computer.open(self.at("mon-compte-formation", paths.SIGN_IN))

    def reach_providers(self) -> Page:
        self.open_sign_in()
        plus = "" if self.world.release.name == "2021-11" else "+"
        return self.computer.press(f"S'identifier avec FranceConnect{plus}")

    def reach_waiting(self) -> Page:
        self.reach_providers()
        self.computer.press(self.la_poste)
        return self.computer.press("S'identifier", {"Numéro de Mobile": ACCEPTED_NUMBER})

    def come_back_from_the_phone(self) -> Page:
        """To the consent, or to whatever is there instead."""
        self.reach_waiting()
        self.confirm_on_phone()
        return self.computer.reload()

    @property
    def is_signed_in(self) -> bool:
        page = self.computer.open(self.at("mon-compte-formation"))
        return any(name in page.html for name in ("Se déconnecter", "DÉCONNEXION"))


def camille_at(release: str, trouble: Trouble = "none", changes: Tree | None = None) -> Signing:
    opened = person(release, trouble=trouble, changes=changes)
    return Signing(opened.platform, opened.world)
