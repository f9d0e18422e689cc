"""A stage that says it is live: looked at and left as it was, unless a walk may engage somebody."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route

from parcours.journeys.scripts import JOURNEYS
from parcours.journeys.walk.guards.read_only import ReadOnly
from parcours.journeys.walk.healing.arriving import arrivals
from parcours.journeys.walk.healing.device_state import Scene
from parcours.journeys.walk.model import Walk
from parcours.journeys.walk.run import walk
from parcours.mocks.drift import changes_of
from parcours.mocks.server.client import World
from parcours.mocks.server.process import Running
from parcours.mocks.world.state import WorldState
from tests.support.stages import target
from tests.support.walks import few_by_day, variant_of

RELEASE = "2026-01"
ALLOW = "allow_commits=True"
Case = tuple[str, str, str]
NO_DRIFT = ""
CASES: dict[Case, str] = {
    ("open-account", "with FranceConnect", NO_DRIFT): "S’identifier avec FranceConnect+",
    ("open-account", "with a password", NO_DRIFT): "Continuer",
    ("create-identity", "online", NO_DRIFT): "S’identifier avec FranceConnect+",
    ("quote", "returning", "drop:review"): "Demander un devis",
    ("quote", "returning", "rename-far:training.ask_quote"): "Demander un devis",
    ("see-rights", "by password", NO_DRIFT): "Me connecter",
    ("find-training", "by the search", NO_DRIFT): "S’identifier avec FranceConnect+",
}
BY_DAY = [case for case in CASES if case[0] in ("open-account", "quote")]


class Seen:
    """A world, and how it was before the walk."""

    def __init__(self) -> None:
        self.worlds: list[World] = []
        self.before: list[WorldState] = []

    def note(self, world: World) -> None:
        self.worlds.append(world)
        self.before.append(world.state())

    def check_unchanged(self) -> None:
        [world], [before] = self.worlds, self.before
        assert engaged(world.state()) == engaged(before)


def engaged(state: WorldState) -> dict[str, object]:
    """All of a world that concerns the person: not its clock, nor which of their messages were opened."""
    return state.model_dump(exclude={"now", "mails", "texts"})


def walk_live(
    case: Case, platform: Running, browser: Browser, folder: Path, seen: Seen, allow: bool = False
) -> Walk:
    journey, variant, drift = case
    changes = changes_of(RELEASE, [drift] if drift else [])
    stage = target(platform, changes, on_world=seen.note, live=True, release=RELEASE)
    script, which = JOURNEYS[journey], variant_of(journey, variant)
    return walk(script, which, stage, browser, folder, allow_commits=allow, pictures=False)


@pytest.mark.parametrize("case", few_by_day(CASES, BY_DAY))
def test_a_live_walk_stops_before_what_may_engage_and_says_what_to_do(
    platform: Running, browser: Browser, tmp_path: Path, case: Case
) -> None:
    seen = Seen()
    done = walk_live(case, platform, browser, tmp_path, seen)
    assert f"« {CASES[case]} » may engage a real person" in str(done.ended_by)
    assert ALLOW in str(done.ended_by)
    seen.check_unchanged()


EVERY = [
    (journey.name, variant.name, NO_DRIFT)
    for journey in JOURNEYS.values()
    for variant in journey.variants
    if journey.exists_at(RELEASE) and variant.exists_at(RELEASE)
]
LOOKS_ONLY = ("find-training", "by the organism's link", NO_DRIFT)


@pytest.mark.nightly
@pytest.mark.parametrize("case", EVERY, ids="-".join)
def test_no_live_walk_changes_anything(
    platform: Running, browser: Browser, tmp_path: Path, case: Case
) -> None:
    """What is declared harmless sends nothing either: the other lock is never needed."""
    seen = Seen()
    done = walk_live(case, platform, browser, tmp_path, seen)
    assert ("may engage a real person" in str(done.ended_by)) is (case != LOOKS_ONLY)
    assert "was stopped" not in str(done.ended_by)
    seen.check_unchanged()


def test_nothing_is_written_though_every_control_be_declared_harmless(
    platform: Running, browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Scene, "check_may_engage", lambda *_: None)
    monkeypatch.setattr(arrivals, "pressed_by", lambda _: None)
    seen = Seen()
    done = walk_live(("open-account", "with a password", NO_DRIFT), platform, browser, tmp_path, seen)
    assert "« POST " in str(done.ended_by)
    assert "was stopped" in str(done.ended_by)
    assert ALLOW in str(done.ended_by)
    seen.check_unchanged()


def test_a_walk_that_only_looks_goes_to_its_end(platform: Running, browser: Browser, tmp_path: Path) -> None:
    assert walk_live(LOOKS_ONLY, platform, browser, tmp_path, Seen()).ended_by is None


@pytest.mark.parametrize("case", few_by_day(CASES, BY_DAY[:1]))
def test_nothing_is_pressed_though_every_request_be_let_through(
    platform: Running, browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, case: Case
) -> None:
    def let_through(_: ReadOnly, route: Route) -> None:
        assert route.request.method == "GET"
        route.fallback()

    monkeypatch.setattr(ReadOnly, "_let_read", let_through)
    seen = Seen()
    assert ALLOW in str(walk_live(case, platform, browser, tmp_path, seen).ended_by)
    seen.check_unchanged()


def test_what_is_allowed_goes_through(platform: Running, browser: Browser, tmp_path: Path) -> None:
    seen = Seen()
    case = ("quote", "returning", NO_DRIFT)
    done = walk_live(case, platform, browser, tmp_path, seen, allow=True)
    assert done.ended_by is None
    assert "Envoyer" in [gesture.name for gesture in done.gestures if gesture.commits]
    assert [dossier.state for dossier in seen.worlds[0].state().dossiers] != [
        dossier.state for dossier in seen.before[0].dossiers
    ]
