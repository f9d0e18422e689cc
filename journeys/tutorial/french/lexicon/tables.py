"""The tables of this folder, each checked against a closed model as it is read."""

import tomllib
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import resources
from typing import Annotated, Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, BeforeValidator, TypeAdapter, ValidationError

T = TypeVar("T")
Words = Annotated[frozenset[str], BeforeValidator(str.split)]
"""Words set apart by blanks."""
InOrder = Annotated[tuple[str, ...], BeforeValidator(str.split)]
"""The same, where the first of two counts."""


class BadTable(ValueError):
    """A table that its model refuses; the message is one sentence: which file, which key, what is wrong."""


def table(name: str, kind: type[T]) -> T:
    """Read one of the tables of this folder."""
    text = resources.files(__package__).joinpath(f"{name}.toml").read_text("utf-8")
    return checked(f"{name}.toml", tomllib.loads(text), kind)


def checked(file: str, content: dict[str, Any], kind: type[T]) -> T:
    """The content of a file as its model has it.

    Raises:
        BadTable: a key that the model does not know, or a value that cannot be.
    """
    try:
        return TypeAdapter(kind).validate_python(content)
    except ValidationError as error:
        unknown = (detail for detail in error.errors() if detail["type"] == "extra_forbidden")
        detail = next(unknown, error.errors()[0])  # a key misspelt is missing too: say the cause
        where = detail["loc"]
        why = detail["msg"]
        if detail["type"] == "extra_forbidden":
            why = f"no such key here{_nearest(str(where[-1]), _keys_at(kind, where[:-1]))}"
        raise BadTable(f"{file}: {_named(where, content)}: {why}") from error


def _named(where: Sequence[int | str], content: Any) -> str:
    """« press.actoin »; a row of a list by its name, « rule « code as object ».nammed »."""
    parts: list[str] = []
    for part in where:
        if isinstance(part, int):
            content = content[part]
            parts[-1] += f" « {content.get('name', part + 1)} »"
        elif isinstance(content, dict):  # below a value stands the name of the type tried
            content = content.get(part)
            parts.append(part)
    return ".".join(parts)


def _keys_at(kind: Any, where: Sequence[int | str]) -> list[str]:
    """The keys of the model found by going down `where` from `kind`."""
    for part in where:
        if get_origin(kind) in (dict, tuple):
            kind = get_args(kind)[1 if get_origin(kind) is dict else 0]
        else:
            kind = kind.model_fields[part].annotation
    known: type[BaseModel] = kind
    return [field.alias or name for name, field in known.model_fields.items()]


def _nearest(key: str, known: Sequence[str]) -> str:
    near = get_close_matches(key, known, n=1)
    return f": do you mean « {near[0]} »?" if near else f"; known: {', '.join(known)}"
