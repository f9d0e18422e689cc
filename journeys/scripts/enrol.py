"""Enrolling in a session: from the search to the place confirmed."""

from parcours.journeys.scripts.shared.answering import (
    ORGANISM_ANSWERS_AFTER,
    answer,
    come_too_late,
    learn_of_refusal,
    open_own_file,
)
from parcours.journeys.scripts.shared.completing import begin_anew, complete
from parcours.journeys.scripts.shared.signing_in import (
    enter,
    sign_in,
    sign_in_again,
    sign_in_for_the_first_time,
)
from parcours.journeys.scripts.shared.tabs import complete_tabs
from parcours.journeys.walk.journey import Journey, Variant
from parcours.journeys.walk.traits import Traits
from parcours.journeys.walk.walker import Walker
from parcours.pages.mailbox import Inbox
from parcours.pages.mon_compte_formation.completion import Identity
from parcours.pages.mon_compte_formation.enrolment import (
    EnrolmentNotice,
    FileDetails,
    FileReview,
    FundedFile,
    Funding,
    ProposalFile,
    TrainingSessions,
)
from parcours.pages.mon_compte_formation.rights import ElectedRights, Rights
from parcours.pages.mon_compte_formation.search import ContextSearchForm, SearchForm
from parcours.pages.mon_compte_formation.sign_in import SignIn
from parcours.pages.mon_compte_formation.tabs import ContactTab
from parcours.pages.mon_compte_formation.training import Home
from parcours.pages.screen import first_of

WORK = "Mon activité professionnelle"
MANDATE = "Formations liées à mon mandat"
MANNER = "Formation en centre"
PLACE = "Exempleville"
SITUATION = "Salarié"


def enrol(walker: Walker) -> None:
    training = come_from_the_mail(walker) if walker.person.traits.from_mail else come_from_home(walker)
    training.choose_session_and_enrol()
    send_file(walker)
    receive_answer(walker)
    walker.goal_reached()


def come_from_the_mail(walker: Walker) -> TrainingSessions:
    invitation = Inbox(walker.open("mailbox")).open_invitation()
    training = TrainingSessions(walker.follow(invitation.training))
    walker.start_here()
    enter(walker, training.log_in_first())
    return TrainingSessions(walker.computer)


def come_from_home(walker: Walker) -> TrainingSessions:
    home = Home(walker.open("mon_compte_formation"))
    walker.start_here()
    home.identify.press()
    if walker.person.traits.first_visit:
        open_account(walker, SignIn(walker.computer))
    else:
        enter(walker, SignIn(walker.computer))
    return search(walker, Home(walker.computer))


def open_account(walker: Walker, page: SignIn) -> None:
    """Sign in for the first time, which ends in an account to complete; some releases then sign out."""
    sign_in_for_the_first_time(walker, page)
    if first_of(walker.computer, ContactTab, Identity) is ContactTab:
        complete_tabs(walker, ContactTab(walker.computer))
        return
    complete(walker, Identity(walker.computer))
    begin_anew(walker)
    Home(walker.open("mon_compte_formation")).identify.press()
    sign_in(walker, SignIn(walker.computer))


def search(walker: Walker, home: Home) -> TrainingSessions:
    """By the tab of the search, after a look at one's rights unless one is in a hurry."""
    traits, elected = walker.person.traits, walker.person.traits.elected
    if traits.by_search:
        home.search.press()
    else:
        (home.mandate_account if traits.by_card else home.rights).press()
        (ElectedRights if elected else Rights)(walker.computer).search.press()
    if first_of(walker.computer, ContextSearchForm, SearchForm) is ContextSearchForm:
        ContextSearchForm(walker.computer).choose_context(MANDATE if elected else WORK)
    results = SearchForm(walker.computer).look_for("budget" if elected else "compétences", MANNER, PLACE)
    return TrainingSessions(results.open_mandate() if elected else results.open_session_training())


def send_file(walker: Walker) -> None:
    person = walker.person
    came = first_of(walker.computer, EnrolmentNotice, FileDetails)
    details = (
        EnrolmentNotice(walker.computer).open_file()
        if came is EnrolmentNotice
        else FileDetails(walker.computer)
    )
    review = details.submit(person.phone, person.street, person.postcode, person.city, SITUATION)
    review.send_file()


def receive_answer(walker: Walker) -> None:
    walker.wait_for_news(ORGANISM_ANSWERS_AFTER)
    if walker.person.traits.organism_refuses:
        learn_of_refusal(walker)
    elif walker.person.traits.too_late:
        come_too_late(walker)
    elif walker.person.traits.by_files:
        open_own_file(walker)
        answer(walker)
    else:
        message = Inbox(walker.open("mailbox")).open_proposal()
        enter(walker, SignIn(walker.follow(message.file)))  # two days later, the session is over
        answer(walker)


ENROL = Journey(
    name="enrol",
    title="S'inscrire à une formation",
    variants=(
        Variant("from home", Traits()),
        Variant("from the mail, by the app", Traits(from_mail=True, opens_app=True)),
        Variant("elected", Traits(elected=True), since="2022-10"),
        Variant("elected, by the mandate's account", Traits(elected=True, by_card=True), since="2022-10"),
        Variant("elected, back by one's files", Traits(elected=True, by_files=True), since="2022-10"),
        Variant("by the search, back by one's files", Traits(by_search=True, by_files=True)),
        Variant("by password", Traits(by_password=True), until="2021-11"),
        Variant("first visit", Traits(first_visit=True)),
        Variant("another price", Traits(adapted=True)),
        Variant("refused by the organism", Traits(organism_refuses=True)),
        Variant("proposal refused", Traits(changes_mind=True)),
        Variant("too late", Traits(too_late=True)),
        Variant("too near", Traits(too_near=True)),
    ),
    script=enrol,
    signs=(
        TrainingSessions.enrol,
        FileReview.send,
        ProposalFile.confirm,
        Funding.confirm,
        FundedFile.funding,
    ),
    titles=(
        "m'inscrire à la formation",
        "s'inscrire à une session",
        "mon dossier d'inscription",
        "dossier de formation",
        "envoyer ma demande d'inscription",
        "envoyer mon dossier",
        "confirmer mon inscription",
        "acheter ma formation",
        "j'achète ma formation",
    ),
    through=("sign-in", "open-account", "see-rights", "find-training"),
    in_sessions=True,
    recover={SignIn: sign_in_again},
)
