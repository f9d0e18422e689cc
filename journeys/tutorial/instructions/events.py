"""Sentences that tell no one to act but say what comes: a mail, a delay, an answer, another screen."""

from functools import cache

from parcours.journeys.tutorial.french.lexicon.cues import Third, words_of
from parcours.journeys.tutorial.french.tokenizer import Token
from parcours.journeys.tutorial.french.verb_phrase import things
from parcours.journeys.tutorial.instructions.message_events import (
    YOU,
    Event,
    Said,
    arrives,
    counted,
    duration,
    later,
    named_alone,
    on_reception,
    on_the_phone,
    sent_there,
    sent_to_you,
)
from parcours.journeys.tutorial.instructions.predicates import HeadFinder


@cache
def _signs() -> frozenset[str]:
    """Words without which nothing is said to come."""
    third = [words_of("third", key) for key in Third.model_fields if key != "reason"]
    screen = [words_of("screen", key) for key in ("shows", "here")]
    openers = (
        words_of("waiting")
        | words_of("held", "tells")
        | {"tard", "apres", "bout"}
        | words_of("counted")
        | words_of("comes_alone")
    )
    return frozenset({"reception", "appelle"}).union(*third, *screen, openers)


def event_of(finder: HeadFinder) -> Event | None:
    """What the sentence says will come, None when it says nothing of the kind."""
    tokens = finder.tokens
    if _signs().isdisjoint([token.fold for token in tokens]):
        return None
    limit = finder.heads[0].start if finder.heads else len(tokens)
    tokens = tokens[:limit]
    folds = [token.fold for token in tokens]
    if "ne" in folds[:6] or "n'" in folds[:6]:
        return None
    said = Said(tokens, folds, things(tokens, 0, len(tokens)), finder.they)
    before_a_step = (on_reception, later, sent_to_you, sent_there, on_the_phone, arrives)
    alone = (*before_a_step, counted, named_alone, _delay, _answered, _given, _shown, _arrived)
    for rule in before_a_step if finder.heads else alone:
        event = rule(said)
        if event is not None:
            return event
    return None


def _given(said: Said) -> Event | None:
    """« un numéro vous est attribué », « il vous est demandé comment… »."""
    folds = said.folds
    at = next((at for at, word in enumerate(folds) if word in words_of("third", "given")), None)
    if at is None or at < 2 or folds[at - 1] not in {"est", "sera"} or folds[at - 2] not in YOU:
        return None
    return Event("info", "computer", "the site gives", 0, at + 1)


def _delay(said: Said) -> Event | None:
    """« délai de 11 jours ouvrés », « temps de traitement : environ 1 mois »."""
    folds = said.folds
    span = duration(folds)
    if span is None:
        return None
    lasting = _lasting(folds, span)
    if lasting is not None:
        return Event("wait", "offline", "delay", lasting, span + 1)
    done = next((at for at, word in enumerate(folds) if word in words_of("third", "done")), None)
    if (
        done is not None
        and done < span
        and any(word in {"sera", "seront", "est", "sont"} for word in folds[:done])
    ):
        return Event("wait", "offline", "done within a delay", done, span + 1)
    waiting = next((at for at, word in enumerate(folds) if word in words_of("waiting")), None)
    if waiting is None or (folds[waiting] == "traitement" and waiting > span and "sous" not in folds):
        return None
    if any(word in {"retractation", "si", "legal"} for word in folds[: waiting + 4]):
        return None
    return Event("wait", "offline", "delay", min(waiting, span), max(waiting, span) + 1)


def _lasting(folds: list[str], span: int) -> int | None:
    """« la vérification prend 24 h », « réponse sous 2 jours », « nous avons 2 jours pour répondre »."""
    doing, does = words_of("third", "doing"), words_of("third", "does")
    for at, word in enumerate(folds[:span]):
        lasts = not words_of("third", "lasts").isdisjoint(folds[at + 1 : span])
        if word in doing and (lasts or "sous" in folds[at + 1 : span]):
            return at
        if word in words_of("third", "has") and not does.isdisjoint(folds[span + 1 :]):
            return at if YOU.isdisjoint(folds[:at]) and folds[0] not in {"je", "j'", "tu"} else None
    return None


def _answered(said: Said) -> Event | None:
    """« L'organisme vous répond sous 2 jours », « nous recevrons alors une alerte »."""
    tokens, folds = said.tokens, said.folds
    receives = next((at for at, word in enumerate(folds) if word in words_of("third", "receives")), None)
    answers = next(
        (
            at
            for at, word in enumerate(folds)
            if word in words_of("third", "answers")
            and at
            and _third_person(tokens, folds, at)
            and not any(
                found.end == at and found.kind in {"document", "field", "code"} for found in said.named
            )
        ),
        None,
    )
    if receives is None and answers is None:
        return None
    at = answers if answers is not None else receives
    if (
        at is None
        or at == 0
        or folds[0] in {"je", "vous", "tu", "ceci", "cela", "ce", "c'", "ca"}
        or any(word in {"que", "qui", "qu'"} for word in folds[:at])
    ):
        return None
    if answers is not None and duration(folds) is not None:
        return Event("wait", "offline", "answered within a delay", at, at + 1)
    told = receives is not None and not any(word.endswith("ez") for word in folds[:receives])
    future = answers is not None and folds[answers].endswith(("ra", "ront"))
    return Event("info", "offline", "act of someone else", at, at + 1) if told or future else None


def _third_person(tokens: tuple[Token, ...], folds: list[str], at: int) -> bool:
    if tokens[at].text[-1:] in {"é", "e"} and tokens[at].text[-1:] == "é":
        return False
    before = folds[:at]
    return (
        bool(before)
        and before[0] not in {"je", "tu", "vous", "j'"}
        and before[-1] not in {"le", "la", "les", "un", "une", "de", "en"}
    )


def _shown(said: Said) -> Event | None:
    """« une fenêtre s'ouvre », « le message suivant apparaît »."""
    folds = said.folds
    at = next((at for at, word in enumerate(folds) if word in words_of("screen", "shows")), None)
    if (
        at is None
        or at == 0
        or any(word in {"si", "lorsque", "quand", "qui", "que", "pour", "lorsqu'"} for word in folds[:at])
    ):
        return None
    if folds[at] in {"charge", "lance", "ouvre", "affiche"} and folds[at - 1] not in {"s'", "se"}:
        return None
    return Event("info", "computer", "the screen shows", 0, at + 1)


def _arrived(said: Said) -> Event | None:
    """« vous êtes maintenant sur votre compte », « vous voilà connecté »."""
    folds = said.folds
    at = next((at for at, word in enumerate(folds[:3]) if word in words_of("screen", "here")), None)
    if at is None or "vous" not in folds[: at + 1]:
        return None
    near = folds[at + 1 : at + 5]
    if folds[at] == "etes" and near[:1] and near[0] in {"inscrit", "inscrite", "inscrits"}:
        return None  # « vous êtes inscrit sur notre liste » tells how things stand
    return (
        Event("info", "computer", "you are now", 0, at + 1)
        if any(w in words_of("screen", "places") for w in near)
        else None
    )
