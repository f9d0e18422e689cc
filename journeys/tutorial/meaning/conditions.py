"""The condition of a step: the words that say when it applies."""

from functools import cache

from parcours.journeys.tutorial.french.lexicon.cues import cues
from parcours.journeys.tutorial.french.lexicon.verbs import readings
from parcours.journeys.tutorial.french.predicate import Head
from parcours.journeys.tutorial.french.tokenizer import Token
from parcours.journeys.tutorial.french.verb_phrase import Scope

ASKING = {"savoir", "voir", "comprendre", "determiner", "demander", "demandant"}
# First character and the one just past the last.
Stretch = tuple[int, int]
OFFERED = {"offered", "later"}


@cache
def phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Wordings of a condition, by their first word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in cues().condition.phrases.split("|"):
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append(words)
    return {first: tuple(known) for first, known in found.items()}


def condition_of(scope: Scope, first: Head) -> Stretch | None:
    """Where the words stand that set the condition of the scope's verb, None when it always holds."""
    tokens, inside, head = scope.sentence, scope.inside, scope.head
    for at in range(head.end):
        if inside[at] or first.at < at < head.start:
            continue
        if at > head.at and tokens[at].fold == "puis":
            break
        length = _cue(tokens, at)
        if length and not _is_question(tokens, at):
            return _clause(tokens, at, first.start if at < first.start else head.end)
    if head.force in OFFERED:
        return _stretch(tokens, head.start, head.at)
    if head.either:
        return _stretch(tokens, max(0, head.start - 1), head.start)
    return None


def opens_case(tokens: tuple[Token, ...]) -> Stretch | None:
    """The condition a sentence without any instruction opens for what follows it."""
    for at in range(min(len(tokens), 12)):
        if _cue(tokens, at) and not _is_question(tokens, at):
            return _clause(tokens, at, len(tokens))
    return None


def _cue(tokens: tuple[Token, ...], at: int) -> int:
    token = tokens[at]
    if token.kind != "word":
        return 0
    if token.fold == "si" or token.fold == "sinon":
        return 1
    if token.fold == "s'" and at + 1 < len(tokens) and tokens[at + 1].fold in {"il", "ils"}:
        return 2
    for words in phrases().get(token.fold, ()):
        if tuple(t.fold for t in tokens[at : at + len(words)]) == words:
            return len(words)
    return 0


def _is_question(tokens: tuple[Token, ...], at: int) -> bool:
    """« vérifiez si… », « précisez s'il… », « savoir si… »."""
    if at == 0 or tokens[at].fold not in {"si", "s'"}:
        return False
    before = tokens[at - 1]
    if before.fold in ASKING or tokens[at - 1].fold in {"meme", "comme"}:
        return True
    known = readings().get(before.fold, ())
    return any(
        r.verb.group in {"fill", "look", "keep", "contact"} and r.mood in {"told", "infinitive"}
        for r in known
    )


def _clause(tokens: tuple[Token, ...], at: int, limit: int) -> Stretch | None:
    end = at
    while end < limit and tokens[end].text not in {",", ";", ":"}:
        end += 1
    return _stretch(tokens, at, end)


def _stretch(tokens: tuple[Token, ...], start: int, end: int) -> Stretch | None:
    while end > start and tokens[end - 1].text in {".", "!", "?"}:
        end -= 1
    return (tokens[start].start, tokens[end - 1].end) if end > start else None
