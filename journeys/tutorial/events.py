"""Sentences that tell no one to act but say what comes: a mail, a delay, an answer, another screen."""

import re
from dataclasses import dataclass
from functools import cache

from journeys.tutorial.devices import cue
from journeys.tutorial.heads import HeadFinder
from journeys.tutorial.lexicon import cues, words_of
from journeys.tutorial.model import Action, Device
from journeys.tutorial.scope import Found, things
from journeys.tutorial.words import Token

QUANTITY = re.compile(
    r"\d+(?:h|j|mn|min)?|une?|deux|trois|quatre|cinq|six|sept|huit|dix|quinze|(?:vingt|quarante|soixante)(?:-\w+)*|trente"
    r"|quelques|plusieurs"
)


YOU = frozenset({"vous", "te", "t'", "me", "m'"})
FARTHEST_SUBJECT = 6


@dataclass(frozen=True)
class Event:
    """Something that comes."""

    action: Action
    device: Device
    rule: str
    start: int
    end: int


@dataclass(frozen=True)
class _Said:
    """A sentence, or the part of it before its first instruction."""

    tokens: tuple[Token, ...]
    folds: list[str]
    named: list[Found]
    they: bool = False

    @property
    def on_phone(self) -> bool:
        """« une notification arrive sur votre téléphone »."""
        return cue(self.tokens, 0, len(self.tokens), (False,) * len(self.tokens)) == "phone"

    @property
    def tells_the_reader(self) -> bool:
        """« vous est envoyé », « m'appelle », « le stagiaire est informé »."""
        readers = YOU | (words_of("reader") | words_of("reader", "pronouns") if self.they else frozenset())
        return not readers.isdisjoint(self.folds)


@cache
def _signs() -> frozenset[str]:
    """Words without which nothing is said to come."""
    third = [words_of("third", key) for key in cues("third") if key != "reason"]
    screen = [words_of("screen", key) for key in ("shows", "here")]
    openers = words_of("waiting") | words_of("counted") | words_of("comes_alone")
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
    said = _Said(tokens, folds, things(tokens, 0, len(tokens)), finder.they)
    before_a_step = (_on_reception, _sent_to_you, _sent_there, _comes)
    alone = (*before_a_step, _counted, _named_alone, _delay, _answered, _given, _shown, _arrived)
    for rule in before_a_step if finder.heads else alone:
        event = rule(said)
        if event is not None:
            return event
    return None


def _channel(named: list[Found]) -> tuple[Action, Device] | None:
    for found in named:
        if found.kind == "sms":
            return "receive_sms", "phone"
        if found.kind in {"mail", "notification"}:
            return "receive_mail", "mail"
        if found.kind in {"letter", "call"}:
            return "physical", "offline"
    return None


def _on_reception(said: _Said) -> Event | None:
    """« dès réception de votre courrier… »; « de ce mail » speaks of one already told."""
    tokens, folds, named = said.tokens, said.folds, said.named
    for at, word in enumerate(folds[:4]):
        if word == "reception" and at and folds[at - 1] in {"des", "a"} and at + 2 < len(folds):
            channel = _channel([f for f in named if at < f.start <= at + 4])
            if folds[at + 2] in {"ce", "cet", "cette", "ces"} or channel is None:
                return None
            return Event(*channel, "on reception", 0, min(at + 6, len(tokens)))
    return None


def _sent_to_you(said: _Said) -> Event | None:
    """« un code vous est envoyé », « vous serez averti par mail », « nous vous enverrons un mail »."""
    folds, named = said.folds, said.named
    if not said.tells_the_reader:
        return None
    passive = [at for at, word in enumerate(folds) if word in words_of("third", "passive")]
    told = [at for at, word in enumerate(folds) if word in words_of("third", "told")]
    sends = [at for at, word in enumerate(folds) if word in words_of("third", "sends")]
    calls = [at for at, word in enumerate(folds) if word in words_of("third", "calls") or word == "appelle"]
    being = {"serez", "etes", "seras", "suis", "serai"} | ({"est", "sera"} if said.they else set())
    if told and any(word in being for word in folds[: told[0]]):
        by_phone = any(word == "telephone" for word in folds[told[0] :])
        channel = ("physical", "offline") if by_phone else _channel(named) or ("receive_mail", "mail")
        return Event(channel[0], channel[1], "you will be told", 0, told[0] + 1)  # type: ignore[arg-type]  # as _channel
    if (
        passive
        and any(word in {"est", "sera", "seront", "sont"} for word in folds[: passive[0]])
        and _you_before(folds, passive[0])
    ):
        found = _channel(named) or (
            ("receive_mail", "mail")
            if any(f.kind in {"code", "message", "document"} for f in named)
            else None
        )
        return Event(*found, "sent to you", 0, passive[0] + 1) if found else None
    if sends and _you_before(folds, sends[0] + 1) and folds[sends[0] - 1] in YOU | {"leur"}:
        found = _channel(named) or (
            ("receive_mail", "mail") if any(f.kind in {"message", "code"} for f in named) else None
        )
        return Event(*found, "sent to you", 0, sends[0] + 1) if found else None
    if calls and folds[calls[0] - 1] in YOU and "serez" not in folds:
        return Event("physical", "offline", "someone calls", 0, calls[0] + 1)
    return None


