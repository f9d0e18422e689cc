"""The numbers that the screens of a release state, with what they were before."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from parcours.journeys.verdict.extraction.statements import Shown, shown
from parcours.journeys.verdict.extraction.subjects import subjects
from parcours.journeys.verdict.platform_index.index import Fact
from parcours.journeys.walk.model import Walk

AGREEING = 0.7
"""Of the screens that state a fact: the share that must state the same value."""


def facts_of(walks: Iterable[Walk], before: Iterable[Walk]) -> tuple[Fact, ...]:
    """Those on which the screens of these walks agree; `before` are walks of older releases."""
    now, older = _by_fact(walks), _by_fact(before)
    known = {subject.fact: subject.was for subject in reversed(subjects())}
    return tuple(
        fact for name in sorted(now) if (fact := _fact(name, now[name], older[name], known[name])) is not None
    )


def _by_fact(walks: Iterable[Walk]) -> dict[str, list[Shown]]:
    found: dict[str, list[Shown]] = defaultdict(list)
    for one in shown(walks):
        found[one.subject.fact].append(one)
    return found


def _fact(name: str, now: list[Shown], older: list[Shown], known: tuple[str, ...]) -> Fact | None:
    [(value, times)] = Counter(one.quantity.written for one in now).most_common(1)
    if times < AGREEING * len(now):
        return None
    stating = [one for one in now if one.quantity.written == value]
    was = {*known, *(one.quantity.written for one in older)} - {value}
    return Fact(
        fact=name,
        value=value,
        was=tuple(sorted(was)),
        sentences=tuple(sorted({one.sentence for one in stating})),
        screen=stating[0].screen.heading,
        site=stating[0].screen.site,
    )
