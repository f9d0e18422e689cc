"""A stored walk is believed only if it is whole."""

import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from pydantic import ValidationError

from parcours.journeys.walk.journey import Journey, Variant
from parcours.journeys.walk.manifest import NAME, Manifest
from parcours.journeys.walk.store import Store, StoredWalk
from parcours.journeys.walk.traits import Traits
from tests.support.odd_files import HAS_PIPES
from tests.verdict.builders import ACTS, walked

JOURNEY = Journey("quote", "Demander un devis", (Variant("returning", Traits()),), lambda _: None, ())
[VARIANT] = JOURNEY.variants
WALK = walked(ACTS)
FILES = ("walk.json", "001.png", "001.layout.json", NAME)


@pytest.fixture
def kept(tmp_path: Path) -> StoredWalk:
    return keep(Store(tmp_path / "walks"), "one")


def keep(store: Store, fingerprint: str, also: Sequence[str] = ()) -> StoredWalk:
    with store.new_folder() as folder:
        for name in also:
            (folder / name).write_bytes(b"icons")
        (folder / "walk.json").write_text(WALK.model_dump_json(), "utf-8")
        (folder / "001.png").write_bytes(b"a picture")
        (folder / "001.layout.json").write_bytes(b"[]")
        return store.keep(JOURNEY, VARIANT, fingerprint, WALK, folder)


def found(tmp_path: Path, fingerprint: str = "one") -> StoredWalk | None:
    return Store(tmp_path / "walks").get(JOURNEY, VARIANT, WALK.target, fingerprint)


def shortened(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def one_byte_other(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def exchanged(path: Path) -> None:
    other = next(one for one in sorted(path.parent.iterdir()) if one != path)
    content = path.read_bytes()
    path.write_bytes(other.read_bytes())
    other.write_bytes(content)


def link_to_a_copy(path: Path) -> None:
    copy = path.rename(path.parents[6] / path.name)
    path.symlink_to(copy)


def folder_in_its_place(path: Path) -> None:
    path.unlink()
    path.mkdir()


def pipe_in_its_place(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


DAMAGES = (
    Path.unlink,
    shortened,
    emptied,
    one_byte_other,
    exchanged,
    link_to_a_copy,
    folder_in_its_place,
    *([pipe_in_its_place] if HAS_PIPES else []),
)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("damage", DAMAGES)
def test_a_walk_of_which_a_file_is_not_as_it_was_is_as_none(
    tmp_path: Path, kept: StoredWalk, damage: Callable[[Path], None], name: str
) -> None:
    damage(kept.folder / name)
    assert found(tmp_path) is None
    keep(Store(tmp_path / "walks"), "one")
    assert found(tmp_path) == kept


def test_a_file_more_that_a_gesture_might_name_is_not_believed(tmp_path: Path, kept: StoredWalk) -> None:
    (kept.folder / "002.png").write_bytes(b"another picture")
    assert found(tmp_path) is None


def test_what_a_system_leaves_in_a_folder_is_no_damage(tmp_path: Path, kept: StoredWalk) -> None:
    (kept.folder / ".DS_Store").write_bytes(b"icons")
    assert found(tmp_path) == kept


def test_what_a_system_left_before_the_walk_was_kept_is_none_of_its_files(tmp_path: Path) -> None:
    kept = keep(Store(tmp_path / "walks"), "one", also=[".DS_Store"])
    assert found(tmp_path) == kept
    (kept.folder / ".DS_Store").unlink()
    assert found(tmp_path) == kept


def test_a_copy_that_is_the_same_is_believed(tmp_path: Path, kept: StoredWalk) -> None:
    """As a cache of continuous integration gives it back."""
    shutil.copytree(tmp_path / "walks", tmp_path / "elsewhere" / "walks")
    shutil.rmtree(tmp_path / "walks")
    copied = found(tmp_path / "elsewhere")
    assert copied is not None
    assert copied.walk == kept.walk


def test_a_whole_walk_in_the_place_of_another_is_not_believed(tmp_path: Path, kept: StoredWalk) -> None:
    other = Store(tmp_path / "walks").folder(JOURNEY, VARIANT, WALK.target, "two")
    kept.folder.rename(other)
    assert found(tmp_path, "two") is None


def test_a_folder_that_is_a_link_is_not_believed(tmp_path: Path, kept: StoredWalk) -> None:
    elsewhere = kept.folder.rename(tmp_path / kept.folder.name)
    kept.folder.symlink_to(elsewhere, target_is_directory=True)
    assert found(tmp_path) is None


@pytest.mark.parametrize(
    "picture", ["../002.png", "/etc/passwd", "a/b.png", "..", "C:\\a.png", "c:a.png", "a\\b.png", "", "a\n"]
)
def test_a_picture_has_a_name_and_no_way_out_of_the_folder(picture: str) -> None:
    told = WALK.gestures[0].model_dump() | {"picture": picture}
    with pytest.raises(ValidationError, match="picture"):
        type(WALK.gestures[0]).model_validate(told)


def test_the_manifest_tells_every_file_with_its_size(kept: StoredWalk) -> None:
    manifest = Manifest.model_validate_json((kept.folder / NAME).read_bytes())
    assert manifest.key == kept.folder.name
    assert {name: entry.size for name, entry in manifest.files.items()} == {
        "001.layout.json": 2,
        "001.png": 9,
        "walk.json": len(WALK.model_dump_json().encode()),
    }


def test_a_file_where_the_walks_of_a_variant_should_be_gives_way(tmp_path: Path, kept: StoredWalk) -> None:
    shutil.rmtree(kept.folder.parent)
    kept.folder.parent.write_bytes(b"")
    assert keep(Store(tmp_path / "walks"), "one") == kept == found(tmp_path)
