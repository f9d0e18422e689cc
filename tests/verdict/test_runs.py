"""Runs of gestures told at once, messages, new beginnings and early ends."""

import pytest

from parcours.journeys.walk.model import because
from parcours.journeys.walk.traits import Traits
from tests.verdict.builders import ACTS, NOTICE, SEND, STEPS, act, changed, kinds, tell, verdict_of, walked

FIRST = Traits(first_visit=True)
FORM = (
    act("Adresse", "Vos informations", verb="fill", role="textbox", part="form"),
    act("Continuer", "Vos informations", part="form"),
    act("Ville", "Vos coordonnées", verb="fill", role="textbox", part="form"),
    act("Finaliser", "Vos coordonnées", part="form"),
)
WHOLE = tell("Complétez les informations demandées", action="fill", coarse=True)


def test_a_coarse_step_tells_a_whole_form() -> None:
    verdict = verdict_of((*STEPS[:5], WHOLE, *STEPS[5:]), [walked((*ACTS[:5], *FORM, *ACTS[5:]))])
    assert verdict.findings == ()


def test_a_coarse_step_tells_nothing_beyond_its_form() -> None:
    verdict = verdict_of((*STEPS[:5], WHOLE, SEND_STEP), [walked((*ACTS[:5], *FORM, NOTICE, SEND))])
    assert kinds(verdict) == [("undocumented", "line 6")]
    assert "Valider" in verdict.findings[0].seen


SEND_STEP = STEPS[-1]


def test_a_notice_announced_may_be_acknowledged_by_its_one_button() -> None:
    notice = act("J'ai compris", "Vous êtes demandeur d'emploi", dialog=True)
    announced = tell(
        "Un message paraît si vous êtes demandeur d'emploi", action="info", condition="demandeur d'emploi"
    )
    walk = walked((*ACTS[:6], notice, *ACTS[6:]), "jobseeker", Traits(jobseeker=True))
    told = verdict_of((*STEPS[:6], announced, *STEPS[6:]), [walk])
    assert told.findings == ()
    assert told.steps[6].status == "holds"
    other = tell("Un message parle de vos droits", action="info")
    assert [k for k, _ in kinds(verdict_of((*STEPS[:6], other, *STEPS[6:]), [walk]))] == ["undocumented"]


MESSAGE = act("Votre code", "Boîte de réception", role="link", device="mail", site="Messagerie")
CODE = act("Code à 6 chiffres", "Vérification", verb="enter_code", role="textbox")
CODE_STEP = tell("Saisissez le code reçu dans votre messagerie", action="enter_code", object="le code")


def test_opening_the_message_is_part_of_entering_its_code() -> None:
    walk = walked((*ACTS[:5], MESSAGE, CODE, *ACTS[5:]))
    assert verdict_of((*STEPS[:5], CODE_STEP, *STEPS[5:]), [walk]).findings == ()
    silent = {**CODE_STEP, "text": "Saisissez le code"}
    assert kinds(verdict_of((*STEPS[:5], silent, *STEPS[5:]), [walk])) == [("undocumented", "line 5")]


def again() -> tuple[list[dict[str, object]], tuple[dict[str, object], ...]]:
    """A first visit whose request is lost: everything is done twice but the account."""
    finish = act("Finaliser", "Votre compte")
    acts = [*ACTS[:5], finish, *({**told, "leg": 1} for told in ACTS)]
    steps = (
        *STEPS[:5],
        tell(
            "À la première connexion, cliquez sur « Finaliser »", "Finaliser", condition="première connexion"
        ),
        *STEPS[5:],
    )
    return acts, steps


def test_a_reader_sent_back_to_the_beginning_is_told_the_truth() -> None:
    acts, steps = again()
    walks = [walked(ACTS), walked(acts, "first visit", FIRST)]
    assert verdict_of(steps, walks, jumps=[(5, "1")]).findings == ()


def test_a_reader_not_sent_back_to_the_beginning_is_told_to_be() -> None:
    acts, steps = again()
    walks = [walked(ACTS), walked(acts, "first visit", FIRST)]
    verdict = verdict_of(steps, walks)
    assert kinds(verdict) == [("undocumented", "line 6")]
    assert "begun again" in verdict.findings[0].seen


def test_what_follows_the_end_of_a_walk_cut_short_is_unreached_not_gone() -> None:
    verdict = verdict_of(
        STEPS, [walked(ACTS[:3], ended_by=because("expected « S'identifier », saw nothing"))]
    )
    assert verdict.findings == ()
    assert [step.status for step in verdict.steps] == ["holds"] * 3 + ["unreached"] * 4
    assert verdict.status == "unreached"
    assert "saw nothing" in verdict.steps[-1].reason


@pytest.mark.parametrize(
    ("action", "device"),
    [
        ("physical", "offline"),
        ("wait", "offline"),
        ("download", "phone"),
        ("info", "offline"),
        ("upload", "mail"),
    ],
)
def test_what_no_browser_can_check_is_manual_and_says_why(action: str, device: str) -> None:
    verdict = verdict_of((tell("…", action=action, device=device), *STEPS))
    assert verdict.findings == ()
    assert verdict.steps[0].status == "manual"
    assert verdict.steps[0].reason


def test_two_drifts_are_two_findings() -> None:
    steps = (*changed(0, labels=("Obtenir un devis",))[:5], STEPS[6])
    assert kinds(verdict_of(steps)) == [("renamed", "line 1"), ("undocumented", "line 5")]


def test_ids_are_unique() -> None:
    steps = (
        tell("« A » et « B »", "A", place={"line": 9}),
        tell("« A » et « B »", "B", place={"line": 9}),
        *STEPS,
    )
    verdict = verdict_of(steps)
    assert len({finding.id for finding in verdict.findings}) == len(verdict.findings) == 2


def test_a_step_told_before_the_reader_is_sent_back_but_done_after_is_in_the_wrong_order() -> None:
    acts, steps = again()
    walks = [walked(acts, "first visit", FIRST)]
    early = (*steps[:5], steps[6], steps[5], steps[7])
    assert verdict_of(steps, walks, jumps=[(5, "1")]).findings == ()
    assert kinds(verdict_of(early, walks, jumps=[(6, "1")])) == [("reordered", "line 6")]


def test_what_the_camera_sees_that_a_button_started_is_part_of_it() -> None:
    film = act("Filmer le recto et le verso", "Votre pièce d'identité", verb="upload")
    told_once = "Cliquez sur « Filmer le recto et le verso » et montrez votre pièce d'identité"
    show = tell(told_once, action="upload", object="votre pièce d'identité")
    steps = (*STEPS, tell(told_once, "Filmer le recto et le verso"), show)
    walks = [walked((*ACTS, film))]
    assert verdict_of(steps, walks).findings == ()
    for other in ({"object": "votre relevé bancaire"}, {"text": "Montrez votre pièce d'identité"}):
        assert kinds(verdict_of((*steps[:-1], {**show, **other}), walks)) == [("gone", f"line {len(steps)}")]
