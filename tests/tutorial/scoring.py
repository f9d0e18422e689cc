"""Scoring found steps against those a careful reader marks, by the method of the annotation rules."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from parcours.journeys.tutorial.model import Step

CORE = frozenset({"click", "fill", "select", "check", "enter_code", "confirm", "navigate", "open_app"})
NEAR = (
    {"click", "select"},
    {"click", "confirm"},
    {"confirm", "enter_code"},
    {"fill", "enter_code"},
    {"read", "info"},
)


@dataclass(frozen=True)
class Gold:
    """A step as marked: printed number, action, name of the control, device, condition, and words of it."""

    number: str | None
    action: str
    label: str | None
    device: str
    conditional: bool
    quote: str


@dataclass(frozen=True)
class Score:
    """How many steps are in both, were marked, were found; then how many of the former agree, by field."""

    both: int
    marked: int
    found: int

    @property
    def f1(self) -> float:
        return 2 * self.both / (self.marked + self.found) if self.marked + self.found else 1.0

    @classmethod
    def of(cls, told: Iterable["Score"]) -> "Score":
        """All of them together."""
        columns = zip(*((one.both, one.marked, one.found) for one in told), strict=True)
        return cls(*(sum(column) for column in columns))


def marked_in(path: Path) -> tuple[Gold, ...]:
    """The lines of a `.steps` file: « 3|click|Suivant|computer|always|cliquez sur »."""
    return tuple(_gold(line) for line in path.read_text("utf-8").splitlines())


def _gold(line: str) -> Gold:
    number, action, label, device, when, quote = line.split("|", 5)
    return Gold(
        number=None if number == "-" else number,
        action=action,
        label=None if label == "-" else label,
        device=device,
        conditional=when == "if",
        quote=quote,
    )


def folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text).lower().replace("’", "'")))


def _overlap(quote: str, text: str) -> bool:
    one, other = folded(quote), folded(text)
    return bool(one and other) and (one in other or other in one)


def _agree(action: str, other: str, lenient: bool) -> bool:
    return action == other or (lenient and {action, other} in NEAR)


def pairs(gold: Sequence[Gold], found: Sequence[Step], lenient: bool) -> list[tuple[int, int]]:
    """The longest run of steps in both, in order; of equals, the one that agrees on more names."""
    best = [[0.0] * (len(found) + 1) for _ in range(len(gold) + 1)]
    fits = [[_fit(one, other, lenient) for other in found] for one in gold]
    for i in reversed(range(len(gold))):
        for j in reversed(range(len(found))):
            taken = fits[i][j] + best[i + 1][j + 1] if fits[i][j] else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], taken)
    result, i, j = [], 0, 0
    while i < len(gold) and j < len(found):
        if fits[i][j] and best[i][j] == fits[i][j] + best[i + 1][j + 1]:
            result.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return result


def _fit(gold: Gold, found: Step, lenient: bool) -> float:
    if not (_agree(gold.action, found.action, lenient) and _overlap(gold.quote, found.text)):
        return 0.0
    return 1.01 if named_alike(gold, found) else 1.0


def named_alike(gold: Gold, found: Step) -> bool:
    """Words alone are compared; « + » has none, and is compared as it is."""
    return gold.label is not None and any(
        (folded(gold.label) or gold.label) == (folded(label) or label) for label in found.labels
    )


def score(gold: Sequence[Gold], found: Sequence[Step], core: bool, lenient: bool) -> Score:
    wanted = [one for one in gold if not core or one.action in CORE]
    told = [one for one in found if not core or one.action in CORE]
    return Score(len(pairs(wanted, told, lenient)), len(wanted), len(told))


def agreement(gold: Sequence[Gold], found: Sequence[Step]) -> dict[str, tuple[int, int]]:
    """Of the steps in both: how many have the right name, device, condition and number, and of how many."""
    both = [(gold[i], found[j]) for i, j in pairs(gold, found, lenient=False)]
    named = [(one, other) for one, other in both if one.label is not None]
    return {
        "label": (sum(named_alike(one, other) for one, other in named), len(named)),
        "device": (sum(one.device == other.device for one, other in both), len(both)),
        "conditional": (sum(one.conditional == other.conditional for one, other in both), len(both)),
        "number": (sum(one.number == other.number for one, other in both), len(both)),
    }
