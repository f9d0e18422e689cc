"""Rewrites a page without any visible change: other markup, ids and white space."""

import re

from parcours.mocks.releases.schema import Appearance

NBSP = "\u00a0"
MARK = "r7-"
_TEXT = re.compile(r"(?<=>)([^<>]+)(?=<)")
_TAG = re.compile(r"<[^>]+>")
_BLOCKS = re.compile(r"<(p|button|a|h1|h2|h3|label|dd|dt)(\s[^>]*)?>([^<>]+)</\1>")
_HOOKS = re.compile(r'\b(id|for|aria-describedby|aria-labelledby|aria-controls|popovertarget)="([^"]*)"')
_CLASS = re.compile(r'\bclass="([^"]*)"')


def rewritten(html: str, appearance: Appearance) -> str:
    """The page as that appearance writes it."""
    head, split, body = html.partition("<body")
    if appearance.unbreakable:
        body = _TEXT.sub(lambda text: re.sub(r"(?<=\S) (?=\S)", NBSP, text[0]), body)
    if appearance.wrapped:
        body = _BLOCKS.sub(r"<\1\2><span><span>\3</span></span></\1>", body)
    if appearance.hooked:
        body = _TAG.sub(lambda tag: _renamed(tag[0]), body)
    if appearance.spaced:
        body = _TEXT.sub(lambda text: re.sub(r"(?<=\S) (?=\S)", "\n\t  ", text[0]), body)
        body = body.replace(">\n<", ">\n\n   \n<")
    return head + split + body


def _renamed(tag: str) -> str:
    """Ids keep pointing at one another; classes get company, and keep their looks."""
    hooks = _HOOKS.sub(lambda m: f'{m[1]}="{" ".join(MARK + word for word in m[2].split())}"', tag)
    return _CLASS.sub(rf'class="{MARK}box \1 {MARK}outer"', hooks)
