"""What the alignment leaves: steps and gestures whose places changed, or that stand for one another."""

from typing import Any

import pytest

from parcours.journeys.walk.model import because
from parcours.journeys.walk.traits import Traits
from tests.verdict.builders import Act, act, kinds, lack, statuses, surprise, tell, verdict_of, walked

FORM = "Recherche"


def field(name: str, on: str = FORM, **more: Any) -> Act:
    return act(name, on, **{"verb": "fill", "role": "textbox", **more})


ASK = act("Demander un devis", "Bilan de compétences")
TOWN, SEEK = field("Lieu"), act("Rechercher", FORM)
ASKED = tell("Cliquez sur « Demander un devis »", "Demander un devis")
TOLD_TOWN = tell("Saisissez le lieu", action="fill", object="le lieu")
SOUGHT = tell("Cliquez sur « Rechercher »", "Rechercher")
CONTEXT = tell("Choisissez le « Contexte de formation »", "Contexte de formation", action="select")

MAIL = act("Votre code", "Boîte de réception", device="mail", site="Messagerie")
CODE = field("Code à 6 chiffres", "Vérification", verb="enter_code")
CHECKED = act("Continuer", "Vérification")
STREET, CITY = field("Rue", "Adresse"), field("Ville", "Adresse")
POSTCODE, GIVEN = field("Code postal", "Adresse"), act("Continuer", "Adresse")
TYPED = tell(
    "Saisissez le code à 6 chiffres reçu dans votre messagerie",
    action="enter_code",
    object="le code à 6 chiffres reçu dans votre messagerie",
)
GO_ON = tell("Cliquez sur « Continuer »", "Continuer")
TOLD_STREET = tell("Saisissez la rue", action="fill", object="la rue")
TOLD_CITY = tell("Saisissez la ville", action="fill", object="la ville")
TOLD_POSTCODE = tell("Saisissez le code postal", action="fill", object="le code postal")


@pytest.mark.parametrize(
    ("acts", "expected"),
    [
        ((ASK, MAIL, CODE, CHECKED, STREET, POSTCODE, CITY, GIVEN), []),
        ((ASK, MAIL, STREET, POSTCODE, CITY, GIVEN, CODE, CHECKED), [("reordered", "line 2")]),
    ],
)
def test_a_code_is_typed_where_one_is_asked_for_and_its_mail_is_told_with_it(
    acts: tuple[Act, ...], expected: list[tuple[str, str]]
) -> None:
    steps = (ASKED, TYPED, GO_ON, TOLD_STREET, TOLD_POSTCODE, TOLD_CITY, GO_ON)
    assert kinds(verdict_of(steps, [walked(acts)])) == expected


@pytest.mark.parametrize("name", ["Votre contexte de formation", "À sélectionner"])
def test_what_a_form_newly_demands_is_the_field_told_under_another_name(name: str) -> None:
    demanded = field(name, verb="choose", role="combobox")
    walk = walked((ASK, TOWN, demanded, SEEK), surprises=(surprise("added", 2),))
    assert kinds(verdict_of((ASKED, CONTEXT, TOLD_TOWN, SOUGHT), [walk])) == [("renamed", "line 2")]


def test_but_not_where_the_field_told_is_there_too() -> None:
    offered = {**TOWN, "offers": ("Contexte de formation",)}
    demanded = field("À sélectionner", verb="choose", role="combobox")
    walk = walked((ASK, offered, demanded, SEEK), surprises=(surprise("added", 2),))
    assert kinds(verdict_of((ASKED, CONTEXT, TOLD_TOWN, SOUGHT), [walk])) == [("undocumented", "line 3")]


RIGHTS = tell("Cliquez sur « Droits »", "Droits")


@pytest.mark.parametrize(
    ("pressed", "surprises", "expected"),
    [
        ("Plus d'actions", (surprise("moved", 1),), ["gone", "undocumented"]),
        ("Revenir au site", (), ["gone", "undocumented"]),
        ("Compteur", (), ["renamed"]),
    ],
)
def test_neither_a_menu_nor_a_way_back_took_the_place_of_what_led_on(
    pressed: str, surprises: tuple[Any, ...], expected: list[str]
) -> None:
    walk = walked((ASK, act(pressed, "Accueil"), SEEK), surprises=surprises)
    assert sorted(kind for kind, _ in kinds(verdict_of((ASKED, RIGHTS, SOUGHT), [walk]))) == expected


READ = tell(
    "Si vous êtes demandeur d'emploi, lisez le message qui suit",
    action="read",
    condition="Si vous êtes demandeur d'emploi",
    conditional=True,
)
MESSAGE = "Vous êtes demandeur d'emploi"
UNDERSTOOD = act("J'ai compris", MESSAGE, dialog=True)
BOX = act("Je certifie", MESSAGE, dialog=True, verb="tick", role="checkbox")


