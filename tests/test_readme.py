"""The README tells the truth, in English and in French."""

import re
import textwrap
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import click
import pytest

from parcours.journeys.cli import cli
from parcours.journeys.figures.drawing.style import styles_for
from parcours.journeys.gate.settings import Settings, project_around
from parcours.journeys.verdict.model import Kind, Status

ROOT = Path(__file__).parents[1]
ENGLISH, FRENCH = ((ROOT / name).read_text("utf-8") for name in ("README.md", "README.fr.md"))
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```", re.DOTALL | re.MULTILINE)
each_readme = pytest.mark.parametrize("readme", [ENGLISH, FRENCH], ids=["english", "french"])


def options() -> set[str]:
    known = {"--lang"}
    for command in every_command(cli):
        for param in command.params:
            if isinstance(param, click.Option):
                known.update((*param.opts, *param.secondary_opts))
    return known


def every_command(group: click.Group) -> Iterator[click.Command]:
    for command in group.commands.values():
        yield command
        if isinstance(command, click.Group):
            yield from every_command(command)


@each_readme
def test_every_command_is_documented_and_no_other(readme: str) -> None:
    table = re.findall(r"^\| `parcours (\w+)", readme, re.MULTILINE)
    assert sorted(table) == sorted(cli.commands)


@each_readme
def test_every_option_named_exists(readme: str) -> None:
    named = set(re.findall(r"`(--[\w-]+)", readme))
    assert {"--report", "--explain", "--check", "--drift", "--fresh", "--lang"} <= named <= options()


@each_readme
def test_every_status_and_kind_of_finding_is_explained(readme: str) -> None:
    named = (*get_args(Status), *get_args(Kind))
    assert [word for word in named if f"`{word}`" not in readme] == []


@each_readme
def test_every_exit_code_is_explained(readme: str) -> None:
    assert re.findall(r"^\| (\d) \|", readme, re.MULTILINE) == ["0", "1", "2", "3"]


@each_readme
def test_the_style_shown_as_an_example_is_one(readme: str, tmp_path: Path) -> None:
    _, written = (textwrap.dedent(text) for kind, text in BLOCK.findall(readme) if kind == "toml")
    (tmp_path / "guide.figures.toml").write_text(written, "utf-8")
    styles = styles_for(tmp_path / "guide.md", tmp_path)
    assert (styles.whole.colour, styles.of("3").arrow, styles.of("4").arrow) == ("#a02800", True, False)


@each_readme
def test_the_settings_shown_as_an_example_are_all_there_are(readme: str, tmp_path: Path) -> None:
    written, _ = (text for kind, text in BLOCK.findall(readme) if kind == "toml")
    (tmp_path / "pyproject.toml").write_text(written, "utf-8")
    settled = project_around(tmp_path).settings
    assert settled.model_fields_set == set(Settings.model_fields) - {"figures"}
    assert settled.fail_on == "misleads"


def test_both_have_the_same_headings() -> None:
    def levels(readme: str) -> list[str]:
        return re.findall(r"^(#+) ", BLOCK.sub("", readme), re.MULTILINE)

    assert len(levels(ENGLISH)) > 8
    assert levels(FRENCH) == levels(ENGLISH)


def test_both_have_the_same_code_but_for_what_is_read() -> None:
    def code(readme: str) -> list[tuple[str, str]]:
        return [
            (kind, "" if kind == "text" else re.sub(r" *# .*", "", text))
            for kind, text in BLOCK.findall(readme)
        ]

    assert len(code(ENGLISH)) > 4
    assert code(FRENCH) == code(ENGLISH)


def test_both_name_the_same_commands_options_and_files() -> None:
    def named(readme: str) -> Counter[str]:
        return Counter(re.findall(r"`([^`\n]+)`", BLOCK.sub("", readme)))

    assert named(FRENCH) == named(ENGLISH)
