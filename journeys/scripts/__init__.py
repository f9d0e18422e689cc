"""One journey per file, told with the pages."""

from journeys.scripts.enrol import ENROL
from journeys.scripts.quote import QUOTE
from journeys.scripts.sign_in import SIGN_IN
from journeys.scripts.sign_in_by_other_account import SIGN_IN_BY_OTHER_ACCOUNT
from journeys.scripts.sign_in_by_password import SIGN_IN_BY_PASSWORD
from journeys.walk.journey import Journey

JOURNEYS: dict[str, Journey] = {
    journey.name: journey
    for journey in (QUOTE, ENROL, SIGN_IN, SIGN_IN_BY_PASSWORD, SIGN_IN_BY_OTHER_ACCOUNT)
}
