"""What is on a page: everything one can read as a heading or use, with what tells one from another."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, Literal

from playwright.sync_api import Locator, Page

from parcours.journeys.support.record import Record
from parcours.journeys.walk.record.outline import first_node, nodes

Area = Literal["dialog", "main", "frame"]

USABLE = ", ".join(
    (
        "h1, h2, h3, h4, [role=heading]",
        "button, a[href], input:not([type=hidden]), select, textarea, summary",
        "[role=button], [role=link], [role=checkbox], [role=radio], [role=switch], [role=tab]",
        "[role=menuitem], [role=textbox], [role=combobox]",
    )
)
ROLES = {
    *("heading", "button", "link", "checkbox", "radio", "switch", "tab", "menuitem"),
    *("textbox", "searchbox", "spinbutton", "slider", "combobox", "listbox"),
}
_FACTS = """elements => elements.map(element => {
  const words = text => (text ?? "").replace(/\\s+/g, " ").trim();
  const closed = panel => panel.matches("[popover]") ? !panel.matches(":popover-open")
    : panel.matches("details") ? !panel.open : !panel.checkVisibility();
  const opener = () => {
    for (let panel = element.parentElement; panel; panel = panel.parentElement) {
      if (panel.matches("details") && closed(panel)) return panel.querySelector("summary");
      const name = panel.id && CSS.escape(panel.id);
      const found = name && document.querySelector(`[popovertarget="${name}"], [aria-controls="${name}"]`);
      if (found && closed(panel)) return found;
    }
    return null;
  };
  const visible = element.checkVisibility({visibilityProperty: true, opacityProperty: true})
    && !element.closest("[inert], [aria-hidden=true]");
  const form = element.form ?? element.closest("form");
  const group = element.type === "radio" && form
    ? [...form.querySelectorAll("input[type=radio]")].filter(other => other.name === element.name) : [];
  const field = element.matches("input, select, textarea");
  const colour = getComputedStyle(element).backgroundColor;
  const box = element.getBoundingClientRect();
  return {
    visible,
    box: [box.x, box.y, box.width, box.height].map(Math.round),
    text: words(element.labels?.[0]?.textContent || element.getAttribute("aria-label")
      || element.textContent),
    area: element.closest("dialog, [role=dialog], [role=alertdialog]") ? "dialog"
      : element.closest("header, nav, footer, aside, [role=banner], [role=navigation], [role=contentinfo]")
        && !element.closest("main, article") ? "frame" : "main",
    level: Number(element.getAttribute("aria-level") || (element.tagName.match(/^H(\\d)$/) ?? [])[1] || 0),
    form: form ? [...document.forms].indexOf(form) : -1,
    kind: field ? element.type : "",
    required: field && (element.required || element.getAttribute("aria-required") === "true"),
    empty: element.type === "checkbox" ? !element.checked
      : group.length ? !group.some(other => other.checked) : field && !element.value.trim(),
    refused: element.getAttribute("aria-invalid") === "true",
    disabled: element.matches(":disabled, [aria-disabled=true]") || (field && element.readOnly === true),
    submit: element.matches("button, input") && element.type === "submit" && !!form,
    filled: !["rgba(0, 0, 0, 0)", "transparent", "rgb(255, 255, 255)"].includes(colour),
    opens: element.matches("summary") ? !element.parentElement.open
      : element.popoverTargetElement ? !element.popoverTargetElement.matches(":popover-open")
      : element.matches("[aria-expanded=false], [role=tab][aria-selected=false]"),
    opened_by: visible ? -1 : elements.indexOf(opener()),
    options: element.matches("select")
      ? [...element.options].filter(option => option.value).map(option => words(option.textContent)) : [],
  };
})"""


class Thing(Record):
    """A heading or something one can use; `index` is its place on the page, in reading order."""

    index: int
    role: str
    name: str
    area: Area = "main"
    level: int = 0
    form: int = -1
    kind: str = ""
    required: bool = False
    empty: bool = False
    refused: bool = False
    disabled: bool = False
    submit: bool = False
    filled: bool = False
    opens: bool = False
    opened_by: int = -1
    visible: bool = True
    options: tuple[str, ...] = ()

    @property
    def is_field(self) -> bool:
        return self.role in ("textbox", "searchbox", "spinbutton", "combobox", "checkbox", "radio", "switch")

    @property
    def can_be_pressed(self) -> bool:
        return self.role in ("button", "link", "menuitem")

    def called(self, patterns: re.Pattern[str]) -> bool:
        return re.match(patterns.pattern, self.name, re.IGNORECASE) is not None


class View(Record):
    """A page at one moment."""

    url: str
    things: tuple[Thing, ...]

    @property
    def shown(self) -> tuple[Thing, ...]:
        """What one can see; of a notice laid over a page, the notice alone."""
        seen = tuple(thing for thing in self.things if thing.visible)
        notice = tuple(thing for thing in seen if thing.area == "dialog")
        return notice or seen

    @property
    def is_notice(self) -> bool:
        """True when what one can see is a notice laid over the page."""
        return any(thing.area == "dialog" for thing in self.shown)

    @property
    def usable(self) -> tuple[Thing, ...]:
        """What one can use in the notice or in the main part."""
        return tuple(t for t in self.shown if t.role != "heading" and t.area != "frame" and not t.disabled)

    @property
    def heading(self) -> str:
        """The first heading of the notice, or of the page."""
        headings = [thing for thing in self.shown if thing.role == "heading"]
        first = min(headings, key=lambda thing: (thing.level, thing.index), default=None)
        return first.name if first else ""


def look(page: Page, url: str) -> View:
    """Everything on the page; names and roles are those of its ARIA snapshot."""
    facts = page.locator(USABLE).evaluate_all(_FACTS)
    return View(url=url, things=tuple(_things(page, facts)))


def locate(page: Page, thing: Thing) -> Locator:
    """Where the thing is, so long as the page stays as it was looked at."""
    return page.locator(USABLE).nth(thing.index)


def _things(page: Page, facts: Sequence[dict[str, Any]]) -> Iterable[Thing]:
    named = _named_by_box(page)
    boxes = [tuple(fact.pop("box")) for fact in facts]
    for index, (fact, box) in enumerate(zip(facts, boxes, strict=True)):
        text, role, name = str(fact.pop("text")), "", ""
        if fact["visible"]:
            alone = len(named[box]) == 1 and boxes.count(box) == 1
            role, name = named[box][0] if alone else _named(page, index)
        yield Thing(index=index, role=role or "button", name=name or text, **fact)


def _named_by_box(page: Page) -> dict[tuple[int, ...], list[tuple[str, str]]]:
    """Role and name of all that can be used on the page and of its headings, by where they stand."""
    found = defaultdict[tuple[int, ...], list[tuple[str, str]]](list)
    for node in nodes(page.locator("body").aria_snapshot(boxes=True)):
        if node.role in ROLES:
            found[node.box].append((node.role, node.name))
    return found


def _named(page: Page, index: int) -> tuple[str, str]:
    node = first_node(page.locator(USABLE).nth(index).aria_snapshot())
    return (node.role, node.name) if node else ("", "")
