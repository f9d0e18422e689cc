"""Tables of TOML that people write: read and checked, refused in one sentence."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from parcours.journeys.figures.drawing.style import nearest
from parcours.journeys.language import _

M = TypeVar("M", bound=BaseModel)


class Refused(Exception):
    """It cannot be used; the message is one sentence."""


def read_toml(path: Path) -> dict[str, Any]:
    """The tables of a file.

    Raises:
        Refused: it is no TOML, or cannot be read.
    """
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise Refused(
            _("{path} is no TOML file that can be read: {error}", path=path, error=error)
        ) from error


def checked(model: type[M], table: Mapping[str, Any], where: str) -> M:
    """The table as the model has it.

    Raises:
        Refused: an unknown key, with the nearest one, or a value that cannot be.
    """
    known = [field.alias or name for name, field in model.model_fields.items()]
    for key in table:
        if key not in known:
            raise Refused(
                _("{where} has no key « {key} »{nearest}", where=where, key=key, nearest=nearest(key, known))
            )
    try:
        return model.model_validate(table)
    except ValidationError as error:
        first = error.errors()[0]
        named = ".".join(str(part) for part in first["loc"])
        why = _("{message}, not {value}", message=first["msg"], value=repr(first["input"]))
        raise Refused(f"{where}: {named}: {why}") from error
