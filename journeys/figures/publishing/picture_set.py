"""A set of figures in a folder of its own, for a document that cannot be changed."""

import re
import unicodedata
from pathlib import Path
from typing import Literal

from parcours.journeys.figures.drawing.encode import encoded, look_alike, opened
from parcours.journeys.figures.drawing.shooter import Shooter
from parcours.journeys.figures.formats.alt_text import alternative

ENDINGS = {"png": ".png", "webp": ".webp"}


def figure_set(folder: Path, shooter: Shooter) -> dict[Path, bytes]:
    """A figure for every step seen, named in reading order, and a page that shows them with their words."""
    files: dict[Path, bytes] = {}
    page: list[str] = []
    for judged in shooter.verdict.steps:
        made = shooter.shoot(judged)
        if made is None:
            continue
        style = shooter.styles.of(judged.step.number)
        name = f"{len(files) + 1:02d}-{slug(made.note.views[0].name)}{ENDINGS[style.format]}"
        files[folder / name] = encoded(made, "PNG" if style.format == "png" else "WEBP")
        page.append(f"{_plain(judged.step.text)}\n\n![{_plain(alternative(made.note))}]({name})\n")
    if files:
        files[folder / "figures.md"] = "\n".join(page).encode()
    return files


def status_of(path: Path, content: bytes) -> Literal["new", "changed", "unchanged"]:
    """What writing it would change to the eye."""
    if not path.is_file():
        return "new"
    old = path.read_bytes()
    if old == content:
        return "unchanged"
    before, after = opened(old), opened(content)
    alike = before is not None and after is not None and look_alike(before, after)
    return "unchanged" if alike else "changed"


def slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.replace("’", "'")).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:48].rstrip("-") or "figure"


def _plain(text: str) -> str:
    """Words that Markdown takes as they are."""
    one_line = re.sub(r"[^\S\u00a0\u202f]+", " ", text).strip()
    return re.sub(r"([\\`*_\[\]<>#!|])", r"\\\1", one_line)
