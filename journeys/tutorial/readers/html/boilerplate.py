"""What a web page wraps around its text: menus, banners, footers, cookie notices, related links."""

import re

from parcours.journeys.tutorial.readers.html.tree import Node

ROLES = {
    "navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alertdialog", "menu",
    "menubar", "toolbar", "tablist",
}  # fmt: skip
# Words of class names and identifiers, as site builders write them in French and in English.
NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|megamenu|breadcrumbs?|ariane|sidebar|footer|pied|share|sharing|partage|"
    r"social|comments?|commentaires?|respond|newsletter|related|pagination|pager|skip|skiplinks?|toc|"
    r"sommaire|sr-only|visually-hidden|screen-reader-text|popup|modal|sharedaddy|addtoany|addthis|shariff|heateor)"
    r"(?=$|[\s_-])",
    re.IGNORECASE,
)
# What a reader may unfold or turn to: hidden when the page was saved, and part of its text all the same.
FOLDED = re.compile(
    r"(?:^|[\s_-])(?:tab|tabs|tabpanel|tabbed|accordion|accordeon|collapse|collapsed|collapsible|toggle|faq|panel|spoiler)"
    r"(?=$|[\s_-])",
    re.IGNORECASE,
)
CONSENT = re.compile(
    r"(?:^|[\s_-])(?:cookie|gdpr|rgpd|consent|tarteaucitron|axeptio|didomi|onetrust)", re.IGNORECASE
)
NOTES = re.compile(
    r"note|tip|warning|alert|attention|astuce|callout|admonition|important|info", re.IGNORECASE
)
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
MAJOR_SHARE = 0.4
ALMOST_ALL = 0.9
MENU_LINKS = 3
SHORT_FORM = 600
WHOLE_PAGE = {"body", "main", "article", "html"}


def content_of(body: Node) -> Node:
    """The part of the page that holds its text."""
    for wanted in (_is_main, _is_article):
        found = [node for node in body.inside() if wanted(node)]
        if len(found) == 1 and found[0].size > 0:
            return found[0]
    return body


def without_chrome(content: Node) -> Node:
    """`content` with what is no part of its text taken out."""
    whole = max(1, content.size)
    inside_text = content.tag != "body"
    waiting = [content]
    while waiting:
        node = waiting.pop()
        in_article = inside_text or node.tag in ("main", "article")
        node.children = [
            one
            for one in node.children
            if isinstance(one, str) or not _is_chrome(one, one.size / whole, in_article)
        ]
        waiting += [one for one in node.children if isinstance(one, Node)]
    return content


def _is_main(node: Node) -> bool:
    return node.tag == "main" or node.attributes.get("role") == "main"


def _is_article(node: Node) -> bool:
    return node.tag == "article"


def _is_chrome(node: Node, share: float, in_article: bool) -> bool:
    named = names_of(node)
    if _is_hidden(node) and node.attributes.get("role") != "tabpanel" and not FOLDED.search(named):
        return True
    if node.tag in WHOLE_PAGE or share > (ALMOST_ALL if CONSENT.search(named) else MAJOR_SHARE):
        return False
    role = node.attributes.get("role", "")
    return (
        role in ROLES
        or (node.tag == "header" and not in_article)
        or node.tag == "footer"
        or (node.tag == "aside" and role != "note" and not NOTES.search(named))
        or (node.tag == "form" and node.size < SHORT_FORM)
        or NAMES.search(named) is not None
        or CONSENT.search(named) is not None
        or _is_menu(node)
    )


def names_of(node: Node) -> str:
    """Its class names and its identifier."""
    return f"{node.attributes.get('class', '')[:1_000]} {node.attributes.get('id', '')[:1_000]}"


def _is_hidden(node: Node) -> bool:
    attributes = node.attributes
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or HIDDEN.search(attributes.get("style", "")[:2_000]) is not None
    )


def _is_menu(node: Node) -> bool:
    """A list whose items are links and nothing else, and whose links are no sentence."""
    if node.tag not in ("ul", "ol"):
        return False
    links = [one for one in node.inside() if one.tag == "a"]
    linked = sum(one.size for one in links)
    sentences = any(one.text().endswith((".", "»")) for one in links)
    return len(links) >= MENU_LINKS and linked >= 0.95 * node.size and not sentences
