"""Whether a text tells gestures one by one, by the names of their controls: then a walk can be followed."""

from collections.abc import Sequence

from parcours.journeys.tutorial.model import Step
from parcours.journeys.verdict.grounding.matching import OFF_SCREEN, is_anchor, of_labels
from parcours.journeys.verdict.platform_index.index import PlatformIndex

NAMED, UNKNOWN, LABELLED = 0.9, 0.05, 0.55
"""Labels known at least, unknown at most; steps with a label."""


def is_close(steps: Sequence[Step], index: PlatformIndex) -> bool:
    """One name that nobody knows is what a drift looks like; several are another way of telling."""
    on_screen = [step for step in steps if step.action not in OFF_SCREEN]
    labelled = [step for step in on_screen if step.labels]
    known = sum(any(is_anchor(match) for match in of_labels(step, index)) for step in labelled)
    few_unknown = len(labelled) - known <= max(1, UNKNOWN * len(labelled))
    told_by_name = len(labelled) >= max(1, LABELLED * len(on_screen))
    return told_by_name and few_unknown and known >= NAMED * len(labelled)
