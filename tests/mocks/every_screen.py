"""Every screen of a release drawn without walking to it, in its fullest form: every choice and list taken."""

import re
from collections.abc import Iterator
from pathlib import Path

import jinja2
import pytest
from starlette.requests import Request

import mocks
from mocks import paths, rendering
from mocks.app import Platform
from mocks.release import load_release
from mocks.rendering import ENVIRONMENT
from mocks.sites.desk import example_resident
from mocks.visit import Visit

ASSETS = Path(mocks.__file__).parent / "assets"
LINKED = re.compile(r'<link rel="stylesheet" href="/_assets/([\w.-]+)">')
SCRIPT = re.compile(r'<script src="[^"]*"></script>')


class Anything(jinja2.ChainableUndefined):
    """Whatever a page would say that only a walk knows: true, two of everything, named « Exemple »."""

    def __str__(self) -> str:
        return "Exemple"

    def __bool__(self) -> bool:
        return True

    def __iter__(self) -> Iterator["Anything"]:
        return iter((Anything(), Anything()))

    def __len__(self) -> int:
        return 2

    def __call__(self, *_: object, **__: object) -> "Anything":
        return Anything()

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)


def screens_of(release: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """HTML of each screen by its key, its styles inside it."""
    monkeypatch.setattr(rendering, "ENVIRONMENT", ENVIRONMENT.overlay(undefined=Anything))
    world = Platform().worlds.open(release, example_resident("complete", jobseeker=True, elected=True), 1)
    screens = load_release(release).screens
    return {key: _drawn(Visit(_request(), world, screens[key].service, {}), key) for key in screens}


def _request() -> Request:
    host = (b"host", b"monde-1.mon-compte-formation.localhost:8400")
    scope = {"type": "http", "method": "GET", "path": "/", "query_string": b"", "headers": [host]}
    return Request({**scope, "scheme": "http", "server": ("localhost", 8400)})


def _drawn(visit: Visit, key: str) -> str:
    screen = visit.screen(key)
    errors = {name: field.messages["empty"] for name, field in screen.fields.items()}
    html = rendering.render(
        visit.release,
        key,
        known=_said(visit),
        errors=errors,
        alert=next(iter(screen.alerts), ""),
        more={"visit": visit, "paths": paths, "standing": "franceconnect"},
    )
    return SCRIPT.sub("", LINKED.sub(lambda link: _style(link[1]), html))


def _said(visit: Visit) -> dict[str, object]:
    """The longest thing each name may stand for is a sentence of an organism's own."""
    from mocks.release import SAID_BY_PAGES

    return {**dict.fromkeys(SAID_BY_PAGES, "Exemple-de-la-valeur"), **visit.known()}


def _style(name: str) -> str:
    return f"<style>{(ASSETS / name).read_text('utf-8')}</style>"
