"""What the mock says of a fact: the words of a release, and the outlines of its recorded screens."""

import json
import re
from collections.abc import Iterator, Mapping

from parcours.mocks.money import cents
from parcours.mocks.releases.loader import Release
from parcours.mocks.releases.schema import Control
from parcours.mocks.server.rendering import ENVIRONMENT, template_of
from parcours.mocks.sites.mon_compte_formation.dossiers import EXPLANATIONS
from parcours.pages.names import exactly
from tests.facts.outlines import Outlines, holds, lines, outlines_of, place
from tests.facts.table import Fact
from tests.mocks.people.people import person


def contradiction(fact: Fact, release: Release, shown: Outlines) -> str | None:
    """What the mock says instead, as a sentence; None when it says the same."""
    try:
        told = _says(fact, release, shown)
    except LookupError as error:
        told = f"has no {error}"
    if told is None:
        return None
    return (
        f"mocks, release {release.name}, {fact.mock}: expected {fact.aspect} « {fact.value} », {told}; {fact}"
    )


def _says(fact: Fact, release: Release, shown: Outlines) -> str | None:
    match fact.aspect:
        case "control" | "accessible":
            return _control(fact, release, shown)
        case "absent":
            return _absent(fact, release, shown)
        case "before":
            return _order(fact, release, shown)
        case "title" | "text" | "window":
            return _on_screen(fact, release)
        case "message" | "offers" | "back" | "status":
            return _failure(fact, release)
        case _:
            return _data(fact, release)


def _on_screen(fact: Fact, release: Release) -> str | None:
    if fact.aspect == "text":
        return _unless(any(holds(words, fact.value) for words in _words(fact.mock, release)), "not said")
    screen = release.screens[fact.mock]
    if fact.aspect == "title":
        title = (screen.title or "").format(service="Mon Compte Formation")
        return _unless(_same(title, fact.value), f"found « {title} »")
    is_dialog = "<dialog" in _source(template_of(fact.mock, screen))
    return _unless(is_dialog is (fact.value == "dialog"), "it is the other")


def _data(fact: Fact, release: Release) -> str | None:
    if fact.aspect == "state":
        key = next((key for state, key in EXPLANATIONS.items() if state == fact.value), "")
        return _unless(fact.mock == f"file.{key}", f"it is told by « {key} »")
    if fact.aspect == "steps":
        flow = release.flows.model_dump()[fact.mock.removeprefix("flows.")]
        return _unless(len(flow) == int(fact.value), f"found {len(flow)}")
    if fact.aspect == "value":
        return _value(fact, release)
    _entry(fact.mock, release)
    return None


def _unless(right: bool, found: str) -> str | None:
    return None if right else found


def _same(one: str, other: str) -> bool:
    return exactly(other).match(one) is not None


def _entry(path: str, release: Release) -> object:
    """What stands at « screen.key », « errors.Y190001 », « facts.price »…

    Raises:
        LookupError: nothing does.
    """
    tree = release.model_dump()
    first = path.split(".")[0]
    here: object = tree if first in tree else tree["screens"]
    for key in path.split("."):
        here = _below(here, key)
    return here


def _below(here: object, key: str) -> object:
    if isinstance(here, Mapping):
        if key in here:
            return here[key]
        for part in ("controls", "texts", "alerts"):
            if key in here.get(part, {}):
                return here[part][key]
        if key == "heading" and "heading" in here:
            return here["heading"]
    raise LookupError(key)


def _words(path: str, release: Release) -> Iterator[str]:
    """Every word said there."""

    def strings(tree: object) -> Iterator[str]:
        if isinstance(tree, str):
            yield tree
        elif isinstance(tree, Mapping):
            for below in tree.values():
                yield from strings(below)
        elif isinstance(tree, tuple | list):
            for below in tree:
                yield from strings(below)

    yield from strings(_entry(path, release))
    screen = path.split(".")[0]
    if path == screen and "{position}" not in screen and "position" in release.screens[screen].texts:
        texts = release.screens[screen].texts
        total = len(release.flows.completion)
        yield texts["position"].format(number=release.flows.completion.index(screen) + 1, total=total)
        following = release.flows.completion[release.flows.completion.index(screen) + 1]
        yield texts["next"].format(step=release.screens[following].texts["step"])


