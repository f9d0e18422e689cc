"""Figures in other letters than the screen's, told by the lines an OCR reads; no OCR is needed here."""

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from parcours.journeys.figures.handmade.raster import Mask
from parcours.journeys.figures.handmade.search import Candidate, Screens, identify
from parcours.journeys.figures.handmade.spelled import Spelling, spelling
from parcours.journeys.ocr.reader import Line
from parcours.journeys.walk.record.layout import Layout, Piece, Word, keep_layout
from tests.privacy.people import NIR, spaced
from tests.tutorial.test_pictures import png

SIZE = (500, 420)
SAID = (
    ("heading", "Complétez votre profil", 20),
    ("text", "Ces informations sont envoyées à l’organisme.", 70),
    ("label", "Adresse e-mail", 120),
    ("text", "Reste à payer : 102,23 €", 220),
    ("text", "Demande du 12/01/2026 à 09:30", 260),
    ("text", "Aurélie Imbert", 300),
    ("button", "Valider et continuer", 340),
)


def piece(role: str, text: str, top: float) -> Piece:
    left, words = 40.0, []
    for word in text.split():
        words.append(Word(text=word, box=(left, top, 9.0 * len(word), 18)))
        left += 9.0 * len(word) + 5
    return Piece(role=role, box=(40, top, left - 45, 18), words=tuple(words))


FIELD = Piece(role="field", box=(40, 145, 300, 36), words=())
LAYOUT: Layout = (*(piece(*said) for said in SAID), FIELD)


def line(text: str, top: float, sure: float = 0.998, left: float = 40) -> Line:
    """As another font writes it: wider, and a little lower each time."""
    return Line(text, (left, top * 1.03 + 3, left + 10.0 * len(text), top * 1.03 + 20), sure)


@dataclass(frozen=True)
class Figure:
    """Lines read on a figure of the screen; each change gives another figure."""

    lines: tuple[Line, ...] = tuple(line(text, top) for _, text, top in SAID)
    marked: tuple[int, int, int, int] | None = None

    def with_line(self, was: str, now: str, sure: float = 0.998) -> "Figure":
        return replace(
            self,
            lines=tuple(one._replace(text=now, sure=sure) if one.text == was else one for one in self.lines),
        )

    def without(self, text: str) -> "Figure":
        return replace(self, lines=tuple(one for one in self.lines if one.text != text))

    def and_line(self, one: Line) -> "Figure":
        return replace(self, lines=(*self.lines, one))

    def under_a_box(self, *box: int) -> "Figure":
        left, top, right, bottom = box
        return replace(self, marked=(left, top, right, bottom))

    def told(self, layout: Layout = LAYOUT) -> Spelling | None:
        width, height = SIZE
        mask: Mask = np.zeros((height, width), np.bool_)
        if self.marked:
            left, top, right, bottom = self.marked
            mask[top:bottom, left:right] = True
        return spelling(self.lines, layout, mask)


ALL = Figure()
BUTTON, NOTE, LEFT = "Valider et continuer", "Ces informations sont envoyées à l’organisme.", SAID[3][1]


@pytest.mark.parametrize(
    "figure",
    [
        ALL,
        ALL.with_line(LEFT, "Reste a payer : 102,23 €"),
        ALL.with_line(LEFT, "Resteà payer:102,23€"),
        ALL.with_line(LEFT, "Resto à payer : 102,23 €", sure=0.93),
        ALL.with_line(LEFT, "Rxxxx à payxx : 102,23 €", sure=0.6),
        ALL.with_line("Demande du 12/01/2026 à 09:30", "Demande du 03/12/2024à 14:05"),
        ALL.with_line("Aurélie Imbert", "Jeanne Le-Goff"),
        ALL.and_line(line("jeanne.exemple", 150)),
        ALL.without(NOTE).under_a_box(30, 60, 480, 100),
        ALL.without("Complétez votre profil"),
        ALL.without(BUTTON),
    ],
    ids=[
        "as it is",
        "an accent not read",
        "spaces not read",
        "a letter badly read",
        "a line hardly read",
        "another day",
        "another person",
        "something typed",
        "a line under a box",
        "cut above",
        "cut below",
    ],
)
def test_what_reads_the_same_is_fresh(figure: Figure) -> None:
    told = figure.told()
    assert told is not None
    assert told.opinion.standing == "fresh", told.opinion.told


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (
            ALL.with_line(BUTTON, "Valider et terminer"),
            "the button « Valider et continuer » reads otherwise",
        ),
        (ALL.with_line(LEFT, "Reste à payer : 103,20 €"), "at « Reste à payer : 103,20 € »"),
        (
            ALL.without(NOTE),
            "the text « Ces informations sont envoyées à l’organisme. » is not on the figure",
        ),
        (ALL.and_line(line("Joindre une pièce d’identité", 200)), "reads « Joindre une pièce d’identité »"),
    ],
    ids=["renamed", "another number", "new on the screen", "gone from the screen"],
)
def test_what_reads_otherwise_is_stale(figure: Figure, words: str) -> None:
    told = figure.told()
    assert told is not None
    assert told.opinion.standing == "stale"
    assert words in told.opinion.told


