"""Verifying from the command line: its start, and 1 to 10,000 documents on stored walks."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from parcours.journeys.cli import cli
from parcours.journeys.support.folders import BUNDLED
from tests.support.walks import seed

SIZES = (1, 10, 100, 1_000, 10_000)
SAMPLES = sorted(BUNDLED.glob("*/tutorial.md"))
WARM_LIMIT, MANY_LIMIT, MEMORY_LIMIT = 1.0, 20.0, 500
STARTS = 5
WORKERS = "--workers"
MEASURED = """
import resource, sys
from pathlib import Path
from parcours.journeys.cli import run
code = run(sys.argv[1:])
status = Path("/proc/self/status")  # where there is one: it counts nothing of who started us
told = dict(line.split(":", 1) for line in status.read_text().splitlines()) if status.exists() else {}
most = told["VmHWM"].split()[0] if told else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print("MEGABYTES", int(most) // 1024, file=sys.stderr)
sys.exit(code)
"""


@dataclass(frozen=True)
class Measured:
    """One run of the command."""

    seconds: float
    megabytes: int


def of_verifying(folder: Path, most: int) -> Iterator[str]:
    """Lines to print, each as soon as it is measured."""
    folder.mkdir(parents=True)
    cold = _verified(folder, [SAMPLES[0]], home=folder / "cold")
    yield f"cold: {cold.seconds:.1f} s for a document whose journey was never walked"
    seed(folder / "home")
    warm = min(_verified(folder, [SAMPLES[0]]).seconds for _ in range(STARTS))
    times = f"{cold.seconds / warm:.0f} times less"
    yield f"warm: {warm:.2f} s for one document, {times}; at most {WARM_LIMIT} wanted"
    each: dict[int, float] = {}
    for size in (one for one in SIZES if one <= most):
        documents = _documents(folder / str(size), size)
        for workers in _workers() if size >= 1_000 else ([],):
            done = _verified(folder, documents, *workers)
            each[size] = done.seconds / size
            told = f"{done.seconds:.1f} s, {1_000 * each[size]:.1f} ms each, {done.megabytes} MB"
            limit = f"; at most {MANY_LIMIT:.0f} s and {MEMORY_LIMIT} MB wanted" if size == 1_000 else ""
            yield f"{size} documents {' '.join(workers)}: {told}{limit}".replace(" :", ":")
    if {1_000, 10_000} <= each.keys():
        yield f"10,000 documents against 1,000, each: {each[10_000] / each[1_000]:.2f}; 1 is linear"


def _workers() -> tuple[list[str], ...]:
    """One and two, where the command has them."""
    named = {
        word
        for option in cli.commands["verify"].params
        if isinstance(option, click.Option)
        for word in option.opts
    }
    return ([WORKERS, "1"], [WORKERS, "2"]) if WORKERS in named else ([],)


def _documents(folder: Path, size: int) -> list[Path]:
    folder.mkdir()
    paths = [folder / f"{number}.md" for number in range(size)]
    for number, path in enumerate(paths):
        path.write_bytes(SAMPLES[number % len(SAMPLES)].read_bytes())
    return paths


def _verified(folder: Path, documents: list[Path], *words: str, home: Path | None = None) -> Measured:
    environment = os.environ | {"PARCOURS_HOME": str(home or folder / "home")}
    written = ["--json", "verdict.json", "--report", "report", "--no-figures", "--no-ocr"]
    command = [sys.executable, "-c", MEASURED, "verify", *map(str, documents), *written, *words]
    begun = time.perf_counter()
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    seconds = time.perf_counter() - begun
    if done.returncode > 1:
        raise SystemExit(f"the command failed with {done.returncode}: {done.stderr}")
    return Measured(seconds, int(done.stderr.rpartition("MEGABYTES ")[2]))
