"""One journey per file, told with the pages."""

from journeys.scripts.create_identity import CREATE_IDENTITY
from journeys.scripts.enrol import ENROL
from journeys.scripts.identity_by_post import IDENTITY_BY_POST
from journeys.scripts.quote import QUOTE
from journeys.walk.journey import Journey

JOURNEYS: dict[str, Journey] = {
    journey.name: journey for journey in (QUOTE, ENROL, CREATE_IDENTITY, IDENTITY_BY_POST)
}
