"""Who may know whom, in the sentences of `.importlinter`; how large a file, a class and a folder may be."""

import ast
from collections import Counter
from pathlib import Path

import pytest
from importlinter.application.use_cases import lint_imports
from importlinter.configuration import configure

ROOT = Path(__file__).parents[1]
OURS = ("journeys", "pages", "mocks", "tests")
DOORS = ["__init__", "__main__", "api", "cli", "language"]
MOST_LINES, MOST_OF_A_CLASS, MOST_MODULES = 250, 200, 13
SCREENS = ("pages/mon_compte_formation", "mocks/sites/mon_compte_formation")
"""A file a group of screens, as many as the service has."""
HEAVY = {"PIL", "playwright.sync_api", "parcours.mocks.server.client", "parcours.mocks.server.process"}
"""Loaded by whoever walks or looks at pictures, and by nobody else."""
UNREDESIGNED = ("journeys/tutorial/", "journeys/verdict/", "tests/tutorial/", "tests/verdict/")
"""Reading and judging, which await their redesign, and their tests."""


def sources(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def redesigned() -> list[Path]:
    """All but what awaits its redesign."""
    every = [path for folder in OURS for path in sources(folder)]
    return [path for path in every if not name_of(path).startswith(UNREDESIGNED)]


def test_everybody_knows_only_whom_they_may(capsys: pytest.CaptureFixture[str]) -> None:
    """The sentences are in `.importlinter`; what breaks one is printed with the way from one to the other."""
    configure()
    kept = lint_imports(str(ROOT / ".importlinter"), cache_dir=None, no_logo=True)
    assert kept, capsys.readouterr().out


def test_the_root_of_journeys_holds_the_doors_and_the_language() -> None:
    assert sorted(path.stem for path in (ROOT / "journeys").glob("*.py")) == DOORS


def test_files_stay_small() -> None:
    long = [name_of(p) for p in redesigned() if len(p.read_text("utf-8").splitlines()) > MOST_LINES]
    assert long == []


def test_classes_stay_small() -> None:
    long = {
        f"{name_of(path)}: {node.name}"
        for path in redesigned()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef) and node.end_lineno
        if node.end_lineno - node.lineno >= MOST_OF_A_CLASS
    }
    assert long == set()


@pytest.mark.parametrize("folder", OURS)
def test_folders_stay_small(folder: str) -> None:
    modules = Counter(name_of(path.parent) for path in sources(folder) if path.stem != "__init__")
    full = {name: held for name, held in modules.items() if held > MOST_MODULES and name not in SCREENS}
    assert full == {}


@pytest.mark.parametrize("folder", OURS)
@pytest.mark.parametrize("banned", ["time.sleep(", "wait_for_timeout(", "networkidle", ".is_visible()"])
def test_nothing_waits_blindly(folder: str, banned: str) -> None:
    guilty = [name_of(p) for p in sources(folder) if banned in p.read_text("utf-8") and p != Path(__file__)]
    assert guilty == []


def test_pages_and_mocks_share_no_constant() -> None:
    """The duplication is the check: a button renamed in the mock must not rename itself in the pages."""
    assert not [p for p in sources("pages") if "releases" in p.read_text("utf-8")]


def test_only_what_is_heavy_to_load_is_imported_for_the_sake_of_types_alone() -> None:
    """Of anything else it would hide a circle."""
    every = [path for folder in OURS for path in sources(folder) if path != Path(__file__)]
    hidden = {f"{name_of(path)}: {module}" for path in every for module in imported_for_types(path)}
    assert {told for told in hidden if told.partition(": ")[2] not in HEAVY} == set()


def imported_for_types(path: Path) -> list[str]:
    guards = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.If)]
    inside = [one for guard in guards if "TYPE_CHECKING" in ast.dump(guard.test) for one in guard.body]
    return [one.module or "" if isinstance(one, ast.ImportFrom) else ast.unparse(one) for one in inside]
