"""The context of a block: its number, the case it belongs to, whether it may quote a screen."""

import re
from dataclasses import dataclass

from parcours.journeys.tutorial.french.lexicon.cues import words_of
from parcours.journeys.tutorial.french.tokenizer import fold, tokens
from parcours.journeys.tutorial.meaning.conditions import opens_case
from parcours.journeys.tutorial.model import Block

STOPS = (".", "!", "…", "?", ")", ";")
# « Vous n'avez pas de compte ? Cliquez… »: the case and its instruction in one block.
WHOLE_CASE = re.compile(r"[:?]\s+\S")
CASE_OPENERS = {"si", "s", "en", "vous", "je", "j", "tu", "votre", "vos"}
CASE = re.compile(r"(?:\d\s?(?:er|ere|e|eme)\s+)?([a-z]+)\s?(?:n\s?°\s?)?(?:\d+|[a-d]\b|i+\b)?\s*[:–—-]")


@dataclass(frozen=True)
class Context:
    """The surroundings of one block."""

    number: str | None
    case: str | None
    fragment: bool
    section: int


def contexts(blocks: tuple[Block, ...]) -> list[Context]:
    """The surroundings of each block, in order."""
    last_numbered = max((i for i, b in enumerate(blocks) if b.number and b.kind != "heading"), default=-1)
    surroundings = _Surroundings(last_numbered, _alternatives(blocks))
    return [surroundings.of(index, block) for index, block in enumerate(blocks)]


class _Surroundings:
    def __init__(self, last_numbered: int, alternatives: set[int]) -> None:
        self.last_numbered = last_numbered
        self.alternatives = alternatives
        self.section = 0
        self.heading: tuple[str, int] | None = None
        self.items: list[tuple[int, str]] = []
        self.heading_cases: list[tuple[int, str]] = []
        self.case: tuple[int, str] | None = None
        self.in_run = False
        self.numbered_in_case = False
        self.last_number = self.number_before_case = 0

    def of(self, index: int, block: Block) -> Context:
        self._place(index, block)
        case = self._case(index, block)
        bare = block.kind == "paragraph" and block.number is None
        fragment = self.in_run and bare and not block.text.endswith(STOPS)
        self.in_run = self._stays_in_run(block, bare, fragment)
        if block.number is not None and block.number.isdigit():
            self.last_number = int(block.number)
        number = self.items[-1][1] if self.items else (self.heading[0] if self.heading else None)
        return Context(number, case, fragment, self.section)

    def _place(self, index: int, block: Block) -> None:
        if block.kind == "heading":
            self._enter(block)
        elif _is_listed(block):
            self._keep_shallower(block.level)
            if block.number is not None:
                self.items.append((block.level, block.number))
        elif block.level == 0 and (self.heading is not None or index > self.last_numbered):
            self.items = []

    def _stays_in_run(self, block: Block, bare: bool, fragment: bool) -> bool:
        """What follows may be a screen's text: between numbered steps, until prose comes."""
        if block.kind == "heading":
            return False
        prose = bare and not fragment and block.text.endswith((".", "!"))
        if prose and self.heading is not None:
            return False
        return block.number is not None or (self.in_run and block.kind == "paragraph")

    def _keep_shallower(self, level: int) -> None:
        while self.items and self.items[-1][0] >= level:
            self.items.pop()

    def _enter(self, block: Block) -> None:
        self.section += 1
        self.items, self.case = [], None
        while self.heading_cases and self.heading_cases[-1][0] >= block.level:
            self.heading_cases.pop()
        if block.number == "1":
            self.heading_cases = []
        if block.number is not None:
            self.heading = (block.number, block.level)
        elif self.heading is not None and block.level <= self.heading[1]:
            self.heading = None
        opened = case_of(block.text)
        if opened is not None:
            self.heading_cases.append((block.level, opened))

    def _case(self, index: int, block: Block) -> str | None:
        if block.kind == "heading":
            return self.heading_cases[-1][1] if self.heading_cases else None
        opened = case_of(block.text)
        if opened is not None and not _is_listed(block) and _holds_its_own(block.text):
            return opened
        if opened is not None:
            level = block.level if _is_listed(block) else -1
            self.case, self.numbered_in_case, self.number_before_case = (
                (level, opened),
                False,
                self.last_number,
            )
        elif self.case is not None and self._leaves_case(index, block, self.case[0]):
            self.case = None
        if self.case is not None:
            return self.case[1]
        if index in self.alternatives:
            return "ou"
        return self.heading_cases[-1][1] if self.heading_cases else None

    def _leaves_case(self, index: int, block: Block, level: int) -> bool:
        """An item's case ends with the next item; a line's, where earlier numbers go on or prose comes."""
        listed = _is_listed(block)
        if level >= 0:
            return (listed and block.level <= level) or (block.level == 0 and index > self.last_numbered)
        if block.number is not None:
            self.numbered_in_case = True
            return self.number_before_case > 0 and block.number == str(self.number_before_case + 1)
        return self.numbered_in_case and not listed and " " in block.text


def _folded(text: str) -> str:
    return " ".join(fold(word) for word in text.strip("*_ ")[:120].split())


def _holds_its_own(text: str) -> bool:
    """« Vous n'avez pas de compte ? Cliquez… » holds its instruction; « Cas 1 : … » opens a block."""
    return WHOLE_CASE.search(text) is not None and CASE.match(_folded(text)) is None


def case_of(text: str) -> str | None:
    """The case a heading or a line opens: « Option 2 : … », « Vous n'avez pas de compte »."""
    text = text.strip("*_ ")
    folded = _folded(text)
    named = CASE.match(folded)
    if named and named[1] in words_of("case_block"):
        return text.split(". ")[0]
    if len(text) > 160 or text.endswith("."):
        return None
    opening = folded.removeprefix("mais ").replace("'", " ").split(" ", 1)[0]
    if opening not in CASE_OPENERS:
        return None
    words = tokens(text)
    if words and words[0].fold == "mais":
        words = words[1:]
    if not words:
        return None
    if words[0].fold in {"si", "s'", "en"} and text.endswith((":", "?")) and opens_case(tuple(words[:3])):
        return text.rstrip(" :?")
    if len(words) < 4 or words[0].fold not in {"vous", "je", "j'", "tu", "votre", "vos"}:
        return None
    state = any(word.fold in words_of("case_block", "states") for word in words[1:4])
    negated = any(word.fold in {"ne", "n'"} for word in words[:5])
    here = any(word.fold in {"maintenant", "desormais", "pouvez", "devez", "inscrit"} for word in words[:5])
    return text.split(":")[0].strip() if (state or negated) and not here else None


def _alternatives(blocks: tuple[Block, ...]) -> set[int]:
    """Blocks set out as alternatives around a lone « OU »."""
    found: set[int] = set()
    for at, block in enumerate(blocks):
        if fold(block.text.strip(" |*-–:()")) != "ou":
            continue
        before = at - 1
        while before >= 0 and (_is_listed(blocks[before]) or " | " in blocks[before].text):
            found.add(before)
            before -= 1
        after = at + 1
        while after < len(blocks) and blocks[after].kind != "heading" and after not in found:
            found.add(after)
            after += 1
    return found


def _is_listed(block: Block) -> bool:
    return block.kind == "item" or block.number is not None
