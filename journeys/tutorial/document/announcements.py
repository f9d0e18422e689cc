"""Drops candidates that only announce steps (headings, lead-ins) or quote the text of a screen."""

import re
from dataclasses import replace

from parcours.journeys.tutorial.document.block_context import Context, case_of
from parcours.journeys.tutorial.document.drafts import Draft, label_key
from parcours.journeys.tutorial.document.headings import Headings
from parcours.journeys.tutorial.instructions.sentence_parser import Told
from parcours.journeys.tutorial.model import Block

GENERAL = {
    "fill",
    "do",
    "follow",
    "register",
    "login",
    "look",
    "submit",
    "go",
    "prepare",
    "send",
    "upload",
    "pick",
}
GOALS = {"register", "do", "login", "look", "pay"}
SPELLED_BELOW = {"ci-dessous", "suivantes", "suivants", "suivante", "ci-apres", "dessous", "suivant", "apres"}
SCREEN_TEXT = {"fill", "select", "confirm", "read", "enter_code", "check"}
ENDS = (".", "!", ":", ";")
LISTED = {"fill", "select"}
LONGEST_FIELD = 80


OPENING_LINES = 3
OWN_CASE = re.compile(r"\b(?:option|hypothese|solution|cas|methode) (?:n )?\d")


def keep(drafts: list[Draft], blocks: tuple[Block, ...], surroundings: list[Context]) -> list[Draft]:
    """The drafts that are steps, with lists of fields spelled out."""
    return _Sieve(drafts, blocks, surroundings).run()


