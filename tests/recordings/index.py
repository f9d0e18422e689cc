"""The index of the platform at each release, of all the walks that are recorded."""

from parcours.journeys.scripts import JOURNEYS
from parcours.journeys.verdict.platform_index.index import PlatformIndex
from parcours.journeys.verdict.platform_index.indexing import index_of
from tests.recordings import recorded, releases_recorded


def index_recorded(release: str) -> PlatformIndex:
    walks = {
        one: [walk for journey in JOURNEYS for walk in recorded(one, journey).values()]
        for one in releases_recorded()
    }
    return index_of(walks, release)
