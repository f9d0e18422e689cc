"""The messages of the platform: which one tells what has happened to a dossier, and how one is written."""

from collections.abc import Callable, Mapping
from datetime import datetime

from parcours.mocks import paths
from parcours.mocks.draws import Draws
from parcours.mocks.releases.loader import Release
from parcours.mocks.releases.schema import DossierState, Letter, Service
from parcours.mocks.world.identities import Event
from parcours.mocks.world.records import Mail, Sms
from parcours.mocks.world.resident import Resident

OF_STATES: dict[DossierState, str] = {
    "Proposition de l'organisme": "proposal",
    "À valider": "proposal",
    "Refusé par l'organisme": "refusal",
    "Demande d'inscription annulée": "too_late",
    "Formation annulée par l'organisme": "called_off",
}
ON_THE_WAY: dict[tuple[DossierState, DossierState], str] = {
    ("Demande d'inscription", "Demande d'inscription annulée"): "no_answer",
    ("Paiement en cours", "Validé"): "paid",
}


LINKS: dict[Event, tuple[Service, str]] = {
    "letter_delivered": ("ar24", paths.LETTER),
    "identity_refused": ("ar24", paths.LETTER_STATUS),
    "identity_accepted": ("ar24", paths.LETTER_STATUS),
    "form_received": ("mon-compte-formation", paths.HOME),
}
"""Where the mail about what happened to an identity leads."""


class Messages:
    """The mails and the SMS sent in one world, to the person and to any other address."""

    def __init__(
        self, release: Release, resident: Resident, draw: Draws, now: Callable[[], datetime]
    ) -> None:
        self._release = release
        self._resident = resident
        self._draw = draw
        self._now = now
        self.mails: list[Mail] = []
        self.texts: list[Sms] = []

    def inbox(self) -> list[Mail]:
        """The person's own mails, newest first."""
        mine = [mail for mail in self.mails if mail.to == self._resident.email]
        return mine[::-1]

    def send(
        self,
        letter: str,
        to: str,
        link: tuple[Service, str] | None = None,
        code: str = "",
        said: Mapping[str, str] | None = None,
    ) -> None:
        """Sends the mail of that name in the release; `said` is what it says otherwise than the facts."""
        words = self._release.mails[letter]
        values = {**self._release.facts.model_dump(), **(said or {})}
        mail = written(
            letter,
            words,
            {**values, "given_name": self._resident.given_name, "code": code},
            mail_id=self._draw("mail", 12),
            to=to,
            link=link,
            received_at=self._now(),
        )
        if words.channel == "sms":
            self.texts.append(as_text(mail))
        else:
            self.mails.append(mail)

    def send_text(self, name: str, code: str, address: str) -> None:
        """Sends the SMS of that name in the release, or the mail that comes to the address instead."""
        words = self._release.texts[name]
        if words.letter:
            self.send(words.letter, address, code=code)
            return
        text = words.text.format_map({**self._release.facts.model_dump(), "code": code})
        self.texts.append(
            Sms(id=self._draw("sms", 12), sender=words.sender, text=text, code=code, received_at=self._now())
        )


def letter_about(before: DossierState, after: DossierState) -> str | None:
    """The name, in a release, of the mail sent when a dossier goes from one state to the other by itself."""
    return ON_THE_WAY.get((before, after)) or OF_STATES.get(after)


def written(
    letter: str,
    words: Letter,
    values: Mapping[str, object],
    *,
    mail_id: str,
    to: str,
    link: tuple[Service, str] | None,
    received_at: datetime,
) -> Mail:
    """That mail, its braces filled with `values`."""
    return Mail(
        id=mail_id,
        letter=letter,
        to=to,
        sender=words.sender.format_map(values),
        address=words.address.format_map(values),
        subject=words.subject.format_map(values),
        lines=tuple(line.format_map(values) for line in words.lines),
        code=str(values["code"]) or None,
        link=link,
        received_at=received_at,
    )


def as_text(mail: Mail) -> Sms:
    """The same message, sent to the phone."""
    return Sms(
        id=mail.id,
        sender=mail.sender,
        text="\n".join((mail.subject, *mail.lines)),
        code=mail.code,
        letter=mail.letter,
        link=mail.link,
        received_at=mail.received_at,
    )
