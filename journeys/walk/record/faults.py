"""Faults: the platform or the browser failed, which says nothing of the tutorial."""

from contextlib import suppress
from time import monotonic
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Error, Page, Request, Response
from playwright.sync_api import TimeoutError as TookTooLong

from parcours.journeys.language import _
from parcours.journeys.walk.guards.home import Home
from parcours.journeys.walk.guards.read_only import ReadOnly
from parcours.journeys.walk.record.anonymous_url import anonymous
from parcours.journeys.walk.record.fault import Fault as Fault
from parcours.pages import screen as patience

ABORTED = "net::ERR_ABORTED"  # a request the page itself gave up when it moved on

NEWS_MS = 100


class Watch:
    """Notes every fault of a browser context while a walk is under way.

    What leaves its `home`, on this machine, is one too; what `read_only` stops on a live platform is none.
    """

    def __init__(self, context: BrowserContext, home: Home | None, read_only: ReadOnly | None = None) -> None:
        self.noted: list[str] = []
        self._context = context
        self._home = home
        self._read_only = read_only
        self._under_way: dict[Request, Page | None] = {}
        self._documents: dict[Page, Response] = {}
        self._early: list[Response] = []
        context.on("request", self._on_request)
        context.on("requestfinished", self._on_request_finished)
        context.on("requestfailed", self._on_request_failed)
        context.on("response", self._on_response)
        context.on(
            "weberror",
            lambda error: self.noted.append(_("a script of the page failed: {error}", error=error.error)),
        )
        context.on("page", self._on_page)

    def wait_until_answered(self) -> None:
        """Wait until all has come that the pages show or had asked for by now, which may go wrong.

        What scripts ask for may be news that never come: nobody would wait for them any longer.

        Raises:
            Fault: something went wrong, a part of a page does not come, or it came only in part.
        """
        self.check()
        for page in self._context.pages:
            with suppress(Error):  # one that is gone has nothing more to come, and a crash is noted
                wait_until_come(page)
                self._hear_answers(page)
                if not self._is_left(page):  # it would not tell its source
                    self.check_whole(page)
        self.check()

    def check(self) -> None:
        """Say so when anything went wrong.

        Raises:
            Fault: with the first thing noted.
            Refused: nothing did, but the way on was to write to a live platform.
        """
        if self.noted:
            raise Fault(self.noted[0])
        if self._read_only is not None:
            self._read_only.check()

    def check_answered(self, page: Page | None) -> None:
        """Say so when a page asked for has still not come, when nobody would wait any longer.

        `page` is None for one that a link opens: it is not there before its address answers.

        Raises:
            Fault: naming what has not come.
        """
        late = self.awaited(page)
        if late:
            raise Fault(_("no answer from {address} when one would have given up waiting", address=late))

    def check_whole(self, page: Page) -> None:
        """Say so when the page came only in part.

        Raises:
            Fault: its source begins a body and does not end it.
        """
        self.check()
        while self._early:  # by now its page is there, and may have gone on
            early = self._early.pop()
            opened = _page_of(early.request)
            if opened is not None:
                self._documents.setdefault(opened, early)
        document = self._documents.get(page)
        if document is not None:
            check_came_whole(document)

    def awaited(self, page: Page | None) -> str:
        """Address of what the page has asked for and not had yet; empty when there is nothing."""
        waits = (asked for asked, by in self._under_way.items() if (by or _page_of(asked)) is page)
        return next((_address(asked.url) for asked in waits), "")

    def _is_left(self, page: Page) -> bool:
        """Whether another page is asked for in its place."""
        under_way = (asked for asked, by in self._under_way.items() if by is page)
        return any(asked.is_navigation_request() and asked.frame == page.main_frame for asked in under_way)

    def _hear_answers(self, page: Page) -> None:
        asked = [request for request, by in self._under_way.items() if by is page]
        until = monotonic() + patience.ARRIVAL_MS / 1000
        while any(request in self._under_way for request in asked) and monotonic() < until:
            hear_news(page)

    def _on_page(self, page: Page) -> None:
        page.on("framenavigated", lambda frame: self._arrived(page) if frame == page.main_frame else None)
        page.on(
            "crash",
            lambda crashed: self.noted.append(_("the browser's page crashed at {url}", url=crashed.url)),
        )
        page.on("websocket", lambda socket: self._check_at_home(socket.url))

    def _check_at_home(self, url: str) -> None:
        if self._home is not None and not self._home.holds(url):
            told = _("the page asked for {address}, outside the platform", address=urlsplit(url).netloc)
            self.noted.append(told)

    def _arrived(self, page: Page) -> None:
        """What the page before had asked for is of no use any more."""
        for asked, by in list(self._under_way.items()):
            if by is page and not asked.is_navigation_request():
                del self._under_way[asked]

    def _on_request(self, request: Request) -> None:
        self._under_way[request] = _page_of(request)
        self._check_at_home(request.url)

    def _on_request_finished(self, request: Request) -> None:
        self._under_way.pop(request, None)

    def _on_request_failed(self, request: Request) -> None:
        self._under_way.pop(request, None)
        failure = request.failure or _("unknown failure")
        if failure != ABORTED:
            self.noted.append(
                _("no answer from {address} ({failure})", address=_address(request.url), failure=failure)
            )

    def _on_response(self, response: Response) -> None:
        if response.request.is_navigation_request():
            page = _page_of(response.request)
            if page is None:
                self._early.append(response)
            elif response.frame == page.main_frame:
                self._documents[page] = response
        if response.status >= 500:
            self.noted.append(
                _(
                    "{address} answered with an error of its own ({status})",
                    address=_address(response.url),
                    status=response.status,
                )
            )


def wait_until_come(page: Page) -> None:
    """Wait for all that the page is made of: its pictures, its styles, its scripts.

    Raises:
        Fault: one of them never comes.
    """
    try:
        page.wait_for_load_state()
    except TookTooLong as error:
        raise never_came(page) from error


def never_came(page: Page) -> Fault:
    """A part of the page was waited for in vain."""
    told = _("no answer from {address} when one would have given up waiting", address=anonymous(page.url))
    return Fault(told)


def hear_news(page: Page) -> None:
    """Let the browser's news come in."""
    with suppress(TookTooLong):
        page.wait_for_event("requestfinished", timeout=NEWS_MS)


def check_came_whole(document: Response) -> None:
    """Say so when a page came only in part.

    Raises:
        Fault: its source begins a body and does not end it.
    """
    try:
        source = document.text()
    except Error:  # a redirection or a page gone meanwhile has no source left
        return
    if "<body" in source and "</html>" not in source:
        raise Fault(_("the page at {address} stopped halfway", address=_address(document.url)))


def browser_failed(error: Error) -> str:
    """One sentence of what Playwright says."""
    return _("the browser failed: {error}", error=error.message.partition("\n")[0])


def _page_of(request: Request) -> Page | None:
    """The page that asks; None while a new page opens on it."""
    try:
        return request.frame.page
    except Error:
        return None


def _address(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.netloc}{parts.path}"
