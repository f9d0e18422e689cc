"""Completing an account in the tabs of the first years."""

from journeys.walk.walker import Walker
from pages.mon_compte_formation.tabs import ContactTab, DiplomaTab

STREET = ("12", "rue", "des Exemples")
TOWN = "Exempleville 99999"
DIPLOMA = "Baccalauréat (niveau 4)"
DIPLOMA_YEAR = "2001"


def complete_tabs(walker: Walker, contact: ContactTab) -> None:
    """After FranceConnect, which has told who one is: no password is asked for."""
    terms = up_to_diploma(walker, contact).submit_before_terms(DIPLOMA, DIPLOMA_YEAR)
    terms.accept_terms()


def up_to_diploma(walker: Walker, contact: ContactTab) -> DiplomaTab:
    person = walker.person
    return contact.submit(person.phone, person.email).submit(*STREET, TOWN)
