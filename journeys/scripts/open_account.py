"""Opening an account and completing it, with FranceConnect or with a password of one's own."""

from parcours.journeys.scripts.shared.completing import complete, complete_by_password
from parcours.journeys.scripts.shared.signing_in import sign_in_again, sign_in_for_the_first_time
from parcours.journeys.scripts.shared.tabs import complete_tabs, create_in_tabs
from parcours.journeys.walk.journey import Journey, Variant
from parcours.journeys.walk.traits import Traits
from parcours.journeys.walk.walker import Walker
from parcours.pages.mon_compte_formation.completion import Identity
from parcours.pages.mon_compte_formation.sign_in import SignIn
from parcours.pages.mon_compte_formation.tabs import (
    AddressTab,
    ContactTab,
    DiplomaTab,
    IdentityTab,
    PasswordTab,
)
from parcours.pages.mon_compte_formation.training import Home
from parcours.pages.screen import first_of


def open_account(walker: Walker) -> None:
    traits = walker.person.traits
    home = Home(walker.open("mon_compte_formation"))
    walker.start_here()
    if traits.by_password or traits.from_bottom:
        home.create_account.press()
    else:
        home.identify.press()
    if traits.by_password:
        create_with_password(walker)
    else:
        sign_in_for_the_first_time(walker, SignIn(walker.computer))
        complete_after_franceconnect(walker)
    walker.goal_reached()


def create_with_password(walker: Walker) -> None:
    """In tabs at first; later by the page where others sign in."""
    if first_of(walker.computer, IdentityTab, SignIn) is IdentityTab:
        create_in_tabs(walker, IdentityTab(walker.computer))
    else:
        complete_by_password(walker, SignIn(walker.computer).create_without_franceconnect())


def complete_after_franceconnect(walker: Walker) -> None:
    if first_of(walker.computer, ContactTab, Identity) is ContactTab:
        complete_tabs(walker, ContactTab(walker.computer))
    else:
        complete(walker, Identity(walker.computer))


OPEN_ACCOUNT = Journey(
    name="open-account",
    title="Ouvrir et compléter un compte",
    variants=(
        Variant("with FranceConnect", Traits(first_visit=True)),
        Variant("from the bottom of the page", Traits(first_visit=True, from_bottom=True), since="2024-01"),
        Variant("with a password", Traits(first_visit=True, by_password=True)),
        Variant(
            "address taken, wrong code",
            Traits(first_visit=True, email_taken=True, wrong_mail_code=True),
            since="2024-01",
        ),
        Variant(
            "wrong letters, terms forgotten",
            Traits(first_visit=True, wrong_letters=True, terms_forgotten=True),
            since="2024-01",
        ),
        Variant(
            "with a password, refused at first",
            Traits(
                first_visit=True,
                by_password=True,
                email_taken=True,
                weak_password=True,
                terms_forgotten=True,
            ),
        ),
    ),
    script=open_account,
    signs=(
        Home.create_account,
        SignIn.create_account,
        IdentityTab.birth_name,
        ContactTab.mobile,
        ContactTab.email,
        AddressTab.street,
        DiplomaTab.diploma,
        PasswordTab.again,
    ),
    titles=("créer mon compte formation", "ouvrir un compte", "compléter mon compte"),
    through=("sign-in",),
    recover={SignIn: sign_in_again},
)
