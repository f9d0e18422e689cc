"""Ways that lead nowhere, screen by screen: what is wrong is told, and nothing typed is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from parcours.journeys.scripts.shared.completing import complete
from parcours.journeys.scripts.shared.sign_in_mishaps import open_sign_in
from parcours.journeys.scripts.shared.signing_in import sign_in, sign_in_for_the_first_time
from parcours.journeys.targets.mock import MockStage, resident
from parcours.journeys.walk.person import Person, invent
from parcours.journeys.walk.record.recording import Recording
from parcours.journeys.walk.traits import Traits
from parcours.journeys.walk.walker import Walker
from parcours.mocks.server.client import World
from parcours.mocks.server.process import Running
from parcours.pages.franceconnect_plus import SignInFailed
from parcours.pages.identite_numerique import PhoneEntry
from parcours.pages.mailbox import Inbox
from parcours.pages.mon_compte_formation.completion import EmailAndCaptcha, Identity
from parcours.pages.mon_compte_formation.sign_in import SignedIn, SignIn
from parcours.pages.mon_compte_formation.training import Training
from parcours.pages.phone import Notifications, SecretCode
from parcours.pages.screen import Device, Hands, PlainHands

EVERYTHING = Traits(first_visit=True, jobseeker=True)


@pytest.fixture
def person() -> Person:
    return invent(3, EVERYTHING)


@pytest.fixture
def world(platform: Running, person: Person) -> Iterator[World]:
    opened = platform.client.open_world("2025-01", resident(person), 3)
    yield opened
    opened.close()


@pytest.fixture
def hands(context: BrowserContext) -> dict[Device, Hands]:
    devices: tuple[Device, ...] = ("computer", "mail", "phone")
    return {device: PlainHands(context.new_page()) for device in devices}


@pytest.fixture
def walker(
    person: Person, world: World, context: BrowserContext, hands: dict[Device, Hands], tmp_path: Path
) -> Walker:
    return Walker(person, MockStage(world), context, Recording(tmp_path, pictures=False), hands)


def enter(walker: Walker) -> PhoneEntry:
    training = Training(walker.follow(Inbox(walker.open("mailbox")).open_invitation().training))
    providers = training.ask_quote_signed_out().sign_in_with_franceconnect_plus()
    return PhoneEntry(providers.choose_identite_numerique())


@pytest.mark.parametrize("number", ["", "12", "01 99 00 12 34", "06 39 98 00 00"])
def test_a_number_that_will_not_do_is_refused_and_kept(walker: Walker, number: str) -> None:
    again = enter(walker).identify_when_refused(number)
    expect(again.root.get_by_role("alert").first).to_be_visible()
    expect(again.number.locator).to_have_value(number)


def test_the_number_can_be_modified_while_waiting(walker: Walker, person: Person) -> None:
    waiting = enter(walker).identify(person.phone)
    expect(waiting.root).to_contain_text(person.phone[-2:])
    assert isinstance(waiting.modify_number(), PhoneEntry)


def test_a_refusal_on_the_phone_is_told_on_the_computer(walker: Walker, person: Person) -> None:
    waiting = enter(walker).identify(person.phone)
    approval = Notifications(walker.open("phone")).open_notification()
    approval.refuse.press()
    expect(waiting.root.get_by_role("alert").first).to_be_visible()


def test_a_wrong_secret_code_can_be_tried_again(walker: Walker, person: Person) -> None:
    waiting = enter(walker).identify(person.phone)
    wrong = "0000" if person.secret_code != "0000" else "1111"
    screen: SecretCode = Notifications(walker.open("phone")).open_notification().approve()
    again = screen.enter_wrong(wrong)
    expect(again.root.get_by_role("alert").first).to_be_visible()
    again.enter(person.secret_code)
    expect(waiting.heading.locator).to_have_count(0)


def complete_from(walker: Walker, person: Person) -> EmailAndCaptcha:
    enter(walker).identify(person.phone)
    Notifications(walker.open("phone")).open_notification().approve().enter(person.secret_code)
    walker.computer.page.get_by_role("button", name="Continuer", exact=True).click()
    walker.computer.page.get_by_role("button", name="Continuer sur Mon Compte Formation", exact=True).click()
    return Identity(walker.computer).accept()


def test_wrong_letters_and_a_wrong_code_are_refused_and_lose_nothing(walker: Walker, person: Person) -> None:
    email = complete_from(walker, person)
    again = email.submit_when_refused(person.email, "ZZZZZZ")
    expect(again.root.get_by_role("alert").first).to_be_visible()
    expect(again.email.locator).to_have_value(person.email)
    code = again.submit(person.email, again.letters)
    refused = code.submit_when_refused("000000")
    expect(refused.root.get_by_role("alert").first).to_be_visible()
    right = Inbox(walker.open("mailbox")).open_code().code
    refused.submit(right)


def test_identifiers_alone_do_not_let_one_buy(walker: Walker, person: Person) -> None:
    training = Training(walker.follow(Inbox(walker.open("mailbox")).open_invitation().training))
    sign_in: SignIn = training.ask_quote_signed_out()
    again = sign_in.log_in_when_refused(person.social_security_number, "pas le bon")
    expect(again.root.get_by_role("alert").first).to_be_visible()


def test_the_error_page_of_a_lost_session_tells_its_code_and_no_way_back(
    walker: Walker, world: World
) -> None:
    walker.computer.page.goto(world.sites["franceconnect-plus"])
    failed = SignInFailed(walker.computer)
    assert failed.code == "Y190001"
    expect(failed.what_to_do.locator).to_be_visible()
    expect(failed.back.locator).to_have_count(0)


def test_who_signs_in_again_at_once_is_known_still(walker: Walker, world: World) -> None:
    """FranceConnect+ asks neither for the choice of an account nor for the phone."""
    sign_in_for_the_first_time(walker, open_sign_in(walker))
    complete(walker, Identity(walker.computer))
    sign_in(walker, open_sign_in(walker))
    SignedIn(walker.computer)
    assert len(world.state().confirmations) == 1
