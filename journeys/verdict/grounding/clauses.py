"""The words of a document that are a step's own: from its verb to the next step's."""

from collections import Counter
from collections.abc import Sequence

from parcours.journeys.tutorial.model import Step


def clauses(steps: Sequence[Step]) -> list[str]:
    """For each step its part of the sentence it shares with others; the whole where it shares with none."""
    found = []
    told = Counter((step.text, step.place) for step in steps)
    for index, step in enumerate(steps):
        start, end = step.begins, len(step.text)
        if told[step.text, step.place] == 1:
            found.append(step.text)
            continue
        later = [
            one.begins
            for one in steps[index + 1 : index + 12]
            if one.text == step.text and one.begins > start
        ]
        earlier = [
            one for one in steps[max(index - 12, 0) : index] if one.text == step.text and one.begins < start
        ]
        end = min(later, default=end)
        begin = 0 if not earlier else start
        part = step.text[begin:end]
        own = " ".join(step.text[span.start : span.end] for span in step.understood)
        found.append(part if len(part) > 3 else f"{own} {step.object or ''}")
    return found
