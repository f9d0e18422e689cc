"""The wheel beside a team's own work: a repository with its own `pages/` and `conftest.py` keeps them."""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hatchling.builders.wheel import WheelBuilder

from parcours.journeys.commands.options import CURRENT
from parcours.journeys.support.folders import bundled
from tests.support.library import library

CHECKOUT = Path(__file__).parents[2]
HERS = {
    "pages/__init__.py": 'BASKET = "Panier"\n',
    "conftest.py": (
        "import pages\nimport pytest\n\n\n"
        "@pytest.fixture\ndef basket():\n    return pages.BASKET\n"
    ),
    "test_shop.py": (
        "import pages\nimport parcours.pages\n\n\n"
        "def test_each_is_itself(basket):\n"
        '    assert basket == "Panier"\n'
        '    assert pages.__file__ != parcours.pages.__file__\n'
    ),
}  # fmt: skip


@pytest.fixture
def python(tmp_path: Path) -> Path:
    """The interpreter of an environment in which Parcours is installed from its wheel."""
    [wheel] = WheelBuilder(str(CHECKOUT)).build(directory=str(tmp_path / "dist"), versions=["standard"])
    folder = tmp_path / "environment"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    paths = sysconfig.get_paths("venv", vars={"base": str(folder), "platbase": str(folder)})
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*install, "--target", paths["purelib"], wheel], check=True)
    # the libraries are those of these tests; a path named so is not searched for other .pth files, such as
    # the one of the editable install
    Path(paths["purelib"], "libraries.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    return Path(paths["scripts"], Path(sys.executable).name)


@pytest.mark.nightly
def test_a_team_s_own_pages_stay_its_own(tmp_path: Path, python: Path, home: Path) -> None:
    team = tmp_path / "team"
    for name, content in HERS.items():
        path = team / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    shutil.copy(next(one for one in bundled(CURRENT) if one.suffix == ".md"), team / "guide.md")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    environment["PARCOURS_HOME"] = str(home)

    def told(*arguments: str) -> str:
        done = subprocess.run(
            [str(python), "-m", *arguments], cwd=team, env=environment, capture_output=True, text=True,
            encoding="utf-8", check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    where = "import pages, parcours.pages; print(pages.__file__, parcours.pages.__file__)"
    hers, ours = subprocess.run(
        [str(python), "-c", where], cwd=team, env=environment, capture_output=True, text=True, check=True
    ).stdout.split()
    assert Path(hers).is_relative_to(team)
    assert Path(ours).is_relative_to(python.parents[1])
    assert "1 passed" in told("pytest", "-q")
    assert "holds" in told("parcours", "verify", "--no-figures", "guide.md")


@pytest.mark.nightly
def test_a_team_s_tutorials_are_tests_on_its_own_site_and_on_the_mock(
    tmp_path: Path, python: Path, home: Path
) -> None:
    """A fresh folder with its own `pages/`, `conftest.py` and two guides, as PYTEST.md tells it."""
    team = library(tmp_path / "team")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    environment["PARCOURS_HOME"] = str(home)

    def told(*arguments: str) -> str:
        return subprocess.run(
            [str(python), "-m", *arguments], cwd=team, env=environment, capture_output=True,
            encoding="utf-8", check=False,
        ).stdout  # fmt: skip

    both = told("pytest", "-q", "-n", "2", "--junitxml", "out.xml")
    assert "1 failed, 9 passed, 1 skipped" in both
    assert "proposal  Cliquez sur « Recevoir ma carte »." in both
    assert len(list((home / "walks" / "register").rglob("walk.json"))) == 1
    [suite] = ElementTree.parse(team / "out.xml").getroot()  # noqa: S314 - ours
    assert (suite.get("tests"), suite.get("failures"), suite.get("skipped")) == ("11", "1", "1")
    noted = [one for one in suite.iter("property") if one.get("name") == "parcours_picture"]
    pictures = [Path(one.get("value", "")) for one in noted]
    assert sorted(path.name for path in pictures if path.is_file()) == ["001.png", "002.png", "003.png"]
    assert "1 failed" in told("pytest", "-q", "--lf")
    assert "2 passed, 9 deselected" in told("pytest", "-q", "-k", "historique or Droits")
    assert "1 walk of « register » at library" in told("parcours", "verify", "docs/register.md")
