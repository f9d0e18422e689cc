"""A team's own platform that cannot be used: its documents are set aside, and all others judged."""

import json
from pathlib import Path

import pytest

from tests.support.library import library, run

TOLD = "of the files of « library », "
PROGRAM = """import parcours
try:
    parcours.verify('docs/register.md')
except parcours.Unusable as error:
    print(error)
"""


@pytest.fixture
def team(tmp_path: Path) -> Path:
    """The repository of PYTEST.md, in which the site is missing."""
    folder = library(tmp_path)
    (folder / "site.py").unlink()
    return folder


def test_its_documents_are_set_aside_and_the_others_judged(team: Path, home: Path) -> None:
    told = "docs/register.md", "docs/rights.md", "docs/none.md"
    done = run(team, home, "parcours", "verify", "--no-figures", *told, "--json", "out.json")
    assert (done.returncode, done.stderr) == (2, "")
    of_mock, of_library = json.loads((team / "out.json").read_text("utf-8"))["runs"]
    assert [(one["path"], one["status"]) for one in of_mock["tutorials"]] == [("docs/rights.md", "holds")]
    assert [one["path"] for one in of_mock["unjudged"]] == ["docs/none.md"]
    assert of_library["target"]["name"] == "library"
    assert of_library["tutorials"] == []
    [bad] = of_library["unjudged"]
    assert (bad["path"], bad["cause"]) == ("docs/register.md", "settings")
    assert bad["message"].startswith(TOLD)


def test_alone_it_is_one_sentence(team: Path, home: Path) -> None:
    done = run(team, home, "parcours", "verify", "docs/register.md", "docs/none.md")
    assert (done.returncode, done.stdout) == (2, "")
    register, none = done.stderr.splitlines()
    assert register.startswith(f"parcours: docs/register.md: {TOLD}")
    assert none.startswith("parcours: docs/none.md: ")


def test_its_steps_are_errors_in_pytest_and_those_of_others_are_judged(team: Path, home: Path) -> None:
    done = run(team, home, "pytest", "-p", "no:cacheprovider", "docs")
    assert "3 passed, 5 errors" in done.stdout
    assert f"docs/register.md: {TOLD}" in done.stdout
    assert "Traceback" not in done.stdout


def test_a_program_is_told(team: Path, home: Path) -> None:
    (team / "program.py").write_text(PROGRAM, "utf-8")
    assert run(team, home, "program").stdout.startswith(f"docs/register.md: {TOLD}")
