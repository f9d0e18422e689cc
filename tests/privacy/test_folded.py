"""A folded text reads the same, and each of its characters knows where it stood."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parcours.journeys.privacy.find import personal_data
from parcours.journeys.privacy.folded import fold
from parcours.journeys.privacy.veil import Veil
from tests.privacy.people import ADDRESS, NIR, PHONE


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("jean&#64;a.fr", "jean@a.fr"),
        ("jean&commat;a&#x2e;fr", "jean@a.fr"),
        ("jean%40a.fr, jean%2540a.fr", "jean@a.fr, jean@a.fr"),
        ("06\u00a012\u202f34", "06 12 34"),
        ("06\u200b12\u00ad34\u2060\ufeff", "061234"),
        ("０６１２", "0612"),
        ("06\u201112", "06-12"),
        ("06·12", "06.12"),
        ("**06** 12 `34`", "06 12 34"),
        ("je<b>an</b>\\_x", "jean_x"),
        ("ﬁn", "fin"),
        ("2 * 3, 12100*02", "2  3, 12100*02"),
        ("H²O n° 6", "H²O n° 6"),
        ("R&D ; 50 % ; a < b", "R&D ; 50 % ; a < b"),
    ],
)
def test_it_is_what_people_read(written: str, read: str) -> None:
    assert fold(written).text == read


@given(st.text(alphabet="aé06 ０\u200b&#64;%4<b>*`\\@.\u00a0ﬁ", max_size=60))
def test_each_part_knows_where_it_stood(written: str) -> None:
    folded = fold(written)
    for start in range(len(folded.text)):
        begins, ends = folded.origin(start, start + 1)
        assert 0 <= begins < ends <= len(written)
        if ends - begins == 1 and written[begins].isascii():
            assert folded.text[start] == written[begins]


HOSTILE = {
    "signs": "a@",
    "bare signs": "@",
    "short addresses": "a.b@c.d ",
    "brackets": "(at) ",
    "said": " arobase a point fr",
    "figures": "0",
    "pairs": "06 12 34 56 78 ",
    "pairs and one more": "06 12 34 56 78 9 ",
    "prefixes": "+33 6 ",
    "spaced": "1 85 07 75 ",
    "accounts": "FR76 ",
    "references": "&#64;",
    "escapes": "%25",
    "tags": "<span ",
    "comments": "<!--",
    "unseen": "\u200b",
    "passports": "passeport ",
    "births": "Nom : Dupuis, n\u00e9 le 14/03/1987 ",
    "machine": "P<FRA",
    "pages": "http://a 0612345678 ",
    "persons": "Mme Dupuis a@a.fr ",
    "pictures": "![",
    "underscores": "_at_a",
}


def seconds(work: Callable[[str], object], text: str) -> float:
    """The best of three, of this process alone."""
    taken = []
    for _ in range(3):
        begins = time.process_time()
        work(text)
        taken.append(time.process_time() - begins)
    return min(taken)


@pytest.mark.parametrize("pattern", HOSTILE.values(), ids=HOSTILE)
def test_twice_the_text_takes_twice_the_time(pattern: str) -> None:
    def look(text: str) -> object:
        return personal_data([text])

    once = pattern * (40_000 // len(pattern))
    assert seconds(look, once * 2) <= 2.5 * seconds(look, once) + 0.05


@pytest.mark.parametrize("sign", [" ", "\n", "nom "])
def test_so_does_what_follows_a_field(sign: str) -> None:
    def look(text: str) -> object:
        return personal_data([text, NIR])

    once, twice = ("Nom" + sign * (times // len(sign)) + "x" * 70 for times in (10_000, 20_000))
    assert seconds(look, twice) <= 2.5 * seconds(look, once) + 0.05


def test_hiding_takes_as_long_however_much_is_known() -> None:
    text = f"Cliquez sur « Continuer » de {PHONE} " * 500
    few = Veil.of([ADDRESS, PHONE])
    many = Veil.of([f"jd{number}@orange{number}.fr" for number in range(3_000)] + [PHONE])
    assert seconds(many.text, text) <= 3 * seconds(few.text, text) + 0.05
