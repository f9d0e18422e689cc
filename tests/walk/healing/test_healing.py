"""Healing: each drift planted alone on a small site is said, and the walk goes on to its end."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from parcours.journeys.walk.run import walk
from tests.walk.little_site import LiveSite, little_site
from tests.walk.register_site import (
    CITY,
    CONTINUE,
    DIPLOMA,
    NAME,
    ORDINARY,
    PHONE,
    REGISTER,
    SITE,
    TERMS,
    VARIANT,
    Pages,
    before,
    done,
    edited,
    instead,
    met,
    page,
)

Met = tuple[str, str, str]
MENU = "<button type=button popovertarget=more>Plus</button><div id=more popover>{}</div>"
LAZY = (
    "<button type=button aria-expanded=false onclick=\"this.setAttribute('aria-expanded', 'true');"
    "this.insertAdjacentHTML('afterend', '{}')\">Plus</button>"
)
TABS = (
    "<div role=tablist><button type=button role=tab aria-selected=true>Résumé</button>"
    '<button type=button role=tab aria-selected=false aria-controls=other onclick="this.setAttribute('
    "'aria-selected', 'true'); other.hidden = false\">Envoi</button></div>"
    "<div role=tabpanel id=other hidden>{}</div>"
)
FOLD = "<details><summary>Options</summary>{}</details>"
SEND = "<button>Transmettre la demande</button>"
BEGIN = "<button>Commencer</button>"
INFORM = page(
    "À savoir", "<p>Lisez ceci.</p><p><button>J'ai compris</button> <a href='/'>Retour</a></p>", "{}"
)
SORRY = page("Désolé", "<p><a href='/'>Retour à la liste</a></p>")

DRIFTS: dict[str, tuple[Pages, Sequence[str], Sequence[Met]]] = {
    "nothing": (SITE, ORDINARY, []),
    "a button renamed, near": (
        edited("/review", "Transmettre la demande", "Transmettre ma demande"),
        instead(("Transmettre la demande", "Transmettre ma demande")),
        [("renamed", "Transmettre la demande", "Transmettre ma demande")],
    ),
    "a button renamed beyond recognition": (
        edited("/review", "Transmettre la demande", "C'est parti"),
        instead(("Transmettre la demande", "C'est parti")),
        [("renamed", "Transmettre la demande", "C'est parti")],
    ),
    "a field renamed": (
        edited("/details", "Numéro de téléphone", "Téléphone portable"),
        instead(("Numéro de téléphone", "Téléphone portable")),
        [("renamed", "Numéro de téléphone", "Téléphone portable")],
    ),
    "two candidates as good": (
        edited(
            "/review", SEND, "<button>Transmettre demande</button><button>La transmettre demande</button>"
        ),
        instead(("Transmettre la demande", "Transmettre demande")),
        [("ambiguous", "Transmettre la demande", "Transmettre demande")],
    ),
    "two of the same name": (
        edited("/review", SEND, SEND + SEND),
        ORDINARY,
        [("ambiguous", "Transmettre la demande", "Transmettre la demande")],
    ),
    "a button turned link": (
        edited("/review", SEND, "<a href='/done'>Transmettre la demande</a>"),
        ORDINARY,
        [("role", "Transmettre la demande", "Transmettre la demande")],
    ),
    "a list turned field": (
        edited("/details", DIPLOMA, "<p><label>Diplôme <input name=d required></label></p>"),
        ORDINARY,
        [("role", "Diplôme", "Diplôme")],
    ),
    "an option renamed": (
        edited("/details", "Licence", "Licence ou équivalent"),
        ORDINARY,
        [("renamed", "Diplôme", "Licence ou équivalent")],
    ),
    "an option in capitals": (edited("/details", "Licence", "LICENCE"), ORDINARY, []),
    "a button behind a menu": (
        edited("/review", SEND, MENU.format(SEND)),
        [*ORDINARY[:-1], "Plus", ORDINARY[-1]],
        [("moved", "Transmettre la demande", "Transmettre la demande")],
    ),
    "a button that a menu makes": (
        edited("/review", SEND, LAZY.format(SEND)),
        [*ORDINARY[:-1], "Plus", ORDINARY[-1]],
        [("moved", "Transmettre la demande", "Transmettre la demande")],
    ),
    "a button behind a tab": (
        edited("/review", SEND, TABS.format(SEND)),
        [*ORDINARY[:-1], "Envoi", ORDINARY[-1]],
        [("moved", "Transmettre la demande", "Transmettre la demande")],
    ),
    "a button renamed behind a menu": (
        edited("/review", SEND, MENU.format("<button>Transmettre ma demande</button>")),
        [*ORDINARY[:-1], "Plus", "Transmettre ma demande"],
        [
            ("moved", "Transmettre la demande", "Transmettre la demande"),
            ("renamed", "Transmettre la demande", "Transmettre ma demande"),
        ],
    ),
    "a field behind a fold": (
        edited("/details", CITY, FOLD.format(CITY)),
        [*ORDINARY[:3], "Options", *ORDINARY[3:]],
        [("moved", "Ville", "Ville")],
    ),
    "a field removed": (edited("/details", CITY, ""), instead(("Ville", "")), [("missing", "Ville", "")]),
    "a field disabled": (
        edited("/details", "<input name=city required>", "<input name=city disabled>"),
        instead(("Ville", "")),
        [("disabled", "Ville", "Ville")],
    ),
    "a button enabled by a new box": (
        edited(
            "/review",
            SEND,
            "<label><input type=checkbox required onclick='this.form.go.disabled = !this.checked'> J'ai relu"
            "</label><button name=go disabled>Transmettre la demande</button>",
        ),
        [*ORDINARY[:-1], "J'ai relu", ORDINARY[-1]],
        [("added", "", "J'ai relu")],
    ),
    "a new required field": (
        edited("/details", CONTINUE, "<p><label>Prénom <input required></label></p>" + CONTINUE),
        [*ORDINARY[:6], "Prénom", *ORDINARY[6:]],
        [("added", "", "Prénom")],
    ),
    "a new box to tick": (
        edited("/review", SEND, "<label><input type=checkbox required> Je certifie</label>" + SEND),
        [*ORDINARY[:-1], "Je certifie", ORDINARY[-1]],
        [("added", "", "Je certifie")],
    ),
    "a field split in two": (
        edited(
            "/details",
            PHONE,
            "<label>Indicatif <input required></label><label>Numéro de mobile <input required></label>",
        ),
        [*instead(("Numéro de téléphone", "Numéro de mobile"))[:6], "Indicatif", *ORDINARY[6:]],
        [("renamed", "Numéro de téléphone", "Numéro de mobile"), ("added", "", "Indicatif")],
    ),
    "a heading renamed, near": (
        edited("/review", "<h1>Récapitulatif", "<h1>Récapitulatif de la demande"),
        ORDINARY,
        [("heading", "Récapitulatif", "Récapitulatif de la demande")],
    ),
    "a heading renamed beyond recognition": (
        edited("/review", "<h1>Récapitulatif", "<h1>Avant l'envoi"),
        ORDINARY,
        [("heading", "Récapitulatif", "Avant l'envoi")],
    ),
    "the last heading renamed beyond recognition": (
        edited("/done", "<h1>Demande transmise", "<h1>C'est fait"),
        ORDINARY,
        [("heading", "Demande transmise", "C'est fait")],
    ),
    "an unknown screen": (
        before("/choice", INFORM, "/details"),
        [*ORDINARY[:7], "J'ai compris", *ORDINARY[7:]],
        [("interstitial", "", "À savoir")],
    ),
    "an unknown screen that demands a tick": (
        before("/choice", page("À savoir", TERMS + "<button>Suivant</button>", "{}"), "/details"),
        [*ORDINARY[:7], "J'accepte les conditions", "Suivant", *ORDINARY[7:]],
        [("added", "", "J'accepte les conditions"), ("interstitial", "", "À savoir")],
    ),
    "an unknown screen whose button bears the name of the next": (
        before("/review", page("À savoir", SEND, "{}"), "/choice"),
        [*ORDINARY, "Transmettre la demande"],
        [("interstitial", "Récapitulatif", "À savoir")],
    ),
    "a screen dropped": (
        edited("/details", "action='/choice'", "action='/review'"),
        instead(("Envoyer moi-même", "")),
        [("dropped", "Votre choix", "Récapitulatif"), ("missing", "Envoyer moi-même", "")],
    ),
    "two screens dropped": (
        edited("/details", "action='/choice'", "action='/done'"),
        ORDINARY[:7],
        [
            ("dropped", "Votre choix", "Demande transmise"),
            ("dropped", "Récapitulatif", "Demande transmise"),
            ("missing", "Envoyer moi-même", ""),
            ("missing", "Transmettre la demande", ""),
        ],
    ),
    "two screens swapped": (
        {
            **edited("/details", "action='/choice'", "action='/review'"),
            "/review": edited("/review", "/done", "/choice")["/review"],
            "/choice": edited("/choice", "/review", "/done")["/choice"],
        },
        [*ORDINARY[:7], "Transmettre la demande", "Envoyer moi-même"],
        [("dropped", "Votre choix", "Récapitulatif"), ("reordered", "Votre choix", "Votre choix")],
    ),
    "a form split in two": (
        {
            **SITE,
            "/details": page("Vos informations", NAME + PHONE + CONTINUE, "/rest"),
            "/rest": page("Encore un peu", CITY + DIPLOMA + TERMS + CONTINUE, "/choice"),
        },
        [*ORDINARY[:3], "Continuer", *ORDINARY[3:]],
        [("split", "Vos informations", "Encore un peu")],
    ),
    "a screen split in two": (
        {
            **edited("/review", SEND, "<button>Suivant</button>"),
            "/review": page("Récapitulatif", "<button>Suivant</button>", "/rest"),
            "/rest": page("Dernière étape", SEND, "/done"),
        },
        [*ORDINARY[:-1], "Suivant", "Transmettre la demande"],
        [("split", "Récapitulatif", "Dernière étape")],
    ),
    "five at once": (
        {
            "/": edited("/", "Commencer", "Démarrer")["/"],
            "/details": edited("/details", CITY, CITY + "<label>Prénom <input required></label>")["/details"],
            "/choice": edited("/choice", "action='/review'", "action='/between'")["/choice"],
            "/between": (INFORM[0], INFORM[1].replace("{}", "/review")),
            "/review": edited("/review", SEND, MENU.format(SEND))["/review"],
            "/done": edited("/done", "<h1>Demande transmise", "<h1>Demande bien transmise")["/done"],
        },
        [
            "Démarrer",
            *ORDINARY[1:6],
            "Prénom",
            "Continuer",
            "Envoyer moi-même",
            "J'ai compris",
            "Plus",
            ORDINARY[-1],
        ],
        [
            ("renamed", "Commencer", "Démarrer"),
            ("added", "", "Prénom"),
            ("interstitial", "", "À savoir"),
            ("moved", "Transmettre la demande", "Transmettre la demande"),
            ("heading", "Demande transmise", "Demande bien transmise"),
        ],
    ),
}


@pytest.mark.parametrize("name", DRIFTS)
def test_a_drift_is_said_and_the_walk_goes_on(browser: Browser, tmp_path: Path, name: str) -> None:
    pages, gestures, surprises = DRIFTS[name]
    with little_site(pages) as site:
        walked = walk(REGISTER, VARIANT, site.target(), browser, tmp_path)
    assert (walked.ended_by, done(walked), met(walked)) == (None, list(gestures), list(surprises))
    assert [g.index for g in walked.gestures] == list(range(len(walked.gestures)))
    assert sorted(path.name for path in tmp_path.glob("*.png")) == [g.picture for g in walked.gestures]


STOPS: dict[str, tuple[Pages, str]] = {
    "a button removed": (edited("/review", SEND, ""), "expected the button « Transmettre la demande »"),
    "a button disabled for ever": (
        edited("/review", "<button>", "<button disabled>"),
        "expected the button « Transmettre la demande », saw « Récapitulatif »",
    ),
    "a page that is no page": (
        edited("/choice", "action='/review'", "action='/nowhere'"),
        "saw « Rien ici »",
    ),
    "a button that does nothing": (
        edited("/review", "<button>", "<button type=button>"),
        "expected the screen « Demande transmise », saw « Récapitulatif »",
    ),
    "another screen, with no way but back": ({**SITE, "/done": SORRY}, "saw « Désolé »"),
    "a screen that leads back to itself": (
        {**before("/choice", INFORM, "/details"), "/between": (200, INFORM[1].replace("{}", "/between"))},
        "expected the screen « Votre choix », saw « À savoir »",
    ),
}


@pytest.mark.parametrize("name", STOPS)
def test_without_a_reasonable_way_the_walk_stops_and_says_why(
    browser: Browser, tmp_path: Path, name: str
) -> None:
    pages, said = STOPS[name]
    with little_site(pages) as site:
        walked = walk(REGISTER, VARIANT, site.target(), browser, tmp_path)
    assert walked.ended_by is not None
    assert said in str(walked.ended_by)


@pytest.mark.parametrize(
    "pages",
    [
        edited("/review", "Transmettre la demande", "Soumettre"),
        before("/review", page("À savoir", "<button>Confirmer</button>", "{}"), "/choice"),
        before("/review", page("À savoir", TERMS + "<button>Suivant</button>", "{}"), "/choice"),
    ],
    ids=["a committing button renamed", "an unknown screen that may engage", "a box to tick before"],
)
def test_what_may_engage_a_real_person_is_never_guessed(
    browser: Browser, tmp_path: Path, pages: Pages
) -> None:
    with little_site(pages) as site:
        live = LiveSite(site.url, site.server, site.answers)
        walked = walk(REGISTER, VARIANT, site.target(live), browser, tmp_path, allow_commits=True)
    assert walked.ended_by is not None
    assert "might engage a real person" in str(walked.ended_by)
    assert done(walked) == ORDINARY[:8]
