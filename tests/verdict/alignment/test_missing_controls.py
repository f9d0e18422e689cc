"""Controls looked for in vain: gone where a step tells them, and what comes after is unreached."""

from typing import Any

import pytest

from parcours.journeys.walk.model import Surprise, Walk, because
from parcours.journeys.walk.traits import Traits
from tests.verdict.builders import (
    ACTS,
    NOTICE,
    SEND,
    STEPS,
    act,
    kinds,
    lack,
    statuses,
    tell,
    verdict_of,
    walked,
)

WHY = "after « Confirmer », expected the button « Valider », saw « Fonction publique » at localhost/"
TICK = act("J'accepte", "Fonction publique", verb="tick", role="checkbox", dialog=True)
BOX = tell("Cochez « J'accepte »", "J'accepte", action="check")


def stopped(*lacks: Surprise, variant: str = "returning") -> Walk:
    """A walk that ends before the notice is acknowledged."""
    return walked(ACTS[:5], variant, surprises=lacks, ended_by=because(WHY))


def test_what_is_not_there_is_gone_and_what_follows_is_unreached() -> None:
    verdict = verdict_of(walks=[stopped(lack("Valider", 5))])
    assert kinds(verdict) == [("gone", "line 6")]
    assert statuses(verdict) == [*["holds"] * 5, "drifted", "unreached"]
    assert verdict.steps[6].reason == WHY
    assert verdict.status == "drifted"


def test_what_cannot_be_used_is_told_to_be_there() -> None:
    disabled = lack("Valider", 5, "disabled", evidence="it cannot be used on « Fonction publique »")
    [finding] = verdict_of(walks=[stopped(disabled)]).findings
    assert (finding.kind, finding.severity) == ("gone", "stops")
    assert finding.seen == "« Valider » is there, but cannot be used"


def test_what_no_step_tells_is_no_finding() -> None:
    verdict = verdict_of(walks=[stopped(lack("Continuer", 5))])
    assert kinds(verdict) == []
    assert statuses(verdict) == [*["holds"] * 5, "unreached", "unreached"]


def test_what_is_lacking_elsewhere_on_the_way_is_not_the_cause() -> None:
    verdict = verdict_of(walks=[stopped(lack("Valider", 2))])
    assert kinds(verdict) == []
    assert verdict.status == "unreached"


CODE = lack("Code d'activation", 5, "disabled", verb="enter_code", role="textbox")
TYPED = (
    tell("Saisissez le code d'activation", action="enter_code", object="le code d'activation"),
    tell("Saisissez votre code secret", action="enter_code", object="votre code secret"),
)

MAIL = tell("Dans votre messagerie, cliquez sur « Votre code »", "Votre code", device="mail")
MAILED = tell("Saisissez le code « Code reçu »", "Code reçu", action="enter_code")


def test_the_mail_of_a_code_that_is_not_asked_any_more_is_gone_with_it() -> None:
    verdict = verdict_of((*STEPS[:2], MAIL, MAILED, *STEPS[2:]))
    assert kinds(verdict) == [("gone", "line 3")]
    assert verdict.findings[0].said == "« Votre code » / « Code reçu »"
    assert statuses(verdict)[2:4] == ["drifted", "drifted"]


def test_a_mail_and_a_code_that_are_not_told_one_after_the_other_are_gone_each_for_itself() -> None:
    verdict = verdict_of((*STEPS[:2], MAIL, STEPS[2], MAILED, *STEPS[3:]))
    assert kinds(verdict) == [("gone", "line 3"), ("gone", "line 5")]


def test_of_two_steps_the_one_that_tells_the_control_best_is_the_one_gone() -> None:
    verdict = verdict_of((*STEPS[:5], *TYPED), [stopped(CODE)])
    assert kinds(verdict) == [("gone", "line 6")]
    assert verdict.findings[0].seen == "« Code d'activation » is there, but cannot be used"
    assert statuses(verdict) == [*["holds"] * 5, "drifted", "unreached"]


