"""The store of walks."""

import subprocess
import sys
from pathlib import Path

import pytest

from parcours import pages
from parcours.journeys import scripts, walk
from parcours.journeys.walk.journey import Journey, Variant
from parcours.journeys.walk.model import Walk
from parcours.journeys.walk.store import HOUSE, SOURCES, Store, digest_of_files
from parcours.journeys.walk.traits import Traits
from tests.verdict.builders import ACTS, walked

JOURNEY = Journey("quote", "Demander un devis", (Variant("returning", Traits()),), lambda _: None, ())
[VARIANT] = JOURNEY.variants
TARGET = walked(ACTS).target
LEAVES = """
import os, sys
from pathlib import Path
from parcours.journeys.walk.store import Store
with Store(Path(sys.argv[1])).new_folder() as folder:
    (folder / "001.png").write_bytes(b"half")
    os.kill(os.getpid(), 9)
"""


def keep(store: Store, fingerprint: str, walk: Walk) -> Path:
    with store.new_folder() as folder:
        (folder / "walk.json").write_text(walk.model_dump_json(), "utf-8")
        return store.keep(JOURNEY, VARIANT, fingerprint, walk, folder).folder


def test_a_walk_kept_is_found_again(tmp_path: Path) -> None:
    store, kept = Store(tmp_path), walked(ACTS)
    assert store.get(JOURNEY, VARIANT, TARGET, "one") is None
    keep(store, "one", kept)
    found = store.get(JOURNEY, VARIANT, TARGET, "one")
    assert found is not None
    assert found.walk == kept


def test_a_change_of_what_it_depends_on_hides_it(tmp_path: Path) -> None:
    store = Store(tmp_path)
    keep(store, "one", walked(ACTS))
    assert store.get(JOURNEY, VARIANT, TARGET, "other") is None


def test_a_newer_walk_replaces_the_older_of_the_same_target_only(tmp_path: Path) -> None:
    store = Store(tmp_path)
    old = keep(store, "one", walked(ACTS))
    elsewhere = keep(store, "two", walked(ACTS, target="mock 2024-01"))
    keep(store, "three", walked(ACTS))
    assert not old.exists()
    assert elsewhere.exists()


def test_targets_of_long_names_alike_have_folders_of_their_own(tmp_path: Path) -> None:
    store, long = Store(tmp_path), "mock 2026-01 + " + "rename-far:review.send + " * 9
    folders = {store.folder(JOURNEY, VARIANT, long + drift, "one").parent for drift in ("swap", "drop")}
    assert len(folders) == 2
    assert all(len(folder.name) < 80 for folder in folders)


def test_a_walk_left_unfinished_leaves_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path)
    with store.new_folder() as folder:
        (folder / "001.png").write_bytes(b"half")
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_run_left_unfinished_goes_with_the_next_walk(tmp_path: Path) -> None:
    store, ended = Store(tmp_path), subprocess.run([sys.executable, "-c", LEAVES, tmp_path], check=False)
    assert ended.returncode == -9
    assert len(list(tmp_path.iterdir())) == 1
    with store.new_folder() as folder, store.new_folder() as other:
        assert set(tmp_path.iterdir()) == {folder, other}
    assert list(tmp_path.iterdir()) == []


def test_a_walk_that_another_process_has_kept_meanwhile_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, theirs = Store(tmp_path), keep(Store(tmp_path), "one", walked(ACTS))
    monkeypatch.setattr("parcours.journeys.walk.store.remove", lambda _: None)
    assert keep(store, "one", walked(ACTS)) == theirs
    assert [path.name for path in tmp_path.iterdir()] == ["quote"]


def test_a_walk_depends_on_the_pages_the_scripts_and_the_walk_itself() -> None:
    """A walk made by other code would be believed."""
    covered = [(HOUSE / source).resolve() for source in SOURCES]
    for module in (pages, scripts, walk):
        [folder] = module.__path__
        assert any(Path(folder).resolve().is_relative_to(one) for one in covered), folder


def test_the_digest_sees_contents_and_names_but_not_compiled_files(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("one", "utf-8")
    first = digest_of_files([tmp_path])
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "a.pyc").write_bytes(b"compiled")
    assert digest_of_files([tmp_path]) == first
    (tmp_path / "a.py").write_text("two", "utf-8")
    second = digest_of_files([tmp_path])
    (tmp_path / "a.py").rename(tmp_path / "b.py")
    assert len({first, second, digest_of_files([tmp_path])}) == 3
