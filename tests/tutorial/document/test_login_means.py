"""A login that names a place and a provider is a step for each."""

import pytest

from tests.tutorial.helpers import steps_of

SITE = ("navigate", "moncompteformation.gouv.fr")


@pytest.mark.parametrize(
    ("sentence", "steps"),
    [
        (
            "Connectez-vous à moncompteformation.gouv.fr avec FranceConnect+.",
            [SITE, ("click", "FranceConnect+")],
        ),
        (
            "Identifiez-vous sur moncompteformation.gouv.fr avec FranceConnect, et regardez votre solde.",
            [SITE, ("click", "FranceConnect"), ("read", "")],
        ),
        (
            "Connectez-vous au site moncompteformation.gouv.fr, via France Identité ou l'Identité Numérique.",
            [
                SITE,
                ("select", "France Identité"),
                ("select", "l'Identité Numérique"),
            ],
        ),
        ("Connectez-vous avec FranceConnect+.", [("click", "FranceConnect+")]),
        ("Connectez-vous à moncompteformation.gouv.fr.", [SITE]),
        (
            "Connectez-vous à moncompteformation.gouv.fr puis cliquez sur « FranceConnect+ ».",
            [SITE, ("click", "FranceConnect+")],
        ),
    ],
)
def test_each_is_a_step(sentence: str, steps: list[tuple[str, str]]) -> None:
    assert [(step.action, next(iter(step.labels), "")) for step in steps_of(sentence)] == steps
