"""Personal data never goes out in full."""

import re
from pathlib import Path

import pytest

from parcours.journeys.privacy.find import personal_data
from parcours.journeys.privacy.veil import Veil, masked
from parcours.journeys.tutorial.model import Block, Document, Figure, Place
from tests.privacy.people import ADDRESS, CORSICAN, IBAN, NIR, PHONE, spaced


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (NIR, "266" + "•" * 12),
        (spaced(NIR), "2 66 •• •• ••• ••• ••"),
        (CORSICAN, "185" + "•" * 12),
        (IBAN, "FR" + "•" * 25),
        (PHONE, "01 •• •• •• ••"),
        ("+33 1 23 45 67 89", "+33 1 •• •• •• ••"),
        (ADDRESS, "s" + "•" * 13 + "@" + "•" * 9),
    ],
)
def test_a_mask_shows_the_beginning_and_is_as_long(value: str, shown: str) -> None:
    [[held]] = personal_data([value])
    assert masked(held) == shown
    assert len(shown) == len(value)


def test_what_is_found_once_is_hidden_everywhere() -> None:
    veil = Veil.of([f"Solange Dupuis {spaced(NIR)}", f"Dupuis, {PHONE}"])
    text = f"Dupuisard, Solange Dupuis : {NIR} ou {spaced(NIR)} ; {PHONE.replace(' ', '.')} ; 2025 ; {NIR}1"
    assert veil.text(text) == (
        f"Dupuisard, S•••••• D••••• : 266{'•' * 12} ou 2 66 •• •• ••• ••• •• ; 01.••.••.••.•• ; 2025 ; {NIR}1"
    )


def test_a_number_stuck_to_a_word_is_hidden_too() -> None:
    assert Veil.of([f"IBAN{IBAN}"]).text(f"IBAN{IBAN}") == "IBANFR" + "•" * 25


def test_every_text_of_a_record_is_hidden_and_its_places_stay() -> None:
    block = Block(kind="paragraph", text=f"Solange Dupuis {NIR}", place=Place(line=3))
    figure = Figure(
        source=f"{NIR}.png", alt=f"Carte de Solange Dupuis {NIR}", place=Place(line=4), after=0, words=(NIR,)
    )
    document = Document(path=Path(f"{NIR}.md"), blocks=(block,), figures=(figure,))
    veiled = Veil.of([block.text]).over(document)
    assert NIR not in re.sub(r"(?:PosixPath|WindowsPath)\(.*?\)|source='.*?'", "", repr(veiled))
    assert (veiled.path, veiled.figures[0].source) == (document.path, figure.source)
    assert (veiled.blocks[0].place, len(veiled.blocks[0].text)) == (block.place, len(block.text))


def test_a_record_without_anything_of_somebody_is_left_as_it_is() -> None:
    document = Document(path=Path("a.md"), blocks=(Block(kind="paragraph", text="Bonjour", place=Place()),))
    assert Veil.of(["Bonjour"]).over(document) is document
