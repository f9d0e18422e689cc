"""Where a document keeps its pictures (beside it, or inside its file), and how they are replaced."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol
from urllib.parse import unquote

from parcours.journeys.figures.formats.kinds import KINDS, Kind
from parcours.journeys.support.atomic_write import write_atomically
from parcours.journeys.tutorial.model import Document
from parcours.journeys.tutorial.pictures import CLOSED, LARGEST, PACKAGES, PAGES, PassedOver, too_heavy


class Album(Protocol):
    """The pictures of one document, by the index of its figures."""

    def kind(self, index: int) -> Kind | None:
        """The format its file must keep; None when it is not one that may be written."""

    def name(self, index: int) -> str:
        """How people find it."""

    def content(self, index: int) -> bytes | None:
        """Its bytes; None when there is no file yet; raises PassedOver when they are too many."""

    @property
    def keeps_shape(self) -> bool:
        """Whether the document says at what size a picture is shown: another shape would be distorted."""

    def repeats(self, index: int) -> bool:
        """Whether its file is that of an earlier figure, so that both must show the same."""

    def write(self, changes: Mapping[int, bytes]) -> Mapping[int, str]:
        """Put the new bytes in place, each file whole at any moment; by index, why some could not be."""

    def unused(self) -> Sequence[str]:
        """Pictures beside those of the document that it does not show."""


class Beside:
    """Picture files in the document's own folder, or below it."""

    def __init__(self, document: Document) -> None:
        self._folder = document.path.resolve().parent
        self._sized = document.path.suffix.lower() in PAGES
        named: dict[str, Path | None] = {}
        for figure in document.figures:
            if figure.source not in named:
                named[figure.source] = self._inside(figure.source)
        self._paths = [named[figure.source] for figure in document.figures]
        first: dict[Path | None, int] = {}
        self._first = [first.setdefault(path, index) for index, path in enumerate(self._paths)]

    def _inside(self, source: str) -> Path | None:
        """None for an address, and for what is outside the folder, by whatever way."""
        if "://" in source or source.startswith("data:"):
            return None
        name = unquote(source.partition("?")[0].partition("#")[0])
        if not name or "\0" in name:
            return None
        try:
            path = _real(self._folder / name)
            path.is_file()
        except OSError:  # a name that no file can have
            return None
        return path if path.is_relative_to(self._folder) else None

    def kind(self, index: int) -> Kind | None:
        path = self._paths[index]
        if path is None or (path.exists() and not path.is_file()):  # a folder or a pipe of such a name
            return None
        return KINDS.get(path.suffix.lower())

    def name(self, index: int) -> str:
        path = self._paths[index]
        return "" if path is None else os.path.relpath(path)

    def content(self, index: int) -> bytes | None:
        path = self._paths[index]
        try:
            if path is None or not path.is_file():
                return None
            if path.stat().st_size > LARGEST:
                raise PassedOver(too_heavy())
            return path.read_bytes()
        except OSError:  # one that may not be read
            return None

    @property
    def keeps_shape(self) -> bool:
        return self._sized

    def repeats(self, index: int) -> bool:
        return self._first[index] < index

    def write(self, changes: Mapping[int, bytes]) -> dict[int, str]:
        for index, content in changes.items():
            path = self._paths[index]
            if path is not None:
                write_atomically(path, content)
        return {}

    def unused(self) -> list[str]:
        shown = {path for path in self._paths if path is not None}
        folders = {path.parent for path in shown}
        found = (
            path
            for folder in sorted(folders)
            for path in (folder.iterdir() if folder.is_dir() else ())
            if path.suffix.lower() in KINDS
        )
        return sorted(os.path.relpath(path) for path in found if _real(path) not in shown)


def _real(path: Path) -> Path:
    """Where its links lead; where they lead round in circles, one of them, which is no file."""
    return Path(os.path.realpath(path))


def in_package(path: Path) -> bool:
    """Whether its pictures stand inside its file, never beside it."""
    return path.suffix.lower() in PACKAGES | CLOSED
