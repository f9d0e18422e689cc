"""Finding a training: by one's rights, by a search, or by the link the organism sent."""

from parcours.journeys.scripts.shared.signing_in import enter_from_home, sign_in, sign_in_again
from parcours.journeys.walk.journey import Journey, Variant
from parcours.journeys.walk.traits import Traits
from parcours.journeys.walk.walker import Walker
from parcours.pages.mailbox import Inbox
from parcours.pages.mon_compte_formation.enrolment import TrainingSessions
from parcours.pages.mon_compte_formation.rights import ElectedRights, Rights
from parcours.pages.mon_compte_formation.search import ContextSearchForm, SearchForm
from parcours.pages.mon_compte_formation.sign_in import SignIn
from parcours.pages.mon_compte_formation.training import Home, Training
from parcours.pages.screen import first_of

WORK = "Mon activité professionnelle"
MANDATE = "Formations liées à mon mandat"
CENTRE = "Formation en centre"
REMOTE = "Formation à distance"
PLACE = "Exempleville"
NOBODY_TEACHES = "ferronnerie"


def find_training(walker: Walker) -> None:
    traits = walker.person.traits
    if traits.from_mail:
        follow_link(walker)
    else:
        home = enter_from_home(walker)
        walker.start_here()
        form = open_search(walker, home) if traits.by_search else search_by_rights(walker, home)
        search(walker, form)
    walker.goal_reached()
    if traits.rights_missing:
        try_reserved(walker)
    elif first_of(walker.computer, TrainingSessions, Training) is TrainingSessions:
        TrainingSessions(walker.computer).choose_session()
    else:
        Training(walker.computer)


def follow_link(walker: Walker) -> None:
    invitation = Inbox(walker.open("mailbox")).open_invitation()
    walker.follow(invitation.training)


def search_by_rights(walker: Walker, home: Home) -> SearchForm:
    """The search then knows what the training is for."""
    home.rights.press()
    if walker.person.traits.elected:
        ElectedRights(walker.computer).for_mandate.press()
    else:
        Rights(walker.computer).find.press()
    return SearchForm(walker.computer)


def open_search(walker: Walker, home: Home) -> SearchForm:
    home.search.press()
    if first_of(walker.computer, ContextSearchForm, SearchForm) is ContextSearchForm:
        ContextSearchForm(walker.computer).choose_context(MANDATE if walker.person.traits.elected else WORK)
    return SearchForm(walker.computer)


def search(walker: Walker, form: SearchForm) -> None:
    if walker.person.traits.nothing_found:
        form = form.look_for_in_vain(NOBODY_TEACHES, REMOTE, PLACE).search_again()
    if walker.person.traits.elected:
        form.look_for("budget", CENTRE, PLACE).open_mandate()
    else:
        form.look_for("compétences", CENTRE, PLACE).open_skills()


def try_reserved(walker: Walker) -> None:
    """A training for elected people is refused to who has no mandate on their account."""
    sign_in(walker, TrainingSessions(walker.computer).log_in_first())
    TrainingSessions(walker.computer).enrol_when_reserved()


FIND_TRAINING = Journey(
    name="find-training",
    title="Trouver une formation",
    variants=(
        Variant("by one's rights", Traits()),
        Variant("by the search", Traits(by_search=True)),
        Variant("by the organism's link", Traits(from_mail=True)),
        Variant("elected, by one's rights", Traits(elected=True), since="2022-10"),
        Variant("elected, by the search", Traits(elected=True, by_search=True), since="2022-10"),
        Variant("nothing found at first", Traits(by_search=True, nothing_found=True)),
        Variant("first session full", Traits(from_mail=True, session_full=True), until="2024-01"),
        Variant(
            "reserved for elected people",
            Traits(elected=True, from_mail=True, rights_missing=True),
            since="2022-10",
        ),
    ),
    script=find_training,
    signs=(
        Rights.find,
        ElectedRights.for_mandate,
        ElectedRights.for_change,
        ContextSearchForm.context,
        SearchForm.words,
        SearchForm.manner,
        SearchForm.start,
    ),
    titles=("trouver une formation", "rechercher une formation", "chercher une formation"),
    through=("sign-in", "see-rights"),
    recover={SignIn: sign_in_again},
)
