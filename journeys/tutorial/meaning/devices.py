"""The device of a step: the one it names, else the one in use after the steps before it."""

from dataclasses import dataclass
from functools import cache

from parcours.journeys.tutorial.french.lexicon.cues import phrases_of
from parcours.journeys.tutorial.french.lexicon.nouns import single
from parcours.journeys.tutorial.french.tokenizer import Token
from parcours.journeys.tutorial.french.verb_phrase import Scope
from parcours.journeys.tutorial.model import Action, Device

ALWAYS: dict[Action, Device] = {
    "wait": "offline",
    "physical": "offline",
    "receive_mail": "mail",
    "receive_sms": "phone",
    "open_app": "phone",
    "info": "computer",
}
PHONE_CODES = {"code secret", "empreinte", "empreinte digitale", "reconnaissance faciale"}


@cache
def _phrases(section: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases_of(section):
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(known, key=len, reverse=True)) for first, known in found.items()}


@dataclass
class Hand:
    """What the reader holds, as far as told."""

    device: Device = "computer"
    at_computer: bool = False
    in_mail: bool = False

    def of(self, action: Action, scope: Scope, lead: tuple[int, int], same_sentence: bool) -> Device:
        """The device of a step, which the next one may inherit."""
        device = self._told(action, scope, lead) or self._inherited(action, scope, same_sentence)
        self._remember(action, device, scope)
        self.in_mail = device == "mail"
        self.at_computer = self.at_computer or device == "computer"
        return device

    def forget(self) -> None:
        """A heading starts anew."""
        self.device = "computer"

    def receive(self, device: Device) -> None:
        """Something came to a device."""
        self.device = device

    def _told(self, action: Action, scope: Scope, lead: tuple[int, int]) -> Device | None:
        if action in ALWAYS:
            return ALWAYS[action]
        if self._in_a_mail(action, scope):
            return "mail"
        here = cue(scope.sentence, scope.head.at, scope.head.end, scope.inside)
        before = cue(scope.sentence, *lead, scope.inside)
        if action == "download":
            return _downloaded(scope) or before
        if action == "click" and scope.kind == "notification":
            return "phone"
        if action == "enter_code" and any(" ".join(f.words) in PHONE_CODES for f in scope.named_things):
            return here or "phone"
        told = here or before
        return "computer" if told == "mail" and action not in {"click", "read"} else told

    def _in_a_mail(self, action: Action, scope: Scope) -> bool:
        """Pressed or read in a message, or sent as one."""
        if (
            action == "click"
            and self.in_mail
            and any(found.words == ("lien",) for found in scope.named_things)
        ):
            return True
        if action == "navigate":
            return scope.kind == "mail"
        named = any(found.kind == "mail" for found in scope.named_things)
        return named and (action == "upload" or (action in {"click", "read"} and scope.kind != "field"))

    def _inherited(self, action: Action, scope: Scope, same_sentence: bool) -> Device:
        if self.device == "mail":
            return "mail" if action in {"click", "read"} else "computer"
        if self.device == "phone" and (same_sentence or scope.head.verb.group not in {"login", "go"}):
            return "phone"
        return "computer"

    def _remember(self, action: Action, device: Device, scope: Scope) -> None:
        """A code, or a link in a mail, brings back to the screen left before."""
        if device == "offline" or action == "receive_sms":
            return
        back = action == "enter_code" and device == "phone" and self.at_computer
        followed = device == "mail" and action == "click"
        kinds = {found.kind for found in scope.named_things}
        elsewhere = action == "receive_mail" and ("site" in kinds or "mail" not in kinds)
        self.device = "computer" if back or followed or elsewhere else device


def _downloaded(scope: Scope) -> Device | None:
    if scope.kind in {"document", "form"}:
        return "computer"
    return "phone" if any(found.kind == "app" for found in scope.named_things) else None


def cue(tokens: tuple[Token, ...], start: int, end: int, inside: tuple[bool, ...]) -> Device | None:
    """The device named with a preposition among the tokens from `start` to `end`, None when none is."""
    past = start
    end = next((at for at in range(start, end) if tokens[at].fold in {"pour", "afin"} and at > start), end)
    for at in range(start, end):
        if at < past or inside[at] or tokens[at].kind != "word":
            continue
        word = single(tokens[at].fold)
        for section, device in (("phone", "phone"), ("computer", "computer"), ("mail", "mail")):
            for words in _phrases(section).get(word, ()):
                here = tuple(single(t.fold) for t in tokens[at : at + len(words)])
                if here != words:
                    continue
                past = max(past, at + len(words))
                if past == at + len(words) and _located(tokens, at):
                    return device  # type: ignore[return-value]  # the three names of devices
    return None


def _located(tokens: tuple[Token, ...], at: int) -> bool:
    """« sur votre téléphone » tells where; « votre numéro de téléphone » does not."""
    before = [token.fold for token in tokens[max(0, at - 3) : at]]
    if not before:
        return True
    if before[-1] in {"de", "du", "d'"}:
        return False
    return any(word in {"sur", "dans", "depuis", "via", "avec", "par", "a", "de", "au"} for word in before)
