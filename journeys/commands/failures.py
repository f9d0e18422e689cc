"""What is said when something failed: one sentence, and an exit code that is never that of findings."""

import errno
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import click

from parcours.journeys.commands.options import NOT_WALKED, UNUSABLE
from parcours.journeys.commands.output import NoOutput
from parcours.journeys.language import N_, _
from parcours.journeys.privacy.veil import hidden
from parcours.journeys.support.atomic_write import NoPlace
from parcours.journeys.support.folders import HOME, home
from parcours.journeys.verdict.run import Run

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
Errors = tuple[type[Exception], ...]


def unfit() -> Errors:
    """What says that something given cannot be used; loaded when something failed: many rooms have theirs."""
    from parcours.journeys.figures.drawing.style import BadStyle
    from parcours.journeys.figures.formats.zip_rewrite import TooLarge
    from parcours.journeys.figures.publishing.film_files import NoFfmpeg, NothingSeen
    from parcours.journeys.gate.acceptances import BadAcceptance
    from parcours.journeys.gate.comparing import BadReport
    from parcours.journeys.gate.settings import BadSettings
    from parcours.journeys.own.found import BadJourneys
    from parcours.journeys.tutorial.read import Unreadable
    from parcours.journeys.tutorial.steps import NoStep
    from parcours.journeys.verification.reading import NoJourney
    from parcours.mocks.drift import DriftError

    of_documents = Unreadable, NoStep, NoJourney, TooLarge
    of_team = BadStyle, BadSettings, BadJourneys, BadAcceptance, BadReport
    return *of_documents, *of_team, DriftError, NoFfmpeg, NothingSeen


def not_walked() -> Errors:
    """What says that the platform could not be walked."""
    from parcours.journeys.walk.find_browser import NoBrowser
    from parcours.journeys.walk.record.fault import Fault

    return Fault, NoBrowser


def fail(error: BaseException) -> int:
    """Tell it, and give the exit code."""
    sentence, code = told(error)
    with suppress(NoOutput):
        click.echo(f"parcours: {hidden(sentence)}", err=True)
    return code


def tell_unjudged(runs: Iterable[Run]) -> None:
    """One sentence for each document of which nothing can be told, or for many of one reason; told once."""
    from parcours.journeys.report.summary import told_together  # heavy, as all that tells of verdicts

    for documents, reason in told_together(one for run in runs for one in run.unjudged):
        click.echo(f"parcours: {hidden(f'{documents}: {reason}')}", err=True)


def told(error: BaseException) -> tuple[str, int]:
    """The sentence, and the exit code."""
    from parcours.journeys.verification.outcomes import own_error, where_kept  # heavy

    if isinstance(error, unfit()):
        return str(error), UNUSABLE
    if isinstance(error, not_walked()):
        why = _("the platform could not be walked, so nothing is said of the tutorials: {error}", error=error)
        return why, NOT_WALKED
    if isinstance(error, NoOutput):
        why = _why(error.__cause__ or error)
        return _("what is told could not be written: {why}", why=why), NOT_WALKED
    if isinstance(error, OSError) and error.filename and (given := _of_given(error)):
        return given, UNUSABLE
    if isinstance(error, MemoryError) or (isinstance(error, OSError) and error.errno in OF_MACHINE):
        named = f"{error.filename}: " if isinstance(error, OSError) and error.filename else ""
        return f"{named}{_why(error)} ({where_kept(error)})", NOT_WALKED
    return own_error(error), NOT_WALKED


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
