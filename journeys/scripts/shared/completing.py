"""Completing an account in the steps of the later years: a part of several journeys."""

from parcours.journeys.scripts.shared.signing_in import FRANCECONNECT_REMEMBERS
from parcours.journeys.walk.walker import Walker
from parcours.pages.mailbox import Inbox
from parcours.pages.mon_compte_formation.completion import (
    ContactDetails,
    EmailAndCaptcha,
    EmailCode,
    Identity,
    OwnAccount,
    Situation,
)

DIPLOMA = "Baccalauréat"
DIPLOMA_YEAR = "2001"
OCCUPATION = "Employé"
NOT_THE_LETTERS = "AAAAAA"
NOT_THE_CODE = "000000"
TOO_WEAK = "Exemple2025"  # too short, and no sign in it


def complete(walker: Walker, identity: Identity) -> None:
    """After FranceConnect+, which has told who one is."""
    person = walker.person
    contact = check_email(walker, identity.accept())
    finish(walker, contact.submit(person.phone, person.street, person.postcode, person.city))


def begin_anew(walker: Walker) -> None:
    """The platform signed the person out, and after a while FranceConnect+ has forgotten them too."""
    walker.let_minutes_pass(FRANCECONNECT_REMEMBERS)
    walker.start_again()


def complete_by_password(walker: Walker, page: OwnAccount) -> None:
    person = walker.person
    number, name = person.social_security_number, person.family_name
    if person.traits.email_taken:
        page = page.submit_when_refused(number, name, person.taken_email, person.password)
    if person.traits.weak_password:
        page = page.submit_when_refused(number, name, person.email, TOO_WEAK)
    contact = copy_code(walker, page.submit(number, name, person.email, person.password))
    finish(walker, contact.submit(person.phone, person.street, person.postcode, person.city))


def check_email(walker: Walker, page: EmailAndCaptcha) -> ContactDetails:
    """Give an address and copy the code that comes there."""
    person = walker.person
    if person.traits.wrong_letters:
        page = page.submit_when_refused(person.email, NOT_THE_LETTERS)
    if person.traits.email_taken:
        page = page.submit_when_refused(person.taken_email, page.letters)
    return copy_code(walker, page.submit(person.email, page.letters))


def copy_code(walker: Walker, code: EmailCode) -> ContactDetails:
    if walker.person.traits.wrong_mail_code:
        code = code.submit_when_refused(NOT_THE_CODE).ask_another()
    message = Inbox(walker.open("mailbox")).open_code()
    return code.submit(message.code)


def finish(walker: Walker, situation: Situation) -> None:
    if walker.person.traits.terms_forgotten:
        situation.submit_without_terms(DIPLOMA, DIPLOMA_YEAR, OCCUPATION).accept_terms()
    else:
        situation.submit(DIPLOMA, DIPLOMA_YEAR, OCCUPATION)
