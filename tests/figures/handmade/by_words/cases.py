"""Thirty pictures of screens, with what is true of each, and traps of which nothing may be told."""

import io
from dataclasses import dataclass, replace
from typing import Literal

from PIL import Image
from playwright.sync_api import Page

from tests.figures.handmade.by_words.drawn_pages import (
    CONDENSED,
    MONO,
    SANS,
    SERIF,
    SERIF_CONDENSED,
    Content,
    Look,
    html,
    of_screen,
)

FC, MCF, LIN = "FranceConnect+", "Mon Compte Formation", "L’Identité Numérique"
NOW = "2026-01"
Truth = Literal["fresh", "stale", "nothing"]


@dataclass(frozen=True)
class Case:
    """A picture, the release it is judged at, which screen it shows and what is true of it."""

    name: str
    content: Content
    look: Look
    screen: str
    truth: Truth
    at: str = NOW
    cut: tuple[float, float, float, float] = (0, 0, 1, 1)
    """Left, top, right, bottom, as parts of the page."""
    scale: float = 1.0
    jpeg: bool = False
    width: int = 900


def picture(case: Case, page: Page) -> bytes:
    """The file that somebody would have put into a tutorial."""
    page.set_viewport_size({"width": case.width, "height": 600})
    page.set_content(html(case.content, case.look))
    with Image.open(io.BytesIO(page.screenshot(full_page=True))) as opened:
        shot = opened.convert("RGB")
    width, height = shot.size
    left, top, right, bottom = case.cut
    shot = shot.crop((round(left * width), round(top * height), round(right * width), round(bottom * height)))
    if case.scale != 1.0:
        size = round(shot.width * case.scale), round(shot.height * case.scale)
        shot = shot.resize(size, Image.Resampling.LANCZOS)
    out = io.BytesIO()
    shot.save(out, "JPEG", quality=70) if case.jpeg else shot.save(out, "PNG")
    return out.getvalue()


GIVEN = "Prénom : Camille, nom de naissance : EXEMPLE"
DARK = Look("bar", SANS, ground="#161616", ink="#eeeeee", accent="#8585f6", on="#161616")
GREEN = Look("columns", CONDENSED, accent="#17653a", ground="#f6fff8")
SERIFS = Look("card", SERIF, accent="#7a0045", ground="#fffdf5")
TYPED = Look("card", SANS, heading=MONO, accent="#333333")
PLAIN = Look("form", SANS, accent="#0a58ca", size=15)


def consent(release: str) -> Content:
    return of_screen(release, "consent", FC, "Camille EXEMPLE", "go_on", "data_sent", GIVEN)


def providers(release: str) -> Content:
    more = () if release < "2025" else ("france_identite",)
    lead = "Choisissez le compte avec lequel vous souhaitez poursuivre vos démarches."
    return of_screen(release, "providers", FC, lead, "la_poste", *more, "how_to_create", "back")


def failed(release: str) -> Content:
    why = "Nous n’avons pas pu vérifier vos données auprès de l’état civil. Code d’erreur : Y010004"
    return of_screen(release, "error", FC, why, "support", "back")


def sign_in(release: str) -> Content:
    lead = "Identifiez-vous pour retrouver vos droits et vos dossiers de formation."
    keys = ("franceconnect_plus", "social_security_number", "password", "sign_in", "forgotten_password")
    return of_screen(release, "sign_in", MCF, lead, *keys)


def phone_entry(release: str) -> Content:
    lead = "Indiquez le numéro de téléphone lié à votre identité."
    return of_screen(release, "phone_entry", LIN, lead, "phone", "identify", "create")


def sending(release: str) -> Content:
    question = "Deux possibilités vous sont offertes."
    return of_screen(release, "sending_choice", MCF, question, "send_directly", "with_adviser")


def refusal(release: str) -> Content:
    return of_screen(release, "refusal", MCF, "Dites-nous pourquoi, si vous voulez.", "leave", "file")


