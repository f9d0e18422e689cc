"""The findings that a team accepts for a while: a file that people review, one table a finding."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, get_args

from pydantic import Field

from parcours.journeys.gate.toml_table import Refused, checked, read_toml
from parcours.journeys.language import _
from parcours.journeys.support.atomic_write import write_atomically
from parcours.journeys.support.record import Record
from parcours.journeys.verdict.model import Acceptance, Finding, Kind, Verdict

ID = re.compile(rf"(?:{'|'.join(get_args(Kind))})-[0-9a-f]{{8}}(?:-\d+)?")
HEAD = "# Findings that may stay until a day. « parcours accept » writes this file; review it as any other.\n"


class BadAcceptance(Exception):
    """A file of acceptances that cannot be used; the message is one sentence."""


def names_its_document(finding: str) -> bool:
    """Whether that id may be accepted in one document only: data of several people are masked alike."""
    return finding.startswith("personal-data-")


class Entry(Record):
    """One table `[[accepted]]` of the file."""

    id: str
    until: date = Field(description="last day on which it is accepted")
    why: str = Field(min_length=1)
    document: str | None = Field(default=None, description="the only one meant, from the folder of the file")


@dataclass(frozen=True)
class Acceptances:
    """What is accepted, on a day; documents are named from the folder `base`."""

    entries: tuple[Entry, ...] = ()
    base: Path = Path()
    today: date = date.max

    def of(self, path: Path, finding: Finding) -> Acceptance | None:
        """What lets the finding of that document stay, where that is in force."""
        for entry in self.entries:
            if entry.id == finding.id and self._means(entry, path) and entry.until >= self.today:
                return Acceptance(until=entry.until, why=entry.why)
        return None

    def notices(self, verdicts: Sequence[tuple[Path, Verdict]], whole: bool) -> Iterator[str]:
        """A sentence for each that has expired, and for each that no finding of these documents meets.

        `whole` says that these are all the documents there are: else one without a document may mean another.
        """
        for entry in self.entries:
            of_its = [verdict for path, verdict in verdicts if self._means(entry, path)]
            met = any(finding.id == entry.id for verdict in of_its for finding in verdict.findings)
            named = {"id": entry.id, "day": entry.until.isoformat()}
            if met and entry.until < self.today:
                yield _("{id} was accepted until {day}: mend it, or accept it again until later", **named)
            elif not met and of_its and (whole or entry.document):
                yield _("{id}, accepted until {day}, is found no more: take it out of the file", **named)

    def _means(self, entry: Entry, path: Path) -> bool:
        return entry.document is None or (self.base / entry.document).resolve() == path.resolve()


NONE = Acceptances()


def today() -> date:
    """Where this machine is."""
    return datetime.now().astimezone().date()


def read_acceptances(path: Path, today: date) -> Acceptances:
    """Those of the file; none where there is no file.

    Raises:
        BadAcceptance: it cannot be used.
    """
    return Acceptances(_entries(path), path.parent, today)


def accept(path: Path, entry: Entry) -> None:
    """Put the entry into the file, in the place of an older one on the same; the file is in the order of ids.

    Raises:
        BadAcceptance: what the file holds cannot be used.
        OSError: it cannot be written.
    """
    others = [one for one in _entries(path) if (one.id, one.document) != (entry.id, entry.document)]
    write_atomically(path, _written(sorted((*others, entry), key=lambda one: (one.id, one.document or ""))))


def _entries(path: Path) -> tuple[Entry, ...]:
    if not path.is_file():
        return ()
    try:
        tables = read_toml(path)
        listed = tables.pop("accepted", [])
        if tables or not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
            raise Refused(_("{path} holds tables [[accepted]] and nothing else", path=path))
        return tuple(
            _entry(one, _("{path}: [[accepted]] number {n}", path=path, n=n))
            for n, one in enumerate(listed, 1)
        )
    except Refused as refused:
        raise BadAcceptance(str(refused)) from None


def _entry(table: dict[str, Any], where: str) -> Entry:
    entry = checked(Entry, table, where)
    if names_its_document(entry.id) and entry.document is None:
        raise Refused(
            _(
                '{where}: {id} is of somebody\'s data: name its document, as document = "docs/guide.md"',
                where=where,
                id=entry.id,
            )
        )
    return entry


def _written(entries: Iterable[Entry]) -> str:
    return HEAD + "".join(_table(entry) for entry in entries)


def _table(entry: Entry) -> str:
    lines = [f"id = {_quoted(entry.id)}", f"until = {entry.until.isoformat()}", f"why = {_quoted(entry.why)}"]
    if entry.document is not None:
        lines.append(f"document = {_quoted(entry.document)}")
    return "\n[[accepted]]\n" + "\n".join(lines) + "\n"


def _quoted(words: str) -> str:
    """A basic string of TOML, which JSON's are but for one character."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")