class _Sieve:
    def __init__(self, drafts: list[Draft], blocks: tuple[Block, ...], surroundings: list[Context]) -> None:
        self.drafts = drafts
        self.blocks = blocks
        self.surroundings = surroundings
        self.by_block: dict[int, list[Draft]] = {}
        for draft in drafts:
            self.by_block.setdefault(draft.block, []).append(draft)
        self.with_steps: set[int] = set()

    def run(self) -> list[Draft]:
        bodies = [
            d for d in self.drafts if self.blocks[d.block].kind != "heading" and not self._is_screen_text(d)
        ]
        self.with_steps = {d.block for d in bodies}
        bodies = [d for d in bodies if not self._is_title(d)]
        self.with_steps = {d.block for d in bodies}
        sections = {self.surroundings[d.block].section for d in bodies}
        headings = Headings(self.drafts, self.blocks, self.surroundings)
        kept: list[Draft] = []
        for draft in self.drafts:
            if self.blocks[draft.block].kind == "heading":
                if headings.stands_alone(draft, sections):
                    kept += self._listed_fields(draft) or [draft]
            elif draft.block in self.with_steps and not (
                self._is_screen_text(draft) or self._is_reading(draft)
            ):
                kept += self._body(draft)
        return kept

    def _is_screen_text(self, draft: Draft) -> bool:
        """Words copied from a screenshot between two numbered steps, or a cell of a screen's own table."""
        context, step = self.surroundings[draft.block], draft.step
        marked = draft.told is not None and draft.told.deed.name is not None and draft.told.deed.name.marked
        if draft.sentence.cell:
            looking = draft.told is not None and draft.told.scope.head.verb.group in {"look", "follow", "do"}
            numbered = self.blocks[draft.block].number is not None and not looking
            return not (numbered or marked or draft.sentence.ending in {".", "!"})
        alone = len(self.by_block[draft.block]) == 1
        return context.fragment and alone and not marked and step.action in SCREEN_TEXT

    def _names_its_part(self, draft: Draft) -> bool:
        """« 2. Dépôt de la demande », above 2.1 and 2.2: the name of a part, said with a noun."""
        block, below = self.blocks[draft.block], self.blocks[draft.block + 1 : draft.block + 2]
        noun = draft.told is not None and draft.told.scope.head.rule == "noun" and not draft.step.labels
        if not (noun and below and block.number) or block.text.endswith(ENDS):
            return False
        return below[0].level > block.level or (below[0].number or "").startswith(f"{block.number}.")

    def _is_reading(self, draft: Draft) -> bool:
        """An address by itself with nothing to do after it: a list of links, a foot of page."""
        if draft.step.rule != "noun: address typed":
            return False
        return not any(other.block > draft.block and other.step.action != "navigate" for other in self.drafts)

    def _body(self, draft: Draft) -> list[Draft]:
        if draft.told is None:
            return [draft]
        if (
            (draft.titled and not draft.step.labels)
            or self._names_its_part(draft)
            or self._is_title(draft)
            or self._announces(draft)
        ):
            return []
        fields = self._listed_fields(draft)
        return fields or [draft]

    def _is_title(self, draft: Draft) -> bool:
        """« Créer votre dossier », « Connectez-vous », alone on their line above their own steps."""
        block = self.blocks[draft.block]
        told = draft.told
        plain = block.kind == "paragraph" and block.number is None and not block.text.endswith(ENDS)
        if told is None or not plain:
            return False
        if draft.block == 0 and not draft.step.labels:
            return self.with_steps != {0}
        if len(self.by_block[draft.block]) > 1:
            return False
        if self._names_the_document(draft, told):
            return True
        if self._copied_from_a_button(draft):
            return True
        following = self.blocks[draft.block + 1 : draft.block + 2]
        captioned = bool(following) and following[0].kind == "heading"
        if not captioned and not self._told_later(draft.block):
            return False
        short = len(draft.sentence.tokens) <= 2 and not (captioned or draft.step.labels)
        head = told.scope.head
        goal = head.person == "inf" and head.verb.group in GOALS and (captioned or not draft.step.labels)
        return short or goal

    def _names_the_document(self, draft: Draft, told: Told) -> bool:
        """« Demander un devis », on the second line, under who writes."""
        first = draft.block < OPENING_LINES and min(self.with_steps) >= draft.block
        return (
            first
            and told.scope.head.person == "inf"
            and not draft.step.labels
            and max(self.with_steps) > draft.block
        )

    def _told_later(self, block: int) -> bool:
        """Whether a step is told further in the same section."""
        section = self.surroundings[block].section
        for index in range(block + 1, len(self.blocks)):
            if self.surroundings[index].section != section:
                return (
                    min(self.with_steps, default=block) >= block and max(self.with_steps, default=0) > block
                )
            if index in self.with_steps:
                return True
        return False

    def _copied_from_a_button(self, draft: Draft) -> bool:
        """« S'identifier avec X », then « Cliquer sur « S'identifier avec X » »: not told."""
        text = label_key(self.blocks[draft.block].text)
        return any(
            label_key(label) == text
            for index in range(draft.block + 1, draft.block + 4)
            for other in self.by_block.get(index, ())
            for label in other.step.labels
        )

    def _announces(self, draft: Draft) -> bool:
        """« Suivez les étapes ci-dessous : », and lead-ins whose items are steps themselves."""
        told = draft.told
        if told is None:
            return False
        group = told.scope.head.verb.group
        if group == "pick" and OWN_CASE.search(label_key(draft.step.object or "")):
            return True
        words = {token.fold for token in draft.sentence.tokens}
        if group in {"follow", "look", "do"} and words & SPELLED_BELOW and not draft.step.labels:
            return True
        last = self.by_block[draft.block][-1] is draft
        if not (last and group in GENERAL and draft.sentence.ending == ":" and not draft.step.labels):
            return False
        return self._items_below(draft.block, with_steps=True) != []

    def _items_below(self, block: int, with_steps: bool) -> list[int]:
        found = []
        for index in range(block + 1, len(self.blocks)):
            below = self.blocks[index]
            if below.kind == "heading":
                break
            if not (below.kind == "item" or below.number is not None):
                if case_of(below.text) is None:
                    break
                continue
            above = self.blocks[block]
            listed = above.kind == "item" or (above.kind != "heading" and above.number is not None)
            if listed and below.level <= self.blocks[block].level:
                break
            if (index in self.with_steps) == with_steps:
                found.append(index)
        return found

    def _listed_fields(self, draft: Draft) -> list[Draft]:
        """« Renseignez : » followed by a list of fields: one step for each."""
        if draft.step.action not in LISTED or draft.sentence.ending != ":" or draft.step.labels:
            return []
        if self._items_below(draft.block, with_steps=True):
            return []
        items = self._items_below(draft.block, with_steps=False)
        items = [index for index in items if len(self.blocks[index].text) <= LONGEST_FIELD]
        return [self._field(draft, index) for index in items]

    def _field(self, draft: Draft, index: int) -> Draft:
        block = self.blocks[index]
        name = block.text.split(" : ")[0].strip(' *:;,.«»“”"')
        step = draft.step.model_copy(
            update={
                "number": self.surroundings[index].number,
                "labels": (name,),
                "text": block.text,
                "object": name,
                "place": block.place,
                "understood": (),
                "coarse": False,
                "rule": draft.step.rule + ": list of fields",
            }
        )
        return replace(draft, step=step, block=index)
