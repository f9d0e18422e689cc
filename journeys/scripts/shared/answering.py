"""What the organism answers, and what the person then does: a part of several journeys."""

from parcours.journeys.scripts.shared.signing_in import enter
from parcours.journeys.walk.walker import Walker
from parcours.pages.mailbox import Inbox
from parcours.pages.mon_compte_formation.enrolment import EnrolmentConfirmed, FundedFile, ProposalFile
from parcours.pages.mon_compte_formation.files import ClosedFile, Files, QuoteAccepted, QuoteFile
from parcours.pages.mon_compte_formation.payment import Payment
from parcours.pages.mon_compte_formation.sign_in import SignIn
from parcours.pages.mon_compte_formation.training import Home
from parcours.pages.screen import Screen, first_of

ORGANISM_ANSWERS_AFTER = 2  # working days
PERSON_ANSWERS_WITHIN = 4  # working days


def open_own_file(walker: Walker) -> None:
    """From the front page to the one file there is."""
    home = Home(walker.open("mon_compte_formation"))
    walker.start_here()
    home.identify.press()
    enter(walker, SignIn(walker.computer))
    Home(walker.computer).files.press()
    Files(walker.computer).open_file()


def learn_of_refusal(walker: Walker) -> None:
    message = Inbox(walker.open("mailbox")).open_organism_refusal()
    enter(walker, SignIn(walker.follow(message.file)))  # days later, the session is over
    ClosedFile(walker.computer)


def come_too_late(walker: Walker) -> None:
    walker.let_working_days_pass(PERSON_ANSWERS_WITHIN)
    Inbox(walker.open("mailbox")).open_cancellation()
    open_own_file(walker)
    ClosedFile(walker.computer)


def answer(walker: Walker) -> Screen | None:
    """On the file, once the organism has answered: agree, unless one has changed one's mind.

    Gives the screen that agreeing leads to.
    """
    traits = walker.person.traits
    # the newest first: that is the one meant where none of the signs is left
    file = first_of(walker.computer, QuoteFile, FundedFile, ProposalFile)(walker.computer)
    if traits.changes_mind:
        file.refuse_it().refuse()
    elif traits.too_near:
        file.agree_when_too_near()
    else:
        file.agree()
        return first_of(walker.computer, Payment, QuoteAccepted, EnrolmentConfirmed)(walker.computer)
    return None
