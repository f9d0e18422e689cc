"""Which of the screens that may come has come."""

from typing import cast

import pytest

from parcours.journeys.walk.healing.page_scan import Thing, View
from parcours.journeys.walk.healing.screen_matching import (
    come_of,
    has_its_controls,
    likest,
    only_way,
    resemblance,
)
from parcours.pages.ar24 import LetterStatus
from parcours.pages.franceconnect_plus import SignInFailed, SignInFailedWithSupport
from parcours.pages.la_poste import AccountCode
from parcours.pages.mon_compte_formation.completion import EmailAndCaptcha
from parcours.pages.mon_compte_formation.enrolment import EnrolmentNotice, FundedFile, ProposalFile
from parcours.pages.mon_compte_formation.files import QuoteAccepted, QuoteFile
from parcours.pages.mon_compte_formation.payment import Payment
from parcours.pages.mon_compte_formation.search import ContextSearchForm, SearchForm
from parcours.pages.mon_compte_formation.training import Home, HomeWithBanner
from parcours.pages.screen import Hands, Screen


@pytest.mark.parametrize(
    ("heading", "button", "expected"),
    [
        ("Nouvelle page", "Payer par carte bancaire", Payment),
        ("Votre devis est bien accepté", "Payer par carte bancaire", QuoteAccepted),
        ("Votre devis est bien accepté", "Autre chose", QuoteAccepted),
    ],
)
def test_a_near_heading_tells_first_then_the_controls(heading: str, button: str, expected: type) -> None:
    things = (Thing(index=0, role="heading", name=heading, level=1), Thing(index=1, role="link", name=button))
    assert likest(View(url="", things=things), [QuoteAccepted, Payment]) is expected


@pytest.mark.parametrize(("fields", "enough"), [((), False), (("Adresse email",), True)])
def test_a_near_heading_over_one_button_of_a_form_is_another_screen(
    fields: tuple[str, ...], enough: bool
) -> None:
    heading = Thing(index=0, role="heading", name="Vos informations importantes", level=1)
    button = Thing(index=1, role="button", name="Continuer")
    typed = [Thing(index=2, role="textbox", name=name) for name in fields]
    view = View(url="", things=(heading, button, *typed))
    assert resemblance(view, EmailAndCaptcha).heading >= 60
    assert resemblance(view, EmailAndCaptcha).enough is enough


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ([("link", "Consulter la page d’aide")], SignInFailed),
        ([("button", "Contactez-nous")], SignInFailedWithSupport),
        ([("button", "Écrire au support")], SignInFailedWithSupport),
        ([("link", "Contactez-nous")], SignInFailedWithSupport),
        ([("button", "Retour")], SignInFailed),
    ],
)
def test_of_two_under_one_heading_what_stands_for_a_sign_tells(
    others: list[tuple[str, str]], expected: type
) -> None:
    named = [("heading", "Une erreur s'est produite"), ("link", "Revenir sur Mon Compte Formation"), *others]
    things = tuple(
        Thing(index=i, role=role, name=name, level=1 if role == "heading" else 0)
        for i, (role, name) in enumerate(named)
    )
    screens = (SignInFailedWithSupport, SignInFailed)
    assert come_of(View(url="", things=things), screens, cast(Hands, None)) is expected


@pytest.mark.parametrize(("hidden", "expected"), [(True, SignInFailedWithSupport), (False, SignInFailed)])
def test_a_sign_behind_a_menu_tells_too_and_a_menu_alone_does_not(hidden: bool, expected: type) -> None:
    menu = Thing(index=1, role="button", name="Plus d'actions", opens=True)
    name = "Contactez-nous" if hidden else "Autre chose"
    behind = Thing(index=2, role="button", name=name, visible=False, opened_by=1)
    heading = Thing(index=0, role="heading", name="Une erreur s'est produite", level=1)
    screens = (SignInFailedWithSupport, SignInFailed)
    assert come_of(View(url="", things=(heading, menu, behind)), screens, cast(Hands, None)) is expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ([], Home),
        ([("link", "Mon identité numérique La Poste")], HomeWithBanner),
        ([("link", "Obtenir mon aide")], Home),
        ([("button", "Identité Numérique La Poste")], HomeWithBanner),
        ([("link", "Une aide"), ("link", "Une actualité")], Home),
    ],
)
def test_a_page_with_a_sign_of_a_near_name_is_the_fuller_of_two(
    more: list[tuple[str, str]], expected: type
) -> None:
    plain = [("heading", "Mon Compte Formation"), ("link", "Chercher une formation")]
    named = [*plain, ("link", "Créer mon compte"), *more]
    things = tuple(Thing(index=i, role=role, name=name, level=i == 0) for i, (role, name) in enumerate(named))
    assert come_of(View(url="", things=things), (HomeWithBanner, Home), cast(Hands, None)) is expected


