"""Walking everything again and again on a busy machine: the same every time (`make steady`).

Walks are compared byte for byte with their pictures, nothing being declared volatile: neither ports, nor
names of worlds, nor times may leave a trace. `--times 2 --busy 0 --release all` is all that is walked, twice.
"""

import hashlib
import multiprocessing
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click
from rich.console import Console

from journeys.common import ALL, CURRENT
from journeys.folders import bundled
from journeys.mocked import mock_platform
from journeys.progress import WalkProgress
from journeys.report.json_out import as_json
from journeys.scripts import JOURNEYS
from journeys.verify import read, verify
from journeys.walk.faults import Fault
from journeys.walk.provide import Provider
from journeys.walk.store import Store, StoredWalk
from mocks.release import releases

Outcome = dict[str, str]


@click.command()
@click.option("--times", default=200, show_default=True, help="How often everything is walked.")
@click.option("--workers", default=2, show_default=True, help="Walks at once.")
@click.option("--busy", default=2, show_default=True, help="Processes that keep the machine busy meanwhile.")
@click.option("--release", type=click.Choice([*releases(), ALL]), default=CURRENT, show_default=True)
@click.option(
    "--journey", "names", multiple=True, type=click.Choice(sorted(JOURNEYS)), help="All unless told."
)
@click.option("--minutes", default=0.0, help="Begin no run after so many minutes; 0 for no limit.")
def main(times: int, workers: int, busy: int, release: str, names: Sequence[str], minutes: float) -> None:
    """Walk every journey in all its variants, again and again, and say what was not the same."""
    wanted = releases() if release == ALL else [release]
    met: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    begun = time.monotonic()
    with kept_busy(busy):
        for run in range(1, times + 1):
            if minutes and time.monotonic() - begun > 60 * minutes:
                break
            for one in wanted:
                for what, digest in walked_once(one, names or tuple(JOURNEYS), workers).items():
                    met[f"{one}: {what}"][digest].append(run)
                sys.stdout.write(f"run {run}, {one}: {told_of(met)}\n")
                sys.stdout.flush()
    for what, outcomes in met.items():
        if len(outcomes) > 1:
            sys.stdout.write(f"{what}: {dict(outcomes)}\n")
    sys.exit(any(len(outcomes) > 1 for outcomes in met.values()))


def told_of(met: dict[str, dict[str, list[int]]]) -> str:
    """« 60 outcomes, all the same in every run »."""
    unlike = [what for what, outcomes in met.items() if len(outcomes) > 1]
    same = f"{len(met)} outcomes, all the same in every run"
    return same if not unlike else f"{len(met)} outcomes, not the same: {', '.join(unlike)}"


def walked_once(release: str, names: Sequence[str], workers: int) -> Outcome:
    """A digest of every walk, and of every verdict on our own tutorials."""
    found: Outcome = {"faults": ""}
    chosen = [name for name in names if JOURNEYS[name].exists_at(release)]
    told = [one for one in read(bundled(release)) if set(one.journeys) <= set(chosen)]
    with (
        tempfile.TemporaryDirectory() as folder,
        WalkProgress(Console(stderr=True, quiet=True)) as progress,
        Provider(
            mock_platform(release), Store(Path(folder) / "walks"), progress, at_once=workers
        ) as provider,
    ):
        try:
            for name in chosen:
                for kept in provider.walks(JOURNEYS[name]):
                    found[f"{name}, {kept.walk.variant}"] = digest(*_files(kept))
            for one in told:
                run = verify([one], release, provider).run
                found[one.path] = digest(as_json([run], "").encode())
        except Fault as fault:
            found["faults"] = str(fault)
    return found


def _files(kept: StoredWalk) -> list[bytes]:
    """All that is kept of a walk."""
    return [path.name.encode() + path.read_bytes() for path in sorted(kept.folder.iterdir())]


def digest(*parts: bytes) -> str:
    return hashlib.sha256(b"".join(parts)).hexdigest()[:12]


@contextmanager
def kept_busy(processes: int) -> Iterator[None]:
    """So many processes that do nothing, as fast as they can."""
    running = [multiprocessing.Process(target=_spin, daemon=True) for _ in range(processes)]
    for process in running:
        process.start()
    try:
        yield
    finally:
        for process in running:
            process.terminate()


def _spin() -> None:
    while True:
        sum(range(10_000))


if __name__ == "__main__":
    main()
