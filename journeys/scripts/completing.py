"""Completing an account in the steps of the later years: a part of several journeys."""

from journeys.walk.walker import Walker
from pages.mailbox import Inbox
from pages.mon_compte_formation.completion import Identity

DIPLOMA = "Baccalauréat"
DIPLOMA_YEAR = "2001"
OCCUPATION = "Employé"


def complete(walker: Walker, identity: Identity) -> None:
    """After FranceConnect+, which has told who one is."""
    person = walker.person
    email = identity.accept()
    code = email.submit(person.email, email.letters)
    message = Inbox(walker.open("mailbox")).open_code()
    contact = code.submit(message.code)
    situation = contact.submit(person.phone, person.street, person.postcode, person.city)
    situation.submit(DIPLOMA, DIPLOMA_YEAR, OCCUPATION)
