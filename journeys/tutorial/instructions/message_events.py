"""What comes to the reader: a mail, a text message, a code, a call."""

import re
from dataclasses import dataclass

from parcours.journeys.tutorial.french.lexicon.cues import words_of
from parcours.journeys.tutorial.french.tokenizer import Token
from parcours.journeys.tutorial.french.verb_phrase import Found
from parcours.journeys.tutorial.meaning.devices import cue
from parcours.journeys.tutorial.model import Action, Device

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
class Said:
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


def _channel(named: list[Found]) -> tuple[Action, Device] | None:
    for found in named:
        if found.kind == "sms":
            return "receive_sms", "phone"
        if found.kind in {"mail", "notification"}:
            return "receive_mail", "mail"
        if found.kind in {"letter", "call"}:
            return "physical", "offline"
    return None


def on_reception(said: Said) -> Event | None:
    """« dès réception de votre courrier », « dès que vous recevez le mail »; « ce mail » was told before."""
    folds = said.folds
    for at, word in enumerate(folds[:4]):
        if word == "reception" and at and folds[at - 1] in {"des", "a"} and at + 2 < len(folds):
            return _received(said, at, at + 2)
    for at, word in enumerate(folds[:8]):
        once = folds[0] in words_of("third", "once") and "vous" in folds[:at]
        if once and word in words_of("third", "gets") and at + 1 < len(folds):
            return _received(said, at, at + 1)
    return None


def _received(said: Said, at: int, thing: int) -> Event | None:
    """What is said at `at` to be received; what it is begins at `thing`."""
    channel = _channel([found for found in said.named if at < found.start <= thing + 2])
    if channel is None or said.folds[thing] in {"ce", "cet", "cette", "ces"}:
        return None
    return Event(*channel, "on reception", 0, min(thing + 4, len(said.tokens)))


def sent_to_you(said: Said) -> Event | None:
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
        if by_phone:
            return Event("physical", "offline", "you will be told", 0, told[0] + 1)
        channel = _channel(named) or ("receive_mail", "mail")
        return Event(*channel, "you will be told", 0, told[0] + 1)
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


def counted(said: Said) -> Event | None:
    """« Comptez trois semaines », not « comptez dix minutes pour remplir le dossier », which is work."""
    span = duration(said.folds)
    if span is None or said.folds[0] not in words_of("counted") or "pour" in said.folds[span:]:
        return None
    if said.folds[span].strip("0123456789") not in words_of("counted", "long"):
        return None
    return Event("wait", "offline", "delay", 0, span + 1)


def named_alone(said: Said) -> Event | None:
    """« Mail de l'organisme ! », « SMS reçu avec un code »; not « Mail : contact@exemple.fr »."""
    if len(said.folds) < 3 or said.folds[0] not in words_of("comes_alone"):
        return None
    if said.folds[1] not in words_of("comes_alone", "then") or any(
        token.kind == "name" for token in said.tokens
    ):
        return None
    channel = _channel(said.named[:1])
    return Event(*channel, "something comes", 0, len(said.folds)) if channel is not None else None


def sent_there(said: Said) -> Event | None:
    """« un code y est envoyé », « un code est envoyé par SMS »; not « est envoyé par mail à l'organisme »."""
    folds = said.folds
    at = next((at for at, word in enumerate(folds) if word in words_of("third", "passive")), 0)
    if at < 3 or folds[at - 1] not in {"est", "sera", "sont", "seront"}:
        return None
    ahead = [
        found for found in said.named if found.start < at and found.kind in {"code", "message", "mail", "sms"}
    ]
    channel = _channel([found for found in said.named if found.start > at]) or _channel(ahead)
    there = folds[at - 2] == "y" or (folds[at + 1 : at + 2] == ["a"] and "adresse" in folds[at + 2 : at + 5])
    if not ahead or ahead[0].start > 2 or any(found.kind in {"person", "office"} for found in said.named):
        return None
    if not words_of("subordinate").isdisjoint(folds[:at]) or not (there or channel):
        return None
    found = channel or ("receive_mail", "mail")
    return Event(*found, "sent to you", 0, at + 1) if found[0] != "physical" else None


def _you_before(folds: list[str], at: int) -> bool:
    return any(word in YOU for word in folds[:at])


def arrives(said: Said) -> Event | None:
    """« un courriel arrive », « un code vous parvient par SMS », « une notification vous prévient »."""
    folds = said.folds
    coming, warns = words_of("third", "arrives"), words_of("third", "warns")
    at = next((at for at, word in enumerate(folds) if word in coming or word in warns), None)
    if at is None or not words_of("subordinate").isdisjoint(folds[:at]):
        return None
    ahead_of = folds[at - 2] if folds[at - 1] in {"le", "la", "l'", "en"} and at > 1 else folds[at - 1]
    if folds[at] in warns and ahead_of not in YOU:
        return None
    ahead = [found for found in said.named if found.start < at and found.start <= FARTHEST_SUBJECT]
    channel = _channel(ahead)
    if (
        channel is None
        and ahead
        and ahead[0].kind == "message"
        and _within_a_delay(folds, at)
        and _channel(said.named) is None
    ):
        return Event("wait", "offline", "delay", 0, len(folds))
    if said.on_phone and any(found.kind in {"notification", "message"} for found in ahead):
        channel = "receive_sms", "phone"
    if channel is None and folds[at] in coming and any(f.kind in {"code", "message"} for f in ahead):
        channel = _channel([f for f in said.named if f.start > at]) or ("receive_mail", "mail")
    return Event(*channel, "something comes", 0, at + 1) if channel is not None else None


def duration(folds: list[str]) -> int | None:
    """Index of the unit of a length of time."""
    for at, word in enumerate(folds):
        if re.fullmatch(r"\d+(?:h|j|mn|min)", word):
            return at
        if word in words_of("time") and at and QUANTITY.fullmatch(folds[at - 1]):
            return at
    return None


def _within_a_delay(folds: list[str], at: int) -> bool:
    """« le devis arrive sous deux jours »."""
    span = duration(folds)
    return span is not None and span > at and not {"sous", "dans"}.isdisjoint(folds[at + 1 : span])


def later(said: Said) -> Event | None:
    """« Deux jours plus tard, vous trouverez la réponse », « au bout de trois jours, … »."""
    span = duration(said.folds[:FARTHEST_SUBJECT])
    if span is None or "vous" in said.folds[:span]:
        return None
    after = said.folds[span + 1 : span + 5]
    units = words_of("time")
    while after and after[0] in units:
        after = after[1:]
    if after[:2] != ["plus", "tard"] and after[:1] != ["apres"] and said.folds[:2] != ["au", "bout"]:
        return None
    return Event("wait", "offline", "delay", 0, span + 1)


def on_the_phone(said: Said) -> Event | None:
    """« Votre téléphone affiche une notification »."""
    folds = said.folds
    if len(folds) < 4 or folds[1] not in words_of("held") or folds[2] not in words_of("held", "tells"):
        return None
    told = any(found.kind in {"notification", "sms", "message"} and found.start > 2 for found in said.named)
    return Event("receive_sms", "phone", "something comes", 0, 4) if told else None
