"""What is verified on stored walks loads nothing of what walks, serves or looks at pictures."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from parcours.journeys.walk.record.layout import lay_out
from tests.support.walks import seed

HEAVY = {"playwright", "faker", "PIL", "numpy", "cv2", "httpx2", "starlette", "uvicorn", "asyncio"}
TOLD = """
import sys
from parcours.journeys.cli import run
code = run(sys.argv[1:])
print("LOADED", *sorted({name.partition(".")[0] for name in sys.modules}))
sys.exit(code)
"""
GUIDE = """# Consulter ses droits

1. Sur la page d'accueil, cliquez sur l'onglet « Droits ».
2. Cliquez sur « Consulter l'historique ».
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home that knows every recorded walk."""
    seed(tmp_path / "home")
    monkeypatch.setenv("PARCOURS_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def loaded(*words: str) -> tuple[int, set[str]]:
    """The exit code, and the libraries loaded."""
    done = subprocess.run([sys.executable, "-c", TOLD, *words], capture_output=True, text=True, check=False)
    last = done.stdout.rpartition("LOADED ")[2]
    assert last, done.stderr
    return done.returncode, set(last.split())


@pytest.mark.usefixtures("home")
def test_verifying_on_stored_walks_loads_no_browser() -> None:
    Path("guide.md").write_text(GUIDE, "utf-8")
    code, libraries = loaded("verify", "guide.md", "--journey", "see-rights", "--json", "verdict.json")
    [run] = json.loads(Path("verdict.json").read_text("utf-8"))["runs"]
    [tutorial] = run["tutorials"]
    assert (code, [step["status"] for step in tutorial["steps"]]) == (0, ["holds", "holds"])
    assert "at work" in tutorial["walks"]
    assert libraries & HEAVY == set()


def test_the_help_of_the_command_loads_no_command() -> None:
    code, libraries = loaded("--version")
    assert code == 0
    assert libraries & {*HEAVY, "jinja2", "markdown_it"} == set()


def test_what_is_heavy_is_there_for_whoever_walks() -> None:
    """The twin: what types alone name is still what Playwright has."""
    assert lay_out.__annotations__["page"] == "Page"
    assert loaded("browser")[1] >= {"playwright"}