@pytest.mark.parametrize(
    "figure",
    [
        ALL.with_line(BUTTON, "Valider et continuez"),
        ALL.and_line(line("Joindre une pièce d’identité", 200, left=2)),
    ],
    ids=["one letter", "a line that is cut"],
)
def test_what_may_be_a_misreading_is_not_told(figure: Figure) -> None:
    told = figure.told()
    assert told is not None
    assert told.opinion.standing == "unsure"


def test_the_same_words_in_a_narrow_window_are_not_called_fresh() -> None:
    def narrow(piece: Piece) -> Piece:
        words = [
            word.model_copy(update={"box": (40.0, word.box[1] + 24 * row, word.box[2], 18.0)})
            for row, word in enumerate(piece.words)
        ]
        return piece.model_copy(update={"words": tuple(words)})

    told = ALL.told(tuple(narrow(piece) for piece in LAYOUT))
    assert told is not None
    assert told.opinion.standing == "unsure"
    assert "another width" in told.opinion.reason


def test_what_is_somebody_s_is_not_quoted() -> None:
    told = ALL.and_line(line(f"Numéro de sécurité sociale {spaced(NIR)}", 200)).told()
    assert told is not None
    assert "Numéro de sécurité sociale 2 66 ••" in told.opinion.reason
    assert spaced(NIR)[-8:] not in told.opinion.reason


def test_another_screen_is_not_taken_for_it() -> None:
    other = tuple(piece(role, text[::-1], top) for role, text, top in SAID[:-1])
    assert ALL.told((*other, LAYOUT[-2])) is None


def test_what_nothing_was_read_of_is_no_screen() -> None:
    assert Figure(lines=()).told() is None


def candidate(folder: Path, name: str, layout: Layout, proposed: bool) -> Candidate:
    path = folder / f"{name}.png"
    Image.new("RGB", SIZE, "white").save(path)
    keep_layout(path, layout)
    return Candidate(name, path, proposed)


@pytest.mark.parametrize("proposed", [True, False])
def test_the_reader_is_asked_what_the_letters_do_not_tell(tmp_path: Path, proposed: bool) -> None:
    """A difference is told of the screen that the step proposes, and of another only if it is small."""
    candidates = [candidate(tmp_path, "Profile", LAYOUT, proposed)]
    figure = Image.new("RGB", SIZE, "white")
    figure.save(tmp_path / "figure.png")
    content = (tmp_path / "figure.png").read_bytes()
    changed = ALL.with_line(BUTTON, "Transmettre").lines

    def said(lines: tuple[Line, ...]) -> tuple[str | None, str]:
        match, opinion = identify(content, candidates, Screens(), lambda _: lines)
        return match.candidate.screen if match else None, opinion.standing

    assert identify(content, candidates, Screens())[1].standing == "unsure"
    assert said(ALL.lines) == ("Profile", "fresh")
    assert said(changed) == ("Profile", "stale" if proposed else "unsure")
    assert said(()) == (None, "unsure")


@pytest.mark.parametrize(
    ("drawn", "standing"),
    [((130, 350, 170, 375), "unsure"), ((30, 345, 260, 352), "stale"), ((400, 10, 420, 20), "stale")],
    ids=["a number on its letters", "the edge of a frame", "something elsewhere"],
)
def test_a_line_that_is_drawn_over_is_not_told_to_read_otherwise(
    drawn: tuple[int, int, int, int], standing: str
) -> None:
    told = ALL.with_line(BUTTON, "Valider et terminer").under_a_box(*drawn).told()
    assert told is not None
    assert told.opinion.standing == standing


def test_a_figure_of_a_wider_window_is_not_called_fresh(tmp_path: Path) -> None:
    candidates = [candidate(tmp_path, "Profile", LAYOUT, proposed=True)]
    Image.new("RGB", (3 * SIZE[0], SIZE[1]), "white").save(tmp_path / "figure.png")
    content = (tmp_path / "figure.png").read_bytes()
    opinion = identify(content, candidates, Screens(), lambda _: ALL.lines)[1]
    assert (opinion.standing, "another width" in opinion.reason) == ("unsure", True)


def test_a_small_picture_is_not_read(tmp_path: Path) -> None:
    def reader(_: bytes) -> tuple[Line, ...]:
        raise AssertionError("icons are not read")

    candidates = [candidate(tmp_path, "Profile", LAYOUT, proposed=True)]
    assert identify(png(), candidates, Screens(), reader)[0] is None
