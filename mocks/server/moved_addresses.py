"""Addresses that moved: pages answer at the new one, every link leads there, the old one is gone."""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response


def now_at(path: str, moved: Mapping[str, str]) -> str:
    """Where that path is now; a path that ends in « / » moves alone, others with all below them."""
    for old, new in moved.items():
        if path == old:
            return new
        if not old.endswith("/") and path.startswith(f"{old}/"):
            return new + path.removeprefix(old)
    return path


def was_at(path: str, moved: Mapping[str, str]) -> str | None:
    """Where our handlers know that path; None when it is an old address, at which nothing is left."""
    known = now_at(path, {new: old for old, new in moved.items()})
    return known if known != path or now_at(path, moved) == path else None


def asked_at(request: Request, path: str) -> Request:
    """The same request for another path."""
    scope = {**request.scope, "path": path, "raw_path": path.encode()}
    return Request(scope, request.receive)


def led_there(response: Response, moved: Mapping[str, str]) -> None:
    """Every link and redirection of the response leads to where pages are now."""
    to = response.headers.get("location")
    if to is not None:
        old = urlsplit(to).path
        response.headers["location"] = to.replace(old, now_at(old, moved), 1)
    elif response.headers.get("content-type", "").startswith("text/html"):
        response.body = _relinked(bytes(response.body).decode(), moved).encode()
        response.headers["content-length"] = str(len(response.body))


def _relinked(html: str, moved: Mapping[str, str]) -> str:
    link = re.compile(r'(?<=["=])((?:http://[\w.:-]+)?)(/[^"?#&\s]*)')
    return link.sub(lambda found: found[1] + now_at(found[2], moved), html)
