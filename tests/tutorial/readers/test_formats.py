"""One tutorial written in every format tells the same steps, and its figures go with the same ones."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from parcours.journeys.tutorial.model import Tutorial
from parcours.journeys.tutorial.steps import understand
from tests.tutorial.readers.odt.papers import write_fodt, write_odt
from tests.tutorial.readers.writers import (
    html_to_print,
    write_docx,
    write_html,
    write_md,
    write_pptx,
    write_txt,
)

WRITERS: dict[str, Callable[[Path], None]] = {
    ".txt": write_txt,
    ".html": write_html,
    ".mdx": write_md,
    ".docx": write_docx,
    ".odt": write_odt,
    ".fodt": write_fodt,
    ".pptx": write_pptx,
}
PLACES = {
    ".txt": {"line"},
    ".html": {"line"},
    ".mdx": {"line"},
    ".docx": {"paragraph"},
    ".odt": {"paragraph"},
    ".fodt": {"paragraph"},
    ".pptx": {"slide", "shape", "paragraph"},
    ".pdf": {"page", "paragraph"},
}


def what_is_told(tutorial: Tutorial) -> list[object]:
    """All that does not depend on the format."""
    return [
        (step.number, step.action, step.labels, step.device, step.conditional, len(step.figures))
        for step in tutorial.steps
    ]


@pytest.fixture
def in_markdown(tmp_path: Path) -> Tutorial:
    path = tmp_path / "guide.md"
    write_md(path)
    return understand(path)


def test_the_reference_tells_what_was_written(in_markdown: Tutorial) -> None:
    assert [(step.number, step.action, step.labels) for step in in_markdown.steps] == [
        ("1", "navigate", ("Mon Compte Formation",)),
        ("2", "click", ("Créer mon compte",)),
        ("3", "fill", ()),
        ("3", "click", ("Continuer",)),
        ("4", "check", ("Recevoir la lettre",)),
        ("5", "select", ()),
        ("6", "receive_sms", ()),
        ("7", "enter_code", ()),
        ("7", "click", ("Renvoyer le code",)),
        ("8", "click", ("Valider",)),
        ("8", "wait", ()),
    ]
    assert [len(step.figures) for step in in_markdown.steps] == [0, 1, 1, 1, 0, 1, 0, 0, 0, 1, 1]


@pytest.mark.parametrize("suffix", WRITERS)
def test_every_format_tells_the_same(tmp_path: Path, in_markdown: Tutorial, suffix: str) -> None:
    path = tmp_path / f"guide{suffix}"
    WRITERS[suffix](path)
    check(understand(path), in_markdown, suffix)


@pytest.mark.browser
def test_a_page_printed_by_a_browser_tells_the_same(
    tmp_path: Path, in_markdown: Tutorial, page: Page
) -> None:
    path = tmp_path / "guide.pdf"
    page.set_content(html_to_print())
    page.pdf(path=path, format="A4", display_header_footer=True, tagged=True)
    check(understand(path), in_markdown, ".pdf")


def check(tutorial: Tutorial, reference: Tutorial, suffix: str) -> None:
    assert what_is_told(tutorial) == what_is_told(reference)
    assert [figure.alt for figure in tutorial.document.figures] == [
        figure.alt for figure in reference.document.figures
    ]
    for step in tutorial.steps:
        assert set(step.place.model_dump(exclude_none=True)) == PLACES[suffix]
