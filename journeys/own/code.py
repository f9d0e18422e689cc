"""The code of a team's journey: its module, and all of the team's that this imports."""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.machinery import PathFinder
from importlib.util import resolve_name
from pathlib import Path

from parcours.journeys.walk.store import digest_of_files

INSTALLED = {"site-packages", "dist-packages"}
OURS = "parcours"


@dataclass(frozen=True)
class _Module:
    """A module or package, which need not be imported yet."""

    name: str
    file: Path | None
    inside: tuple[str, ...] | None
    """The folders of a package."""

    @property
    def package(self) -> str:
        """What its relative imports begin from."""
        return self.name if self.inside is not None else self.name.rpartition(".")[0]


def digest_of_code(module: str) -> str:
    """Changes when one of these files does; libraries and Parcours itself are left out.

    An import counts wherever it stands, in a function too; nothing is imported to find out.
    """
    known: dict[str, _Module | None] = {}
    left = [module]
    while left:
        name = left.pop()
        if name in known:
            continue
        known[name] = found = _of_team(name, module.partition(".")[0])
        if found is not None and found.file is not None:
            left += _imported(found, found.file)
    return digest_of_files(one.file for one in known.values() if one is not None and one.file is not None)


def _of_team(name: str, begun: str) -> _Module | None:
    """None where it is not the team's, or no module at all."""
    top = name.partition(".")[0]
    if top == OURS or top in sys.stdlib_module_names:
        return None
    found: _Module | None = None
    for part in _with_packages(name):
        found = _module(part, found.inside if found else None)
        if found is None or (found.file and INSTALLED & set(found.file.parts) and top != begun):
            return None
    return found


def _module(name: str, inside: tuple[str, ...] | None) -> _Module | None:
    """As it is imported, or would be from these folders, unless told those of Python."""
    if (loaded := sys.modules.get(name)) is not None:
        file, folders = getattr(loaded, "__file__", None), getattr(loaded, "__path__", None)
    elif "." in name and inside is None:
        return None
    elif (spec := PathFinder.find_spec(name, inside)) is not None:
        file, folders = spec.origin, spec.submodule_search_locations
    else:
        return None
    path = Path(file) if file is not None and file.endswith(".py") else None
    return _Module(name, path, None if folders is None else tuple(folders))


def _imported(module: _Module, file: Path) -> Iterator[str]:
    """Full names of what it imports and of the packages it is in."""
    yield from _with_packages(module.name)
    try:
        tree = ast.parse(file.read_bytes())
    except SyntaxError:  # nothing has imported it yet
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name for alias in node.names for name in _with_packages(alias.name))
        elif isinstance(node, ast.ImportFrom):
            source = resolve_name("." * node.level + (node.module or ""), module.package)
            yield from _with_packages(source)
            yield from (f"{source}.{alias.name}" for alias in node.names)


def _with_packages(name: str) -> Iterator[str]:
    parts = name.split(".")
    yield from (".".join(parts[:depth]) for depth in range(1, len(parts) + 1))
