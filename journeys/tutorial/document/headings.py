"""Headings that tell a step themselves, among those that only name what is told under them."""

import re
from collections.abc import Sequence
from itertools import pairwise

from parcours.journeys.tutorial.document.block_context import Context
from parcours.journeys.tutorial.document.drafts import Draft, label_key
from parcours.journeys.tutorial.french.verb_phrase import things
from parcours.journeys.tutorial.model import Block


def _without_page(text: str) -> str:
    """The key of a line of contents, without the number of its page."""
    return label_key(re.sub(r"[\s.…·]*\d+\s*$", "", text))


class Headings:
    """The headings of a document, with what is told under them."""

    def __init__(
        self, drafts: Sequence[Draft], blocks: tuple[Block, ...], surroundings: Sequence[Context]
    ) -> None:
        self.drafts = drafts
        self.blocks = blocks
        self.surroundings = surroundings

    def stands_alone(self, draft: Draft, sections: set[int]) -> bool:
        """A heading is a step when it says how, and nothing that is told under it says so again."""
        if draft.told is None or draft.sentence.question:
            return False
        section = self.surroundings[draft.block].section
        if self._is_in_contents(draft.block):
            return False
        if draft.step.text.isupper():
            return False
        if self.blocks[draft.block].number is not None and self._is_gesture(draft):
            return True
        return section not in sections and not self._deeper_section_has_steps(draft.block, sections)

    def _is_gesture(self, draft: Draft) -> bool:
        """« Étape 4 : Tapez votre code » tells its own gesture, whatever is told under it."""
        section = self.surroundings[draft.block].section
        below = [other.step for other in self.drafts if self.surroundings[other.block].section == section]
        again = [step for step in below if step is not draft.step and step.action == draft.step.action]
        if draft.step.labels:
            labels = {label_key(label) for label in draft.step.labels}
            return not any(labels & set(map(label_key, step.labels)) for step in again)
        named = things(draft.sentence.tokens, 0, len(draft.sentence.tokens))
        asked = any(one.kind in {"field", "code"} for one in named)
        return draft.step.action in {"fill", "enter_code"} and asked and not draft.step.coarse and not again

    def _is_in_contents(self, block: int) -> bool:
        """A line of a table of contents comes again as a heading with something under it."""
        key = _without_page(self.blocks[block].text)
        return any(
            heading.kind == "heading" and below.kind != "heading" and _without_page(heading.text) == key
            for heading, below in pairwise(self.blocks[block + 1 :])
        )

    def _deeper_section_has_steps(self, block: int, sections: set[int]) -> bool:
        level = self.blocks[block].level
        for index in range(block + 1, len(self.blocks)):
            if self.blocks[index].kind == "heading":
                if self.blocks[index].level <= level:
                    return False
                if self.surroundings[index].section in sections:
                    return True
        return False
