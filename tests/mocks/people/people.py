"""A person in a world: computer, phone and mailbox, and the stretches of the journey many tests share."""

from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit

from parcours.mocks import paths
from parcours.mocks.app import Platform
from parcours.mocks.releases.loader import Tree
from parcours.mocks.sites.desk import example_resident
from parcours.mocks.world.resident import Resident
from parcours.mocks.world.world import World
from tests.mocks.people.browser import Browser
from tests.mocks.people.page import Page

ACCEPTED_NUMBER = "06 39 98 12 34"
NOTIFICATION = "L'Identité Numérique : demande de connexion à Mon Compte Formation"
GO_ON = "Continuer sur Mon Compte Formation"
LA_POSTE = {  # as one hears it: a picture is read by its text, a label instead of what it is on
    "2021-11": "L'Identité Numérique La Poste",
    "2022-10": "Logo de L’Identité Numérique La Poste J’utilise l’application L’Identité Numérique La Poste",
    "2024-01": "L'Identité Numérique La Poste",
    "2025-01": "L'Identité Numérique La Poste-",
    "2026-01": "L'Identité Numérique La Poste",
}
CONTACT = {
    "Numéro de téléphone": ACCEPTED_NUMBER,
    "Adresse": "12 rue des Essais",
    "Code postal": "99999",
    "Ville": "Exempleville",
}
SITUATION = {
    "Diplôme le plus élevé": "Bac + 3",
    "Année d'obtention": "2007",
    "Catégorie socioprofessionnelle": "Employé",
    "J'accepte les conditions générales d'utilisation": "yes",
}

TRIAL_CARD = {
    "Numéro de carte": "9999 0000 0000 0004",
    "Date d'expiration": "08/31",
    "Cryptogramme visuel": "123",
}


@dataclass
class Person:
    """Whoever walks in a test."""

    platform: Platform
    world: World
    computer: Browser = field(init=False)
    phone: Browser = field(init=False)
    mailbox: Browser = field(init=False)

    def __post_init__(self) -> None:
        self.computer, self.phone, self.mailbox = (Browser(self.platform) for _ in range(3))

    def at(self, service: str, path: str = "/") -> str:
        return f"http://{self.world.name}.{service}.localhost:8400{path}"

    def training(self) -> Page:
        return self.computer.open(self.at("mon-compte-formation", paths.TRAINING))

    def ask_for_quote(self) -> Page:
        self.training()
        return self.computer.press("Demander un devis")

    def reach_franceconnect(self) -> Page:
        """The choice of a provider; the consent, for who has just proved who they are."""
        self.ask_for_quote()
        return self.computer.press("S'identifier avec FranceConnect+")

    def choose_la_poste(self) -> Page:
        self.reach_franceconnect()
        return self.computer.press(LA_POSTE[self.world.release.name])

    def reach_waiting(self) -> Page:
        self.choose_la_poste()
        return self.computer.press("S'identifier", {"Numéro de Mobile": ACCEPTED_NUMBER})

    def open_notification(self) -> Page:
        self.phone.open(self.at("telephone"))
        return self.phone.follow(NOTIFICATION)

    def type_secret(self, code: str, times: int = 1) -> Page:
        """The field sends itself: there is no button to press."""
        page, phone = self.phone.page, self.phone
        sent = {**page.forms[-1].values, "code": code}
        url = self.at("telephone", page.forms[-1].action)
        for _ in range(times):
            phone.http.post(url, data=sent)
        return phone.open(urlsplit(url).path.removesuffix("/code"))

    def confirm_on_phone(self) -> Page:
        self.open_notification()
        self.phone.press("Confirmer")
        return self.type_secret(self.world.resident.secret_code)

    def reach_consent(self) -> Page:
        page = self.reach_franceconnect()
        if is_consent(page):
            return page
        self.computer.press(LA_POSTE[self.world.release.name])
        self.computer.press("S'identifier", {"Numéro de Mobile": ACCEPTED_NUMBER})
        self.confirm_on_phone()
        page = self.computer.reload()
        return self.computer.press("Continuer") if self.world.account == "none" else page

    def sign_in(self) -> Page:
        """Ends on the first step of the completion, or on the training."""
        self.reach_consent()
        return self.computer.press(GO_ON)

    def reach_step(self, number: int) -> Page:
        """Ends on that step of the account's completion."""
        page = self.sign_in()
        for step in range(1, number):
            page = self.computer.press("Continuer", self._answer(step))
        return page

    def _answer(self, step: int) -> dict[str, str]:
        completion = self.world.completion
        return {
            1: {},
            2: {"Adresse email": self.world.email, "Lettres affichées": completion.captcha},
            3: {"Code à 6 chiffres": completion.email_code or ""},
            4: CONTACT,
        }[step]

    def complete_account(self) -> Page:
        self.reach_step(5)
        return self.computer.press("Finaliser", SITUATION)

    def send_request(self) -> Page:
        """From the training, signed in, to the request sent."""
        self.training()
        page = self.computer.press("Demander un devis")
        for button in ("Valider", "J'ai compris", "Je souhaite envoyer directement ma demande de devis"):
            if any(button in form.buttons for form in page.forms):
                page = self.computer.press(button)
        return self.computer.press("Envoyer")


def is_consent(page: Page) -> bool:
    return any(GO_ON in form.buttons for form in page.forms)


def person(
    release: str = "2025-01",
    *,
    account: Literal["none", "complete"] = "complete",
    jobseeker: bool = False,
    elected: bool = False,
    seed: int = 7,
    changes: Tree | None = None,
    **known: object,
) -> Person:
    """A person alone on a platform, in a world of that release; `known` is what else is true of them."""
    platform = Platform()
    usual = example_resident(account, jobseeker=jobseeker, elected=elected)
    resident = Resident.model_validate({**usual.model_dump(), **known})
    return Person(platform, platform.worlds.open(release, resident, seed, changes))
