"""The shape of what `verify --json` writes, closed: what other programs may rely on.

Keys may be added, none is renamed or taken away.
"""

import json
from datetime import date
from typing import Literal

from pydantic import Field

from parcours.journeys.support.record import Record
from parcours.journeys.tutorial.model import Action, Device, Unreadable, Where
from parcours.journeys.verdict.model import Kind, Relation, Severity, Status
from parcours.journeys.verdict.run import Cause
from parcours.journeys.walk.model import Device as WalkDevice
from parcours.journeys.walk.model import Verb

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Spot(Record):
    """A place in a document; what it does not have is left out."""

    line: int = Field(default=1, description="from 1, as all of these")
    page: int = 1
    slide: int = 1
    shape: int = 1
    paragraph: int = 1
    where: Where = Field(default="header", description="beside the text; left out for the text itself")


class Area(Record):
    """Where a control stands on the picture, in CSS pixels from the top left."""

    x: float
    y: float
    width: float
    height: float


class Done(Record):
    """A gesture of a walk."""

    walk: int = Field(description="index in the tutorial's `walks`")
    index: int
    device: WalkDevice
    site: str
    screen: str
    heading: str
    url: str
    verb: Verb
    role: str
    name: str
    box: Area
    picture: str
    outline: str


class Tied(Record):
    """What a step is tied to that no walk was seen to do."""

    name: str
    role: str | None
    screen: str | None


class Why(Record):
    """Why a step is tied to something, or a finding told."""

    relation: Relation
    words: str
    name: str | None
    role: str | None
    screens: tuple[str, ...]
    sureness: float = Field(ge=0, le=1)


class JudgedStep(Record):
    """One step, in the order of the document."""

    index: int
    number: str | None = Field(description="as printed in the document")
    text: str
    action: Action
    labels: tuple[str, ...]
    device: Device
    status: Status
    reason: str
    place: Spot
    gesture: Done | Tied | None
    evidence: Why | None


class Accepted(Record):
    """Somebody's word that a finding may stay."""

    until: date
    why: str


class Difference(Record):
    """One finding."""

    id: str = Field(description="the same from run to run")
    kind: Kind
    severity: Severity
    step: int | None = Field(description="index of the step")
    place: Spot
    also: tuple[Spot, ...]
    said: str
    seen: str
    proposal: str
    since: str | None
    gesture: Done | None
    evidence: Why | None
    accepted: Accepted | None


class Part(Record):
    """The steps that tell one journey."""

    journey: str
    edition: int
    first: int
    last: int
    place: Spot
    end: Spot
    walks: tuple[str, ...]
    status: Status
    findings: tuple[str, ...] = Field(description="ids")


class ComparedFigure(Record):
    """One picture of the document."""

    index: int
    place: Spot
    made: Literal["by us", "by hand"]
    standing: Literal["fresh", "stale", "unsure"]
    screen: str | None
    reason: str


class LeftPassage(Record):
    """A passage that was not read."""

    kind: Unreadable
    place: Spot


class LeftPicture(Record):
    """A picture whose words were not read."""

    place: Spot
    reason: str


class JudgedTutorial(Record):
    """All that is told of one document."""

    path: str
    title: str
    journeys: tuple[str, ...]
    walks: tuple[str, ...]
    status: Status
    parts: tuple[Part, ...]
    steps: tuple[JudgedStep, ...]
    findings: tuple[Difference, ...]
    figures: tuple[ComparedFigure, ...]
    unread: tuple[LeftPassage, ...]
    unread_pictures: tuple[LeftPicture, ...]


class Place(Record):
    """Where it was walked."""

    kind: Literal["mock", "staging", "live", "recording"]
    release: str | None
    drifts: tuple[str, ...]


class Left(Record):
    """A document of which nothing can be told."""

    path: str
    cause: Cause
    message: str


class OneRun(Record):
    """Every document at one state of the platform."""

    target: Place
    tutorials: tuple[JudgedTutorial, ...]
    unjudged: tuple[Left, ...]


class TrueBetween(Record):
    """The releases during which one journey of one document holds."""

    path: str
    journey: str
    edition: int
    place: Spot
    end: Spot
    from_: str | None = Field(alias="from")
    until: str | None
    ended_by: str | None


class Report(Record):
    """What `parcours verify --json` writes."""

    parcours: str = Field(description="version of Parcours")
    runs: tuple[OneRun, ...]
    windows: tuple[TrueBetween, ...]
    notices: tuple[str, ...]


def as_schema() -> str:
    """The JSON Schema of it."""
    schema = Report.model_json_schema(mode="validation")
    for part in schema["$defs"]["Spot"]["properties"].values():
        del part["default"]  # it is left out, and nothing stands for it
    return json.dumps({"$schema": DIALECT, **schema}, ensure_ascii=False, indent=2) + "\n"
