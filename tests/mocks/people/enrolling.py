"""A person who enrols on a session, at the releases where one does: stretches many tests share."""

from dataclasses import dataclass
from typing import Any, Literal

import pytest

from parcours.mocks import paths
from parcours.mocks.releases.loader import Tree
from parcours.mocks.world.records import Dossier
from tests.mocks.people.page import Page
from tests.mocks.people.people import ACCEPTED_NUMBER, Person, person

ERAS = ("2021-11", "2022-10", "2024-01")
each_era = pytest.mark.parametrize("era", ERAS)
since_franceconnect_plus = pytest.mark.parametrize("era", ERAS[1:])

BEGUN = "En cours de création"
REQUESTED = "Demande d'inscription"
PROPOSED = "Proposition de l'organisme"
CANCELLED = "Demande d'inscription annulée"

ENROL = {
    "2021-11": "S'inscrire à cette session",
    "2022-10": "Créer mon dossier d'inscription",
    "2024-01": "Créer mon dossier d'inscription",
}
SEND = {
    "2021-11": "Envoyer ma demande d'inscription",
    "2022-10": "Envoyer mon dossier",
    "2024-01": "Envoyer mon dossier",
}
AGREE = {
    "2021-11": "Je confirme mon inscription",
    "2022-10": "Confirmer mon inscription",
    "2024-01": "Valider et finaliser",
}
OPEN_SESSION = {
    "2021-11": "Du 13/12/2021 au 11/03/2022",
    "2022-10": "Du 05/12/2022 au 03/03/2023",
    "2024-01": "Du 26/02/2024 au 24/05/2024",
}
CHOICE: dict[str, dict[str, str]] = {
    "2021-11": {},  # one session is shown
    "2022-10": {},
    "2024-01": {"Session": OPEN_SESSION["2024-01"]},
}
LISTED: Tree = {"screens": {"training": {"controls": {"session": {"present": True}}}}}
LA_POSTE = {
    "2021-11": "L'Identité Numérique La Poste",
    "2022-10": "J’utilise l’application L’Identité Numérique La Poste",
    "2024-01": "L'Identité Numérique La Poste",
    "2025-01": "L'Identité Numérique La Poste",
    "2026-01": "L'Identité Numérique La Poste",
}
DETAILS = {"Situation professionnelle": "Salarié"}


@dataclass
class Enrolling(Person):
    """A person of a release where one enrols."""

    @property
    def era(self) -> str:
        return self.world.release.name

    @property
    def dossier(self) -> Dossier:
        return next(reversed(self.world.dossiers.values()))

    def visit(self, path: str = paths.HOME) -> Page:
        return self.computer.open(self.at("mon-compte-formation", path))

    def sign_in_with_password(self, password: str | None = None) -> Page:
        self.visit(paths.SIGN_IN)
        person = self.world.resident
        typed = {
            "Numéro de sécurité sociale": person.social_security_number,
            "Mot de passe": password or self.world.password,
        }
        enter = self.world.release.screens["sign_in"].controls["sign_in"].name
        return self.computer.press(enter, typed)

    def sign_in_with_franceconnect(self) -> Page:
        """Ends where Mon Compte Formation leads somebody who comes back from FranceConnect or its plus."""
        plus = "" if self.era == "2021-11" else "+"
        self.visit(paths.SIGN_IN)
        self.computer.press(f"S'identifier avec FranceConnect{plus}")
        self.computer.press(LA_POSTE[self.era])
        self.computer.press("S'identifier", {"Numéro de Mobile": ACCEPTED_NUMBER})
        self.confirm_on_phone()
        page = self.computer.reload()
        if any("Continuer" in form.buttons for form in page.forms):
            self.computer.press("Continuer")
        return self.computer.press("Continuer sur Mon Compte Formation")

    def sign_in_to_buy(self) -> Page:
        by_password = self.world.release.flags.password_buys
        return self.sign_in_with_password() if by_password else self.sign_in_with_franceconnect()

    def choose_session(self) -> Page:
        """From the training, signed in, to the fields of the file."""
        self.training()
        page = self.computer.press(ENROL[self.era], CHOICE[self.era])
        return self.computer.press("Valider") if self.era != "2021-11" else page

    def reach_review(self) -> Page:
        self.sign_in_to_buy()
        self.choose_session()
        return self.computer.press("CONTINUER", DETAILS)

    def send_file(self) -> Page:
        self.reach_review()
        return self.computer.press(SEND[self.era])

    def open_file(self) -> Page:
        """The page on which one agrees to what the organism proposes."""
        page = self.visit(paths.file(self.dossier.id))
        return self.computer.follow("Financement") if "Financement" in page.links else page


def camille_at(
    era: str,
    *,
    account: Literal["none", "complete"] = "complete",
    elected: bool = False,
    changes: Tree | None = None,
    **known: Any,
) -> Enrolling:
    opened = person(era, account=account, elected=elected, changes=changes, **known)
    return Enrolling(opened.platform, opened.world)
