"""Walking on a machine that fails: never a walk that is kept, and never a surprise of the script's."""

import errno
import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from parcours.journeys.walk.run import walk
from tests.walk.little_site import ASK, VARIANT, little_site


def test_a_full_disk_ends_the_walk_as_what_it_is(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("parcours.journeys.walk.walker.Walker.ghosts", 1)  # what a script may stumble over
    monkeypatch.setattr(Path, "write_bytes", full)
    with little_site() as site, pytest.raises(OSError, match="No space left"):
        walk(ASK, VARIANT, site.target(), browser, tmp_path / "walk", traces=tmp_path / "traces")
    assert not (tmp_path / "walk" / "walk.json").exists()
