"""Seeing one's rights: the amounts, where they come from, and what to do when a mandate does not show."""

from parcours.journeys.scripts.shared.signing_in import enter, enter_from_home, sign_in_again
from parcours.journeys.walk.journey import Journey, Variant
from parcours.journeys.walk.traits import Traits
from parcours.journeys.walk.walker import Walker
from parcours.pages.mailbox import Inbox
from parcours.pages.mon_compte_formation.rights import ElectedRights, Rights
from parcours.pages.mon_compte_formation.sign_in import SignIn
from parcours.pages.mon_compte_formation.training import Home

RIGHTS_ADDRESS = "droits-elus@caissedesdepots.example.com"
ABOUT = "Mes droits d'élu n'apparaissent pas"
ANSWERED_AFTER = 5  # working days


def see_rights(walker: Walker) -> None:
    traits = walker.person.traits
    home = enter_from_home(walker)
    walker.start_here()
    (home.mandate_account if traits.by_card else home.rights).press()
    walker.goal_reached()
    if traits.rights_missing:
        Rights(walker.computer)
        ask_for_missing_rights(walker)
    elif traits.elected:
        ElectedRights(walker.computer).open_history().back.press()
        ElectedRights(walker.computer).open_mandate_history()
    else:
        Rights(walker.computer).open_history()


def ask_for_missing_rights(walker: Walker) -> None:
    """By mail, with all that the answer needs; then the account is there."""
    Inbox(walker.open("mailbox")).write_message().send(RIGHTS_ADDRESS, ABOUT, who_and_where(walker))
    walker.wait_for_news(ANSWERED_AFTER)
    Inbox(walker.open("mailbox")).open_rights_attached()
    home = Home(walker.open("mon_compte_formation"))
    home.identify.press()  # days later, the session is over
    enter(walker, SignIn(walker.computer))
    Home(walker.computer).rights.press()
    ElectedRights(walker.computer)


def who_and_where(walker: Walker) -> str:
    person = walker.person
    lines = (
        f"Nom de naissance : {person.family_name}",
        f"Prénom : {person.given_name}",
        f"Né(e) le {person.birth_date:%d/%m/%Y} à Exempleville",
        "Collectivité où s'exerce mon mandat : commune d'Exempleville",
    )
    return "\n".join(lines)


SEE_RIGHTS = Journey(
    name="see-rights",
    title="Consulter ses droits",
    variants=(
        Variant("at work", Traits()),
        Variant("by password", Traits(by_password=True)),
        Variant("elected", Traits(elected=True), since="2022-10"),
        Variant("elected, from the home page", Traits(elected=True, by_card=True), since="2022-10"),
        Variant("elected, rights not shown", Traits(elected=True, rights_missing=True), since="2022-10"),
    ),
    script=see_rights,
    signs=(Rights.history, ElectedRights.mandate_history, Home.mandate_account),
    titles=("vérifier que vos droits", "consulter ses droits", "voir mes droits", "compte élu"),
    through=("sign-in",),
    recover={SignIn: sign_in_again},
)
