"""Signing in as FranceConnect first had it: with an account one holds elsewhere."""

from parcours.journeys.scripts.shared.sign_in_mishaps import open_sign_in
from parcours.journeys.scripts.sign_in import SIGN_IN
from parcours.journeys.walk.journey import Journey, Variant
from parcours.journeys.walk.model import Superseded
from parcours.journeys.walk.traits import Traits
from parcours.journeys.walk.walker import Walker
from parcours.pages.franceconnect_plus import AmeliLogin, Providers
from parcours.pages.mon_compte_formation.sign_in import SignedIn


def come_in_by_other_account(walker: Walker) -> None:
    walker.start_here()
    login = open_sign_in(walker).sign_in_with_franceconnect_plus().choose_ameli()
    login.log_in(walker.person.social_security_number, walker.person.password).continue_to_service()
    SignedIn(walker.computer)
    walker.goal_reached()


SIGN_IN_BY_OTHER_ACCOUNT = Journey(
    name="sign-in-by-another-account",
    title="Se connecter avec un autre compte",
    variants=(Variant("by another account", Traits()),),
    script=come_in_by_other_account,
    titles=(
        "se connecter avec un autre compte",
        "se connecter avec un compte déjà",
        "se connecter à FranceConnect",
    ),
    signs=(Providers.ameli, AmeliLogin.identifier, AmeliLogin.enter),
    until="2021-11",
    superseded=Superseded(since="2022-10", by=SIGN_IN.title),
)
