"""The world of one walk: its person, clock, mails, confirmations, sessions and dossiers."""

from datetime import datetime, timedelta
from typing import Literal

from parcours.mocks import paths
from parcours.mocks.draws import Draws
from parcours.mocks.fields import mobile_number
from parcours.mocks.releases.facts import Offer
from parcours.mocks.releases.loader import Release
from parcours.mocks.releases.schema import DossierState, Service
from parcours.mocks.working_days import after_working_days
from parcours.mocks.world.dossiers import Dossiers
from parcours.mocks.world.funding import Funding, funding_of, rights_of
from parcours.mocks.world.identities import Confirmations, Creation, Event
from parcours.mocks.world.letters import LINKS, Messages, letter_about
from parcours.mocks.world.mandate import Mandate
from parcours.mocks.world.records import (
    Completion,
    Confirmation,
    Dossier,
    Draft,
    Grants,
    Identification,
    Interaction,
    Session,
)
from parcours.mocks.world.resident import Resident
from parcours.mocks.world.state import WorldState
from parcours.mocks.world.support import Support
from parcours.mocks.world.troubles import Troubles, without_provider

LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"
CAPTCHA_LENGTH = 6


class WorldError(ValueError):
    """A world that cannot be opened as asked."""


class World:
    """One walk's platform; nothing in it moves but by a request or by order of the client."""

    def __init__(self, name: str, release: Release, resident: Resident, seed: int) -> None:
        expected = release.facts.secret_code_length
        if len(resident.secret_code) != expected:
            raise WorldError(f"resident.secret_code: release {release.name} expects {expected} digits")
        self.name = name
        self.resident = resident
        self.seed = seed
        self.draw = Draws(seed)
        self.now = release.starts
        self.troubles = Troubles(resident.trouble, self.now)
        self._release = release
        self._outage = without_provider(release) if self.troubles.provider_is_down else release
        self.support = Support(release)
        self.account: Literal["none", "complete"] = resident.account
        self.email = resident.email
        self.password = resident.password
        self.mandate = Mandate(release, resident)
        self.password_link: str | None = None
        self.messages = Messages(release, resident, self.draw, lambda: self.now)
        self.secret_code = resident.secret_code
        self.identity = self._identity()
        self.confirmations = Confirmations(release.facts, self.draw)
        self.dossiers = Dossiers(release, resident.organism, lambda: self.draw.digits("dossier", 8))
        self.sessions: dict[str, Session] = {}
        self.interactions: dict[str, Interaction] = {}
        self.identifications: dict[str, Identification] = {}
        self.grants = Grants(self.draw)
        self.drafts: dict[tuple[str, str], Draft] = {}
        self.passed: set[str] = set()
        self.completion = Completion(captcha="")
        self.draw_captcha()
        offer = self.offer_of_invitation()
        link: tuple[Service, str] = ("mon-compte-formation", paths.training(offer.address))
        self.messages.send(release.mail_for("invitation", offer), self.email, link, said=offer.said())

    @property
    def release(self) -> Release:
        """The platform as it is now: in an outage, its provider cannot be chosen."""
        return self._outage if self.troubles.provider_is_down else self._release

    def draw_captcha(self) -> None:
        self.completion.captcha = self.draw("captcha", CAPTCHA_LENGTH, LETTERS)

    def applies(self, screen: str) -> bool:
        """Whether this person meets that screen when a flow leads to it."""
        shown = self.release.screens[screen]
        meets = {
            "always": True,
            "jobseeker": self.resident.jobseeker,
            "first_visit": self.account == "none",
            "returning": self.account == "complete",
        }[shown.when]
        return meets and not shown.skipped

    def offer_of_invitation(self) -> Offer:
        """The training the organism writes about: one for elected people to them, where there is one."""
        offers = list(self.release.offers.values())
        if self.resident.elected and (reserved := [o for o in offers if o.for_elected]):
            return reserved[0]
        in_sessions = [o for o in offers if o.sessions and not o.for_elected]
        return in_sessions[0] if self.resident.in_sessions and in_sessions else offers[0]

    def offer_at(self, address: str) -> tuple[str, Offer] | None:
        """The training whose page is there, with its key."""
        return next(((k, o) for k, o in self.release.offers.items() if o.address == address), None)

    def in_seconds(self, seconds: int) -> datetime:
        return self.now + timedelta(seconds=seconds)

    def in_working_days(self, count: int) -> datetime:
        return after_working_days(self.now, count)

    def advance(self, *, seconds: int = 0, working_days: int = 0) -> None:
        """Moves the clock forward; what falls due on the way happens at its own time."""
        until = after_working_days(self.now + timedelta(seconds=seconds), working_days)
        while due := self._next_due(until):
            self.now = due
            while owed := self.dossiers.next_due(due):
                dossier = owed[1]
                before = dossier.state
                self.dossiers.fall_due(dossier, self.now)
                self._announce(dossier, before)
            if self.identity.next_due(due):
                self._tell(self.identity.fall_due(self.now, self.resident.first_video == "refused"))
            self._read_answers(due)
        self.troubles.let_pass(until)
        self.now = until
        self.confirmations.let_expire(until)

    def _next_due(self, until: datetime) -> datetime | None:
        dossier = self.dossiers.next_due(until)
        others = (self.identity.next_due(until), self.mandate.next_due(until), self.support.next_due(until))
        return min((moment for moment in (dossier and dossier[0], *others) if moment), default=None)

    def _read_answers(self, due: datetime) -> None:
        """To what the person wrote about their rights, or about a trouble."""
        if letter := self.mandate.answered(due):
            self.messages.send(letter, self.resident.email)
        if answer := self.support.answered(due):
            if answer == "support_settled":
                self.troubles.settle()
            self.messages.send(answer, self.resident.email)

    def _identity(self) -> Creation:
        person = self.resident
        account = {"account_email": person.email, "account_password": person.password}
        if person.identity == "active":
            return Creation(stage="active", signed_in={"telephone": True}, **account)
        return Creation(**account) if person.la_poste_account else Creation()

    def _tell(self, event: Event) -> None:
        """Writes to the person what has become of their identity."""
        if event == "agent_has_seen":
            self.send_activation_code()
            return
        self.messages.send(event, self.identity.account_email or self.email, LINKS[event])

    def send_activation_code(self) -> None:
        """By SMS, to the phone the person gave."""
        self.identity.stage = "verified"
        self.identity.activation_tries = self.release.facts.activation_tries
        self.identity.activation_code = self.draw.digits(
            "activation", self.release.facts.activation_code_length
        )
        self.messages.send_text(
            "activation", self.identity.activation_code, self.identity.account_email or self.email
        )

    def go_to_post_office(self) -> None:
        """The person is seen by an agent, if they said they would come."""
        if self.identity.stage == "appointed":
            self.identity.due = None
            self.send_activation_code()

    def post_form(self) -> None:
        """The paper form leaves by post."""
        self.identity.post_form(self.now)

    def expire_sessions(self) -> None:
        """Every browser is signed out everywhere, as after a long pause."""
        self.sessions.clear()
        self.interactions.clear()
        self.identifications.clear()
        self.identity.signed_in = {k: v for k, v in self.identity.signed_in.items() if k == "telephone"}

    def _announce(self, dossier: Dossier, before: DossierState) -> None:
        """Writes to the person what has happened to their dossier by itself."""
        if letter := letter_about(before, dossier.state):
            self.write_about(dossier, letter)

    def write_about(self, dossier: Dossier, letter: str) -> None:
        """Sends that mail, with a link to the dossier when the release gives it one."""
        link: tuple[Service, str] = ("mon-compte-formation", paths.file(dossier.id))
        offer = self.release.offers[dossier.offer]
        letter = self.release.mail_for(letter, offer)
        has_link = self.release.mails[letter].link is not None
        said = {**offer.said(), **self.funding(dossier).said()}
        self.messages.send(letter, self.email, link if has_link else None, said=said)

    def rights(self, *, for_elected: bool) -> str:
        """What is on the person's usual account, or on that of an elected person."""
        return rights_of(self.release, self.resident, for_elected=for_elected)

    def funding(self, dossier: Dossier) -> Funding:
        return funding_of(self.release, self.resident, dossier)

    def ask_phone(self, number: str, service: str) -> Confirmation:
        """Asks the phone with that number to confirm a sign-in at a service."""
        confirmation = self.confirmations.ask(number, service, self.now)
        if self.release.flags.confirmation == "letter":
            where = self.release.screens["approval"].service
            self.messages.send("confirmation", self.resident.email, (where, paths.demand(confirmation.id)))
        return confirmation

    def notifications(self) -> list[Confirmation]:
        """What waits on the person's phone, newest first."""
        return self.confirmations.waiting() if self.release.flags.confirmation == "notification" else []

    def knows_number(self, number: str) -> bool:
        return self.identity.stage == "active" and mobile_number(self.resident.phone) == number

    def state(self) -> WorldState:
        return WorldState(
            name=self.name,
            release=self.release.name,
            seed=self.seed,
            now=self.now,
            account=self.account,
            resident=self.resident,
            captcha=self.completion.captcha,
            mails=self.messages.mails,
            texts=self.messages.texts,
            identity=self.identity,
            confirmations=self.confirmations.all,
            dossiers=list(self.dossiers.values()),
        )
