"""Judging tutorials on one release: what they tell is walked once, then each is judged."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, partial
from pathlib import Path

from parcours.journeys.gate.acceptances import NONE, Acceptances
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
from parcours.journeys.verdict.run import Run, RunTarget, Unjudged
from parcours.journeys.verification.outcomes import Aside
from parcours.journeys.verification.reading import ReadTutorial, nowhere_met
from parcours.journeys.verification.verified import Compared, Verified
from parcours.journeys.walk.addresses import Addresses
from parcours.journeys.walk.journey import Journey
from parcours.journeys.walk.model import Walk
from parcours.journeys.walk.provider import Provider
from parcours.journeys.walk.stage import Platform
from parcours.journeys.walk.store import StoredWalk


@dataclass(frozen=True)
class JudgedRelease:
    """What is known of the tutorials at one release, before the last finding is there."""

    target: RunTarget
    judgements: tuple[Judgement, ...]
    stored: tuple[StoredWalk, ...]
    compared: Compared = field(default_factory=dict)
    unjudged: tuple[Unjudged, ...] = ()
    platform: str = ""
    made: int = 0
    """How many of the walks were made for this."""

    @property
    def release(self) -> str:
        return self.target.release or ""

    def in_order(self, order: Mapping[str, int]) -> "JudgedRelease":
        """The same, the documents set aside in that order of paths, whatever set them aside first."""
        return replace(self, unjudged=tuple(sorted(self.unjudged, key=lambda one: order[one.path])))

    def summed_up(self, accepted: Acceptances = NONE) -> Verified:
        verdicts = tuple(
            one.summed_up(partial(accepted.of, Path(one.judged.path))) for one in self.judgements
        )
        run = Run(
            target=self.target,
            verdicts=verdicts,
            unjudged=self.unjudged,
            walks=tuple(kept.walk for kept in self.stored),
        )
        return Verified(run, self.stored, self.compared, self.platform, self.made)


def judge_at(
    release: str, tutorials: Sequence[ReadTutorial], provider: Provider, learned: Weights | None = None
) -> JudgedRelease:
    """Judge each tutorial; the journeys it tells that exist at the release are walked.

    One that cannot be judged, or of whose journeys one could not be walked, is set aside with the reason.

    Raises:
        OSError: walks cannot be kept.
    """
    journeys = {j.name: j for one in tutorials for j in one.journeys if j.exists_at(release)}
    stored, failed = walk_each(journeys.values(), provider)
    walks = {name: [kept.walk for kept in of_journey] for name, of_journey in stored.items()}
    target = _target(provider.platform)
    every = [walk for of_journey in walks.values() for walk in of_journey]
    index = cache(lambda: with_walks(index_at(release), every))

    def judgement_of(one: ReadTutorial) -> Judgement:
        for journey in one.journeys:
            if journey.name in failed:
                raise failed[journey.name]
        followed = follow(one, target, walks, provider.platform.addresses)
        if not one.by_words:
            return followed
        return _by_words(one.tutorial, followed, walks, index(), learned or weights())

    aside = Aside()
    told = (aside.attempt(one.path, partial(judgement_of, one)) for one in tutorials)
    judgements = tuple(judgement for judgement in told if judgement is not None)
    kept = tuple(kept for kept_of in stored.values() for kept in kept_of)
    return JudgedRelease(target, judgements, kept, unjudged=tuple(aside.unjudged))


def walk_each(
    journeys: Collection[Journey], provider: Provider
) -> tuple[dict[str, list[StoredWalk]], dict[str, Exception]]:
    """The walks of each journey, by its name; and why, of those that could not be walked.

    Those of all journeys are made together, as many at once as the engine has workers.

    Raises:
        OSError: walks cannot be kept.
    """
    release = provider.platform.release
    provider.prepare([(journey, variant) for journey in journeys for variant in journey.variants_at(release)])
    stored: dict[str, list[StoredWalk]] = {}
    failed: dict[str, Exception] = {}
    for journey in journeys:
        try:
            stored[journey.name] = provider.walks(journey)
        except OSError:
            raise
        except Exception as error:
            failed[journey.name] = error
    return stored, failed


def _target(platform: Platform) -> RunTarget:
    """One without releases is a team's own."""
    if not platform.release:
        return RunTarget(kind="staging", name=platform.name)
    return RunTarget(kind="mock", release=platform.release, drifts=platform.drifts)


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
