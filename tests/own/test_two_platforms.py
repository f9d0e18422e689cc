"""Two platforms of a team's own: verified, reported, pictured, compared in one run each."""

import json
import re
from pathlib import Path

import pytest

from tests.report.web.links import links_from
from tests.support.library import library, run

pytestmark = pytest.mark.browser
TOLD = ("docs/register.md", "docs/join.md")
WITH_A_PICTURE = "1. Cliquez sur « {name} ».\n\n   ![L'accueil](images/{file}.png)\n"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the walks of these tests are kept, each made once."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture
def team(tmp_path: Path) -> Path:
    """The library of PYTEST.md, and a toy library that is like it, word for word another."""
    folder = library(tmp_path)
    words = {
        "library_journeys.py": "toys_journeys.py",
        "pages/library.py": "pages/toys.py",
        "site.py": "toys_site.py",
        "docs/register.md": "docs/join.md",
    }
    for name, other in words.items():
        (folder / other).write_text(of_toys((folder / name).read_text("utf-8")), "utf-8")
    settings = (folder / "pyproject.toml").read_text("utf-8")
    both = '"library_journeys:REGISTER", "toys_journeys:REGISTER"'
    (folder / "pyproject.toml").write_text(settings.replace('"library_journeys:REGISTER"', both), "utf-8")
    return folder


def of_toys(text: str) -> str:
    for old, new in {
        "médiathèque": "ludothèque",
        "Médiathèque": "Ludothèque",
        "S'inscrire": "Adhérer",
        "s'inscrire": "adhérer",
        "Nom de famille": "Nom de l'enfant",
        "ma carte": "ma clé",
        '"library"': '"toys"',
        '"register"': '"join"',
        "pages.library": "pages.toys",
        '"site.py"': '"toys_site.py"',
    }.items():
        text = text.replace(old, new)
    return text


def statuses(report: Path) -> dict[str, list[str]]:
    runs = json.loads(report.read_text("utf-8"))["runs"]
    return {
        run["target"]["name"]: [step["status"] for one in run["tutorials"] for step in one["steps"]]
        for run in runs
    }


def test_each_is_verified_has_its_pages_and_is_compared_with_itself(team: Path, home: Path) -> None:
    done = run(team, home, "parcours", "verify", *TOLD, "--json", "out.json", "--report", "report")
    assert done.returncode == 1
    of_each = ["holds", "holds", "drifted", "manual"]
    assert statuses(team / "out.json") == {"library": of_each, "toys": of_each}
    pages = links_from(team / "report" / "index.html")
    assert {page.name for page in pages} == {"library.html", "toys.html"}
    assert all(page.is_file() for page in pages)

    guide = team / "docs" / "join.md"
    guide.write_text(guide.read_text("utf-8").replace("« Demander", "« Recevoir"), "utf-8")
    run(team, home, "parcours", "verify", *TOLD, "--json", "new.json")
    assert run(team, home, "parcours", "compare", "out.json", "out.json").stdout == "0 new\n0 gone\n"
    compared = run(team, home, "parcours", "compare", "out.json", "new.json")
    assert compared.returncode == 0
    assert re.match(r"0 new\n1 gone\n  toys  docs/join.md:5  renamed-", compared.stdout)


def test_figures_of_both_are_made_and_are_fresh_there(team: Path, home: Path) -> None:
    for name, file in (("S'inscrire", "register"), ("Adhérer", "join")):
        guide = team / "docs" / f"{file}.md"
        step = f"1. Cliquez sur « {name} ».\n"
        assert step in guide.read_text("utf-8")
        pictured = WITH_A_PICTURE.format(name=name, file=file)
        guide.write_text(guide.read_text("utf-8").replace(step, pictured), "utf-8")
    done = run(team, home, "parcours", "figures", *TOLD)
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in (team / "docs" / "images").iterdir()) == ["join.png", "register.png"]
    assert run(team, home, "parcours", "figures", "--check", *TOLD).returncode == 0
    run(team, home, "parcours", "verify", *TOLD, "--json", "out.json")
    runs = json.loads((team / "out.json").read_text("utf-8"))["runs"]
    standings = [figure["standing"] for one in runs for t in one["tutorials"] for figure in t["figures"]]
    assert standings == ["fresh", "fresh"]


def test_a_film_is_made_of_one(team: Path, home: Path) -> None:
    done = run(team, home, "parcours", "film", "docs/join.md")
    assert done.returncode == 0, done.stderr
    assert (team / "docs" / "join-film.webp").is_file()
