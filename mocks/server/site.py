"""A service: which handler answers which path, and what it says of a path it does not know."""

import asyncio
from collections.abc import Callable
from typing import Literal

from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Match, Route

from parcours.mocks.releases.schema import Service
from parcours.mocks.server.moved_addresses import asked_at, led_there, was_at
from parcours.mocks.server.visit import Visit
from parcours.mocks.world.world import World

STYLE = "/_apparence.css"
PASSING = "/_passer/{screen}"
Handler = Callable[[Visit], Response]


def _never_called(_request: Request) -> Response:
    raise AssertionError("routes are only used to match paths")


async def _form(request: Request) -> tuple[dict[str, str], dict[str, bytes]]:
    """What was typed, and what files were sent."""
    if request.method != "POST":
        return {}, {}
    async with request.form() as sent:
        typed = {key: value for key, value in sent.items() if not isinstance(value, UploadFile)}
        files = {key: await value.read() for key, value in sent.items() if isinstance(value, UploadFile)}
    return typed | {key: "file" for key, content in files.items() if content}, files


class Site:
    """The pages of one service, or of two that are alike."""

    def __init__(self) -> None:
        self._handlers: list[tuple[Route, Handler]] = []
        self.post(PASSING)(lambda visit: visit.pass_on(visit.part("screen")))

    def get(self, path: str) -> Callable[[Handler], Handler]:
        return self._way("GET", path)

    def post(self, path: str) -> Callable[[Handler], Handler]:
        return self._way("POST", path)

    def _way(self, method: Literal["GET", "POST"], path: str) -> Callable[[Handler], Handler]:
        def keep(handler: Handler) -> Handler:
            self._handlers.append((Route(path, _never_called, methods=[method]), handler))
            return handler

        return keep

    async def answer(self, request: Request, world: World, service: Service) -> Response:
        """The page asked for of that service; 404 or 405 in words when there is none."""
        looks, moved = world.release.appearance, world.release.moved
        if request.url.path == STYLE:
            return PlainTextResponse("\n".join(looks.css.values()), media_type="text/css")
        if looks.delay_ms:
            await asyncio.sleep(looks.delay_ms / 1000)
        path = was_at(request.url.path, moved)
        if path is None:
            return PlainTextResponse(f"Nothing is left at {request.url.path}.\n", status_code=404)
        response = await self._answer(asked_at(request, path), world, service)
        led_there(response, moved)
        return response

    async def _answer(self, request: Request, world: World, service: Service) -> Response:
        handler, path_params = self._find(request)
        if handler is None:
            return self._unknown(request, service)
        request.scope["path_params"] = path_params
        try:
            form, files = await _form(request)
        except MultiPartException as error:
            return PlainTextResponse(f"The form sent cannot be read: {error.message}\n", status_code=400)
        visit = Visit(request, world, service, form, files)
        response = handler(visit)
        for name, value in visit.new_cookies.items():
            if value:
                response.set_cookie(name, value, httponly=True, samesite="lax")
            else:
                response.delete_cookie(name)
        return response

    def _find(self, request: Request) -> tuple[Handler | None, dict[str, object]]:
        for route, handler in self._handlers:
            match, found = route.matches(request.scope)
            if match is Match.FULL:
                return handler, found["path_params"]
        return None, {}

    def _unknown(self, request: Request, service: Service) -> Response:
        methods = {
            method
            for route, _ in self._handlers
            if route.matches(request.scope)[0] is Match.PARTIAL
            for method in sorted(route.methods or ())
        }
        if methods:
            known = ", ".join(sorted(methods))
            return PlainTextResponse(f"{request.url.path} takes {known}, not {request.method}.\n", 405)
        paths = sorted({route.path for route, _ in self._handlers})
        listed = "\n".join(f"  {path}" for path in paths)
        return PlainTextResponse(
            f"{service} has no page {request.url.path}. It knows:\n{listed}\n", status_code=404
        )
