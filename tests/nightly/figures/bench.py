"""How fast figures are shot and compared, beside two programs that compare pixels on the same pairs."""

import importlib
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from parcours.journeys.figures.comparison.compare import compare_figures
from parcours.journeys.figures.drawing.encode import encoded, opened
from parcours.journeys.figures.drawing.figure import Figure, Origin, figure
from parcours.journeys.figures.drawing.shooter import shot_of
from parcours.journeys.figures.drawing.style import Style
from parcours.journeys.figures.formats.metadata import read_note
from parcours.journeys.walk.browser import browser
from parcours.journeys.walk.model import Gesture
from parcours.journeys.walk.record.layout import kept_layout
from parcours.journeys.walk.store import Store, StoredWalk
from parcours.mocks.server.process import running
from tests.support.walks import Walks

RELEASE = "2026-01"
SHORT = ("see-rights", "at work", RELEASE)
DRIFT = "look:colour"
ROUNDS = 5


@dataclass(frozen=True)
class Pair:
    """The files of one figure, before and after the drift, and where the second was met."""

    then: Path
    now: Path
    gesture: Gesture
    walked: Path

    @property
    def of_one_size(self) -> bool:
        return _read(self.then).picture.size == _read(self.now).picture.size


Differ = Callable[[Pair], bool]
"""Whether the second figure of a pair differs from the first."""


def of_figures(folder: Path) -> Iterator[str]:
    """Lines to print, each as soon as it is measured."""
    with running() as server, browser() as launched:
        kept = Walks(server, lambda: launched, Store(folder), pictures=True)
        begun = time.perf_counter()
        before, after = kept.of(*SHORT), kept.of(*SHORT, [DRIFT])
        walking = time.perf_counter() - begun
    indexes = range(len(before.walk.gestures))
    yield _rate("screens photographed while walking", 2 * len(indexes), walking)
    begun = time.perf_counter()
    shots = [(_shot(before, index), _shot(after, index)) for index in indexes]
    yield _rate("figures made of them, cut and annotated", 2 * len(shots), time.perf_counter() - begun)
    begun = time.perf_counter()
    files = [(encoded(then, "PNG"), encoded(now, "PNG")) for then, now in shots]
    yield _rate("figures compressed as PNG", 2 * len(files), time.perf_counter() - begun)
    pairs = [_kept(folder, after, index, *files[index]) for index in indexes]
    alike = [pair for pair in pairs if pair.of_one_size]
    yield f"{len(alike)} of {len(pairs)} pairs are of one size, as the other programs need; they are compared"
    yield _compared("ours (words, places, colours, pixels)", alike, _ours)
    yield _others("odiff (a process each)", alike, _odiff(), "npm install --global odiff-bin")
    yield _others("pixelmatch", alike, _pixelmatch(), "pip install pybind11-pixelmatch")


def _shot(stored: StoredWalk, index: int) -> Figure:
    return figure([shot_of(stored, index)], str(index), Origin(*SHORT), Style())


def _kept(folder: Path, after: StoredWalk, index: int, *contents: bytes) -> Pair:
    paths = folder / f"{index}-then.png", folder / f"{index}-now.png"
    for path, content in zip(paths, contents, strict=True):
        path.write_bytes(content)
    return Pair(*paths, after.walk.gestures[index], after.folder)


def _ours(pair: Pair) -> bool:
    then, now = _read(pair.then), _read(pair.now)
    layout = kept_layout(pair.walked / pair.gesture.picture)
    return compare_figures(then.picture, then.note, now, pair.gesture.context, layout).standing == "stale"


def _read(path: Path) -> Figure:
    content = path.read_bytes()
    picture, note = opened(content), read_note(content)
    if picture is None or note is None:
        raise ValueError(f"{path}: no figure of ours")
    return Figure(picture, note)


def _others(name: str, pairs: Sequence[Pair], differ: Differ | None, install: str) -> str:
    return f"{name}: not on this machine ({install})" if differ is None else _compared(name, pairs, differ)


def _compared(name: str, pairs: Sequence[Pair], differ: Differ) -> str:
    """« 60 comparisons by odiff, files read: 20.1 a second; 7 of 12 pairs told to differ »."""
    begun = time.perf_counter()
    told = [differ(pair) for _ in range(ROUNDS) for pair in pairs]
    rate = _rate(f"comparisons by {name}, files read", len(told), time.perf_counter() - begun)
    return f"{rate}; {sum(told) // ROUNDS} of {len(pairs)} pairs told to differ"


def _odiff() -> Differ | None:
    program = shutil.which("odiff")
    if program is None:
        return None

    def differ(pair: Pair) -> bool:
        done = subprocess.run([program, str(pair.then), str(pair.now)], capture_output=True, check=False)
        if done.returncode not in (0, 21, 22):
            raise RuntimeError(f"odiff failed: {done.stderr.decode() or done.stdout.decode()}")
        return done.returncode != 0

    return differ


def _pixelmatch() -> Differ | None:
    try:
        library = importlib.import_module("pybind11_pixelmatch")
    except ImportError:
        return None
    return lambda pair: bool(library.pixelmatch(*map(library.read_image, (pair.then, pair.now))))


def _rate(what: str, number: int, seconds: float) -> str:
    return f"{number} {what}: {number / seconds:.1f} a second"
