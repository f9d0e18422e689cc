"""Marks inside a line: pictures taken out, tags turned into Markdown's own marks or dropped."""

import re
from dataclasses import dataclass

IMAGE = re.compile(r"!\[([^\[\]]{0,300})\]\(\s*<?([^()\s<>]{0,1000})>?(?:\s+[\"'][^\"']{0,300}[\"'])?\s*\)")
IMAGE_TAG = re.compile(r"<img\b([^<>]{0,2000})>", re.IGNORECASE)
ATTRIBUTE = re.compile(r"\b(src|alt)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
BOLD_TAG = re.compile(r"</?(?:b|strong)\s*>", re.IGNORECASE)
BREAK_TAG = re.compile(
    r"<(?:br|hr)\s*/?>|</?(?:p|div|li|ul|ol|td|th|tr|h[1-6])\b[^<>]{0,300}>", re.IGNORECASE
)
OTHER_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]{0,15}(?:\s[^<>]{0,300})?/?>|<!--.{0,2000}?-->")


@dataclass(frozen=True)
class Image:
    """A picture named by a document."""

    source: str
    alt: str


def take_images(text: str) -> tuple[str, list[Image]]:
    """Give `text` without its pictures, and the pictures."""
    images: list[tuple[int, Image]] = []
    if "![" in text:
        images += [(m.start(), Image(m[2], m[1].strip())) for m in IMAGE.finditer(text)]
    if "<img" in text.lower():
        for m in IMAGE_TAG.finditer(text):
            named = {a[1].lower(): a[2] or a[3] or "" for a in ATTRIBUTE.finditer(m[1])}
            images.append((m.start(), Image(named.get("src", ""), named.get("alt", ""))))
    if not images:
        return text, []
    bare = IMAGE_TAG.sub(" ", IMAGE.sub(" ", text))
    return bare, [image for _, image in sorted(images, key=lambda pair: pair[0])]


def without_tags(text: str) -> str:
    """Give `text` with bold tags as `**` and every other tag dropped."""
    if "<" not in text:
        return text
    text = BREAK_TAG.sub(" ", BOLD_TAG.sub("**", text))
    return OTHER_TAG.sub("", text)
