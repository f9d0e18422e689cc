"""The person's dossiers: how each is opened and sent, and what becomes of it as days go by."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from parcours.mocks.money import cents
from parcours.mocks.releases.facts import Days
from parcours.mocks.releases.loader import Release
from parcours.mocks.releases.schema import DossierState
from parcours.mocks.working_days import after_working_days
from parcours.mocks.world.records import Dossier
from parcours.mocks.world.resident import Answer

OPEN: tuple[DossierState, ...] = ("Proposition de l'organisme", "À valider", "Paiement refusé")
AGREED: tuple[DossierState, ...] = ("Validé", "En formation", "Formation terminée")
ENDED: tuple[DossierState, ...] = (
    "Refusé par l'organisme",
    "Demande d'inscription annulée",
    "Formation terminée",
    "Formation annulée",
    "Formation annulée par l'organisme",
)
TOO_SOON = 5  # working days: what a hurried organism leaves before the first day


class Dossiers(dict[str, Dossier]):
    """Every dossier by its number; `now` is always the world's clock."""

    def __init__(self, release: Release, organism: Answer, draw_number: Callable[[], str]) -> None:
        super().__init__()
        self._release = release
        self._facts = release.facts
        self._organism = organism
        self._draw_number = draw_number

    def request_quote(self, offer: str, now: datetime) -> Dossier:
        """A dossier that is sent as soon as it exists."""
        dossier = self._new(offer, "Demande d'inscription", now)
        dossier.due = after_working_days(now, self._facts.answer_working_days)
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
        due = after_working_days(now, self._facts.answer_working_days)
        _move(dossier, "Demande d'inscription", now, due)

    def agree(self, dossier: Dossier, owed: int, now: datetime) -> None:
        """The person agrees: that is all when they owe nothing, else they have to pay in time."""
        dossier.agreed_at = now
        if not owed:
            self.validate(dossier, now)

    def pay(self, dossier: Dossier, amount: int, now: datetime) -> None:
        dossier.paid = amount
        self.validate(dossier, now)

    def fail_to_pay(self, dossier: Dossier, now: datetime) -> None:
        """The bank refuses: one may try again, in the time that was left."""
        if dossier.state != "Paiement refusé":
            _move(dossier, "Paiement refusé", now, dossier.due)

    def wait_for_transfer(self, dossier: Dossier, amount: int, now: datetime) -> None:
        dossier.paid = amount
        due = after_working_days(now, self._facts.transfer_working_days)
        _move(dossier, "Paiement en cours", now, due)

    def validate(self, dossier: Dossier, now: datetime) -> None:
        """All is agreed and paid: the time to withdraw begins, and the training on its first day."""
        dossier.withdraw_by = after_working_days(now, self._facts.withdrawal_working_days)
        due = _morning(dossier.days.starts) if dossier.days else None
        if self._organism == "cancels":
            due = after_working_days(now, self._facts.answer_working_days)
        _move(dossier, "Validé", now, due)

    def leave(self, dossier: Dossier, now: datetime) -> None:
        """The person goes no further: before they agreed and paid it is a request, after it a training."""
        agreed = dossier.state == "Validé"
        dossier.given_up = True
        _move(dossier, "Formation annulée" if agreed else "Demande d'inscription annulée", now)

    def can_leave(self, dossier: Dossier, now: datetime) -> bool:
        """Whether the person may still give up without a reason."""
        if dossier.state == "Validé":
            return dossier.withdraw_by is not None and now <= dossier.withdraw_by
        return dossier.state in (*OPEN, "Demande d'inscription", "Paiement en cours")

    def can_begin(self, days: Days | None, now: datetime) -> bool:
        """Whether somebody who agrees now keeps the time to withdraw before the first day."""
        first = after_working_days(now, self._facts.withdrawal_working_days).date()
        return days is None or first <= days.starts

    def has_time_for_transfer(self, dossier: Dossier, now: datetime) -> bool:
        arrived = after_working_days(now, self._facts.transfer_working_days)
        return self.can_begin(dossier.days, arrived)

    def next_due(self, until: datetime) -> tuple[datetime, Dossier] | None:
        """The first dossier something happens to by then, and when."""
        due = [(d.due, d) for d in self.values() if d.due and d.due <= until]
        return min(due, key=lambda pair: pair[0], default=None)

    def fall_due(self, dossier: Dossier, now: datetime) -> None:
        """What happens by itself to a dossier whose time has come."""
        match dossier.state:
            case "Demande d'inscription":
                self._answer(dossier, now)
            case "Paiement en cours":
                self.validate(dossier, now)
            case "Validé" if self._organism == "cancels":
                _move(dossier, "Formation annulée par l'organisme", now)
            case "Validé":
                over = _morning(dossier.days.ends) + timedelta(days=1) if dossier.days else None
                _move(dossier, "En formation", now, over)
            case "En formation":
                _move(dossier, "Formation terminée", now)
            case _:
                _move(dossier, "Demande d'inscription annulée", now)

    def _answer(self, dossier: Dossier, now: datetime) -> None:
        """The organism's answer to a request; its silence ends it."""
        if self._organism in ("refuses", "is_silent"):
            refuses = self._organism == "refuses"
            _move(dossier, "Refusé par l'organisme" if refuses else "Demande d'inscription annulée", now)
            return
        accept_by = after_working_days(now, self._facts.acceptance_working_days)
        if self._organism == "adapts":
            offer = self._release.offers[dossier.offer]
            dossier.price = cents(offer.price or self._facts.price) * self._facts.adapted_percent // 100
        if dossier.days is None or self._organism == "rushes":
            dossier.days = self._days(now)
        modified = self._organism in ("adapts", "rushes")
        _move(
            dossier, "Proposition de l'organisme" if modified else self._facts.accepted_state, now, accept_by
        )

    def _days(self, now: datetime) -> Days:
        """When the training takes place, as the organism says in its answer."""
        facts = self._facts
        slowest = facts.acceptance_working_days + facts.transfer_working_days + facts.withdrawal_working_days
        wait = TOO_SOON if self._organism == "rushes" else slowest + 1
        first = after_working_days(now, wait).date()
        return Days(starts=first, ends=first + timedelta(days=facts.training_days))

    def _new(self, offer: str, state: DossierState, now: datetime) -> Dossier:
        dossier = Dossier(
            id=f"{now.year}{self._draw_number()}",
            training=self._release.offers[offer].training or self._facts.training,
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
