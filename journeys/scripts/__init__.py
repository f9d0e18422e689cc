"""One journey per file, written with page objects."""

from parcours.journeys.scripts.claim_costs import CLAIM_COSTS
from parcours.journeys.scripts.create_identity import CREATE_IDENTITY
from parcours.journeys.scripts.enrol import ENROL
from parcours.journeys.scripts.find_training import FIND_TRAINING
from parcours.journeys.scripts.identity_by_post import IDENTITY_BY_POST
from parcours.journeys.scripts.open_account import OPEN_ACCOUNT
from parcours.journeys.scripts.pay import PAY
from parcours.journeys.scripts.quote import QUOTE
from parcours.journeys.scripts.see_rights import SEE_RIGHTS
from parcours.journeys.scripts.sign_in import SIGN_IN
from parcours.journeys.scripts.sign_in_by_other_account import SIGN_IN_BY_OTHER_ACCOUNT
from parcours.journeys.scripts.sign_in_by_password import SIGN_IN_BY_PASSWORD
from parcours.journeys.scripts.withdraw import WITHDRAW
from parcours.journeys.walk.journey import Journey

JOURNEYS: dict[str, Journey] = {
    journey.name: journey
    for journey in (
        QUOTE,
        ENROL,
        PAY,
        WITHDRAW,
        CLAIM_COSTS,
        CREATE_IDENTITY,
        IDENTITY_BY_POST,
        OPEN_ACCOUNT,
        SEE_RIGHTS,
        FIND_TRAINING,
        SIGN_IN,
        SIGN_IN_BY_PASSWORD,
        SIGN_IN_BY_OTHER_ACCOUNT,
    )
}
