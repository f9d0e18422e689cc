"""Why a step is tied to something of the platform, or a finding told, and how sure that is: one sentence."""

import math
from collections.abc import Sequence

from parcours.journeys.language import N_, _
from parcours.journeys.report.text import plain
from parcours.journeys.verdict.model import Evidence, Relation

_THINGS = {
    "button": N_("a button"),
    "link": N_("a link"),
    "textbox": N_("a field"),
    "searchbox": N_("a search field"),
    "combobox": N_("a list"),
    "radio": N_("a choice"),
    "checkbox": N_("a tick box"),
    "heading": N_("a heading"),
    "message": N_("a message"),
    "alert": N_("a message"),
    "status": N_("a message"),
    "text": N_("a sentence"),
}
_TOLD: dict[Relation, str] = {
    "exact": N_("« {words} » is the name of {thing}"),
    "called": N_("« {words} » is what people call {named}"),
    "older": N_("« {words} » was, at an earlier release, the name of {named}"),
    "lost": N_("« {words} » was there at an earlier release, and no screen has it now"),
    "same-words": N_("« {words} » has the same words as {named}"),
    "near": N_("« {words} » is nearest to {named}"),
    "task": N_("this is done with {named}"),
    "usage": N_("people tell {named} in such words"),
    "words": N_("it has words in common with {named}"),
    "next": N_("on the way, this is done next: {named}"),
    "place": N_("it names the site itself"),
    "unknown": N_("no screen bears « {words} »"),
    "fact": N_("the screens state otherwise: {named}"),
}
_SURE = (
    (90, N_("sure at {percent}\N{NO-BREAK SPACE}%")),
    (70, N_("likely, at {percent}\N{NO-BREAK SPACE}%")),
    (0, N_("a guess, at {percent}\N{NO-BREAK SPACE}%")),
)
_LONGEST = 80
_LISTED = 2


def why(evidence: Evidence) -> str:
    """« « Envoyer » is the name of a button on the screen « Récapitulatif » (sure at 97 %) »."""
    thing = _on(_(_THINGS.get(evidence.role or "", N_("a control"))), evidence.screens)
    told = _(
        _TOLD[evidence.relation],
        words=_short(evidence.words),
        thing=thing,
        named=_("« {name} », {thing}", name=plain(evidence.name), thing=thing) if evidence.name else thing,
    )
    return _("{told} ({sure})", told=told, sure=sureness(evidence))


def sureness(evidence: Evidence) -> str:
    """« sure at 93 % »; rounded down, never up to what it is not."""
    percent = math.floor(evidence.sureness * 100 + 1e-6)
    words = next(words for least, words in _SURE if percent >= least)
    return _(words, percent=percent)


def _on(thing: str, screens: Sequence[str]) -> str:
    quoted = [_("« {words} »", words=plain(screen)) for screen in screens]
    if not quoted:
        return thing
    if len(quoted) == 1:
        return _("{thing} on the screen {screen}", thing=thing, screen=quoted[0])
    if len(quoted) <= _LISTED:
        return _("{thing} on the screens {screens}", thing=thing, screens=_(" and ").join(quoted))
    return _("{thing} on {n} screens, {screen} among them", thing=thing, n=len(quoted), screen=quoted[0])


def _short(words: str) -> str:
    told = plain(words)
    return told if len(told) <= _LONGEST else told[: _LONGEST - 1].rstrip() + "…"
