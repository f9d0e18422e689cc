"""Healing: what is planted on a small site is said, and the walk goes on to its end.

One walk for each sort of surprise and each way of going on; what is decided, and what is taken for what, is
in tables that need no browser.
"""

from collections.abc import Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from parcours.journeys.walk.run import walk
from tests.walk.healing.markup import BEGIN, FOLD, LAZY, MENU, MYSELF, PREFIXED, RELUE, SEND, TABS
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
    together,
)

Met = tuple[str, str, str]
INFORM = page(
    "À savoir", "<p>Lisez ceci.</p><p><button>J'ai compris</button> <a href='/'>Retour</a></p>", "{}"
)

DRIFTS: dict[str, tuple[Pages, Sequence[str], Sequence[Met]]] = {
    "controls and an option renamed": (
        together(
            edited("/", (BEGIN, "<button>Commencer ici</button>")),
            edited(
                "/details",
                ("Numéro de téléphone", "Téléphone portable"),
                ("Licence", "Licence ou équivalent"),
            ),
            edited("/review", ("Transmettre la demande", "C'est parti")),
        ),
        instead(
            ("Commencer", "Commencer ici"),
            ("Numéro de téléphone", "Téléphone portable"),
            ("Transmettre la demande", "C'est parti"),
        ),
        [
            ("renamed", "Commencer", "Commencer ici"),
            ("renamed", "Numéro de téléphone", "Téléphone portable"),
            ("renamed", "Diplôme", "Licence ou équivalent"),
            ("renamed", "Transmettre la demande", "C'est parti"),
        ],
    ),
    "controls of another kind, and two of one name": (
        together(
            edited("/details", (DIPLOMA, "<p><label>Diplôme <input name=d required></label></p>")),
            edited("/choice", (MYSELF, "<a href='/review'>Envoyer moi-même</a>")),
            edited("/review", (SEND, SEND + SEND)),
        ),
        ORDINARY,
        [
            ("role", "Diplôme", "Diplôme"),
            ("role", "Envoyer moi-même", "Envoyer moi-même"),
            ("ambiguous", "Transmettre la demande", "Transmettre la demande"),
        ],
    ),
    "controls behind a fold, a tab and a menu": (
        together(
            edited("/details", (CITY, FOLD.format(CITY))),
            edited("/choice", (MYSELF, TABS.format(MYSELF))),
            edited("/review", (SEND, MENU.format("<button>Transmettre ma demande</button>"))),
        ),
        [*ORDINARY[:3], "Options", *ORDINARY[3:7], "Envoi", ORDINARY[7], "Plus", "Transmettre ma demande"],
        [
            ("moved", "Ville", "Ville"),
            ("moved", "Envoyer moi-même", "Envoyer moi-même"),
            ("moved", "Transmettre la demande", "Transmettre la demande"),
            ("renamed", "Transmettre la demande", "Transmettre ma demande"),
        ],
    ),
    "a field removed and one disabled": (
        edited("/details", (CITY, ""), ("<input name=name required>", "<input name=name disabled>")),
        instead(("Nom de naissance", ""), ("Ville", "")),
        [("disabled", "Nom de naissance", "Nom de naissance"), ("missing", "Ville", "")],
    ),
    "a field split in two, and a button enabled by a new box": (
        together(
            edited(
                "/details",
                (
                    PHONE,
                    PREFIXED,
                ),
            ),
            edited("/review", (SEND, RELUE)),
        ),
        [
            *instead(("Numéro de téléphone", "Numéro de mobile"))[:6],
            *("Indicatif", *ORDINARY[6:8], "J'ai relu", ORDINARY[-1]),
        ],
        [
            ("renamed", "Numéro de téléphone", "Numéro de mobile"),
            ("added", "", "Indicatif"),
            ("added", "", "J'ai relu"),
        ],
    ),
    "headings renamed": (
        together(
            edited("/choice", ("<h1>Votre choix", "<h1>Qui envoie ?")),
            edited("/review", ("<h1>Récapitulatif", "<h1>Récapitulatif de la demande")),
            edited("/done", ("<h1>Demande transmise", "<h1>C'est fait")),
        ),
        ORDINARY,
        [
            ("heading", "Votre choix", "Qui envoie ?"),
            ("heading", "Récapitulatif", "Récapitulatif de la demande"),
            ("heading", "Demande transmise", "C'est fait"),
        ],
    ),
    "an unknown screen that demands a tick, and a button that a menu makes": (
        together(
            before("/choice", page("À savoir", TERMS + "<button>Suivant</button>", "{}"), "/details"),
            edited("/review", (SEND, LAZY.format(SEND))),
        ),
        [*ORDINARY[:7], "J'accepte les conditions", "Suivant", ORDINARY[7], "Plus", ORDINARY[8]],
        [
            ("added", "", "J'accepte les conditions"),
            ("interstitial", "", "À savoir"),
            ("moved", "Transmettre la demande", "Transmettre la demande"),
        ],
    ),
    "an unknown screen whose button bears the name of the next": (
        before("/review", page("À savoir", SEND, "{}"), "/choice"),
        [*ORDINARY, "Transmettre la demande"],
        [("interstitial", "Récapitulatif", "À savoir")],
    ),
    "two screens dropped": (
        edited("/details", ("action='/choice'", "action='/done'")),
        ORDINARY[:7],
        [
            ("dropped", "Votre choix", "Demande transmise"),
            ("dropped", "Récapitulatif", "Demande transmise"),
            ("missing", "Envoyer moi-même", ""),
            ("missing", "Transmettre la demande", ""),
        ],
    ),
    "two screens swapped": (
        together(
            edited("/details", ("action='/choice'", "action='/review'")),
            edited("/review", ("/done", "/choice")),
            edited("/choice", ("/review", "/done")),
        ),
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
            **SITE,
            "/review": page("Récapitulatif", "<button>Suivant</button>", "/rest"),
            "/rest": page("Dernière étape", SEND, "/done"),
        },
        [*ORDINARY[:-1], "Suivant", "Transmettre la demande"],
        [("split", "Récapitulatif", "Dernière étape")],
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
    "a button disabled for ever": (
        edited("/review", ("<button>", "<button disabled>")),
        "expected the button « Transmettre la demande », saw « Récapitulatif »",
    ),
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
        edited("/review", ("Transmettre la demande", "Soumettre")),
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
