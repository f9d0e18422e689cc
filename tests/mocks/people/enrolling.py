"""A person who enrols on a session, at any release: stretches many tests share."""

from dataclasses import dataclass
from typing import Any, Literal

import pytest

from parcours.mocks import paths
from parcours.mocks.releases.facts import Offer
from parcours.mocks.releases.loader import Tree
from parcours.mocks.world.records import Dossier
from tests.mocks.people.page import Page
from tests.mocks.people.people import ACCEPTED_NUMBER, GO_ON, LA_POSTE, TRIAL_CARD, Person, is_consent, person

BEFORE_QUOTES = ("2021-11", "2022-10", "2024-01")
BESIDE_QUOTES = ("2025-01", "2026-01")
ERAS = (*BEFORE_QUOTES, *BESIDE_QUOTES)
each_era = pytest.mark.parametrize("era", ERAS)
beside_quotes = pytest.mark.parametrize("era", BESIDE_QUOTES)
since_franceconnect_plus = pytest.mark.parametrize("era", ERAS[1:])

BEGUN = "En cours de création"
REQUESTED = "Demande d'inscription"
ANSWERED = {
    **dict.fromkeys(BEFORE_QUOTES, "Proposition de l'organisme"),
    **dict.fromkeys(BESIDE_QUOTES, "À valider"),
}
CANCELLED = "Demande d'inscription annulée"

TRAINING = {
    **dict.fromkeys(BEFORE_QUOTES, "Bilan de compétences"),
    **dict.fromkeys(BESIDE_QUOTES, "Compétences numériques"),
}
PRICE = {**dict.fromkeys(BEFORE_QUOTES, "1 850,00 €"), **dict.fromkeys(BESIDE_QUOTES, "1 200,00 €")}
SHARE = {"2025-01": "102,23 €", "2026-01": "103,20 €"}
SIGN_IN = {
    **dict.fromkeys(BEFORE_QUOTES, "Connexion"),
    **dict.fromkeys(BESIDE_QUOTES, "Connexion avec FranceConnect+"),
}
FILES = {**dict.fromkeys(BEFORE_QUOTES, "DOSSIERS"), **dict.fromkeys(BESIDE_QUOTES, "Dossiers")}
NEXT = {**dict.fromkeys(BEFORE_QUOTES, "CONTINUER"), **dict.fromkeys(BESIDE_QUOTES, "Continuer")}
ENROL = {
    "2021-11": "S'inscrire à cette session",
    **dict.fromkeys(ERAS[1:], "Créer mon dossier d'inscription"),
}
SEND = {"2021-11": "Envoyer ma demande d'inscription", **dict.fromkeys(ERAS[1:], "Envoyer mon dossier")}
AGREE = {
    "2021-11": "Je confirme mon inscription",
    "2022-10": "Confirmer mon inscription",
    **dict.fromkeys(ERAS[2:], "Valider et finaliser"),
}
OPEN_SESSION = {
    "2021-11": "Du 13/12/2021 au 11/03/2022",
    "2022-10": "Du 05/12/2022 au 03/03/2023",
    "2024-01": "Du 26/02/2024 au 24/05/2024",
    "2025-01": "Du 24/02/2025 au 28/02/2025",
    "2026-01": "Du 23/02/2026 au 27/02/2026",
}
TOO_SOON = {
    "2021-11": "15/11/2021",
    "2022-10": "07/11/2022",
    "2024-01": "22/01/2024",
    "2025-01": "20/01/2025",
    "2026-01": "19/01/2026",
}
CHOICE: dict[str, dict[str, str]] = {
    "2021-11": {},  # one session is shown
    "2022-10": {},
    **{era: {"Session": OPEN_SESSION[era]} for era in ERAS[2:]},
}
DETAILS = {"Situation professionnelle": "Salarié"}


def training_screen(era: str) -> str:
    """Key of the page of a training in which one is enrolled."""
    return "session_training" if era in BESIDE_QUOTES else "training"


def the_list(era: str, **changes: object) -> Tree:
    """Changes to the list of sessions."""
    return {"screens": {training_screen(era): {"controls": {"session": changes}}}}


@dataclass
class Enrolling(Person):
    """A person who wants a training that has sessions."""

    @property
    def era(self) -> str:
        return self.world.release.name

    @property
    def dossier(self) -> Dossier:
        return next(reversed(self.world.dossiers.values()))

    @property
    def offer(self) -> Offer:
        offers = self.world.release.offers.values()
        return next(offer for offer in offers if offer.sessions and not offer.for_elected)

    def training(self) -> Page:
        return self.visit(paths.training(self.offer.address))

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
        self.reach_consent()
        return self.computer.press(GO_ON)

    def reach_franceconnect(self) -> Page:
        plus = "" if self.era == "2021-11" else "+"
        self.visit(paths.SIGN_IN)
        return self.computer.press(f"S'identifier avec FranceConnect{plus}")

    def reach_consent(self) -> Page:
        if is_consent(self.reach_franceconnect()):
            return self.computer.page
        self.computer.press(LA_POSTE[self.era])
        self.computer.press("S'identifier", {"Numéro de Mobile": ACCEPTED_NUMBER})
        self.confirm_on_phone()
        page = self.computer.reload()
        return page if is_consent(page) else self.computer.press("Continuer")

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
        return self.computer.press(NEXT[self.era], DETAILS)

    def send_file(self) -> Page:
        self.reach_review()
        return self.computer.press(SEND[self.era])

    def open_file(self) -> Page:
        """The page on which one agrees to what the organism proposes."""
        page = self.visit(paths.file(self.dossier.id))
        return self.computer.follow("Financement") if "Financement" in page.links else page

    def agree(self) -> Page:
        """To what the organism proposes, and pays what one owes of it."""
        self.open_file()
        page = self.computer.press(AGREE[self.era])
        return self.pay() if page.h1 == "Paiement" else page

    def pay(self) -> Page:
        self.computer.follow("Payer par carte bancaire")
        return self.computer.press("Payer", TRIAL_CARD)


def camille_at(
    era: str,
    *,
    account: Literal["none", "complete"] = "complete",
    elected: bool = False,
    changes: Tree | None = None,
    **known: Any,
) -> Enrolling:
    """One who has been written to about a training that takes place in sessions."""
    known = {"in_sessions": True, **known}
    opened = person(era, account=account, elected=elected, changes=changes, **known)
    return Enrolling(opened.platform, opened.world)
