"""The platform as a process: starts on a free port, obeys its client, and never outlives its parent."""

import os
import signal
import socket
import subprocess
import sys
from contextlib import closing
from http.client import HTTPConnection

import httpx2
import pytest

from parcours.mocks.server.client import Client, MockError
from parcours.mocks.server.process import COMMAND, running
from parcours.mocks.sites.desk import example_resident

RESIDENT = example_resident("complete", jobseeker=False)


def alive(url: str) -> bool:
    with Client(url) as client:
        try:
            client.releases()
        except MockError:
            return False
        return True


def test_a_client_opens_looks_at_moves_and_closes_worlds() -> None:
    with running() as platform:
        client = platform.client
        assert "2025-01" in client.releases()
        world = client.open_world("2025-01", RESIDENT, seed=1)
        assert world.start_url.startswith(f"http://{world.name}.messagerie.localhost:")
        assert world.state().mails[0].subject == "Votre accompagnement : demande de devis"
        assert str(world.advance(working_days=1, seconds=60).now) == "2025-01-15 09:31:00"
        world.expire_sessions()
        world.close()
        with pytest.raises(MockError, match=f"There is no world '{world.name}'"):
            world.state()
        with pytest.raises(MockError, match=r"there is no release '2025' \(did you mean"):
            client.open_world("2025", RESIDENT, seed=1)


def test_pages_are_served_by_host_name() -> None:
    with running() as platform:
        world = platform.client.open_world("2025-01", RESIDENT, seed=1)
        url = httpx2.URL(world.sites["telephone"])
        answer = httpx2.get(
            url.copy_with(host="127.0.0.1"), headers={"host": f"{url.host}:{url.port}"}, trust_env=False
        )
        assert "<h1>Notifications</h1>" in answer.text


@pytest.mark.nightly
def test_a_connection_nobody_uses_is_closed_by_whoever_opened_it() -> None:
    """An order given on a connection that the platform is closing would be lost on a busy machine."""
    with (
        running() as platform,
        closing(HTTPConnection("127.0.0.1", httpx2.URL(platform.url).port, timeout=10)) as connection,
    ):
        connection.request("GET", "/_releases")
        assert connection.getresponse().read().startswith(b"[")
        connection.sock.settimeout(6)  # uvicorn by itself closes after five seconds
        with pytest.raises(TimeoutError):
            connection.sock.recv(1)


def test_nothing_is_left_after_the_with_statement() -> None:
    with running() as platform:
        assert alive(platform.url)
    assert not alive(platform.url)


def test_it_ends_when_its_parent_does() -> None:
    with subprocess.Popen([*COMMAND, "--port", "0"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stdin is not None
        assert child.stdout.readline().startswith(b'{"url": "http://localhost:')
        child.stdin.close()
        assert child.wait(timeout=20) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_killed_platform_is_told_to_the_client() -> None:
    with running() as platform:
        os.kill(platform.pid, signal.SIGKILL)
        os.waitpid(platform.pid, 0)
        with pytest.raises(MockError, match="the mock platform does not answer"):
            platform.client.releases()


def test_only_this_machine_can_be_served() -> None:
    refused = subprocess.run(
        [sys.executable, "-m", "parcours.mocks", "--host", "0.0.0.0"],  # noqa: S104  # refused: that is the test
        capture_output=True,
        text=True,
        check=False,
    )
    assert refused.returncode == 2
    assert "invalid choice" in refused.stderr


def test_a_platform_that_dies_at_once_says_why() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        said = r"ended at once with code \d+, saying: [\s\S]*error while attempting to bind"
        with pytest.raises(RuntimeError, match=said), running(port):
            pass
