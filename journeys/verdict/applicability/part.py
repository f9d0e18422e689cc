"""A part of a tutorial: the steps of one journey, cut out to be judged and put back afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass

from parcours.journeys.tutorial.model import Jump, Tutorial
from parcours.journeys.verdict.model import Finding, Sighting, StepVerdict
from parcours.journeys.walk.model import Superseded


@dataclass(frozen=True)
class Part:
    """Steps `first` to `last` of a tutorial, by index, both included."""

    journey: str
    first: int
    last: int
    edition: int = 0
    """0 for the first time the document tells its chapters, 1 when it begins them again…"""
    whole: frozenset[int] = frozenset()
    """Of its steps, by their index in the tutorial, those that name the journey and tell no more of it."""
    absent: str = ""
    """Why the journey cannot be walked on this target; empty when it can."""
    superseded: Superseded | None = None
    """What has taken its place on this target, where it has ended."""

    def of(self, tutorial: Tutorial) -> Tutorial:
        """The document with the part's steps alone."""
        jumps = tuple(
            Jump(after=jump.after - self.first, to=jump.to, text=jump.text, place=jump.place)
            for jump in tutorial.jumps
            if self.first <= jump.after <= self.last
        )
        return Tutorial(
            document=tutorial.document, steps=tutorial.steps[self.first : self.last + 1], jumps=jumps
        )


def stretches(tutorial: Tutorial, parts: Sequence[Part]) -> list[range]:
    """Indexes of the blocks of each part: each but the first begins at the headings over its first step."""
    blocks = tutorial.document.blocks
    at = {block.place: index for index, block in reversed(list(enumerate(blocks)))}
    starts: list[int] = []
    for part in parts:
        start = at.get(tutorial.steps[part.first].place, len(blocks)) if starts else 0
        while 0 < start < len(blocks) and blocks[start - 1].kind == "heading":
            start -= 1
        starts.append(start)
    return [range(start, end) for start, end in zip(starts, [*starts[1:], len(blocks)], strict=True)]


def step_in_whole(judged: StepVerdict, part: Part, walks_before: int) -> StepVerdict:
    """As the whole tutorial numbers it: `walks_before` walks belong to the parts before."""
    return judged.model_copy(
        update={"index": judged.index + part.first, "sighting": _moved(judged.sighting, walks_before)}
    )


def finding_in_whole(finding: Finding, part: Part, walks_before: int) -> Finding:
    """The same for a finding."""
    step = None if finding.step is None else finding.step + part.first
    return finding.model_copy(update={"step": step, "sighting": _moved(finding.sighting, walks_before)})


def _moved(sighting: Sighting | None, walks_before: int) -> Sighting | None:
    if sighting is None:
        return None
    return sighting.model_copy(update={"walk": sighting.walk + walks_before})
