"""What stands around a verb: its object, the kinds of things named, its names."""

from dataclasses import dataclass
from functools import cached_property

from parcours.journeys.tutorial.french.lexicon.cues import words_of
from parcours.journeys.tutorial.french.lexicon.nouns import kinds, single
from parcours.journeys.tutorial.french.predicate import Head
from parcours.journeys.tutorial.french.tokenizer import Token

WIDEST = 60
# Fillers elsewhere, but after a verb they open its object.
NOT_PASSED = {"la", "en", "ici", "tout"}
ADVERBS_OF_TWO = {"d'": "abord", "a": "nouveau"}
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
    "ainsi",
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
MEANS = {"avec", "par", "via", "grace", "aide", "moyen"}


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
    before: Found | None = None

    @cached_property
    def first(self) -> int:
        """First token after the verb, its pronouns and adverbs."""
        at = self.head.at + 1
        while at < self.end and self._is_passed_over(at):
            at += 1
        return at

    def _is_passed_over(self, at: int) -> bool:
        token = self.sentence[at]
        if token.kind != "word":
            return False
        if token.fold in ADVERBS_OF_TWO:
            return at + 1 < self.end and self.sentence[at + 1].fold == ADVERBS_OF_TWO[token.fold]
        pronoun = token.fold in words_of("clitic") and (token.clitic or token.fold == "vous")
        adverb = token.fold.endswith("ment") and single(token.fold) not in kinds()
        return pronoun or adverb or (token.fold in words_of("filler") and token.fold not in NOT_PASSED)

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

    @cached_property
    def kind(self) -> str | None:
        """The kind of what is acted on; a pronoun stands for what was named before: « entrez-le »."""
        if self.before is not None and self._by_pronoun():
            return self.before.kind
        return self.object.kind if self.object is not None else None

    def _by_pronoun(self) -> bool:
        at = self.head.at
        if self.head.rule == "left to do":
            return True  # « un code arrive, à recopier »
        after = self.sentence[at + 1 : at + 2]
        ahead = self.sentence[max(0, at - 1) : at]
        return any(t.clitic and t.fold in {"le", "la", "les"} for t in after) or any(
            t.fold in {"l'", "le", "la", "les"} and not t.clitic for t in ahead
        )

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
    if table.keys().isdisjoint(folded) and not any(token.kind == "name" for token in sentence[start:end]):
        return found
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
