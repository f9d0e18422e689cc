"""Marks inside a line: pictures and struck-out words taken out, tags as Markdown's own marks or dropped."""

import html
import re
from dataclasses import dataclass

TARGET = r"(?:<([^<>\n]{1,1000})>|([^()\s<>]{0,1000}))"
IMAGE = re.compile(
    rf"!\[([^\[\]]{{0,300}})\]\(\s*{TARGET}(?:\s+[\"'][^\"']{{0,300}}[\"'])?\s*\)"
    r"|!\[\[([^\[\]|\n]{1,300}\.(?:png|jpe?g|webp|gif))(?:\|([^\[\]\n]{0,300}))?\]\]",
    re.IGNORECASE,
)
EMPTY_LINK = re.compile(r"\[\s*\]\([^()\s]{0,1000}\)")
# « { width=300 } », « {: .shadow } »: attributes that site generators take off
ATTRIBUTES = re.compile(
    r"\s?\{:?\s*(?:[.#][\w-]{1,60}|[\w-]{1,40}=(?:\"[^\"{}]{0,200}\"|'[^'{}]{0,200}'|[^\s{}\"']{1,200}))"
    r"(?:\s+(?:[.#][\w-]{1,60}|[\w-]{1,40}=(?:\"[^\"{}]{0,200}\"|'[^'{}]{0,200}'|[^\s{}\"']{1,200}))){0,12}\s*\}"
)
IMAGE_TAG = re.compile(r"<img\b([^<>]{0,2000})>", re.IGNORECASE)
ATTRIBUTE = re.compile(
    r"\b(src|alt)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|\{\s*require\(\s*[\"']([^\"'{}]*)[\"']\s*\)(?:\.default)?\s*\})",
    re.IGNORECASE,
)
STRUCK = re.compile(
    r"<(s|del|strike)\b[^<>]{0,200}>.{0,2000}?</\1\s*>|~~(?=[^\s~])[^~\n]{1,500}(?<=\S)~~", re.IGNORECASE
)
BOLD = ("b", "strong", "kbd", "mark", "button")
BOLD_TAG = re.compile(rf"</?(?:{'|'.join(BOLD)})(?:\s[^<>]{{0,300}})?>", re.IGNORECASE)
BREAK_TAG = re.compile(
    r"<(?:br|hr)\s*/?>|</?(?:p|div|li|ul|ol|td|th|tr|h[1-6])\b[^<>]{0,300}>", re.IGNORECASE
)
OTHER_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9.-]{0,30}(?:\s[^<>]{0,1000})?/?>|<!--.{0,2000}?-->")


@dataclass(frozen=True)
class Image:
    """A picture named by a document."""

    source: str
    alt: str


def take_images(text: str) -> tuple[str, list[Image]]:
    """Give `text` without its pictures, and the pictures."""
    images: list[tuple[int, Image]] = []
    if "![" in text:
        images += [(m.start(), _image(m)) for m in IMAGE.finditer(text)]
    if "<img" in text.lower():
        images += [(m.start(), image_of_tag(m[0])) for m in IMAGE_TAG.finditer(text)]
    if not images:
        return text, []
    bare = EMPTY_LINK.sub(" ", IMAGE_TAG.sub(" ", IMAGE.sub(" ", text)))
    return ATTRIBUTES.sub("", bare), [image for _, image in sorted(images, key=lambda pair: pair[0])]


def _image(found: re.Match[str]) -> Image:
    if found[4] is not None:
        return Image(found[4].strip(), (found[5] or "").strip())
    return Image(found[2] or found[3] or "", found[1].strip())


def image_of_tag(tag: str) -> Image:
    """The picture of « <img src="a.png" alt="…"> »."""
    named = {a[1].lower(): a[2] or a[3] or a[4] or "" for a in ATTRIBUTE.finditer(tag)}
    return Image(named.get("src", ""), html.unescape(named.get("alt", "")))


def is_bold_tag(name: str) -> bool:
    """Whether the tag sets words apart as the name of a control may be."""
    return name in BOLD


def without_tags(text: str) -> str:
    """Give `text` with bold tags as `**`, what is struck out and every other tag dropped."""
    if "~~" in text or "<" in text:
        text = STRUCK.sub("", text)
    if "<" not in text:
        return text
    text = BREAK_TAG.sub(" ", BOLD_TAG.sub("**", text))
    return OTHER_TAG.sub("", text)
