"""Characters that nobody sees are no part of a name, whatever the format."""

from pathlib import Path

import docx
import pptx
import pytest

from parcours.journeys.tutorial.readers.cleaning.characters import as_seen
from parcours.journeys.tutorial.steps import understand

UNSEEN = ["\u00ad", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u2060", "\u2066", "\u2069", "\ufeff"]


@pytest.mark.parametrize("unseen", UNSEEN, ids=ascii)
def test_a_name_holds_no_character_that_nobody_sees(unseen: str) -> None:
    assert as_seen(f"{unseen}Mes dos{unseen}siers{unseen}") == "Mes dossiers"


def test_letters_tied_together_are_letters() -> None:
    assert as_seen("coﬀre oﬃciel, ﬁche, ﬂux, aﬄuence") == "coffre officiel, fiche, flux, affluence"


@pytest.mark.parametrize("text", ["L’été à Nîmes… n° 2 €", "1️⃣ œuvre ²", "a\u00a0b\u202fc"])
def test_what_is_seen_stays(text: str) -> None:
    assert as_seen(text) == text


@pytest.mark.parametrize("text", ["\ue000 Mes dossiers", "Mes dossiers \uf105", "Mes \uf07b dossiers"])
def test_an_icon_is_no_letter(text: str) -> None:
    assert " ".join(as_seen(text).split()) == "Mes dossiers"


def test_a_letter_that_nobody_can_tell_is_said_to_be_lost(tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_text("Cliquez sur « Mes dos\ue000iers ».\nCliquez sur « Envoyer ».", "utf-8")
    tutorial = understand(tmp_path / "t.txt")
    assert [step.labels for step in tutorial.steps] == [(), ("Envoyer",)]
    assert [one.kind for one in tutorial.document.unread] == ["letters"]


def as_text(path: Path, words: str) -> None:
    path.write_text(words, "utf-8")


def as_page(path: Path, words: str) -> None:
    path.write_text(f"<html><head><meta charset=utf-8></head><body><p>{words}</p></body></html>", "utf-8")


def as_word(path: Path, words: str) -> None:
    document = docx.Document()
    document.add_paragraph(words)
    document.save(str(path))


def as_slides(path: Path, words: str) -> None:
    deck = pptx.Presentation()
    deck.slides.add_slide(deck.slide_layouts[5]).shapes.title.text = words
    deck.save(str(path))


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("t.txt", as_text),
        ("t.md", as_text),
        ("t.html", as_page),
        ("t.docx", as_word),
        ("t.pptx", as_slides),
    ],
)
def test_every_format_gives_the_name_as_it_is_seen(tmp_path: Path, name: str, write: object) -> None:
    assert callable(write)
    write(tmp_path / name, "\u200bCliquez sur «\u200b Notiﬁ\u00adcations\u2060 ».")
    [step] = understand(tmp_path / name).steps
    assert step.labels == ("Notifications",)
    assert step.text == "Cliquez sur « Notifications »."
