"""Where the links of a document lead is kept, whatever the format, with the place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from parcours.journeys.tutorial.model import Link, Place
from parcours.journeys.tutorial.read import read
from tests.tutorial.readers.writers import write_docx, write_html, write_pptx

ADDRESS = "https://www.example.org/formation"
WRITERS: dict[str, tuple[Callable[[Path], None], Place]] = {
    ".html": (write_html, Place(line=4)),
    ".docx": (write_docx, Place(paragraph=2)),
    ".pptx": (write_pptx, Place(slide=1, shape=2, paragraph=1)),
}


@pytest.mark.parametrize("suffix", WRITERS)
def test_a_link_is_kept_with_its_words_and_its_place(tmp_path: Path, suffix: str) -> None:
    write, place = WRITERS[suffix]
    path = tmp_path / f"guide{suffix}"
    write(path)
    assert read(path).links == (Link(address=ADDRESS, shown="Mon Compte Formation", place=place),)


def links(tmp_path: Path, name: str, content: str) -> list[tuple[str, str, int | None]]:
    path = tmp_path / name
    path.write_text(content, "utf-8")
    return [(link.address, link.shown, link.place.line) for link in read(path).links]


def test_an_address_shown_over_another_hides_nothing(tmp_path: Path) -> None:
    page = '<main><p>Allez sur <a href="http://vrai.example.org/">www.example.org</a>.</p></main>'
    assert links(tmp_path, "page.html", page) == [("http://vrai.example.org/", "www.example.org", 1)]


def test_a_picture_and_a_button_may_carry_a_link(tmp_path: Path) -> None:
    page = (
        "<main><p>Bonjour à tous.</p>\n"
        '<p><a href="https://image.example.org/"><img src="a.png" alt="A"></a></p>\n'
        '<p><a class="btn" href="https://bouton.example.org/">Commencer</a></p></main>'
    )
    assert [address for address, _, _ in links(tmp_path, "page.html", page)] == [
        "https://image.example.org/",
        "https://bouton.example.org/",
    ]


def test_markdown_keeps_links_by_reference_and_by_tag_as_written(tmp_path: Path) -> None:
    text = (
        "Allez sur [le site][1].\n\nPuis sur <a href='https://deux.example.org/'>l'autre</a>.\n\n"
        "Et [ici](https://trois.example.org/).\n\n[1]: https://uné.example.org/\n"
    )
    assert links(tmp_path, "guide.md", text) == [
        ("https://uné.example.org/", "", 1),
        ("https://deux.example.org/", "", 3),
    ]


def test_a_link_without_an_end_is_left_out(tmp_path: Path) -> None:
    page = f'<main><p>Allez <a href="https://example.org/{"a" * 5_000}">ici</a> pour voir.</p></main>'
    assert links(tmp_path, "page.html", page) == []
