"""What is said when something failed: one sentence, and an exit code that is never that of findings."""

import errno
import os
import tempfile
import traceback
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import click

from parcours.journeys.commands.options import NOT_WALKED, UNUSABLE
from parcours.journeys.commands.output import NoOutput
from parcours.journeys.language import N_, _
from parcours.journeys.privacy.veil import hidden
from parcours.journeys.support.atomic_write import NoPlace, write_atomically
from parcours.journeys.support.folders import HOME, home

GIVEN = {
    errno.EACCES: N_("its rights forbid it: change them, or name another"),
    errno.EPERM: N_("its rights forbid it: change them, or name another"),
    errno.EROFS: N_("its disk can only be read: name another"),
    errno.EISDIR: N_("it is a folder, a file was expected: name another"),
    errno.EEXIST: N_("there is a file where a folder was expected: name another"),
    errno.ENOTDIR: N_("there is a file where a folder was expected: name another"),
    errno.ENAMETOOLONG: N_("its name is too long for this machine: give it a shorter one"),
    errno.ELOOP: N_("its links lead round in circles: name another"),
    errno.ENOTSUP: N_("it is no ordinary file: name another"),
}
"""Why something that somebody named cannot be used."""
OF_MACHINE = {
    errno.ENOSPC: N_("the disk is full: make room on it, then try again"),
    errno.EDQUOT: N_("the disk is full: make room on it, then try again"),
    errno.EMFILE: N_("too many files are open: allow more (« ulimit -n »), then try again"),
    errno.ENFILE: N_("too many files are open: allow more (« ulimit -n »), then try again"),
    errno.ENOMEM: N_("there is not enough memory: close other programs, then try again"),
    errno.EIO: N_("the disk fails: check it, then try again"),
    errno.EPIPE: N_("nobody reads it any more"),
}
LONGEST = 300  # of what an error says
Errors = tuple[type[Exception], ...]


def unfit() -> Errors:
    """What says that something given cannot be used; loaded when something failed: many rooms have theirs."""
    from parcours.journeys.figures.drawing.style import BadStyle
    from parcours.journeys.figures.formats.zip_rewrite import TooLarge
    from parcours.journeys.figures.publishing.film_files import NoFfmpeg, NothingSeen
    from parcours.journeys.tutorial.read import Unreadable
    from parcours.journeys.tutorial.steps import NoStep
    from parcours.journeys.verification.reading import NoJourney
    from parcours.mocks.drift import DriftError

    return Unreadable, NoStep, NoJourney, DriftError, BadStyle, NoFfmpeg, NothingSeen, TooLarge


def not_walked() -> Errors:
    """What says that the platform could not be walked."""
    from parcours.journeys.walk.find_browser import NoBrowser
    from parcours.journeys.walk.record.faults import Fault

    return Fault, NoBrowser


def fail(error: BaseException) -> int:
    """Tell it, and give the exit code."""
    sentence, code = told(error)
    with suppress(NoOutput):
        click.echo(f"parcours: {hidden(sentence)}", err=True)
    return code


def told(error: BaseException) -> tuple[str, int]:
    """The sentence, and the exit code."""
    if isinstance(error, NoOutput):
        why = _why(error.__cause__ or error)
        return _("what is told could not be written: {why}", why=why), NOT_WALKED
    if isinstance(error, OSError) and error.filename and (given := _of_given(error)):
        return given, UNUSABLE
    kept = _kept(error)
    where = _("the details are in {path}", path=kept) if kept else _("its details could not be kept")
    if isinstance(error, MemoryError) or (isinstance(error, OSError) and error.errno in OF_MACHINE):
        named = f"{error.filename}: " if isinstance(error, OSError) and error.filename else ""
        return f"{named}{_why(error)} ({where})", NOT_WALKED
    return _(
        "an error of Parcours itself, which says nothing of the tutorials: please report {error} ({where})",
        error=f"{type(error).__name__}: {error}".splitlines()[0][:LONGEST],
        where=where,
    ), NOT_WALKED


def _of_given(error: OSError) -> str:
    """Why what somebody named cannot be used; empty where it is no fault of theirs."""
    path, folder = Path(os.fsdecode(error.filename)), home()
    of_home = path == folder or folder in path.parents or path in folder.parents
    if isinstance(error, NoPlace) or (of_home and error.errno == errno.ENOENT):
        why = _("it cannot be made there: name another")
    elif error.errno in GIVEN:
        why = _(GIVEN[error.errno])
    else:
        return ""
    if of_home:
        return _("{path}, where walks are kept: {why} with {variable}", path=path, why=why, variable=HOME)
    return f"{path}: {why}"


def _why(error: BaseException) -> str:
    if isinstance(error, MemoryError):
        return _(OF_MACHINE[errno.ENOMEM])
    if isinstance(error, OSError) and error.errno in OF_MACHINE:
        return _(OF_MACHINE[error.errno])
    return str(error)


def _kept(error: BaseException) -> Path | None:
    """The file that holds the traceback: where walks are kept, else among the files that do not last."""
    name = f"{datetime.now():%Y-%m-%d-%H%M%S}-{os.getpid()}.txt"
    for folder in (home() / "errors", Path(tempfile.gettempdir()) / "parcours-errors"):
        try:
            write_atomically(folder / name, "".join(traceback.format_exception(error)))
        except OSError:
            continue
        return folder / name
    return None
