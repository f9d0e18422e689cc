"""The outlines of the screens that were recorded, and what stands where on them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from parcours.journeys.scripts import JOURNEYS
from tests.facts.table import facts
from tests.recordings import recorded

Outlines = Mapping[str, Sequence[str]]
_LINE = re.compile(r"""^\s*-\s+'?(?P<role>[a-z]+)(?:\s+(?P<name>"(?:[^"\\]|\\.)*"))?(?P<rest>.*)$""")


@cache
def outlines(release: str) -> Outlines:
    """What each recorded screen of a release showed, by the name of its page object."""
    found: dict[str, list[str]] = {}
    for journey in JOURNEYS:
        for walk in recorded(release, journey).values():
            for screen in walk.screens:
                found.setdefault(screen.name, []).append(screen.outline)
            for gesture in walk.gestures:
                found[walk.screens[gesture.screen].name].append(gesture.outline)
    return {name: list(dict.fromkeys(shown)) for name, shown in found.items()}


def place(words: str, outline: str) -> int | None:
    """The first line that says just that, else the first with it in it."""
    said = [folded(line.split(" ", 1)[-1]) for line in map(str.strip, outline.splitlines())]
    wanted = folded(words)
    whole = re.compile(rf"(?:^|[\":] ?){re.escape(wanted)}\"?:?$")
    exact = next((at for at, line in enumerate(said) if whole.search(line)), None)
    return exact if exact is not None else next((at for at, line in enumerate(said) if wanted in line), None)


def outlines_of(path: str, shown: Outlines) -> Sequence[str]:
    """Those of the screen that the path begins with, by what other lines call it."""
    screen = path.split(".")[0]
    if screen == "frames":
        return [outline for name in ("Home", "HomeWithBanner") for outline in shown.get(name, ())]
    classes = {fact.page.split(".")[0] for fact in facts() if fact.page and fact.mock.split(".")[0] == screen}
    return [outline for name in sorted(classes) for outline in shown.get(name, ())]


def lines(outline: str) -> Iterator[re.Match[str]]:
    for line in outline.splitlines():
        if found := _LINE.match(line):
            yield found


def holds(words: str, part: str) -> bool:
    return folded(part) in folded(words)


def folded(words: str) -> str:
    return " ".join(words.replace("’", "'").split()).casefold()
