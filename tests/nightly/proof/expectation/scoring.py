"""What a verdict said of a drift, against what it should have said."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from parcours.journeys.verdict.alignment.label_matching import fold
from parcours.journeys.verdict.model import Finding
from parcours.mocks.drift import Drift
from tests.nightly.proof.expectation.expecting import Expectation
from tests.nightly.proof.lessons.lesson import Lesson

SHOWN = 3


@dataclass(frozen=True)
class Score:
    """One drift planted under one tutorial."""

    drift: Drift
    release: str
    tutorial: str
    journey: str
    expectation: Expectation
    findings: tuple[Finding, ...]
    ended_by: str | None = None
    fault: str | None = None

    @property
    def planted(self) -> bool:
        return self.expectation.must == "must"

    @property
    def silent(self) -> bool:
        return self.expectation.must == "silent"

    @property
    def caught(self) -> bool:
        return bool(self.findings)

    @property
    def right_kind(self) -> bool:
        return any(finding.kind in self.expectation.kinds for finding in self.findings)

    @property
    def right_step(self) -> bool:
        """True when one finding is right in both."""
        return any(self._is_right(finding) for finding in self.findings)

    @property
    def extra(self) -> int:
        """Findings that tell of something else; all of them when nothing should have been said."""
        if self.silent:
            return len(self.findings)
        return sum(not (self._is_right(f) or follows(f, self.drift, self.expectation)) for f in self.findings)

    @property
    def false_alarm(self) -> bool:
        return self.silent and bool(self.findings)

    @property
    def missed(self) -> bool:
        """True when anything is not as it should be."""
        if self.fault is not None:
            return True
        return (self.planted and not self.right_step) or self.extra > 0

    @property
    def command(self) -> str:
        return (
            f"parcours verify {self.tutorial} --journey {self.journey} --release {self.release} "
            f"--drift {self.drift.name}"
        )

    @property
    def told(self) -> str:
        """What was said instead, in a few words."""
        if self.fault is not None:
            return f"not walked: {self.fault}"
        shown = [f"{f.kind} at step {_number(f)}: {f.said} / {f.seen}" for f in self.findings[:SHOWN]]
        more = len(self.findings) - len(shown)
        found = "; ".join([*shown, *([f"and {more} more"] if more else [])])
        ended = f" (the walk ended early: {self.ended_by})" if self.ended_by else ""
        return (found or "nothing") + ended

    def _is_right(self, finding: Finding) -> bool:
        return is_right(finding, self.drift, self.expectation)

    def alone(self) -> "Score":
        """Only what is told of this drift, of all that was told of those planted with it."""
        mine = tuple(finding for finding in self.findings if self._is_right(finding))
        return replace(self, findings=() if self.silent else mine)


def _number(finding: Finding) -> str:
    return "none" if finding.step is None else str(finding.step + 1)


def score(
    drift: Drift,
    release: str,
    lesson: Lesson,
    expectation: Expectation,
    findings: Sequence[Finding],
    ended_by: str | None,
) -> Score:
    return Score(drift, release, str(lesson.path), lesson.journey, expectation, tuple(findings), ended_by)


def settled(planted: Sequence[tuple[Drift, Expectation]], findings: Sequence[Finding]) -> bool:
    """True when each of the drifts planted at once is told as it should be, and nothing else is told."""
    accounted: set[str] = set()
    for drift, expectation in planted:
        right = {finding.id for finding in findings if is_right(finding, drift, expectation)}
        if expectation.must == "must" and not right:
            return False
        after = {finding.id for finding in findings if follows(finding, drift, expectation)}
        accounted |= right | after if expectation.must != "silent" else set()
    return accounted == {finding.id for finding in findings}


def is_suspect(drift: Drift, expectation: Expectation, findings: Sequence[Finding]) -> bool:
    """True of a drift that was not told, or of one that what was told beside may come from."""
    if expectation.must == "must":
        return not any(is_right(finding, drift, expectation) for finding in findings)
    words = " ".join(f"{finding.said} {finding.seen}" for finding in findings)
    return any(name and f"« {name} »" in words for name in (drift.was, drift.now))


def is_right(finding: Finding, drift: Drift, expectation: Expectation) -> bool:
    """Whether the finding is of a right kind, at a right step."""
    if finding.kind not in expectation.kinds:
        return False
    if finding.kind == "undocumented":
        return (bool(drift.now) and drift.now in finding.seen) or _beside(finding.step, expectation)
    if finding.kind in ("outdated-fact", "dead-link"):
        return fold(drift.was) in fold(finding.said)
    return finding.step in expectation.steps


def follows(finding: Finding, drift: Drift, expectation: Expectation) -> bool:
    """Whether it tells what else is no longer so at those steps, for the same cause."""
    return finding.kind in drift.also and finding.step in expectation.steps


def _beside(step: int | None, expectation: Expectation) -> bool:
    """What is not told is placed at the step told before it."""
    at = -1 if step is None else step
    return at in expectation.before or any(at in (near - 1, near) for near in expectation.steps)
