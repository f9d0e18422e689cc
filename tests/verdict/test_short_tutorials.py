"""Tutorials as people write them: short, in chapters, with what goes without saying left out."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from parcours.journeys.tutorial.french.lexicon.rules import rules
from parcours.journeys.tutorial.model import Block, Document, Place, Tutorial
from parcours.journeys.verdict.alignment.label_matching import Relation, relation_of
from parcours.journeys.verdict.alignment.scoring import ACCOUNT, LINK, score
from parcours.journeys.verdict.applicability.other_sites import elsewhere
from parcours.journeys.verdict.applicability.part import Part
from parcours.journeys.verdict.judge import judge
from parcours.journeys.verdict.model import Verdict
from parcours.journeys.walk.model import Gesture, Walk
from parcours.journeys.walk.traits import Traits
from tests.verdict.builders import ACTS, STEPS, act, tell, told, verdict_of, verdict_on, walked

WAY_IN = tuple({**one, "part": "sign_in"} if 0 < index < 5 else one for index, one in enumerate(ACTS))


def severities(verdict: Verdict) -> list[tuple[str, str]]:
    return [(finding.kind, finding.severity) for finding in verdict.findings]


def in_parts(steps: Sequence[dict[str, Any]], *parts: tuple[int, int, Walk]) -> Verdict:
    given = [(Part(walk.journey, first, last), [walk]) for first, last, walk in parts]
    return judge("t.md", told(*steps), "mock 2025-01", given).summed_up()


def test_the_way_in_told_in_a_chapter_is_known_in_the_next() -> None:
    way_in, rest = STEPS[1:5], (STEPS[0], *STEPS[5:])
    first, second = walked(WAY_IN[1:5]), walked(WAY_IN)
    assert in_parts((*way_in, *rest), (0, 3, first), (4, 6, second)).findings == ()
    assert {kind for kind, _ in severities(verdict_on(told(*rest), [second]))} == {"undocumented"}


def test_a_chapter_tells_the_next_nothing_of_what_comes_in_the_midst_of_it() -> None:
    first, second = walked(ACTS[5:6]), walked(ACTS)
    found = in_parts((STEPS[5], *STEPS[:5], STEPS[6]), (0, 0, first), (1, 6, second))
    assert severities(found) == [("undocumented", "stops")]


def test_signing_in_again_is_known_even_where_another_step_was_sought() -> None:
    again = walked((*WAY_IN, *WAY_IN[1:5], act("Mes dossiers", "Accueil")))
    assert (
        verdict_on(told(*STEPS, tell("Cliquez sur « Mes dossiers »", "Mes dossiers")), [again]).findings == ()
    )


def titled(words: str) -> Tutorial:
    """The ordinary steps, but for « Valider », with these words on the line where it was told."""
    steps = told(*STEPS[:5], STEPS[6])
    here = Place(line=90)
    blocks = (
        *steps.document.blocks[:5],
        Block(kind="heading", text=words, place=here),
        *steps.document.blocks[5:],
    )
    return steps.model_copy(update={"document": Document(path=Path("t.md"), blocks=blocks)})


@pytest.mark.parametrize(
    ("words", "severity"), [("Votre fonction publique", "advice"), ("Et maintenant, la suite", "stops")]
)
def test_a_title_that_names_a_screen_tells_the_reader_where_to_look(words: str, severity: str) -> None:
    assert severities(verdict_on(titled(words), [walked(ACTS)])) == [("undocumented", severity)]


def test_a_step_is_no_title() -> None:
    steps = (*STEPS[:5], tell("Votre fonction publique", action="wait", device="offline"), STEPS[6])
    assert severities(verdict_of(steps)) == [("undocumented", "stops")]


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Pour passer la fonction publique, cliquez sur « Envoyer »", "advice"),
        ("Pour finir, cliquez sur « Envoyer »", "stops"),
    ],
)
def test_what_a_step_is_done_for_need_not_all_be_told(text: str, severity: str) -> None:
    steps = (*STEPS[:5], {**STEPS[6], "text": text})
    assert severities(verdict_of(steps)) == [("undocumented", severity)]


def test_a_step_that_names_the_whole_journey_covers_it() -> None:
    steps = told(tell("Je demande un devis", action="confirm"))
    walk = walked([act(f"Bouton {n}", f"Écran {n}") for n in range(6)])
    whole = Part("quote", 0, 0, whole=frozenset({0}))
    found = judge("t.md", steps, walk.target, [(whole, [walk])]).summed_up()
    assert severities(found) == [("undocumented", "advice")]
    assert (found.status, found.steps[0].reason) == ("holds", "tells the journey « quote » as a whole")


def test_what_is_done_on_any_site_is_left_to_the_reader() -> None:
    away = (
        tell("Allez sur le site administratif de la démarche", action="navigate"),
        tell("Cliquez sur « Autre chose »", "Autre chose"),
    )
    found = verdict_of((*STEPS, *away))
    assert found.findings == ()
    assert [step.status for step in found.steps[7:]] == ["manual", "manual"]
    here = (tell("Allez sur le site Mon Compte Formation", action="navigate"), away[1])
    assert set(severities(verdict_of((*STEPS, *here)))) == {("gone", "stops")}
    assert elsewhere(told(*away, *here)) == {0, 1}


def test_of_a_plural_the_reader_is_advised() -> None:
    walk = walked((act("Dossiers", "Accueil"), *ACTS))
    steps = (tell("Cliquez sur « Dossier »", "Dossier"), *STEPS)
    assert severities(verdict_of(steps, [walk])) == [("renamed", "advice")]
    other = walked((act("Doigts", "Accueil"), *ACTS))
    assert severities(verdict_of(steps, [other])) != [("renamed", "advice")]


@pytest.mark.parametrize(
    ("label", "relation"),
    [
        ("se connecter avec France Connect", Relation.CALLED),
        ("Se connecter avec France Connect", Relation.OTHER),
        ("se connecter avec France Connect+", Relation.OTHER),
    ],
)
def test_a_provider_is_known_by_its_name_unless_the_words_are_quoted_with_a_capital(
    label: str, relation: Relation
) -> None:
    [step] = told(tell(f"Choisissez : {label}", label, action="select")).steps
    assert relation_of(step, gesture(act("S'identifier avec FranceConnect", "Connexion"))) is relation


def gesture(told_act: dict[str, Any]) -> Gesture:
    return walked([told_act]).gestures[0]


def test_an_account_is_made_on_the_screens_of_an_account() -> None:
    [step] = told(tell("je crée mon compte", action="fill", rule="je + present: account made")).steps
    for part, fits in (("creation", True), ("search", False)):
        walk = walked([act("Adresse email", "Votre compte", verb="fill", role="textbox", part=part)])
        assert (score(step, walk.gestures[0], walk.screens[0]) is not None) is fits


def test_the_rules_that_are_judged_apart_are_rules() -> None:
    assert {LINK, ACCOUNT} <= {rule.name for rule in rules()}


def test_a_link_of_the_document_is_not_a_button_of_about_that_name() -> None:
    walk = walked([act("En ligne", "Vérification")])
    for rule, fits in (("je + present: link looked at", False), ("imperative: press", True)):
        [step] = told(tell("Je consulte l'aide en ligne", "l'aide en ligne", rule=rule)).steps
        assert (score(step, walk.gestures[0], walk.screens[0]) is not None) is fits


FORM = tuple(
    act(name, heading, verb="fill", role="textbox", part=heading)
    for heading, names in (("Recherche", ("Métier", "Lieu")), ("Dossier", ("Téléphone", "Adresse")))
    for name in names
)


def test_the_form_that_is_filled_in_is_the_one_that_is_sent_next() -> None:
    walk = walked((*FORM, act("Envoyer mon dossier", "Récapitulatif")))
    text = "Renseignez les informations et envoyez votre dossier"
    fill = tell(text, action="fill", coarse=True, object="les informations")
    send = tell(text, action="confirm", object="votre dossier")
    found = verdict_of((fill, send), [walk])
    assert [f.seen for f in found.findings] == [
        "field « Métier » on « Recherche », field « Lieu » on « Recherche »"
    ]


@pytest.mark.parametrize(("traits", "severity"), [(Traits(card_refused=True), "advice"), (Traits(), "stops")])
def test_what_only_a_mishap_asks_is_advice(traits: Traits, severity: str) -> None:
    walk = walked((*ACTS, act("Écrire au support", "Erreur")), traits=traits)
    assert severities(verdict_of(STEPS, [walk])) == [("undocumented", severity)]


def test_a_reader_whom_nothing_sends_back_reads_each_step_once() -> None:
    first = (act("Commencer", "Compte", leg=0), act("Envoyer", "Compte", leg=0))
    walk = walked((*first, *({**one, "leg": 1} for one in ACTS)))
    steps = (tell("Cliquez sur « Commencer »", "Commencer"), *STEPS)
    assert "reordered" not in {kind for kind, _ in severities(verdict_of(steps, [walk]))}
