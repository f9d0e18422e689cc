"""Titles that stand for a stage without steps: « Créer votre dossier d'inscription »."""

import re
from collections.abc import Iterator

from parcours.journeys.tutorial.model import Tutorial
from parcours.journeys.verdict.alignment.label_matching import stems
from parcours.journeys.verdict.alignment.leg import Leg
from parcours.journeys.walk.model import Gesture

WORDS = 8  # a line of more is a sentence
LEAST = 2  # words in common
_PURPOSE = re.compile(r"\W*(?:pour|afin d[e'])[^,]+,", re.IGNORECASE)
"""« Pour activer votre identité, téléchargez l'application »: what the aim takes need not all be told."""


def is_titled(tutorial: Tutorial, leg: Leg, gesture: Gesture) -> bool:
    """Whether a title between what is told before and after names what is to be done there."""
    told = {m.gesture: m.step for m in leg.meetings.values() if m.gesture is not None}
    before = max((index for index in told if index < gesture.index), default=-1)
    after = min((index for index in told if index > gesture.index), default=len(leg.walk.gestures))
    titles = [stems(words) for words in _titles(tutorial, told.get(before), told.get(after))]
    amid = [one for one in leg.gestures if before < one.index < after]
    names = [stems(words) for one in amid for words in (one.name, leg.screen(one).heading)]
    return any(len(name) >= LEAST and name <= title for name in names for title in titles)


def _titles(tutorial: Tutorial, first: int | None, last: int | None) -> Iterator[str]:
    """Headings and short lines that are no step, from one step to another; what that one is done for."""
    blocks = tutorial.document.blocks
    at = {block.place: index for index, block in reversed(list(enumerate(blocks)))}
    start = 0 if first is None else at.get(tutorial.steps[first].place, 0) + 1
    end = len(blocks) if last is None else at.get(tutorial.steps[last].place, 0)
    steps = {step.place for step in tutorial.steps}
    for block in blocks[start:end]:
        if block.place in steps:
            continue
        short = len(block.text.split()) <= WORDS and block.text.rstrip()[-1:] not in ".:;!?,"
        if block.kind == "heading" or short:
            yield block.text
    purpose = None if last is None else _PURPOSE.match(tutorial.steps[last].text)
    if purpose is not None:
        yield purpose[0]
