"""Nothing that is printed steers a terminal or commands a build, whatever a document holds or is called."""

import io
import json
import os
import re
import sys
import unicodedata
from pathlib import Path
from typing import IO, cast
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from rich.table import Table
from rich.text import Text

from parcours.journeys.cli import run
from parcours.journeys.commands import output
from parcours.journeys.commands.output import Output, uncommanding
from parcours.journeys.report.text import as_json_text
from parcours.journeys.support.folders import BUNDLED

RIGHTS = BUNDLED / "consulter-ses-droits" / "tutorial.md"
HOSTILE = "\x1b]0;titre\x07\x9b31m\u202eabc\u2066 ##[error]raté ##vso[task.complete]fini"
COMMANDED = "Cliquez sur « Un bouton au nom vraiment très long ::stop-commands::mot ::add-mask::mot »."
_ODD = {"linux": "\x1b[31m\udcff", "darwin": "\x1b[31m"}
"""What names of files may hold there."""
STEERING = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}


def harmful(printed: str) -> list[str]:
    """What steers a terminal in it, and what commands a build."""
    steering = [one for one in printed if one not in "\n\t" and unicodedata.category(one) in STEERING]
    return [*steering, *re.findall(r"(?m)^\s*::.*|##\w*\[.*", printed)]


def written(*texts: str, styled: bool = False) -> str:
    under = io.StringIO()
    stream = Output(under, styled)
    for text in texts:
        stream.write(text)
    return under.getvalue()


@pytest.mark.parametrize(
    "said",
    ["a\x1b[2Jb", "a\rb", "a\x9bb", "a\u202eb", "a\u2069b", "a\u2028b", "a\udcffb", "a\x00b", "a\x7fb"],
)
def test_what_steers_a_terminal_is_shown_as_a_mark(said: str) -> None:
    assert written(said)[:2] == "a\N{REPLACEMENT CHARACTER}"
    assert harmful(written(said)) == []


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("::error::raté", ": :error::raté"),
        ("  \t::group::", "  \t: :group::"),
        ("\u00a0::debug::x", "\u00a0: :debug::x"),
        ("un\n  ::set-env name=A::b", "un\n  : :set-env name=A::b"),
        ("un ##[section]deux", "un ## [section]deux"),
        ("##vso[task.setvariable]x", "##vso [task.setvariable]x"),
        ("##teamcity[testFailed]", "##teamcity [testFailed]"),
    ],
)
def test_what_commands_a_build_is_told_apart(said: str, told: str) -> None:
    assert uncommanding(said) == told


@pytest.mark.parametrize(
    "said",
    [
        "std::vector",
        "a :: b",
        "# Titre [1]",
        "## Titre",
        "l’« été\u00a0»\n👩\u200d🏫\t1",
        "[1]: x",
        "12:30::45",
    ],
)
def test_ordinary_words_stay_as_they_are(said: str) -> None:
    assert written(said) == said


def test_a_line_goes_on_from_one_writing_to_the_next() -> None:
    assert written("name", "::x\n", "::y") == "name::x\n: :y"
    assert written("  ", "::y") == "  : :y"


def test_a_table_has_our_styles_and_no_others() -> None:
    under = io.StringIO()
    screen = output.HarmlessConsole(
        file=cast(IO[str], Output(under, styled=True)), force_terminal=True, width=20, color_system="standard"
    )
    table = Table(box=None, show_header=False)
    table.add_row("", Text("un deux trois quatre ::add-mask::x \x1b[2J", style="bold"))
    screen.print(table)
    told = under.getvalue()
    assert "\x1b[1m" in told
    assert "\x1b[2J" not in told
    assert not re.search(r"(?m)^(?:\s|\x1b\[[0-9;]*m)*::", told)


def test_json_means_the_same_and_does_nothing() -> None:
    content = {"path": "a\udcff.md", "said": HOSTILE + "\x7f\u200d🏫 « é »"}
    told = as_json_text(content, 1)
    assert json.loads(told) == content
    assert harmful(told.replace("\u200d", "")) == []
    assert "« é »" in told


def test_nobody_else_makes_a_console() -> None:
    """It would print what documents say as it is."""
    every = Path(output.__file__).parents[1].rglob("*.py")
    assert [path.name for path in every if re.search(r"\bConsole\(", path.read_text("utf-8"))] == []


@pytest.fixture
def hostile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Our tutorial with hostile words in it, under a hostile name."""
    name = f"guide{_ODD.get(sys.platform, '')}\u202e ##[error].md"
    text = RIGHTS.read_text("utf-8").replace("# ", f"# {HOSTILE} ", 1)
    lines = text.splitlines()
    first = next(at for at, line in enumerate(lines) if line.startswith("2. "))
    lines[first:first] = ["", f"{COMMANDED} {HOSTILE}", ""]
    (tmp_path / name).write_text("\n".join(lines), "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "60")
    return name


@pytest.mark.usefixtures("rights_home")
@pytest.mark.parametrize(
    "words",
    [
        ["steps"],
        ["steps", "--explain"],
        ["steps", "--json"],
        ["verify", "--report", "report"],
        ["verify", "--journey", "quote\x1b[31m"],
        ["figures", "--check"],
        ["figures", "--into", "set"],
        ["film"],
        ["film", "--\x1b[31m"],
    ],
    ids=" ".join,
)
def test_no_command_prints_anything_harmful(
    words: list[str], hostile: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([words[0], hostile, *words[1:]]) in (0, 1, 2)
    said = capsys.readouterr()
    assert said.out + said.err
    assert harmful(said.out + said.err) == []


@pytest.mark.usefixtures("home")
def test_no_report_for_programs_is_harmful_to_whom_it_is_printed(hostile: str, tmp_path: Path) -> None:
    names = ("json", "sarif", "junit", "markdown")
    options = [word for name in names for word in (f"--{name}", f"out.{name}")]
    assert run(["verify", hostile, "--no-figures", "--report", "report", *options]) == 1
    told = {name: (tmp_path / f"out.{name}").read_text("utf-8") for name in names}
    assert [found for text in told.values() for found in harmful(text)] == []
    assert json.loads(told["json"])["runs"][0]["tutorials"][0]["path"] == hostile
    assert quote(os.fsencode(hostile)) in told["sarif"]
    cases = ElementTree.fromstring(told["junit"])[0]  # noqa: S314 - our own
    assert any("::add-mask::" in case.get("name", "") for case in cases)
