"""The code of a team's journey: its module, and all of the team's that this imports."""

import ast
import sys
from collections.abc import Iterator
from importlib.util import resolve_name
from pathlib import Path
from types import ModuleType

from parcours.journeys.walk.store import digest_of_files

INSTALLED = {"site-packages", "dist-packages"}
OURS = "parcours"


def digest_of_code(module: str) -> str:
    """Changes when one of these files does; libraries and Parcours itself are left out.

    The module was imported, and so were those it imports.
    """
    seen: dict[str, Path] = {}
    left = [module]
    while left:
        name = left.pop()
        loaded = sys.modules.get(name)
        path = None if loaded is None or name in seen else _source(loaded, module)
        if loaded is not None and path is not None:
            seen[name] = path
            left += _imported(loaded, path)
    return digest_of_files(seen.values())


def _source(loaded: ModuleType, begun: str) -> Path | None:
    """Its file, None where it is not the team's."""
    file = getattr(loaded, "__file__", None)
    top = loaded.__name__.partition(".")[0]
    if file is None or top == OURS or top in sys.stdlib_module_names:
        return None
    path = Path(file)
    if INSTALLED & set(path.parts) and top != begun.partition(".")[0]:
        return None
    return path if path.suffix == ".py" else None


def _imported(loaded: ModuleType, path: Path) -> Iterator[str]:
    """Full names of what it imports and of the packages it is in."""
    parts = loaded.__name__.split(".")
    yield from (".".join(parts[:depth]) for depth in range(1, len(parts)))
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            yield from (name for alias in node.names for name in _with_packages(alias.name))
        elif isinstance(node, ast.ImportFrom):
            source = resolve_name("." * node.level + (node.module or ""), loaded.__package__)
            yield from _with_packages(source)
            yield from (f"{source}.{alias.name}" for alias in node.names)


def _with_packages(name: str) -> Iterator[str]:
    parts = name.split(".")
    yield from (".".join(parts[:depth]) for depth in range(1, len(parts) + 1))
