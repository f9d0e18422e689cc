"""Every page object is reached by plain hands, looks right, and has every control it declares, once."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from parcours.journeys.scripts.create_identity import (
    OFFICE,
    begin,
    find_out_how,
    tell_who_one_is,
)
from parcours.journeys.scripts.shared.sign_in_mishaps import open_sign_in
from parcours.journeys.scripts.shared.signing_in import prove_identity
from parcours.journeys.targets.mock import MockStage, resident
from parcours.journeys.walk.person import Person, invent
from parcours.journeys.walk.record.recording import Recording
from parcours.journeys.walk.traits import Traits
from parcours.journeys.walk.walker import Walker
from parcours.mocks.server.client import World
from parcours.mocks.server.process import Running
from parcours.pages.controls import Control
from parcours.pages.franceconnect_plus import (
    HelpPage,
    HowToCreate,
    Providers,
    SignInFailed,
)
from parcours.pages.identite_numerique import (
    CreateIdentity,
    SessionLost,
)
from parcours.pages.mon_compte_formation.files import Files, UnpaidFile
from parcours.pages.mon_compte_formation.training import Home, HomeWithBanner
from parcours.pages.phone_app import AppPending
from parcours.pages.screen import Device, Hands, PlainHands, Screen, first_of
from tests.mocks.people.looking import PHONE, faults_of_look
from tests.pages.test_every_control import HUBS, leaves
from tests.pages.ways import ACCOUNT, FILES, IDENTITY, SIGNING, Walked, shown_by

ALONE = {"AppPending", "Certification", "CreationHelp", "HelpPage", "HowToCreate", "SessionLost"}
"""On the way of no journey."""


class NotingHands(PlainHands):
    """Plain hands that note which controls of each screen are there, and what is wrong with its look."""

    met: set[Control]
    reached: set[type[Screen]]
    ugly: list[str]

    def arrive(self, screen: Screen) -> None:
        super().arrive(screen)
        if type(screen) not in self.reached:
            self.ugly += [f"{type(screen).__name__}: {fault}" for fault in faults_of_look(self.page, PHONE)]
        self.reached.add(type(screen))
        unmet = [
            (name, declared) for name, declared in type(screen).controls().items() if declared not in self.met
        ]
        for name, declared in unmet:
            count = getattr(screen, name).locator.count()
            assert count <= 1, f"{type(screen).__name__}.{name}: {count} controls bear its name"
            if count:
                self.met.add(declared)


@pytest.fixture
def hands(context: BrowserContext) -> dict[Device, Hands]:
    met: set[Control] = set()
    reached: set[type[Screen]] = set()
    ugly: list[str] = []
    made: dict[Device, Hands] = {}
    for device in ("computer", "mail", "phone"):
        noting = NotingHands(context.new_page())
        noting.met, noting.reached, noting.ugly = met, reached, ugly
        made[device] = noting
    return made


def visit(walker: Walker, world: World, service: str, path: str = "") -> Hands:
    walker.computer.page.goto(world.sites[service] + path)
    return walker.computer


def look_aside(walker: Walker, world: World) -> None:
    """Screens that no journey needs."""
    home = visit(walker, world, "mon-compte-formation")
    first_of(home, HomeWithBanner, Home)(home)
    if walker.person.traits.adapted:
        Home(walker.computer).files.press()
        Files(walker.computer).open_file()
        UnpaidFile(walker.computer)
    if "franceconnect-plus" in world.sites:
        SignInFailed(visit(walker, world, "franceconnect-plus"))


def wait_for_papers(walker: Walker) -> None:
    """The app between the creation and the post office, and the help for who does not manage."""
    creation = find_out_how(walker).read_help()
    creation.back.press()
    verification = tell_who_one_is(walker, begin(walker, CreateIdentity(walker.computer)))
    verification.choose_post_office().choose(OFFICE)
    AppPending(walker.open("identity_app"))


def try_in_vain(walker: Walker, world: World) -> None:
    """Ways that lead nowhere: an account that is not certified, a lost session, a person nobody finds."""
    providers = open_sign_in(walker).sign_in_with_franceconnect_plus()
    providers.choose_france_identite().use_another()
    SessionLost(visit(walker, world, "identite-numerique", "/identification"))
    prove_identity(walker, open_sign_in(walker))
    SignInFailed(walker.computer).help_page.press()
    HelpPage(walker.computer)


def test_screens_of_who_waits_for_papers(
    platform: Running, context: BrowserContext, hands: dict[Device, Hands], tmp_path: Path
) -> None:
    person = invent(3, Traits(identity="none"))
    world = platform.client.open_world("2026-01", resident(person), 3)
    wait_for_papers(Walker(person, MockStage(world), context, Recording(tmp_path, pictures=False), hands))
    noting = hands["computer"]
    assert isinstance(noting, NotingHands)
    assert {screen.__name__ for screen in noting.reached} >= ALONE & {"AppPending", "CreationHelp"}
    assert noting.ugly == []


def test_screens_of_who_asks_how_an_identity_is_made(
    platform: Running, context: BrowserContext, hands: dict[Device, Hands], tmp_path: Path
) -> None:
    person = invent(3, Traits())
    world = platform.client.open_world("2022-10", resident(person), 3)
    walker = Walker(person, MockStage(world), context, Recording(tmp_path, pictures=False), hands)
    open_sign_in(walker).sign_in_with_franceconnect_plus().learn_to_create().go_back()
    noting = hands["computer"]
    assert isinstance(noting, NotingHands)
    assert {HowToCreate, Providers} <= noting.reached
    assert noting.ugly == []


def test_screens_of_who_tries_in_vain(
    platform: Running, context: BrowserContext, hands: dict[Device, Hands], tmp_path: Path
) -> None:
    person = invent(3, Traits())
    nobody = resident(person).model_copy(update={"trouble": "not_in_registry"})
    world = platform.client.open_world("2026-01", nobody, 3)
    walker = Walker(person, MockStage(world), context, Recording(tmp_path, pictures=False), hands)
    try_in_vain(walker, world)
    noting = hands["computer"]
    assert isinstance(noting, NotingHands)
    assert {screen.__name__ for screen in noting.reached} >= ALONE - {
        "AppPending",
        "CreationHelp",
        "HowToCreate",
    }
    assert noting.ugly == []


@pytest.mark.nightly  # by day tests/pages/test_every_control.py asks the recorded walks
@pytest.mark.parametrize(
    "walked", [IDENTITY, FILES, ACCOUNT, SIGNING], ids=["identity", "files", "account", "signing in"]
)
def test_every_screen_is_reached_and_every_control_met(
    platform: Running,
    context: BrowserContext,
    hands: dict[Device, Hands],
    tmp_path: Path,
    walked: tuple[Walked, ...],
) -> None:
    """Walks the journeys with all that is on their ways; a control of one era need not be in another."""

    def walker_of(person: Person, world: World) -> Walker:
        return Walker(person, MockStage(world), context, Recording(tmp_path, pictures=False), hands)

    for journey, release, traits in walked:
        person = invent(3, traits, journey.past, journey.in_sessions)
        world = platform.client.open_world(release, resident(person), 3)
        walker = walker_of(person, world)
        Home(visit(walker, world, "mon-compte-formation"))
        journey.script(walker)
        look_aside(walker, world)
        world.close()
    noting = hands["computer"]
    assert isinstance(noting, NotingHands)
    assert noting.ugly == []
    wanted = {leaf for leaf in leaves() if shown_by(leaf) is walked and leaf.__name__ not in ALONE}
    assert wanted != set()
    assert wanted - noting.reached == set()
    declared = {(leaf, name): control for leaf in wanted - HUBS for name, control in leaf.controls().items()}
    unmet = set(declared.values()) - noting.met
    assert [f"{leaf.__name__}.{name}" for (leaf, name), control in declared.items() if control in unmet] == []
