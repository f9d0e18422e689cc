"""The command and pytest, run as a team runs them, in its repository."""

import os
import subprocess
import sys
from pathlib import Path


def run(team: Path, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A module of Python with its arguments."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=team,
        env=environment | {"PARCOURS_HOME": str(home), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
