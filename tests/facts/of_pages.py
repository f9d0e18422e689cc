"""What page objects say of a fact: the roles and names they declare, whatever the year."""

import pkgutil
from importlib import import_module

from parcours import pages
from parcours.pages.controls import Control
from parcours.pages.names import as_computed, exactly
from parcours.pages.screen import Screen
from tests.facts.table import Fact


def screens() -> dict[str, type[Screen]]:
    """Every page object by its name."""
    modules = (import_module(one.name) for one in pkgutil.walk_packages(pages.__path__, f"{pages.__name__}."))
    return {
        name: value
        for module in modules
        for name, value in vars(module).items()
        if isinstance(value, type) and issubclass(value, Screen) and value.__module__ == module.__name__
    }


def contradiction(fact: Fact, known: dict[str, type[Screen]]) -> str | None:
    """What the page object says instead, as a sentence; None when it says the same."""
    told = _says(fact, known)
    if told is None:
        return None
    return f"pages, {fact.page}: expected {fact.aspect} « {fact.value} », {told}; {fact}"


def _says(fact: Fact, known: dict[str, type[Screen]]) -> str | None:
    name, _, attribute = fact.page.partition(".")
    if name not in known:
        return f"there is no page object {name}"
    controls = known[name].controls()
    if attribute and attribute not in controls:
        return f"it declares no {attribute}"
    if fact.aspect == "window":
        return None if known[name].dialog is (fact.value == "dialog") else "it is the other"
    if fact.aspect in ("control", "accessible"):
        return _declared(controls[attribute], fact)
    if fact.aspect == "absent" and not attribute:
        there = [n for n, c in controls.items() if fact.seen.role in c.roles and _is_named(c, fact.seen.name)]
        return f"it declares {', '.join(there)}" if there else None
    if fact.aspect == "text":
        words = (*controls[attribute].names, *controls[attribute].called)
        return None if any(_holds(one, fact.value) for one in words) else f"it is known as {words}"
    return None  # of the mock alone: when, where on the screen, with what message


def _declared(control: Control, fact: Fact) -> str | None:
    seen = fact.seen
    if seen.role not in control.roles:
        return f"it is declared as {' or '.join(control.roles)}"
    spelled = exactly if fact.aspect == "control" else as_computed
    return None if spelled(*control.names).match(seen.name) else f"it is known as {control.names}"


def _is_named(control: Control, name: str) -> bool:
    return exactly(*control.names).match(name) is not None


def _holds(words: str, part: str) -> bool:
    return part.replace("’", "'").casefold() in words.replace("’", "'").casefold()
