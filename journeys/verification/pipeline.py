"""The pipeline that every front door calls: documents in, all that a report needs out."""

from collections.abc import Sequence
from pathlib import Path

from parcours.journeys.support.folders import home
from parcours.journeys.targets.mock import mock_platform
from parcours.journeys.verification.dating import dated
from parcours.journeys.verification.figures import look_at_figures
from parcours.journeys.verification.judging import JudgedRelease, judge_at
from parcours.journeys.verification.masked_names import masked_names
from parcours.journeys.verification.options import Options
from parcours.journeys.verification.reading import read, releases_of
from parcours.journeys.verification.verified import Verification
from parcours.journeys.verification.windows import windows
from parcours.journeys.walk.provider import Progress, Provider
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
    store = Store(home() / ("walks" if options.scale == 1 else f"walks-{options.scale}x"))
    alone = len(releases) == 1
    for release in releases_of(tutorials, releases):
        platform = mock_platform(release, options.drifts)
        with Provider(platform, store, progress, options.fresh, options.scale, options.engine) as provider:
            there = [one for one in tutorials if alone or one.exists_at(release)]
            judged.append(judge_at(release, there, provider))
            walks.append(provider.told)
    judged = dated(judged)
    if options.figures:  # they show one state of the platform: the newest of those asked for
        judged[-1:] = [look_at_figures(one, tutorials, options.reader) for one in judged[-1:]]
    verified = [one.summed_up() for one in judged]
    names = masked_names([one.path for one in tutorials])
    told = tuple(
        window.model_copy(update={"path": names[window.path]})
        for window in windows([one.run for one in verified])
    )
    return Verification(tuple(tutorials), tuple(one.named(names) for one in verified), told, "\n".join(walks))
