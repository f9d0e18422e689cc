"""The commands of a group, each loaded when it is wanted: most of what they need takes long to load."""

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from importlib import import_module

import click

ROOM = "parcours.journeys.commands"
Change = Callable[[click.Command], click.Command]


class Loaded(MutableMapping[str, click.Command]):
    """Commands by their names; `places` says where each is: « verify:verify_command »."""

    def __init__(self, places: Mapping[str, str], changes: tuple[Change, ...] = ()) -> None:
        self._places = dict(places)
        self._changes = changes
        self._known: dict[str, click.Command] = {}

    def changed(self, change: Change) -> "Loaded":
        """The same commands, each changed so once it is loaded."""
        return Loaded(self._places, (*self._changes, change))

    def __getitem__(self, name: str) -> click.Command:
        if name not in self._known:
            module, attribute = self._places[name].split(":")
            command: click.Command = getattr(import_module(f"{ROOM}.{module}"), attribute)
            for change in self._changes:
                command = change(command)
            self._known[name] = command
        return self._known[name]

    def __setitem__(self, name: str, command: click.Command) -> None:
        self._places[name] = ""
        self._known[name] = command

    def __delitem__(self, name: str) -> None:
        del self._places[name]
        self._known.pop(name, None)

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
