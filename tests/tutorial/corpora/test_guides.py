"""Made-up guides of other organisms, read by hand: each `.steps` file says what a careful reader finds."""

from pathlib import Path

import pytest

from parcours.journeys.tutorial.model import Step
from parcours.journeys.tutorial.steps import understand

GUIDES = sorted(
    path for path in (Path(__file__).parent / "guides").iterdir() if path.suffix in {".txt", ".md"}
)


def _line(step: Step) -> str:
    label = step.labels[0] if step.labels else "-"
    when = "if" if step.conditional else "always"
    return " | ".join([step.number or "-", step.action, label, step.device, when])


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.stem)
def test_a_guide_is_read_as_a_careful_reader_does(guide: Path) -> None:
    expected = guide.with_suffix(".steps").read_text("utf-8").splitlines()
    assert [_line(step) for step in understand(guide).steps] == expected
