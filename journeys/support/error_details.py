"""The file that holds the details of an error: its traceback."""

import os
import traceback
from datetime import datetime
from pathlib import Path

from parcours.journeys.support.atomic_write import write_atomically
from parcours.journeys.support.folders import home, passing


def keep_details(error: BaseException) -> Path | None:
    """Where they are now: where walks are kept, else among the files that do not last, else nowhere."""
    name = f"{datetime.now():%Y-%m-%d-%H%M%S-%f}-{os.getpid()}.txt"
    for folder in (home() / "errors", passing("errors")):
        try:
            write_atomically(folder / name, "".join(traceback.format_exception(error)))
        except OSError:
            continue
        return folder / name
    return None
