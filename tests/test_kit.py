"""What is given to builds calls the command as it is, and hands it words unharmed; schemas: `make kit`."""

import json
import re
import shutil
import subprocess
import sys
import textwrap
import tomllib
from pathlib import Path

import click
import pytest

from parcours.journeys.cli import cli
from parcours.journeys.tutorial.read import READERS

ROOT = Path(__file__).parents[1]
ACTION, GITLAB, HOOKS, CONTAINER = (
    (ROOT / name).read_text("utf-8")
    for name in ("action.yml", ".gitlab/parcours.yml", ".pre-commit-hooks.yaml", "Containerfile")
)
FAKE = """#!{python}
import json, os, sys
with open(os.environ["ASKED"], "a") as asked:
    asked.write(json.dumps(sys.argv[1:]) + "\\n")
sys.exit(int(os.environ.get("CODE", "0")))
"""
BASH = shutil.which("bash")


def options_of(name: str) -> set[str]:
    command = cli.commands[name]
    options = (param for param in command.params if isinstance(param, click.Option))
    return {word for option in options for word in (*option.opts, *option.secondary_opts)}


@pytest.mark.parametrize(
    ("text", "some"),
    [(ACTION, {"--github", "--junit"}), (GITLAB, {"--gitlab", "--junit"}), (HOOKS, set())],
    ids=["action", "gitlab", "hooks"],
)
def test_every_option_given_to_verify_exists(text: str, some: set[str]) -> None:
    [*_, called] = re.findall(r"parcours verify((?:.*\\\n)*.*)", text)
    assert some <= set(re.findall(r"(?<![\w-])--[\w-]+", called)) <= options_of("verify")


def test_every_action_used_has_a_version() -> None:
    used = re.findall(r"^ +(?:- )?uses: (\S+)", ACTION, re.MULTILINE)
    assert len(used) > 2
    assert [one for one in used if not re.fullmatch(r"actions/[\w-]+@v\d+", one)] == []


def test_what_is_given_to_the_action_never_stands_in_its_scripts() -> None:
    scripts = re.findall(r"run: \|\n((?: {8}.*\n)+)", ACTION) + re.findall(r"run: (?!\|)(.*)", ACTION)
    assert len(scripts) > 2
    assert [script for script in scripts if "${{" in script] == []


@pytest.fixture
def verified(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A command of that name that writes down what it was asked."""
    command = tmp_path / "bin" / "parcours"
    command.parent.mkdir()
    command.write_text(FAKE.format(python=sys.executable), "utf-8")
    command.chmod(0o755)
    monkeypatch.setenv("PATH", str(command.parent), prepend=":")
    monkeypatch.setenv("ASKED", str(tmp_path / "asked"))
    monkeypatch.setenv("GITHUB_OUTPUT", str(tmp_path / "output"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.skipif(BASH is None or sys.platform == "win32", reason="no bash to run it")
@pytest.mark.parametrize(
    ("files", "arguments", "asked"),
    [
        ("", "", []),
        ("docs/a.md\n\n  \ndocs/se connecter.docx\n", "", ["docs/a.md", "docs/se connecter.docx"]),
        (
            "$(touch stolen).md\n`touch stolen`; touch stolen",
            "",
            ["$(touch stolen).md", "`touch stolen`; touch stolen"],
        ),
        ("a.md", "--no-figures --no-ocr", ["a.md", "--no-figures", "--no-ocr"]),
    ],
)
def test_the_action_hands_the_command_what_it_was_given(
    verified: Path, monkeypatch: pytest.MonkeyPatch, files: str, arguments: str, asked: list[str]
) -> None:
    [script] = re.findall(r"id: verify\n.*?run: \|\n((?: {8}.*\n)+)", ACTION, re.DOTALL)
    for name, value in {"FILES": files, "ARGUMENTS": arguments, "RELEASE": "", "CODE": "1"}.items():
        monkeypatch.setenv(name, value)
    command = [str(BASH), "--noprofile", "--norc", "-eo", "pipefail", "-c", textwrap.dedent(script)]
    assert subprocess.run(command, check=False).returncode == 1
    [words] = [json.loads(line) for line in (verified / "asked").read_text().splitlines()]
    assert words[: len(asked) + 1] == ["verify", *asked]
    assert words[len(asked) + 1] == "--github"
    assert (verified / "output").read_text() == "code=1\n"
    assert not (verified / "stolen").exists()


@pytest.mark.skipif(BASH is None or sys.platform == "win32", reason="no bash to run it")
def test_the_job_of_gitlab_hands_the_command_each_document(
    verified: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PARCOURS_FILES", "docs/a.md docs/b.docx")
    monkeypatch.setenv("PARCOURS_ARGUMENTS", "--no-ocr")
    [script] = re.findall(r"^    - (parcours verify .*)", GITLAB, re.MULTILINE)
    assert subprocess.run([str(BASH), "-c", script], check=False).returncode == 0
    words: list[str] = json.loads((verified / "asked").read_text())
    assert words[:5] == ["verify", "docs/a.md", "docs/b.docx", "--no-ocr", "--report"]


def test_the_job_of_gitlab_has_git_a_browser_and_fonts_before_it_installs_parcours() -> None:
    [before] = re.findall(r"before_script:\n((?: {4}- .*\n)+)", GITLAB)
    debian, _, python = before.partition("python -m pip install")
    assert "PARCOURS_PACKAGE" in python
    assert {"git", "chromium-headless-shell", "fonts-dejavu-core"} <= set(debian.split())
    assert {"chromium-headless-shell", "fonts-dejavu-core"} <= set(CONTAINER.split())


def test_the_hook_takes_every_format_that_is_read_and_no_other() -> None:
    [pattern] = re.findall(r"files: (.*)", HOOKS)
    assert [ending for ending in READERS if not re.search(pattern, f"guide{ending}")] == []
    assert [
        name for name in ("md", "guide.md.orig", "guide.py", "guide.xlsx") if re.search(pattern, name)
    ] == []


def test_the_container_installs_what_there_is() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    [named] = re.findall(r"/source\[([\w,]+)\]", CONTAINER)
    assert set(named.split(",")) <= set(extras)
    assert re.search(r"^USER (?!root)", CONTAINER, re.MULTILINE)
