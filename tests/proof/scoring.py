"""What a verdict said of a drift, against what it should have said."""

from collections.abc import Sequence
from dataclasses import dataclass

from journeys.verdict.model import Finding, Verdict
from mocks.drift import Drift
from tests.proof.expecting import Expectation

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
        return sum(not self._is_right(finding) for finding in self.findings)

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
        if finding.kind not in self.expectation.kinds:
            return False
        if finding.kind == "undocumented":
            now = self.drift.now
            return (bool(now) and now in finding.seen) or self._beside(finding.step)
        return finding.step in self.expectation.steps

    def _beside(self, step: int | None) -> bool:
        """What is not told is placed at the step told before it."""
        at = -1 if step is None else step
        return any(at in (near - 1, near) for near in self.expectation.steps)


def _number(finding: Finding) -> str:
    return "none" if finding.step is None else str(finding.step + 1)


def score(
    drift: Drift,
    release: str,
    tutorial: str,
    expectation: Expectation,
    verdict: Verdict,
    ended: Sequence[str | None],
) -> Score:
    ended_by = next((reason for reason in ended if reason), None)
    journey = verdict.journeys[0]
    return Score(drift, release, tutorial, journey, expectation, verdict.findings, ended_by)
