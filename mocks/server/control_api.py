"""The control interface on localhost, in JSON: opens worlds, reads them, moves their clocks, closes them."""

from collections.abc import Callable
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from parcours.mocks.releases.loader import ReleaseError, Tree, releases
from parcours.mocks.releases.validation_errors import explain
from parcours.mocks.server.visit import HOSTS, address_of
from parcours.mocks.world.registry import Worlds
from parcours.mocks.world.resident import Resident
from parcours.mocks.world.world import World, WorldError


class Order(BaseModel):
    """A JSON body: refuses any field it does not know."""

    model_config = ConfigDict(extra="forbid")


class Opening(Order):
    """What a world is made of."""

    release: str
    resident: Resident
    seed: int
    changes: Tree = Field(default={}, description="a tree laid over the release: one drift, for instance")


class Opened(Order):
    """Where a world just opened can be visited."""

    name: str
    sites: dict[str, str]
    start_url: str


class Move(Order):
    """How far a world's clock goes forward."""

    seconds: int = Field(default=0, ge=0, le=366 * 86400)
    working_days: int = Field(default=0, ge=0, le=366)


class Deed(Order):
    """Something the person does away from any screen."""

    deed: Literal["go_to_post_office", "post_form"]


class Refusal(Order):
    """Why an order was not carried out, in one sentence."""

    error: str


def opened(world: World, request: Request) -> Opened:
    sites: dict[str, str] = {
        service: address_of(world.name, service, request)
        for service in HOSTS
        if service in world.release.frames
    }
    return Opened(name=world.name, sites=sites, start_url=f"{sites['messagerie']}/")


async def answer_control(request: Request, worlds: Worlds) -> Response:
    """Carries out one order; 404, 405 or 422 with the reason when it cannot."""
    match request.url.path.strip("/").split("/"):
        case ["_releases"]:
            return _by_method(request, GET=lambda: JSONResponse(releases()))
        case ["_worlds"]:
            body = await request.body()
            return _by_method(
                request,
                GET=lambda: JSONResponse(worlds.names()),
                POST=lambda: _open(body, request, worlds),
            )
        case ["_worlds", name, *order]:
            world = worlds.find(name)
            if world is None:
                return _refuse(404, f"There is no world '{name}'. {worlds.described()}")
            return await _answer_about(request, worlds, world, order)
    return _refuse(404, f"No order is called {request.url.path}. Known: /_releases, /_worlds.")


async def _answer_about(request: Request, worlds: Worlds, world: World, order: list[str]) -> Response:
    match order:
        case []:
            return _by_method(request, GET=lambda: _json(world.state()), DELETE=lambda: _close(world, worlds))
        case ["clock"]:
            body = await request.body()
            return _by_method(request, POST=lambda: _advance(world, body))
        case ["deeds"]:
            body = await request.body()
            return _by_method(request, POST=lambda: _do(world, body))
        case ["sessions"]:
            return _by_method(request, DELETE=lambda: _expire(world))
    return _refuse(404, f"A world has no '{'/'.join(order)}'. It has: clock, deeds, sessions.")


def _by_method(request: Request, **known: Callable[[], Response]) -> Response:
    if request.method not in known:
        return _refuse(405, f"{request.url.path} takes {', '.join(known)}, not {request.method}.")
    return known[request.method]()


def _open(body: bytes, request: Request, worlds: Worlds) -> Response:
    try:
        order = Opening.model_validate_json(body)
        world = worlds.open(order.release, order.resident, order.seed, order.changes)
    except ValidationError as error:
        return _refuse(422, explain(error, Opening, {}))
    except (ReleaseError, WorldError) as error:
        return _refuse(422, str(error))
    return _json(opened(world, request), 201)


def _advance(world: World, body: bytes) -> Response:
    try:
        move = Move.model_validate_json(body)
    except ValidationError as error:
        return _refuse(422, explain(error, Move, {}))
    world.advance(seconds=move.seconds, working_days=move.working_days)
    return _json(world.state())


def _do(world: World, body: bytes) -> Response:
    try:
        order = Deed.model_validate_json(body)
    except ValidationError as error:
        return _refuse(422, explain(error, Deed, {}))
    if order.deed == "post_form":
        world.post_form()
    else:
        world.go_to_post_office()
    return _json(world.state())


def _expire(world: World) -> Response:
    world.expire_sessions()
    return _json(world.state())


def _close(world: World, worlds: Worlds) -> Response:
    worlds.close(world.name)
    return Response(status_code=204)


def _json(value: BaseModel, status: int = 200) -> Response:
    return Response(value.model_dump_json(), status, media_type="application/json")


def _refuse(status: int, reason: str) -> Response:
    return _json(Refusal(error=reason), status)
