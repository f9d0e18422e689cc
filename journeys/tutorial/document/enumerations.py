"""« Saisissez votre nom, votre adresse et le code postal » tells three steps: one for each field."""

import re
from collections.abc import Iterator, Sequence

from parcours.journeys.tutorial.document.sentence_ends import ends
from parcours.journeys.tutorial.french.tokenizer import Token, tokens
from parcours.journeys.tutorial.french.verb_phrase import things
from parcours.journeys.tutorial.model import Action, Span, Step

FILLED: frozenset[Action] = frozenset({"fill", "select", "check", "enter_code"})
FIELDS = frozenset({"field", "word", "code", "choice", "mail", "document"})
"""Kinds of things that are given to a form."""
OWN = frozenset({"votre", "vos", "ton", "ta", "tes", "son", "sa", "ses", "mon", "ma", "mes", "leur", "leurs"})
ARTICLES = frozenset({"le", "la", "les", "l'", "un", "une", "ce", "cet", "cette", "ces"})
JOINS = frozenset({",", "et", "ou", "puis", "/", "&"})
STOPS = frozenset(
    {
        "pour",
        "afin",
        "qui",
        "que",
        "qu'",
        "si",
        "s'",
        "alors",
        "depuis",
        "via",
        "avec",
        "selon",
        "dans",
        "sur",
    }
    | {"comme", "dont", "lorsque", "quand", "par", "en", "enfin", "sans", "sinon", "apres", "avant"}
)
"""What ends the last of them."""
ASKED = frozenset(
    {
        "annee",
        "age",
        "taille",
        "poids",
        "sexe",
        "civilite",
        "nationalite",
        "profession",
        "categorie",
        "region",
    }
    | {
        "departement",
        "pays",
        "theme",
        "modalite",
        "distance",
        "prix",
        "metier",
        "diplome",
        "niveau",
        "formation",
    }
)
"""What else a form asks for, by the word itself."""
PLURAL = frozenset({"vos", "tes", "ses", "mes", "leurs", "les"})
MOST_WORDS = 8
MOST_ITEMS = 12
MOST_LAST = 6  # words of the last item, where only its place says that it is one
_IN = re.compile(r"\bdans\b", re.IGNORECASE)


def with_items(steps: Sequence[Step], told: Sequence[tuple[Step, ...]]) -> list[tuple[Step, ...]]:
    """What each step is told as, followed by the fields that its sentence names after its own."""
    return [
        _followed(of_one, tuple(_items(step, end)))
        for step, of_one, end in zip(steps, told, ends(steps), strict=True)
    ]


def _followed(told: tuple[Step, ...], more: tuple[Step, ...]) -> tuple[Step, ...]:
    """A name that is that of a later field is not the first one's."""
    *before, last = told
    names = {label for one in more for label in one.labels}
    own = last.model_copy(update={"labels": tuple(label for label in last.labels if label not in names)})
    return (*before, own, *more)


def _items(step: Step, end: int) -> Iterator[Step]:
    if step.action not in FILLED or step.coarse or not step.object or step.rule.startswith("event"):
        return
    start = step.text.find(step.object, step.begins)
    if start < 0 or (step.labels and _IN.search(step.text, step.begins, start)):
        return  # « écrivez dans « Message » votre nom et votre prénom »: one field for all
    start -= len(step.text[:start]) - len(step.text[:start].rstrip("*_"))
    words = tokens(step.text[start:end])
    of_object = tokens(step.object)
    at = len(of_object)
    bare = not _determined(of_object) or of_object[0].fold in PLURAL
    for number in range(MOST_ITEMS):
        first = _past_joins(words, at)
        last = _noun_ends(words, first)
        named = step.action == "select" and _names(words[first:last])
        either = number == 0 and not named and any(word.fold == "ou" for word in words[at:first])
        closes = number > 0 and _closes(words, at, first, last)
        if (
            first == at
            or either
            or not (_is_field(words[first:last], bare) or closes or (named and number == 0))
        ):
            return  # « votre e-mail ou votre numéro » is one thing to give
        item = _told(step, words[first:last], start)
        yield item.model_copy(update={"conditional": True}) if _is_other(words[at:first]) else item
        bare, at = bare or words[first].fold in PLURAL, last


def _is_other(joins: Sequence[Token]) -> bool:
    """« … ou **À distance** »: one of several ways."""
    return any(word.fold == "ou" and word.text != "où" for word in joins)


def _names(words: Sequence[Token]) -> bool:
    """Whether they are a name set off: in quotation marks, bold."""
    return bool(words) and all(word.shown or word.emphasis or word.fold in ARTICLES for word in words)


def _closes(words: Sequence[Token], at: int, first: int, last: int) -> bool:
    """« …, la date d'expiration et le cryptogramme »: the last of a list is of its kind, whatever it is."""
    joined = any(word.fold in ("et", "ainsi") for word in words[at:first])
    named = words[first:last]
    return joined and 1 < len(named) <= MOST_LAST and _determined(named)


def _past_joins(words: Sequence[Token], at: int) -> int:
    """Past « , », « et », « ainsi que »; where it was when nothing joins."""
    while at < len(words):
        if words[at].fold in JOINS or words[at].text in JOINS:
            at += 1
        elif [word.fold for word in words[at : at + 2]] in (["ainsi", "que"], ["ainsi", "qu'"]):
            at += 2
        else:
            break
    return at


def _noun_ends(words: Sequence[Token], first: int) -> int:
    last = first
    while last < len(words) and last - first < MOST_WORDS:
        word = words[last]
        as_well = (
            word.fold == "ainsi" and words[last + 1 : last + 2] and words[last + 1].fold in ("que", "qu'")
        )
        if word.fold in JOINS or word.text in JOINS or word.fold in STOPS or as_well:
            break
        last += 1
    return last


def _determined(words: Sequence[Token]) -> bool:
    return bool(words) and words[0].fold in OWN | ARTICLES


def _is_field(words: Sequence[Token], bare: bool) -> bool:
    """Whether these words name something a form asks for."""
    if not words or (len(words) == 1 and _determined(words)):
        return False
    found = things(tuple(words), 0, len(words))
    named = {one.kind for one in found}
    asked = bool(named & FIELDS) or words[int(_determined(words))].fold.removesuffix("s") in ASKED
    if words[0].fold in OWN:
        return not named or asked
    shown = any(word.shown for word in words)
    if words[0].fold in ARTICLES:
        return shown or asked
    first = bool(found) and found[0].start == 0
    return bare and asked and not shown and (first or words[0].fold.removesuffix("s") in ASKED)


def _told(step: Step, words: Sequence[Token], start: int) -> Step:
    first, last = words[0], words[-1]
    span = Span(start=start + first.start, end=start + last.end)
    shown = tuple(word.text for word in words if word.shown)[:1] or _emphasised(step, words, start)
    kinds = {one.kind for one in things(tuple(words), 0, len(words))}
    action: Action = (
        "enter_code" if kinds == {"code"} else "fill" if step.action == "enter_code" else step.action
    )
    return step.model_copy(
        update={
            "action": action,
            "labels": shown,
            "object": step.text[span.start : span.end].replace("*", ""),
            "understood": (span,),
            "figures": (),
        }
    )


def _emphasised(step: Step, words: Sequence[Token], start: int) -> tuple[str, ...]:
    """The name in bold or italics, as it is written."""
    strong = [word for word in words if word.emphasis and not word.shown]
    return (step.text[start + strong[0].start : start + strong[-1].end],) if strong else ()
