"""Tables of TOML: each is read and checked, and refused by an error whose message is one sentence."""

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from rapidfuzz import process

from parcours.journeys.language import _

M = TypeVar("M", bound=BaseModel)
Refused = type[Exception]


def read_toml(path: Path, refused: Refused) -> dict[str, Any]:
    """The tables of a file.

    Raises:
        refused: it is no TOML, or cannot be read.
    """
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        told = _("{path} is no TOML file that can be read: {error}", path=path, error=error)
        raise refused(told) from error


def read_table(path: Path, name: str, refused: Refused) -> dict[str, Any]:
    """One table of a file, « tool.parcours »; it is empty where there is none.

    Raises:
        refused: it is no table, or the file cannot be read.
    """
    keys: Any = read_toml(path, refused)
    for part in name.split("."):
        keys = keys.get(part, {}) if isinstance(keys, dict) else {}
    if not isinstance(keys, dict):
        raise refused(_("{path}: [{table}] is a table of keys", path=path, table=name))
    return keys


def checked(
    model: type[M], table: Mapping[str, Any], where: str, refused: Refused, base: M | None = None
) -> M:
    """The table as the model has it, its keys laid over those of `base`.

    Raises:
        refused: an unknown key, with the nearest one, or a value that cannot be.
    """
    known = [field.alias or name for name, field in model.model_fields.items()]
    for key in table:
        if key not in known:
            near = nearest(key, known)
            raise refused(_("{where} has no key « {key} »{nearest}", where=where, key=key, nearest=near))
    try:
        return model.model_validate({**(base.model_dump() if base else {}), **table})
    except ValidationError as error:
        first = error.errors()[0]
        named = ".".join(str(part) for part in first["loc"])
        why = _("{message}, not {value}", message=first["msg"], value=repr(first["input"]))
        raise refused(f"{where}: {named}: {why}") from error


def nearest(key: str, known: Iterable[str]) -> str:
    """The end of a sentence about an unknown key: the known one that is most like it, else all of them."""
    found = process.extractOne(key, list(known), score_cutoff=60)
    if found:
        return _(": do you mean « {name} »?", name=found[0])
    return _("; known: {names}", names=", ".join(known))
