"""A live platform is looked at: whatever a page does, nothing but GET and HEAD reaches it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext

from parcours.journeys.walk.guards.read_only import ReadOnly, Refused
from tests.walk.guards.listening import Listening, listening

AT_ONCE = {
    "a fetch": "fetch('/w', {method: 'POST', body: 'x'})",
    "one that outlives its page": "fetch('/w', {method: 'POST', keepalive: true, body: 'x'})",
    "another method": "fetch('/w', {method: 'PUT', body: 'x'})",
    "the old way": "const x = new XMLHttpRequest(); x.open('DELETE', '/w'); x.send()",
    "a worker": "new Worker('/worker.js')",
    "a worker made on the spot": (
        "new Worker(URL.createObjectURL(new Blob([`fetch('${location.origin}/w', {method: 'POST'})`])))"
    ),
    "a frame": "const f = document.createElement('iframe'); f.srcdoc = `<script>fetch('/w', "
    "{method: 'POST'})<` + `/script>`; document.documentElement.append(f)",
}
LEFT = """<a href='/next'>Suite</a><a href='/next' ping='/w'>Suivi</a><script>
for (const left of ['pagehide', 'unload', 'visibilitychange']) addEventListener(left, () => {
  navigator.sendBeacon('/w', 'x')
  fetch('/w', {method: 'POST', keepalive: true, body: 'x'}).catch(() => 0)
  const x = new XMLHttpRequest(); x.open('POST', '/w'); x.send()
})
try { new SharedWorker('/worker.js') } catch { }
try { navigator.serviceWorker.register('/worker.js') } catch { }
navigator.sendBeacon('/w', 'x')
</script>"""
FORM = "<h1>Demande</h1><form method=post action='/w' {more}><button>Envoyer</button></form>"


@pytest.fixture
def site() -> Iterator[Listening]:
    with listening() as server:
        server.pages["/worker.js"] = "fetch('/w', {method: 'POST'})"
        yield server


def writes(site: Listening) -> list[str]:
    return [asked for asked in site.asked if asked.split()[0] not in ("GET", "HEAD")]


@pytest.mark.parametrize("way", AT_ONCE)
def test_what_a_page_writes_in_the_background_is_stopped_and_ends_no_walk(
    context: BrowserContext, site: Listening, way: str
) -> None:
    site.pages["/"] = f"<script>{AT_ONCE[way]}</script>"
    guard = ReadOnly(context)
    page = context.new_page()
    with page.expect_event("requestfailed"):
        page.goto(site.url())
    assert writes(site) == []
    assert [f"localhost:{site.port}/w" in stopped for stopped in guard.stopped] == [True]
    guard.check()


@pytest.mark.parametrize("link", ["Suite", "Suivi"])
def test_nor_does_a_page_write_while_it_is_left(context: BrowserContext, site: Listening, link: str) -> None:
    site.pages["/"] = LEFT
    guard = ReadOnly(context)
    page = context.new_page()
    page.goto(site.url())
    page.get_by_role("link", name=link).click()
    page.wait_for_url("**/next")
    page.goto(site.url("/last"))
    assert site.asked[-1] == "GET /last"
    assert writes(site) == []
    guard.check()


@pytest.mark.parametrize("more", ["", "target=_blank"])
def test_a_form_is_not_sent_and_ends_the_walk(context: BrowserContext, site: Listening, more: str) -> None:
    site.pages["/"] = FORM.format(more=more)
    guard = ReadOnly(context)
    page = context.new_page()
    page.goto(site.url())
    with context.expect_event("requestfailed"):
        page.get_by_role("button").click()
    assert page.get_by_role("heading").text_content() == "Demande", "the page stays"
    assert writes(site) == []
    with pytest.raises(Refused, match=f"« POST localhost:{site.port}/w » was stopped.*allow_commits=True"):
        guard.check()


def test_a_web_socket_is_connected_to_nothing(context: BrowserContext, site: Listening) -> None:
    ReadOnly(context)
    page = context.new_page()
    page.goto(site.url())
    page.evaluate("new Promise(done => new WebSocket(`ws://${location.host}/w`).onclose = done)")
    assert site.asked == ["GET /"]


def test_what_only_reads_goes_through(context: BrowserContext, site: Listening) -> None:
    site.pages["/"] = "<form action='/search'><input name=q value=a><button>Chercher</button></form>"
    guard = ReadOnly(context)
    page = context.new_page()
    page.goto(site.url())
    assert page.evaluate("fetch('/head', {method: 'HEAD'}).then(answer => answer.status)") == 200
    page.get_by_role("button").click()
    page.wait_for_url("**/search?q=a")
    assert site.asked == ["GET /", "HEAD /head", "GET /search?q=a"]
    assert guard.stopped == []
    guard.check()
