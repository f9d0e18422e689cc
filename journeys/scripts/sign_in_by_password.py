"""Signing in without FranceConnect: one's social security number and a password."""

from parcours.journeys.scripts.shared.sign_in_mishaps import another, open_sign_in
from parcours.journeys.walk.journey import Journey, Variant
from parcours.journeys.walk.traits import Traits
from parcours.journeys.walk.walker import Walker
from parcours.pages.mailbox import Inbox
from parcours.pages.mon_compte_formation.sign_in import (
    ForgottenPassword,
    NewPassword,
    SignedIn,
    SignIn,
)


def come_in_by_password(walker: Walker) -> None:
    traits, password = walker.person.traits, walker.person.password
    number = walker.person.social_security_number
    if not traits.mishaps:
        walker.start_here()
    page = open_sign_in(walker)
    if traits.wrong_password:
        page = page.log_in_when_refused(number, another(password))
    walker.start_here()
    if traits.forgotten_password:
        password = another(password)
        page = choose_another(walker, page, password)
    page.log_in(number, password)
    SignedIn(walker.computer)
    walker.goal_reached()


def choose_another(walker: Walker, page: SignIn, password: str) -> SignIn:
    page.forget_password().ask_for_link(walker.person.social_security_number)
    message = Inbox(walker.open("mailbox")).open_password()
    return NewPassword(walker.follow(message.choose)).choose(password)


SIGN_IN_BY_PASSWORD = Journey(
    name="sign-in-by-password",
    title="Se connecter avec un mot de passe",
    variants=(
        Variant("by password", Traits()),
        Variant("wrong password", Traits(wrong_password=True)),
        Variant("forgotten password", Traits(forgotten_password=True)),
    ),
    script=come_in_by_password,
    titles=("se connecter avec un mot de passe", "mot de passe oublié"),
    signs=(SignIn.password, SignIn.enter, ForgottenPassword.send, NewPassword.save),
)
