"""The pipeline that every front door calls: documents in, all that a report needs out."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from parcours.journeys.support.folders import home
from parcours.journeys.targets.choice import platform_of
from parcours.journeys.verification.dating import dated
from parcours.journeys.verification.figures import look_at_figures
from parcours.journeys.verification.judging import JudgedRelease, judge_at
from parcours.journeys.verification.masked_names import masked_names
from parcours.journeys.verification.options import Options
from parcours.journeys.verification.reading import ReadTutorial, read, releases_of
from parcours.journeys.verification.verified import Verification
from parcours.journeys.verification.windows import windows
from parcours.journeys.walk.provider import Platform, Progress, Provider
from parcours.journeys.walk.stage import OwnTarget
from parcours.journeys.walk.store import Store


def verify(
    documents: Sequence[Path], releases: Sequence[str], options: Options, progress: Progress
) -> Verification:
    """Read the documents, walk the journeys they tell, judge each at each release and compare its pictures.

    `releases` are in their order; of several, those at which no journey told exists are left out.

    Raises:
        Unreadable, NoStep, NoJourney: a document that cannot be used.
        DriftError: a drift that a release cannot have.
        BadStyle: a style of figures that cannot be used.
        Fault, NoBrowser: the platform could not be walked.
    """
    tutorials = read(documents, options.journey, options.reader)
    judged: list[JudgedRelease] = []
    walks: list[str] = []
    store = Store(options.walks or home() / ("walks" if options.scale == 1 else f"walks-{options.scale}x"))
    store.traces = home() / "traces"
    for platform, there in _stops(tutorials, releases, options):
        with Provider(platform, store, progress, options.fresh, options.scale, options.watching) as provider:
            judged.append(judge_at(platform.release, there, provider))
            walks.append(provider.told)
    judged = dated(judged)
    if options.figures:  # they show one state of the platform: the newest of those asked for
        newest = max((one.release for one in judged), default="")
        judged = [
            look_at_figures(one, tutorials, options.reader) if one.release in ("", newest) else one
            for one in judged
        ]
    verified = [one.summed_up() for one in judged]
    names = masked_names([one.path for one in tutorials])
    told = tuple(
        window.model_copy(update={"path": names[window.path]})
        for window in windows([one.run for one in verified])
    )
    return Verification(tuple(tutorials), tuple(one.named(names) for one in verified), told, "\n".join(walks))


def _stops(
    tutorials: Sequence[ReadTutorial], releases: Sequence[str], options: Options
) -> Iterator[tuple[Platform, list[ReadTutorial]]]:
    """Each platform with the tutorials judged on it: the mock at each release, then those of a team's own."""
    by_target: dict[OwnTarget | None, list[ReadTutorial]] = {}
    for one in tutorials:
        by_target.setdefault(one.target, []).append(one)
    of_mock = by_target.pop(None, [])
    alone = len(releases) == 1
    for release in releases_of(of_mock, releases) if of_mock else ():
        there = [one for one in of_mock if alone or one.exists_at(release)]
        yield platform_of(None, release, options.drifts), there
    for target, there in by_target.items():
        yield platform_of(target, ""), there
