"""What a machine needs to walk and to verify, each looked at by itself."""

import platform
import shutil
import socket
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from parcours.journeys.commands.failures import Errors, not_walked
from parcours.journeys.commands.failures import told as told_of_failure
from parcours.journeys.commands.upkeep.kept_walks import MEGABYTE, kept_walks, size_of
from parcours.journeys.language import _, ngettext
from parcours.journeys.ocr.reader import installed
from parcours.journeys.support.folders import home
from parcours.journeys.support.leftovers import passing_name

OLDEST = (3, 11)
TRIED = "doctor-"
PROPORTIONS = """() => {
  const width = words => {
    const span = document.body.appendChild(document.createElement("span"));
    span.style.fontFamily = "sans-serif";
    span.textContent = words;
    return span.getBoundingClientRect().width;
  };
  return [width("iiiiii"), width("MMMMMM")];
}"""


@dataclass(frozen=True)
class Checked:
    """One thing looked at, and what was found, or what to do."""

    what: str
    told: str
    good: bool = True
    needed: bool = True
    """Whether nothing can be walked or verified without it."""


Check = Callable[[], Iterator[Checked]]


def versions() -> Iterator[Checked]:
    found = platform.python_version()
    wanted = ".".join(map(str, OLDEST))
    good = sys.version_info >= OLDEST
    told = found if good else _("{found}: install Python {wanted} or later", found=found, wanted=wanted)
    yield Checked("Python", told, good)
    yield Checked("Parcours", f"{version('parcours')}, Playwright {version('playwright')}")


def browser() -> Iterator[Checked]:
    """Found, started, and able to draw letters."""
    from parcours.journeys.walk.browser import browser as launched  # heavy

    try:
        with launched() as started:
            yield Checked(_("Browser"), f"Chromium {started.version}")
            narrow, wide = started.new_page().evaluate(PROPORTIONS)
    except _failures() as error:
        yield Checked(_("Browser"), str(error), good=False)
        return
    drawn = 0 < narrow < wide  # without fonts, every letter is the same box
    told = _("letters are drawn")
    without = _("no font draws letters: install one, on Debian « sudo apt-get install fonts-dejavu-core »")
    yield Checked(_("Fonts"), told if drawn else without, drawn)


def _failures() -> Errors:
    from playwright.sync_api import Error

    return (*not_walked(), Error)


def pictures() -> Iterator[Checked]:
    """What is read of pictures; all else works without."""
    reader = _ocr()
    without = _("none: the words of pictures are not read; install Tesseract, or « parcours[ocr] »")
    yield Checked("OCR", reader or without, bool(reader), needed=False)
    seeing = find_spec("cv2") is not None and find_spec("numpy") is not None
    without = _("none: pictures made by hand are not compared; install « parcours[figures] »")
    yield Checked("OpenCV", _("installed") if seeing else without, seeing, needed=False)


def _ocr() -> str | None:
    if installed() is None:
        return None
    return shutil.which("tesseract") if find_spec("rapidocr") is None else "RapidOCR"


def store() -> Iterator[Checked]:
    """Whether walks can be kept, and how much is."""
    folder = home()
    try:
        tried = _there(folder) / passing_name(TRIED)  # who only asks makes no folder
        try:
            tried.write_bytes(b"")
        finally:
            tried.unlink(missing_ok=True)
    except OSError as error:
        yield Checked(_("Store"), told_of_failure(error)[0], good=False)
        return
    kept = kept_walks(folder)
    size = f"{size_of(kept) / MEGABYTE:.1f}"
    free = f"{shutil.disk_usage(_there(folder)).free / MEGABYTE:.0f}"
    yield Checked(
        _("Store"),
        ngettext(
            "{folder}: {n} walk of {size} MB, {free} MB free",
            "{folder}: {n} walks of {size} MB, {free} MB free",
            len(kept),
            folder=folder,
            size=size,
            free=free,
        ),
    )


def _there(folder: Path) -> Path:
    """The folder, or the nearest above that is there."""
    return next(one for one in (folder.resolve(), *folder.resolve().parents) if one.exists())


def port() -> Iterator[Checked]:
    """Whether the mock platform could be served."""
    try:
        with socket.socket() as tried:
            tried.bind(("127.0.0.1", 0))
            yield Checked(_("Port"), _("this machine gives one on 127.0.0.1"))
    except OSError as error:
        told = _("none on 127.0.0.1: {error}; let programs of this machine listen there", error=error)
        yield Checked(_("Port"), told, good=False)


CHECKS: tuple[Check, ...] = (versions, browser, pictures, store, port)
