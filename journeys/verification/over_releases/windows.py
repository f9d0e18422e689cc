"""The releases during which each journey of each tutorial is told as it is."""

from collections.abc import Sequence

from parcours.journeys.language import _
from parcours.journeys.verdict.model import Verdict
from parcours.journeys.verdict.run import Run, Window
from parcours.journeys.verdict.status_names import status_name


def windows(runs: Sequence[Run]) -> list[Window]:
    """For each part of each tutorial, the first and last release at which it holds, and what ends it.

    `runs` are in the order of their releases.
    """
    return [window for path in _paths(runs) for window in _windows(path, runs)]


def _paths(runs: Sequence[Run]) -> list[str]:
    return list(dict.fromkeys(verdict.path for run in runs for verdict in run.verdicts))


def _windows(path: str, runs: Sequence[Run]) -> list[Window]:
    judged = [run for run in runs if all(one.path != path for one in run.unjudged)]
    verdicts = [(run.target.release or "", run.of(path)) for run in judged]
    known = next(verdict for _, verdict in verdicts if verdict)
    return [_window(path, number, verdicts) for number in range(len(known.parts))]


def _window(path: str, number: int, verdicts: Sequence[tuple[str, Verdict | None]]) -> Window:
    parts = [(release, verdict and verdict.parts[number]) for release, verdict in verdicts]
    holding = [at for at, (_, part) in enumerate(parts) if part and part.status == "holds"]
    told = next(part for _, part in parts if part)
    window = Window(
        path=path,
        journey=told.journey,
        edition=told.edition,
        place=told.place,
        end=told.end,
        since=None,
        until=None,
        ended_by=None,
    )
    if not holding:
        return window
    first, last = holding[0], holding[-1]
    ended_by = _ending(window.journey, number, *verdicts[last + 1]) if last + 1 < len(verdicts) else None
    return window.model_copy(update={"since": parts[first][0], "until": parts[last][0], "ended_by": ended_by})


def _ending(journey: str, number: int, release: str, verdict: Verdict | None) -> str:
    if verdict is None:
        return _("{release}: the journey « {journey} » no longer exists", release=release, journey=journey)
    part = verdict.parts[number]
    about = (finding for finding in verdict.findings if finding.id in part.findings)
    told = next((finding for finding in about if finding.is_grave), None)
    return (
        f"{release}: {told.kind}, {told.said or told.seen}"
        if told
        else f"{release}: {status_name(part.status)}"
    )
