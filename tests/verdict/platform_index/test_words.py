"""Words that tell what a text is about: terms, concepts, stems."""

import pytest

from parcours.journeys.verdict.platform_index.words import plain, stems


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("FranceConnect+", "FranceConnect +"),
        ("France Connect+", "franceconnect+"),
        ("mot de passe", "MOT DE PASSE"),
        ("l\u2019Identité Numérique", "l'identite numerique"),
        ("vos droits", "votre solde"),
        ("consulter les formations", "consultez la formation"),
        ("Pré\u00adnom", "prénom"),
    ],
)
def test_these_say_the_same(one: str, other: str) -> None:
    assert stems(one) == stems(other)


@pytest.mark.parametrize(
    ("one", "other"), [("FranceConnect", "FranceConnect+"), ("devis", "droits"), ("Recevoir", "Envoyer")]
)
def test_these_do_not(one: str, other: str) -> None:
    assert stems(one) != stems(other)


def test_silent_words_say_nothing() -> None:
    assert stems("de la et pour votre") == ()
    assert plain("  Énorme ") == "  enorme "
