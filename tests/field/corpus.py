"""The marked tutorials, and what each set of them is for."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

HERE = Path(__file__).parent
TEXTS = HERE / "texts"
SHARED = HERE.parents[2] / "shared" / "evaluation" / "field"
"""Marked by others, where it is there."""

Status = Literal["holds", "drifted", "manual", "unknown"]


class Marked(BaseModel):
    """Anything a careful reader wrote."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class GoldStep(Marked):
    """One step, and what a reader finds who does it at the release."""

    n: str | None
    action: str
    label: str | None
    actor: str
    conditional: bool
    quote: str
    status: Status
    seen: tuple[str, ...]
    kinds: tuple[str, ...]
    strict: bool


class GoldUntold(Marked):
    """What must be done though no step tells it."""

    seen: str
    must: bool


class GoldFact(Marked):
    """A number, a delay or an address told otherwise than the platform states it."""

    quote: str
    kinds: tuple[str, ...]
    seen: str | tuple[str, ...] | None = None


class Gold(Marked):
    """The marks of one tutorial."""

    release: str
    journeys: tuple[tuple[str, ...], ...]
    steps: tuple[GoldStep, ...]
    untold: tuple[GoldUntold, ...]
    facts: tuple[GoldFact, ...]


class Text(Marked):
    """A marked tutorial."""

    name: str
    path: Path
    gold: Gold

    @property
    def batch(self) -> str:
        """Texts of one batch are of one author: « 2 » of « 204-aide-creer-compte »."""
        number = self.name.split("-")[0]
        return "" if not number.isdigit() else "shared" if len(number) == 2 else number[0]


class Sets(Marked):
    """Names by what they are for; those of no set are for training."""

    aside: tuple[str, ...]
    scored: tuple[str, ...]
    """Numbers of the rounds that were."""
    rounds: dict[str, tuple[str, ...]]


@cache
def sets() -> Sets:
    return Sets.model_validate(tomllib.loads((HERE / "sets.toml").read_text("utf-8")))


@cache
def texts() -> dict[str, Text]:
    """Every marked tutorial, by name."""
    golds = [*TEXTS.glob("*.gold.json"), *SHARED.glob("*.verdict.json")]
    return {text.name: text for text in sorted(map(_text, golds), key=lambda text: text.name)}


def _text(gold: Path) -> Text:
    name = gold.name.removesuffix(".gold.json").removesuffix(".verdict.json")
    [path] = [path for path in gold.parent.glob(f"{name}.*") if path.suffix in (".txt", ".md")]
    return Text(name=name, path=path, gold=Gold.model_validate_json(gold.read_text("utf-8")))


def training() -> list[Text]:
    """Those whose errors may be looked at: all but those set aside, and the rounds not yet scored."""
    unseen = {
        name for number, names in sets().rounds.items() if number not in sets().scored for name in names
    }
    return [text for text in texts().values() if text.name not in unseen and text.name not in sets().aside]


def aside() -> list[Text]:
    return [texts()[name] for name in sets().aside if name in texts()]


def round_of(number: str) -> list[Text]:
    return [texts()[name] for name in sets().rounds[number]]
