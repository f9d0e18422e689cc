"""The object of an instruction, and what a pronoun in it refers to."""

from dataclasses import replace

from parcours.journeys.tutorial.french.lexicon.cues import words_of
from parcours.journeys.tutorial.french.name_span import Name
from parcours.journeys.tutorial.french.sentence_splitter import Sentence
from parcours.journeys.tutorial.french.verb_phrase import Found, Scope, things
from parcours.journeys.tutorial.instructions.predicates import HeadFinder
from parcours.journeys.tutorial.instructions.sentence_parser import Told
from parcours.journeys.tutorial.meaning.labels import carried_anywhere
from parcours.journeys.tutorial.model import Span

FILLING = {"fill", "register", "look"}


def antecedent(scope: Scope, sentence: Sentence, before: Sentence | None) -> tuple[Name | None, int]:
    """« le bouton « X ». Cliquez dessus »: the name said before, and where the quote begins."""
    pointed = any(
        token.fold in words_of("pointing") for token in scope.sentence[scope.first : scope.first + 3]
    )
    if not (pointed or _says_nothing(scope)):
        return None, sentence.start
    name = _last_name(replace(scope, head=replace(scope.head, at=0, end=scope.head.start, gerunds=[])))
    if name is not None or before is None or not pointed:
        return name, sentence.start
    whole = replace(scope.head, at=0, start=0, end=len(before.tokens), gerunds=[])
    name = _last_name(Scope(before.tokens, tuple(HeadFinder(before.tokens).inside), whole))
    return (name, before.start) if name is not None else (None, sentence.start)


def _says_nothing(scope: Scope) -> bool:
    """« cliquez pour… », « cliquez. »: nothing is named after the verb."""
    if scope.object is not None:
        return False
    return scope.first >= scope.end or scope.sentence[scope.first].fold in {
        "pour",
        "afin",
        ".",
        ",",
        "dessus",
        "!",
    }


def _last_name(scope: Scope) -> Name | None:
    quoted = [token for token in scope.sentence[: scope.end] if token.shown]
    if quoted:
        return Name(quoted[-1].text, 0, 0, marked=True)
    return carried_anywhere(scope)


def last_object(told: list[Told], sentence: Sentence) -> Found | None:
    """What « le » in the next sentence stands for."""
    objects = [one.scope.object for one in told if one.scope.object is not None]
    if objects:
        return objects[-1]
    return next(iter(things(sentence.tokens, 0, len(sentence.tokens))), None)


def object_of(scope: Scope, text: str) -> str | None:
    """The words of the object as `text`, the block, writes them."""
    start = scope.first
    while start < scope.object_end and scope.sentence[start].fold in {"sur", "a", "au", "dans", "avec", ":"}:
        start += 1
    found = scope.text(start, scope.object_end)
    return text[found[0] : found[1]].strip() or None if found else None


def understood(scope: Scope, name: Name | None, origin: int) -> tuple[Span, ...]:
    """The verb with what makes it an order, and the name or the thing; characters from `origin`."""
    tokens = scope.sentence
    spans = [(tokens[scope.head.start].start, tokens[scope.head.at].end)]
    if name is not None and name.end > name.start:
        spans.append((tokens[name.start].start, tokens[name.end - 1].end))
    elif scope.object is not None:
        spans.append((tokens[scope.object.start].start, tokens[scope.object.end - 1].end))
    return tuple(Span(start=start - origin, end=end - origin) for start, end in sorted(spans))


def is_coarse(one: Told) -> bool:
    """« complétez les informations demandées », « connectez-vous »: a run of gestures in one word."""
    group = one.scope.head.verb.group
    if group in ("follow", "login"):
        return True
    if one.deed.action != "fill" or group not in FILLING or one.deed.name is not None:
        return False
    words = {token.fold for token in one.scope.sentence[one.scope.first : one.scope.object_end]}
    if one.scope.head.verb.infinitive in words_of("coarse", "searching"):
        rest = {token.fold for token in one.scope.sentence[one.scope.first :]}
        return bool(rest & words_of("coarse", "searched"))
    return bool(words & words_of("coarse"))
