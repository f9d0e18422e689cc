"""What is true for one walk: the person, the clock, mails, confirmations, sessions and dossiers."""

import hashlib
import string
from collections import Counter
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Literal

from parcours.mocks import paths
from parcours.mocks.fields import mobile_number
from parcours.mocks.releases.loader import Release
from parcours.mocks.releases.schema import DossierState, Offer, Service
from parcours.mocks.working_days import after_working_days
from parcours.mocks.world.dossiers import Dossiers
from parcours.mocks.world.funding import Funding, funding_of, rights_of
from parcours.mocks.world.identities import Creation, Event
from parcours.mocks.world.letters import as_text, letter_about, written
from parcours.mocks.world.mandate import Mandate
from parcours.mocks.world.records import (
    Completion,
    Confirmation,
    Dossier,
    Draft,
    Grant,
    Identification,
    Interaction,
    Mail,
    Session,
    Sms,
)
from parcours.mocks.world.resident import Resident
from parcours.mocks.world.state import WorldState
from parcours.mocks.world.support import Support
from parcours.mocks.world.troubles import Troubles, without_provider

LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"
HEXADECIMAL = "0123456789abcdef"
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
        self.mails: list[Mail] = []
        self.texts: list[Sms] = []
        self.secret_code = resident.secret_code
        self.identity = self._identity()
        self.confirmations: dict[str, Confirmation] = {}
        self.dossiers = Dossiers(release, resident.organism, lambda: self.draw_digits("dossier", 8))
        self.sessions: dict[str, Session] = {}
        self.interactions: dict[str, Interaction] = {}
        self.identifications: dict[str, Identification] = {}
        self.grants: dict[str, Grant] = {}
        self.drafts: dict[tuple[str, str], Draft] = {}
        self.passed: set[str] = set()
        self._drawn: Counter[str] = Counter()
        self.completion = Completion(captcha="")
        self.draw_captcha()
        offer = self.offer_of_invitation()
        link: tuple[Service, str] = ("mon-compte-formation", paths.training(offer.address))
        self.send("invitation", self.email, link, said=offer.said())

    @property
    def release(self) -> Release:
        """The platform as it is now: in an outage, its provider cannot be chosen."""
        return self._outage if self.troubles.provider_is_down else self._release

    def draw(self, purpose: str, length: int = 20, alphabet: str = HEXADECIMAL) -> str:
        """Characters that depend on the seed, the purpose and how often it came, and on nothing else."""
        self._drawn[purpose] += 1
        source = f"{self.seed} {purpose} {self._drawn[purpose]}".encode()
        return "".join(alphabet[byte % len(alphabet)] for byte in hashlib.sha256(source).digest()[:length])

    def draw_digits(self, purpose: str, length: int) -> str:
        return self.draw(purpose, length, string.digits)

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
        offers = self.release.offers.values()
        return next((o for o in offers if o.for_elected and self.resident.elected), next(iter(offers)))

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
        for confirmation in self.confirmations.values():
            if confirmation.is_pending and confirmation.expires_at <= until:
                confirmation.status = "expired"

    def _next_due(self, until: datetime) -> datetime | None:
        dossier = self.dossiers.next_due(until)
        others = (self.identity.next_due(until), self.mandate.next_due(until), self.support.next_due(until))
        return min((moment for moment in (dossier and dossier[0], *others) if moment), default=None)

    def _read_answers(self, due: datetime) -> None:
        """To what the person wrote about their rights, or about a trouble."""
        if letter := self.mandate.answered(due):
            self.send(letter, self.resident.email)
        if answer := self.support.answered(due):
            if answer == "support_settled":
                self.troubles.settle()
            self.send(answer, self.resident.email)

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
        links: dict[Event, tuple[Service, str]] = {
            "letter_delivered": ("ar24", paths.LETTER),
            "identity_refused": ("ar24", paths.LETTER_STATUS),
            "identity_accepted": ("ar24", paths.LETTER_STATUS),
            "form_received": ("mon-compte-formation", paths.HOME),
        }
        self.send(event, self.identity.account_email or self.email, links[event])

    def send_activation_code(self) -> None:
        """By SMS, to the phone the person gave."""
        self.identity.stage = "verified"
        self.identity.activation_tries = self.release.facts.activation_tries
        self.identity.activation_code = self.draw_digits(
            "activation", self.release.facts.activation_code_length
        )
        self.send_text("activation", self.identity.activation_code)

    def send_text(self, letter: str, code: str) -> None:
        words = self.release.texts[letter]
        if words.letter:
            self.send(words.letter, self.identity.account_email or self.email, code=code)
            return
        values = {**self.release.facts.model_dump(), "code": code}
        text = words.text.format_map(values)
        self.texts.append(
            Sms(id=self.draw("sms", 12), sender=words.sender, text=text, code=code, received_at=self.now)
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

    def send(
        self,
        letter: str,
        to: str,
        link: tuple[Service, str] | None = None,
        code: str = "",
        said: Mapping[str, str] | None = None,
    ) -> None:
        """Sends the mail of that name in the release; `said` is what it says otherwise than the facts."""
        words = self.release.mails[letter]
        mail = written(
            letter,
            words,
            {
                **self.release.facts.model_dump(),
                **(said or {}),
                "given_name": self.resident.given_name,
                "code": code,
            },
            mail_id=self.draw("mail", 12),
            to=to,
            link=link,
            received_at=self.now,
        )
        if words.channel == "sms":
            self.texts.append(as_text(mail))
        else:
            self.mails.append(mail)

    def _announce(self, dossier: Dossier, before: DossierState) -> None:
        """Writes to the person what has happened to their dossier by itself."""
        if letter := letter_about(before, dossier.state):
            self.write_about(dossier, letter)

    def write_about(self, dossier: Dossier, letter: str) -> None:
        """Sends that mail, with a link to the dossier when the release gives it one."""
        link: tuple[Service, str] = ("mon-compte-formation", paths.file(dossier.id))
        offer = self.release.offers[dossier.offer]
        has_link = self.release.mails[letter].link is not None
        said = {**offer.said(), **self.funding(dossier).said()}
        self.send(letter, self.email, link if has_link else None, said=said)

    def rights(self, *, for_elected: bool) -> str:
        """What is on the person's usual account, or on that of an elected person."""
        return rights_of(self.release, self.resident, for_elected=for_elected)

    def funding(self, dossier: Dossier) -> Funding:
        return funding_of(self.release, self.resident, dossier)

    def inbox(self) -> list[Mail]:
        """The person's own mails, newest first."""
        mine = [mail for mail in self.mails if mail.to == self.resident.email]
        return mine[::-1]

    def ask_phone(self, number: str, service: str) -> Confirmation:
        """Sends a notification to the phone with that number, in place of any that waits there."""
        for waiting in self.confirmations.values():
            if waiting.is_pending and waiting.number == number:
                waiting.status = "replaced"
        confirmation = Confirmation(
            id=self.draw("confirmation", 12),
            number=number,
            service=service,
            asked_at=self.now,
            expires_at=self.in_seconds(self.release.facts.confirmation_seconds),
            tries_left=self.release.facts.secret_code_tries,
        )
        self.confirmations[confirmation.id] = confirmation
        if self.release.flags.confirmation == "letter":
            where = self.release.screens["approval"].service
            self.send("confirmation", self.resident.email, (where, paths.demand(confirmation.id)))
        return confirmation

    def notifications(self) -> list[Confirmation]:
        """What waits on the person's phone, newest first."""
        if self.release.flags.confirmation != "notification":
            return []
        return [c for c in reversed(self.confirmations.values()) if c.is_pending]

    def knows_number(self, number: str) -> bool:
        return self.identity.stage == "active" and mobile_number(self.resident.phone) == number

    def grant(self, giver: Service, nonce: str) -> Grant:
        """A one-time code, good for 30 seconds."""
        code = self.draw(f"code of {giver}")
        self.grants[code] = Grant(code=code, giver=giver, nonce=nonce, expires_at=self.in_seconds(30))
        return self.grants[code]

    def redeem(self, code: str, giver: Service) -> Grant | None:
        """What that code was good for, once."""
        grant = self.grants.get(code)
        if grant is None or grant.giver != giver or grant.expires_at <= self.now:
            return None
        return self.grants.pop(code)

    def state(self) -> WorldState:
        return WorldState(
            name=self.name,
            release=self.release.name,
            seed=self.seed,
            now=self.now,
            account=self.account,
            resident=self.resident,
            captcha=self.completion.captcha,
            mails=self.mails,
            texts=self.texts,
            identity=self.identity,
            confirmations=list(self.confirmations.values()),
            dossiers=list(self.dossiers.values()),
        )
