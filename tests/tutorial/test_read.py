"""Opening documents, readable or not."""

import os
from pathlib import Path

import pytest

from parcours.journeys.tutorial.read import LARGEST, Unreadable, read


@pytest.mark.parametrize(
    "content",
    [
        "Étape".encode(),
        "Étape".encode("utf-8-sig"),
        "Étape".encode("utf-16"),
        "Étape".encode("cp1252"),
    ],
)
def test_every_encoding_of_french_is_read(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    assert [block.text for block in read(path).blocks] == ["Étape"]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"  \n", "is empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0", "is not text"),
        ("controls.txt", bytes(range(1, 9)) * 50, "cannot be decoded"),
        ("broken.txt", b"\xff\xfea", "cannot be decoded"),
        ("big.txt", b"a" * (LARGEST + 1), "MB"),
        ("many.txt", b"- a\n" * 30_000, "far more text"),
        ("many.md", b"- a\n" * 30_000, "far more text"),
        ("pictures.md", b"![a](b)\n\n" * 6_000, "far more text"),
        ("brackets.md", b"1. a\n\n" + b"[" * 30_000, "built as no tutorial is"),
        ("cells.md", b"a|" * 400 + b"\n" + b"-|" * 400 + b"\n" + b"x\n" * 400, "built as no tutorial is"),
        ("tutorial.xyz", b"a", "no reader for"),
        ("rules.txt", b"---\n", "no text was found"),
    ],
)
def test_what_cannot_be_read_says_why_in_one_sentence(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(Unreadable) as caught:
        read(path)
    message = str(caught.value)
    assert said in message
    assert message.startswith(str(path))
    assert "\n" not in message


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="no such file"):
        read(tmp_path / "absent.txt")
    with pytest.raises(Unreadable, match="is a folder"):
        read(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name on this machine")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(Unreadable, match="no ordinary file"):
        read(tmp_path / "a.txt")


def test_line_endings_of_windows_count_as_one(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"un.\r\n\r\ndeux.\r\n")
    assert [(block.text, block.place.line) for block in read(path).blocks] == [("un.", 1), ("deux.", 3)]


def test_markdown_keeps_lines_levels_numbers_and_pictures(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "---\ntitle: x\n---\n# Titre\n\n2. Un\n   - Deux **gras**\n\n> Trois\n\n![a](b.png)\n\n"
        "| n | fait |\n|---|---|\n| 1 | Quatre |\n"
    )
    document = read(path)
    assert [(b.kind, b.text, b.number, b.level, b.place.line) for b in document.blocks] == [
        ("heading", "Titre", None, 1, 4),
        ("item", "Un", "2", 1, 6),
        ("item", "Deux **gras**", None, 2, 7),
        ("paragraph", "Trois", None, 0, 9),
        ("paragraph", "n | fait", None, 0, 13),
        ("paragraph", "Quatre", "1", 0, 15),
    ]
    assert [(f.source, f.alt, f.place.line, f.after) for f in document.figures] == [("b.png", "a", 11, 3)]


def test_text_keeps_bullets_of_every_style_and_marks(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("# Titre\n• un\n* deux\n➢ trois\no quatre\n<b>cinq</b> <u>six</u>\n![alt](i.png)\n")
    document = read(path)
    assert [(b.kind, b.text) for b in document.blocks] == [
        ("heading", "Titre"),
        ("item", "un"),
        ("item", "deux"),
        ("item", "trois"),
        ("item", "quatre"),
        ("paragraph", "**cinq** six"),
    ]
    assert document.figures[0].after == 5
