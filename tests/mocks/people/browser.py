"""A browser without a screen: follows links, fills forms and keeps cookies, in the same process."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urljoin

import httpx2

from parcours.mocks.app import Platform
from tests.mocks.people.page import Form, Page


class Direct(httpx2.BaseTransport):
    """Gives requests to the application in this process."""

    def __init__(self, platform: Platform) -> None:
        self._transport = httpx2.ASGITransport(platform)
        # a thread of its own: playwright leaves an event loop running in the main one
        self._thread = ThreadPoolExecutor(1)

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        async def ask() -> httpx2.Response:
            answer = await self._transport.handle_async_request(request)
            content = await answer.aread()
            return httpx2.Response(answer.status_code, headers=answer.headers, content=content)

        return self._thread.submit(lambda: asyncio.run(ask())).result()


def client(platform: Platform, base_url: str = "") -> httpx2.Client:
    """What asks that application and, as a browser does, says where a form comes from."""
    hooks = {"request": [_say_where_from]}
    transport = Direct(platform)
    return httpx2.Client(transport=transport, base_url=base_url, follow_redirects=True, event_hooks=hooks)


def _say_where_from(request: httpx2.Request) -> None:
    if request.method not in ("GET", "HEAD"):
        request.headers.setdefault("Origin", f"http://{request.headers['Host']}")


class Browser:
    """One person's browser, on one page at a time."""

    def __init__(self, platform: Platform) -> None:
        self.http = client(platform)
        self.page = Page("")
        self.url = ""
        self.status = 0

    def open(self, url: str) -> Page:
        return self.show(self.http.get(self.absolute(url)))

    def absolute(self, url: str) -> str:
        return urljoin(self.url, url)

    def reload(self) -> Page:
        return self.open(self.url)

    def follow(self, link: str) -> Page:
        assert link in self.page.links, f"no link {link!r}; there are {list(self.page.links)}"
        return self.open(self.page.links[link])

    def press(self, button: str, typed: dict[str, str] | None = None, times: int = 1) -> Page:
        """Fills the fields named by their labels, then sends the form, as many times as clicked."""
        form = self.page.form_with(button)
        sent = {**form.values, **named(form, typed or {}), "_pressed": form.buttons[button]}
        target = urljoin(self.url, form.action)
        answers = [self.http.post(target, data=sent) for _ in range(times)]
        return self.show(answers[-1])

    def show(self, answer: httpx2.Response) -> Page:
        self.url, self.status = str(answer.url), answer.status_code
        assert self.status < 500, answer.text
        self.page = Page(answer.text)
        return self.page


def named(form: Form, typed: dict[str, str]) -> dict[str, str]:
    """What was typed under each label, by the name the form sends it with."""
    return {form.labels[label]: value for label, value in typed.items()}
