"""What a journey is: a script, and the variants in which it is walked."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeys.walk.model import Traits

if TYPE_CHECKING:
    from journeys.walk.walker import Walker


@dataclass(frozen=True)
class Variant:
    """One way the journey goes, for one kind of person."""

    name: str
    traits: Traits


@dataclass(frozen=True)
class Journey:
    """A script by its name, with all its variants."""

    name: str
    title: str
    variants: tuple[Variant, ...]
    script: Callable[["Walker"], None]
