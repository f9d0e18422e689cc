"""Stages on the local mock: the one place, beside the front doors, where mocks and journeys meet."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import mocks
from journeys.walk.faults import Fault
from journeys.walk.person import Person
from journeys.walk.provide import Platform
from journeys.walk.stage import Target
from journeys.walk.store import digest_of_files
from mocks.client import MockError, World
from mocks.process import running
from mocks.resident import Resident

SEED = 2025
SERVICES = {"mailbox": "messagerie", "phone": "telephone", "mon_compte_formation": "mon-compte-formation"}


@dataclass
class MockStage:
    """One world of the mock, for one walk."""

    world: World
    live: bool = False

    def address(self, service: str) -> str:
        return self.world.sites[SERVICES[service]]

    def let_working_days_pass(self, days: int) -> None:
        self.world.advance(working_days=days)

    def alive(self) -> str | None:
        try:
            self.world.state()
        except MockError as error:
            return f"the platform stopped during the walk: {error}"
        return None


def resident(person: Person) -> Resident:
    """The same person as the mock knows them."""
    return Resident(
        given_name=person.given_name,
        family_name=person.family_name,
        birth_name=person.family_name,
        birth_date=person.birth_date,
        social_security_number=person.social_security_number,
        email=person.email,
        phone=person.phone,
        secret_code=person.secret_code,
        street=person.street,
        postcode=person.postcode,
        city=person.city,
        account="none" if person.traits.first_visit else "complete",
        jobseeker=person.traits.jobseeker,
        elected=person.traits.elected,
        password=person.password,
    )


def mock_platform(release: str) -> Platform:
    """The mock at a release; what its walks depend on is all of the mock's files."""
    name = f"mock {release}"

    @contextmanager
    def start() -> Iterator[Target]:
        with ExitStack() as stack:
            try:
                server = stack.enter_context(running())
            except (RuntimeError, OSError) as error:
                raise Fault(f"the mock platform does not start: {error}") from error

            @contextmanager
            def stage(person: Person) -> Iterator[MockStage]:
                try:
                    world = server.client.open_world(release, resident(person), SEED)
                except MockError as error:
                    raise Fault(f"the mock platform opens no world: {error}") from error
                yield MockStage(world)
                with suppress(MockError):  # a server that died takes its worlds along
                    world.close()

            yield Target(name, at_home=True, stage=stage)

    return Platform(name, release, f"{name} {digest_of_files([Path(mocks.__file__).parent])}", start)
