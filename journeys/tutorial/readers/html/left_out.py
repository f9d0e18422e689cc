"""What of a page's text is no instruction: words struck out, marks of notes, folded answers of a quiz."""

import re

from parcours.journeys.tutorial.readers.cleaning.apparatus import MARK, is_answer, is_quiz
from parcours.journeys.tutorial.readers.html.boilerplate import names_of
from parcours.journeys.tutorial.readers.html.tree import Node

STRUCK = {"s", "del", "strike"}
THROUGH = re.compile(r"text-decoration(?:-line)?\s*:[^;]{0,60}\bline-through", re.IGNORECASE)
RAISED = re.compile(r"[(\[]?(?:\d{1,3}|[a-z]|\*{1,3})[)\]]?")


def is_struck(node: Node) -> bool:
    """Whether a line goes through its words."""
    return node.tag in STRUCK or THROUGH.search(node.attributes.get("style", "")[:2_000]) is not None


def is_raised_mark(raised: Node, before: str) -> bool:
    """Whether raised words send to a note: « er » of « 1er » and « 2 » of « 10² » do not."""
    text = raised.text()
    if any(one.tag == "a" for one in raised.inside()):
        return MARK.fullmatch(text) is not None or RAISED.fullmatch(text) is not None
    return RAISED.fullmatch(text) is not None and not before[-1:].isdigit()


def is_folded_answer(node: Node) -> bool:
    """« <details><summary>Voir la réponse</summary>… », or a quiz."""
    if node.size and is_quiz(names_of(node)):
        return True
    if node.tag != "details":
        return False
    return any(
        isinstance(one, Node) and one.tag == "summary" and is_answer(one.text()) for one in node.children
    )
