"""Where our own tutorials are, and where walks and reports are kept."""

import getpass
import os
import tempfile
from pathlib import Path

HOME = "PARCOURS_HOME"
BUNDLED = Path(__file__).resolve().parents[1] / "tutorials"


def home() -> Path:
    """Where walks and reports are kept: `.parcours` here, or the folder that PARCOURS_HOME names."""
    return Path(os.path.expanduser(os.environ.get(HOME) or ".parcours"))  # noqa: PTH111 - names nobody is left


def passing(name: str) -> Path:
    """Where on this machine what does not last is kept, of this person alone."""
    person = os.getuid() if hasattr(os, "getuid") else getpass.getuser()
    return Path(tempfile.gettempdir()) / f"parcours-{name}-{person}"


def project_file(start: Path) -> Path | None:
    """The nearest pyproject.toml, from that folder upwards."""
    here = start.resolve()
    found = (folder / "pyproject.toml" for folder in (here, *here.parents))
    return next((path for path in found if path.is_file()), None)


def bundled(release: str) -> list[Path]:
    """Our own tutorials for that release, by a short path where there is one; else those of today."""
    here = Path.cwd()
    found = sorted((BUNDLED / release).glob("*/tutorial.md")) or sorted(BUNDLED.glob("*/tutorial.md"))
    return [path.relative_to(here) if path.is_relative_to(here) else path for path in found]
