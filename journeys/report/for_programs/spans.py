"""Where words of a tutorial stand in its file, to the character, and what to put there instead."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from parcours.journeys.verdict.model import Finding

SourceOf = Callable[[str], str]
"""From the path of a tutorial to its text, as its lines are counted; empty where it has no lines."""
_TOKEN = re.compile(r"\w+|[^\w\s]")
_MARKS = {"*", "`", ">", "\\"}
"""Of Markdown, between words: they are passed over."""
_UNSAFE = re.compile(r"[\\*_`<>|\[\]{}\n]")
_BLANK = re.compile(r"\n[ \t>]*\n")
_ENDS = {".", "!", "?", ";", ":", "…"}
_ENOUGH = 3
"""Tokens that the tutorial and the proposal must share, around what differs."""


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
class _Words:
    """The words and signs of a text, each with where it begins and ends."""

    tokens: tuple[str, ...]
    places: tuple[tuple[int, int], ...]

    def reach(self, first: int, last: int) -> tuple[int, int]:
        """Where those from `first` to just before `last` begin and end."""
        return self.places[first][0], self.places[last - 1][1]


@dataclass(frozen=True)
class _Change:
    """Tokens of the file from `first` to just before `last`, and those of the proposal to put there."""

    first: int
    last: int
    new_first: int
    new_last: int
    shared: int


def span_of(finding: Finding, source: str) -> Span | None:
    """Where the words of the tutorial stand that the finding is about; None where they are not found."""
    there, said = _paragraph(finding, source), _words(finding.said).tokens
    if said and finding.said_as_is:
        for at in range(len(there.tokens) - len(said) + 1):
            if there.tokens[at : at + len(said)] == said:
                return _span(source, *there.reach(at, at + len(said)))
    told = replacement(finding, source)
    return None if told is None else told.span


def replacement(finding: Finding, source: str) -> Replacement | None:
    """The fewest words to change for the tutorial to say what is proposed; None where that is not sure.

    The sentence proposed is laid along the file: what differs must be words that the finding says are wrong.
    """
    if not finding.proposal_as_is:
        return None
    there, new = _paragraph(finding, source), _words(finding.proposal)
    changes = _changes(there.tokens, new.tokens, _words(finding.said).tokens)
    best = max(changes, key=lambda one: (one.shared, -one.first), default=None)
    if best is None or best.shared < _ENOUGH:
        return None
    start, end = there.reach(best.first, best.last)
    first, last = new.reach(best.new_first, best.new_last)
    text = finding.proposal[first:last]
    return None if _UNSAFE.search(source[start:end] + text) else Replacement(_span(source, start, end), text)


def _changes(there: tuple[str, ...], new: tuple[str, ...], said: tuple[str, ...]) -> Iterator[_Change]:
    """Every way to lay the proposal along the file from one of its tokens, some words said in between."""
    for at in range(len(there)):
        before = _shared(there[at:], new)
        if before in (0, len(new)):
            continue
        for last in range(at + before, min(at + before + len(said), len(there)) + 1):
            after = _ending(there[last:], new[before:])
            first, new_first, new_last = at + before, before, len(new) - after
            if first == last or new_first == new_last:  # put in or taken out: with the word before
                first, new_first = first - 1, new_first - 1
            whole = after or last == len(there) or there[last] in _ENDS
            if whole and _told(said, there[first:last], at_end=not after):
                yield _Change(first, last, new_first, new_last, new_first + after)


def _shared(some: tuple[str, ...], others: tuple[str, ...]) -> int:
    """How many tokens are the same from the beginning."""
    most = min(len(some), len(others))
    return next((at for at in range(most) if some[at] != others[at]), most)


def _ending(there: tuple[str, ...], new: tuple[str, ...]) -> int:
    """How many tokens the file goes on with that are the end of the proposal."""
    most = min(len(there), len(new))
    return next((n for n in range(most, 0, -1) if there[:n] == new[-n:]), 0)


def _told(said: tuple[str, ...], wrong: tuple[str, ...], at_end: bool) -> bool:
    """Whether what is said has these words; as its last ones, where nothing after them is known."""
    if at_end:
        return bool(wrong) and said[-len(wrong) :] == wrong
    return bool(wrong) and any(said[at : at + len(wrong)] == wrong for at in range(len(said)))


def _paragraph(finding: Finding, source: str) -> _Words:
    """The words of the file from the line of the finding to the end of its paragraph."""
    line = finding.place.line
    if line is None or not source:
        return _words("")
    start = _start_of(source, line)
    blank = _BLANK.search(source, start)
    return _words(source, start, blank.start() if blank else len(source))


def _words(text: str, start: int = 0, end: int | None = None) -> _Words:
    found = _TOKEN.finditer(text, start, len(text) if end is None else end)
    told = [one for one in found if one[0] not in _MARKS]
    return _Words(tuple(one[0] for one in told), tuple(one.span() for one in told))


def _start_of(source: str, line: int) -> int:
    """Where a line begins; the end of the text when it has not so many."""
    at = 0
    for _ in range(line - 1):
        at = source.find("\n", at) + 1
        if at == 0:
            return len(source)
    return at


def _span(source: str, start: int, end: int) -> Span:
    return Span(*_position(source, start), *_position(source, end))


def _position(source: str, at: int) -> tuple[int, int]:
    return source.count("\n", 0, at) + 1, at - source.rfind("\n", 0, at)
