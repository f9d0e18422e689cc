"""What stands where on a picture: every piece of text, and every field, as the page lays them out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from pydantic import TypeAdapter, ValidationError

from parcours.journeys.support.record import Record

if TYPE_CHECKING:
    from playwright.sync_api import Page

# In page coordinates, or in the window's when a notice lies over the page: then only it is laid out.
_LAY_OUT: Final = r"""(fromTop) => {
  const [left, top] = fromTop ? [scrollX, scrollY] : [0, 0];
  const boxed = rect => [rect.x + left, rect.y + top, rect.width, rect.height]
    .map(number => Math.round(number * 10) / 10);
  const visible = element => element.checkVisibility({opacityProperty: true, visibilityProperty: true});
  const root = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document.body;
  const UNITS = "button,a[href],h1,h2,h3,h4,h5,h6,label,legend,p,li,td,th,dt,dd,summary,caption,figcaption," +
    "[role=button],[role=link],[role=tab]";
  const ROLES = {BUTTON: "button", A: "link", SUMMARY: "button", LABEL: "label", LEGEND: "label"};
  const roleOf = element => element.getAttribute("role") ?? ROLES[element.tagName] ??
    (/^H[1-6]$/.test(element.tagName) ? "heading" : "text");
  const pieces = new Map();
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode, parent = node.parentElement;
    if (!/\S/.test(node.data) || parent.closest("select,textarea,script,style") || !visible(parent)) continue;
    const unit = parent.closest(UNITS) ?? parent;
    const words = [...node.data.matchAll(/\S+/g)].flatMap(found => {
      const range = document.createRange();
      range.setStart(node, found.index);
      range.setEnd(node, found.index + found[0].length);
      const rect = range.getBoundingClientRect();
      return rect.width > 2 && rect.height > 4 ? [{text: found[0], box: boxed(rect)}] : [];
    });
    if (!words.length) continue;
    const box = boxed(unit.getBoundingClientRect());
    if (!pieces.has(unit)) pieces.set(unit, {role: roleOf(unit), box, words: []});
    pieces.get(unit).words.push(...words);
  }
  const FIELDS = "input:not([type=hidden]),select,textarea,progress,meter,video,canvas";
  for (const field of root.querySelectorAll(FIELDS)) {
    const rect = field.getBoundingClientRect();
    if (visible(field) && rect.width > 4 && rect.height > 4)
      pieces.set(field, {role: "field", box: boxed(rect), words: []});
  }
  return [...pieces.values()];
}"""

Corner = tuple[float, float, float, float]
"""Left, top, width, height, in CSS pixels of the picture."""


class Word(Record):
    """One word of a piece, and where it stands."""

    text: str
    box: Corner


class Piece(Record):
    """A button, a link, a heading, a label, a paragraph: the words that are read as one; or a field."""

    role: str
    box: Corner
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


Layout = tuple[Piece, ...]
_LAYOUT: TypeAdapter[Layout] = TypeAdapter(Layout)


def lay_out(page: Page, from_top: bool) -> Layout:
    """The pieces in sight, in reading order, then the fields; what was typed is not among them."""
    return _LAYOUT.validate_python(page.evaluate(_LAY_OUT, from_top))


def beside(picture: Path) -> Path:
    """The file of a picture's layout."""
    return picture.with_suffix(".layout.json")


def keep_layout(picture: Path, layout: Layout) -> None:
    beside(picture).write_bytes(_LAYOUT.dump_json(layout))


def kept_layout(picture: Path) -> Layout:
    """The layout kept beside a picture; empty when there is none."""
    try:
        return _LAYOUT.validate_json(beside(picture).read_bytes())
    except (OSError, ValidationError):
        return ()
