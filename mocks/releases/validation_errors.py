"""Says in one sentence why a release was refused: which key, what is wrong, the nearest known key."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from types import UnionType
from typing import Any, TypeGuard, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

Location = tuple[int | str, ...]


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The end of a sentence that offers the nearest known word, or the list of them."""
    choice = list(known)
    near = get_close_matches(word, choice, n=1)
    if near:
        return f" (did you mean '{near[0]}'?)"
    return f" (known: {', '.join(choice)})" if choice else ""


def explain(error: ValidationError, model: type[BaseModel], tree: Mapping[str, Any]) -> str:
    """The first thing wrong in `tree`, which `model` refused."""
    detail = error.errors()[0]
    where = tuple(part for part in detail["loc"] if part != "[key]")
    return f"{'.'.join(map(str, where)) or 'the whole'}: {_what(detail, where, model, tree)}"


def _what(detail: ErrorDetails, where: Location, model: type[BaseModel], tree: Mapping[str, Any]) -> str:
    if detail["type"] == "extra_forbidden":
        return f"unknown key{did_you_mean(str(where[-1]), _fields_at(model, where[:-1]))}"
    if detail["type"] == "missing":
        return f"is missing{_perhaps_misspelt(where[:-1], tree)}"
    message = detail["msg"].removeprefix("Value error, ")
    given = detail["input"]
    return f"{message}, found {given!r}" if isinstance(given, str | int | float | bool) else message


def _fields_at(model: type[BaseModel], where: Location) -> list[str]:
    """Names of the fields of the model found by going down `where` from `model`."""
    kind: object = model
    for part in where:
        if get_origin(kind) is dict:
            kind = get_args(kind)[-1]
        elif _is_model(kind):
            kind = kind.model_fields[str(part)].annotation
        if isinstance(kind, UnionType):
            kind = next((choice for choice in get_args(kind) if _is_model(choice)), kind)
    return list(kind.model_fields) if _is_model(kind) else []


def _is_model(kind: object) -> TypeGuard[type[BaseModel]]:
    return isinstance(kind, type) and get_origin(kind) is None and issubclass(kind, BaseModel)


def _perhaps_misspelt(where: Location, tree: Mapping[str, Any]) -> str:
    """A hint when what lacks a key has nearly the name of one of its neighbours."""
    for depth in range(len(where), 0, -1):
        neighbours: Any = tree
        for part in where[: depth - 1]:
            neighbours = neighbours[part]
        if not isinstance(neighbours, Mapping):
            continue
        others = [str(key) for key in neighbours if key != where[depth - 1]]
        near = get_close_matches(str(where[depth - 1]), others, n=1, cutoff=0.8)
        if near:
            return f" (did you mean '{'.'.join(map(str, (*where[: depth - 1], near[0])))}'?)"
    return ""
