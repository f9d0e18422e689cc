"""A passage of a tutorial: the steps that tell one journey, whatever the release."""

from dataclasses import dataclass

from parcours.journeys.language import _
from parcours.journeys.verdict.applicability.part import Part
from parcours.journeys.walk.journey import LAST, Journey


@dataclass(frozen=True)
class Passage:
    """Steps `first` to `last` of a tutorial, by index, both included."""

    journey: Journey
    first: int
    last: int
    sure: bool = True
    """Whether a title says what journey it is, or a control that only this journey has is named."""
    edition: int = 0
    """0 for the first time the document tells its chapters, 1 when it begins them again…"""
    whole: frozenset[int] = frozenset()
    """Of its steps, by their index in the tutorial, those that name the journey and tell no more of it."""

    def at(self, release: str) -> Part:
        """As it is judged at that release."""
        why, superseded = absent(self.journey, release), None
        if self.journey.has_ended_by(release):
            superseded = self.journey.superseded
        return Part(self.journey.name, self.first, self.last, self.edition, self.whole, why, superseded)


def absent(journey: Journey, release: str) -> str:
    """One sentence when the journey does not exist at that release, else nothing."""
    if journey.exists_at(release):
        return ""
    since = _("from {release}", release=journey.since) if journey.since else ""
    until = _("until {release}", release=journey.until) if journey.until != LAST else ""
    span = " ".join(words for words in (since, until) if words)
    return _(
        "the journey « {name} » does not exist at {release}: it does {span}",
        name=journey.name,
        release=release,
        span=span,
    )
