"""A name written in a sentence: how far it goes when nothing marks its end."""

from dataclasses import dataclass
from itertools import pairwise

from parcours.journeys.tutorial.french.lexicon.cues import words_of
from parcours.journeys.tutorial.french.lexicon.verbs import readings
from parcours.journeys.tutorial.french.tokenizer import Token
from parcours.journeys.tutorial.french.verb_phrase import Scope

LONGEST_NAME = 14
NAME_BREAKS = {",", ";", ":", "(", ")", "!", "?", ".", "»", "→", ">", "...", "…", "|", "–", "—"}


@dataclass(frozen=True)
class Name:
    """A name, its tokens, whether quotes or a link mark it, and whether it comes right after the verb."""

    text: str
    start: int
    end: int
    marked: bool
    linked: bool = False
    direct: bool = False


def written(tokens: tuple[Token, ...]) -> str:
    """Tokens as they were spaced."""
    text = tokens[0].text
    for before, token in pairwise(tokens):
        text += ("" if token.start == before.end else "-" if token.clitic else " ") + token.text
    return text


def name_end(scope: Scope, at: int) -> int:
    """Where a name without quotes ends."""
    start = at
    while at < scope.end and at - start < LONGEST_NAME:
        token = scope.sentence[at]
        if token.kind == "name" or token.text in NAME_BREAKS:
            break
        if token.text == "-" and token.start > scope.sentence[at - 1].end:
            break
        if at > start and _stops(scope, at):
            break
        at += 1
    while at > start and scope.sentence[at - 1].fold in {"et", "ou", "de", "a", "en", "la", "le", "du", ","}:
        at -= 1
    return at


def _stops(scope: Scope, at: int) -> bool:
    token = scope.sentence[at]
    after = scope.sentence[at + 1] if at + 1 < scope.end else None
    if token.fold in {"sur", "dans"} and not token.capital:
        placed = scope.sentence[at - 1].fold in words_of("with_place") and after is not None and after.capital
        return not (placed and scope.sentence[at - 1].capital)
    if token.fold in words_of("stop_name") and not (
        token.fold == "avec" and scope.head.verb.group in {"press", "pick"}
    ):
        return True
    if (
        token.fold == "en"
        and after is not None
        and (after.fold in {"haut", "bas"} or after.fold.endswith("ant"))
    ):
        return True
    if (
        token.fold in {"a", "au"}
        and after is not None
        and after.fold in {"droite", "gauche", "nouveau", "centre", "moyen"}
    ):
        return True
    return token.fold in {"et", "ou"} and (
        after is None or after.fold in {"sur", "vous", "je"} or _verbal(after)
    )


def _verbal(token: Token) -> bool:
    return any(known.mood in {"told", "infinitive"} for known in readings().get(token.fold, ()))
