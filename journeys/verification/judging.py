"""Judging tutorials on one release: what they tell is walked once, then each is judged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from parcours.journeys.tutorial.model import Tutorial
from parcours.journeys.verdict.claims.claims import Grounds, claimed
from parcours.journeys.verdict.findings.personal_data import veil_of
from parcours.journeys.verdict.grounding.grounded import grounded, match_tutorial
from parcours.journeys.verdict.grounding.weights import Weights, weights
from parcours.journeys.verdict.judge import judge
from parcours.journeys.verdict.judgement import Judgement
from parcours.journeys.verdict.model import JudgedSteps, StepVerdict
from parcours.journeys.verdict.platform_index.index import PlatformIndex
from parcours.journeys.verdict.platform_index.indexing import with_walks
from parcours.journeys.verdict.platform_index.shipped import index_at
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


def judge_at(
    release: str, tutorials: Sequence[ReadTutorial], provider: Provider, learned: Weights | None = None
) -> JudgedRelease:
    """Judge each tutorial; the journeys it tells that exist at the release are walked.

    Raises:
        NoJourney: a tutorial that names nothing of any journey meets its likeliest one nowhere.
        Fault: the platform or the browser failed.
        NoBrowser: none can be launched.
    """
    journeys = {j.name: j for one in tutorials for j in one.journeys if j.exists_at(release)}
    provider.prepare([(j, variant) for j in journeys.values() for variant in j.variants_at(release)])
    stored = {name: provider.walks(journey) for name, journey in journeys.items()}
    walks = {name: [kept.walk for kept in of_journey] for name, of_journey in stored.items()}
    target = RunTarget(kind="mock", release=release, drifts=provider.platform.drifts)
    judgements = [follow(one, target, walks, provider.platform.addresses) for one in tutorials]
    if any(one.by_words for one in tutorials):
        index = with_walks(index_at(release), [walk for of_journey in walks.values() for walk in of_journey])
        for at, one in enumerate(tutorials):
            if one.by_words:
                judgements[at] = _by_words(one.tutorial, judgements[at], walks, index, learned or weights())
    return JudgedRelease(
        target, tuple(judgements), tuple(kept for kept_of in stored.values() for kept in kept_of)
    )


def follow(
    told: ReadTutorial, target: RunTarget, walks: Mapping[str, Sequence[Walk]], addresses: Addresses
) -> Judgement:
    """What the walks of the journeys told, by their names, say of the tutorial, gesture by gesture."""
    parts = [
        (passage.at(target.release or ""), walks.get(passage.journey.name, ())) for passage in told.passages
    ]
    judgement = judge(told.path, told.tutorial, str(target), parts, addresses)
    steps = judgement.judged.steps
    if not told.by_words and not told.sure and not any(step.status == "holds" for step in steps):
        raise nowhere_met(told.path, len(steps))
    return judgement


def followed(judged: JudgedSteps) -> list[StepVerdict | None]:
    """What following a walk says of each step; None where there was none to follow."""
    walked = {i for part in judged.parts if part.walks for i in range(part.first, part.last + 1)}
    return [step if step.index in walked else None for step in judged.steps]


def _by_words(
    tutorial: Tutorial,
    judgement: Judgement,
    walks: Mapping[str, Sequence[Walk]],
    index: PlatformIndex,
    learned: Weights,
) -> Judgement:
    """What may be said of a tutorial told in its author's own words, now that its walks were followed."""
    judged = judgement.judged
    ground = grounded(
        match_tutorial(tutorial, index, learned.controls, followed(judged)), index, learned.holds
    )
    by_name = {(walk.journey, walk.variant): walk for of_journey in walks.values() for walk in of_journey}
    in_order = [by_name[part.journey, variant] for part in judged.parts for variant in part.walks]
    claims = claimed(judgement, Grounds(tutorial, index, ground, learned), in_order)
    return claims.under(veil_of(tutorial))
