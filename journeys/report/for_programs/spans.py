"""Where words of a tutorial stand in its file, to the character, and what to put there instead."""

import re
from bisect import bisect_right
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
_LONGEST_PARAGRAPH = 4_000
"""Characters of the tutorial, from the line of the finding, in which its words are looked for."""
_LONGEST_SENTENCE = 120
"""Tokens of what is said or proposed; a longer one is not looked for."""
_CUT = ""
"""A token that no sentence has: where a paragraph goes on, and is not looked at any further."""


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
class Located:
    """Where the words stand that a finding is about, and what to put there; None where that is not sure."""

    span: Span | None = None
    replacement: Replacement | None = None


class Source:
    """The text of a tutorial, of which the lines are counted once for all findings."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(end.end() for end in re.finditer("\n", text))]

    def locate(self, finding: Finding) -> Located:
        """Its words in the paragraph that begins on its line."""
        there, said = self._paragraph(finding), _words(finding.said)
        change = self._replacement(finding, there, said) if finding.proposal_as_is else None
        told = self._said(there, said) if finding.said_as_is else None
        return Located(told or (change.span if change else None), change)

    def _said(self, there: "_Words", said: "_Words") -> Span | None:
        """Where all words stand that are said."""
        many = len(said.tokens)
        for at in range(len(there.tokens) - many + 1 if many else 0):
            if there.tokens[at : at + many] == said.tokens:
                return self._span(*there.reach(at, at + many))
        return None

    def _replacement(self, finding: Finding, there: "_Words", said: "_Words") -> Replacement | None:
        """The fewest words to change for the tutorial to say what is proposed.

        The sentence proposed is laid along the file: what differs must be words that the finding says are
        wrong.
        """
        new = _words(finding.proposal)
        changes = _changes(there.tokens, new.tokens, said.tokens)
        best = max(changes, key=lambda one: (one.shared, -one.first), default=None)
        if best is None or best.shared < _ENOUGH:
            return None
        start, end = there.reach(best.first, best.last)
        first, last = new.reach(best.new_first, best.new_last)
        text = finding.proposal[first:last]
        return (
            None
            if _UNSAFE.search(self._text[start:end] + text)
            else Replacement(self._span(start, end), text)
        )

    def _paragraph(self, finding: Finding) -> "_Words":
        """The words of the file from the line of the finding to the end of its paragraph."""
        line = finding.place.line
        if line is None or line > len(self._starts):
            return _Words()
        start = self._starts[line - 1]
        blank = _BLANK.search(self._text, start, start + _LONGEST_PARAGRAPH)
        if blank is not None or len(self._text) <= start + _LONGEST_PARAGRAPH:
            return _tokens(self._text, start, blank.start() if blank else len(self._text))
        there = _tokens(self._text, start, start + _LONGEST_PARAGRAPH)
        return _Words((*there.tokens[:-1], _CUT), there.places)

    def _span(self, start: int, end: int) -> Span:
        return Span(*self._position(start), *self._position(end))

    def _position(self, at: int) -> tuple[int, int]:
        line = bisect_right(self._starts, at)
        return line, at - self._starts[line - 1] + 1


@dataclass(frozen=True)
class _Words:
    """The words and signs of a text, each with where it begins and ends."""

    tokens: tuple[str, ...] = ()
    places: tuple[tuple[int, int], ...] = ()

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


def _changes(there: tuple[str, ...], new: tuple[str, ...], said: tuple[str, ...]) -> Iterator[_Change]:
    """Every way to lay the proposal along the file from one of its tokens, some words said in between."""
    for at in range(len(there)):
        before = _shared(there[at : at + len(new)], new)
        if before in (0, len(new)):
            continue
        for last in range(at + before, min(at + before + len(said), len(there)) + 1):
            if not _holds(said, there[at + before : last]):
                break
            after = _ending(there[last : last + len(new)], new[before:])
            first, new_first, new_last = at + before, before, len(new) - after
            if first == last or new_first == new_last:  # put in or taken out: with the word before
                first, new_first = first - 1, new_first - 1
            wrong = there[first:last]
            whole = after or last == len(there) or there[last] in _ENDS
            if whole and (_holds(said, wrong) if after else said[-len(wrong) :] == wrong):
                yield _Change(first, last, new_first, new_last, new_first + after)


def _shared(some: tuple[str, ...], others: tuple[str, ...]) -> int:
    """How many tokens are the same from the beginning."""
    most = min(len(some), len(others))
    return next((at for at in range(most) if some[at] != others[at]), most)


def _ending(there: tuple[str, ...], new: tuple[str, ...]) -> int:
    """How many tokens the file goes on with that are the end of the proposal."""
    most = min(len(there), len(new))
    return next((n for n in range(most, 0, -1) if there[:n] == new[-n:]), 0)


def _holds(said: tuple[str, ...], wrong: tuple[str, ...]) -> bool:
    """Whether what is said has these words."""
    return any(said[at : at + len(wrong)] == wrong for at in range(len(said)))


def _words(sentence: str) -> _Words:
    """Of what is said or proposed; none where it is too long."""
    found = _tokens(sentence, 0, len(sentence))
    return found if len(found.tokens) <= _LONGEST_SENTENCE else _Words()


def _tokens(text: str, start: int, end: int) -> _Words:
    told = [one for one in _TOKEN.finditer(text, start, end) if one[0] not in _MARKS]
    return _Words(tuple(one[0] for one in told), tuple(one.span() for one in told))
