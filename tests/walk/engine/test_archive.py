"""Walks travel as archives."""

import io
import zipfile
from pathlib import Path

import pytest

from parcours.journeys.walk.engine import archive
from parcours.journeys.walk.engine.archive import pack, unpack
from parcours.journeys.walk.record.fault import Fault
from tests.walk.engine.stub_engine import bytes_in

FILES = {"walk.json": b"{}", "001.png": b"\x89PNG", "001.layout.json": b"[]"}


def folder_of(path: Path) -> Path:
    path.mkdir()
    for name, content in FILES.items():
        (path / name).write_bytes(content)
    return path


def test_what_is_packed_is_unpacked(tmp_path: Path) -> None:
    packed, there = pack(folder_of(tmp_path / "here")), tmp_path / "there"
    there.mkdir()
    unpack(packed, there)
    assert bytes_in(there) == FILES


def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    assert pack(folder_of(tmp_path / "one")) == pack(folder_of(tmp_path / "two"))


@pytest.mark.parametrize("name", ["../walk.json", "/etc/walk.json", "a/walk.json", "..", r"a\b", "C:walk"])
def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    content, there = io.BytesIO(), tmp_path / "there"
    there.mkdir()
    with zipfile.ZipFile(content, "w") as made:
        made.writestr(name, b"")
    with pytest.raises(Fault, match="which no walk has"):
        unpack(content.getvalue(), there)
    assert list(tmp_path.rglob("*")) == [there]


def test_a_damaged_or_huge_archive_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packed = pack(folder_of(tmp_path / "here"))
    with pytest.raises(Fault, match="cannot be read"):
        unpack(packed[:40], tmp_path)
    monkeypatch.setattr(archive, "LARGEST", 5)
    with pytest.raises(Fault, match="more than 5 bytes"):
        unpack(packed, tmp_path)
