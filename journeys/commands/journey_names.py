"""The names of journeys on a command line: those of a team are looked up when one is asked for."""

from collections.abc import Sequence
from typing import Any

import click

from parcours.journeys.own.found import all_journeys
from parcours.journeys.scripts import JOURNEYS


class JourneyName(click.Choice[str]):
    """A journey that comes with Parcours, or one of the team's; usage and help name the former."""

    def __init__(self) -> None:
        super().__init__(sorted(JOURNEYS))

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        known: Sequence[str] = sorted(all_journeys())
        return str(click.Choice(known).convert(value, param, ctx))


JOURNEY = JourneyName()
