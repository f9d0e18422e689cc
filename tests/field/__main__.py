"""`make field`: how true Parcours is on tutorials that nobody here wrote."""

import functools
import operator

import click

from tests.field import corpus
from tests.field.judging import tally_of
from tests.field.reading import read_score
from tests.field.scoring import Tally


@click.command()
@click.option(
    "--set", "which", default="training", help="training, aside, all, shared, or the number of a round."
)
@click.option("--cases", is_flag=True, help="Say what went wrong, of texts for training.")
@click.option("--name", "names", multiple=True, help="Only these texts.")
def main(which: str, cases: bool, names: tuple[str, ...]) -> None:
    """Judge the marked tutorials of a set, and print how much of what is said is true."""
    texts = {
        "training": corpus.training,
        "aside": corpus.aside,
        "all": lambda: list(corpus.texts().values()),
        "shared": lambda: [text for text in corpus.texts().values() if text.path.parent == corpus.SHARED],
    }.get(which, lambda: corpus.round_of(which))()
    texts = [text for text in texts if not names or text.name in names]
    tallies = tally_of(texts)
    total = functools.reduce(operator.add, tallies.values(), Tally())
    if cases:
        click.echo("\n".join(total.cases))
    click.echo(table(total))
    click.echo(read_score(texts))


def table(total: Tally) -> str:
    rows = [
        ("journeys right", "journeys", "documents"),
        ("alarms true", "alarms_true", "alarms"),
        ("documents alarmed", "alarmed", "documents"),
        ("drifts told", "drifts_told", "drifts"),
        ("holds true", "holds_true", "holds"),
        ("silent greens", "silent_greens", "holds"),
        ("holding steps found", "holding_found", "holding"),
        ("declined", "declined", "documents"),
    ]
    return "\n".join(
        f"{title:22}{getattr(total, part):5} / {getattr(total, whole):<5} {total.share(part, whole):.2f}"
        for title, part, whole in rows
    )


if __name__ == "__main__":
    main()
