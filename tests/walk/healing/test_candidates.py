"""What is taken for a control that is not there: by its name, by its place, or as the only way on."""

from typing import cast

import pytest

from parcours.journeys.walk.healing.candidates import stand_in
from parcours.journeys.walk.healing.page_scan import Area, Thing, View
from parcours.pages.la_poste import PostOffice
from parcours.pages.mailbox import Writing
from parcours.pages.mon_compte_formation.rights import ElectedRights
from parcours.pages.mon_compte_formation.training import Home
from parcours.pages.phone_app import AppStart
from parcours.pages.screen import Hands

NOBODY = cast(Hands, None)


def view(*things: tuple[str, str], area: Area = "main") -> View:
    """A page of these roles and names."""
    return View(
        url="",
        things=tuple(Thing(index=i, role=r, name=n, area=area) for i, (r, n) in enumerate(things)),
    )


def taken(shown: View) -> str | None:
    guess = stand_in(AppStart.at(NOBODY).create, shown)
    return guess.thing.name if guess is not None else None


def test_a_page_with_none_of_the_screens_controls_has_one_way_on() -> None:
    assert taken(view(("heading", "Avez-vous un compte ?"), ("button", "Suivant"))) == "Suivant"


def test_the_one_way_on_is_not_taken_for_a_box_to_tick() -> None:
    """The boxes may well be on the page after it."""
    shown = view(("heading", "Nouveau message"), ("button", "Suivant"))
    assert stand_in(Writing.at(NOBODY).identity_paper, shown) is None


@pytest.mark.parametrize(
    "shown",
    [
        view(("link", "J'ai déjà un compte"), ("button", "Suivant")),
        view(("button", "Suivant"), ("button", "Autre chose")),
        view(("button", "Retour")),
        view(),
    ],
    ids=["another of its controls is there", "two ways", "a way back", "nothing"],
)
def test_else_a_button_is_not_taken_for_a_link_of_another_name(shown: View) -> None:
    assert taken(shown) is None


@pytest.mark.parametrize(
    ("beside", "expected"),
    [("Identité Numérique La Poste", "Par ici"), ("Compte élu", "Par ici"), ("Une actualité", None)],
)
def test_what_a_fuller_form_of_the_page_adds_does_not_stand_in(beside: str, expected: str | None) -> None:
    links = ("Chercher une formation", "Par ici", beside)
    shown = view(("heading", "Mon Compte Formation"), *(("link", name) for name in links))
    guess = stand_in(Home.at(NOBODY).create_account, shown)
    assert (guess.thing.name if guess else None) == expected


@pytest.mark.parametrize(
    ("name", "in_frame", "expected"),
    [
        ("Mes dossiers", True, "Mes dossiers"),
        ("Plus de détails", False, "Plus de détails"),
        ("Plus de détails", True, None),
    ],
)
def test_what_all_screens_have_is_sought_where_it_may_be(
    name: str, in_frame: bool, expected: str | None
) -> None:
    """By a near name anywhere; by its place alone only where the service has no frame for it."""
    page = view(("link", name)).things
    menu = Thing(index=9, role="link", name="Accueil", area="frame")
    guess = stand_in(Home.at(NOBODY).files, View(url="", things=(*page, menu) if in_frame else page))
    seen = guess.thing.name if guess is not None and guess.thing is not menu else None
    assert seen == expected


def test_a_menu_entry_is_not_taken_for_a_link_of_the_screen() -> None:
    assert taken(view(("link", "Aide et contact"), area="frame")) is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Par ici", "Par ici"), ("Revenir au site", None), ("Voir la suite", "Voir la suite")],
)
def test_a_way_back_does_not_stand_in_for_what_leads_on(name: str, expected: str | None) -> None:
    page = view(("heading", "Mon Compte Formation"), ("link", "Chercher une formation"), ("link", name))
    guess = stand_in(Home.at(NOBODY).create_account, page)
    assert (guess.thing.name if guess is not None else None) == expected


@pytest.mark.parametrize(("others", "expected"), [((), None), (("Poursuivre",), "Poursuivre")])
def test_another_way_that_is_known_does_not_stand_in(others: tuple[str, ...], expected: str | None) -> None:
    buttons = [("button", name) for name in ("Choisir une autre façon", *others)]
    guess = stand_in(PostOffice.at(NOBODY).confirm, view(("combobox", "Bureau de poste"), *buttons))
    assert (guess.thing.name if guess is not None else None) == expected


@pytest.mark.parametrize(
    ("name", "expected"), [("Consultez l'historique", "Consultez l'historique"), ("Mon espace", "Mon espace")]
)
def test_what_bears_the_name_in_another_region_is_another(name: str, expected: str) -> None:
    shown = view(("heading", "Vos droits formation"), ("link", name), ("link", "Consulter l'historique"))
    guess = stand_in(ElectedRights.at(NOBODY).mandate_history, shown)
    assert guess is not None
    assert guess.thing.name == expected
