"""Chooses the action of a step, from its verb and what the verb acts on."""

from collections.abc import Callable
from dataclasses import dataclass

from parcours.journeys.tutorial.french.lexicon.cues import words_of
from parcours.journeys.tutorial.french.lexicon.rules import Rule, rules_for
from parcours.journeys.tutorial.french.name_span import Name
from parcours.journeys.tutorial.french.tokenizer import is_address
from parcours.journeys.tutorial.french.verb_phrase import MEANS, Scope
from parcours.journeys.tutorial.meaning.devices import cue
from parcours.journeys.tutorial.meaning.labels import name_of
from parcours.journeys.tutorial.model import Action

OWNERS = {"vos", "votre", "mes", "mon", "tes", "ton", "ses", "son"}


@dataclass(frozen=True)
class Deed:
    """What a verb was understood to ask."""

    action: Action
    name: Name | None
    rule: str


def deed(scope: Scope) -> Deed | None:
    """Decide what the verb of `scope` asks, None when it is no gesture."""
    verb = scope.head.verb
    name = name_of(scope)
    for rule in rules_for(verb):
        if _fits(rule, scope, name):
            return _deed(rule.action, name, scope, rule.name)
    return _deed(verb.action, name, scope, verb.group)


def _deed(action: Action | None, name: Name | None, scope: Scope, rule: str) -> Deed | None:
    if action is None:
        return None
    if action == "navigate" and not _has_aim(scope, name):
        return None
    return Deed(action, name, f"{scope.head.rule}: {rule}")


def _has_aim(scope: Scope, name: Name | None) -> bool:
    """Going needs somewhere to go."""
    if name is not None or scope.object is not None:
        return True
    return (
        scope.after in {"sur", "a", "au", "aux", "dans", "chez", "vers"}
        and scope.object_end - scope.first > 1
    )


def _fits(rule: Rule, scope: Scope, name: Name | None) -> bool:
    thing = scope.object
    if rule.object and scope.kind not in rule.object:
        return False
    if rule.unless and thing is not None and " ".join(thing.words) in rule.unless:
        return False
    if rule.anywhere and not _named_somewhere(rule, scope):
        return False
    if rule.after and scope.after not in rule.after:
        return False
    if rule.said and not (scope.head.force == "said" and scope.head.person in rule.said):
        return False
    return all(_holds(need, rule, scope, name) for need in rule.needs)


def _named_somewhere(rule: Rule, scope: Scope) -> bool:
    """An office counts only where one goes: « au guichet », not « justificatif de domicile »."""
    return any(
        found.kind in rule.anywhere and (found.kind != "office" or _is_reached(scope, found.start))
        for found in scope.named_things
    )


def _is_reached(scope: Scope, at: int) -> bool:
    before = [token.fold for token in scope.sentence[max(0, at - 4) : at]]
    place = {"a", "au", "aux", "en", "chez", "dans", "aupres", "avec", "vers"}
    return (
        any(word in place for word in before[-2:])
        or "un des" in " ".join(before)
        or scope.sentence[at].fold == "sur"
    )


def _holds(need: str, rule: Rule, scope: Scope, name: Name | None) -> bool:
    if need in NAME_NEEDS:
        return name is not None and NAME_NEEDS[need](name, scope)
    if need == "means":
        return _by_means(rule, scope)
    if need == "place":
        return _is_place(scope, name)
    return SCOPE_NEEDS[need](scope)


def _by_means(rule: Rule, scope: Scope) -> bool:
    found = scope.names_any(rule.anywhere)
    if found is None:
        return False
    between = scope.sentence[scope.first : found.start]
    return any(token.fold in MEANS for token in between) or found == scope.object


def _by_control(scope: Scope) -> bool:
    """Keys one types with are no control of the page: « à l'aide des touches »; an address is gone to."""
    if any(token.kind == "name" and not token.shown for token in scope.sentence[scope.first : scope.end]):
        return False
    for found in scope.named_things:
        if found.kind == "control" and found.words != ("touche",):
            before = {
                token.fold for token in scope.sentence[max(scope.head.at + 1, found.start - 4) : found.start]
            }
            return bool(before & MEANS)
    return False


def _is_means(name: Name, scope: Scope) -> bool:
    """« avec « Suivant » », « avec le bouton bleu « Suivant » »."""
    at = name.start - 1
    passed = words_of("determiner") | words_of("carrier", "direct") | words_of("carrier_adjective")
    while at > scope.head.at and scope.sentence[at].fold in passed - MEANS:
        at -= 1
    return at > scope.head.at and scope.sentence[at].fold in MEANS


def _is_place(scope: Scope, name: Name | None) -> bool:
    if scope.after == "sur":
        return True
    if scope.after not in {"a", "au", "aux"}:
        return False
    return (name is not None and (name.marked or scope.first + 1 == name.start)) or (
        scope.object is not None and scope.object.kind == "site"
    )


def _with_app(scope: Scope) -> bool:
    found = scope.names_any(frozenset({"app"}))
    if found is None:
        return False
    before = [token.fold for token in scope.sentence[max(0, found.start - 2) : found.start]]
    return any(word in MEANS for word in before if word not in words_of("clitic"))


def _is_typed_address(name: Name, scope: Scope) -> bool:
    """« tapez exemple.fr », « saisir l'adresse exemple.fr », not « saisir son nom sur exemple.fr »."""
    between = {token.fold for token in scope.sentence[scope.first : name.start]}
    return is_address(name.text) and between.isdisjoint({"sur", "dans"})


def _device(scope: Scope, end: int) -> str | None:
    return cue(scope.sentence, scope.head.at, end, scope.inside)


def _is_held(scope: Scope) -> bool:
    words = {token.fold for token in scope.sentence[scope.first : scope.object_end]}
    return not words.isdisjoint(words_of("held"))


def is_done(scope: Scope) -> bool:
    """« vous prenez une photo », « vous mettez la ville », « vous prenez Pass+ »: gestures all the same."""
    named = scope.first < scope.end and scope.sentence[scope.first].capital
    by_verb = {"mettre": scope.kind == "field", "donner": scope.kind == "field", "prendre": named}
    return scope.kind == "media" or by_verb.get(scope.head.verb.infinitive, False)


NAME_NEEDS: dict[str, Callable[[Name, Scope], bool]] = {
    "called": lambda name, _: name.direct and not name.text.startswith(("http", "www")),
    "named": lambda name, _: name.marked and name.direct,
    "by_name": lambda name, scope: name.marked and _is_means(name, scope),
    "address": _is_typed_address,
    "linked": lambda name, _: name.linked,
    "provider": lambda name, scope: (
        scope.after in {"avec", "via", "par"} and (scope.object is None or name.direct)
    ),
}
SCOPE_NEEDS: dict[str, Callable[[Scope], bool]] = {
    "told": lambda scope: scope.head.force in {"told", "said"},
    "owned": lambda scope: scope.after in OWNERS,
    "on_phone": lambda scope: _device(scope, scope.end) == "phone",
    "no_device": lambda scope: _device(scope, scope.object_end) is None,
    "held": _is_held,
    "of": lambda scope: scope.sentence[scope.head.at + 1 : scope.head.at + 2][0].fold in {"de", "d'"},
    "nobody": lambda scope: scope.names_any(frozenset({"person", "office"})) is None,
    "by_control": _by_control,
    "made": lambda scope: scope.head.rule == "faire",
    "with_app": _with_app,
}
