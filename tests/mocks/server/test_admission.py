"""Whom the platform answers: who names one of its hosts, and writes from a page of its own."""

import asyncio
import socket
from collections.abc import MutableMapping
from typing import Any

import httpx2
import pytest

from parcours.mocks.app import Platform
from parcours.mocks.server.process import running
from parcours.mocks.sites.desk import example_resident
from tests.mocks.people.browser import client
from tests.mocks.people.people import person

URL = "http://localhost:8400"
OPENING = {
    "release": "2025-01",
    "seed": 3,
    "resident": example_resident("complete", jobseeker=False).model_dump(mode="json"),
}
STRANGERS = (
    "https://example.org",
    "http://localhost:3000",
    "http://localhost",
    "https://localhost:8400",
    "http://monde-1.telephone.localhost:8400",
    "http://localhost:8400.example.org",
    "null",
    "",
)


@pytest.mark.parametrize("origin", STRANGERS)
def test_a_page_of_another_site_opens_moves_and_closes_nothing(origin: str) -> None:
    platform = Platform()
    http = client(platform, URL)
    name = http.post("/_worlds", json=OPENING).json()["name"]
    stranger = {"origin": origin}
    refused = [
        http.post("/_worlds", json=OPENING, headers=stranger),
        http.post("/ouvrir", data={"release": "2025-01"}, headers=stranger),
        http.post(f"/_worlds/{name}/clock", json={"working_days": 1}, headers=stranger),
        http.delete(f"/_worlds/{name}", headers=stranger),
        http.request("PUT", f"/_worlds/{name}", headers=stranger),
    ]
    assert {answer.status_code for answer in refused} == {403}
    assert "A request that writes comes from http://localhost:8400" in refused[0].text
    assert http.get("/_worlds").json() == [name]
    assert http.get("/", headers=stranger).status_code == 200, "to look changes nothing"


def test_nor_does_it_send_a_form_of_a_service() -> None:
    camille = person()
    page = camille.choose_la_poste()
    url = camille.computer.url
    form = page.form_with("S'identifier")
    sent = {**form.values, "phone": "06 39 98 12 34"}
    answer = camille.computer.http.post(url, data=sent, headers={"origin": "https://example.org"})
    assert answer.status_code == 403
    assert camille.world.notifications() == []


def test_who_says_no_origin_or_two_writes_nothing() -> None:
    platform = Platform()
    for origins in ([], [(b"origin", URL.encode())] * 2):
        assert status_of(platform, "POST", [(b"host", b"localhost:8400"), *origins]) == 403
    assert status_of(platform, "GET", [(b"host", b"localhost:8400")]) == 200


@pytest.mark.parametrize(
    "hosts",
    [[], [b""], [b" "], [b":8400"], [b"[::1"], [b"localhost:abc"], [b"a b"], [b"localhost", b"localhost"]],
)
@pytest.mark.parametrize("path", ["/", "/_worlds", "/_assets/ar24.css"])
def test_who_names_no_host_is_refused(hosts: list[bytes], path: str) -> None:
    assert status_of(Platform(), "GET", [(b"host", host) for host in hosts], path) == 400


def test_a_client_gone_before_all_was_said_changes_nothing() -> None:
    """Nor is it answered: it is gone."""
    platform = Platform()
    headers = [(b"host", b"localhost:8400"), (b"origin", URL.encode()), (b"content-length", b"1000")]
    for path in ("/_worlds", "/ouvrir"):
        assert status_of(platform, "POST", headers, path, gone=True) is None
    assert platform.worlds.names() == []


def test_no_error_is_told_of_who_goes_away(capfd: pytest.CaptureFixture[str]) -> None:
    with running() as platform:
        url = httpx2.URL(platform.url)
        origin = f"Host: localhost:{url.port}\r\nOrigin: http://localhost:{url.port}"
        kind = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000"
        with socket.create_connection(("127.0.0.1", int(url.port or 0))) as there:
            there.sendall(f"POST /ouvrir HTTP/1.1\r\n{origin}\r\n{kind}\r\n\r\nrelease=".encode())
            assert platform.client.releases(), "by now it has begun to listen"
        assert platform.client.releases()
    assert "Traceback" not in capfd.readouterr().err


def status_of(
    platform: Platform,
    method: str,
    headers: list[tuple[bytes, bytes]],
    path: str = "/",
    gone: bool = False,
) -> int | None:
    """The status of the answer to exactly these headers; None when there is none."""
    scope = {
        "type": "http",
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "server": ("127.0.0.1", 8400),
        "headers": [*headers, (b"content-type", b"application/x-www-form-urlencoded")],
    }
    said: list[MutableMapping[str, Any]] = []

    async def receive() -> MutableMapping[str, Any]:
        return {"type": "http.disconnect" if gone else "http.request", "body": b""}

    async def send(message: MutableMapping[str, Any]) -> None:
        said.append(message)

    asyncio.run(platform(scope, receive, send))
    return said[0]["status"] if said else None
