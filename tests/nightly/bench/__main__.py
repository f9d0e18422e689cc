"""All measures, each line as soon as it is known: `make bench`; BENCH="--most 1000" for fewer documents."""

import tempfile
from itertools import chain
from pathlib import Path

import click

from tests.nightly.bench.reading import of_reading
from tests.nightly.bench.verifying import of_verifying
from tests.nightly.bench.walking import of_walking
from tests.nightly.figures.bench import of_figures


@click.command()
@click.option("--most", default=10_000, show_default=True, help="Documents of the largest run.")
@click.option("--rounds", default=3, show_default=True, help="Times each walk is made; the best counts.")
def bench(most: int, rounds: int) -> None:
    """Measure walking, verifying, reading and looking at figures."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for line in chain(
            of_walking(root / "walking", rounds),
            of_verifying(root / "verifying", most),
            of_reading(root / "reading"),
            of_figures(root / "figures"),
        ):
            click.echo(line)


if __name__ == "__main__":
    bench()
