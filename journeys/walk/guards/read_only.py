"""Looking at a live platform without writing to it."""

from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Error, Request, Route

from parcours.journeys.walk.model import Reason, because

READS = ("GET", "HEAD")
WITHOUT_A_WAY_ROUND = """
    delete globalThis.SharedWorker;
    delete Navigator.prototype.serviceWorker;
    Navigator.prototype.sendBeacon = () => false;
    let left = false;
    addEventListener("pagehide", () => { left = true; }, true);
    addEventListener("pageshow", () => { left = false; }, true);
    const { fetch: ask } = globalThis, { send } = XMLHttpRequest.prototype;
    globalThis.fetch = (...how) => left ? Promise.reject(new TypeError("the page is left")) : ask(...how);
    XMLHttpRequest.prototype.send = function (what) { if (!left) send.call(this, what); };
"""
"""What other workers than a page's own ask for, or a page that is being left, comes by no route."""


class Refused(Exception):
    """A page was to be left by writing to a live platform, which was stopped."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(str(reason))
        self.reason = reason


class ReadOnly:
    """Stops all that a context asks for but reading, whatever a control declares or is called."""

    def __init__(self, context: BrowserContext) -> None:
        self.stopped: list[str] = []
        """« POST mon-compte.example/demande »: what was stopped, by its method and its address."""
        self._sent_away = ""
        context.add_init_script(WITHOUT_A_WAY_ROUND)
        context.route("**/*", self._let_read)
        context.route_web_socket("**/*", lambda socket: socket.close())

    def check(self) -> None:
        """Say so when the way on was to write.

        Raises:
            Refused: with what was stopped and how it is allowed.
        """
        if self._sent_away:
            raise Refused(_told(self._sent_away))

    def explain(self, reason: Reason) -> Reason:
        """Why the walk ended, with what a page was not let do in the background, which may be why."""
        if not self.stopped or self._sent_away:
            return reason
        return because("{reason}; {stopped}", reason=reason, stopped=_told(self.stopped[-1]))

    def _let_read(self, route: Route) -> None:
        request = route.request
        if request.method in READS:
            route.fallback()
            return
        parts = urlsplit(request.url)
        self.stopped.append(f"{request.method} {parts.netloc}{parts.path}")
        if request.is_navigation_request() and _is_of_page(request):
            self._sent_away = self._sent_away or self.stopped[-1]
        route.abort("aborted")  # as if the page itself had given it up: the page stays


def _told(stopped: str) -> Reason:
    """That it was stopped, and what to do."""
    return because(
        "« {request} » was stopped, a live platform being only looked at: walk with allow_commits=True to "
        "send it",
        request=stopped,
    )


def _is_of_page(request: Request) -> bool:
    """False of what a frame within a page asks for."""
    try:
        return request.frame.parent_frame is None
    except Error:  # of a page that is only being opened
        return True
