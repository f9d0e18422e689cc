"""Every variant of the journey, in a browser, on the mock platform."""

from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser

from journeys.scripts.quote import QUOTE
from journeys.walk.faults import Fault
from journeys.walk.journey import Variant
from journeys.walk.model import Gesture
from journeys.walk.run import walk
from mocks.client import World
from mocks.process import Running, running
from tests.stages import current_walks, target

VARIANTS = {variant.name: variant for variant in QUOTE.variants}
LAST_PRESSED = {
    "refused by the organism": "Continuer sur Mon Compte Formation",
    "quote refused": "Confirmer mon refus",
    "too late": "Bilan de compétences",
}


@pytest.mark.parametrize("name", VARIANTS)
def test_each_variant_reaches_its_end(home: Path, name: str) -> None:
    variant = VARIANTS[name]
    kept = current_walks(home, QUOTE)[name]
    done = kept.walk
    assert done.ended_by is None
    names = [gesture.name for gesture in done.gestures]
    assert names[done.goal] == "Envoyer"
    assert names[done.start] == "Demander un devis"
    assert names[-1] == LAST_PRESSED.get(name, "Accepter le devis")
    assert ("Finaliser" in names) is variant.traits.first_visit
    assert ("J'ai compris" in names) is variant.traits.jobseeker
    assert max(gesture.leg for gesture in done.gestures) == int(variant.traits.first_visit)
    assert {gesture.device for gesture in done.gestures} == {"computer", "mail", "phone"}
    for gesture in done.gestures:
        assert gesture.name in gesture.names or gesture.name.replace("'", "’") in gesture.names
        with Image.open(kept.folder / gesture.picture) as picture:
            left, top = gesture.box.x, gesture.box.y
            assert 0 <= left < left + gesture.box.width <= picture.width
            assert 0 <= top < top + gesture.box.height <= picture.height


def test_two_walks_of_a_variant_are_the_same(platform: Running, browser: Browser, tmp_path: Path) -> None:
    variant: Variant = VARIANTS["returning"]
    one = walk(QUOTE, variant, target(platform), browser, tmp_path / "1")
    other = walk(QUOTE, variant, target(platform), browser, tmp_path / "2")
    assert one == other
    for gesture in one.gestures:
        assert (tmp_path / "1" / gesture.picture).read_bytes() == (
            tmp_path / "2" / gesture.picture
        ).read_bytes()


@pytest.mark.parametrize("last", [1, 6, 9, 13])
def test_a_server_killed_during_the_walk_is_a_fault(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, last: int
) -> None:
    monkeypatch.setattr("journeys.walk.run.TIMEOUT_MS", 2_000)
    monkeypatch.setattr("pages.screen.ARRIVAL_MS", 2_000)
    with running() as server:

        def kill(gesture: Gesture) -> None:
            if gesture.index == last:
                server.child.kill()

        with pytest.raises(Fault):
            walk(QUOTE, VARIANTS["returning"], target(server), browser, tmp_path, kill)


def test_a_renamed_button_ends_the_walk_with_its_name(
    platform: Running, browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("journeys.walk.run.TIMEOUT_MS", 1_000)
    worlds: list[World] = []
    changes = {"screens": {"review": {"controls": {"send": {"name": "Transmettre"}}}}}
    done = walk(QUOTE, VARIANTS["returning"], target(platform, changes, worlds.append), browser, tmp_path)
    assert done.ended_by is not None
    assert "expected the button « Envoyer »" in done.ended_by
    assert len(worlds) == 1
