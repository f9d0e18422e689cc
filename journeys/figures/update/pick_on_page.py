"""Asking which changes to accept, on a page that this machine alone can open."""

import re
import secrets
import sys
from collections.abc import Callable, Sequence
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import socket
from urllib.parse import parse_qs

import click

from parcours.journeys.figures.publishing.templating import TEMPLATES
from parcours.journeys.figures.update.changes import Change
from parcours.journeys.language import _

LONGEST = 100_000  # of an answer
LENGTH = re.compile(r"[0-9]{1,6}")
TYPES = {b"\x89PNG": "image/png", b"RIFF": "image/webp", b"\xff\xd8\xff": "image/jpeg"}
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


def pick_on_page(announce: Callable[[str], None] = click.echo) -> Callable[[Sequence[Change]], list[Change]]:
    """Serves the changes until they are answered; the address, with its secret word, is announced."""

    def pick(changes: Sequence[Change]) -> list[Change]:
        if not changes:
            return []
        with Picker(changes) as server:
            announce(_("Choose the figures to replace: {address} (Ctrl-C gives up)", address=server.address))
            server.serve_forever(poll_interval=0.1)
            return server.accepted or []

    return pick


class Picker(ThreadingHTTPServer):
    """Answers on 127.0.0.1 only, under a path nobody can guess, until it has an answer.

    In threads: browsers open connections in advance, and say nothing on them.
    """

    def __init__(self, changes: Sequence[Change]) -> None:
        super().__init__(("127.0.0.1", 0), _Answer)
        self.changes = {change.index: change for change in changes}
        self.word = secrets.token_urlsafe(24)
        self.host = f"127.0.0.1:{self.server_port}"
        self.accepted: list[Change] | None = None

    def handle_error(self, request: socket | tuple[bytes, socket], client_address: object) -> None:
        """Of a client that goes away nothing is said; any other error is one of ours."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)

    @property
    def address(self) -> str:
        return f"http://{self.host}/{self.word}/"

    def page(self, done: bool = False) -> bytes:
        template = TEMPLATES.get_template("pick.html")
        accepted = len(self.accepted or ())
        return template.render(changes=self.changes.values(), done=done, accepted=accepted).encode()

    def decide(self, answer: dict[str, list[str]]) -> None:
        every = "all" in answer
        self.accepted = [
            change
            for index, change in self.changes.items()
            if every or answer.get(f"change-{index}") == ["accept"]
        ]


class _Answer(BaseHTTPRequestHandler):
    server: Picker
    timeout = 10  # seconds, for a request that never ends

    def do_GET(self) -> None:
        path = self._path()
        picture = re.fullmatch(r"(old|new)/([0-9]{1,6})", path or "-")
        if path == "":
            self._send(HTTPStatus.OK, self.server.page(), "text/html; charset=utf-8")
        elif picture and (change := self.server.changes.get(int(picture[2]))) is not None:
            self._picture(change.old if picture[1] == "old" else change.new)
        else:
            self._send(HTTPStatus.NOT_FOUND, b"", "text/plain")

    def do_POST(self) -> None:
        length = self._length()
        ours = self.headers.get_all("Origin") == [f"http://{self.server.host}"]
        if self._path() != "" or not ours or length is None:
            self._send(HTTPStatus.FORBIDDEN, b"", "text/plain")
            return
        answer = self.rfile.read(length)
        if len(answer) < length:  # whoever sent it went away
            return
        self.server.decide(parse_qs(answer.decode("utf-8", "replace")))
        try:
            self._send(HTTPStatus.OK, self.server.page(done=True), "text/html; charset=utf-8")
        finally:
            self.server.shutdown()

    def _length(self) -> int | None:
        """How long the answer is said to be; None when it is too long, or not said."""
        told = self.headers.get("Content-Length", "")
        return int(told) if LENGTH.fullmatch(told) and int(told) <= LONGEST else None

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Says nothing."""

    def _path(self) -> str | None:
        """What is asked for under the secret word; None for anything else, or under another host's name."""
        _start, word, *rest = [*self.path.split("/", 2), ""]
        known = secrets.compare_digest(word.encode(), self.server.word.encode())
        return rest[0] if known and self.headers.get_all("Host") == [self.server.host] else None

    def _picture(self, content: bytes | None) -> None:
        kind = next((name for start, name in TYPES.items() if (content or b"").startswith(start)), None)
        if content is None or kind is None:
            self._send(HTTPStatus.NOT_FOUND, b"", "text/plain")
        else:
            self._send(HTTPStatus.OK, content, kind)

    def _send(self, status: HTTPStatus, content: bytes, kind: str) -> None:
        self.send_response(status)
        for name, value in {**HEADERS, "Content-Type": kind, "Content-Length": str(len(content))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)
