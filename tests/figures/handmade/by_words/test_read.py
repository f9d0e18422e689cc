"""What the lines of an OCR tell of a screen, wherever they stand; no OCR and no browser is needed here."""

import pytest

from parcours.journeys.figures.handmade.by_words.evidence import Recognised, recognised
from parcours.journeys.figures.handmade.by_words.ocr_witness import OcrWitness
from parcours.journeys.figures.handmade.by_words.vocabulary import Vocabulary, vocabulary
from parcours.journeys.ocr.reader import Line
from parcours.journeys.verdict.platform_index.shipped import index_at
from tests.recordings import recorded

NOW = ("Vous allez vous connecter en tant que :", "Continuer sur Mon Compte Formation", "Données transmises")
THEN = ("Bienvenue", "Continuer sur Mon Compte Formation", "Voir le détail des données")


@pytest.fixture(scope="module")
def screens() -> Vocabulary:
    return vocabulary(recorded("2026-01", "sign-in").values(), index_at("2026-01"))


def told(screens: Vocabulary, *texts: str, left: float = 60) -> Recognised:
    """Of a picture on which these lines stand well apart."""
    lines = [
        Line(text, (left, 80.0 + 70 * row, left + 9 * len(text), 100.0 + 70 * row), 0.99)
        for row, text in enumerate(texts)
    ]
    return recognised(screens, OcrWitness(lines, (800, 900)), frozenset())


def test_words_that_the_screen_says_now_are_fresh(screens: Vocabulary) -> None:
    said = told(screens, "FranceConnect+", *NOW)
    assert said.screen is not None
    assert (said.screen.name, said.opinion.standing) == ("Consent", "fresh")


def test_words_that_it_said_before_are_told(screens: Vocabulary) -> None:
    said = told(screens, *THEN).opinion
    assert said.standing == "stale"
    assert (
        "the heading « Bienvenue » is « Vous allez vous connecter en tant que : » on the screen" in said.told
    )
    assert "the button « Voir le détail des données » is « Données transmises » on the screen" in said.told
    assert any(change.control for change in said.changes)


def test_words_that_a_cut_figure_lacks_are_no_change(screens: Vocabulary) -> None:
    assert told(screens, *NOW[:2]).opinion.standing == "fresh"
    without_heading = told(screens, NOW[1], NOW[2]).opinion
    assert without_heading.standing == "unsure"
    assert without_heading.reason.endswith(f"the heading « {NOW[0]} » is not read on it")


def test_other_words_in_their_place_leave_it_open(screens: Vocabulary) -> None:
    said = told(screens, NOW[0], "Continuer sur Mes Aides au Logement", NOW[2]).opinion
    assert said.standing == "unsure"
    assert said.reason == (
        "it is found by its words, but it reads « Continuer sur Mes Aides au Logement », "
        "not the button « Continuer sur Mon Compte Formation »"
    )


def test_another_number_leaves_it_open() -> None:
    screens = vocabulary(recorded("2026-01", "quote").values(), index_at("2026-01"))
    answer = "Vous aurez ensuite {} jours ouvrés pour accepter le devis."
    said = ("Récapitulatif de votre demande", "Votre formation", "Prix et financement", "Envoyer")
    assert told(screens, *said, answer.format(4)).opinion.standing == "fresh"
    assert told(screens, *said, answer.format(8)).opinion.reason == (
        f"it is found by its words, but it reads « {answer.format(8)} »"
    )


def test_what_an_edge_cuts_is_not_other_words(screens: Vocabulary) -> None:
    assert told(screens, *NOW[:2], left=2).opinion.standing == "fresh"


def test_words_that_any_site_has_tell_no_screen(screens: Vocabulary) -> None:
    said = told(screens, "Connexion", "Mot de passe", "Me connecter", "Mot de passe oublié")
    assert said.screen is None
    assert said.opinion.reason == "it is like no screen of the walk, by its looks or by its words"


def test_a_name_broken_into_lines_is_one(screens: Vocabulary) -> None:
    lines = [
        Line("Vous allez vous connecter", (100, 80, 330, 100), 0.99),
        Line("en tant que :", (150, 106, 260, 126), 0.99),
        Line(NOW[1], (90, 200, 420, 220), 0.99),
    ]
    assert recognised(screens, OcrWitness(lines, (800, 600)), frozenset()).opinion.standing == "fresh"
