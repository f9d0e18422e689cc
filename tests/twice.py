"""Walks every variant of every journey at every release twice, on two workers, and compares the two.

Run by hand, `python -m tests.twice`; byte for byte, nothing being declared volatile: neither ports, nor names
of worlds, nor times may leave a trace in a walk or in its pictures.
"""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
from rich.console import Console

from journeys.mocked import mock_platform
from journeys.progress import WalkProgress
from journeys.scripts import JOURNEYS
from journeys.walk.provide import Provider
from journeys.walk.store import Store, StoredWalk
from mocks.release import releases

WORKERS = 2


@click.command()
@click.option("--release", "chosen", type=click.Choice(releases()), multiple=True, help="These only.")
@click.option("--journey", "named", type=click.Choice(sorted(JOURNEYS)), multiple=True, help="These only.")
@click.option(
    "--first", type=click.Path(path_type=Path), help="A folder of walks kept, to be the first of each."
)
def main(chosen: Sequence[str], named: Sequence[str], first: Path | None) -> None:
    """Exit code 1 when two walks of a variant differ."""
    with tempfile.TemporaryDirectory() as folder:
        roots = first or Path(folder) / "1", Path(folder) / "2"
        walks, unlike = 0, 0
        for release in chosen or releases():
            one, other = (dict(_walked(release, named, root)) for root in roots)
            different = [name for name in one if _files(one[name]) != _files(other[name])]
            walks, unlike = walks + len(one), unlike + len(different)
            click.echo(
                f"{release}: {len(one)} walks made twice, {len(different)} unlike {' · '.join(different)}"
            )
    click.echo(f"{walks} walks made twice on {WORKERS} workers, {unlike} unlike")
    sys.exit(unlike > 0)


def _walked(release: str, named: Sequence[str], root: Path) -> Iterator[tuple[str, StoredWalk]]:
    """Every walk at the release, by its journey and variant."""
    with (
        WalkProgress(Console(stderr=True)) as progress,
        Provider(mock_platform(release), Store(root), progress, at_once=WORKERS) as provider,
    ):
        for journey in JOURNEYS.values():
            if journey.exists_at(release) and journey.name in (named or JOURNEYS):
                for kept in provider.walks(journey):
                    yield f"{journey.name}/{kept.walk.variant}", kept


def _files(kept: StoredWalk) -> dict[str, bytes]:
    """All that was kept of a walk, by the name of its file."""
    return {path.name: path.read_bytes() for path in kept.folder.iterdir()}


if __name__ == "__main__":
    main()
