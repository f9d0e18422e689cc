"""The journeys known: those that come with Parcours, and those that a team names.

They are named in `[tool.parcours]` of the nearest pyproject.toml, `journeys = ["shop.journeys:ALL"]`, or by
an entry point of the group `parcours.journeys`: an attribute that is a journey, or several.
"""

import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path

from parcours.journeys.language import _
from parcours.journeys.own.code import digest_of_code
from parcours.journeys.scripts import JOURNEYS
from parcours.journeys.walk.journey import Journey
from parcours.journeys.walk.record.fault import Fault

GROUP = "parcours.journeys"
SETTINGS = "pyproject.toml"


class BadJourneys(Exception):
    """Journeys of a team's own that cannot be used; the message is one sentence."""


def all_journeys() -> Mapping[str, Journey]:
    """Every journey by its name.

    Raises:
        BadJourneys: one that is named cannot be used.
    """
    return JOURNEYS | own_journeys()


def journey_named(name: str) -> Journey:
    """The one of that name.

    Raises:
        BadJourneys: there is none, or one that is named cannot be used.
    """
    known = all_journeys()
    if name not in known:
        raise BadJourneys(
            _("there is no journey « {name} »: there are {known}", name=name, known=", ".join(known))
        )
    return known[name]


def own_journeys() -> dict[str, Journey]:
    """The team's alone, each with the digest of its code.

    Raises:
        BadJourneys: one that is named cannot be used.
    """
    return _named_by(_nearest())


def _nearest() -> Path | None:
    here = Path.cwd()
    near = (folder / SETTINGS for folder in (here, *here.parents))
    return next((path for path in near if path.is_file()), None)


@dataclass(frozen=True)
class Again:
    """Finds a journey of a team in another process or machine: by these settings, or those there."""

    settings: str
    name: str

    def __call__(self) -> Journey:
        """The journey.

        Raises:
            Fault: it is not known there.
        """
        named = Path(self.settings)
        settings = named if named.is_file() else _nearest()
        try:
            return _named_by(settings)[self.name]
        except (BadJourneys, KeyError, OSError) as error:
            why = settings or Path.cwd() if isinstance(error, KeyError) else error
            told = _(
                "a worker does not know the journey « {name} » ({why}): start it in a copy of the folder "
                "that names it, or install there the package that does",
                name=self.name,
                why=why,
            )
            raise Fault(told) from error


@cache
def _named_by(settings: Path | None) -> dict[str, Journey]:
    found: dict[str, Journey] = {}
    for where, named in (*_in_packages(), *_in_settings(settings)):
        for journey in _loaded(where, named, settings):
            if journey.name in JOURNEYS or found.setdefault(journey.name, journey) != journey:
                told = _(
                    "{where}: there is another journey « {name} »: give this one a name of its own",
                    where=where,
                    name=journey.name,
                )
                raise BadJourneys(told)
    return found


def _in_packages() -> Iterator[tuple[str, str]]:
    for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
        of = f" ({point.dist.name})" if point.dist is not None else ""
        yield f"{GROUP} {point.name}{of}", point.value


def _in_settings(settings: Path | None) -> Iterator[tuple[str, str]]:
    if settings is None:
        return
    try:
        table = tomllib.loads(settings.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadJourneys(_("{where} cannot be read: {error}", where=settings, error=error)) from error
    tool = table.get("tool", {})
    named = tool.get("parcours", {}).get("journeys", []) if isinstance(tool, dict) else []
    if not isinstance(named, list) or not all(isinstance(one, str) for one in named):
        raise BadJourneys(
            _(
                '{where}: « journeys » is a list such as ["shop.journeys:ALL"], not {found}',
                where=settings,
                found=named,
            )
        )
    for one in named:
        yield f"{settings.name}, [tool.parcours] journeys", one


def _loaded(where: str, named: str, settings: Path | None) -> list[Journey]:
    """What it names; the code of a repository is found from the folder of its settings."""
    module, colon, attribute = named.partition(":")
    if settings is not None and str(settings.parent) not in sys.path:
        sys.path.insert(0, str(settings.parent))
    try:
        if not colon:
            raise ValueError(_("a module and an attribute are wanted, such as « shop.journeys:ALL »"))
        value = getattr(import_module(module), attribute)
        journeys = [value] if isinstance(value, Journey) else list(_all_of(value))
    except Exception as error:  # whatever a team's module does when it is imported
        why = f"{type(error).__name__}: {error}" if not isinstance(error, ValueError) else str(error)
        told = _("{where}: « {named} » cannot be used: {why}", where=where, named=named, why=why)
        raise BadJourneys(told) from error
    code, near = digest_of_code(module), str(settings or "")
    return [replace(journey, code=code, again=Again(near, journey.name)) for journey in journeys]


def _all_of(value: object) -> Iterator[Journey]:
    several = value.values() if isinstance(value, Mapping) else value
    if not isinstance(several, Iterable):
        raise ValueError(_("it is neither a journey nor several"))
    for one in several:
        if not isinstance(one, Journey):
            raise ValueError(_("it holds {found}, which is no journey", found=repr(one)))
        yield one
