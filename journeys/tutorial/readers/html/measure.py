"""What a page costs its parser, measured in one pass before it is parsed."""

import re
from collections import Counter

from parcours.journeys.language import N_, _
from parcours.journeys.tutorial.readers.refusals import Refused, harmful

KIND = N_("web page")
MOST_ATTRIBUTES = 500
MOST_OF_PAGE = 5_000
"""Attributes of all `html` and `body` tags: the parser gathers them in one element."""
GATHERED = {"html", "body"}
MOST_OPEN = 2_000
MOST_COPIES = 500_000
"""Copies of the formatting that is left open: the parser makes them anew in each paragraph."""
# Without end tag, or with one that may be left out.
NEVER_CLOSED = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr", "html", "head", "body", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot",
    "colgroup", "option", "optgroup",
}  # fmt: skip
RUBY = ("rt", "rp")  # closed by the end of the ruby they are in
FORMATTING = {
    "b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u",
}  # fmt: skip
# Comments, and what is no markup inside, are passed over; a quote counts only after « = ».
START_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|textarea|title|xmp)\b.*?(?:</\1|\Z)"
    r"|<([a-zA-Z][^\t\n\f\r />]*+)((?:[^>\"'=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')|[\"'=])*+)",
    re.DOTALL | re.IGNORECASE,
)
QUOTED = re.compile(r"=\s*+(?:\"[^\"]*+\"|'[^']*+')")


def measure_attributes(text: str) -> None:
    """Refuse a tag with more attributes than anybody writes: the parser compares each with all others."""
    of_page = 0
    for tag in START_TAG.finditer(text):
        name, inside = (tag[2] or "").lower(), tag[3] or ""
        if name in GATHERED:
            of_page += _attributes(inside)
        if of_page > MOST_OF_PAGE or (
            len(inside) > 2 * MOST_ATTRIBUTES and _attributes(inside) > MOST_ATTRIBUTES
        ):
            raise harmful(KIND)


def _attributes(inside: str) -> int:
    """At most how many there are inside a tag."""
    return len(re.split(r"[\s/]+", QUOTED.sub("= ", inside))) - 1


class Nesting:
    """Counts what is open at each tag; the parser takes quadratic time over what is never closed."""

    def __init__(self) -> None:
        self._open: Counter[str] = Counter()
        self._depth = 0
        self._formatting = 0
        self._copies = 0

    def tag(self, name: str, closes: bool) -> None:
        """A start or end tag; raises Refused."""
        self._copies += self._formatting
        if closes and name == "ruby":
            for inside in RUBY:
                self._count(inside, -self._open[inside])
        if name not in NEVER_CLOSED:
            self._count(name, -1 if closes else 1)
        if self._depth > MOST_OPEN or self._copies > MOST_COPIES:
            raise too_deep()

    def _count(self, name: str, change: int) -> None:
        if self._open[name] + change < 0:
            return
        self._open[name] += change
        self._depth += change
        if name in FORMATTING:
            self._formatting += change


def too_deep() -> Refused:
    return Refused(
        _("nests its elements far too deep, an ordinary {kind} was expected: save it anew.", kind=_(KIND))
    )
