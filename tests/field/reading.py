"""How well the steps of marked tutorials are found."""

from collections.abc import Sequence

from parcours.journeys.tutorial.read import read
from parcours.journeys.tutorial.steps import detect
from tests.field.corpus import Text
from tests.tutorial.scoring import Gold, Score, score


def gold_of(text: Text) -> tuple[Gold, ...]:
    return tuple(
        Gold(step.n, step.action, step.label, step.actor, step.conditional, step.quote)
        for step in text.gold.steps
    )


def read_score(texts: Sequence[Text]) -> str:
    """The share of steps found and right, of all and of those on a screen, strictly and leniently."""
    found = {text.name: detect(read(text.path))[0] for text in texts}
    lines = []
    for core in (True, False):
        for lenient in (True, False):
            told = Score.of(score(gold_of(text), found[text.name], core, lenient) for text in texts)
            lines.append(
                f"steps {'core' if core else 'all':5}{'lenient' if lenient else 'strict':8}"
                f"F1 {told.f1:.3f}  precision {told.both / max(told.found, 1):.3f}  "
                f"recall {told.both / max(told.marked, 1):.3f}"
            )
    return "\n".join(lines)
