"""The pipeline that every front door calls: documents in, all that a report needs out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from time import monotonic

from parcours.journeys.support.folders import home
from parcours.journeys.targets.choice import platform_of
from parcours.journeys.verification.figures import look_at_figures
from parcours.journeys.verification.judging import JudgedRelease, judge_at
from parcours.journeys.verification.masked_names import masked_names
from parcours.journeys.verification.options import Options
from parcours.journeys.verification.outcomes import Aside, once
from parcours.journeys.verification.over_releases.dating import dated
from parcours.journeys.verification.over_releases.windows import windows
from parcours.journeys.verification.reading import ReadTutorial, check_told_at, read, releases_of
from parcours.journeys.verification.verified import Verification, Verified
from parcours.journeys.walk.provider import Progress, Provider
from parcours.journeys.walk.stage import OwnTarget, Platform
from parcours.journeys.walk.store import Store


def verify(
    documents: Sequence[Path], releases: Sequence[str], options: Options, progress: Progress
) -> Verification:
    """Read the documents, walk the journeys they tell, judge each at each release and compare its pictures.

    A document that cannot be judged is set aside with the reason; one given twice is judged once. `releases`
    are in their order; of several, those at which no journey told exists are left out.

    Raises:
        DriftError: a drift that a release cannot have.
        OSError: walks cannot be kept.
    """
    when, began = datetime.now().astimezone(), monotonic()
    paths = once(documents)
    bad = Aside()
    read_by = partial(read, journey=options.journey, reader=options.reader)
    read_ones = (bad.attempt(str(path), partial(read_by, path)) for path in paths)
    tutorials = [one for one in read_ones if one is not None]
    judged: list[JudgedRelease] = []
    store = Store(options.walks or home() / ("walks" if options.scale == 1 else f"walks-{options.scale}x"))
    store.traces = home() / "traces"
    for platform, there, unfit in _stops(tutorials, releases, options, bad):
        with Provider(
            platform, store, progress, options.fresh, options.scale, options.engine, options.watching
        ) as provider:
            one = judge_at(platform.release, there, provider)
        unjudged = (*unfit.unjudged, *one.unjudged)
        judged.append(replace(one, unjudged=unjudged, platform=platform.name, made=provider.walked))
    judged = dated(judged)
    if options.figures:  # they show one state of the platform: the newest of those asked for
        newest = max((one.release for one in judged), default="")
        judged = [
            look_at_figures(one, tutorials, options.reader) if one.release in ("", newest) else one
            for one in judged
        ]
    order = {str(path): rank for rank, path in enumerate(paths)}
    verified = [one.in_order(order).summed_up(options.accepted) for one in judged]
    names = masked_names([str(path) for path in paths], options.names)
    told = tuple(
        window.model_copy(update={"path": names[window.path]})
        for window in windows([one.run for one in verified])
    )
    named = tuple(one.named(names) for one in verified)
    return Verification(
        tutorials={names[one.path]: one.tutorial for one in tutorials},
        verified=named,
        windows=told,
        notices=notices_of(verified, options),
        when=when,
        seconds=monotonic() - began,
    )


def notices_of(verified: Sequence[Verified], options: Options) -> tuple[str, ...]:
    """What there is to say of what is accepted, of runs whose documents are named by their paths."""
    verdicts = [(Path(verdict.path), verdict) for one in verified for verdict in one.run.verdicts]
    whole = options.whole and not any(one.run.unjudged for one in verified)
    return tuple(options.accepted.notices(verdicts, whole))


def told_at(release: str, tutorials: Sequence[ReadTutorial], aside: Aside | None) -> list[ReadTutorial]:
    """Those that can be judged at the release; the others are set aside, or left out without `aside`."""
    if aside is None:
        return [one for one in tutorials if one.exists_at(release)]
    for one in tutorials:
        aside.attempt(one.path, partial(check_told_at, one, release))
    return [one for one in tutorials if one.can_be_judged_at(release)]


def _stops(
    tutorials: Sequence[ReadTutorial], releases: Sequence[str], options: Options, bad: Aside
) -> Iterator[tuple[Platform, list[ReadTutorial], Aside]]:
    """Each platform with what is judged on it and what is set aside: the mock's, then a team's own."""
    by_target: dict[OwnTarget | None, list[ReadTutorial]] = {}
    for one in tutorials:
        by_target.setdefault(one.target, []).append(one)
    of_mock = by_target.pop(None, [])
    mocks = releases_of(of_mock, releases) if of_mock or not by_target else []
    for release in mocks:
        aside = Aside(list(bad.unjudged))
        there = told_at(release, of_mock, aside if len(releases) == 1 else None)
        yield platform_of(None, release, options.drifts), there, aside
    for rank, (target, of_own) in enumerate(by_target.items()):
        yield platform_of(target, ""), of_own, Aside([] if mocks or rank else list(bad.unjudged))