@pytest.mark.parametrize(
    ("acts", "told", "expected"),
    [
        ((ASK, UNDERSTOOD, SEEK), (), []),
        (
            (ASK, BOX, UNDERSTOOD, SEEK),
            (tell("Cliquez sur « J'ai compris »", "J'ai compris"),),
            ["undocumented"],
        ),
    ],
)
def test_reading_a_notice_tells_its_button_and_not_the_box_it_newly_has(
    acts: tuple[Act, ...], told: tuple[dict[str, Any], ...], expected: list[str]
) -> None:
    added = (surprise("added", 1),) if BOX in acts else ()
    walk = walked(acts, traits=Traits(jobseeker=True), surprises=added)
    found = verdict_of((ASKED, READ, *told, SOUGHT), [walk])
    assert [kind for kind, _ in kinds(found)] == expected


REFUSED = "Si le code est refusé"
AGAIN = tell(
    f"{REFUSED}, cliquez sur « Renvoyer le code »", "Renvoyer le code", condition=REFUSED, conditional=True
)


@pytest.mark.parametrize(
    ("name", "expected"), [("Renvoyer le code", []), ("Renvoyer mon code", [("renamed", "line 4")])]
)
def test_what_to_do_after_a_mishap_is_renamed_too(name: str, expected: list[tuple[str, str]]) -> None:
    again = act(name, "Vérification", names=("Renvoyer le code",), role="link")
    walk = walked((ASK, CODE, CHECKED, again, CODE, CHECKED), traits=Traits(wrong_mail_code=True))
    assert kinds(verdict_of((ASKED, TYPED, GO_ON, AGAIN), [walk])) == expected


def test_where_the_walk_ended_no_later_step_met_anything_by_a_mere_word() -> None:
    number = field("Numéro de Mobile", "Identifiez-vous")
    ended = walked(
        (ASK, number),
        surprises=(lack("Rechercher", 2),),
        ended_by=because("« Rechercher » is not there"),
        start=2,
    )
    later = tell("Saisissez le nom de la formation", action="fill", object="le nom de la formation")
    verdict = verdict_of((ASKED, SOUGHT, later), [ended])
    assert kinds(verdict) == [("gone", "line 2")]
    assert statuses(verdict) == ["holds", "drifted", "unreached"]


def test_the_walk_ended_at_the_step_that_names_best_what_is_lacking() -> None:
    other = tell("Vous pouvez aussi cliquer sur « Recherche » en haut", "Recherche", rule="pouvoir: press")
    ended = walked(
        (ASK, TOWN),
        surprises=(lack("Rechercher", 2, "disabled", screen=1),),
        ended_by=because("« Rechercher » cannot be used"),
    )
    place = tell("Saisissez le lieu", action="fill", object="le lieu")
    found = kinds(verdict_of((ASKED, other, place, SOUGHT), [ended]))
    assert found == [("gone", "line 2"), ("gone", "line 4")]


EMAIL, PASSWORD = field("Adresse email", "Connexion"), field("Mot de passe", "Connexion")
BOTH = tell(
    "Saisissez votre adresse email et votre mot de passe",
    action="fill",
    object="votre adresse email et votre mot de passe",
)


@pytest.mark.parametrize(
    ("kind", "seen"),
    [
        ("missing", "nothing on the way bears the name « Adresse email »"),
        ("disabled", "« Adresse email » is there, but cannot be used"),
    ],
)
def test_of_the_fields_a_step_lists_the_one_lacking_is_told(kind: str, seen: str) -> None:
    lost = lack("Adresse email", 1, kind, screen=1, verb="fill", role="textbox")
    [finding] = verdict_of((ASKED, BOTH), [walked((ASK, PASSWORD), surprises=(lost,))]).findings
    assert (finding.kind, finding.seen) == ("gone", seen)
    assert kinds(verdict_of((ASKED, BOTH), [walked((ASK, EMAIL, PASSWORD))])) == []
    steps = (ASKED, BOTH, TOLD_TOWN)  # another field lost is told for itself
    assert kinds(verdict_of(steps, [walked((ASK, PASSWORD), surprises=(lost,))])) == [
        ("gone", "line 2"),
        ("gone", "line 3"),
    ]


def test_a_box_newly_demanded_takes_the_place_of_no_button() -> None:
    box = field("Je certifie", verb="tick", role="checkbox")
    walk = walked((ASK, box, TOWN, SEEK), surprises=(surprise("added", 1),))
    sent = tell("Cliquez sur « Soumettre »", "Soumettre")
    found = kinds(verdict_of((ASKED, TOLD_TOWN, sent, SOUGHT), [walk]))
    assert sorted(found) == [("gone", "line 3"), ("undocumented", "line 1")]
