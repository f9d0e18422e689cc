"""What a team settles in its pyproject.toml."""

import json
from pathlib import Path

import pytest

from parcours.journeys.cli import run
from parcours.journeys.figures.drawing.style import BadStyle
from parcours.journeys.gate.settings import BadSettings, project_around
from parcours.journeys.support.folders import BUNDLED

SETTLED = """
[tool.parcours]
documents = ["docs"]
exclude = ["old"]
release = "2025-01"
fail-on = "stops"
report = "out"
accepted = "parcours.toml"

[tool.parcours.figures]
colour = "#123456"
"""


def write(folder: Path, text: str) -> Path:
    (folder / "pyproject.toml").write_text(text, "utf-8")
    return folder


def test_the_nearest_project_is_meant_and_its_paths_are_its_own(tmp_path: Path) -> None:
    write(tmp_path, SETTLED)
    for name in ("docs/a.md", "docs/old/b.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", "utf-8")
    known = project_around(tmp_path / "docs")
    assert known.documents() == [tmp_path / "docs" / "a.md"]
    assert known.accepted == tmp_path / "parcours.toml"
    assert known.defaults() == {"release": "2025-01", "fail_on": "stops", "report": str(tmp_path / "out")}


def test_from_its_own_folder_paths_are_short(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(write(tmp_path, '[tool.parcours]\ndocuments = ["a.md"]\n'))
    assert project_around().documents() == [Path("a.md")]


@pytest.mark.parametrize("text", ["", "[tool.other]\nkey = 1\n"])
def test_nothing_need_be_settled(tmp_path: Path, text: str) -> None:
    assert project_around(write(tmp_path, text)).defaults() == {}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("fail_on = 'stops'", "has no key « fail_on »: do you mean « fail-on »?"),
        ("documnets = []", "has no key « documnets »: do you mean « documents »?"),
        ("fail-on = 'all'", "fail-on: Input should be 'stops', 'misleads' or 'ages', not 'all'"),
        ("documents = 'docs'", "documents: Input should be a valid tuple, not 'docs'"),
        ("documents = [", "is no TOML file that can be read"),
    ],
)
def test_what_cannot_be_settled_is_refused_in_one_sentence(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(BadSettings) as refused:
        project_around(write(tmp_path, f"[tool.parcours]\n{text}\n"))
    assert why in str(refused.value)
    assert str(tmp_path / "pyproject.toml") in str(refused.value)
    assert "\n" not in str(refused.value)


def test_how_figures_look_is_checked_as_well(tmp_path: Path) -> None:
    with pytest.raises(BadStyle, match="coluor"):
        project_around(write(tmp_path, "[tool.parcours.figures]\ncoluor = 1\n"))


def test_the_command_refuses_them_and_still_tells_its_help(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(write(tmp_path, "[tool.parcours]\nnonsense = 1\n"))
    assert run(["verify"]) == 2
    assert "no key « nonsense »" in capsys.readouterr().err
    assert run(["verify", "-h"]) == 0


@pytest.mark.usefixtures("home")
def test_the_command_line_wins_over_what_is_settled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    settled = '[tool.parcours]\ndocuments = ["a.md"]\nrelease = "2025-01"\nreport = "out"\nocr = false\n'
    monkeypatch.chdir(write(tmp_path, settled))
    text = (BUNDLED / "consulter-ses-droits" / "tutorial.md").read_text("utf-8")
    for name in ("a.md", "b.md"):
        Path(name).write_text("".join(one for one in text.splitlines(True) if ".png)" not in one), "utf-8")

    def verified(*words: str) -> tuple[str, list[str]]:
        run(["verify", "--no-figures", "--json", "-", *words])
        [found] = json.loads(capsys.readouterr().out)["runs"]
        return found["target"]["release"], [one["path"] for one in found["tutorials"]]

    assert verified() == ("2025-01", ["a.md"])
    assert Path("out/index.html").is_file()
    assert verified("b.md", "--release", "2026-01", "--report", "other") == ("2026-01", ["b.md"])
    assert Path("other/index.html").is_file()
