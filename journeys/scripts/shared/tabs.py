"""Completing an account in the tabs of the first years."""

from parcours.journeys.walk.walker import Walker
from parcours.pages.mon_compte_formation.tabs import ContactTab, DiplomaTab, IdentityTab

STREET = ("12", "rue", "des Exemples")
TOWN = "Exempleville 99999"
DIPLOMA = "Baccalauréat (niveau 4)"
DIPLOMA_YEAR = "2001"
TOO_WEAK = "exemple"


def create_in_tabs(walker: Walker, identity: IdentityTab) -> None:
    """All five, the last for the password and the terms."""
    person = walker.person
    diploma = up_to_diploma(walker, identity.give(person.social_security_number, person.family_name))
    chosen = diploma.submit(DIPLOMA, DIPLOMA_YEAR)
    if person.traits.weak_password:
        chosen = chosen.submit_when_refused(TOO_WEAK)
    if person.traits.terms_forgotten:
        chosen = chosen.submit_when_refused(person.password)
    chosen.submit(person.password)


def complete_tabs(walker: Walker, contact: ContactTab) -> None:
    """After FranceConnect, which has told who one is: no password is asked for."""
    terms = up_to_diploma(walker, contact).submit_before_terms(DIPLOMA, DIPLOMA_YEAR)
    terms.accept_terms()


def up_to_diploma(walker: Walker, contact: ContactTab) -> DiplomaTab:
    person = walker.person
    if person.traits.email_taken:
        contact = contact.submit_when_refused(person.phone, person.taken_email)
    return contact.submit(person.phone, person.email).submit(*STREET, TOWN)
