"""Instructions nobody could follow are told apart from those that can be."""

from pathlib import Path

import pytest

from parcours.journeys.tutorial.french.lexicon.unclear import unclear_rules
from parcours.journeys.tutorial.model import Block, Document, Figure, Place
from parcours.journeys.tutorial.steps import detect, understand
from tests.tutorial.data.manual import Unseen
from tests.tutorial.data.spoken import REGISTERS
from tests.tutorial.data.unseen import EVERY

BUNDLED = sorted((Path(__file__).parents[3] / "journeys" / "tutorials").rglob("tutorial.md"))


def rules_of(*texts: str, kind: str = "item", pictured: bool = False) -> list[str]:
    """The rules by which these blocks are unclear."""
    blocks = tuple(
        Block.model_validate({"kind": kind, "text": text, "place": {"line": at + 1}})
        for at, text in enumerate(texts)
    )
    figure = Figure(source="a.png", alt="", place=Place(line=1), after=0)
    document = Document(path=Path("a.md"), blocks=blocks, figures=(figure,) if pictured else ())
    return [one.rule for one in detect(document)[2]]


UNCLEAR = {
    "empty": [
        "Faites le nécessaire.",
        "Il faut faire le nécessaire.",
        "Faites ce qu'il faut.",
        "Effectuez les manipulations utiles.",
    ],
    "elsewhere": [
        "Procédez comme indiqué.",
        "Vous devez procéder comme convenu.",
        "Suivez la procédure habituelle.",
    ],
    "nowhere": [
        "Cliquez ici.",
        "Cliquez sur",
        "Cliquez ici pour continuer.",
        "Cliquez dessus.",
        "Choisissez.",
    ],
    "unknown": ["Bidulez la page."],
}
CLEAR = [
    "Faites le nécessaire : cliquez sur « Valider ».",
    "Faites une recherche.",
    "Faites la vérification de votre identité.",
    "Procédez comme indiqué ci-dessous.",
    "Suivez les indications à l'écran.",
    "Cliquez sur [ici](https://www.example.org).",
    "Repérez la flèche verte. Cliquez dessus.",
    "Quand votre ville apparaît, cliquez dessus.",
    "Renseignez :",
    "Validez.",
    "Comptez dix minutes.",
    "Ne faites pas le nécessaire.",
    "Que faire si je ne peux pas procéder comme indiqué ?",
]


@pytest.mark.parametrize(
    ("rule", "text"), [(rule, text) for rule, texts in UNCLEAR.items() for text in texts]
)
def test_what_nobody_could_follow_is_told(rule: str, text: str) -> None:
    assert rules_of(text) == [rule]


@pytest.mark.parametrize("text", CLEAR)
def test_what_can_be_followed_is_not(text: str) -> None:
    assert rules_of(text) == []


def test_every_rule_is_tried_and_has_its_reason() -> None:
    assert set(unclear_rules()) == set(UNCLEAR)
    assert all(row.reason and row.seen for row in unclear_rules().values())


def test_no_ordinary_sentence_is_unclear() -> None:
    assert [text for told in REGISTERS.values() for text, _ in told if rules_of(text)] == []


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.name)
def test_no_ordinary_tutorial_is_unclear(tmp_path: Path, one: Unseen) -> None:
    path = tmp_path / one.name
    path.write_text(one.text, "utf-8")
    assert understand(path).unclear == ()


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: path.parent.name)
def test_our_own_tutorials_are_clear(path: Path) -> None:
    assert understand(path).unclear == ()


def test_a_picture_may_say_what_to_click() -> None:
    assert rules_of("Cliquez ici.", pictured=True) == []


def test_a_heading_orders_nothing() -> None:
    assert rules_of("Faites le nécessaire.", kind="heading") == []


def test_the_verb_of_prose_may_be_unknown() -> None:
    assert rules_of("Bidulez la page.", kind="paragraph") == []


def test_what_is_unclear_has_its_place() -> None:
    blocks = tuple(
        Block(kind="item", text=t, place=Place(line=n)) for n, t in ((3, "Validez."), (7, "Cliquez ici."))
    )
    [one] = detect(Document(path=Path("a.md"), blocks=blocks))[2]
    assert (one.text, one.place) == ("Cliquez ici.", Place(line=7))
