"""Addresses that a mail filter or a search page wrapped: what they lead to is in them."""

import re
from urllib.parse import parse_qs, urlsplit

LONGEST = 8_000
MOST_WRAPS = 3
MOST_PARAMETERS = 50
# By host: the path that redirects, and the parameter that holds the address.
WRAPPERS: tuple[tuple[re.Pattern[str], str, tuple[str, ...]], ...] = (
    (re.compile(r"(?:[\w-]+\.)?safelinks\.protection\.outlook\.com"), "/", ("url",)),
    (re.compile(r"(?:www\.)?google\.[a-z.]{2,6}"), "/url", ("q", "url")),
    (re.compile(r"lm?\.(?:facebook|instagram)\.com"), "/", ("u",)),
    (re.compile(r"(?:www\.)?linkedin\.com"), "/redir/redirect", ("url",)),
    (re.compile(r"slack-redir\.net"), "/link", ("url",)),
    (re.compile(r"(?:www\.)?youtube\.com"), "/redirect", ("q",)),
)
PROOFPOINT = re.compile(r"https?://urldefense\.(?:com|us)/v3/__(https?:/{1,2}\S{1,4000}?)__;", re.IGNORECASE)
WRAPPED = re.compile(
    r"https?://(?:[\w-]{1,60}\.){0,3}(?:safelinks\.protection\.outlook\.com/|google\.[a-z.]{2,6}/url\?"
    r"|lm?\.(?:facebook|instagram)\.com/|linkedin\.com/redir|slack-redir\.net/|youtube\.com/redirect"
    r"|urldefense\.(?:com|us)/v3/)[^\s<>«»\"()]{0,8000}",
    re.IGNORECASE,
)
MARKS = ".,;:!?*_'’…"


def unwrapped(address: str) -> str:
    """The address that `address` leads to; itself when nothing wraps it."""
    for _ in range(MOST_WRAPS):
        inner = _inner(address)
        if inner is None:
            break
        address = inner
    return address


def unwrapped_in(text: str) -> str:
    """`text` with each wrapped address replaced by the one it leads to."""
    if "http" not in text:
        return text
    return WRAPPED.sub(_replaced, text)


def _replaced(found: re.Match[str]) -> str:
    bare = found[0].rstrip(MARKS)
    return _for_text(unwrapped(bare)) + found[0][len(bare) :]


def _for_text(address: str) -> str:
    """Fit to stand in a line between the marks of a link."""
    return "".join(address.split()).replace("(", "%28").replace(")", "%29")


def _inner(address: str) -> str | None:
    if len(address) > LONGEST:
        return None
    proofpoint = PROOFPOINT.match(address)
    if proofpoint is not None:
        return re.sub(r"^(https?):/(?!/)", r"\1://", proofpoint[1])
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").lower()
    except ValueError:
        return None
    for pattern, path, names in WRAPPERS:
        if pattern.fullmatch(host) and parts.path.startswith(path):
            given = parse_qs(parts.query) if parts.query.count("&") < MOST_PARAMETERS else {}
            inner = next((given[name][0] for name in names if name in given), "")
            return inner if inner.lower().startswith(("http://", "https://", "mailto:")) else None
    return None
