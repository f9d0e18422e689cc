"""The record of a verdict: a status for every step, and a list of findings."""

from datetime import date
from typing import Literal

from pydantic import Field

from parcours.journeys.support.record import Record
from parcours.journeys.tutorial.model import Place, Step
from parcours.journeys.walk.model import Gesture, Screen

Status = Literal["holds", "drifted", "manual", "unsure", "unreached"]
Relation = Literal[
    "exact",
    "called",
    "older",
    "lost",
    "same-words",
    "near",
    "task",
    "usage",
    "words",
    "next",
    "place",
    "unknown",
    "fact",
]
"""How words of the tutorial bear a name of the platform, or a number what its screens state."""
Kind = Literal[
    "renamed",
    "gone",
    "superseded",
    "undocumented",
    "reordered",
    "wrong-device",
    "wrong-channel",
    "outdated-fact",
    "dead-link",
    "stale-figure",
    "missing-figure",
    "personal-data",
    "unclear",
]
Severity = Literal["stops", "misleads", "exposes", "ages", "advice"]


class Sighting(Record):
    """Where a step was seen to happen."""

    walk: int = Field(description="index of the walk in the verdict's `walks`")
    gesture: Gesture
    screen: Screen


class Evidence(Record):
    """Why a step is tied to something of the platform, or a finding told."""

    relation: Relation
    words: str = Field(description="of the tutorial, that bear it: a label, or the words of the step")
    name: str | None = Field(default=None, description="on the platform: of a control, a heading, a message")
    role: str | None = Field(default=None, description="of what has that name")
    screens: tuple[str, ...] = Field(default=(), description="headings of the screens it is on")
    sureness: float = Field(description="how likely it is right, 0 to 1, as learned from marked tutorials")


class StepVerdict(Record):
    """One step judged."""

    index: int
    step: Step
    status: Status
    reason: str = Field(description="what was seen, or why nothing could be, in a few words")
    sighting: Sighting | None = None
    evidence: Evidence | None = Field(default=None, description="None where following the walk is evidence")


class Acceptance(Record):
    """Somebody's word that a finding may stay, until a day."""

    until: date = Field(description="last day on which it holds")
    why: str


class Finding(Record):
    """One difference between the tutorial and the walk; one cause gives one finding."""

    id: str = Field(description="of its kind, its words and its control: unique in a document")
    kind: Kind
    severity: Severity
    step: int | None = Field(description="index of the step, None when the tutorial has none")
    place: Place
    also: tuple[Place, ...] = Field(default=(), description="other places of the same cause")
    said: str = Field(description="what the tutorial says")
    said_as_is: bool = Field(
        default=False, description="`said` is the tutorial's own words, and nothing else"
    )
    seen: str = Field(description="what the walk met")
    proposal: str = Field(description="what to do about it")
    proposal_as_is: bool = Field(
        default=False,
        description="`proposal` is a sentence for the tutorial, in its language, and nothing else",
    )
    since: str | None = Field(default=None, description="release at which it appears; of several walked")
    figure: int | None = Field(default=None, description="index of the picture that it says is out of date")
    sighting: Sighting | None = None
    evidence: Evidence | None = Field(default=None, description="None where following the walk is evidence")
    accepted: Acceptance | None = Field(
        default=None, description="where it is in force: the finding stays quiet"
    )

    @property
    def is_grave(self) -> bool:
        """More than advice, and not accepted."""
        return self.severity != "advice" and self.accepted is None


class FigureVerdict(Record):
    """One picture of the tutorial compared with the screens."""

    index: int = Field(description="in the document's figures")
    place: Place
    made: Literal["by us", "by hand"]
    standing: Literal["fresh", "stale", "unsure"]
    screen: str | None = Field(default=None, description="heading of the screen it shows, when that is known")
    reason: str = Field(description="what differs, or why nothing can be said, in a few words")


class UnreadPicture(Record):
    """One picture of the tutorial whose words were to be read, for personal data, and were not."""

    place: Place
    reason: str = Field(description="in a few words")


class WalkedPart(Record):
    """The steps that tell one journey, in one edition of the text, and the walks they are judged by."""

    journey: str
    edition: int = Field(description="0, or more where the document tells its chapters again")
    first: int = Field(description="index of its first step")
    last: int = Field(description="index of its last step")
    place: Place = Field(description="of its first step")
    end: Place = Field(description="of its last step")
    walks: tuple[str, ...] = Field(description="variants walked, in order; none where it does not exist")


class PartVerdict(WalkedPart):
    """What is told of a part."""

    status: Status
    findings: tuple[str, ...] = Field(description="ids of those that are about it")


class JudgedSteps(Record):
    """Every step of one tutorial judged on one target, and the walks it was judged by."""

    path: str = Field(description="as the user gave it")
    title: str
    target: str
    parts: tuple[WalkedPart, ...]
    steps: tuple[StepVerdict, ...]

    @property
    def journeys(self) -> tuple[str, ...]:
        """Names of the journeys told, each once."""
        return tuple(dict.fromkeys(part.journey for part in self.parts))

    @property
    def walks(self) -> tuple[str, ...]:
        """The variants walked, in order; `Sighting.walk` is an index into them."""
        return tuple(variant for part in self.parts for variant in part.walks)

    def journey_of(self, walk: int) -> str:
        """The journey that a walk was made of, by its index in `walks`."""
        return [part.journey for part in self.parts for _ in part.walks][walk]


class Verdict(JudgedSteps):
    """All that is told of one tutorial on one target."""

    parts: tuple[PartVerdict, ...]
    status: Status
    findings: tuple[Finding, ...]
    figures: tuple[FigureVerdict, ...] = Field(default=(), description="pictures compared, where asked for")
    unread_pictures: tuple[UnreadPicture, ...] = Field(
        default=(), description="pictures passed over by the OCR"
    )
