"""One journey per file, told with the pages."""

from journeys.scripts.enrol import ENROL
from journeys.scripts.quote import QUOTE
from journeys.walk.journey import Journey

JOURNEYS: dict[str, Journey] = {journey.name: journey for journey in (QUOTE, ENROL)}
