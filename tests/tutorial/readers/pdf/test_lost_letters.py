"""Letters that a PDF shows and does not tell: told again where one word is meant, else said to be lost."""

from pathlib import Path
from time import process_time

import pytest

from parcours.journeys.tutorial.model import unread_passages
from parcours.journeys.tutorial.readers.pdf.lost_letters import with_letters
from parcours.journeys.tutorial.steps import understand

UNTOLD = {"nothing": "0000", "a character of its own": "E0A1"}


def write(path: Path, code: str, *lines: str) -> None:
    """A page in Helvetica in which byte 1 is drawn as the ligature fi, and tells what `code` says."""
    told = f"1 beginbfchar <01> <{code}> endbfchar 1 beginbfrange <20> <FF> <0020> endbfrange"
    mapped = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def"
        f" 1 begincodespacerange <00> <FF> endcodespacerange {told} endcmap end end"
    )
    drawn = "BT /F 11 Tf 20 TL 60 700 Td\n" + "\n".join(f"({line}) Tj T*" for line in lines) + "\nET"
    encoding = "<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 /fi] >>"
    look = "/MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 6 0 R >> >>"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R {look} >>",
        f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream",
        f"<< /Length {len(mapped)} >>\nstream\n{mapped}\nendstream",
        f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding {encoding} /ToUnicode 5 0 R >>",
    ]
    out = b"%PDF-1.5\n"
    starts = []
    for number, body in enumerate(objects, start=1):
        starts.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = "0000000000 65535 f \n" + "".join(f"{start:010} 00000 n \n" for start in starts)
    end = f"xref\n0 7\n{table}trailer << /Size 7 /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF"
    path.write_bytes(out + end.encode())


@pytest.mark.parametrize("code", UNTOLD.values(), ids=UNTOLD)
def test_a_ligature_is_told_by_the_word_it_stands_in(tmp_path: Path, code: str) -> None:
    write(tmp_path / "t.pdf", code, "1. Cliquez sur « Véri\x01er ».", "2. Ouvrez « Noti\x01cations ».")
    tutorial = understand(tmp_path / "t.pdf")
    assert [step.labels for step in tutorial.steps] == [("Vérifier",), ("Notifications",)]
    assert tutorial.document.unread == ()


@pytest.mark.parametrize("code", UNTOLD.values(), ids=UNTOLD)
def test_a_name_that_nobody_can_tell_is_no_name_and_is_said_to_be_lost(tmp_path: Path, code: str) -> None:
    write(tmp_path / "t.pdf", code, "1. Cliquez sur « Zo\x01quer ».", "2. Cliquez sur « Envoyer ».")
    tutorial = understand(tmp_path / "t.pdf")
    assert [step.labels for step in tutorial.steps] == [(), ("Envoyer",)]
    said = "1 passage could not be read (1 word with letters that are lost), at page 1, paragraph 1"
    assert unread_passages(tutorial.document.unread) == said
    assert tutorial.unclear == ()


def test_an_icon_before_a_name_is_no_lost_letter(tmp_path: Path) -> None:
    write(tmp_path / "t.pdf", "E0A1", "1. Cliquez sur « \x01 Envoyer ».", "2. Cliquez sur « \x01Valider ».")
    tutorial = understand(tmp_path / "t.pdf")
    assert [step.labels for step in tutorial.steps] == [("Envoyer",), ("Valider",)]
    assert tutorial.document.unread == ()


def test_a_marker_of_a_list_with_a_font_of_its_own_is_a_bullet(tmp_path: Path) -> None:
    write(tmp_path / "t.pdf", "F0B7", "\x01 Cliquez sur « Un ».", "\x01 Cliquez sur « Deux ».")
    document = understand(tmp_path / "t.pdf").document
    assert [(b.kind, b.text) for b in document.blocks] == [
        ("item", "Cliquez sur « Un »."),
        ("item", "Cliquez sur « Deux »."),
    ]


@pytest.mark.parametrize(
    ("drawn", "told"),
    [
        ("S'identi\ufffder", "S'identifier"),
        ("of\ufffdciel", "officiel"),
        ("o\ufffdciel", "officiel"),
        ("coe\ufffdcient", "coefficient"),
        ("A\ufffdcher l'o\ufffdre", "Afficher l'offre"),
        ("Con\ufffdrmer", "Confirmer"),
        ("le \ufffdux", "le flux"),
        ("Modi\ue000er", "Modifier"),
    ],
)
def test_one_word_alone_is_meant(drawn: str, told: str) -> None:
    assert with_letters(drawn) == told


@pytest.mark.parametrize("drawn", ["Za\ufffdra", "\ufffd", "12\ufffd", "Suivant", "fi"])
def test_what_may_be_anything_stays_lost(drawn: str) -> None:
    assert with_letters(drawn) == drawn


@pytest.mark.parametrize("drawn", ["Suivant\ue000", "\ue000Suivant", "\ue000 Suivant"])
def test_an_icon_is_no_letter(drawn: str) -> None:
    assert "\ufffd" not in with_letters(drawn)
    assert with_letters(drawn).strip("• ") == "Suivant"


@pytest.mark.parametrize("part", ["\ufffd", "a\ufffd", "\ue000a", "\ufffdab "], ids=ascii)
def test_a_page_of_lost_letters_is_read_at_once(part: str) -> None:
    start = process_time()
    with_letters(part * 100_000 + "a" * 200_000)
    assert process_time() - start < 10
