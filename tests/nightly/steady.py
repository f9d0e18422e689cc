"""Walking everything again and again on a busy machine: the same every time (`make steady`).

Walks are compared byte for byte with their pictures, nothing being declared volatile: neither ports, nor
names of worlds, nor times may leave a trace. `--times 2 --busy 0 --release all` is all that is walked, twice.
`--light` walks one variant of each journey a run, the next one in the next run, without pictures: verdicts,
which are made of walks alone, are left to the runs that are not light.
"""

import hashlib
import json
import multiprocessing
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import click
from rich.console import Console

from parcours.journeys.commands.options import ALL, CURRENT
from parcours.journeys.commands.progress import WalkProgress
from parcours.journeys.report.for_programs.json_out import as_json
from parcours.journeys.scripts import JOURNEYS
from parcours.journeys.support.atomic_write import write_atomically
from parcours.journeys.support.folders import bundled
from parcours.journeys.targets.mock import mock_platform
from parcours.journeys.verification.judging import judge_at
from parcours.journeys.verification.reading import read
from parcours.journeys.walk.browser import browser
from parcours.journeys.walk.engine.processes import Processes
from parcours.journeys.walk.find_browser import fingerprint
from parcours.journeys.walk.journey import Journey, Variant
from parcours.journeys.walk.provider import Provider
from parcours.journeys.walk.record.fault import Fault
from parcours.journeys.walk.run import walk
from parcours.journeys.walk.stage import Target
from parcours.journeys.walk.store import HOUSE, SOURCES, Store, StoredWalk, digest_of_files
from parcours.mocks.releases.loader import releases

Outcome = dict[str, str]
Met = dict[str, dict[str, list[int]]]
"""The runs in which each outcome of each walk and verdict was met, from 1."""


@click.command()
@click.option("--times", default=200, show_default=True, help="How often everything is walked.")
@click.option("--workers", default=2, show_default=True, help="Walks at once.")
@click.option("--busy", default=2, show_default=True, help="Processes that keep the machine busy meanwhile.")
@click.option("--release", type=click.Choice([*releases(), ALL]), default=CURRENT, show_default=True)
@click.option(
    "--journey", "names", multiple=True, type=click.Choice(sorted(JOURNEYS)), help="All unless told."
)
@click.option("--minutes", default=0.0, help="Begin no run after so many minutes; 0 for no limit.")
@click.option(
    "--light", is_flag=True, help="One variant of each journey a run, each in its turn; no pictures."
)
@click.option(
    "--keep",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Keep what was met in this file, and go on from there as long as nothing that matters has changed.",
)
def main(
    times: int,
    workers: int,
    busy: int,
    release: str,
    names: Sequence[str],
    minutes: float,
    light: bool,
    keep: Path | None,
) -> None:
    """Walk every journey in all its variants, again and again, and say what was not the same."""
    wanted = releases() if release == ALL else [release]
    chosen = names or tuple(JOURNEYS)
    sources = SOURCES if light else ("pages", "journeys")  # a verdict depends on all of it
    code = digest_of_files(HOUSE / source for source in sources)
    platforms = [mock_platform(one).fingerprint for one in wanted]
    depends = f"{code} {platforms} {fingerprint()} {chosen} {light}"
    known = kept_in(keep, depends)
    begun = time.monotonic()
    with kept_busy(busy):
        for run in range(runs_of(known) + 1, times + 1):
            if minutes and time.monotonic() - begun > 60 * minutes:
                break
            for one in wanted:
                known.setdefault(f"{one}: faults", {"": []})  # so that any is another outcome
                outcome = (
                    walked_lightly(one, chosen, workers, run) if light else walked_once(one, chosen, workers)
                )
                for what, found in outcome.items():
                    known.setdefault(f"{one}: {what}", {}).setdefault(found, []).append(run)
                sys.stdout.write(f"run {run}, {one}: {told_of(known)}\n")
                sys.stdout.flush()
            if keep is not None:
                write_atomically(keep, json.dumps({"depends": depends, "met": known}))
    for what, outcomes in known.items():
        if len(outcomes) > 1:
            sys.stdout.write(f"{what}: {dict(outcomes)}\n")
    sys.exit(any(len(outcomes) > 1 for outcomes in known.values()))


def kept_in(keep: Path | None, depends: str) -> Met:
    """What was met in earlier runs of the same, nothing when something has changed since."""
    if keep is None or not keep.exists():
        return {}
    kept = json.loads(keep.read_text("utf-8"))
    known: Met = kept["met"] if kept["depends"] == depends else {}
    return known


def runs_of(known: Met) -> int:
    """How many runs there were."""
    return max((run for outcomes in known.values() for runs in outcomes.values() for run in runs), default=0)


def told_of(known: Met) -> str:
    """« 60 outcomes, all the same in every run »."""
    unlike = [what for what, outcomes in known.items() if len(outcomes) > 1]
    same = f"{len(known)} outcomes, all the same in every run"
    return same if not unlike else f"{len(known)} outcomes, not the same: {', '.join(unlike)}"


def walked_lightly(release: str, names: Sequence[str], workers: int, run: int) -> Outcome:
    """A digest of the walk of one variant of each journey, another one in the next run."""
    there = {name: [v for v in JOURNEYS[name].variants if v.exists_at(release)] for name in names}
    todo = [(JOURNEYS[name], found[run % len(found)]) for name, found in there.items() if found]
    with mock_platform(release).start() as target, ThreadPoolExecutor(workers) as pool:
        hands = [pool.submit(_walk_some, todo[hand::workers], target) for hand in range(workers)]
        try:
            return {what: found for hand in hands for what, found in hand.result().items()}
        except Fault as fault:
            return {"faults": str(fault)}


def _walk_some(todo: Sequence[tuple[Journey, Variant]], target: Target) -> Outcome:
    """The digests of those walks, made in one browser."""
    found: Outcome = {}
    with browser() as launched:
        for journey, variant in todo:
            with tempfile.TemporaryDirectory() as folder:
                done = walk(journey, variant, target, launched, Path(folder), pictures=False)
            found[f"{journey.name}, {variant.name}"] = digest(done.model_dump_json().encode())
    return found


def walked_once(release: str, names: Sequence[str], workers: int) -> Outcome:
    """A digest of every walk, and of every verdict on our own tutorials."""
    found: Outcome = {}
    chosen = [name for name in names if JOURNEYS[name].exists_at(release)]
    every = [read(path) for path in bundled(release)]
    told = [one for one in every if {journey.name for journey in one.journeys} <= set(chosen)]
    with (
        tempfile.TemporaryDirectory() as folder,
        WalkProgress(Console(stderr=True, quiet=True)) as progress,
        Provider(
            mock_platform(release), Store(Path(folder) / "walks"), progress, engine=Processes(workers)
        ) as provider,
    ):
        try:
            for name in chosen:
                for kept in provider.walks(JOURNEYS[name]):
                    found[f"{name}, {kept.walk.variant}"] = digest(*_files(kept))
            for one in told:
                run = judge_at(release, [one], provider).summed_up().run
                if run.unjudged:
                    raise Fault(run.unjudged[0].message)
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
