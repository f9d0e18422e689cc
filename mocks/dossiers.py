"""The person's dossiers: how each is opened and sent, and what becomes of it as days go by."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from mocks.records import Dossier, DossierState
from mocks.release import Release
from mocks.release_parts import Days
from mocks.working_days import after_working_days

ENDED: tuple[DossierState, ...] = ("Demande d'inscription annulée", "Formation terminée")


class Dossiers(dict[str, Dossier]):
    """Every dossier by its number; `now` is always the world's clock."""

    def __init__(self, release: Release, draw_number: Callable[[], str]) -> None:
        super().__init__()
        self._release = release
        self._draw_number = draw_number

    def request_quote(self, offer: str, now: datetime) -> Dossier:
        """A dossier that is sent as soon as it exists."""
        dossier = self._new(offer, "Demande d'inscription", now)
        dossier.due = after_working_days(now, self._release.facts.answer_working_days)
        return dossier

    def open_file(self, offer: str, days: Days, now: datetime) -> Dossier:
        """The person's file for that session: the one they have, or a new one that is not sent yet."""
        for dossier in self.values():
            if (dossier.offer, dossier.days) == (offer, days) and dossier.state not in ENDED:
                return dossier
        dossier = self._new(offer, "En cours de création", now)
        dossier.days = days
        return dossier

    def send(self, dossier: Dossier, now: datetime) -> None:
        due = after_working_days(now, self._release.facts.answer_working_days)
        _move(dossier, "Demande d'inscription", now, due)

    def validate(self, dossier: Dossier, now: datetime) -> None:
        """The person agrees; an enrolment on a session then begins on its first day."""
        _move(dossier, "Validé", now, _morning(dossier.days.starts) if dossier.days else None)

    def can_begin(self, days: Days | None, now: datetime) -> bool:
        """Whether somebody who agrees now keeps the time to withdraw before the first day."""
        first = after_working_days(now, self._release.facts.withdrawal_working_days).date()
        return days is None or first <= days.starts

    def next_due(self, until: datetime) -> tuple[datetime, Dossier] | None:
        """The first dossier something happens to by then, and when."""
        due = [(d.due, d) for d in self.values() if d.due and d.due <= until]
        return min(due, key=lambda pair: pair[0], default=None)

    def fall_due(self, dossier: Dossier, now: datetime) -> None:
        """What happens by itself to a dossier whose time has come."""
        match dossier.state:
            case "Demande d'inscription":
                accept_by = after_working_days(now, self._release.facts.acceptance_working_days)
                _move(dossier, "Proposition de l'organisme", now, accept_by)
            case "Validé":
                over = _morning(dossier.days.ends) + timedelta(days=1) if dossier.days else None
                _move(dossier, "En formation", now, over)
            case "En formation":
                _move(dossier, "Formation terminée", now)
            case _:
                _move(dossier, "Demande d'inscription annulée", now)

    def _new(self, offer: str, state: DossierState, now: datetime) -> Dossier:
        dossier = Dossier(
            id=f"{now.year}{self._draw_number()}",
            training=self._release.offers[offer].training or self._release.facts.training,
            state=state,
            history=[(now, state)],
            offer=offer,
        )
        self[dossier.id] = dossier
        return dossier


def _move(dossier: Dossier, state: DossierState, now: datetime, due: datetime | None = None) -> None:
    dossier.state = state
    dossier.due = due
    dossier.history.append((now, state))


def _morning(day: date) -> datetime:
    return datetime.combine(day, time(0))
