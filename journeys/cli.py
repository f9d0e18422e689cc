"""The command `parcours`."""

import io
import logging
import os
import signal
import sys
import warnings
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TextIO

import click

from parcours.journeys.commands.command_line.loading import Loaded
from parcours.journeys.commands.command_line.localised_help import in_language, teach_click, with_language
from parcours.journeys.commands.failures import fail, not_walked, unfit
from parcours.journeys.commands.options import ENDED, HOLDS, INTERRUPTED, NOT_WALKED, UNUSABLE
from parcours.journeys.commands.output import harmless_output
from parcours.journeys.language import _, chosen, speak
from parcours.journeys.privacy.veil import hidden

COMMANDS = {
    "verify": "verify:verify_command",
    "walk": "walks.walk:walk_command",
    "merge": "walks.merge:merge_command",
    "steps": "steps:steps_command",
    "serve": "platform.mock:serve_command",
    "drifts": "platform.mock:drifts_command",
    "browser": "upkeep.browser:browser_command",
    "figures": "pictures:figures_command",
    "film": "pictures:film_command",
    "gallery": "pictures:gallery_command",
    "accept": "gate.accept:accept_command",
    "compare": "gate.compare:compare_command",
    "doctor": "upkeep.doctor:doctor_command",
    "cache": "upkeep.cache:cache_command",
}
"""Where each command is, loaded when it is wanted: its module in `journeys/commands`, and its name there."""


class Ended(BaseException):
    """Somebody ends this process: what it has begun ends first."""


@click.group(commands=Loaded(COMMANDS), context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version("parcours"))
def cli() -> None:
    """Tell whether a written tutorial still tells the truth about an online journey."""


with_language(cli)


def main() -> None:
    """Run the command; every end has its exit code and, when it failed, one sentence."""
    _open_outputs()
    _hush_libraries()
    signal.signal(signal.SIGTERM, _end)
    code = run(sys.argv[1:])
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # from here on nothing is waited for
    for stream in (sys.stdout, sys.stderr):
        _close(stream)
    sys.exit(code)


def _end(_signal: int, _frame: object) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # once is enough
    raise Ended


def _open_outputs() -> None:
    """In UTF-8; one that was closed before we began is wanted by nobody."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - to the end
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")


def _hush_libraries() -> None:
    """What they say of a browser that is gone is for whoever writes them: it is told once, by us."""
    logging.getLogger("asyncio").addHandler(logging.NullHandler())
    logging.getLogger("asyncio").propagate = False
    if not sys.warnoptions:
        warnings.simplefilter("ignore")


def _close(stream: TextIO) -> None:
    """Write what is left; where that cannot be, Python would tell it of its own accord at the end."""
    try:
        stream.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def run(arguments: Sequence[str]) -> int:
    """The exit code of a command line."""
    speak(chosen(arguments))
    teach_click()
    with harmless_output():
        return _run(arguments)


def _run(arguments: Sequence[str]) -> int:
    try:
        spoken = in_language(cli)
        code = spoken.main(args=list(arguments), prog_name="parcours", standalone_mode=False)
        sys.stdout.flush()
        return int(code or HOLDS)
    except click.ClickException as error:
        shown = io.StringIO()
        error.show(shown)
        click.echo(hidden(shown.getvalue()), err=True, nl=False)
        return UNUSABLE
    except (click.Abort, KeyboardInterrupt):
        click.echo(_("Interrupted."), err=True)
        return INTERRUPTED
    except Ended:
        click.echo(_("Ended by a signal."), err=True)
        return ENDED
    except unfit() as error:
        click.echo(f"parcours: {hidden(str(error))}", err=True)
        return UNUSABLE
    except not_walked() as error:
        told = _(
            "the platform could not be walked, so nothing is said of the tutorials: {error}", error=error
        )
        click.echo(f"parcours: {hidden(told)}", err=True)
        return NOT_WALKED
    except Exception as error:
        return fail(error)
