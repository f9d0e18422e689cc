"""Templates and releases fit: every text and control of a release is shown, and nothing else is asked for."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest
from jinja2 import nodes

from parcours import mocks
from parcours.mocks.releases.loader import load_release, releases
from parcours.mocks.releases.schema import Frame, Screen
from parcours.mocks.server.rendering import ENVIRONMENT, template_of

FOR_DRIFTS = (
    "interstitial.html",
    *(f"identite-numerique/{n}.html" for n in ("approval", "secret_code", "outcome")),
)
SOURCES = Path(mocks.__file__).parent / "sites"


@dataclass
class Uses:
    """Keys a template asks for."""

    texts: set[str] = field(default_factory=set)
    controls: set[str] = field(default_factory=set)


def parts_of(template: str) -> Iterator[tuple[str, nodes.Template]]:
    """The template, and all it extends or includes, each with its name."""
    loader = ENVIRONMENT.loader
    assert loader is not None
    tree = ENVIRONMENT.parse(loader.get_source(ENVIRONMENT, template)[0])
    yield template, tree
    named = [node.template for node in tree.find_all(nodes.Extends)]
    named += [node.template for node in tree.find_all(nodes.Include)]
    named += [node.template for node in tree.find_all(nodes.FromImport)]
    for name in named:
        assert isinstance(name, nodes.Const)
        yield from parts_of(name.value)


@cache
def uses(template: str, of_frame: bool) -> Uses:
    """What is asked for as `text("key")` and `control("key")`, or as `frame.text("key")` and so on."""
    found = Uses()
    for _, tree in parts_of(template):
        for call in tree.find_all(nodes.Call):
            called = call.node
            if isinstance(called, nodes.Getattr) and isinstance(called.node, nodes.Name):
                name, by_frame = called.attr, called.node.name == "frame"
            else:
                name, by_frame = getattr(called, "name", ""), False
            if name in ("text", "control") and by_frame == of_frame:
                key = call.args[0]
                assert isinstance(key, nodes.Const), f"{template}: line {call.lineno}: write the key out"
                (found.texts if name == "text" else found.controls).add(key.value)
    return found


def shown(screen: Screen | Frame) -> Uses:
    return Uses(set(screen.texts), set(screen.controls))


def screens() -> list[tuple[str, str]]:
    return [(release, screen) for release in releases() for screen in load_release(release).screens]


@pytest.mark.parametrize(("release", "key"), screens())
def test_a_screen_shows_all_its_words_and_controls_and_no_other(release: str, key: str) -> None:
    screen = load_release(release).screens[key]
    assert uses(template_of(key, screen), of_frame=False) == shown(screen)


@pytest.mark.parametrize("release", releases())
def test_a_service_shows_all_of_its_frame_and_no_other(release: str) -> None:
    loaded = load_release(release)
    for service, frame in loaded.frames.items():
        found = Uses()
        for key, screen in loaded.screens.items():
            if screen.service == service:
                used = uses(template_of(key, screen), of_frame=True)
                found = Uses(found.texts | used.texts, found.controls | used.controls)
        assert found == shown(frame), service


@pytest.mark.parametrize("release", releases())
def test_every_alert_is_raised_somewhere(release: str) -> None:
    code = "".join(path.read_text("utf-8") for path in SOURCES.rglob("*.py"))
    records = (SOURCES.parent / "world" / "records.py").read_text("utf-8")
    for key, screen in load_release(release).screens.items():
        for alert in screen.alerts:
            assert f'"{alert}"' in code + records or f"motif={alert}" in code, f"{key}: {alert}"


def test_no_template_is_left_without_a_screen() -> None:
    shown_by = {template_of(key, load_release(release).screens[key]) for release, key in screens()}
    used = {name for template in shown_by for name, _ in parts_of(template)}
    all_templates = {name for name in ENVIRONMENT.list_templates() if not name.endswith(FOR_DRIFTS)}
    behind_the_screens = {"controls.html", "desk/base.html", "desk/front.html", "desk/world.html"}
    assert all_templates - used == behind_the_screens


def test_every_control_is_drawn_by_the_one_macro() -> None:
    """No template of a service writes a button, a link or a field by hand."""
    loader = ENVIRONMENT.loader
    assert loader is not None
    for name in ENVIRONMENT.list_templates():
        if name == "controls.html" or name.startswith("desk/"):
            continue
        source = loader.get_source(ENVIRONMENT, name)[0].replace('<input type="hidden"', "")
        for tag in ("<button", "<a ", "<input", "<select", "<summary"):
            assert tag not in source, f"{name} writes {tag}"
