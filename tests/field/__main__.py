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
    texts = [text for text in chosen(which) if not names or text.name in names]
    tallies = tally_of(texts)
    total = functools.reduce(operator.add, tallies.values(), Tally())
    if cases:
        click.echo("\n".join(total.cases))
    click.echo(table(total))
    click.echo(read_score(texts))


def chosen(which: str) -> list[corpus.Text]:
    every = list(corpus.texts().values())
    match which:
        case "training":
            return corpus.training()
        case "aside":
            return corpus.aside()
        case "all":
            return every
        case "shared":
            return [text for text in every if text.path.parent == corpus.SHARED]
        case _:
            return corpus.round_of(which)


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
