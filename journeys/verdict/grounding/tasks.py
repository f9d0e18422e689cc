"""Tasks: what people tell to do in words of their own, and the controls it is done with."""

import re
import tomllib
from functools import cache
from importlib import resources

from pydantic import Field

from parcours.journeys.support.record import Record
from parcours.journeys.tutorial.model import Action
from parcours.journeys.verdict.platform_index.words import terms_of


class Task(Record):
    """One row of tasks.toml."""

    id: str
    journey: str = Field(description="the journey it is told of; empty when of several")
    controls: tuple[str, ...]
    actions: tuple[Action, ...]
    needs: tuple[tuple[str, ...], ...]
    unless: tuple[str, ...] = ()
    place: bool = Field(default=False, description="a site to go to, never a control")
    lost: bool = Field(default=False, description="nothing of the platform does it any more")


class Tasks(Record):
    """tasks.toml: lists of words by name, and the tasks."""

    words: dict[str, tuple[str, ...]]
    task: tuple[Task, ...]


class Matcher:
    """A task made ready: each group of words one pattern."""

    def __init__(self, task: Task, words: dict[str, tuple[str, ...]]) -> None:
        self.task = task
        self._needs = [_pattern(group, words) for group in task.needs]
        self._unless = _pattern(task.unless, words) if task.unless else None

    def matches(self, clause: str, action: Action) -> bool:
        """True when a step of that action tells the task."""
        return self.allows(action) and self.is_named(clause)

    def allows(self, *actions: Action) -> bool:
        return not self.task.actions or not {*actions}.isdisjoint(self.task.actions)

    def is_named(self, clause: str) -> bool:
        """True when the clause has a word of every group, and none that speaks against it."""
        told = terms_of(clause)
        if self._unless is not None and self._unless.search(told):
            return False
        return all(need.search(told) for need in self._needs)


def _pattern(group: tuple[str, ...], words: dict[str, tuple[str, ...]]) -> re.Pattern[str]:
    written = [word for one in group for word in (words[one[1:]] if one.startswith("@") else (one,))]
    either = "|".join(
        re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else "") for word in written
    )
    return re.compile(rf"(?<![\w])(?:{either})(?![\w])")


@cache
def tasks() -> tuple[Matcher, ...]:
    text = resources.files(__package__).joinpath("tasks.toml").read_text("utf-8")
    table = Tasks.model_validate(tomllib.loads(text))
    return tuple(Matcher(task, table.words) for task in table.task)
