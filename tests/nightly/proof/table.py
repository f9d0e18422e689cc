"""The proof as it is told: every miss with its command, then a table of what was planted and caught."""

from collections.abc import Sequence

from rich.box import SIMPLE
from rich.console import Console
from rich.table import Table

from tests.nightly.proof.expectation.scoring import Score
from tests.nightly.proof.known import KNOWN


def show_miss(number: int, miss: Score, console: Console) -> None:
    """What was due, what was told, and how to see it again."""
    due = " or ".join(miss.expectation.kinds) if not miss.silent else "nothing"
    told = {"due": due, "told": miss.told, "known": KNOWN.get(miss.drift.name), "again": miss.command}
    console.print(f"miss {number}: {miss.drift.what}", markup=False, highlight=False, soft_wrap=True)
    for name, what in told.items():
        if what is not None:
            console.print(f"  {name:6} {what}", markup=False, highlight=False, soft_wrap=True)


def show(scores: Sequence[Score], wanted: int, console: Console) -> None:
    """One line a kind, then a line for all."""
    table = Table(title="Planted drifts", title_justify="left", box=SIMPLE)
    table.add_column("kind", no_wrap=True)
    for heading in ("planted", "caught", "kind", "step", "extra", "silent", "alarms", "faults"):
        table.add_column(heading, justify="right")
    for kind in sorted({score.drift.kind for score in scores}):
        table.add_row(kind, *_numbers([score for score in scores if score.drift.kind == kind]))
    table.add_section()
    table.add_row("all", *_numbers(scores))
    console.print(table)
    console.print(f"\n{summary(scores)}", markup=False, highlight=False)
    if len(scores) < wanted:
        console.print(f"{wanted - len(scores)} more were not planted, time being up.", highlight=False)


def summary(scores: Sequence[Score]) -> str:
    planted = [score for score in scores if score.planted]
    silent = [score for score in scores if score.silent]
    alarms = sum(score.false_alarm for score in silent)
    return (
        f"{len(planted)} drifts planted: {_share(planted, 'caught')} caught, "
        f"{_share(planted, 'right_kind')} of the right kind, {_share(planted, 'right_step')} at the right "
        f"step. {len(silent)} changes to be silent about: {alarms} false alarms. "
        f"{sum(score.extra for score in scores if not score.silent)} findings too many."
    )


def _share(scores: Sequence[Score], what: str) -> str:
    """« 1159 (99.9 %) »; « 100 % » is said of all only."""
    count = sum(bool(getattr(score, what)) for score in scores)
    return f"{count} ({1000 * count // len(scores) / 10:g} %)" if scores else "0"


def _numbers(scores: Sequence[Score]) -> list[str]:
    planted = [score for score in scores if score.planted]
    silent = [score for score in scores if score.silent]
    return [
        str(value)
        for value in (
            len(planted),
            sum(score.caught for score in planted),
            sum(score.right_kind for score in planted),
            sum(score.right_step for score in planted),
            sum(score.extra for score in scores if not score.silent),
            len(silent),
            sum(score.false_alarm for score in silent),
            sum(score.fault is not None for score in scores),
        )
    ]
