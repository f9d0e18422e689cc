"""Regenerates the figures of documents: reports what would change, then writes what was accepted."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from parcours.journeys.figures.drawing.shooter import Shooter
from parcours.journeys.figures.drawing.style import Styles, styles_for
from parcours.journeys.figures.formats.picture_sources import Album
from parcours.journeys.figures.publishing.picture_set import figure_set, status_of
from parcours.journeys.figures.update.changes import Change, album_of, changes
from parcours.journeys.language import N_, _
from parcours.journeys.privacy.veil import hidden_path
from parcours.journeys.support.atomic_write import write_atomically
from parcours.journeys.tutorial.model import Document
from parcours.journeys.tutorial.pictures import PACKAGES, PAGES
from parcours.journeys.tutorial.read import READERS

Mode = Literal["write", "check", "pick"]
Pick = Callable[[Sequence[Change]], Sequence[Change]]
"""From the changes to those that are accepted."""
LEFT_ALONE = {"left": N_("left"), "unchanged": N_("unchanged")}
IN_PLACE = {".md", ".markdown", ".mdx", *PAGES, *PACKAGES}


@dataclass
class Told:
    """What became of one document's figures, in lines for people."""

    lines: list[str] = field(default_factory=list)
    changed: int = 0


def in_place(document: Path) -> bool:
    """Whether pictures of such a document can be changed in it or beside it; others get a set of figures."""
    return document.suffix.lower() in IN_PLACE


def sharpest(documents: Sequence[Path]) -> int:
    """The scale the walks must be taken at.

    Raises:
        BadStyle: a style that cannot be used.
    """
    return max((_scale(styles_for(document)) for document in documents), default=1)


def _scale(styles: Styles) -> int:
    return max([styles.whole.scale, *(styles.of(number).scale for number in styles.steps)])


def regenerate(document: Document, shooter: Shooter, mode: Mode, pick: Pick, into: Path | None) -> Told:
    """The figures of one document: in it, beside it, or as a set in a folder."""
    if into is None and in_place(document.path):
        return _in_place(document, shooter, mode, pick)
    name = name_of_set(document.path)
    return _as_set(document.path.parent / name if into is None else into / name, shooter, mode)


def name_of_set(path: Path) -> str:
    """« guide-figures »; « guide.pdf-figures » where another document beside it has that name."""
    beside = (other for other in path.parent.glob("*") if other.stem == path.stem and other.name != path.name)
    twin = any(other.suffix.lower() in READERS for other in beside)
    return f"{path.name if twin else path.stem}-figures"


def _in_place(document: Document, shooter: Shooter, mode: Mode, pick: Pick) -> Told:
    album = album_of(document)
    found = list(changes(document, album, shooter))
    wanted = [change for change in found if change.wanted]
    accepted = [] if mode == "check" else wanted if mode == "write" else list(pick(wanted))
    kept_back = _written(album, accepted)
    told = Told(changed=len(wanted))
    done = {change.index for change in accepted}
    for change in found:
        word = _word(change, mode, change.index in done)
        if change.index in kept_back:
            word, change = "left", Change(change.index, change.name, "left", kept_back[change.index])
        told.lines.append(_line(word, change.name, change.why))
    told.lines += [_line(N_("unused"), hidden_path(name)) for name in album.unused()]
    return told


def _written(album: Album, accepted: Sequence[Change]) -> dict[int, str]:
    """Write what is accepted; by index, why some could not be."""
    contents = {change.index: change.new for change in accepted if change.new is not None}
    return dict(album.write(contents)) if contents else {}


def _word(change: Change, mode: Mode, done: bool) -> str:
    if not change.wanted:
        return LEFT_ALONE[change.status]
    if mode == "check":
        return N_("would change") if change.status == "changed" else N_("would come")
    return N_("written") if done else N_("kept")


def _line(word: str, name: str, why: str = "") -> str:
    return f"{_(word):12}  {name}{f': {why}' if why else ''}"


def _as_set(folder: Path, shooter: Shooter, mode: Mode) -> Told:
    told = Told()
    for path, content in figure_set(folder, shooter).items():
        status = status_of(path, content)
        if status != "unchanged":
            told.changed += 1
            if mode != "check":
                write_atomically(path, content)
        word = status if status == "unchanged" else "would change" if mode == "check" else "written"
        told.lines.append(_line(word, hidden_path(os.path.relpath(path))))
    return told
