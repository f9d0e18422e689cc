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
        return "" if not number.isdigit() else "shared" if len(number) == 2 else number[:-2]


class OtherStep(Marked):
    """A step marked otherwise since the platform is known better; `nth` of several that are alike."""

    text: str
    quote: str
    label: str | None = None
    action: str
    nth: int = 0
    status: Status
    seen: tuple[str, ...]
    kinds: tuple[str, ...]
    why: str


class OtherJourneys(Marked):
    """The journeys of a text, marked otherwise."""

    text: str
    journeys: tuple[tuple[str, ...], ...]
    why: str


class OtherUntold(Marked):
    """What else a text may, or must, leave untold, and what it does no more."""

    text: str
    may: tuple[str, ...]
    must: tuple[str, ...]
    gone: tuple[str, ...]
    why: str


class Corrections(Marked):
    """Marks that are otherwise since they were written."""

    names: dict[str, tuple[str, ...]]
    """What a reader may be shown in place of names that were on a screen."""
    step: tuple[OtherStep, ...]
    journeys: tuple[OtherJourneys, ...]
    untold: tuple[OtherUntold, ...]

    def over(self, text: str, gold: Gold) -> Gold:
        """The marks of that text as they are right now.

        Raises:
            LookupError: a correction is about no step of it.
        """
        steps = [step.model_copy(update={"seen": self._named(step.seen)}) for step in gold.steps]
        for other in (one for one in self.step if one.text == text):
            at = self._place(other, gold)
            steps[at] = steps[at].model_copy(update=other.model_dump(include={"status", "seen", "kinds"}))
        told = next((one.journeys for one in self.journeys if one.text == text), gold.journeys)
        untold = {name: one.must for one in gold.untold for name in self._named((one.seen,))}
        for more in (one for one in self.untold if one.text == text):
            if unknown := [name for name in more.gone if name not in untold]:
                raise LookupError(f"{text}: nothing untold is called {', '.join(unknown)}")
            untold = {name: must for name, must in untold.items() if name not in more.gone}
            untold |= dict.fromkeys(more.may, False) | dict.fromkeys(more.must, True)
        return gold.model_copy(
            update={
                "steps": tuple(steps),
                "journeys": told,
                "untold": tuple(GoldUntold(seen=name, must=must) for name, must in untold.items()),
            }
        )

    def _named(self, names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(now for name in names for now in self.names.get(name, (name,))))

    def _place(self, other: OtherStep, gold: Gold) -> int:
        about = (other.quote, other.label, other.action)
        alike = [at for at, step in enumerate(gold.steps) if (step.quote, step.label, step.action) == about]
        if other.nth >= len(alike):
            raise LookupError(f"{other.text}: no step « {other.quote} » ({other.action}, {other.label})")
        return alike[other.nth]


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
def corrections() -> Corrections:
    return Corrections.model_validate(tomllib.loads((HERE / "corrections.toml").read_text("utf-8")))


@cache
def texts() -> dict[str, Text]:
    """Every marked tutorial, by name."""
    golds = [*TEXTS.glob("*.gold.json"), *SHARED.glob("*.verdict.json")]
    return {text.name: text for text in sorted(map(_text, golds), key=lambda text: text.name)}


def _text(gold: Path) -> Text:
    name = gold.name.removesuffix(".gold.json").removesuffix(".verdict.json")
    [path] = [path for path in gold.parent.glob(f"{name}.*") if path.suffix in (".txt", ".md")]
    marks = Gold.model_validate_json(gold.read_text("utf-8"))
    return Text(name=name, path=path, gold=corrections().over(name, marks))


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