@pytest.mark.parametrize(("role", "expected"), [("link", FundedFile), ("button", QuoteFile)])
def test_of_files_without_their_sign_what_nobody_knows_tells_by_its_role(role: str, expected: type) -> None:
    named = [("heading", "Bilan de compétences"), ("link", "Mes dossiers"), (role, "Mon espace")]
    things = tuple(Thing(index=i, role=r, name=name, level=i == 0) for i, (r, name) in enumerate(named))
    assert likest(View(url="", things=things), [QuoteFile, FundedFile]) is expected


@pytest.mark.parametrize(
    ("heading", "field", "sure"),
    [
        ("Information importante", "Autre chose", False),
        ("Information importante", "Code à 6 chiffres", True),
        ("Vérifiez votre adresse email", "Autre chose", True),
    ],
)
def test_a_button_of_a_common_name_alone_tells_no_screen_with_fields(
    heading: str, field: str, sure: bool
) -> None:
    named = [("heading", heading), ("textbox", field), ("button", "Continuer")]
    things = tuple(Thing(index=i, role=role, name=name, level=i == 0) for i, (role, name) in enumerate(named))
    assert resemblance(View(url="", things=things), AccountCode).sure is sure


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Modalité de formation", SearchForm), ("Contexte de la formation", ContextSearchForm)],
)
def test_a_control_of_the_page_that_took_a_near_name_is_no_sign_of_another(name: str, expected: type) -> None:
    named = [("heading", "Recherche Formation"), ("textbox", "Lieu"), ("combobox", name)]
    things = tuple(Thing(index=i, role=role, name=n, level=i == 0) for i, (role, n) in enumerate(named))
    screens = (ContextSearchForm, SearchForm)
    assert come_of(View(url="", things=things), screens, cast(Hands, None)) is expected


ONE_WAY = [(EnrolmentNotice, True), (Home, False), (ProposalFile, False)]


@pytest.mark.parametrize(("screen", "found"), ONE_WAY)
def test_several_ways_on_or_one_that_engages_are_no_only_way(screen: type[Screen], found: bool) -> None:
    buttons = [("button", "Valider"), ("button", "Valider et finaliser")]
    named = [*buttons, ("link", "Chercher une formation"), ("link", "Créer mon compte")]
    things = tuple(
        Thing(index=i, role=role, name=name, area="dialog" if screen.dialog else "main")
        for i, (role, name) in enumerate(named)
    )
    assert (only_way(View(url="", things=things), screen) is not None) is found


def test_a_page_with_nothing_to_use_is_known_by_its_heading() -> None:
    heading = Thing(index=0, role="heading", name="Statut de votre courrier", level=1)
    button = Thing(index=1, role="button", name="Autre chose")
    assert has_its_controls(View(url="", things=(heading,)), LetterStatus)
    assert not has_its_controls(View(url="", things=(heading, button)), LetterStatus)


@pytest.mark.parametrize("strange", ["Tout accepter", "Mes fichiers maintenant", "Valider"])
def test_a_sign_that_is_a_control_is_not_doubted_for_a_strange_button(strange: str) -> None:
    """« Accepter le devis » tells which file it is, whatever a banner adds to the page."""
    named = [("heading", "Bilan de compétences"), ("button", "Accepter le devis"), ("button", strange)]
    things = tuple(Thing(index=i, role=role, name=name, level=i == 0) for i, (role, name) in enumerate(named))
    screens = (FundedFile, ProposalFile, QuoteFile)
    assert come_of(View(url="", things=things), screens, cast(Hands, None)) is QuoteFile
