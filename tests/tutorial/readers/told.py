"""One tutorial, to be written in every format."""

import base64
import io
from dataclasses import dataclass

from PIL import Image


@dataclass(frozen=True)
class Words:
    """Words that share a look."""

    text: str
    bold: bool = False
    link: str | None = None


@dataclass(frozen=True)
class Part:
    """A title, a numbered step, a point under a step, or a picture (`alt` and `text` its file)."""

    kind: str
    words: tuple[Words, ...] = ()
    alt: str = ""

    @property
    def text(self) -> str:
        return "".join(word.text for word in self.words)


def title(text: str) -> Part:
    return Part("title", (Words(text),))


def step(*words: Words | str) -> Part:
    return Part("step", tuple(Words(word) if isinstance(word, str) else word for word in words))


def point(*words: Words | str) -> Part:
    return Part("point", tuple(Words(word) if isinstance(word, str) else word for word in words))


def picture(alt: str) -> Part:
    return Part("picture", alt=alt)


def bold(text: str) -> Words:
    return Words(text, bold=True)


def link(text: str) -> Words:
    return Words(text, link="https://www.example.org/formation")


# Slides: what stands on one slide in a slide show; elsewhere they simply follow each other.
SLIDES: tuple[tuple[Part, ...], ...] = (
    (
        title("Créer mon compte"),
        step("Rendez-vous sur le site ", link("Mon Compte Formation"), "."),
        step("Cliquez sur ", bold("Créer mon compte"), " en haut à droite."),
        picture("La page d’accueil"),
    ),
    (
        title("Remplir le formulaire"),
        step("Saisissez votre numéro de sécurité sociale, puis cliquez sur « Continuer »."),
        picture("Le formulaire"),
        step("Cochez la case ", bold("Recevoir la lettre"), "."),
        step("Choisissez votre département dans la liste."),
        picture("La liste"),
    ),
    (
        title("Confirmer"),
        step("Vous recevez un SMS."),
        step("Saisissez le code à 6 chiffres reçu par SMS."),
        point("Si vous n’avez rien reçu, cliquez sur ", bold("Renvoyer le code"), "."),
        step("Cliquez sur ", bold("Valider"), ". Patientez quelques secondes."),
        picture("La confirmation"),
    ),
)
PARTS = tuple(part for slide in SLIDES for part in slide)


def png(width: int = 320, height: int = 120, colour: str = "#3558a2") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(out, "PNG")
    return out.getvalue()


def data_uri() -> str:
    return "data:image/png;base64," + base64.b64encode(png()).decode("ascii")