def accepted(release: str) -> Content:
    return of_screen(release, "accepted", MCF, "Un email vous le confirme.", "files")


def rights(release: str) -> Content:
    return of_screen(release, "rights", MCF, "Votre solde est de 1 600,00 €", "history", "find_training")


def history(release: str) -> Content:
    return of_screen(release, "rights_history", MCF, "Aucun mouvement cette année.", "back")


def elsewhere(content: Content) -> Content:
    """The same for a service that Parcours does not know."""
    return replace(
        content,
        heading=content.heading.replace(MCF, OTHER),
        parts=tuple((role, words.replace(MCF, OTHER)) for role, words in content.parts),
    )


OTHER = "Mes Aides au Logement"
TAXES = Content(
    "Portail des contributions",
    "Connexion",
    (("textbox", "Mot de passe"), ("button", "Me connecter"), ("link", "Mot de passe oublié")),
)
OTHER_ACCOUNT = Content(
    "Banque Exemple",
    "Connectez-vous",
    (
        ("text", "Utilisez votre compte client."),
        ("textbox", "Adresse email"),
        ("textbox", "Mot de passe"),
        ("button", "Me connecter"),
    ),
)
OTHER_APP = Content(
    "France Identité",
    "Confirmez sur l'application",
    (("text", "Ouvrez France Identité sur votre téléphone."), ("link", "Modifier"), ("link", "Recommencer")),
)
WELCOME = Content(
    "Jardins partagés",
    "Bienvenue",
    (("button", "Commencer"), ("link", "Créer un compte"), ("link", "J'ai déjà un compte")),
)
ARTICLE = Content(
    "Le blog de la formation",
    "Se connecter à Mon Compte Formation",
    (
        ("text", "Choisissez d’abord L’Identité Numérique La Poste, puis attendez la notification."),
        ("text", "Sur l’écran « Bienvenue », cliquez sur « Continuer sur Mon Compte Formation »."),
        ("text", "Le bouton « Données transmises » montre ce qui sera dit de vous au service."),
        ("link", "Revenir aux articles"),
    ),
)
FUTURE = Content(
    FC,
    "Vous allez vous identifier en tant que :",
    (
        ("text", "Camille EXEMPLE"),
        ("button", "Poursuivre vers Mon Compte Formation"),
        ("button", "Données transférées"),
    ),
)
OTHER_VERB = replace(
    consent(NOW),
    parts=(("button", "Continuer vers Mon Compte Formation"), ("button", "Données transmises")),
)
NARROW = Look("card", SERIF_CONDENSED, accent="#8a1538", size=19)

