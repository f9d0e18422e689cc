"""A tutorial judged: all the findings, which are numbered, placed and summed up at the very end, once."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from parcours.journeys.privacy.veil import Veil
from parcours.journeys.tutorial.model import Place
from parcours.journeys.verdict.model import (
    Acceptance,
    FigureVerdict,
    Finding,
    JudgedSteps,
    PartVerdict,
    Status,
    StepVerdict,
    UnreadPicture,
    Verdict,
    WalkedPart,
)

NO_PART = -1
Accept = Callable[[Finding], Acceptance | None]
Placed = tuple[int, Finding]
"""A finding, after the index of the part it is about: NO_PART when it is about none."""


@dataclass(frozen=True)
class Judgement:
    """What is known of one tutorial on one target, before the last finding is there."""

    judged: JudgedSteps
    findings: tuple[Placed, ...]
    figures: tuple[FigureVerdict, ...] = ()
    unread_pictures: tuple[UnreadPicture, ...] = ()

    def with_figures(self, findings: Iterable[Finding], figures: Iterable[FigureVerdict]) -> "Judgement":
        """The same, with what is said of the pictures."""
        placed = ((self.part_of(finding), finding) for finding in findings)
        return replace(self, findings=(*self.findings, *placed), figures=tuple(figures))

    def under(self, veil: Veil) -> "Judgement":
        """The same, with nobody's data in it."""
        return replace(
            self,
            judged=veil.over(self.judged),
            findings=tuple((part, veil.over(finding)) for part, finding in self.findings),
        )

    def part_of(self, finding: Finding) -> int:
        """The part its step is in."""
        if finding.step is None:
            return NO_PART
        parts = enumerate(self.judged.parts)
        return next((i for i, part in parts if part.first <= finding.step <= part.last), NO_PART)

    def summed_up(self, accept: Accept = lambda _: None) -> Verdict:
        """The verdict: findings numbered in the order of the document, a status for each part.

        `accept` gives what lets a finding stay, by its id.
        """
        judged, numbered_ = self.judged, numbered(self.findings)
        in_order = [
            (at, finding.model_copy(update={"accepted": accept(finding)})) for at, finding in numbered_
        ]
        findings = tuple(finding for _, finding in in_order)
        return Verdict(
            path=judged.path,
            title=judged.title,
            target=judged.target,
            parts=tuple(
                self._part(part, [finding for at, finding in in_order if at == place])
                for place, part in enumerate(judged.parts)
            ),
            status=overall(judged.steps, findings),
            steps=judged.steps,
            findings=findings,
            figures=self.figures,
            unread_pictures=self.unread_pictures,
        )

    def _part(self, part: WalkedPart, findings: Sequence[Finding]) -> PartVerdict:
        return PartVerdict(
            journey=part.journey,
            edition=part.edition,
            first=part.first,
            last=part.last,
            place=part.place,
            end=part.end,
            walks=part.walks,
            status=overall(self.judged.steps[part.first : part.last + 1], findings),
            findings=tuple(finding.id for finding in findings),
        )


def numbered(findings: Iterable[Placed]) -> list[Placed]:
    """In the order of the document; of two with one id, the second gets « -2 »."""
    result: list[Placed] = []
    taken: Counter[str] = Counter()
    for part, finding in sorted(findings, key=lambda item: (_rank(item[1].place), item[1].kind)):
        taken[finding.id] += 1
        again = taken[finding.id]
        named = finding.model_copy(update={"id": f"{finding.id}-{again}"}) if again > 1 else finding
        result.append((part, named))
    return result


def _rank(place: Place) -> tuple[int, ...]:
    return tuple(part or 0 for part in (place.line, place.page, place.slide, place.shape, place.paragraph))


def overall(steps: Sequence[StepVerdict], findings: Sequence[Finding]) -> Status:
    """That of a part or of the whole; a step that drifted, where that is accepted, is as one that holds."""
    if any(finding.is_grave for finding in findings):
        return "drifted"
    if any(step.status == "unreached" for step in steps):
        return "unreached"
    statuses = {step.status for step in steps}
    if "holds" in statuses or ("drifted" in statuses and any(finding.accepted for finding in findings)):
        return "holds"
    return "unsure" if "unsure" in statuses else "manual"
