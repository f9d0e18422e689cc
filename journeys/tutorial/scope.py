"""What stands around a verb: its object, the kinds of things named, its names."""

from dataclasses import dataclass
from functools import cached_property

from journeys.tutorial.heads import CLITICS, Head, _words
from journeys.tutorial.lexicon import kinds, single
from journeys.tutorial.words import Token

WIDEST = 60
OBJECT_ENDS = {
    "qui",
    "que",
    "qu'",
    "dont",
    "pour",
    "afin",
    "puis",
    "si",
    "s'",
    "en",
    "lorsque",
    "quand",
    "ou",
    "et",
    "via",
    "depuis",
}
BEFORE_OBJECT = {
    "sur",
    "a",
    "au",
    "aux",
    "dans",
    "vers",
    "chez",
    "par",
    "avec",
    "de",
    "d'",
    "des",
    "du",
    "en",
    "aupres",
}
MEANS = {"avec", "par", "via", "grace", "aide", "moyen", "avec"}


@dataclass(frozen=True)
class Found:
    """A thing named, of some kind, between two tokens."""

    kind: str
    words: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True)
class Scope:
    """The words of one verb."""

    sentence: tuple[Token, ...]
    inside: tuple[bool, ...]
    head: Head

    @cached_property
    def first(self) -> int:
        """First token after the verb, its pronouns and adverbs."""
        at = self.head.at + 1
        while at < self.end and (
            (
                self.sentence[at].fold in CLITICS
                and (self.sentence[at].clitic or self.sentence[at].fold in {"vous"})
            )
            or self.sentence[at].fold.endswith("ment")
            and self.sentence[at].kind == "word"
            and single(self.sentence[at].fold) not in kinds()
            or self.sentence[at].fold in _words("filler")
            and self.sentence[at].fold not in {"la", "en", "ici", "tout", "d'", "abord"}
            or (
                self.sentence[at].fold == "d'" and at + 1 < self.end and self.sentence[at + 1].fold == "abord"
            )
            or self.sentence[at].fold == "abord"
        ):
            at += 1
        return at

    @cached_property
    def end(self) -> int:
        return min(self.head.end, self.head.at + WIDEST)

    @cached_property
    def after(self) -> str:
        """The word right after the verb."""
        return self.sentence[self.first].fold if self.first < self.end else ""

    @cached_property
    def object_end(self) -> int:
        """Where the first thing named after the verb ends."""
        at = self.first
        while at < self.end and self.sentence[at].fold in BEFORE_OBJECT:
            at += 1
        at += 1
        while at < self.end:
            token = self.sentence[at]
            if self.inside[at] and not self.inside[self.head.at]:
                break
            stops = (
                token.fold in OBJECT_ENDS
                or token.fold in {"sur", "dans", "avec", "par"}
                or token.text in {",", ";", ":", "!", ".", "(", ")"}
            )
            if stops:
                break
            at += 1
        return min(at, self.end)

    @cached_property
    def named_things(self) -> tuple[Found, ...]:
        return tuple(
            things(
                self.sentence,
                self.head.at + 1,
                self.end,
                self.inside if not self.inside[self.head.at] else None,
            )
        )

    @cached_property
    def object(self) -> Found | None:
        """The first thing named as object."""
        return next((found for found in self.named_things if found.start < self.object_end), None)

    def names_any(self, wanted: frozenset[str]) -> Found | None:
        return next((found for found in self.named_things if found.kind in wanted), None)

    def text(self, start: int, end: int) -> tuple[int, int] | None:
        """Characters from token `start` to just before token `end`."""
        return (self.sentence[start].start, self.sentence[end - 1].end) if start < end else None


def things(
    sentence: tuple[Token, ...], start: int, end: int, inside: tuple[bool, ...] | None = None
) -> list[Found]:
    """Things of known kinds among the tokens from `start` to `end`, the longest names first."""
    table = kinds()
    folded = [single(token.fold) for token in sentence[start:end]]
    found: list[Found] = []
    at = 0
    while at < len(folded):
        if inside is not None and inside[start + at]:
            at += 1
            continue
        token = sentence[start + at]
        if token.kind == "name":
            kind = _address_kind(token)
            if kind:
                found.append(Found(kind, (token.fold,), start + at, start + at + 1))
        for words, kind in table.get(folded[at], ()):
            if tuple(folded[at : at + len(words)]) == words:
                found.append(Found(kind, words, start + at, start + at + len(words)))
                at += len(words) - 1
                break
        at += 1
    return found


def _address_kind(token: Token) -> str | None:
    if "@" in token.fold:
        return "mail"
    if token.shown:
        inner = [single(word) for word in token.inner]
        table = kinds()
        for at in range(len(inner)):
            for words, kind in table.get(inner[at], ()):
                if tuple(inner[at : at + len(words)]) == words and kind in {"document", "form", "site"}:
                    return kind
        return None
    return "site"
