"""What is written for contributors and users names nothing that is not there."""

import re
import shlex
import tomllib
from contextlib import suppress
from pathlib import Path

import pytest
from click.exceptions import Exit

from parcours.journeys.cli import cli
from parcours.mocks.releases.loader import changed, load_release
from tests.nightly.proof.__main__ import proof

ROOT = Path(__file__).parents[1]
NAMES = (
    "README.md",
    "README.fr.md",
    "CONTRIBUTING.md",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CI.md",
    "MACHINES.md",
)
TEXTS = {name: (ROOT / name).read_text("utf-8") for name in NAMES}
TO_WRITE = "mocks/releases/2026-12.toml"
"""The one file that a recipe has its reader write."""
ROOMS = re.findall(r"^\| `([\w/]+)/` \|", TEXTS["ARCHITECTURE.md"], re.MULTILINE)
OF_DATA = {"mocks/templates", "mocks/assets", "journeys/locales", "journeys/tutorials"}
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))

each_text = pytest.mark.parametrize("name", NAMES)
each_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)


def targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


@each_text
def test_every_file_linked_exists(name: str) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", TEXTS[name])
    assert [link for link in links if not (ROOT / link).exists()] == []


@each_text
def test_every_path_named_exists(name: str) -> None:
    paths = re.findall(r"(?<![\w/.])(?:(?:journeys|pages|mocks|tests|\.ci)/)[\w./-]*[\w/]", TEXTS[name])
    assert [path for path in paths if not (ROOT / path).exists() and path != TO_WRITE] == []


def test_paths_are_named_where_whoever_changes_the_code_looks() -> None:
    assert TO_WRITE in TEXTS["CONTRIBUTING.md"]
    assert not (ROOT / TO_WRITE).exists()
    assert "`journeys/verdict/judge.py`" in TEXTS["ARCHITECTURE.md"]


@each_text
def test_every_make_target_named_exists(name: str) -> None:
    named = re.findall(r"(?:^\s*|`)make ([a-z-]+)", TEXTS[name], re.MULTILINE)
    assert set(named) <= targets()


def test_the_three_suites_are_explained() -> None:
    named = re.findall(r"^\| `make ([a-z-]+)`", TEXTS["CONTRIBUTING.md"], re.MULTILINE)
    assert named == ["check", "test", "nightly"]


@each_text
def test_every_example_of_the_command_is_understood(name: str) -> None:
    for example in re.findall(r"^\s*\.venv/bin/parcours ([a-z][^#\n]+)", TEXTS[name], re.MULTILINE):
        command, *words = shlex.split(example)
        with suppress(Exit):  # of an option that prints something and stops
            cli.commands[command].make_context(command, words, resilient_parsing=False)


@each_text
def test_every_example_of_the_proof_is_understood(name: str) -> None:
    for example in re.findall(r'make proof PROOF="([^"]+)"', TEXTS[name]):
        proof.make_context("proof", shlex.split(example), resilient_parsing=False)


@each_text
def test_every_command_named_exists(name: str) -> None:
    assert set(re.findall(r"`parcours ([a-z]\w*)", TEXTS[name])) <= set(cli.commands)


def test_every_room_of_the_house_is_named_and_no_other() -> None:
    rooms = {
        folder.parent.relative_to(ROOT).as_posix()
        for house in ("journeys", "mocks", "pages")
        for folder in (ROOT / house).rglob("__init__.py")
    }
    named = [room for room in ROOMS if not room.startswith("tests/")]
    assert len(named) == len(set(named))
    assert set(named) == rooms | OF_DATA


def test_no_word_of_the_glossary_has_two_meanings() -> None:
    glossary = TEXTS["ARCHITECTURE.md"].partition("\n## Words\n")[2].partition("\n## ")[0]
    words = re.findall(r"^\| ([a-z ]+) \|", glossary, re.MULTILINE)[1:]
    assert len(words) > 20
    assert len(words) == len(set(words))


def test_the_release_of_the_recipe_is_one() -> None:
    [written] = re.findall(r"```toml\n(.*?)```", TEXTS["CONTRIBUTING.md"], re.DOTALL)
    tree = tomllib.loads(written)
    extended = load_release(tree.pop("extends"))
    name = tree.pop("name")
    assert name > extended.name
    assert f"mocks/releases/{name}.toml" == TO_WRITE
    assert changed(extended, tree).screens["review"].controls["send"].name == "Transmettre"


def test_the_changelog_has_a_section_for_this_version() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert re.search(rf"^## {re.escape(version)} – \d{{4}}-\d\d-\d\d$", TEXTS["CHANGELOG.md"], re.MULTILINE)


def test_the_changelog_says_in_one_line_each_what_was_added_changed_or_fixed() -> None:
    text = TEXTS["CHANGELOG.md"]
    assert set(re.findall(r"^### (.*)$", text, re.MULTILINE)) == {"Added", "Changed", "Fixed"}
    assert [line for line in text.splitlines() if line.startswith("  ")] == []


@each_workflow
def test_workflows_call_targets_that_exist(path: Path) -> None:
    called = re.findall(r"^\s*- run: make ([a-z-]+)$", path.read_text("utf-8"), re.MULTILINE)
    assert called
    assert set(called) <= targets()


@each_workflow
def test_workflows_may_only_read_and_name_the_version_of_each_action(path: Path) -> None:
    text = path.read_text("utf-8")
    assert re.findall(r"^permissions:\n((?:  .*\n)+)", text, re.MULTILINE) == ["  contents: read\n"]
    actions = re.findall(r"uses: (\S+)", text)
    assert [action for action in actions if not re.fullmatch(r"actions/[\w-]+@v\d+", action)] == []


def test_there_are_workflows_for_every_change_and_for_every_night() -> None:
    assert [path.name for path in WORKFLOWS] == ["ci.yml", "nightly.yml"]
