"""`make recordings`: walks every journey at every release, and records what is not recorded so."""

import sys

import click
from rich.console import Console

from parcours.journeys.commands.progress import WalkProgress
from parcours.journeys.scripts import JOURNEYS
from parcours.journeys.support.atomic_write import write_atomically
from parcours.journeys.targets.mock import mock_platform
from parcours.journeys.verdict.platform_index.shipped import as_bytes
from parcours.journeys.verdict.platform_index.shipped import path_of as index_path
from parcours.journeys.walk.provider import Provider
from parcours.mocks.releases.loader import releases
from tests.recordings import path_of, record, recorded
from tests.recordings.index import index_recorded
from tests.support.walks import STORE


@click.command()
@click.option("--check", is_flag=True, help="Write nothing; fail where a walk is not as it is recorded.")
@click.option("--release", multiple=True, type=click.Choice(releases()), help="Only that release.")
def main(check: bool, release: tuple[str, ...]) -> None:
    """Renew the recorded walks."""
    changed = []
    for name in release or releases():
        with (
            WalkProgress(Console(stderr=True)) as progress,
            Provider(mock_platform(name), STORE, progress) as provider,
        ):
            for journey in JOURNEYS.values():
                if not journey.exists_at(name):
                    path_of(name, journey.name).unlink(missing_ok=True)
                    continue
                walks = [kept.walk for kept in provider.walks(journey)]
                before = recorded(name, journey.name)
                if {walk.variant: walk for walk in walks} != before:
                    changed.append(path_of(name, journey.name))
                    if not check:
                        record(name, journey.name, walks)
    if not check:
        recorded.cache_clear()
        for name in releases():
            write_atomically(index_path(name), as_bytes(index_recorded(name)))
    for path in changed:
        click.echo(f"{path}: {'not as it is walked' if check else 'written'}")
    sys.exit(1 if check and changed else 0)


if __name__ == "__main__":
    main()
