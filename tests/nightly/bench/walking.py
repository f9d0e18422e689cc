"""A recorded walk against the same script with plain hands: what seeing, healing and recording cost."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page

from parcours.journeys.commands.options import CURRENT
from parcours.journeys.scripts import JOURNEYS
from parcours.journeys.targets.mock import target_on
from parcours.journeys.walk import run
from parcours.journeys.walk.browser import browser
from parcours.journeys.walk.journey import Journey, Variant
from parcours.journeys.walk.person import invent
from parcours.journeys.walk.record.recording import Recording
from parcours.journeys.walk.stage import Target
from parcours.journeys.walk.walker import Walker
from parcours.mocks.server.process import running
from parcours.pages.controls import Capture, Choice, Control, Field, Tick, Upload
from parcours.pages.screen import Device, Hands, PlainHands
from tests.support.walks import variant_of

WALKED = ("quote", "first visit")
WANTED = 1.15


class Photographing(PlainHands):
    """Plain hands, with a picture before each act where `pictures` are wanted."""

    def __init__(self, page: Page, pictures: bool) -> None:
        super().__init__(page)
        self._pictures = pictures

    def _shoot(self) -> None:
        if self._pictures:
            self.page.screenshot(full_page=True, animations="disabled", caret="hide")

    def press(self, control: Control) -> None:
        self._shoot()
        super().press(control)

    def fill(self, control: Field, text: str) -> None:
        self._shoot()
        super().fill(control, text)

    def choose(self, control: Choice, option: str) -> None:
        self._shoot()
        super().choose(control, option)

    def choose_first(self, control: Choice) -> None:
        self._shoot()
        super().choose_first(control)

    def tick(self, control: Tick) -> None:
        self._shoot()
        super().tick(control)

    def upload(self, control: Upload, name: str, content: bytes) -> None:
        self._shoot()
        super().upload(control, name, content)

    def capture(self, control: Capture) -> None:
        self._shoot()
        super().capture(control)


def of_walking(folder: Path, rounds: int) -> Iterator[str]:
    """Lines to print; each time is the best of so many rounds, the two ways in turn."""
    journey, variant = JOURNEYS[WALKED[0]], variant_of(*WALKED)
    with running() as server, browser() as launched:
        for pictures in (True, False):
            recorded, plain = [], []
            for number in range(rounds):
                target = target_on(server, CURRENT)  # with an album of its own
                into = folder / f"{number}-{pictures}"
                plain.append(_seconds(lambda: _plainly(journey, variant, target, launched, pictures)))  # noqa: B023 - called at once
                recorded.append(
                    _seconds(lambda: run.walk(journey, variant, target, launched, into, pictures=pictures))  # noqa: B023
                )
            told = f"{min(recorded):.2f} s recorded, {min(plain):.2f} s with plain hands"
            ratio = min(recorded) / min(plain)
            limit = f"; at most {WANTED} wanted" if pictures else ""
            yield f"a walk {'with' if pictures else 'without'} pictures: {told}: {ratio:.2f}{limit}"


def _seconds(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def _plainly(journey: Journey, variant: Variant, target: Target, launched: Browser, pictures: bool) -> None:
    person = invent(run.SEED, variant.traits, journey.past, journey.in_sessions)
    with (
        target.stage(person) as stage,
        run._context(launched, "desk", 1, run._home(target, stage), from_elsewhere=False) as desk,
        run._context(launched, "pocket", 1, run._home(target, stage), from_elsewhere=False) as pocket,
    ):
        devices: dict[Device, BrowserContext] = {"computer": desk, "mail": desk, "phone": pocket}
        hands: dict[Device, Hands] = {
            name: Photographing(context.new_page(), pictures) for name, context in devices.items()
        }
        journey.script(Walker(person, stage, desk, Recording(Path("nowhere"), 1, pictures=False), hands))
