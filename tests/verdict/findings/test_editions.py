"""Documents of several parts, and the walks they are judged by."""

from parcours.journeys.tutorial.model import Block, Place, Tutorial
from parcours.journeys.verdict.applicability.audience import meant
from parcours.journeys.verdict.applicability.part import Part
from parcours.journeys.verdict.judge import judge
from parcours.journeys.walk.model import Superseded
from parcours.journeys.walk.traits import Traits
from tests.verdict.builders import (
    ACTS,
    STEPS,
    act,
    changed,
    kinds,
    tell,
    told,
    verdict_of,
    verdict_on,
    walked,
)

LAST = len(STEPS) - 1
TWICE = told(*STEPS, *STEPS)
ORDINARY = walked(ACTS)
ELECTED = walked(ACTS, variant="elected", traits=Traits(elected=True))


def in_parts(*parts: Part) -> list[tuple[str, str]]:
    walks = {"quote": [ORDINARY], "again": [ORDINARY]}
    judged = judge("t.md", TWICE, "mock 2025-01", [(part, walks.get(part.journey, [])) for part in parts])
    return kinds(judged.summed_up())


def test_each_part_holds_on_its_own_journey() -> None:
    assert in_parts(Part("quote", 0, LAST), Part("again", LAST + 1, 2 * LAST + 1)) == []


def test_a_part_whose_journey_is_not_there_is_one_finding() -> None:
    absent = Part("none", LAST + 1, 2 * LAST + 1, absent="the journey « none » does not exist at 2025-01")
    assert in_parts(Part("quote", 0, LAST), absent) == [("gone", f"line {LAST + 2}")]


def test_a_part_whose_journey_has_ended_says_what_took_its_place() -> None:
    ended = Part(
        "none",
        LAST + 1,
        2 * LAST + 1,
        absent="the journey « none » does not exist at 2025-01",
        superseded=Superseded(since="2022-10", by="Se connecter"),
    )
    parts = [(Part("quote", 0, LAST), [ORDINARY]), (ended, [])]
    verdict = judge("t.md", TWICE, "mock 2025-01", parts).summed_up()
    [finding] = verdict.findings
    assert (finding.kind, finding.severity, finding.step) == ("superseded", "stops", LAST + 1)
    assert finding.seen == "since 2022-10, « Se connecter » takes its place"
    assert [part.status for part in verdict.parts] == ["holds", "drifted"]
    assert {step.status for step in verdict.steps[LAST + 1 :]} == {"drifted"}


def test_editions_in_one_document_are_told_once() -> None:
    second = Part("quote", LAST + 1, 2 * LAST + 1, edition=1)
    assert in_parts(Part("quote", 0, LAST), second) == [("unclear", f"line {LAST + 2}")]


def test_findings_and_sightings_point_into_the_whole_document() -> None:
    renamed = told(
        *STEPS, *changed(0, text="Cliquez sur « Demander le devis »", labels=("Demander le devis",))
    )
    parts = [(Part("quote", 0, LAST), [ORDINARY]), (Part("quote", LAST + 1, 2 * LAST + 1), [ORDINARY])]
    verdict = judge("t.md", renamed, "mock 2025-01", parts).summed_up()
    [finding] = verdict.findings
    assert (finding.kind, finding.step) == ("renamed", LAST + 1)
    assert finding.sighting is not None
    assert finding.sighting.walk == 1
    assert [part.status for part in verdict.parts] == ["holds", "drifted"]
    assert verdict.parts[1].findings == (finding.id,)


def titled(title: str) -> Tutorial:
    tutorial = told(*STEPS)
    heading = Block(kind="heading", text=title, place=Place(line=1), level=1)
    document = tutorial.document.model_copy(update={"blocks": (heading, *tutorial.document.blocks)})
    return tutorial.model_copy(update={"document": document})


def test_a_tutorial_for_elected_people_is_judged_by_their_walks() -> None:
    walks = [ORDINARY, ELECTED]
    assert meant(titled("Le CPF des élus").document, walks) == [ELECTED]
    assert meant(titled("Le CPF").document, walks) == [ORDINARY]
    assert meant(titled("Vous êtes élu").document, walks) == walks
    assert meant(titled("Le CPF").document, [ELECTED]) == [ELECTED]


SIGN_IN = tuple({**one, "part": "sign_in"} if 0 < index < 5 else one for index, one in enumerate(ACTS))
COARSE = tell("Connectez-vous", action="navigate", rule="imperative: login", coarse=True)


def test_connectez_vous_covers_the_sign_in() -> None:
    walk = walked(SIGN_IN)
    assert kinds(verdict_on(told(STEPS[0], COARSE, *STEPS[5:]), [walk])) == []
    assert ("undocumented", "line 1") in kinds(verdict_on(told(STEPS[0], *STEPS[5:]), [walk]))


def test_a_sign_in_told_once_need_not_be_told_again() -> None:
    later = act("Confirmer l'inscription", "Dossier")
    again = walked((*SIGN_IN, *SIGN_IN[1:5], later))
    steps = (*STEPS, tell("Cliquez sur « Confirmer l'inscription »", "Confirmer l'inscription"))
    assert kinds(verdict_on(told(*steps), [again])) == []
    assert kinds(verdict_on(told(STEPS[0], *steps[5:]), [again])) != []


def test_the_second_time_may_be_told_in_a_word_beside_what_it_leads_to() -> None:
    later = act("Confirmer l'inscription", "Dossier")
    again = walked((*SIGN_IN, *SIGN_IN[1:5], later))
    fields = {**COARSE, "action": "fill"}
    last = tell("Cliquez sur « Confirmer l'inscription »", "Confirmer l'inscription")
    assert kinds(verdict_on(told(*STEPS, fields, last), [again])) == []
    assert kinds(verdict_on(told(STEPS[0], *STEPS[5:], fields, last), [again])) != []


def test_one_press_before_an_outcome_that_is_told_is_advice() -> None:
    shown = tell("Vous êtes maintenant identifié", action="info")
    [advice] = verdict_of((*STEPS[:3], shown, *STEPS[4:])).findings
    [stops] = verdict_of((*STEPS[:3], *STEPS[4:])).findings
    assert (advice.kind, advice.severity) == ("undocumented", "advice")
    assert (stops.kind, stops.severity) == ("undocumented", "stops")


def test_a_press_that_engages_is_never_left_to_the_reader() -> None:
    acts = (*ACTS[:3], {**ACTS[3], "commits": True}, *ACTS[4:])
    shown = tell("Vous êtes maintenant identifié", action="info")
    [finding] = verdict_of((*STEPS[:3], shown, *STEPS[4:]), [walked(acts)]).findings
    assert finding.severity == "stops"
