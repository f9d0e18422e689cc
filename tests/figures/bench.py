"""How fast figures are shot and compared, beside two programs that compare pixels on the same pairs."""

import importlib
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from journeys.figures.compare import compare_figures
from journeys.figures.encode import encoded
from journeys.figures.shoot import Figure, Origin, figure
from journeys.figures.shooter import shot_of
from journeys.figures.style import Style
from journeys.walk.browser import browser
from journeys.walk.layout import kept_layout
from journeys.walk.store import StoredWalk
from mocks.process import running
from tests.figures.takes import Studio

RELEASE = "2026-01"
SHORT = ("see-rights", "at work", RELEASE)
DRIFT = "look:colour"
Pair = tuple[Path, Path]


def of_figures(folder: Path) -> Iterator[str]:
    """Lines to print, each as soon as it is measured."""
    with running() as server, browser() as launched:
        studio = Studio(server, launched, folder)
        before, after = studio.taken(*SHORT), studio.taken(*SHORT, [DRIFT])
    begun = time.perf_counter()
    shots = [(_shot(before, index), _shot(after, index)) for index in range(len(before.walk.gestures))]
    yield _rate("figures shot", 2 * len(shots), time.perf_counter() - begun)
    begun = time.perf_counter()
    files = [encoded(one, "PNG") for pair in shots for one in pair]
    yield _rate("figures written as PNG", len(files), time.perf_counter() - begun)
    begun = time.perf_counter()
    for index, (then, now) in enumerate(shots):
        gesture = after.walk.gestures[index]
        compare_figures(
            then.picture, then.note, now, gesture.context, kept_layout(after.folder / gesture.picture)
        )
    yield _rate(
        "comparisons of ours, by words, places, colours and pixels", len(shots), time.perf_counter() - begun
    )
    pairs = _of_one_size(shots, folder)
    yield _others("odiff", pairs, _odiff(), "npm install --global odiff-bin")
    yield _others("pixelmatch", pairs, _pixelmatch(), "pip install pybind11-pixelmatch")


def _shot(stored: StoredWalk, index: int) -> Figure:
    return figure([shot_of(stored, index)], str(index), Origin(*SHORT), Style())


def _of_one_size(shots: Sequence[tuple[Figure, Figure]], folder: Path) -> list[Pair]:
    """Their files; the others can only compare pictures of one size."""
    pairs = []
    for index, (then, now) in enumerate(shots):
        if then.picture.size == now.picture.size:
            paths = folder / f"{index}-then.png", folder / f"{index}-now.png"
            for one, path in zip((then, now), paths, strict=True):
                one.picture.save(path)
            pairs.append(paths)
    return pairs


def _others(name: str, pairs: Sequence[Pair], compare: Callable[[Pair], object] | None, install: str) -> str:
    if compare is None:
        return f"{name}: not on this machine ({install})"
    begun = time.perf_counter()
    for pair in pairs:
        compare(pair)
    return _rate(f"comparisons by {name}, files read", len(pairs), time.perf_counter() - begun)


def _odiff() -> Callable[[Pair], object] | None:
    program = shutil.which("odiff")
    if program is None:
        return None
    return lambda pair: subprocess.run([program, *map(str, pair)], capture_output=True, check=False)


def _pixelmatch() -> Callable[[Pair], object] | None:
    try:
        library = importlib.import_module("pybind11_pixelmatch")
    except ImportError:
        return None

    return lambda pair: library.pixelmatch(*(library.read_image(path) for path in pair))


def _rate(what: str, number: int, seconds: float) -> str:
    return f"{number} {what}: {number / seconds:.1f} a second"
