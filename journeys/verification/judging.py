"""Judging tutorials on one release: what they tell is walked once, then each is judged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from parcours.journeys.verdict.judge import judge
from parcours.journeys.verdict.judgement import Judgement
from parcours.journeys.verdict.run import Run, RunTarget
from parcours.journeys.verification.reading import ReadTutorial, nowhere_met
from parcours.journeys.verification.verified import Compared, Verified
from parcours.journeys.walk.addresses import Addresses
from parcours.journeys.walk.model import Walk
from parcours.journeys.walk.provider import Provider
from parcours.journeys.walk.store import StoredWalk


@dataclass(frozen=True)
class JudgedRelease:
    """What is known of the tutorials at one release, before the last finding is there."""

    target: RunTarget
    judgements: tuple[Judgement, ...]
    stored: tuple[StoredWalk, ...]
    compared: Compared = field(default_factory=dict)

    @property
    def release(self) -> str:
        return self.target.release or ""

    def summed_up(self) -> Verified:
        verdicts = tuple(judgement.summed_up() for judgement in self.judgements)
        run = Run(target=self.target, verdicts=verdicts, walks=tuple(kept.walk for kept in self.stored))
        return Verified(run, self.stored, self.compared)


def judge_at(release: str, tutorials: Sequence[ReadTutorial], provider: Provider) -> JudgedRelease:
    """Judge each tutorial that tells a journey which exists there.

    Raises:
        NoJourney: a tutorial that names nothing of any journey meets its likeliest one nowhere.
        Fault: the platform or the browser failed.
        NoBrowser: none can be launched.
    """
    there = [one for one in tutorials if one.exists_at(release)]
    journeys = {j.name: j for one in there for j in one.journeys if j.exists_at(release)}
    stored = {name: provider.walks(journey) for name, journey in journeys.items()}
    target = RunTarget(kind="mock", release=release, drifts=provider.platform.drifts)
    walks = {name: [kept.walk for kept in of_journey] for name, of_journey in stored.items()}
    judgements = tuple(_judge(one, target, walks, provider.platform.addresses) for one in there)
    return JudgedRelease(target, judgements, tuple(kept for kept_of in stored.values() for kept in kept_of))


def _judge(
    told: ReadTutorial, target: RunTarget, walks: Mapping[str, Sequence[Walk]], addresses: Addresses
) -> Judgement:
    parts = [
        (passage.at(target.release or ""), walks.get(passage.journey.name, ())) for passage in told.passages
    ]
    judgement = judge(told.path, told.tutorial, str(target), parts, addresses)
    steps = judgement.judged.steps
    if not told.sure and not any(step.status == "holds" for step in steps):
        raise nowhere_met(told.path, len(steps))
    return judgement
