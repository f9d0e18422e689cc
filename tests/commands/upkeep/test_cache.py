"""What stored walks depend on, and which of them go."""

import os
import re
import time
from pathlib import Path

import pytest

from parcours.journeys.cli import run
from parcours.journeys.commands.upkeep import kept_walks as kept_walks_module
from parcours.journeys.commands.upkeep.kept_walks import DAY, cache_key, forget, kept_walks
from parcours.journeys.walk.store import Store
from tests.walk.engine.stub_engine import journey_of

Told = pytest.CaptureFixture[str]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three walks of a megabyte: of today, 10 days and 100 days ago; and what is no walk."""
    monkeypatch.setenv("PARCOURS_HOME", str(tmp_path))
    for days in (0, 10, 100):
        folder = tmp_path / "walks" / "quote" / f"variant-{days}" / "mock-2026-01" / "abc"
        folder.mkdir(parents=True)
        (folder / "walk.json").write_bytes(b"x" * 1_000_000)
        (folder / "manifest.json").touch()
        made = time.time() - days * DAY - 60
        os.utime(folder / "manifest.json", (made, made))
    stranger = tmp_path / "walks" / "quote" / "variant-0" / "mock-2026-01" / "notes"
    stranger.mkdir()
    (stranger / "mine.txt").write_text("mine")
    os.utime(stranger / "mine.txt", (0, 0))
    return tmp_path


def left(home: Path) -> list[str]:
    return sorted(path.name for path in (home / "walks" / "quote").iterdir())


def test_the_key_is_the_same_until_something_changes(capsys: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(["cache", "key"]) == 0
    key = capsys.readouterr().out.strip()
    assert key == cache_key()
    assert key.startswith("walks-")
    assert len(key) == 26
    monkeypatch.setattr(kept_walks_module, "fingerprint", lambda: "another browser")
    assert cache_key() != key


def test_old_walks_go_and_are_told(home: Path, capsys: Told) -> None:
    assert run(["cache", "prune"]) == 0
    assert left(home) == ["variant-0", "variant-10"]
    assert capsys.readouterr().out == (
        "quote/variant-100/mock-2026-01  100 days old  1.0 MB\n"
        f"1 walk of 1.0 MB removed; 2 walks of 2.0 MB are kept in {home}.\n"
    )


def test_then_the_oldest_until_the_others_are_small_enough(home: Path, capsys: Told) -> None:
    assert run(["cache", "prune", "--days", "365", "--megabytes", "1"]) == 0
    assert left(home) == ["variant-0"]
    assert "2 walks of 2.0 MB removed; 1 walk of 1.0 MB is kept" in capsys.readouterr().out


def test_what_would_go_can_be_asked_first(home: Path, capsys: Told) -> None:
    assert run(["cache", "prune", "--days", "5", "--dry-run"]) == 0
    assert len(left(home)) == 3
    assert "2 walks of 2.0 MB would be removed; 1 walk of 1.0 MB is kept" in capsys.readouterr().out


def test_walks_of_another_browser_go_as_well(tmp_path: Path) -> None:
    journey = journey_of("rights", "at work")
    place = Store(tmp_path / "walks").folder(
        journey, journey.variants[0], "mock 2026-01", "as it is", "its browser"
    )
    assert re.fullmatch(r"\w+-\w+", place.name)
    place.mkdir(parents=True)
    (place / "manifest.json").touch()
    [kept] = kept_walks(tmp_path)
    assert (kept.folder, kept.name) == (place, "rights/at-work/mock-2026-01")
    forget(kept)
    assert list((tmp_path / "walks").iterdir()) == []


def test_what_is_no_walk_stays(home: Path) -> None:
    assert run(["cache", "prune", "--days", "0"]) == 0
    assert left(home) == ["variant-0"]
    assert [path.name for path in home.rglob("*.txt")] == ["mine.txt"]
    assert kept_walks(home) == []


def test_a_home_that_is_not_there_has_no_walk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Told
) -> None:
    monkeypatch.setenv("PARCOURS_HOME", str(tmp_path / "none"))
    assert run(["cache", "prune"]) == 0
    assert "0 walks of 0.0 MB removed; 0 walks of 0.0 MB are kept" in capsys.readouterr().out
    assert not (tmp_path / "none").exists()


def test_walks_in_a_folder_that_is_linked_to_are_left(
    home: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "manifest.json").touch()
    os.utime(elsewhere / "manifest.json", (0, 0))
    place = home / "walks" / "quote" / "variant-0" / "mock-2026-01" / "linked"
    place.symlink_to(elsewhere, target_is_directory=True)
    assert run(["cache", "prune"]) == 0
    assert (elsewhere / "manifest.json").exists()
