"""Reading ARIA snapshots, the outlines Playwright writes as YAML."""

import json
import re
from collections.abc import Iterator

from journeys.model import Record

_NODE = re.compile(r"""^\s*-\s+(?P<role>[a-z]+)(?:\s+(?P<name>"(?:[^"\\]|\\.)*"))?(?P<rest>.*)$""")
_QUOTED = re.compile(r"^(?P<indent>\s*-\s+)'(?P<key>(?:[^']|'')*)'(?P<rest>.*)$")


class Node(Record):
    """One line of an outline: « - button "Envoyer" [disabled] »."""

    role: str
    name: str
    disabled: bool


def nodes(outline: str) -> Iterator[Node]:
    """Every node that has a role, in reading order."""
    for line in outline.splitlines():
        quoted = _QUOTED.match(line)
        if quoted:
            line = quoted["indent"] + quoted["key"].replace("''", "'") + quoted["rest"]
        found = _NODE.match(line)
        if found and found["role"] != "text":
            name = json.loads(found["name"]) if found["name"] else ""
            yield Node(role=found["role"], name=name, disabled="[disabled]" in found["rest"])


def first_node(outline: str) -> Node | None:
    """The control whose own snapshot this is."""
    return next(nodes(outline), None)


def first_name(outline: str) -> str:
    """The accessible name of the control whose own snapshot this is; empty when it has none."""
    return next((node.name for node in nodes(outline)), "")
