"""Every page object is reached by plain hands, looks right, and has every control it declares, once."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from parcours.journeys.scripts.claim_costs import CLAIM_COSTS
from parcours.journeys.scripts.create_identity import (
    CREATE_IDENTITY,
    OFFICE,
    begin,
    find_out_how,
    tell_who_one_is,
)
from parcours.journeys.scripts.enrol import ENROL
from parcours.journeys.scripts.find_training import FIND_TRAINING
from parcours.journeys.scripts.identity_by_post import IDENTITY_BY_POST
from parcours.journeys.scripts.open_account import OPEN_ACCOUNT
from parcours.journeys.scripts.pay import PAY
from parcours.journeys.scripts.quote import QUOTE
from parcours.journeys.scripts.see_rights import SEE_RIGHTS
from parcours.journeys.scripts.shared.sign_in_mishaps import open_sign_in
from parcours.journeys.scripts.shared.signing_in import prove_identity
from parcours.journeys.scripts.sign_in import SIGN_IN
from parcours.journeys.scripts.sign_in_by_other_account import SIGN_IN_BY_OTHER_ACCOUNT
from parcours.journeys.scripts.sign_in_by_password import SIGN_IN_BY_PASSWORD
from parcours.journeys.scripts.withdraw import WITHDRAW
from parcours.journeys.targets.mock import MockStage, resident
from parcours.journeys.walk.journey import Journey
from parcours.journeys.walk.model import Traits
from parcours.journeys.walk.person import Person, invent
from parcours.journeys.walk.record.recording import Recording
from parcours.journeys.walk.walker import Walker
from parcours.mocks.server.client import World
from parcours.mocks.server.process import Running
from parcours.pages.controls import Control
from parcours.pages.franceconnect_plus import (
    AmeliLogin,
    Certification,
    HelpPage,
    SignInFailed,
    SignInFailedWithSupport,
)
from parcours.pages.identite_numerique import (
    BeforeCreation,
    CreateIdentity,
    CreationHelp,
    NotConfirmed,
    SessionLost,
)
from parcours.pages.mailbox import (
    AcceptanceMessage,
    AccountCodeMessage,
    Announcement,
    CancellationMessage,
    LetterMessage,
    OrganismRefusalMessage,
    PasswordMessage,
    RefusalMessage,
    SettledMessage,
)
from parcours.pages.mon_compte_formation.files import Files, UnpaidFile
from parcours.pages.mon_compte_formation.sign_in import (
    ForgottenPassword,
    LinkSent,
    NewPassword,
    SignedIn,
    SignInHelp,
)
from parcours.pages.mon_compte_formation.training import Home, HomeWithBanner
from parcours.pages.phone import Blocked, Expired, Refused
from parcours.pages.phone_app import AppPending
from parcours.pages.screen import Device, Hands, PlainHands, Screen, first_of
from tests.mocks.people.looking import PHONE, faults_of_look
from tests.pages.test_every_control import HUBS, leaves

EVERYTHING = Traits(first_visit=True, jobseeker=True)
Walked = tuple[Journey, str, Traits]
IDENTITY: tuple[Walked, ...] = (
    (CREATE_IDENTITY, "2022-10", Traits(identity="none", la_poste_account=True)),
    (CREATE_IDENTITY, "2022-10", Traits(identity="none", by_postman=True)),
    (CREATE_IDENTITY, "2022-10", Traits(identity="none", unclear_photo=True, video_refused=True)),
    (CREATE_IDENTITY, "2026-01", Traits(identity="none", at_post_office=True)),
)
FILES: tuple[Walked, ...] = (
    (QUOTE, "2025-01", Traits(adapted=True)),
    (QUOTE, "2025-01", Traits(organism_refuses=True, jobseeker=True)),
    (QUOTE, "2025-01", Traits(changes_mind=True)),
    (QUOTE, "2025-01", Traits(too_late=True)),
    (PAY, "2025-01", Traits(card_refused=True)),
    (PAY, "2025-01", Traits(exempt=True)),
    (PAY, "2022-10", Traits(elected=True, underfunded=True)),
    (WITHDRAW, "2025-01", Traits()),
    (CLAIM_COSTS, "2025-01", Traits(elected=True)),
)
ACCOUNT: tuple[Walked, ...] = (
    (QUOTE, "2025-01", EVERYTHING),
    (ENROL, "2022-10", Traits(elected=True)),
    (ENROL, "2024-01", Traits()),
    (IDENTITY_BY_POST, "2022-10", Traits(identity="none", minor=True)),
    (OPEN_ACCOUNT, "2021-11", Traits(first_visit=True)),
    (OPEN_ACCOUNT, "2021-11", Traits(first_visit=True, by_password=True, weak_password=True)),
    (OPEN_ACCOUNT, "2026-01", Traits(first_visit=True, by_password=True, weak_password=True)),
    (SEE_RIGHTS, "2026-01", Traits(elected=True, rights_missing=True)),
    (SEE_RIGHTS, "2026-01", Traits(elected=True, by_card=True)),
    (FIND_TRAINING, "2026-01", Traits(by_search=True, nothing_found=True)),
    (FIND_TRAINING, "2022-10", Traits(elected=True, from_mail=True, rights_missing=True)),
)
SIGNING: tuple[Walked, ...] = (
    (SIGN_IN, "2026-01", Traits(refused=True)),
    (SIGN_IN, "2026-01", Traits(blocked=True)),
    (SIGN_IN, "2026-01", Traits(request_expired=True)),
    (SIGN_IN, "2024-01", Traits(identity_problem=True)),
    (SIGN_IN_BY_PASSWORD, "2022-10", Traits(forgotten_password=True)),
    (SIGN_IN_BY_OTHER_ACCOUNT, "2021-11", Traits()),
)
ALONE = {"AppPending", "Certification", "CreationHelp", "HelpPage", "SessionLost"}
"""On the way of no journey."""
OF_IDENTITY = {"la_poste", "ar24", "phone_app", "phone_messages"}
OF_FILES = {"files", "payment", "contact", "request"}
SEEN_WITH_IDENTITY = {
    AcceptanceMessage,
    AccountCodeMessage,
    Announcement,
    BeforeCreation,
    CreationHelp,
    LetterMessage,
    RefusalMessage,
}
SEEN_WITH_FILES = {CancellationMessage, OrganismRefusalMessage}
SEEN_SIGNING_IN = {
    AmeliLogin,
    Blocked,
    Certification,
    Expired,
    ForgottenPassword,
    HelpPage,
    LinkSent,
    NewPassword,
    NotConfirmed,
    PasswordMessage,
    Refused,
    SessionLost,
    SettledMessage,
    SignInFailed,
    SignInFailedWithSupport,
    SignInHelp,
    SignedIn,
}


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
    assert {screen.__name__ for screen in noting.reached} >= ALONE - {"AppPending", "CreationHelp"}
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
        person = invent(3, traits, journey.past)
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
    assert wanted - noting.reached == set()
    declared = {(leaf, name): control for leaf in wanted - HUBS for name, control in leaf.controls().items()}
    unmet = set(declared.values()) - noting.met
    assert [f"{leaf.__name__}.{name}" for (leaf, name), control in declared.items() if control in unmet] == []


def shown_by(screen: type[Screen]) -> tuple[Walked, ...]:
    """The walks that must reach a screen."""
    if screen in SEEN_SIGNING_IN:
        return SIGNING
    module = screen.__module__.rpartition(".")[2]
    if module in OF_IDENTITY or screen in SEEN_WITH_IDENTITY:
        return IDENTITY
    return FILES if module in OF_FILES or screen in SEEN_WITH_FILES else ACCOUNT
