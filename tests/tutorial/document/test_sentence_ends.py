"""The words of a step end at the next step of its sentence, or where its sentence does."""

from pathlib import Path

from parcours.journeys.tutorial.document.sentence_ends import ends
from parcours.journeys.tutorial.model import Step
from parcours.journeys.tutorial.steps import understand

TEXT = """Cliquez sur « A », puis cochez la case et validez. Ouvrez le menu (en haut), puis cliquez sur « C »

Cliquez sur « A », puis cochez la case et validez. Ouvrez le menu (en haut), puis cliquez sur « C »

Cliquez sur « D »
"""


def plainly(step: Step, steps: list[Step]) -> str:
    """The same in few words, and in quadratic time."""
    later = [
        one.begins
        for one in steps
        if (one.text, one.place) == (step.text, step.place) and one.begins > step.begins
    ]
    words = step.text[step.begins : min(later, default=len(step.text))]
    for stop in (". ", " ("):
        words = words.split(stop)[0]
    return words.removesuffix(".")


def test_each_ends_at_the_next_or_with_its_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    steps = list(understand(path).steps)
    assert len(steps) == 8
    found = [step.text[step.begins : end] for step, end in zip(steps, ends(steps), strict=True)]
    assert found == [plainly(step, steps) for step in steps]
    assert found[5:7] == ["Ouvrez le menu", "cliquez sur « C »"]
