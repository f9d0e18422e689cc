"""Progress of walks: a moving line in a terminal, one line for each walk made when the output is piped."""

from types import TracebackType

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from parcours.journeys.language import _
from parcours.journeys.walk.journey import Journey, Variant


class WalkProgress:
    """Tells how many walks are made; the moving line disappears at the end."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._bar = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}", markup=False),
            BarColumn(bar_width=12),
            TextColumn("{task.fields[doing]}", markup=False),
            TimeElapsedColumn(),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        self._walks = self._made = 0

    def __enter__(self) -> "WalkProgress":
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def begins(self, walks: int, platform: str) -> None:
        self._walks, self._made = walks, 0
        self._task = self._bar.add_task(
            _("Walking on {platform}", platform=platform), total=walks, doing=f"0/{walks}"
        )

    def walked(self, journey: Journey, variant: Variant, seconds: float) -> None:
        self._made += 1
        counted, name = f"{self._made}/{self._walks}", _(variant.name)
        self._bar.update(self._task, advance=1, doing=f"{counted}  {journey.name}, {name}")
        if not self._console.is_terminal and not self._console.quiet:
            told = _(
                "Walked {counted}: {journey}, {variant} ({seconds} s)",
                counted=counted,
                journey=journey.name,
                variant=name,
                seconds=f"{seconds:.1f}",
            )
            click.echo(told, err=True)

    def ends(self) -> None:
        self._bar.remove_task(self._task)
