"""The rights of an elected person, and what is done for those whose account does not show them."""

from datetime import datetime
from typing import Literal

from parcours.mocks.releases.loader import Release
from parcours.mocks.working_days import after_working_days
from parcours.mocks.world.resident import Resident

Letter = Literal["rights_attached", "rights_incomplete"]


class Mandate:
    """Whether the account shows the rights of the mandate, and what was written about it."""

    def __init__(self, release: Release, resident: Resident) -> None:
        self._release = release
        self._resident = resident
        self._due: datetime | None = None
        self._letter: Letter = "rights_attached"
        self._opened = release.facts.mandate_rights != ""
        self.shown = resident.elected and resident.rights_attached and self._opened

    def write(self, to: str | None, body: str | None, now: datetime) -> None:
        """A message; one sent elsewhere, or about rights that are shown already, is not answered.

        `to` and `body` are None where neither an address nor a text is asked for.
        """
        elsewhere = to is not None and to.strip() != self._release.facts.rights_address
        if not self._opened or self.shown or elsewhere:
            return
        complete = self._resident.elected and (body is None or self._names_the_person(body))
        self._letter = "rights_attached" if complete else "rights_incomplete"
        self._due = after_working_days(now, self._release.facts.rights_working_days)

    def next_due(self, until: datetime) -> datetime | None:
        """When the message is answered, if it is by then."""
        return self._due if self._due and self._due <= until else None

    def answered(self, now: datetime) -> Letter | None:
        """By which mail the message is answered, once that time has come."""
        if self.next_due(now) is None:
            return None
        self._due = None
        self.shown = self._letter == "rights_attached"
        return self._letter

    def _names_the_person(self, body: str) -> bool:
        """Whether all is there by which a person and a mandate are found."""
        person, said = self._resident, body.casefold()
        asked = (person.birth_name, person.given_name, f"{person.birth_date:%d/%m/%Y}", "collectivité")
        return all(words.casefold() in said for words in asked)
