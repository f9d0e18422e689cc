"""Which of the screens that may come has come."""

import pytest

from journeys.walk.healing.recognise import likest
from journeys.walk.healing.sight import Thing, View
from pages.mon_compte_formation.files import QuoteAccepted
from pages.mon_compte_formation.payment import Payment


@pytest.mark.parametrize(
    ("heading", "button", "expected"),
    [
        ("Nouvelle page", "Payer par carte bancaire", Payment),
        ("Votre devis est bien accepté", "Payer par carte bancaire", QuoteAccepted),
        ("Votre devis est bien accepté", "Autre chose", QuoteAccepted),
    ],
)
def test_a_near_heading_tells_first_then_the_controls(heading: str, button: str, expected: type) -> None:
    things = (Thing(index=0, role="heading", name=heading, level=1), Thing(index=1, role="link", name=button))
    assert likest(View(url="", things=things), [QuoteAccepted, Payment]) is expected
