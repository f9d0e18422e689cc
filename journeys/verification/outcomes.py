"""Each document has its own outcome: what fails for one sets that one aside, and never the others."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from parcours.journeys.figures.drawing.style import BadStyle
from parcours.journeys.language import _
from parcours.journeys.own.found import BadJourneys
from parcours.journeys.privacy.veil import hidden
from parcours.journeys.support.error_details import keep_details
from parcours.journeys.tutorial.read import Unreadable
from parcours.journeys.tutorial.steps import NoStep
from parcours.journeys.verdict.run import Cause, Unjudged
from parcours.journeys.verification.reading import Absent, NoJourney
from parcours.journeys.walk.find_browser import NoBrowser
from parcours.journeys.walk.record.fault import Fault

T = TypeVar("T")
LONGEST = 300  # of what an error says
CAUSES: dict[type[Exception], Cause] = {
    Unreadable: "unreadable",
    BadStyle: "settings",
    BadJourneys: "settings",
    NoStep: "no-step",
    Absent: "absent",
    NoJourney: "no-journey",
    Fault: "not-walked",
    NoBrowser: "not-walked",
}
"""The first that fits says why."""


@dataclass
class Aside:
    """The documents set aside so far, in their order."""

    unjudged: list[Unjudged] = field(default_factory=list)

    def attempt(self, path: str, act: Callable[[], T]) -> T | None:
        """What the act gives; None where it failed, which sets the document aside.

        Raises:
            OSError: of the machine, not of the document: the folder of walks, a full disk.
        """
        return self.attempt_for((path,), act)

    def attempt_for(self, paths: Iterable[str], act: Callable[[], T]) -> T | None:
        """The same of what several documents need."""
        try:
            return act()
        except OSError:
            raise
        except Exception as error:
            self.unjudged += [unjudged(path, error) for path in paths]
            return None


def unjudged(path: str, error: Exception) -> Unjudged:
    """The entry of a document that an error kept from being judged."""
    cause = next((CAUSES[kind] for kind in CAUSES if isinstance(error, kind)), "error")
    if cause == "error":
        told = own_error(error)
    elif cause == "not-walked":
        told = _("the platform could not be walked, so nothing is said of it: {error}", error=error)
    else:
        told = re.sub(rf"^{re.escape(path)}\s?:\s", "", str(error))  # French has a space before it
    return Unjudged(path=path, cause=cause, message=hidden(told))


def own_error(error: BaseException) -> str:
    """What is said of an error of Parcours itself; its details are kept."""
    return _(
        "an error of Parcours itself, which says nothing of the tutorials: please report {error} ({where})",
        error=f"{type(error).__name__}: {error}".splitlines()[0][:LONGEST],
        where=where_kept(error),
    )


def where_kept(error: BaseException) -> str:
    """Keep the details of an error, and say where they are."""
    kept = keep_details(error)
    return _("the details are in {path}", path=kept) if kept else _("its details could not be kept")


def once(documents: Iterable[Path]) -> list[Path]:
    """Each document, however often and under whatever names it is given, as it was given first."""
    first: dict[Path, Path] = {}
    for path in documents:
        first.setdefault(_itself(path), path)
    return list(first.values())


def _itself(path: Path) -> Path:
    try:
        return path.resolve()
    except (
        OSError,
        RuntimeError,
        ValueError,
    ):  # it cannot be read either, which will be told
        return path
