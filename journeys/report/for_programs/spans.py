"""Where words of a tutorial stand in its file, to the character, and what to put there instead."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from parcours.journeys.verdict.model import Finding

SourceOf = Callable[[str], str]
"""From the path of a tutorial to its text, as its lines are counted; empty where it has no lines."""
_TOKEN = re.compile(r"\w+|[^\w\s]")
_MARKS = r"[*_`]*"
_SPACE = rf"{_MARKS}[\s>]+{_MARKS}"
_UNSAFE = re.compile(r"[\\*_`<>|\[\]{}]")
_BLANK = re.compile(r"\n[ \t>]*\n")


def no_source(_: str) -> str:
    """Nothing is known of the files."""
    return ""


@dataclass(frozen=True)
class Span:
    """From a character to just before another; lines and columns count from 1, columns in characters."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True)
class Replacement:
    """The words to put in the place of others."""

    span: Span
    text: str


@dataclass(frozen=True)
class _Found:
    """A match of words in a text: each token where it stands."""

    source: str
    tokens: tuple[tuple[int, int], ...]

    def span(self, first: int, last: int) -> Span:
        start, end = self.tokens[first][0], self.tokens[last][1]
        return Span(*_position(self.source, start), *_position(self.source, end))

    def words(self, first: int, last: int) -> str:
        return self.source[self.tokens[first][0] : self.tokens[last][1]]


def span_of(finding: Finding, source: str) -> Span | None:
    """Where the words of the tutorial stand that the finding is about; None where they are not found."""
    found = _found(finding, source)
    return None if found is None else found.span(0, len(found.tokens) - 1)


def replacement(finding: Finding, source: str) -> Replacement | None:
    """The fewest words to change for the tutorial to say what is proposed; None where that is not sure."""
    found = _found(finding, source)
    if found is None or not finding.proposal_as_is:
        return None
    said = _TOKEN.findall(finding.said)
    there = list(_TOKEN.finditer(finding.proposal))
    if said == [token[0] for token in there]:
        return None
    first, last = _changed(said, [token[0] for token in there])
    after = len(there) - (len(said) - last)
    if first >= last or after <= first:
        return None
    text = finding.proposal[there[first].start() : there[after - 1].end()]
    replaced = found.words(first, last - 1)
    if _UNSAFE.search(text + replaced) or "\n" in replaced:
        return None
    return Replacement(found.span(first, last - 1), text)


def _changed(said: list[str], proposed: list[str]) -> tuple[int, int]:
    """Which tokens of what is said differ, from the first to just after the last; at least one."""
    most = min(len(said), len(proposed))
    first = next((at for at in range(most) if said[at] != proposed[at]), most)
    same = next((at for at in range(most - first) if said[-1 - at] != proposed[-1 - at]), most - first)
    last = len(said) - same
    if first and (first == last or len(proposed) - same == first):
        first -= 1  # words are put in or taken out: with the word before them
    return first, last


def _found(finding: Finding, source: str) -> _Found | None:
    """The words said, from the line of the finding to the end of its paragraph."""
    line = finding.place.line
    tokens = _TOKEN.findall(finding.said) if finding.said_as_is else []
    if line is None or not tokens or not source:
        return None
    start = _start_of(source, line)
    blank = _BLANK.search(source, start)
    end = blank.start() if blank else len(source)
    match = _pattern(finding.said).search(source, start, end)
    return match and _Found(source, tuple(match.span(at + 1) for at in range(len(tokens))))


def _pattern(said: str) -> re.Pattern[str]:
    """The words as a file may hold them: wrapped, or with marks between them."""
    pattern, end = [], None
    for token in _TOKEN.finditer(said):
        if end is not None:
            pattern.append(_MARKS if token.start() == end else _SPACE)
        pattern.append(f"({re.escape(token[0])})")
        end = token.end()
    return re.compile(rf"(?<!\w){''.join(pattern)}(?!\w)")


def _start_of(source: str, line: int) -> int:
    """Where a line begins; the end of the text when it has not so many."""
    at = 0
    for _ in range(line - 1):
        at = source.find("\n", at) + 1
        if at == 0:
            return len(source)
    return at


def _position(source: str, at: int) -> tuple[int, int]:
    return source.count("\n", 0, at) + 1, at - source.rfind("\n", 0, at)
