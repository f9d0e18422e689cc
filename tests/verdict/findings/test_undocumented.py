"""What no step tells: where it is to be added, and what must be told beside the way itself."""

from collections.abc import Sequence

import pytest

from parcours.journeys.walk.model import UNKNOWN, Surprise
from tests.verdict.builders import ACTS, ASK, STEPS, Act, act, kinds, surprise, tell, verdict_of, walked

NOTICE = act("Continuer", "À savoir", screen=UNKNOWN)


NAMES = ("Prénom", "Nom", "Ville")


def field(name: str, outline: str = "") -> dict[str, object]:
    return act(name, "Vos informations", verb="fill", role="textbox", outline=outline)


@pytest.mark.parametrize("screen", [UNKNOWN, "Notice"])
def test_an_unknown_screen_before_what_is_told_must_be_told_even_before_the_start(screen: str) -> None:
    walk = walked(({**NOTICE, "screen": screen}, *ACTS), start=1)
    expected = [("undocumented", "line 1")] if screen == UNKNOWN else []
    assert kinds(verdict_of(STEPS, [walk])) == expected


@pytest.mark.parametrize(("strange", "expected"), [((), []), ((1,), [("undocumented", "line 1")])])
def test_a_new_field_beside_what_is_told_must_be_told_even_before_the_start(
    strange: Sequence[int], expected: list[tuple[str, str]]
) -> None:
    walk = walked((IN[0], NEW, IN[1], *ACTS), start=3, surprises=tuple(map(added, strange)))
    assert kinds(verdict_of((*WAY_IN[:2], *STEPS), [walk])) == expected


def test_an_unknown_screen_before_what_need_not_be_told_need_not_either() -> None:
    walk = walked((act("Lire", "Messagerie"), NOTICE, act("Ouvrir", "Message"), *ACTS), start=3)
    assert verdict_of(STEPS, [walk]).findings == ()


@pytest.mark.parametrize("line", [1, 2, 3])
def test_a_new_field_is_told_after_the_one_above_it(line: int) -> None:
    read = [*NAMES[:line], "Civilité", *NAMES[line:]]
    last = field("Civilité", "\n".join(f'- textbox "{name}"' for name in read))
    steps = [tell(f"Renseignez le champ « {name} »", name, action="fill") for name in NAMES]
    walk = walked((*map(field, NAMES), last, act("Envoyer", "Vos informations")))
    verdict = verdict_of((*steps, tell("Cliquez sur « Envoyer »", "Envoyer")), [walk])
    assert kinds(verdict) == [("undocumented", f"line {line}")]
    assert f"Add after step {line}" in verdict.findings[0].proposal


@pytest.mark.parametrize(("seen", "told"), [("Nom (début)", True), ("Pays", False)])
def test_a_list_of_fields_tells_each_by_any_name_it_is_known_by(seen: str, told: bool) -> None:
    names = ("Nom", "Votre nom") if told else (seen,)
    acts = (field("Prénom"), {**field(seen), "names": names}, field("Ville"))
    listed = tell("Saisissez votre prénom, votre nom et votre ville", action="fill", object="votre prénom")
    findings = verdict_of((listed,), [walked(acts)]).findings
    assert [finding.kind for finding in findings] == ([] if told else ["undocumented"])


IN = [act("S'identifier", "Connexion", part="sign_in"), act("Confirmer", "Connexion", part="sign_in")]
NEW = act("Civilité", "Connexion", verb="fill", role="textbox", part="sign_in")
FILE = act("Consulter", "Dossier")
WAY_IN = [tell(f"Cliquez sur « {one['name']} »", one["name"]) for one in (*IN, ASK, FILE)]


def added(gesture: int) -> Surprise:
    return surprise("added", gesture, seen=NEW["name"])


