"""The mails of the platform: which one each event of a dossier sends, and how it is filled in."""

from collections.abc import Mapping
from datetime import datetime

from parcours.mocks.releases.schema import DossierState, Letter, Service
from parcours.mocks.world.records import Mail, Sms

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
