"""How the code holds together: no circle of imports, nothing imported for types alone, nothing long."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FOLDERS = ("journeys", "pages", "mocks", "tests")
LINES_OF_A_FILE = 250
LINES_OF_A_CLASS = 200


def named(path: Path) -> Iterator[str]:
    """Every module imported, and every name of one: « typing.TYPE_CHECKING »."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (node.module, *(f"{node.module}.{alias.name}" for alias in node.names))


def module(path: Path) -> str:
    parts = [part for part in path.relative_to(ROOT).with_suffix("").parts if part != "__init__"]
    return ".".join(parts if parts[0] == "tests" else ["parcours", *parts])


MODULES = {module(path): path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))}


def imported(path: Path) -> set[str]:
    """The modules of ours that it imports; a package only when none of its modules is meant."""
    found = {name for name in named(path) if name in MODULES}
    return {name for name in found if not any(other.startswith(f"{name}.") for other in found)}


def test_no_modules_import_each_other_not_even_by_way_of_others() -> None:
    left = {name: imported(path) - {name} for name, path in MODULES.items()}
    assert any(left.values())
    while leaves := {name for name, others in left.items() if not others}:
        left = {name: others - leaves for name, others in left.items() if name not in leaves}
    assert sorted(left) == []


def test_nothing_is_imported_for_the_sake_of_types_alone() -> None:
    assert [str(p) for p in MODULES.values() if "typing.TYPE_CHECKING" in set(named(p))] == []


SMALL = (
    *("pages", "mocks", "journeys/walk", "journeys/scripts"),
    *("tests/walk", "tests/pages", "tests/mocks", "tests/scripts"),
)


@pytest.mark.parametrize("folder", SMALL)
def test_files_and_classes_stay_small(folder: str) -> None:
    """250 lines a file, 200 a class."""
    long: dict[str, int] = {}
    for path in sorted((ROOT / folder).rglob("*.py")):
        text = path.read_text("utf-8")
        name = path.relative_to(ROOT).as_posix()
        classes = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.ClassDef)]
        sizes = {f"{name}: {c.name}": (c.end_lineno or 0) - c.lineno + 1 for c in classes}
        long |= {place: size for place, size in sizes.items() if size > LINES_OF_A_CLASS}
        long |= {name: size} if (size := len(text.splitlines())) > LINES_OF_A_FILE else {}
    assert long == {}
