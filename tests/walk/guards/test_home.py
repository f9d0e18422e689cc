"""Nothing leaves a mock: what still asks is stopped, and is the walk's fault."""

import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest
from playwright.sync_api import Browser, Error, Page

from parcours.journeys.walk.browser import browser as launched
from parcours.journeys.walk.guards.home import Home
from parcours.journeys.walk.record.faults import Watch
from tests.walk.guards.listening import Listening, listening

ELSEWHERE = "http://elsewhere.example.test"
WAYS = {
    "a picture": "<img src='http://elsewhere.example.test/i.png'>",
    "a name that only ends like this machine's": "<img src='http://notlocalhost/i.png'>",
    "another address of this machine": "<img src='http://127.0.0.2:{other}/i.png'>",
    "any address": "<img src='http://0.0.0.0:{other}/i.png'>",
    "another port": "<iframe src='http://127.0.0.1:{other}/frame'></iframe>",
    "another port of a name": "<img src='http://a.localhost:{other}/i.png'>",
    "a page fetched in advance": "<link rel=prefetch href='http://a.localhost:{other}/next'>",
    "a script": "<script>fetch('http://localhost:{other}/', {{mode: 'no-cors'}}).catch(() => 0)</script>",
    "a beacon": "<script>navigator.sendBeacon('http://localhost:{other}/', 'x')</script>",
}
SOCKETS = ("ws://elsewhere.example.test/", "ws://localhost:{other}/")
IN_ADVANCE = """<link rel=dns-prefetch href='//elsewhere.example.test'>
<link rel=preconnect href='http://localhost:{other}'>"""
CALL = """new Promise(done => {{
  const call = new RTCPeerConnection({{iceServers: [
    {{urls: 'stun:127.0.0.1:{udp}'}},
    {{urls: 'turn:127.0.0.1:{other}?transport=tcp', username: 'a', credential: 'b'}}]}})
  const found = []
  call.onicecandidate = event => event.candidate ? found.push(event.candidate.candidate) : done(found)
  call.createDataChannel('x')
  call.createOffer().then(offer => call.setLocalDescription(offer))
}})"""


@pytest.fixture
def mock() -> Iterator[Listening]:
    with listening() as server:
        yield server


@pytest.fixture
def other() -> Iterator[Listening]:
    with listening() as server:
        yield server


def watched(browser: Browser, mock: Listening) -> tuple[Page, Watch]:
    home = Home.of(mock.url())
    context = browser.new_context(proxy=home.proxy)
    watch = Watch(context, home)
    return context.new_page(), watch


@pytest.mark.parametrize("way", WAYS)
def test_what_asks_for_anything_else_is_stopped_and_noted(
    browser: Browser, mock: Listening, other: Listening, way: str
) -> None:
    mock.pages["/"] = WAYS[way].format(other=other.port)
    page, watch = watched(browser, mock)
    with page.expect_event("requestfailed") as failed:
        page.goto(mock.url(host="monde.localhost"))
    assert failed.value.failure is not None
    assert "outside the platform" in watch.noted[0]
    assert other.asked == []
    page.context.close()


@pytest.mark.parametrize("address", SOCKETS)
def test_so_is_a_web_socket_to_anything_else(
    browser: Browser, mock: Listening, other: Listening, address: str
) -> None:
    to = address.format(other=other.port)
    mock.pages["/"] = f"<script>new WebSocket('{to}')</script>"
    page, watch = watched(browser, mock)
    with page.expect_websocket() as opened:
        page.goto(mock.url())
    assert opened.value.url == to
    assert "outside the platform" in watch.noted[0]
    assert other.asked == []
    page.context.close()


def test_a_web_socket_to_the_platform_itself_is_no_fault(browser: Browser, mock: Listening) -> None:
    opened = "new WebSocket(`ws://${location.host}/news`)"
    mock.pages["/"] = f"<script>{opened}.onclose = () => {{ document.title = 'heard' }}</script>"
    page, watch = watched(browser, mock)
    page.goto(mock.url(host="monde.localhost"))
    page.wait_for_function("document.title === 'heard'")
    assert mock.asked == ["GET /", "GET /news"]
    assert watch.noted == []
    page.context.close()


def test_nothing_is_asked_in_advance_and_no_call_leaves_the_machine(
    browser: Browser, mock: Listening, other: Listening
) -> None:
    mock.pages["/"] = IN_ADVANCE.format(other=other.port)
    page, watch = watched(browser, mock)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as heard:
        heard.bind(("127.0.0.1", 0))
        heard.setblocking(False)
        page.goto(mock.url())
        found = page.evaluate(CALL.format(udp=heard.getsockname()[1], other=other.port))
        with pytest.raises(BlockingIOError):
            heard.recv(1)
    assert (found, other.asked, watch.noted) == ([], [], [])
    page.context.close()


def test_the_mock_under_all_its_names_is_no_fault(browser: Browser, mock: Listening) -> None:
    pictures = "".join(
        f"<iframe src='{mock.url('/i', host)}'></iframe>" for host in ("a.b.localhost", "127.0.0.1")
    )
    mock.pages["/"] = f"{pictures}<iframe src='data:text/html,<p>x'></iframe>"
    page, watch = watched(browser, mock)
    page.goto(mock.url(host="monde.localhost"))
    assert sorted(mock.asked) == ["GET /", "GET /i", "GET /i"]
    assert watch.noted == []
    page.context.close()


@pytest.mark.parametrize(
    "names", [("http_proxy", "https_proxy"), ("all_proxy",), ("HTTP_PROXY", "ALL_PROXY")]
)
def test_a_proxy_of_the_environment_is_asked_nothing(
    mock: Listening, other: Listening, monkeypatch: pytest.MonkeyPatch, names: tuple[str, ...]
) -> None:
    for name in names:
        monkeypatch.setenv(name, other.url())
    mock.pages["/"] = f"<img src='{ELSEWHERE}/i.png'>"

    def visit() -> None:
        with launched() as own:
            page = own.new_page()
            page.goto(mock.url(host="monde.localhost"))
            with suppress(Error):
                page.goto(ELSEWHERE)

    with ThreadPoolExecutor(1) as apart:  # another loop of Playwright's runs here
        apart.submit(visit).result()
    assert mock.asked[0] == "GET /"
    assert other.asked == []


@pytest.mark.parametrize(
    ("url", "held"),
    [
        ("http://localhost:8400/a", True),
        ("http://monde-1.messagerie.localhost:8400/", True),
        ("data:text/html,x", True),
        ("blob:http://localhost:8400/1", True),
        ("http://localhost:8401/", False),
        ("http://localhost/", False),
        ("http://evillocalhost:8400/", False),
        ("http://localhost.example:8400/", False),
    ],
)
def test_which_addresses_are_the_mocks(url: str, held: bool) -> None:
    assert Home.of("http://monde-1.telephone.localhost:8400/").holds(url) is held
