"""The README tells the truth."""

import re
import shlex
import textwrap
import tomllib
from pathlib import Path
from typing import get_args

import click
import pytest

from parcours.journeys.cli import cli
from parcours.journeys.figures.drawing.style import styles_for
from parcours.journeys.tutorial.model import ACTIONS
from parcours.journeys.verdict.model import Status
from parcours.mocks.releases.loader import changed, load_release

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
COMMAND_TABLE = re.findall(r"^\| `parcours (\w+)", README, re.MULTILINE)
EXAMPLES = re.findall(r"^\.venv/bin/parcours ([^#\n]+)", README, re.MULTILINE)
TOML = [textwrap.dedent(text) for text in re.findall(r"```toml\n(.*?)```", README, re.DOTALL)]
FOLDERS = re.findall(r"^\| `([\w/]+/)`", README, re.MULTILINE)


def test_every_command_is_documented_and_no_other() -> None:
    assert sorted(COMMAND_TABLE) == sorted(cli.commands)


def test_there_are_examples() -> None:
    assert EXAMPLES


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_is_understood(example: str) -> None:
    name, *words = shlex.split(example)
    cli.commands[name].make_context(name, words, resilient_parsing=False)


@pytest.mark.parametrize("command", sorted(cli.commands))
def test_every_option_named_exists(command: str) -> None:
    options = {
        name
        for c in cli.commands.values()
        for p in c.params
        if isinstance(p, click.Option)
        for name in (*p.opts, *p.secondary_opts)
    }
    assert set(re.findall(r"`(--[\w-]+)", README)) <= options
    assert cli.commands[command].help


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_folder_named_exists(folder: str) -> None:
    assert (ROOT / folder).is_dir()


def test_every_room_of_the_house_is_named() -> None:
    rooms = {p.name for p in (ROOT / "journeys").iterdir() if p.is_dir() and not p.name.startswith("_")}
    assert {folder.split("/")[1] for folder in FOLDERS if folder.startswith("journeys/")} == rooms


def test_every_file_linked_exists() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_status_is_explained() -> None:
    for status in get_args(Status):
        assert f"`{status}`" in README
    assert len(ACTIONS) == 16


def test_every_make_target_named_exists() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in re.findall(r"^make (\w+)", README, re.MULTILINE):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)


def test_the_release_shown_as_an_example_is_one() -> None:
    [written] = [text for text in TOML if "extends" in text]
    tree = tomllib.loads(written)
    extended = load_release(tree.pop("extends"))
    name = tree.pop("name")
    assert name > extended.name
    assert changed(extended, tree).screens["review"].controls["send"].name == "Transmettre"


def test_the_style_shown_as_an_example_is_one(tmp_path: Path) -> None:
    [written] = [text for text in TOML if "colour" in text]
    (tmp_path / "guide.figures.toml").write_text(written, "utf-8")
    styles = styles_for(tmp_path / "guide.md", tmp_path)
    assert (styles.whole.width, styles.of("3").arrow, styles.of("4").arrow) == (800, True, False)
