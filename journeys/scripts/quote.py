"""Asking for a quote, from the organism's mail to the quote accepted."""

from parcours.journeys.scripts.shared.answering import (
    ORGANISM_ANSWERS_AFTER,
    answer,
    come_too_late,
    learn_of_refusal,
    open_own_file,
)
from parcours.journeys.scripts.shared.completing import begin_anew, complete
from parcours.journeys.scripts.shared.signing_in import sign_in, sign_in_again, sign_in_for_the_first_time
from parcours.journeys.walk.journey import Journey, Variant
from parcours.journeys.walk.traits import Traits
from parcours.journeys.walk.walker import Walker
from parcours.pages.mailbox import Inbox
from parcours.pages.mon_compte_formation.completion import Identity
from parcours.pages.mon_compte_formation.files import QuoteFile
from parcours.pages.mon_compte_formation.request import CivilServantNotice, Review, SendingChoice
from parcours.pages.mon_compte_formation.sign_in import SignIn
from parcours.pages.mon_compte_formation.training import Training


def quote(walker: Walker) -> None:
    training = open_training(walker)
    walker.start_here()
    if walker.person.traits.first_visit:
        sign_in_for_the_first_time(walker, training.ask_quote_signed_out())
        complete(walker, Identity(walker.computer))
        begin_anew(walker)
        training = open_training(walker)
    sign_in(walker, training.ask_quote_signed_out())
    send_request(walker, Training(walker.computer))
    walker.goal_reached()
    receive_answer(walker)


def open_training(walker: Walker) -> Training:
    invitation = Inbox(walker.open("mailbox")).open_invitation()
    return Training(walker.follow(invitation.training))


def send_request(walker: Walker, training: Training) -> None:
    notice: CivilServantNotice = training.ask_quote_signed_in()
    choice: SendingChoice = (
        notice.acknowledge_as_jobseeker().acknowledge()
        if walker.person.traits.jobseeker
        else notice.acknowledge_and_go_on()
    )
    choice.choose_to_send().send_request()


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
        message = Inbox(walker.open("mailbox")).open_quote()
        sign_in(walker, SignIn(walker.follow(message.quote)))  # two days later, the session is over
        answer(walker)


QUOTE = Journey(
    name="quote",
    title="Demander un devis",
    variants=(
        Variant("returning", Traits()),
        Variant("returning, jobseeker, by the app", Traits(jobseeker=True, opens_app=True)),
        Variant("back by one's files", Traits(by_files=True)),
        Variant("first visit", Traits(first_visit=True)),
        Variant("first visit, jobseeker", Traits(first_visit=True, jobseeker=True)),
        Variant("another price", Traits(adapted=True)),
        Variant("refused by the organism", Traits(organism_refuses=True)),
        Variant("quote refused", Traits(changes_mind=True)),
        Variant("too late", Traits(too_late=True)),
        Variant("too near", Traits(too_near=True)),
    ),
    script=quote,
    signs=(Training.ask_quote, SendingChoice.send_directly, Review.send, QuoteFile.accept),
    titles=("demander un devis", "demande de devis", "accepter le devis"),
    through=("sign-in", "open-account", "see-rights", "find-training"),
    since="2025-01",
    recover={SignIn: sign_in_again},
)
