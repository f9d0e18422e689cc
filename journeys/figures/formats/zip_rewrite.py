"""Rewriting a zip archive with some entries changed: same order, same names, same dates."""

import copy
import io
import zipfile
from collections.abc import Mapping

from parcours.journeys.language import _

MOST_BYTES = 50_000_000  # of one picture
MOST_IN_ALL = 1_000_000_000


class TooLarge(Exception):
    """The archive unpacks to more than any document does; the message is one sentence."""


def rewritten(archive: zipfile.ZipFile, replaced: Mapping[str, bytes], added: Mapping[str, bytes]) -> bytes:
    """The bytes of the archive with those entries replaced, and those added at its end.

    Raises:
        TooLarge: before anything is unpacked.
    """
    entries = archive.infolist()
    size = sum(entry.file_size for entry in entries)
    if size > MOST_IN_ALL:
        raise TooLarge(
            _("the document unpacks to {size} bytes, more than any: save it anew from its editor", size=size)
        )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.comment = archive.comment
        for entry in entries:
            content = replaced.get(entry.filename)
            made.writestr(copy.copy(entry), archive.read(entry) if content is None else content)
        for name, content in added.items():
            made.writestr(zipfile.ZipInfo(name), content)
    return out.getvalue()
