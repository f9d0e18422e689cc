"""A person who creates an Identité Numérique: stretches many tests share."""

from dataclasses import dataclass
from typing import Literal

import pytest

from parcours.mocks.app import Platform
from parcours.mocks.releases.loader import Tree
from parcours.mocks.sites.creation import at
from parcours.mocks.sites.desk import example_resident
from parcours.mocks.world.identities import Way
from tests.mocks.people.browser import Browser
from tests.mocks.people.page import Page
from tests.mocks.people.people import Person

WEB = ("2021-11", "2022-10")
APP = ("2024-01", "2025-01", "2026-01")
on_the_web = pytest.mark.parametrize("era", WEB)
each_era = pytest.mark.parametrize("era", WEB + APP)

PNG = b"\x89PNG\r\n\x1a\n and a picture"
WEBM = b"\x1aE\xdf\xa3 and a film"
PASSWORD = "Exemple-2025-CPF"
SMS = "Nouveau SMS : L'Identité Numérique"
DETAILS = {
    "Prénom": "Camille",
    "Nom de naissance": "Martin-Exemple",
    "Date de naissance": "12/04/1985",
    "Numéro de mobile": "06 39 98 12 34",
    "Pièce d'identité": "Carte nationale d’identité française",
}
TERMS = {"J'accepte les conditions générales d'utilisation d'AR24": "yes"}
CONSENT = {
    "J'accepte que mes données biométriques soient utilisées pour vérifier mon identité": "yes",
    "J'accepte que mon image et ma voix soient enregistrées": "yes",
}
BUTTONS = {"online": "En ligne", "post_office": "En bureau de poste", "postman": "Avec mon facteur"}


@dataclass
class Newcomer(Person):
    """Somebody without an Identité Numérique."""

    @property
    def by_app(self) -> bool:
        return self.world.release.flags.identity_by_app

    @property
    def hand(self) -> Browser:
        """Where the creation is made: the computer or, later, the phone."""
        return self.phone if self.by_app else self.computer

    @property
    def stage(self) -> str:
        return self.world.identity.stage

    def creation(self, screen: str = "") -> Page:
        service = "telephone" if self.by_app else "la-poste"
        return self.hand.open(self.at(service, at(screen) if screen else "/creation"))

    def open_account(self) -> Page:
        self.creation()
        page = self.hand.press("Continuer", {"Adresse email": self.world.email})
        if page.h1 == "Vérifiez votre adresse email":
            code = self.world.identity.email_code or ""
            self.hand.press("Continuer", {"Code à 6 chiffres": code})
        return self.hand.press("Créer mon compte", {"Mot de passe": PASSWORD})

    def tell(self, **changes: str) -> Page:
        return self.hand.press("Continuer", {**DETAILS, **changes})

    def choose(self, way: Way) -> Page:
        self.open_account()
        self.tell()
        return self.hand.press(BUTTONS[way])

    def accept_ar24(self) -> Page:
        self.choose("online")
        return self.hand.press("Confirmer", TERMS)

    def receive_letter(self) -> Page:
        self.accept_ar24()
        self.world.advance(seconds=600)
        return self.computer.open(self.at("ar24", "/courrier"))

    def send_files(self, **files: bytes) -> Page:
        """What the camera's script sends from the page one is at."""
        sent = {name: (name, content) for name, content in files.items()}
        answer = self.computer.http.post(self.computer.url, files=sent, data={"_pressed": "film"})
        return self.computer.open(str(answer.url))

    def reach_camera(self) -> Page:
        self.receive_letter()
        self.computer.press("Confirmer mon identité")
        return self.choose_visual()

    def choose_visual(self) -> Page:
        self.computer.press("Identification Visuelle")
        return self.computer.press("Commencer l’enregistrement", CONSENT)

    @property
    def films(self) -> tuple[str, ...]:
        """Screens that film the face."""
        return tuple(step for step in self.world.release.flows.recording if step.startswith("face"))

    def film(self) -> Page:
        page = self.send_files(front=PNG, back=PNG)
        for _ in self.films:
            page = self.send_files(video=WEBM)
        return page

    def submit_video(self) -> Page:
        self.reach_camera()
        self.film()
        return self.computer.press("Soumettre la vidéo")

    def be_recognised(self) -> Page:
        """Ends on the letter, open, with the code on its way."""
        self.submit_video()
        self.world.advance(working_days=1)
        self.computer.reload()
        return self.computer.press("Consulter mon courrier")

    def read_code(self) -> str:
        self.phone.open(self.at("telephone"))
        return self.phone.follow(SMS).codes[0]

    def open_app(self) -> Page:
        page = self.phone.open(self.at("telephone", "/identite-numerique"))
        if page.h1 != "Connectez-vous":
            return page
        return self.phone.press("Me connecter", {"Adresse email": self.world.email, "Mot de passe": PASSWORD})

    def enter(self, code: str, **beside: str) -> Page:
        """The field sends itself: there is no button to press."""
        form = self.phone.page.forms[-1]
        self.phone.http.post(self.phone.url, data={**form.values, **beside, "code": code})
        return self.phone.open(self.at("telephone", "/identite-numerique"))


def newcomer(
    release: str = "2022-10",
    *,
    la_poste_account: bool = False,
    first_video: Literal["accepted", "refused"] = "accepted",
    changes: Tree | None = None,
) -> Newcomer:
    platform = Platform()
    resident = example_resident("complete", jobseeker=False).model_copy(
        update={"identity": "none", "la_poste_account": la_poste_account, "first_video": first_video}
    )
    return Newcomer(platform, platform.worlds.open(release, resident, 7, changes))