def _control(fact: Fact, release: Release, shown: Outlines) -> str | None:
    wanted, entry = fact.seen, _entry(fact.mock, release)
    if wanted.role == "heading":
        words = entry["heading"] if isinstance(entry, Mapping) else str(entry)
        if not _same(words, wanted.name):
            return f"found « {words} »"
        return _level(fact, release, shown)
    if isinstance(entry, Mapping) and "link" in entry:
        entry = entry["link"]
    control = Control.model_validate(entry)
    name = control.label.format(name=control.name) if control.label else control.name
    if control.picture and control.picture != "{name}":
        name = f"{control.picture} {name}"
    computed = name if fact.aspect == "accessible" else control.name
    right = control.role == wanted.role and _same(computed, wanted.name) and control.present
    return _unless(right, f"found {control.role} « {computed} »{'' if control.present else ', not there'}")


def _level(fact: Fact, release: Release, shown: Outlines) -> str | None:
    level, name = fact.seen.level, fact.seen.name
    if level is None:
        return None
    found = {
        int(line["rest"].partition("[level=")[2][0])
        for outline in outlines_of(fact.mock, shown)
        for line in lines(outline)
        if line["role"] == "heading" and line["name"] and _same(json.loads(line["name"]), name)
    }
    screen = fact.mock.split(".")[0]
    drawn = f'<h{level} class="dialog__heading"' in _source(template_of(screen, release.screens[screen]))
    if not found and drawn:
        return None  # a dialog on the way of no walk
    return _unless(found == {level}, f"found levels {found}")


def _absent(fact: Fact, release: Release, shown: Outlines) -> str | None:
    wanted = fact.seen
    try:
        entry = _entry(fact.mock, release)
    except LookupError:
        return None
    if fact.mock.startswith("errors."):
        return _unless(release.errors[fact.mock.removeprefix("errors.")].offers == "help_page", "it is there")
    if isinstance(entry, Mapping) and "role" in entry:
        control = Control.model_validate(entry)
        there = control.present and control.role == wanted.role and _same(control.name, wanted.name)
        return _unless(not there, "it is there")
    screen = release.screens[fact.mock.split(".")[0]]
    if any(c.role == wanted.role and _same(c.name, wanted.name) for c in screen.controls.values()):
        return "it is there"
    met = [line for outline in outlines_of(fact.mock, shown) for line in lines(outline)]
    there = any(
        line["role"] == wanted.role and line["name"] and _same(json.loads(line["name"]), wanted.name)
        for line in met
    )
    return _unless(not there, "it is there")


def _source(template: str) -> str:
    """The template with all that it extends."""
    loader = ENVIRONMENT.loader
    assert loader is not None
    source = loader.get_source(ENVIRONMENT, template)[0]
    above = re.search(r'{% extends "(.+?)"', source)
    return source + (_source(above[1]) if above else "")


def _status_without_session(release: Release) -> int:
    """Of a page of the broker, asked for by who has none."""
    camille = person(release.name)
    camille.computer.open(camille.at(release.screens["providers"].service))
    return camille.computer.status


def _order(fact: Fact, release: Release, shown: Outlines) -> str | None:
    one, other = _shown_as(fact.mock, release), _shown_as(fact.value, release)
    pairs = [(place(one, outline), place(other, outline)) for outline in outlines_of(fact.mock, shown)]
    both = [(first, second) for first, second in pairs if first is not None and second is not None]
    if not both:
        return f"no recorded screen shows « {one} » and « {other} »"
    return _unless(all(first < second for first, second in both), f"« {other} » comes first")


def _shown_as(path: str, release: Release) -> str:
    entry = _entry(path, release)
    words = entry if isinstance(entry, str) else str(_below(entry, "name"))
    return words.partition("{")[0] or words


def _failure(fact: Fact, release: Release) -> str | None:
    code = fact.mock.removeprefix("errors.")
    failure = release.errors.get(code)
    if fact.aspect == "status":
        found = _status_without_session(release)
        return _unless(str(found) == fact.value, f"found {found}")
    if failure is None:
        raise LookupError(code)
    said = {
        "message": failure.message,
        "offers": failure.offers.replace("_", " "),
        "back": "yes" if failure.leads_back else "no",
    }[fact.aspect]
    return _unless(_same(said, fact.value), f"found « {said} »")


def _value(fact: Fact, release: Release) -> str | None:
    found = str(_entry(fact.mock, release))
    wanted = "" if fact.value == "none" else fact.value
    if "€" in wanted:
        wanted = wanted if "," in wanted else wanted.replace(" €", ",00 €")
        return _unless(cents(found) == cents(wanted), f"found « {found} »")
    return _unless(found.casefold() == wanted.casefold(), f"found « {found} »")
