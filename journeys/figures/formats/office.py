"""The pictures inside a Word document or a slide show: their bytes change, and nothing else of the file."""

import os
import posixpath
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from parcours.journeys.figures.formats.kinds import KINDS, Kind
from parcours.journeys.figures.formats.shared_parts import Split
from parcours.journeys.figures.formats.zip_rewrite import rewritten
from parcours.journeys.language import N_, _
from parcours.journeys.support.atomic_write import write_atomically
from parcours.journeys.tutorial.model import Document
from parcours.journeys.tutorial.pictures import LARGEST, PassedOver, too_heavy
from parcours.journeys.tutorial.readers.ooxml import BROKEN, Package

SHARED = N_("shares its file with another picture of the document: insert it anew, as a picture of its own")


class Inside:
    """Pictures that are parts of the document's own file."""

    def __init__(self, document: Document) -> None:
        self._path = document.path
        self._parts = [figure.source for figure in document.figures]
        self._open()

    def _open(self) -> None:
        self._package = Package(self._path.read_bytes(), "document")

    @property
    def place(self) -> Path:
        return self._path

    def kind(self, index: int) -> Kind | None:
        """That of the part's name, which the document's list of content types goes by."""
        part = self._parts[index]
        there = part in self._package.archive.namelist()
        return KINDS.get(posixpath.splitext(part)[1].lower()) if there else None

    def name(self, index: int) -> str:
        return f"{os.path.relpath(self._path)}: {posixpath.basename(self._parts[index])}"

    def content(self, index: int) -> bytes | None:
        try:
            entry = self._package.archive.getinfo(self._parts[index])
            if entry.file_size > LARGEST:
                raise PassedOver(too_heavy())
            return self._package.archive.read(entry)
        except (KeyError, RuntimeError, *BROKEN):
            return None

    @property
    def keeps_shape(self) -> bool:
        return True

    def unused(self) -> list[str]:
        return []

    def repeats(self, index: int) -> bool:
        """Never: two that show one part may each get their own."""
        return index < 0

    def write(self, changes: Mapping[int, bytes]) -> dict[int, str]:
        """All of them at once, in one file; where two show one part, the second gets a part of its own."""
        replaced: dict[str, bytes] = {}
        users: dict[str, list[int]] = defaultdict(list)
        for index, part in enumerate(self._parts):
            users[part].append(index)
        split = Split(self._package)
        kept_back: dict[int, str] = {}
        for part, indexes in users.items():
            first = next((index for index in indexes if index not in changes), indexes[0])
            if first in changes:
                replaced[part] = changes[first]
            for at, index in enumerate(indexes):
                wants = changes.get(index)
                if wants is None or wants == changes.get(first):
                    continue
                if not split.apart(part, at, len(indexes), wants):
                    kept_back[index] = _(SHARED)
        content = rewritten(self._package.archive, {**replaced, **split.replaced}, split.added)
        write_atomically(self._path, content)
        self._open()
        return kept_back
