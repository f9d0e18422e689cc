"""Reading ARIA snapshots, the outlines Playwright writes as YAML."""

import json
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from parcours.journeys.support.record import Record

KEPT = 2048
"""Outlines whose reading is kept: those of a release are read again for every tutorial."""
_NODE = re.compile(r"""^\s*-\s+(?P<role>[a-z]+)(?:\s+(?P<name>"(?:[^"\\]|\\.)*"))?(?P<rest>.*)$""")
_BOX = re.compile(r"\[box=(-?\d+),(-?\d+),(\d+),(\d+)\]")
_WORDS = re.compile(
    r"""^(?P<indent>\s*)-\s+(?P<role>[a-z]+)(?:\s+(?P<name>"(?:[^"\\]|\\.)*"))?(?:\s+\[[^\]]*\])*(?::\s*(?P<text>.*))?$"""
)
_WHOLE = frozenset({"paragraph", "listitem", "definition", "term", "cell"})
PRESSED = ("button", "link")
LOGO = "Logo "  # what page objects forgive too: parcours.pages.controls.as_computed
_DANGLING = re.compile(r"\s*[-–]$")
_QUOTED = re.compile(r"^(?P<indent>\s*-\s+)'(?P<key>(?:[^']|'')*)'(?P<rest>.*)$")


class Node(Record):
    """One line of an outline: « - button "Envoyer" [disabled] »."""

    role: str
    name: str
    disabled: bool
    box: tuple[int, ...] = ()
    """Left, top, width and height in the window, in whole CSS pixels, of a snapshot taken with boxes."""


@lru_cache(KEPT)
def nodes(outline: str) -> tuple[Node, ...]:
    """Every node that has a role, in reading order, by its name as it is seen."""
    return tuple(_seen(list(_nodes(outline))))


END = (0, Node(role="", name="", disabled=False))


def _seen(found: Sequence[tuple[int, Node]]) -> Iterator[Node]:
    """Names without a logo's alternative text before them, or a hyphen after that joins them to nothing."""
    for (indent, node), (inner, below) in pairwise([*found, END]):
        if node.role not in PRESSED:
            yield node
            continue
        name = node.name
        if below.role == "img" and inner > indent and below.name.startswith(LOGO):
            name = name.removeprefix(f"{below.name} ").lstrip() or name
        name = _DANGLING.sub("", name) or name
        yield node if name == node.name else node.model_copy(update={"name": name})


def _nodes(outline: str) -> Iterator[tuple[int, Node]]:
    """Each node with how far it is indented."""
    for line in outline.splitlines():
        quoted = _QUOTED.match(line)
        if quoted:
            line = quoted["indent"] + quoted["key"].replace("''", "'") + quoted["rest"]
        found = _NODE.match(line)
        if found and found["role"] != "text":
            name = json.loads(found["name"]) if found["name"] else ""
            rest = found["rest"]
            box = tuple(int(side) for sides in _BOX.findall(rest) for side in sides)
            yield (
                len(line) - len(line.lstrip()),
                Node(role=found["role"], name=name, disabled="[disabled]" in rest, box=box),
            )


@lru_cache(KEPT)
def lines(outline: str) -> tuple[str, ...]:
    """What the screen says, one paragraph, label or name after the other; a paragraph cut by bold is one."""
    told: list[str] = []
    whole: int | None = None
    for line in outline.splitlines():
        quoted = _QUOTED.match(line)
        found = _WORDS.match(quoted["indent"] + quoted["key"] + quoted["rest"] if quoted else line)
        if found is None:
            continue
        indent, words = len(found["indent"]), _said(found["name"], found["text"])
        if found["role"] in PRESSED:
            words = _DANGLING.sub("", words) or words
        if whole is not None and indent > whole:
            told[-1] = f"{told[-1]} {words}".strip()
            continue
        whole = indent if found["role"] in _WHOLE and not words else None
        told.append(words)
    return tuple(words for words in told if words)


def _said(name: str | None, text: str | None) -> str:
    bare = (text or "").strip()
    if bare.startswith('"') and bare.endswith('"') and len(bare) > 1:
        bare = str(json.loads(bare))
    return bare or (str(json.loads(name)) if name else "")


def first_node(outline: str) -> Node | None:
    """The control whose own snapshot this is."""
    return next(iter(nodes(outline)), None)


def first_name(outline: str) -> str:
    """The accessible name of the control whose own snapshot this is; empty when it has none."""
    return next((node.name for node in nodes(outline)), "")