def test_a_step_that_tells_it_less_well_is_the_one_where_no_other_does() -> None:
    assert kinds(verdict_of((*STEPS[:5], TYPED[1]), [stopped(CODE)])) == [("gone", "line 6")]


def test_of_two_steps_that_name_it_the_first_is_the_one_gone() -> None:
    steps = (*STEPS[:5], tell("Cliquez sur « OK »", "OK"), STEPS[6], STEPS[5])
    gone = lack("Valider", 5, names=("Valider", "OK"))
    verdict = verdict_of(steps, [stopped(gone)])
    assert kinds(verdict) == [("gone", "line 6")]
    assert statuses(verdict) == [*["holds"] * 5, "drifted", "unreached", "unreached"]


def test_the_same_lack_met_by_two_people_is_told_once() -> None:
    walks = [stopped(lack("Valider", 5)), stopped(lack("Valider", 5), variant="jobseeker")]
    assert kinds(verdict_of(walks=walks)) == [("gone", "line 6")]


def test_a_screen_that_is_gone_is_one_finding_for_all_its_steps() -> None:
    steps = (*STEPS[:5], BOX, *STEPS[5:])
    assert kinds(verdict_of(steps, [walked([*ACTS[:5], TICK, NOTICE, SEND])])) == []
    lacks = (
        lack("J'accepte", 5, verb="tick", role="checkbox", within="Fonction publique"),
        lack("Valider", 5, within="Fonction publique"),
    )
    verdict = verdict_of(steps, [walked([*ACTS[:5], SEND], surprises=lacks)])
    [finding] = verdict.findings
    assert (finding.kind, str(finding.place), [str(place) for place in finding.also]) == (
        "gone",
        "line 6",
        ["line 7"],
    )
    assert finding.said == "« J'accepte » / « Valider »"
    assert finding.seen == "the screen « Fonction publique » is not on the way any more"
    assert statuses(verdict) == [*["holds"] * 5, "drifted", "drifted", "holds"]


DOOR = act("Identité Numérique", "Connexion", offers=("Me connecter",))
FORM = [act(name, "La Poste", verb="fill", role="textbox") for name in ("Adresse email", "Mot de passe")]
KNOWN = "Si vous avez un compte La Poste, saisissez votre adresse email et {} et appuyez sur « Me connecter »"
NAMES = tell("Saisissez votre prénom et votre nom", action="fill", object="votre prénom")
PAPERS = tell("Choisissez votre pièce d'identité", action="select", object="votre pièce d'identité")


def signing_in(second: str) -> tuple[dict[str, Any], ...]:
    """Steps on a form, its second field told so, and two on the form after it."""
    case = {"text": KNOWN.format(second), "condition": "Si vous avez un compte La Poste"}
    fill, press = (
        {**tell(""), **case, "action": "fill", "object": "votre adresse email"},
        {**tell("", "Me connecter"), **case},
    )
    return tell("Cliquez sur « Identité Numérique »", "Identité Numérique"), fill, press, NAMES, PAPERS


def in_vain(*lacks: Surprise) -> Walk:
    return walked([DOOR, *FORM], traits=Traits(la_poste_account=True), surprises=lacks, ended_by=because(WHY))


def test_what_is_not_there_is_gone_though_another_screen_offers_one_of_its_name() -> None:
    verdict = verdict_of(signing_in("votre mot de passe"), [in_vain(lack("Me connecter", 3))])
    assert kinds(verdict) == [("gone", "line 3")]
    assert statuses(verdict) == ["holds", "holds", "drifted", "unreached", "unreached"]


def test_what_was_not_looked_for_is_told_where_it_is_offered() -> None:
    verdict = verdict_of(signing_in("votre mot de passe"), [in_vain()])
    assert statuses(verdict)[2] == "holds"


@pytest.mark.parametrize(("second", "status"), [("votre mot de passe", "unreached"), ("le reste", "holds")])
def test_where_the_walk_ended_a_field_that_is_listed_is_not_that_of_a_later_step(
    second: str, status: str
) -> None:
    assert statuses(verdict_of(signing_in(second), [in_vain()]))[3:] == [status, "unreached"]
