"""Where the words of a step end, in a sentence that may tell several."""

import re
from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Sequence

from parcours.journeys.tutorial.model import Step

_ENDS = re.compile(r"[.;!?:(](?:\s|$)|\s\(")


def ends(steps: Sequence[Step]) -> list[int]:
    """For each step: the beginning of the next one of its sentence, or the end of its sentence."""
    found: list[int] = []
    later: defaultdict[object, list[int]] = defaultdict(list)
    for step in reversed(steps):
        following = later[step.text, step.place]
        at = bisect_right(following, step.begins)
        most = following[at] if at < len(following) else len(step.text)
        end = _ENDS.search(step.text, step.begins, most + 1)
        found.append(min(most, end.start()) if end else most)
        insort(following, step.begins)
    return found[::-1]
