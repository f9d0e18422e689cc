"""Which documents are meant by what a person names."""

from pathlib import Path

import pytest

from parcours.journeys.gate.documents import documents, is_left_out


@pytest.fixture
def guides(tmp_path: Path) -> Path:
    """Documents in folders, hidden ones and what is none."""
    for name in (
        "a.md",
        "b.docx",
        "notes.xlsx",
        "deep/c.pdf",
        "deep/old/d.txt",
        ".git/e.md",
        "deep/~$b.docx",
        "deep/[1] f.md",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", "utf-8")
    return tmp_path


def named(folder: Path, *names: str) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in documents(names, folder)]


def test_a_folder_means_all_that_can_be_read_in_it_but_what_is_hidden(guides: Path) -> None:
    assert named(guides, ".") == ["a.md", "b.docx", "deep/[1] f.md", "deep/c.pdf", "deep/old/d.txt"]


@pytest.mark.parametrize(
    ("pattern", "meant"),
    [
        ("*.md", ["a.md"]),
        ("**/*.md", ["a.md", "deep/[1] f.md"]),
        ("deep/**/*", ["deep/[1] f.md", "deep/c.pdf", "deep/old/d.txt"]),
        ("*.xlsx", ["*.xlsx"]),
        ("deep/[1] f.md", ["deep/[1] f.md"]),
    ],
)
def test_a_pattern_means_what_can_be_read_and_fits(guides: Path, pattern: str, meant: list[str]) -> None:
    assert named(guides, pattern) == meant


def test_what_is_named_is_meant_whatever_it_is(guides: Path) -> None:
    assert named(guides, "notes.xlsx", "none.md", "x" * 5000) == ["notes.xlsx", "none.md", "x" * 5000]
    (guides / "empty").mkdir()
    assert named(guides, "empty") == ["empty"]


@pytest.mark.parametrize(
    ("pattern", "left"),
    [
        ("deep", {"deep/old/d.md", "deep/c.md"}),
        ("deep/", {"deep/old/d.md", "deep/c.md"}),
        ("old", {"deep/old/d.md"}),
        ("**/old", {"deep/old/d.md"}),
        ("deep/*.md", {"deep/old/d.md", "deep/c.md"}),
        ("c.*", {"deep/c.md"}),
        ("./a.md", {"a.md"}),
        ("dee", set()),
        (".", set()),
    ],
)
def test_a_pattern_leaves_out_documents_and_folders(tmp_path: Path, pattern: str, left: set[str]) -> None:
    every = {"a.md", "deep/c.md", "deep/old/d.md"}
    assert {name for name in every if is_left_out(tmp_path / name, [pattern], tmp_path)} == left


def test_a_pattern_is_held_against_nothing_above_the_place_it_is_seen_from(tmp_path: Path) -> None:
    assert not is_left_out(tmp_path / "a.md", [tmp_path.name], tmp_path)
