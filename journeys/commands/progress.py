"""Progress of walks: a moving line in a terminal, nothing when the output is piped."""

from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn

from parcours.journeys.language import _
from parcours.journeys.walk.journey import Journey, Variant
from parcours.journeys.walk.model import Gesture


class WalkProgress:
    """One line for each variant being walked; it disappears once walked."""

    def __init__(self, console: Console) -> None:
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
        self._tasks: dict[Variant, TaskID] = {}

    def __enter__(self) -> "WalkProgress":
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def begins(self, journey: Journey, variant: Variant) -> None:
        told = _("Walking « {journey} »: {variant}", journey=journey.name, variant=_(variant.name))
        self._tasks[variant] = self._bar.add_task(told, total=None, doing="")

    def gesture(self, variant: Variant, gesture: Gesture) -> None:
        self._bar.update(self._tasks[variant], advance=1, doing=f"{gesture.index + 1}. {gesture.name}")

    def ends(self, variant: Variant) -> None:
        self._bar.remove_task(self._tasks.pop(variant))
