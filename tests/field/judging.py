"""Marked tutorials judged on the recorded walks: no browser, nothing walked."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

from parcours.journeys.report.for_programs.json_out import as_json
from parcours.journeys.targets.mock import mock_platform
from parcours.journeys.tutorial.read import Unreadable
from parcours.journeys.tutorial.steps import NoStep
from parcours.journeys.verdict.grounding.weights import Weights
from parcours.journeys.verification.judging import judge_at
from parcours.journeys.verification.reading import NoJourney, check_told_at, read
from parcours.journeys.walk.journey import Journey
from parcours.journeys.walk.provider import Provider
from parcours.journeys.walk.stage import Platform
from parcours.journeys.walk.store import StoredWalk
from tests.field.corpus import Text
from tests.field.scoring import Json, Tally, scored
from tests.recordings import recorded


@dataclass(frozen=True)
class RecordedWalks:
    """Provides the recorded walks of one release, as a provider would after walking."""

    platform: Platform

    def prepare(self, _wanted: object) -> None:
        """They are at hand."""

    def walks(self, journey: Journey) -> list[StoredWalk]:
        known = recorded(self.platform.release, journey.name)
        return [StoredWalk(walk, Path("recorded")) for walk in known.values()]


@cache
def provider_at(release: str) -> Provider:
    return cast(Provider, RecordedWalks(mock_platform(release)))


def said_of(path: Path, release: str, learned: Weights | None = None) -> Json | None:
    """The tutorial as `verify --json` has it; None when it is declined."""
    try:
        tutorial = read(path, learned=learned)
        check_told_at(tutorial, release)
    except (Unreadable, NoStep, NoJourney):
        return None
    verified = judge_at(release, [tutorial], provider_at(release), learned).summed_up()
    if verified.run.unjudged:
        return None
    said: Json = json.loads(as_json([verified.run], "test"))["runs"][0]["tutorials"][0]
    return said


def tally_of(texts: Iterable[Text]) -> dict[str, Tally]:
    """The tally of each text, by its name."""
    return {text.name: scored(text.name, text.gold, said_of(text.path, text.gold.release)) for text in texts}
