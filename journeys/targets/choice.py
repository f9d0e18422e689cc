"""Which platform a journey is walked on."""

from collections.abc import Sequence

from parcours.journeys.language import _
from parcours.journeys.targets.mock import mock_platform
from parcours.journeys.targets.own import own_platform
from parcours.journeys.walk.stage import OwnTarget, Platform
from parcours.mocks.drift import DriftError as DriftError
from parcours.mocks.releases.loader import releases

RELEASES = tuple(releases())
"""Of the mock, in their order."""


def no_release(release: str) -> str:
    """One sentence on a release that is none."""
    return _("there is no release « {name} »: there are {known}", name=release, known=", ".join(RELEASES))


def platform_of(target: OwnTarget | None, release: str, drifts: Sequence[str] = ()) -> Platform:
    """The team's own, which has no releases; else the mock at that release, drifted so.

    Raises:
        DriftError: a drift that the release cannot have.
        BadJourneys: a file that walks are said to depend on is not there.
    """
    return mock_platform(release, drifts) if target is None else own_platform(target)