@pytest.mark.parametrize(
    ("acts", "strange", "line"),
    [
        ((*IN, ASK, *IN, FILE), (), 0),
        ((*IN, ASK, IN[0], NEW, IN[1], FILE), (), 0),
        ((*IN, ASK, IN[0], NEW, IN[1], FILE), (4,), 3),
        ((IN[0], NEW, IN[1], ASK, IN[0], NEW, IN[1], FILE), (1, 5), 1),
    ],
    ids=["as it was", "other people's way", "new the second time", "new both times"],
)
def test_the_way_in_told_once_is_known_but_for_what_is_new(
    acts: Sequence[Act], strange: Sequence[int], line: int
) -> None:
    walk = walked(acts, surprises=tuple(map(added, strange)))
    expected = [("undocumented", f"line {line}")] if line else []
    assert kinds(verdict_of(WAY_IN, [walk])) == expected


@pytest.mark.parametrize(("quoted", "expected"), [("Continuer", ["undocumented"]), ("Valider", [])])
def test_a_name_quoted_in_a_sentence_is_of_the_button_told_there(quoted: str, expected: list[str]) -> None:
    """« Saisissez votre adresse puis « Continuer » » does not tell the « Continuer » of a page before."""
    text = f"Pour continuer, saisissez votre adresse puis cliquez sur « {quoted} »"
    typed = tell(text, action="fill", object="votre adresse")
    form = (act("Adresse", "Fiche", verb="fill", role="textbox"), act(quoted, "Fiche"))
    acts = (ASK, act("Continuer", "À savoir"), *form)
    assert [
        f.kind for f in verdict_of((STEPS[0], typed, tell(text, quoted)), [walked(acts)]).findings
    ] == expected


@pytest.mark.parametrize("second", ["ou", "puis"])
def test_of_two_ways_told_the_one_not_taken_tells_nothing_else(second: str) -> None:
    """« Touchez la notification, ou ouvrez l'application »: a new button after it is nobody's new name."""
    text = "Touchez la notification, ou ouvrez l'application « Identité »"
    way = {"condition": "ou ouvrez"} if second == "ou" else {}
    steps = (tell(text, "Demander un devis"), tell(text, "Identité", **way), tell("Confirmez", "Confirmer"))
    walk = walked((ASK, act("Plus d'actions", "Demande"), act("Confirmer", "Demande")))
    expected = ["undocumented"] if second == "ou" else ["renamed"]
    assert [finding.kind for finding in verdict_of(steps, [walk]).findings] == expected


@pytest.mark.parametrize(("screen", "expected"), [(UNKNOWN, "undocumented"), ("Recherche", "renamed")])
def test_what_one_may_do_and_can_still_do_is_not_what_is_new(screen: str, expected: str) -> None:
    """« Vous pouvez aussi cliquer sur « Recherche » »: « Rechercher » on a new page is new."""
    may = tell("Vous pouvez aussi cliquer sur « Recherche »", "Recherche", condition="vous pouvez aussi")
    offers = ("Recherche",) if screen == UNKNOWN else ()
    walk = walked((ASK, act("Rechercher", "À savoir", screen=screen, offers=offers), ACTS[-1]))
    findings = verdict_of((STEPS[0], may, STEPS[-1]), [walk]).findings
    assert [finding.kind for finding in findings] == [expected]


MAIL = [
    act("Votre demande", "Boîte de réception", device="mail"),
    act("Plus d'actions", "Message", device="mail"),
    act("Accéder à ma formation", "Message", device="mail"),
]
BY_MAIL = tell("Ouvrez l'e-mail et cliquez sur « Accéder à ma formation »", MAIL[2]["name"], device="mail")


@pytest.mark.parametrize(("strange", "expected"), [((), []), ((1,), [("undocumented", "line 1")])])
def test_what_is_new_in_a_mail_is_not_told_with_what_is_in_it(
    strange: Sequence[int], expected: list[tuple[str, str]]
) -> None:
    walk = walked((*MAIL, *ACTS), start=3, surprises=tuple(map(added, strange)))
    assert kinds(verdict_of((BY_MAIL, *STEPS), [walk])) == expected
