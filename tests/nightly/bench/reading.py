"""How long reading and detecting takes."""

import io
import itertools
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import docx

from parcours.journeys.tutorial.steps import understand
from tests.tutorial.readers.told import png

TESTS = Path(__file__).parents[2]
SAMPLES = [
    *sorted((TESTS / "tutorial" / "corpora" / "guides").glob("*.txt")),
    *sorted((TESTS / "tutorial" / "corpora" / "guides").glob("*.md")),
    *sorted((TESTS.parent / "journeys" / "tutorials").glob("*/tutorial.md")),
]
TEXTS, TEXT_LIMIT = 1_000, 10.0
WORD_FILES, PICTURES, WORD_LIMIT = 100, 15, 30.0
COLOURS = ("#3558a2", "#a23558", "#58a235")


def of_reading(folder: Path) -> Iterator[str]:
    """Lines to print, each as soon as it is measured."""
    folder.mkdir()
    yield _told("text tutorials", _texts(folder), TEXT_LIMIT)
    yield _told(f"DOCX of {PICTURES} pictures", _word_files(folder), WORD_LIMIT)


def _texts(folder: Path) -> list[Path]:
    paths = []
    for number, sample in enumerate(itertools.islice(itertools.cycle(SAMPLES), TEXTS)):
        paths.append(folder / f"{number}{sample.suffix}")
        paths[-1].write_bytes(sample.read_bytes())
    return paths


def _word_files(folder: Path) -> list[Path]:
    pictures = [png(1280, 720, colour) for colour in COLOURS]
    document = docx.Document()
    lines = [line for line in SAMPLES[0].read_text("utf-8").splitlines() if line.strip()]
    for number, line in zip(range(max(PICTURES, len(lines))), itertools.cycle(lines), strict=False):
        document.add_paragraph(line)
        if number < PICTURES:
            document.add_paragraph().add_run().add_picture(io.BytesIO(pictures[number % len(pictures)]))
    paths = [folder / f"{number}.docx" for number in range(WORD_FILES)]
    for path in paths:
        document.save(str(path))
    return paths


def _told(what: str, paths: Sequence[Path], limit: float) -> str:
    """« 1000 text tutorials: 6.2 s, 6.2 ms each; at most 10 s wanted »."""
    understand(paths[0])  # tables are read once a run
    begun = time.perf_counter()
    for path in paths:
        understand(path)
    spent = time.perf_counter() - begun
    each = 1_000 * spent / len(paths)
    return f"{len(paths)} {what}: {spent:.1f} s, {each:.1f} ms each; at most {limit:.0f} s wanted"
