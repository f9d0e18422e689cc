"""One journey per file, told with the pages."""

from journeys.scripts.claim_costs import CLAIM_COSTS
from journeys.scripts.enrol import ENROL
from journeys.scripts.pay import PAY
from journeys.scripts.quote import QUOTE
from journeys.scripts.withdraw import WITHDRAW
from journeys.walk.journey import Journey

JOURNEYS: dict[str, Journey] = {
    journey.name: journey for journey in (QUOTE, ENROL, PAY, WITHDRAW, CLAIM_COSTS)
}
