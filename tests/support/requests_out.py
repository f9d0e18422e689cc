"""No test lets a request leave this machine."""

from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Request

LOCAL = ("localhost", "127.0.0.1", "::1")


def outside(context: BrowserContext) -> list[str]:
    """The addresses outside this machine that the context's pages ask for, from now on."""
    left: list[str] = []

    def note(request: Request) -> None:
        parts = urlsplit(request.url)
        host = parts.hostname or ""
        if parts.scheme in ("http", "https", "ws", "wss") and not is_this_machine(host):
            left.append(request.url)

    context.on("request", note)
    return left


def is_this_machine(host: str) -> bool:
    return host in LOCAL or host.endswith(".localhost")
