"""Any file of a stored walk lost or changed: the same verdict as before, by walking again."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from parcours.journeys.cli import run
from parcours.journeys.support.folders import BUNDLED
from parcours.journeys.targets.mock import mock_platform
from tests.support.walks import few_by_day
from tests.walk.test_manifest import emptied, exchanged, one_byte_other, shortened

RIGHTS = BUNDLED / "consulter-ses-droits" / "tutorial.md"
VARIANT = "by-password"
GESTURES = 6
FILES = [
    "walk.json",
    "manifest.json",
    *(f"{at:03d}{ending}" for at in range(1, GESTURES + 1) for ending in (".png", ".layout.json")),
]
DAMAGES: dict[str, Callable[[Path], None]] = {
    "rm": Path.unlink,
    "truncate": shortened,
    "swap": exchanged,
    "empty": emptied,
    "flip": one_byte_other,
}
EVERY = [(damage, name) for damage in DAMAGES for name in FILES]
BY_DAY = [("rm", "002.layout.json"), ("swap", "003.png"), ("empty", "walk.json")]


def verdict(folder: Path, monkeypatch: pytest.MonkeyPatch, home: Path) -> Any:
    monkeypatch.setenv("PARCOURS_HOME", str(home))
    written = folder / "verdict.json"
    assert run(["verify", str(RIGHTS), "--json", str(written), "--report", str(folder / "report")]) == 0
    return json.loads(written.read_text("utf-8"))


@pytest.mark.parametrize("case", few_by_day(EVERY, BY_DAY), ids="-".join)
def test_the_verdict_is_the_same(
    case: tuple[str, str],
    rights_home: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (damage, name), home = case, tmp_path / "home"
    shutil.copytree(rights_home, home)
    before = verdict(tmp_path, monkeypatch, home)
    assert "0 walks made" in capsys.readouterr().out
    [folder] = (home / "walks" / "see-rights" / VARIANT / "mock-2026-01").iterdir()
    assert {path.name for path in folder.iterdir()} == set(FILES)
    DAMAGES[damage](folder / name)
    assert verdict(tmp_path, monkeypatch, home) == before
    assert f"1 walk made on {mock_platform('2026-01').name}; 4 known" in capsys.readouterr().out
