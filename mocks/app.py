"""The ASGI application: one host name per service and world, and the front page on localhost."""

import re
from pathlib import Path

from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from parcours.mocks.releases.schema import Service
from parcours.mocks.server.admission import refusal
from parcours.mocks.server.control_api import answer_control
from parcours.mocks.server.site import Site
from parcours.mocks.sites import (
    ar24,
    desk,
    identite_numerique,
    la_poste,
    mailbox,
    mon_compte_formation,
    other_providers,
    phone,
)
from parcours.mocks.world.registry import Planted, Worlds

ASSETS = Path(__file__).parent / "assets"
SITES: dict[Service, Site] = {
    "mon-compte-formation": mon_compte_formation.SITE,
    "franceconnect": other_providers.SITE,
    "franceconnect-plus": other_providers.SITE,
    "identite-numerique": identite_numerique.SITE,
    "la-poste": la_poste.SITE,
    "ar24": ar24.SITE,
    "telephone": phone.SITE,
    "messagerie": mailbox.SITE,
}
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data:; frame-src http://*.localhost:*",
    "Referrer-Policy": "same-origin",  # with less, a browser does not tell where a form comes from
    "X-Content-Type-Options": "nosniff",
}


class Platform:
    """The whole local platform and the worlds opened on it."""

    def __init__(self, planted: Planted | None = None) -> None:
        self.worlds = Worlds(planted)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        request = Request(scope, receive)
        try:
            response = await self._answer(request)
        except ClientDisconnect:  # nobody is there to be answered
            return
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        await response(scope, receive, send)

    async def _answer(self, request: Request) -> Response:
        refused = refusal(request)
        if refused is not None:
            status, reason = refused
            return PlainTextResponse(f"{reason}\n", status)
        host = request.url.hostname or ""
        if request.url.path.startswith("/_assets/"):
            return _asset(request.url.path.removeprefix("/_assets/"))
        if host in ("localhost", "127.0.0.1"):
            if request.url.path.startswith("/_"):
                return await answer_control(request, self.worlds)
            return await desk.answer(request, self.worlds)
        named = re.fullmatch(r"([^.]+)\.([^.]+)\.localhost", host)
        if not named:
            return _unknown(
                f"No site is called {host}. Ask for http://<world>.<service>.localhost, "
                f"the service being one of {', '.join(SITES)}."
            )
        return await self._answer_in_world(request, *named.groups())

    async def _answer_in_world(self, request: Request, name: str, service: str) -> Response:
        found = next(((known, site) for known, site in SITES.items() if known == service), None)
        if found is None:
            return _unknown(f"There is no service '{service}'. Known: {', '.join(SITES)}.")
        world = self.worlds.find(name)
        if world is None:
            return _unknown(f"There is no world '{name}'. {self.worlds.described()}")
        known, site = found
        frames = world.release.frames
        if known not in frames:
            return _unknown(f"Release {world.release.name} has no {known}. It has: {', '.join(frames)}.")
        return await site.answer(request, world, known)


def _asset(name: str) -> Response:
    known = {path.name: path for path in ASSETS.iterdir()}
    if name not in known:
        return _unknown(f"There is no file '{name}'. Known: {', '.join(sorted(known))}.")
    return FileResponse(known[name], headers={"Cache-Control": "max-age=3600"})


def _unknown(words: str) -> Response:
    return PlainTextResponse(f"{words}\n", status_code=404)
