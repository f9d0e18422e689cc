"""The index of the platform at each release, of all the walks that are recorded."""

from parcours.journeys.scripts import JOURNEYS
from parcours.journeys.verdict.platform_index.index import PlatformIndex
from parcours.journeys.verdict.platform_index.indexing import index_of
from tests.recordings import recorded, releases_recorded

TOLD_STILL = {"enrol": "2024-01"}
"""Journeys told of after the last release at which they are walked: none, once all are walked everywhere."""


def index_recorded(release: str) -> PlatformIndex:
    walks = {
        one: [walk for journey in JOURNEYS for walk in recorded(one, journey).values()]
        for one in releases_recorded()
    }
    still = [
        walk
        for journey, last in TOLD_STILL.items()
        if last < release and not recorded(release, journey)
        for walk in recorded(last, journey).values()
    ]
    return index_of(walks, release, still)
