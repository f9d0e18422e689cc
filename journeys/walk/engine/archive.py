"""A walk as one archive: its folder packed where it was made, unpacked where it is kept."""

import io
import re
import zipfile
from pathlib import Path

from parcours.journeys.language import _
from parcours.journeys.walk.record.fault import Fault

NAME = re.compile(r"\w[\w-]*(\.\w[\w-]*)*")
LARGEST = 1_000_000_000  # bytes of all files together


def pack(folder: Path) -> bytes:
    """All files of the folder, the same bytes for the same files."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for path in sorted(folder.iterdir()):
            archive.writestr(zipfile.ZipInfo(path.name), path.read_bytes(), zipfile.ZIP_DEFLATED)
    return content.getvalue()


def unpack(content: bytes, folder: Path) -> None:
    """Write the files of an archive into the folder.

    Raises:
        Fault: it is damaged, or holds what no walk has.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            if sum(entry.file_size for entry in entries) > LARGEST:
                raise Fault(_("a worker sent a walk of more than {n} bytes: it is not kept", n=LARGEST))
            for entry in entries:
                if not NAME.fullmatch(entry.filename):
                    raise Fault(_("a worker sent « {name} », which no walk has", name=entry.filename))
                (folder / entry.filename).write_bytes(archive.read(entry))
    except (zipfile.BadZipFile, EOFError) as error:
        raise Fault(_("a worker sent a walk that cannot be read: {error}", error=error)) from error
