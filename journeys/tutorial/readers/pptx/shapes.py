"""The shapes of a slide, each where it is shown: groups taken apart, places inherited from the layout."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parcours.journeys.tutorial.readers.ooxml import Element, child, shown
from parcours.journeys.tutorial.readers.reading_order import Box

UNREAD = ("dt", "ftr", "sldNum")
TITLES = ("title", "ctrTitle")
NOWHERE = Box(0, 0, 0, 0)
LENGTH = re.compile(r"-?[0-9]{1,12}")


@dataclass(frozen=True)
class Shape:
    """A shape that holds words, a table or a picture; `rank` counts from 1 in the slide's own order."""

    element: Element
    rank: int
    box: Box
    role: str | None


@dataclass(frozen=True)
class Scale:
    """From the measures inside a group to those of the slide."""

    x: float = 0.0
    y: float = 0.0
    across: float = 1.0
    down: float = 1.0

    def box(self, left: float, top: float, width: float, height: float) -> Box:
        x, y = self.x + left * self.across, self.y + top * self.down
        return Box(x, y, x + width * self.across, y + height * self.down)


def shapes_of(slide: Element, models: Sequence[Element]) -> list[Shape]:
    """The shapes of `slide`; `models` are its layout and master, nearest first."""
    tree = child(slide, "cSld", "spTree")
    return list(_Gathering(models).of(tree, Scale())) if tree is not None else []


class _Gathering:
    def __init__(self, models: Sequence[Element]) -> None:
        self.models = [_Model(model) for model in models]
        self.rank = 0

    def of(self, tree: Element, scale: Scale) -> Iterator[Shape]:
        for one in shown(tree):
            if one.tag == "grpSp":
                yield from self.of(one, _inside(one, scale))
            elif one.tag in ("sp", "pic", "graphicFrame"):
                self.rank += 1
                role = _placeholder(one)
                if role is None or role[0] not in UNREAD:
                    box = self._box(one, role, scale)
                    yield Shape(one, self.rank, box, role[0] if role else None)

    def _box(self, one: Element, role: tuple[str, str] | None, scale: Scale) -> Box:
        box = _own_box(one, scale)
        if box is None and role is not None:
            boxes = (_own_box(found, Scale()) for model in self.models if (found := model.match(role)))
            box = next((found for found in boxes if found is not None), None)
        return box or NOWHERE


def _placeholder(one: Element) -> tuple[str, str] | None:
    """Type and index of a placeholder, None for a shape that is none."""
    for properties in ("nvSpPr", "nvPicPr", "nvGraphicFramePr"):
        found = child(one, properties, "nvPr", "ph")
        if found is not None:
            return found.get("type", "body"), found.get("idx", "0")
    return None


class _Model:
    """The placeholders of a layout or master; of equal ones, the first."""

    def __init__(self, model: Element) -> None:
        self.by_index: dict[str, Element] = {}
        self.by_type: dict[str, Element] = {}
        tree = child(model, "cSld", "spTree")
        for one in tree if tree is not None else ():
            if role := _placeholder(one):
                self.by_index.setdefault(role[1], one)
                self.by_type.setdefault(_type(role), one)

    def match(self, role: tuple[str, str]) -> Element | None:
        """The one that `role` inherits from: same index, else same type."""
        by_index = self.by_index.get(role[1]) if role[1] != "0" else None
        return by_index if by_index is not None else self.by_type.get(_type(role))


def _type(role: tuple[str, str]) -> str:
    return "title" if role[0] in TITLES else role[0]


def _own_box(one: Element, scale: Scale) -> Box | None:
    frame = child(one, "spPr", "xfrm") if one.tag != "graphicFrame" else child(one, "xfrm")
    return scale.box(*found) if (found := _measures(frame, "off", "ext")) else None


def _inside(group: Element, scale: Scale) -> Scale:
    frame = child(group, "grpSpPr", "xfrm")
    outer, inner = _measures(frame, "off", "ext"), _measures(frame, "chOff", "chExt")
    if outer is None or inner is None:
        return scale
    box = scale.box(*outer)
    across = box.width / inner[2] if inner[2] else scale.across
    down = box.height / inner[3] if inner[3] else scale.down
    return Scale(box.left - inner[0] * across, box.top - inner[1] * down, across, down)


def _measures(frame: Element | None, corner: str, size: str) -> tuple[int, int, int, int] | None:
    at, extent = child(frame, corner), child(frame, size)
    if at is None or extent is None:
        return None
    numbers = [_emu(at.get("x")), _emu(at.get("y")), _emu(extent.get("cx")), _emu(extent.get("cy"))]
    return numbers[0], numbers[1], numbers[2], numbers[3]


def _emu(text: str | None) -> int:
    """A length in English Metric Units, 914,400 to an inch; 0 when it is no sensible length."""
    return int(text) if text is not None and LENGTH.fullmatch(text) else 0
