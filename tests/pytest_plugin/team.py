"""A repository whose settings name its tutorials, and runs of pytest in it."""

import re
from pathlib import Path

import pytest

from parcours.journeys.support.folders import BUNDLED

NAMES_TUTORIALS = '[tool.pytest.ini_options]\nparcours_tutorials = ["docs/**/*.md"]\n'
GOOD = """# Consulter ses droits

1. Sur la page d'accueil, cliquez sur l'onglet « Droits ».
2. Cliquez sur « Consulter l'historique ».
"""
RIGHTS = (BUNDLED / "consulter-ses-droits" / "tutorial.md").read_text("utf-8")
DRIFTED = re.sub(r"\n *!\[.*\n", "", RIGHTS).replace("l'onglet « Droits »", "l'onglet « Mes droits »")


def write(pytester: pytest.Pytester, name: str, text: str) -> Path:
    path = pytester.path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def run(team: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    """In this process, where the plugin of Playwright is at work already."""
    return team.runpytest_inprocess("-p", "no:playwright", *arguments)


def collected(team: pytest.Pytester, *arguments: str) -> list[str]:
    out = run(team, "--co", "-q", *arguments).outlines
    return [line for line in out if "::" in line]
