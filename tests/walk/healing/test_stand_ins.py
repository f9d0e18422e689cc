"""What is taken for the controls of a drifted page, what is opened for them, and what else it demands."""

import pytest

from parcours.journeys.walk.healing.candidates import stand_in
from parcours.journeys.walk.healing.disclosures import blind_opener, opener_of
from parcours.journeys.walk.healing.field_values import option_for, verb_for
from parcours.journeys.walk.healing.page_scan import Thing, View
from parcours.journeys.walk.healing.screen_matching import come_of
from parcours.journeys.walk.healing.way_forward import demanded
from parcours.pages.controls import Control
from tests.walk.healing.screens import Coding, LinkedFile, PlainFile
from tests.walk.healing.views import NOBODY, button, field, link, page, thing
from tests.walk.register_site import Checking, Choosing, Details

DETAILS, CHECKING = Details.at(NOBODY), Checking.at(NOBODY)
SEND = button("Transmettre la demande")
FORM = [field(name) for name in ("Nom de naissance", "Ville")]
DIPLOMA = thing("combobox", "Diplôme", form=0, kind="select-one")
GO_ON = button("Continuer")


def taken(control: Control, *things: Thing) -> tuple[str, str] | None:
    """As what, and which."""
    guess = stand_in(control, page("Une page", *things))
    return (guess.kind, guess.thing.name) if guess is not None else None


@pytest.mark.parametrize(
    ("control", "things", "expected"),
    [
        (CHECKING.send, [button("Transmettre ma demande")], ("renamed", "Transmettre ma demande")),
        (CHECKING.send, [button("C'est parti")], ("renamed", "C'est parti")),
        (DETAILS.phone, [*FORM, field("Téléphone portable")], ("renamed", "Téléphone portable")),
        (
            CHECKING.send,
            [button("Transmettre demande"), button("La transmettre demande")],
            ("ambiguous", "Transmettre demande"),
        ),
        (CHECKING.send, [SEND, SEND], ("ambiguous", SEND.name)),
        (CHECKING.send, [link(SEND.name)], ("role", SEND.name)),
        (DETAILS.diploma, [*FORM, field("Diplôme")], ("role", "Diplôme")),
        (
            DETAILS.phone,
            [field("Nom de naissance"), field("Indicatif"), field("Numéro de mobile"), field("Ville")],
            ("renamed", "Numéro de mobile"),
        ),
        (DETAILS.city, [FORM[0], field("Numéro de téléphone"), DIPLOMA, GO_ON], None),
        (CHECKING.send, [], None),
        (PlainFile.at(NOBODY).agree, [field("Ville"), button("Suivant")], ("renamed", "Suivant")),
        (PlainFile.at(NOBODY).agree, [button("Mon espace")], ("renamed", "Mon espace")),
        (Coding.at(NOBODY).code, [button("Recevoir un nouveau code")], None),
    ],
    ids=[
        "a button renamed, near",
        "a button renamed beyond recognition",
        "a field renamed",
        "two candidates as good",
        "two of the same name",
        "a button turned link",
        "a list turned field",
        "a field split in two",
        "a field removed",
        "a button removed",
        "the button of a form",
        "a button that seems to lead elsewhere",
        "a code, of which another can be had",
    ],
)
def test_what_is_taken_for_a_control_that_is_not_there(
    control: Control, things: list[Thing], expected: tuple[str, str] | None
) -> None:
    assert taken(control, *things) == expected


def behind(opener: Thing, hidden: Thing) -> View:
    """A page on which one thing opens what hides another, or tells nothing of it."""
    shut = page("Récapitulatif", opener, hidden)
    at = shut.things[-2].index
    put = shut.things[-1].model_copy(update={"visible": False, "opened_by": at})
    return shut.model_copy(update={"things": (*shut.things[:-1], put)})


MORE = button("Plus", opens=True, submit=False)
TAB = thing("tab", "Envoi", opens=True)
FOLD = thing("button", "Options", opens=True)


