"""What no step tells: where it is to be added, and what must be told beside the way itself."""

import pytest

from journeys.walk.model import UNKNOWN
from tests.verdict.builders import ACTS, STEPS, act, kinds, tell, verdict_of, walked

NOTICE = act("Continuer", "À savoir", screen=UNKNOWN)


NAMES = ("Prénom", "Nom", "Ville")


def field(name: str, outline: str = "") -> dict[str, object]:
    return act(name, "Vos informations", verb="fill", role="textbox", outline=outline)


@pytest.mark.parametrize("screen", [UNKNOWN, "Notice"])
def test_an_unknown_screen_before_what_is_told_must_be_told_even_before_the_start(screen: str) -> None:
    walk = walked(({**NOTICE, "screen": screen}, *ACTS), start=1)
    expected = [("undocumented", "line 1")] if screen == UNKNOWN else []
    assert kinds(verdict_of(STEPS, [walk])) == expected


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
