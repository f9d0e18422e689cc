"""Pages as the hands see them, made without a browser, and the screens of the little sites there may be."""

from collections.abc import Sequence
from typing import Any, cast

from parcours.journeys.walk.healing.arriving.deciding import Situation
from parcours.journeys.walk.healing.candidates import Guess
from parcours.journeys.walk.healing.device_state import Act, Visit
from parcours.journeys.walk.healing.page_scan import Thing, View
from parcours.journeys.walk.model import Verb
from parcours.pages.controls import Control
from parcours.pages.screen import Hands, Screen

NOBODY = cast(Hands, None)
MENU = Thing(index=0, role="link", name="Mes droits", area="frame")


def thing(role: str, name: str, **more: Any) -> Thing:
    return Thing(index=0, role=role, name=name, **more)


def button(name: str, **more: Any) -> Thing:
    """A button that sends the page's form."""
    return thing("button", name, **{"form": 0, "submit": True, "kind": "submit", **more})


def link(name: str, **more: Any) -> Thing:
    return thing("link", name, **more)


def field(name: str, **more: Any) -> Thing:
    """A field of the page's form, filled in unless it is said to be empty."""
    return thing("textbox", name, **{"form": 0, "kind": "text", **more})


def page(heading: str, *things: Thing, url: str = "") -> View:
    """A page of the site, under its menu."""
    title = [Thing(index=0, role="heading", name=heading, level=1)] if heading else []
    placed = enumerate((MENU, *title, *things))
    return View(url=url, things=tuple(one.model_copy(update={"index": index}) for index, one in placed))


def act(control: Control, verb: Verb = "press", made: int | None = 0, **more: Any) -> Act:
    """What the script asked for; done unless `made` is None."""
    return Act(control, verb, made=made, **more)


def guess(role: str, name: str, confidence: float) -> Guess:
    return Guess(thing(role, name), "renamed", "", confidence)


def visit(screen: type[Screen], *acts: Act, seen: int | None = 0, **more: Any) -> Visit:
    """A screen the script came to, and what it did there; never there when `seen` is None."""
    return Visit(screen.at(NOBODY), seen, acts=list(acts), **more)


def after(expected: type[Screen], *visits: Visit, **more: Any) -> Situation:
    """The situation of who went through these and comes to that one."""
    return Situation(expected.at(NOBODY), visits=visits, **more)


def where(among: Sequence[type[Screen]], *visits: Visit, **more: Any) -> Situation:
    """The same where ways part."""
    return Situation(among[-1].at(NOBODY), among=among, visits=visits, **more)
