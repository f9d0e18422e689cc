"""Addresses as they are written down: without port, query and the name of the mock's world."""

import re
from urllib.parse import urlsplit

_WORLD = re.compile(r"(?<=http://)[\w-]+\.([\w.-]+\.localhost)(?::\d+)?")


def in_any_world(text: str) -> str:
    """The text with the mock's addresses in it as they are in any world."""
    return _WORLD.sub(r"\1", text)


def anonymous(url: str) -> str:
    """Host and path without port, query and the name of the mock's world."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if host.endswith(".localhost") and host.count(".") > 1:
        host = host.split(".", 1)[1]
    return f"{host}{parts.path}"
