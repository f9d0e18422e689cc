"""The typed client of the control interface of a running mock platform."""

from types import TracebackType
from typing import Literal

import httpx2
from pydantic import BaseModel, TypeAdapter

from parcours.mocks.releases.loader import Tree
from parcours.mocks.server.control_api import Deed, Move, Opened, Opening, Refusal
from parcours.mocks.world.resident import Resident
from parcours.mocks.world.state import WorldState


class MockError(RuntimeError):
    """The platform refused an order; the message says why."""


class World:
    """A world opened on a running platform."""

    def __init__(self, client: "Client", opened: Opened) -> None:
        self._client = client
        self.name = opened.name
        self.sites = opened.sites
        self.start_url = opened.start_url

    def state(self) -> WorldState:
        return WorldState.model_validate_json(self._client.order("GET", f"/_worlds/{self.name}"))

    def advance(self, *, seconds: int = 0, working_days: int = 0) -> WorldState:
        """Moves the world's clock forward and lets happen what falls due on the way."""
        move = Move(seconds=seconds, working_days=working_days)
        answer = self._client.order("POST", f"/_worlds/{self.name}/clock", move)
        return WorldState.model_validate_json(answer)

    def do(self, deed: Literal["go_to_post_office", "post_form"]) -> WorldState:
        """Lets the person do something away from any screen."""
        answer = self._client.order("POST", f"/_worlds/{self.name}/deeds", Deed(deed=deed))
        return WorldState.model_validate_json(answer)

    def expire_sessions(self) -> None:
        """Signs every browser out everywhere."""
        self._client.order("DELETE", f"/_worlds/{self.name}/sessions")

    def close(self) -> None:
        self._client.order("DELETE", f"/_worlds/{self.name}")


class Client:
    """Gives orders to the platform served at `url`; usable in a `with` statement."""

    def __init__(self, url: str) -> None:
        self.url = url
        # Python does not resolve names ending in localhost: connect to the address itself
        address = httpx2.URL(url).copy_with(host="127.0.0.1")
        origin = str(address).rstrip("/")
        self._http = httpx2.Client(base_url=address, headers={"origin": origin}, trust_env=False)

    def __enter__(self) -> "Client":
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._http.close()

    def releases(self) -> list[str]:
        return TypeAdapter(list[str]).validate_json(self.order("GET", "/_releases"))

    def open_world(self, release: str, resident: Resident, seed: int, changes: Tree | None = None) -> World:
        """A new world; `changes` is a tree laid over the release. Raises MockError when it is refused."""
        opening = Opening(release=release, resident=resident, seed=seed, changes=changes or {})
        return World(self, Opened.model_validate_json(self.order("POST", "/_worlds", opening)))

    def order(self, method: str, path: str, body: BaseModel | None = None) -> bytes:
        """The platform's answer to one order; raises MockError when it is refused or nobody answers."""
        content = body.model_dump_json() if body else None
        try:
            answer = self._http.request(method, path, content=content)
        except httpx2.TransportError as error:
            raise MockError(
                f"{self.url}: the mock platform does not answer ({error}); is it running?"
            ) from error
        if answer.is_error:
            raise MockError(f"{method} {path}: {Refusal.model_validate_json(answer.content).error}")
        return answer.content
