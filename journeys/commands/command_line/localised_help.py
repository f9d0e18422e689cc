"""Translates the help of the command line, and the messages that come from click itself."""

import copy
from collections.abc import MutableMapping
from typing import TypeVar

import click
from click import core, decorators, exceptions, formatting, parser, types

from parcours.journeys.commands.command_line.loading import Change, Loaded
from parcours.journeys.language import ASKED, LANGUAGES, N_, _

C = TypeVar("C", bound=click.Command)
LANG = click.Option(
    [ASKED],
    type=click.Choice(LANGUAGES),
    expose_value=False,
    help=N_("Language of all that is told, else that of this machine."),
)
OF_CLICK = (
    N_("Usage:"),
    N_("Options"),
    N_("Commands"),
    N_("Positional arguments"),
    N_("default: {default}"),
    N_("required"),
    N_("Show this message and exit."),
    N_("Show the version and exit."),
    N_("Error: {message}"),
    N_("Try '{command} {option}' for help."),
    N_("Invalid value: {message}"),
    N_("Invalid value for {param_hint}: {message}"),
    N_("Missing command."),
    N_("Missing argument"),
    N_("Missing option"),
    N_("Missing parameter"),
    N_("No such option {name!r}."),
    N_("No such command {name!r}."),
    N_("Did you mean {possibility}?"),
    N_("(Did you mean one of: {possibilities}?)"),
    N_("Option {name!r} requires an argument."),
    N_("Option {name!r} does not take a value."),
    N_("Got unexpected extra argument ({args})"),
    N_("Got unexpected extra arguments ({args})"),
    N_("{value!r} is not {choice}."),
    N_("{value!r} is not one of {choices}."),
    N_("Choose from:\n\t{choices}"),
    N_("{value!r} is not a valid {number_type}."),
    N_("{value} is not in the range {range}."),
    N_("{name} {filename!r} does not exist."),
    N_("{name} {filename!r} is a file."),
    N_("{name} {filename!r} is a directory."),
    N_("{name} {filename!r} is not readable."),
    N_("{name} {filename!r} is not writable."),
    N_("file"),
    N_("directory"),
    N_("File"),
    N_("Directory"),
    N_("path"),
)
"""What a person may meet of them."""


def teach_click() -> None:
    """Let click look its words up in our catalogue, and not in one of the machine's."""
    for module in (core, decorators, exceptions, formatting, parser, types):
        setattr(module, "_", _)  # noqa: B010 - a name that the module does not export
        if hasattr(module, "ngettext"):
            setattr(module, "ngettext", _counted)  # noqa: B010


def _counted(one: str, several: str, number: int) -> str:
    """Click fills the numbers in by itself."""
    return _(one if number == 1 else several)


def with_language(group: click.Group) -> None:
    """The option of the language, on the command and on every command of it."""
    group.params.append(LANG)
    group.commands = _each(group.commands, _with_option)


def _with_option(command: click.Command) -> click.Command:
    if LANG not in command.params:
        command.params.append(LANG)
    if isinstance(command, click.Group):
        command.commands = _each(command.commands, _with_option)
    return command


def _each(commands: MutableMapping[str, click.Command], change: Change) -> MutableMapping[str, click.Command]:
    """Those not loaded yet are changed when they are."""
    if isinstance(commands, Loaded):
        return commands.changed(change)
    return {name: change(command) for name, command in commands.items()}


def in_language(command: C) -> C:
    """A copy whose help is in the language spoken."""
    told = copy.copy(command)
    told._help_option = None  # noqa: SLF001 - click makes it once, in the language of that time
    told.help = _(command.help) if command.help else None
    told.params = [_translated(param) for param in command.params]
    if isinstance(told, click.Group):
        told.commands = _each(told.commands, in_language)
    return told


def _translated(param: click.Parameter) -> click.Parameter:
    told = copy.copy(param)
    if isinstance(told, click.Option):
        told.help = _(told.help) if told.help else None
    if told.metavar:
        told.metavar = _(told.metavar)
    return told
