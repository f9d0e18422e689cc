"""Orders given by an infinitive: « vous devez cliquer », « il vous faut saisir », « pensez à cocher »."""

import bisect

from parcours.journeys.tutorial.french.clause import Clause
from parcours.journeys.tutorial.french.lexicon.cues import words_of
from parcours.journeys.tutorial.french.lexicon.frames import Frame, frames
from parcours.journeys.tutorial.french.lexicon.verbs import BLANK, Verb, reading
from parcours.journeys.tutorial.french.predicate import Head
from parcours.journeys.tutorial.french.tokenizer import Token

MOST_FILLERS = 8


def framed_heads(clause: Clause) -> dict[int, Head]:
    """The orders given by an infinitive after « vous devez », « il faut »…, by their first token."""
    known = frames()
    candidates = [i for i, token in enumerate(clause.tokens) if token.fold in known and not clause.inside[i]]
    if not candidates:
        return {}
    text, starts = joined(clause.tokens)
    found: dict[int, Head] = {}
    past = 0
    for start in candidates:
        if start < past or not clause.main_clause(start):
            continue
        head = _framed(clause, start, known[clause.tokens[start].fold], text, starts)
        if head is not None:
            found[start], past = head, head.at
    return found


def _framed(
    clause: Clause, start: int, choices: tuple[Frame, ...], text: str, starts: list[int]
) -> Head | None:
    for frame in choices:
        match = frame.pattern.match(text, starts[start])
        if match is None:
            continue
        at = _after_fillers(clause, bisect.bisect_left(starts, match.end()))
        verb = _infinitive_at(clause, at)
        if frame.name == "faire" and verb is not None and clause.tokens[at].capital:
            continue  # « faites Rechercher »: the name of a button
        gone = gone_to_do(clause, at, verb)
        if gone is not None:
            at, verb = gone
        if verb is not None:
            return Head(verb, at, start, 0, frame.force, "inf", frame.name, clause.either(start))
    return None


def gone_to_do(clause: Clause, index: int, verb: Verb | None) -> tuple[int, Verb] | None:
    """« allez vérifier vos mails », « pensez à revenir l'accepter »: what one goes to do is the gesture."""
    if verb is None or verb.group != "go":
        return None
    at = index + 1
    while at < len(clause.tokens) and clause.tokens[at].fold in clause.clitics - {"vous"}:
        at += 1
    done = _infinitive_at(clause, at)
    return None if done is None or done is BLANK else (at, done)


def _after_fillers(clause: Clause, at: int) -> int:
    for _ in range(MOST_FILLERS):
        if at >= len(clause.tokens):
            break
        token = clause.tokens[at]
        adverb = token.fold in clause.fillers or token.fold.endswith("ment")
        if not adverb and token.fold not in clause.clitics and token.text != ",":
            break
        at += 1
    return at


def _infinitive_at(clause: Clause, at: int) -> Verb | None:
    if at >= len(clause.tokens):
        return None
    token = clause.tokens[at]
    known = reading(token.fold, "infinitive", clause.reflexive_before(at))
    noun = token.fold in words_of("determiner")  # « il s'agit de votre compte »
    looks = token.kind == "word" and len(token.fold) > 3 and token.fold.endswith(("er", "ir", "re"))
    return known or (BLANK if looks and not noun else None)


def joined(tokens: tuple[Token, ...]) -> tuple[str, list[int]]:
    """Folded tokens set apart by spaces, and where each begins."""
    starts, at, parts = [], 0, []
    for token in tokens:
        starts.append(at)
        parts.append(token.fold if token.kind != "name" else "«»")
        at += len(parts[-1]) + 1
    return " ".join(parts) + " ", starts
