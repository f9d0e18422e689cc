"""The tokens inside a line of Markdown as words with the marks every reader shares, and its pictures."""

import re
from dataclasses import dataclass, field

from markdown_it.token import Token

from parcours.journeys.tutorial.readers.cleaning.redirects import unwrapped
from parcours.journeys.tutorial.readers.inline import ATTRIBUTES, Image, image_of_tag, take_images
from parcours.journeys.tutorial.readers.inline import is_bold_tag as is_bold
from parcours.journeys.tutorial.readers.marks import linked

TAG = re.compile(r"<(/?)([a-zA-Z][\w.-]*)")
NAMED = re.compile(r"\b(?:label|text|title|name|children)=(?:\"([^\"<>]{1,200})\"|'([^'<>]{1,200})')")
STRUCK = {"s", "del", "strike"}
RAISED = re.compile(r"\s*[\[(]?(?:\d{1,3}|[a-z]|\*{1,3})[\])]?\s*")
MEDIA = {"iframe", "video", "audio", "object", "embed", "canvas"}
BREAKS = {"softbreak", "hardbreak"}
MARKS = {"strong_open", "strong_close", "em_open", "em_close"}


@dataclass
class Phrase:
    """One line: its words, and the pictures in it."""

    parts: list[str] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)

    @property
    def text(self) -> str:
        return ATTRIBUTES.sub("", "".join(self.parts)).strip()


@dataclass
class Phrases:
    """The lines of one block, and the links whose address does not stand in their words."""

    lines: list[Phrase] = field(default_factory=lambda: [Phrase()])
    links: list[str] = field(default_factory=list)
    struck: int = 0
    linking: list[tuple[str, int]] = field(default_factory=list)
    raised: int | None = None
    media: int = 0

    def follow(self, tokens: list[Token]) -> "Phrases":
        for token in tokens:
            self._take(token)
        return self

    def _take(self, token: Token) -> None:
        kind = token.type
        if kind in BREAKS:
            self.lines.append(Phrase())
        elif kind in ("s_open", "s_close"):
            self.struck += 1 if kind == "s_open" else -1
        elif kind == "html_inline":
            self._tag(token.content)
        elif self.struck <= 0:
            self._words(token)

    def _words(self, token: Token) -> None:
        kind = token.type
        if kind == "image":
            self._image(token)
        elif kind == "link_open":
            self.linking.append((str(token.attrs.get("href", "")), len(self.lines[-1].parts)))
        elif kind == "link_close" and self.linking:
            self._link(*self.linking.pop())
        elif kind == "code_inline":
            self._say(f"`{token.content}`")
        elif kind in MARKS:
            self._say(token.markup)
        elif token.content:
            text, images = take_images(token.content)
            self.lines[-1].images += images
            self._say(text)

    def _say(self, text: str) -> None:
        self.lines[-1].parts.append(text)

    def _image(self, token: Token) -> None:
        self.lines[-1].images.append(Image(str(token.attrs.get("src", "")), token.content.strip()))
        self._say(" ")

    def _link(self, address: str, start: int) -> None:
        """The words since `start` carry the address; of a link over several lines, those of the last."""
        parts = self.lines[-1].parts
        start = min(start, len(parts))
        shown = "".join(parts[start:])
        address = unwrapped(address)
        parts[start:] = [linked(shown, address)] if shown.strip() else []
        self.links.append(address)

    def _tag(self, written: str) -> None:
        found = TAG.match(written)
        if found is None:
            return
        closing, name = bool(found[1]), found[2].lower()
        if name in STRUCK:
            self.struck = max(0, self.struck + (-1 if closing else 1))
        elif self.struck:
            return
        elif name == "img":
            self.lines[-1].images.append(image_of_tag(written))
            self._say(" ")
        elif name in MEDIA:
            self.media += not closing
        elif name == "sup":
            self._raise(closing)
        elif found[2][0].isupper() and written.endswith("/>"):
            named = NAMED.search(written)
            self._say(f"**{named[1] or named[2]}**" if named else "")
        elif is_bold(name) or found[2][0].isupper():
            self._say("**")
        elif name in ("br", "hr", "p", "div"):
            self._say(" ")

    def _raise(self, closing: bool) -> None:
        """What is raised and sends to a note is no word; « 1er » is."""
        parts = self.lines[-1].parts
        if not closing:
            self.raised = len(parts)
        elif self.raised is not None:
            before, after = "".join(parts[: self.raised]), "".join(parts[self.raised :])
            if RAISED.fullmatch(after) and not before[-1:].isdigit():
                del parts[self.raised :]
            self.raised = None