def _counted(said: _Said) -> Event | None:
    """« Comptez trois semaines », not « comptez dix minutes pour remplir le dossier », which is work."""
    span = _duration(said.folds)
    if span is None or said.folds[0] not in words_of("counted") or "pour" in said.folds[span:]:
        return None
    if said.folds[span].strip("0123456789") not in words_of("counted", "long"):
        return None
    return Event("wait", "offline", "delay", 0, span + 1)


def _named_alone(said: _Said) -> Event | None:
    """« Mail de l'organisme ! », « SMS reçu avec un code »; not « Mail : contact@exemple.fr »."""
    if len(said.folds) < 3 or said.folds[0] not in words_of("comes_alone"):
        return None
    if said.folds[1] not in words_of("comes_alone", "then") or any(
        token.kind == "name" for token in said.tokens
    ):
        return None
    channel = _channel(said.named[:1])
    return Event(*channel, "something comes", 0, len(said.folds)) if channel is not None else None


def _sent_there(said: _Said) -> Event | None:
    """« un code y est envoyé », « un code est envoyé par SMS »; not « est envoyé par mail à l'organisme »."""
    folds = said.folds
    at = next((at for at, word in enumerate(folds) if word in words_of("third", "passive")), 0)
    if at < 3 or folds[at - 1] not in {"est", "sera", "sont", "seront"}:
        return None
    ahead = [
        found for found in said.named if found.start < at and found.kind in {"code", "message", "mail", "sms"}
    ]
    channel = _channel([found for found in said.named if found.start > at]) or _channel(ahead)
    there = folds[at - 2] == "y"
    if not ahead or ahead[0].start > 2 or any(found.kind in {"person", "office"} for found in said.named):
        return None
    if not words_of("subordinate").isdisjoint(folds[:at]) or not (there or channel):
        return None
    found = channel or ("receive_mail", "mail")
    return Event(*found, "sent to you", 0, at + 1) if found[0] != "physical" else None


def _you_before(folds: list[str], at: int) -> bool:
    return any(word in YOU for word in folds[:at])


def _comes(said: _Said) -> Event | None:
    """« un courriel arrive », « un code vous parvient par SMS », « une notification vous prévient »."""
    folds = said.folds
    arrives, warns = words_of("third", "arrives"), words_of("third", "warns")
    at = next((at for at, word in enumerate(folds) if word in arrives or word in warns), None)
    if at is None or not words_of("subordinate").isdisjoint(folds[:at]):
        return None
    if folds[at] in warns and folds[at - 1] not in YOU:
        return None
    ahead = [found for found in said.named if found.start < at and found.start <= FARTHEST_SUBJECT]
    channel = _channel(ahead)
    if said.on_phone and any(found.kind in {"notification", "message"} for found in ahead):
        channel = "receive_sms", "phone"
    if channel is None and folds[at] in arrives and any(f.kind in {"code", "message"} for f in ahead):
        channel = _channel([f for f in said.named if f.start > at]) or ("receive_mail", "mail")
    return Event(*channel, "something comes", 0, at + 1) if channel is not None else None


def _given(said: _Said) -> Event | None:
    """« un numéro vous est attribué », « il vous est demandé comment… »."""
    folds = said.folds
    at = next((at for at, word in enumerate(folds) if word in words_of("third", "given")), None)
    if at is None or at < 2 or folds[at - 1] not in {"est", "sera"} or folds[at - 2] not in YOU:
        return None
    return Event("info", "computer", "the site gives", 0, at + 1)


def _delay(said: _Said) -> Event | None:
    """« délai de 11 jours ouvrés », « temps de traitement : environ 1 mois »."""
    folds = said.folds
    span = _duration(folds)
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


def _duration(folds: list[str]) -> int | None:
    """Index of the unit of a length of time."""
    for at, word in enumerate(folds):
        if re.fullmatch(r"\d+(?:h|j|mn|min)", word):
            return at
        if word in words_of("time") and at and QUANTITY.fullmatch(folds[at - 1]):
            return at
    return None


def _answered(said: _Said) -> Event | None:
    """« L'organisme vous répond sous 2 jours », « nous recevrons alors une alerte »."""
    tokens, folds = said.tokens, said.folds
    receives = next((at for at, word in enumerate(folds) if word in words_of("third", "receives")), None)
    answers = next(
        (
            at
            for at, word in enumerate(folds)
            if word in words_of("third", "answers") and at and _third_person(tokens, folds, at)
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
    if answers is not None and _duration(folds) is not None:
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


def _shown(said: _Said) -> Event | None:
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


def _arrived(said: _Said) -> Event | None:
    """« vous êtes maintenant sur votre compte », « vous voilà connecté »."""
    folds = said.folds
    at = next((at for at, word in enumerate(folds[:3]) if word in words_of("screen", "here")), None)
    if at is None or "vous" not in folds[: at + 1]:
        return None
    near = folds[at + 1 : at + 5]
    if folds[at] == "etes" and not any(w in words_of("screen", "places") for w in near):
        return None
    return (
        Event("info", "computer", "you are now", 0, at + 1)
        if any(w in words_of("screen", "places") for w in near)
        else None
    )
