"""One request to one service of one world, and the ways to answer it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import get_args
from urllib.parse import urlencode

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from parcours.mocks.releases.loader import Release
from parcours.mocks.releases.schema import Screen, Service
from parcours.mocks.server.forms import Check, read_form, shown_again
from parcours.mocks.server.markup_variants import rewritten
from parcours.mocks.server.rendering import render
from parcours.mocks.world.records import Draft
from parcours.mocks.world.world import World

HOSTS: tuple[Service, ...] = get_args(Service)
PASSING = "passing"
NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass
class Visit:
    """A request understood: the world it is for, what it brought, what its answer will set."""

    request: Request
    world: World
    service: Service
    form: Mapping[str, str]
    files: Mapping[str, bytes] = field(default_factory=dict)
    new_cookies: dict[str, str] = field(default_factory=dict)

    def forget_cookie(self, name: str) -> None:
        self.new_cookies[name] = ""

    @property
    def release(self) -> Release:
        return self.world.release

    @property
    def broker(self) -> Service:
        """FranceConnect+ or, before it was asked for, FranceConnect."""
        return self.screen("providers").service

    @property
    def pressed(self) -> str | None:
        """Key of the button that sent the form; None when it was sent by the Enter key alone."""
        return self.form.get("_pressed")

    def query(self, key: str) -> str:
        return self.request.query_params.get(key, "")

    def part(self, name: str) -> str:
        """The piece of the path named so by the route."""
        return str(self.request.path_params[name])

    def cookie(self, name: str) -> str:
        return self.new_cookies.get(name, self.request.cookies.get(name, ""))

    def screen(self, key: str) -> Screen:
        return self.release.screens[key]

    def url(self, service: Service, path: str, **query: str) -> str:
        """The address of a page of another service of this world."""
        address = address_of(self.world.name, service, self.request)
        return f"{address}{path}{'?' + urlencode(query) if query else ''}"

    def go(self, to: str) -> Response:
        return RedirectResponse(to, status_code=303)

    def page(
        self,
        key: str,
        *,
        alert: str = "",
        status: int = 200,
        draft: Draft | None = None,
        said: Mapping[str, str] = NOTHING,
        **more: object,
    ) -> Response:
        """The page of that screen, or of the one to be passed before it.

        `alert` is the key of one of its alerts; `said` is what its texts say otherwise than the facts.
        """
        first = self.screen(key).preceded_by
        if first and first not in self.world.passed:
            key, alert, draft = first, "", self.draft(first, PASSING)
        draft = draft or Draft()
        html = render(
            self.release,
            key,
            known={**self.known(), **said, **more},
            values=draft.values,
            errors=draft.errors,
            alert=alert,
            more={"visit": self, **more},
        )
        return HTMLResponse(rewritten(html, self.release.appearance), status)

    def pass_on(self, key: str) -> Response:
        """The way on from a screen that precedes another, once it is filled in."""
        if not self.read(key, PASSING).errors:
            self.world.passed.add(key)
        here = self.query("retour")
        return self.go(here if here.startswith("/") and not here.startswith("//") else "/")

    @property
    def here(self) -> str:
        """Path and query of this page."""
        url = self.request.url
        return f"{url.path}?{url.query}" if url.query else url.path

    def draw_part(self, key: str, part: str, said: Mapping[str, str] = NOTHING, **more: object) -> Markup:
        """The template `part` drawn with the words of another screen."""
        known = {**self.known(), **said}
        return Markup(render(self.release, key, known=known, part=part, more={"visit": self, **more}))  # noqa: S704  # rendered with autoescape

    def known(self) -> dict[str, object]:
        """What texts may name on every screen, beside the facts."""
        person = self.world.resident
        return {
            "given_name": person.given_name,
            "family_name": person.family_name.upper(),
            "email": self.world.email,
            "rights": self.world.rights(for_elected=False),
            "mandate_rights": self.world.rights(for_elected=True),
            "service": self.release.frames["mon-compte-formation"].name,
        }

    def read(self, key: str, owner: str, **checks: Check) -> Draft:
        """Checks the form sent from that screen and keeps what was typed for its owner's next look."""
        draft = read_form(self.release, self.screen(key), self.form, checks)
        self.world.drafts[owner, key] = shown_again(self.screen(key), draft)
        return draft

    def draft(self, key: str, owner: str) -> Draft | None:
        return self.world.drafts.get((owner, key))


def address_of(world: str, service: Service, request: Request) -> str:
    """« http://<world>.<service>.localhost:<port> », the port being that of the request."""
    port = f":{request.url.port}" if request.url.port else ""
    return f"http://{world}.{service}.localhost{port}"