TUNED = (
    Case("consent", consent(NOW), Look(), "Consent", "fresh"),
    Case("consent of 2022", consent("2022-10"), Look("bar", SERIF, accent="#5a2a00"), "Consent", "stale"),
    Case("providers, two columns", providers(NOW), GREEN, "Providers", "fresh"),
    Case("providers of 2022, 70 %", providers("2022-10"), Look(), "Providers", "stale", scale=0.7),
    Case("providers of 2024, JPEG", providers("2024-01"), SERIFS, "Providers", "stale", jpeg=True),
    Case("failed, typed heading", failed(NOW), TYPED, "SignInFailed", "fresh"),
    Case("failed of 2021", failed("2021-11"), Look("bar", CONDENSED), "SignInFailed", "stale"),
    Case("sign in", sign_in(NOW), Look("columns", SANS, accent="#6a00aa"), "SignIn", "fresh"),
    Case("sign in of 2021", sign_in("2021-11"), PLAIN, "SignIn", "stale"),
    Case("phone entry, cut", phone_entry(NOW), SERIFS, "PhoneEntry", "fresh", cut=(0.15, 0.08, 0.85, 0.8)),
    Case(
        "waiting, 150 %",
        of_screen(NOW, "waiting", LIN, "Ouvrez la notification sur votre téléphone.", "modify"),
        Look(),
        "Waiting",
        "fresh",
        scale=1.5,
    ),
    Case(
        "first use",
        of_screen(NOW, "first_use", LIN, "Ce service va recevoir votre état civil.", "go_on"),
        Look("bar", SERIF_CONDENSED, accent="#003189"),
        "FirstUse",
        "fresh",
    ),
    Case(
        "create an identity",
        of_screen(NOW, "create_identity", LIN, "Une application vous guide.", "not_eligible", "help", "back"),
        Look("columns", SERIF, accent="#003189"),
        "CreateIdentity",
        "fresh",
    ),
    Case("sending, dark", sending(NOW), DARK, "SendingChoice", "fresh"),
    Case(
        "review, cut",
        of_screen(NOW, "review", MCF, "Prix : 1 400,00 €", "Vos droits couvrent ce prix.", "send"),
        Look("form", SANS),
        "Review",
        "fresh",
        cut=(0, 0, 0.8, 0.8),
    ),
    Case("refusal of 2022", refusal("2022-10"), TYPED, "Refusal", "stale"),
    Case("refusal", refusal(NOW), SERIFS, "Refusal", "fresh", jpeg=True),
    Case("rights, cut, JPEG", rights(NOW), GREEN, "Rights", "fresh", cut=(0, 0.12, 1, 1), jpeg=True),
    Case("consent of 2022, then", consent("2022-10"), Look("form", SERIF), "Consent", "fresh", at="2022-10"),
    Case("providers, held against 2022", providers(NOW), Look("bar"), "Providers", "stale", at="2022-10"),
)
SET_ASIDE = (
    Case("consent of 2024, dark", consent("2024-01"), DARK, "Consent", "fresh"),
    Case("consent of 2021, 70 %", consent("2021-11"), NARROW, "Consent", "stale", scale=0.7),
    Case("providers of 2022, then", providers("2022-10"), GREEN, "Providers", "fresh", at="2022-10"),
    Case(
        "providers of 2022, 150 %", providers("2022-10"), SERIFS, "Providers", "stale", scale=1.5, jpeg=True
    ),
    Case("failed of 2022, two columns", failed("2022-10"), GREEN, "SignInFailed", "stale"),
    Case("sign in of 2024, dark", sign_in("2024-01"), DARK, "SignIn", "stale"),
    Case("accepted of 2024", accepted("2024-01"), Look("bar", SERIF), "QuoteAccepted", "stale"),
    Case("phone entry, 70 %", phone_entry(NOW), Look("columns", SERIF), "PhoneEntry", "fresh", scale=0.7),
    Case("history of rights", history(NOW), TYPED, "History", "fresh", cut=(0, 0, 1, 0.85)),
    Case("sending, JPEG", sending(NOW), NARROW, "SendingChoice", "fresh", jpeg=True),
)
TRAPS = (
    Case("choice for another service", elsewhere(providers(NOW)), Look(), "", "nothing"),
    Case("consent for another service", elsewhere(consent(NOW)), SERIFS, "", "nothing"),
    Case("old consent for another service", elsewhere(consent("2022-10")), GREEN, "", "nothing"),
    Case("taxes", TAXES, Look("form"), "", "nothing"),
    Case("another account", OTHER_ACCOUNT, Look(), "", "nothing"),
    Case("another application", OTHER_APP, TYPED, "", "nothing"),
    Case("a welcome", WELCOME, GREEN, "", "nothing"),
    Case("an article", ARTICLE, Look("bar", SERIF), "", "nothing"),
    Case("consent of the future", FUTURE, Look("bar"), "", "nothing"),
    Case("another verb", OTHER_VERB, Look(), "", "nothing"),
    Case("another heading", replace(sending(NOW), heading="Demande d’inscription"), Look(), "", "nothing"),
)
