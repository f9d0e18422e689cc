"""Channels: a message told as a mail, and that comes by SMS; an SMS that is a notification."""

import re
from typing import Literal

from parcours.journeys.language import N_
from parcours.journeys.tutorial.model import Step
from parcours.journeys.verdict.alignment.label_matching import Relation, relation_of, stems
from parcours.journeys.walk.model import Gesture, Surprise, Walk

Channel = Literal["mail", "sms", "notification"]

RECEIVED: dict[Channel, str] = {
    "mail": N_("a mail is received"),
    "sms": N_("an SMS is received"),
    "notification": N_("a notification is received"),
}
CALLED: dict[Channel, str] = {"mail": "un mail", "sms": "un SMS", "notification": "une notification"}
_WORDS: dict[Channel, frozenset[str]] = {
    "sms": stems("sms texto textos"),
    "notification": stems("notification alerte"),
    "mail": stems("mail mails email courriel messagerie"),
}
_ELIDED = {"l'": "le ", "cet ": "ce ", "de l'": "du ", "à l'": "au "}
"""Articles before a vowel, as they are before a consonant."""
_NOUN = re.compile(
    r"(?P<article>\bcet\s+|\b(?:(?:de|à) )?l['’])?\b(?P<noun>e-?mail|mail|courriel|sms|texto)\b",
    re.IGNORECASE,
)


def message_of(walk: Walk, gesture: Gesture) -> Surprise | None:
    """What tells that a message came another way than it was looked for.

    So for the gesture that opens it, those made in it, the one that types the code read in it, and the one
    by which it was looked for in vain.
    """
    for message in walk.surprises:
        if message.kind == "channel":
            opened = opening(walk, message)
            typed = gesture.index == opened.index + 1 and gesture.verb == "enter_code"
            read = gesture.index == opened.index or gesture.screen == opened.screen + 1
            if read or typed or _in_vain(gesture, message):
                return message
    return None


def _in_vain(gesture: Gesture, message: Surprise) -> bool:
    return gesture.index == message.at - 1 and gesture.names == message.names


def opening(walk: Walk, message: Surprise) -> Gesture:
    """The gesture that opens the message."""
    return walk.gestures[message.at]


def as_looked_for(walk: Walk, gesture: Gesture) -> Gesture:
    """The gesture as it would be, had its message come where it was looked for first."""
    message = message_of(walk, gesture)
    if message is None or gesture.verb == "enter_code":
        return gesture
    return gesture.model_copy(update={"device": message.device})


def channel_of(gesture: Gesture) -> Channel:
    """How the message opened came: « Nouveau SMS : … » on the phone says it is one."""
    if gesture.device == "mail":
        return "mail"
    return _named(gesture.name) or _named(" ".join(gesture.called)) or "notification"


def channel_looked_for(message: Surprise) -> Channel:
    return "mail" if message.device == "mail" else _named(message.wanted) or "notification"


def channel_told(step: Step) -> Channel | None:
    """How the step says that a message comes; None when it does not say."""
    if step.action == "receive_sms":
        return "sms"
    if step.action == "receive_mail" or step.device == "mail":
        return "mail"
    return _named(step.text)


def comes_otherwise(step: Step, gesture: Gesture, walk: Walk) -> bool:
    """True when the step tells a way by which the message does not come."""
    told, message = channel_told(step), message_of(walk, gesture)
    if message is None:
        return step.action == "receive_sms" and channel_of(gesture) != "sms"
    if told is not None:
        return told != channel_of(opening(walk, message))
    looked = message.at == gesture.index or _in_vain(gesture, message)
    return looked and relation_of(step, gesture) is not Relation.OTHER


def as_it_comes(step: Step, came: Channel) -> str:
    """The tutorial's own sentence with the way the message comes.

    Empty when it does not name the message by its way, and when more than a word would have to change.
    """
    found = _NOUN.search(step.text)
    if found is None or came == "notification" or _named(found["noun"]) != channel_told(step):
        return ""
    article = (found["article"] or "").replace("’", "'")
    put = _ELIDED.get(article.casefold(), article)
    noun = "SMS" if came == "sms" else "mail"
    put = put.capitalize() if article[:1].isupper() else put
    return f"{step.text[: found.start()]}{put}{noun}{step.text[found.end() :]}"


def _named(words: str) -> Channel | None:
    said = stems(words)
    return next((channel for channel, known in _WORDS.items() if said & known), None)