@pytest.mark.parametrize(
    ("control", "opener", "hidden", "expected"),
    [
        (CHECKING.send, MORE, SEND, "Plus"),
        (CHECKING.send, TAB, SEND, "Envoi"),
        (DETAILS.city, FOLD, field("Ville"), "Options"),
        (CHECKING.send, MORE, button("Transmettre ma demande"), "Plus"),
        (CHECKING.send, MORE, button("Tout autre chose"), None),
        (CHECKING.send, MORE.model_copy(update={"opens": False}), SEND, None),
    ],
    ids=["a menu", "a tab", "a fold", "a menu, renamed", "another thing", "what does not open"],
)
def test_what_hides_a_control_is_opened(
    control: Control, opener: Thing, hidden: Thing, expected: str | None
) -> None:
    found = opener_of(control, behind(opener, hidden), [])
    assert (found.name if found is not None else None) == expected


@pytest.mark.parametrize(
    ("openers", "expected"), [([MORE], "Plus"), ([MORE, FOLD], None), ([], None)], ids=["one", "two", "none"]
)
def test_of_closed_things_that_do_not_tell_what_they_hide_one_is_opened(
    openers: list[Thing], expected: str | None
) -> None:
    found = blind_opener(CHECKING.send, page("Récapitulatif", *openers))
    assert (found.name if found is not None else None) == expected


def test_a_closed_thing_that_tells_what_it_hides_is_not_opened_blindly() -> None:
    assert blind_opener(CHECKING.send, behind(MORE, button("Autre chose"))) is None


@pytest.mark.parametrize(
    ("wanted", "offered", "expected"),
    [
        ("Licence", ["Choisir", "Aucun", "Licence"], "Licence"),
        ("Licence", ["Choisir", "Aucun", "Licence ou équivalent"], "Licence ou équivalent"),
        ("Licence", ["Choisir", "Aucun", "LICENCE"], "LICENCE"),
        ("", ["Choisir", "Aucun", "Licence"], "Aucun"),
        ("Licence", [], "Licence"),
    ],
    ids=["itself", "renamed", "in capitals", "any", "of what fills in by itself"],
)
def test_the_option_chosen_is_the_one_wanted_or_the_nearest(
    wanted: str, offered: list[str], expected: str
) -> None:
    assert option_for(wanted, offered) == expected


def must(made: Thing, **more: object) -> Thing:
    return made.model_copy(update={"required": True, "empty": True, **more})


@pytest.mark.parametrize(
    ("things", "expected"),
    [
        ([must(field("Prénom")), GO_ON], [("Prénom", "fill")]),
        ([must(thing("checkbox", "Je certifie", form=0)), SEND], [("Je certifie", "tick")]),
        ([must(DIPLOMA)], [("Diplôme", "choose")]),
        ([must(field("Prénom"), empty=False), field("Ville", empty=True)], []),
        ([must(field("Prénom"), required=False, refused=True)], [("Prénom", "fill")]),
        ([must(thing("radio", name, form=0)) for name in ("Oui", "Non")], [("Oui", "tick")]),
        ([must(field("Prénom"), disabled=True)], []),
    ],
    ids=["a field", "a box", "a list", "nothing", "what was refused", "one of two", "what is disabled"],
)
def test_what_a_screen_demands_besides_is_filled_in_by_its_sort(
    things: list[Thing], expected: list[tuple[str, str]]
) -> None:
    assert [(one.name, verb_for(one)) for one in demanded(page("Une page", *things))] == expected


def test_of_two_forms_what_the_other_demands_is_left_alone() -> None:
    view = page("Une page", must(field("Prénom")), must(field("Chercher", form=1)))
    assert [one.name for one in demanded(view, 0)] == ["Prénom"]


def test_what_all_screens_have_is_no_stand_in() -> None:
    """The menu of the site has a link; « Envoyer moi-même » is not it."""
    assert taken(Choosing.at(NOBODY).myself) is None


@pytest.mark.parametrize(
    ("things", "expected"),
    [
        ([link("Financement")], LinkedFile),
        ([field("Ville"), button("Suivant")], PlainFile),
        ([button("Mon espace")], PlainFile),
    ],
    ids=["the link of one", "a form with a button", "a button"],
)
def test_which_of_two_screens_under_one_heading_has_come(things: list[Thing], expected: type) -> None:
    assert come_of(page("Votre dossier", *things), (PlainFile, LinkedFile), NOBODY) is expected
