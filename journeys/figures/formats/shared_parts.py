"""Gives a picture of an Office document a part of its own, where several pictures share one."""

import posixpath
import re
from xml.sax.saxutils import quoteattr

from parcours.journeys.tutorial.readers.ooxml import Package

EMBED = re.compile(rb"""\br:embed=["'](?P<id>[^"']+)["']""")
IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
END = b"</Relationships>"


class Split:
    """The parts that change, and those that come, when pictures part."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self.replaced: dict[str, bytes] = {}
        self.added: dict[str, bytes] = {}

    def apart(self, part: str, at: int, users: int, content: bytes) -> bool:
        """The `at`-th of those that show the part shows other bytes; False if not all of them are found."""
        shown = [(holder, ordinal) for holder in self._holders() for ordinal in self._ordinals(holder, part)]
        if len(shown) != users:
            return False
        holder, ordinal = shown[at]
        name = self._free_name(part)
        self.added[name] = content
        self._point(holder, ordinal, self._relate(holder, name))
        return True

    def _holders(self) -> list[str]:
        """The document, or its slides in the order they are shown."""
        main = self._package.main()
        relations = self._package.relations(main)
        root = self._package.required(main)
        listed = [one.get("r:id", "") for one in root.iterfind("sldIdLst/sldId")]
        return [relations[name].target for name in listed if name in relations] or [main]

    def _ordinals(self, holder: str, part: str) -> list[int]:
        """Which of the holder's pictures show that part, counting all of them from 0."""
        known = {
            identifier.encode()
            for identifier, relation in self._package.relations(holder).items()
            if relation.target == part and not relation.external
        }
        found = EMBED.finditer(self._package.part(holder) or b"")
        return [ordinal for ordinal, picture in enumerate(found) if picture["id"] in known]

    def _free_name(self, part: str) -> str:
        """« word/media/image3-2.png »."""
        stem, suffix = posixpath.splitext(part)
        taken = {*self._package.archive.namelist(), *self.added}
        number = 2
        while f"{stem}-{number}{suffix}" in taken:
            number += 1
        return f"{stem}-{number}{suffix}"

    def _text(self, name: str) -> bytes:
        return self.replaced.get(name) or self._package.part(name) or b""

    def _point(self, holder: str, ordinal: int, identifier: str) -> None:
        text = self._text(holder)
        picture = list(EMBED.finditer(text))[ordinal]
        self.replaced[holder] = text[: picture.start("id")] + identifier.encode() + text[picture.end("id") :]

    def _relate(self, holder: str, target: str) -> str:
        """A new relation from the holder to the part, by its identifier."""
        folder, base = posixpath.split(holder)
        rels = posixpath.join(folder, "_rels", f"{base}.rels")
        text = self._text(rels)
        number = 1
        while f'"parcours{number}"'.encode() in text:
            number += 1
        identifier = f"parcours{number}"
        where = quoteattr(posixpath.relpath(target, folder))
        relation = f'<Relationship Id="{identifier}" Type="{IMAGE}" Target={where}/>'
        self.replaced[rels] = text.replace(END, relation.encode() + END)
        return identifier
