"""What is new is due where the tutorial tells the way, to the people it speaks to."""

from pathlib import Path

import pytest

from parcours.journeys.scripts import JOURNEYS
from parcours.journeys.walk.model import Walk
from parcours.journeys.walk.traits import Traits
from parcours.mocks.drift import find
from parcours.mocks.releases.loader import load_release
from tests.nightly.proof.case import Case
from tests.nightly.proof.expectation.expecting import Expectation, expect
from tests.nightly.proof.expectation.scoring import is_right
from tests.nightly.proof.lessons.lesson import Lesson, holds, lessons
from tests.proof.lessons import lesson_of
from tests.verdict.builders import Act, act, walked

RELEASE = "2026-01"
FORM = "Complétez vos informations"


def field(name: str) -> Act:
    return act(name, FORM, verb="fill", role="textbox")


WITH_PASSWORD = (
    act("Créer mon compte", "Connexion avec FranceConnect+"),
    field("Mot de passe"),
    act("Continuer", FORM),
)
BY_FRANCECONNECT = (act("S'identifier avec FranceConnect+", "Connexion avec FranceConnect+"),)
WALKS = (
    walked(BY_FRANCECONNECT, "with FranceConnect"),
    walked(WITH_PASSWORD, "with a password", Traits(by_password=True)),
)
ACCOUNT = {walk.variant: walk for walk in WALKS}
TOLD = {
    "with FranceConnect": ("Cliquez sur « S'identifier avec FranceConnect+ »",),
    "with a password": (
        "Cliquez sur « Créer mon compte »",
        "Renseignez le champ « Mot de passe »",
        "Cliquez sur « Continuer »",
    ),
}
NEW = ("add-field:own_account", "interstitial:own_account", "interstitial-same:own_account")


def account(folder: Path, way: str, *, alone: bool = False) -> Lesson:
    others = tuple(walk for name, walk in ACCOUNT.items() if name != way and not alone)
    lesson = lesson_of(folder, ACCOUNT[way], *TOLD[way], others=others)
    assert holds(lesson.verdict)
    return lesson


def expected(name: str, lesson: Lesson) -> Expectation:
    return expect(find(RELEASE, name), load_release(RELEASE), lesson)


@pytest.mark.parametrize("name", NEW)
def test_what_is_new_is_due_on_the_way_told_and_not_on_the_other(tmp_path: Path, name: str) -> None:
    assert expected(name, account(tmp_path, "with a password")).must == "must"
    assert expected(name, account(tmp_path, "with FranceConnect")).must == "silent"
    assert not expected(name, account(tmp_path, "with FranceConnect", alone=True)).concerned


def test_a_tutorial_is_written_for_each_way(tmp_path: Path) -> None:
    told = [[w.variant for w in lesson.walks if lesson.tells(w)] for lesson in lessons(WALKS, [], tmp_path)]
    assert told == [["with FranceConnect"], ["with a password"]]
    again = [WALKS[0], walked(BY_FRANCECONNECT, "returning", Traits(identity="none"))]
    assert len(lessons(again, [], tmp_path)) == 1


@pytest.mark.parametrize(
    ("way", "walked_by"),
    [
        ("with FranceConnect", ["with a password", "with FranceConnect"]),
        ("with a password", ["with a password"]),
    ],
)
def test_a_way_not_told_is_walked_beside_the_one_told(tmp_path: Path, way: str, walked_by: list[str]) -> None:
    lesson = account(tmp_path, way)
    case = Case(JOURNEYS["open-account"], RELEASE, lesson, find(RELEASE, NEW[0]), expected(NEW[0], lesson))
    assert [variant.name for variant in case.variants] == walked_by


@pytest.mark.parametrize(("told", "concerned"), [("Si la session est complète", True), ("Si besoin", False)])
def test_a_mishap_the_tutorial_does_not_speak_of_concerns_nobody(
    tmp_path: Path, told: str, concerned: bool
) -> None:
    ask = act("Demander un devis", "Bilan de compétences")
    mishap = walked([ask, *WITH_PASSWORD], "session full", Traits(session_full=True))
    lesson = lesson_of(
        tmp_path,
        walked([ask]),
        "Cliquez sur « Demander un devis »",
        f"{told}, cliquez sur « Créer mon compte »",
        others=(mishap,),
    )
    assert expected(NEW[0], lesson).concerned == concerned


CITY = field("Ville")


@pytest.mark.parametrize(
    ("between", "right"), [("vérifiez votre ville", True), ("cliquez sur « Lire »", False)]
)
def test_what_is_new_beside_a_step_to_read_is_told_after_the_step_before_it(
    tmp_path: Path, between: str, right: bool
) -> None:
    """A step that a gesture meets is the one before; what must only be read is not."""
    on = act("Continuer", FORM)
    asked = [act("Demander un devis", "Bilan de compétences"), act("Lire", "Conditions"), on]
    before = [one for one in asked if one["name"] != "Lire" or not right]
    steps = "Cliquez sur « Demander un devis »", f"Sur la page, {between}", "Cliquez sur « Continuer »"
    lesson = lesson_of(tmp_path, with_town(walked(before)), *steps)
    assert holds(lesson.verdict)
    drift = find(RELEASE, "split-field:contact_details.city")
    at = expect(drift, load_release(RELEASE), lesson)
    [found] = lesson.on([walked([before[0], field("Ville (fin)"), *before[1:]])]).findings
    assert found.kind == "undocumented"
    assert is_right(found, drift, at) == right


def with_town(walk: Walk) -> Walk:
    """The same, a field for the town, filled in already, being on the last screen."""
    last = walk.screens[-1]
    shown = last.model_copy(update={"outline": f'{last.outline}\n- textbox "{CITY["name"]}"'})
    return walk.model_copy(update={"screens": (*walk.screens[:-1], shown)})
