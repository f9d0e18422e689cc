"""What fields accept."""

import pytest

from parcours.mocks.fields import (
    FORMATS,
    french_number,
    is_nothing,
    mobile_number,
    social_security_number,
    with_key,
)
from parcours.mocks.releases.schema import Kind


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("06 39 98 12 34", "0639981234"),
        ("+33 6 39 98 12 34", "0639981234"),
        ("+33 06 39 98 12 34", "0639981234"),
        ("0033 639981234", "0639981234"),
        ("01-99-00-12-34", "0199001234"),
        ("639981234", None),
        ("+44 639981234", None),
        ("06 39 98 12 34 5", None),
        ("zéro six", None),
    ],
)
def test_french_numbers(typed: str, number: str | None) -> None:
    assert french_number(typed) == number


def test_a_landline_is_no_mobile() -> None:
    assert mobile_number("01 99 00 12 34") is None
    assert mobile_number("07 39 98 12 34") == "0739981234"


@pytest.mark.parametrize("thirteen", ["2850499999001", "199012A004000", "199012B004000"])
def test_a_social_security_number_carries_its_key(thirteen: str) -> None:
    number = with_key(thirteen)
    spaced = f" {number[:1]} {number[1:3]} {number[3:]} "
    assert social_security_number(spaced) == number
    other_key = f"{int(number[13:]) % 97 + 1:02}"
    assert social_security_number(thirteen + other_key) is None


@pytest.mark.parametrize(
    ("kind", "right", "wrong"),
    [
        (
            "email",
            ["a@example.org", " a.b+c@mail.example.org "],
            ["a@b", "a b@example.org", "@example.org", "a@.org"],
        ),
        ("postcode", ["99999"], ["9999", "999999", "A9999"]),
        ("year", ["1998", "2025"], ["98", "3000", "20255"]),
        ("tel", ["06 39 98 12 34"], ["06 39"]),
    ],
)
def test_formats(kind: Kind, right: list[str], wrong: list[str]) -> None:
    assert all(FORMATS[kind](typed) for typed in right)
    assert not any(FORMATS[kind](typed) for typed in wrong)


@pytest.mark.parametrize(("kind", "is_nothing_more"), [("tel", True), ("text", False), (None, False)])
def test_a_prefix_alone_is_no_number_but_an_answer_elsewhere(
    kind: Kind | None, is_nothing_more: bool
) -> None:
    assert is_nothing("+33 ", kind) is is_nothing_more
    assert is_nothing("  ", kind)
