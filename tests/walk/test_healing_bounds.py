"""Healing has its bounds: where there is no reasonable way the walk stops, and nobody real is engaged."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from journeys.walk.run import walk
from tests.walk.little_site import LittleSite, little_site
from tests.walk.register_site import (
    INFORM,
    ORDINARY,
    REGISTER,
    SEND,
    TERMS,
    VARIANT,
    Pages,
    before,
    done,
    edited,
    page,
)

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
    assert said in walked.ended_by


class LiveSite(LittleSite):
    """The same, where people are real."""

    @property
    def live(self) -> bool:
        return True


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
    assert "might engage a real person" in walked.ended_by
    assert done(walked) == ORDINARY[:8]
