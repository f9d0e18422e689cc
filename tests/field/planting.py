"""Drifts planted under marked texts: a control of the recorded walks bears another name."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from parcours.journeys.report.for_programs.json_out import as_json
from parcours.journeys.targets.mock import mock_platform
from parcours.journeys.verdict.platform_index.index import key
from parcours.journeys.verification.judging import judge_at
from parcours.journeys.verification.reading import ReadTutorial
from parcours.journeys.walk.journey import Journey
from parcours.journeys.walk.model import Gesture, Walk
from parcours.journeys.walk.provider import Provider
from parcours.journeys.walk.stage import Platform
from parcours.journeys.walk.store import StoredWalk
from tests.field.scoring import Json
from tests.recordings import recorded

ANOTHER = "Poursuivre autrement"


@dataclass(frozen=True)
class RenamedWalks:
    """The recorded walks, one of their controls bearing another name."""

    platform: Platform
    name: str

    def prepare(self, _wanted: object) -> None:
        """They are at hand."""

    def walks(self, journey: Journey) -> list[StoredWalk]:
        known = recorded(self.platform.release, journey.name)
        return [StoredWalk(_renamed(walk, self.name), Path("recorded")) for walk in known.values()]


def _renamed(walk: Walk, name: str) -> Walk:
    written = json.dumps(name, ensure_ascii=False)
    screens = tuple(
        screen.model_copy(update={"outline": screen.outline.replace(written, json.dumps(ANOTHER))})
        for screen in walk.screens
    )
    gestures = tuple(_gesture(gesture, name) for gesture in walk.gestures)
    return walk.model_copy(update={"screens": screens, "gestures": gestures})


def _gesture(gesture: Gesture, name: str) -> Gesture:
    """What its page knows of the control stays as it was."""
    return gesture.model_copy(update={"name": ANOTHER}) if gesture.name == name else gesture


def judged(tutorial: ReadTutorial, name: str = "") -> Json:
    """The tutorial as `verify --json` has it, where that control bears another name."""
    provider = cast(Provider, RenamedWalks(mock_platform("2026-01"), name or "no control"))
    verified = judge_at("2026-01", [tutorial], provider).summed_up()
    said: Json = json.loads(as_json([verified.run], "test"))["runs"][0]["tutorials"][0]
    return said


def tied(said: Json) -> Iterator[tuple[int, str]]:
    """Steps that hold on a control that they name, with its name; each control once."""
    seen: set[str] = set()
    for step in said["steps"]:
        shown = (step["gesture"] or {}).get("name", "")
        named = any(key(label) == key(shown) for label in step["labels"])
        pressed = (step["gesture"] or {}).get("verb") is not None
        if step["status"] == "holds" and named and pressed and shown not in seen:
            seen.add(shown)
            yield step["index"], shown


def alarms(said: Json) -> set[tuple[str, int | None]]:
    return {(one["kind"], one["step"]) for one in said["findings"] if one["severity"] != "advice"}
