"""Stages on the local mock: the one place, beside the front doors, where mocks and journeys meet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from parcours import mocks
from parcours.journeys.language import _
from parcours.journeys.walk.addresses import Addresses, Site
from parcours.journeys.walk.person import Person
from parcours.journeys.walk.record.album import Album
from parcours.journeys.walk.record.fault import Fault
from parcours.journeys.walk.stage import Deed, OwnTarget, Platform, Target
from parcours.journeys.walk.store import digest_of_files
from parcours.journeys.walk.traits import Traits
from parcours.mocks.drift import changes_of
from parcours.mocks.releases.loader import Release, changed, load_release
from parcours.mocks.world.resident import Answer, Resident, TopUp
from parcours.mocks.world.troubles import Trouble

if TYPE_CHECKING:
    from parcours.mocks.server.client import World
    from parcours.mocks.server.process import Running

SEED = 2025
FULL = 2  # of the first two sessions, one begins too early anyway
SERVICES = {
    "mailbox": "messagerie",
    "phone": "telephone",
    "mon_compte_formation": "mon-compte-formation",
    "identite_numerique": "identite-numerique",
    "identity_app": "telephone",
}


@dataclass
class MockStage:
    """One world of the mock, for one walk."""

    world: World
    live: bool = False

    def address(self, service: str) -> str:
        path = "/identite-numerique" if service == "identity_app" else ""
        return self.world.sites[SERVICES[service]] + path

    def let_working_days_pass(self, days: int) -> None:
        self.world.advance(working_days=days)

    def let_minutes_pass(self, minutes: int) -> None:
        self.world.advance(seconds=60 * minutes)

    def do_off_screen(self, deed: Deed) -> None:
        self.world.do(deed)

    def alive(self) -> str | None:
        from parcours.mocks.server.client import MockError

        try:
            self.world.state()
        except MockError as error:
            return _("the platform stopped during the walk: {error}", error=error)
        return None


def trouble_of(traits: Traits) -> Trouble:
    """What the mock calls the mishap that befalls this person."""
    known: dict[str, Trouble] = {
        "provider_down": "provider_down",
        "provider_failed": "provider_fails",
        "identity_problem": "registry_near_miss",
    }
    return next((known[mishap] for mishap in traits.mishaps if mishap in known), "none")


def resident(person: Person, code_length: int | None = None) -> Resident:
    """The same person as the mock knows them, with a secret code of that length."""
    return Resident(
        given_name=person.given_name,
        family_name=person.family_name,
        birth_name=person.family_name,
        birth_date=person.birth_date,
        social_security_number=person.social_security_number,
        email=person.email,
        phone=person.phone,
        secret_code=_of_length(person.secret_code, code_length or len(person.secret_code)),
        street=person.street,
        postcode=person.postcode,
        city=person.city,
        account="none" if person.traits.first_visit else "complete",
        jobseeker=person.traits.jobseeker,
        elected=person.traits.elected,
        identity=person.traits.identity,
        la_poste_account=person.traits.la_poste_account,
        papers="short_permit" if person.traits.short_permit else "eligible",
        first_video="refused" if person.traits.video_refused else "accepted",
        rights_attached=not person.traits.rights_missing,
        taken_email=person.taken_email,
        full_sessions=FULL if person.traits.session_full else 0,
        password=person.password,
        rights="few" if person.traits.underfunded else "enough",
        top_up=_top_up(person.traits),
        exempt="work_accident" if person.traits.exempt else "none",
        organism=_answer(person.traits),
        past=person.past,
        in_sessions=person.in_sessions,
        trouble=trouble_of(person.traits),
    )


def _top_up(traits: Traits) -> TopUp:
    if traits.authority_pays:
        return "authority"
    return "employer" if traits.employer_pays else "none"


def _answer(traits: Traits) -> Answer:
    """What the organism does with a request, as the mock names it."""
    if traits.organism_refuses:
        return "refuses"
    if traits.adapted:
        return "adapts"
    return "rushes" if traits.too_near else "accepts"


def _of_length(code: str, length: int) -> str:
    return (code * length)[:length]


def mock_platform(release: str, drifts: Sequence[str] = ()) -> Platform:
    """The mock at a release, drifted so; what its walks depend on is that, and all of the mock's files.

    Raises:
        DriftError: a drift that the release cannot have.
    """
    drifted = changed(load_release(release), changes_of(release, drifts))
    name = _name(release, drifts)
    return Platform(
        name,
        release,
        f"{name} {digest_of_files([Path(mocks.__file__).parent])}",
        partial(_start, release, tuple(drifts)),
        partial(_again, release, tuple(drifts)),
        _addresses(drifted),
        tuple(drifts),
    )


def _again(release: str, drifts: Sequence[str], _own: OwnTarget | None) -> Platform:
    return mock_platform(release, drifts)


@contextmanager
def _start(release: str, drifts: Sequence[str]) -> Iterator[Target]:
    from parcours.mocks.server.process import running  # heavy, and only for who walks

    with ExitStack() as stack:
        try:
            server = stack.enter_context(running())
        except (RuntimeError, OSError) as error:
            raise Fault(_("the mock platform does not start: {error}", error=error)) from error
        yield target_on(server, release, drifts)


def target_on(server: Running, release: str, drifts: Sequence[str] = ()) -> Target:
    """That release, drifted so, on a mock that is running."""
    from parcours.mocks.server.client import MockError

    changes = changes_of(release, drifts)
    code_length = changed(load_release(release), changes).facts.secret_code_length

    @contextmanager
    def stage(person: Person) -> Iterator[MockStage]:
        try:
            world = server.client.open_world(release, resident(person, code_length), SEED, changes)
        except MockError as error:
            raise Fault(f"the mock platform opens no world: {error}") from error
        try:
            yield MockStage(world)
        finally:
            with suppress(MockError):  # a server that died takes its worlds along
                world.close()

    return Target(_name(release, drifts), at_home=True, stage=stage, album=Album(), url=server.url)


def _name(release: str, drifts: Sequence[str]) -> str:
    return " + ".join((f"mock {release}", *drifts))


def addresses_at(release: str) -> Addresses:
    """Where the services really are at a release, as far as the mock's data says."""
    return _addresses(load_release(release))


def _addresses(release: Release) -> Addresses:
    return Addresses(sites=tuple(Site(**address.model_dump()) for address in release.addresses.values()))
