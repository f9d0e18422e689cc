"""Signing in with the Identité Numérique: a part of every journey."""

from parcours.journeys.walk.walker import Walker
from parcours.pages.franceconnect_plus import Consent, Providers
from parcours.pages.identite_numerique import FirstUse, PhoneEntry
from parcours.pages.mon_compte_formation.sign_in import SignIn
from parcours.pages.mon_compte_formation.training import Home
from parcours.pages.phone import Notifications
from parcours.pages.screen import first_of

FRANCECONNECT_REMEMBERS = 10  # minutes: of what one was doing there, and of who one is


def sign_in(walker: Walker, sign_in_page: SignIn) -> None:
    """From the sign-in page to whatever Mon Compte Formation shows to who has just signed in."""
    sign_in_page.go_to_franceconnect_plus()
    if first_of(walker.computer, Providers, Consent) is Providers:
        choose_identite_numerique(walker, Providers(walker.computer))
    Consent(walker.computer).continue_to_service()


def sign_in_again(walker: Walker) -> None:
    """What anyone does when the sign-in page comes where it is not expected."""
    enter(walker, SignIn(walker.computer))


def sign_in_for_the_first_time(walker: Walker, sign_in_page: SignIn) -> None:
    prove_identity(walker, sign_in_page)
    if first_of(walker.computer, FirstUse, Consent) is FirstUse:
        FirstUse(walker.computer).acknowledge()
    Consent(walker.computer).continue_to_service()


def enter(walker: Walker, page: SignIn) -> None:
    """Sign in as this person does."""
    if walker.person.traits.by_password:
        page.log_in(walker.person.social_security_number, walker.person.password)
    else:
        sign_in(walker, page)


def enter_from_home(walker: Walker) -> Home:
    """From the front page to the front page, signed in."""
    home = Home(walker.open("mon_compte_formation"))
    home.identify.press()
    enter(walker, SignIn(walker.computer))
    return Home(walker.computer)


def prove_identity(walker: Walker, sign_in_page: SignIn) -> None:
    choose_identite_numerique(walker, sign_in_page.sign_in_with_franceconnect_plus())


def choose_identite_numerique(walker: Walker, providers: Providers) -> None:
    PhoneEntry(providers.choose_identite_numerique()).identify(walker.person.phone)
    confirm_on_phone(walker)


def confirm_on_phone(walker: Walker) -> None:
    notifications = Notifications(walker.open("phone"))
    by_app = walker.person.traits.opens_app
    approval = notifications.open_app() if by_app else notifications.open_notification()
    approval.approve().enter(walker.person.secret_code)
