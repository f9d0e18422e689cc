"""Stores of several machines become one."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from parcours.journeys.cli import cli
from parcours.journeys.walk.engine.stored import StoredOnly
from parcours.journeys.walk.manifest import seal
from tests.walk.engine.stub_engine import StubEngine, bytes_in, journey_of, provider

ONE, TWO = journey_of("rights", "at work"), journey_of("quote", "returning")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PARCOURS_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def machine(folder: Path, *journeys: str) -> Path:
    with provider(folder, StubEngine()) as found:
        for journey in (ONE, TWO):
            if journey.name in journeys:
                found.walks(journey)
    return folder


def merge(*stores: Path) -> tuple[int, str]:
    done = CliRunner().invoke(cli, ["merge", *map(str, stores)], standalone_mode=False)
    assert done.exception is None
    return done.return_value, done.output


def folder_of(store: Path, journey: str) -> Path:
    [folder] = (store / "walks" / journey).glob("*/*/*")
    return folder


def test_walks_of_two_machines_are_all_there(tmp_path: Path, home: Path) -> None:
    parts = [machine(tmp_path / name, name) for name in ("rights", "quote")]
    assert merge(*parts) == (0, "2 walks brought, 0 known already.\n")
    whole = machine(tmp_path / "whole", "rights", "quote")
    assert bytes_in(home) == bytes_in(whole)
    with provider(home, StoredOnly()) as found:
        assert [found.walks(journey)[0].walk.journey for journey in (ONE, TWO)] == ["rights", "quote"]


def test_merging_again_changes_nothing(tmp_path: Path, home: Path) -> None:
    store = machine(tmp_path / "a", "rights")
    merge(store)
    before = bytes_in(home)
    assert merge(store, home) == (0, "0 walks brought, 2 known already.\n")
    assert bytes_in(home) == before


def test_two_different_walks_under_one_key_are_told_and_ours_stays(tmp_path: Path, home: Path) -> None:
    ours, theirs = machine(home, "rights"), machine(tmp_path / "theirs", "rights", "quote")
    folder = folder_of(theirs, "rights")
    (folder / "001.png").write_bytes(b"another")
    seal(folder, folder.name)
    before = bytes_in(folder_of(ours, "rights"))
    code, told = merge(theirs)
    assert code == 2
    assert told.startswith("1 walk brought, 0 known already.\n")
    assert f"{folder} is another walk than {folder_of(ours, 'rights')}, under the same key" in told
    assert bytes_in(folder_of(ours, "rights")) == before


def test_a_damaged_walk_stays_behind(tmp_path: Path, home: Path) -> None:
    theirs = machine(tmp_path / "theirs", "rights", "quote")
    (folder_of(theirs, "quote") / "001.png").write_bytes(b"cut")
    code, told = merge(theirs)
    assert code == 2
    assert "1 walk brought" in told
    assert f"{folder_of(theirs, 'quote')}: this walk is not whole" in told
    assert not (home / "walks" / "quote").exists()


def test_a_damaged_walk_of_ours_is_replaced(tmp_path: Path, home: Path) -> None:
    machine(home, "rights")
    (folder_of(home, "rights") / "001.png").write_bytes(b"cut")
    assert merge(machine(tmp_path / "theirs", "rights"))[0] == 0
    assert (folder_of(home, "rights") / "001.png").read_bytes() == b"at work"


def test_a_folder_without_walks_is_told(tmp_path: Path, home: Path) -> None:
    code, told = merge(tmp_path)
    assert (code, home.exists()) == (2, False)
    assert f"{tmp_path}: no walks are in it" in told


def test_a_link_in_a_store_is_not_followed(tmp_path: Path, home: Path) -> None:
    theirs = machine(tmp_path / "theirs", "rights")
    folder = folder_of(theirs, "rights")
    folder.rename(tmp_path / "elsewhere")
    folder.symlink_to(tmp_path / "elsewhere")
    assert merge(theirs) == (0, "0 walks brought, 0 known already.\n")
    assert not (home / "walks").exists()
