"""The five annotated tutorials, when they are beside the checkout."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from parcours.journeys.tutorial.show import as_json
from parcours.journeys.tutorial.steps import understand

SHARED = Path(__file__).parents[4] / "shared"
SCORER = SHARED / "evaluation" / "score_steps.py"
NAMES = sorted(path.name.removesuffix(".steps.json") for path in SHARED.glob("evaluation/*.steps.json"))

pytestmark = pytest.mark.skipif(not SCORER.exists(), reason="the annotated tutorials are not here")


def _score(folder: Path, names: list[str]) -> dict[str, float]:
    """F1 by line of the scorer, and the share of right labels, devices, conditions and numbers."""
    arguments: list[str] = []
    for name in names:
        found = folder / f"{name}.json"
        found.write_text(json.dumps(as_json(understand(SHARED / "tutorials" / f"{name}.txt"))), "utf-8")
        arguments += [str(SHARED / "evaluation" / f"{name}.steps.json"), str(found)]
    printed = subprocess.run(
        [sys.executable, str(SCORER), *arguments], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    scores: dict[str, float] = {}
    for line in printed[:-1]:
        words = line.split()
        scores[f"{words[0]} {words[1]}"] = float(words[words.index("F1") + 1])
    words = printed[-1].removeprefix("matched steps: ").split()
    for name, share in zip(words[::2], words[1::2], strict=True):
        right, of = map(int, share.split("/"))
        scores[name] = right / of
    return scores


def test_all_five_reach_the_aims(tmp_path: Path) -> None:
    scores = _score(tmp_path, NAMES)
    assert scores["lenient core"] >= 0.95
    assert scores["strict all"] >= 0.88
    assert scores["label"] >= 0.97
    assert min(scores["device"], scores["conditional"], scores["number"]) >= 0.9


def test_the_quote_tutorial_alone_reaches_its_aim(tmp_path: Path) -> None:
    assert _score(tmp_path, ["primo-consult-devis"])["lenient core"] >= 0.95
