"""What one sentence tells the reader to do, before its surroundings are looked at."""

from dataclasses import dataclass, replace

from parcours.journeys.tutorial.french.lexicon.cues import words_of
from parcours.journeys.tutorial.french.predicate import Head
from parcours.journeys.tutorial.french.sentence_splitter import Sentence
from parcours.journeys.tutorial.french.verb_phrase import Found, Scope, things
from parcours.journeys.tutorial.instructions.ellipsis import _chained
from parcours.journeys.tutorial.instructions.jumps import Leap, _leap
from parcours.journeys.tutorial.instructions.predicates import HeadFinder
from parcours.journeys.tutorial.instructions.verbless import terse_in
from parcours.journeys.tutorial.meaning.action_rules import Deed, deed, is_done
from parcours.journeys.tutorial.meaning.conditions import Stretch, condition_of

GESTURES_WHEN_SAID = {
    "press",
    "fill",
    "pick",
    "tick",
    "receive",
    "upload",
    "download",
    "send",
    "submit",
    "accept",
    "go",
    "open",
    "login",
}
GESTURES_WHEN_LATER = {"press", "fill", "pick", "tick", "submit", "download", "upload", "open"}
GESTURES_WHEN_EXPLAINED = {"press", "fill", "pick", "tick"}
GESTURES_WHEN_TO_BE_DONE = {"send", "upload", "download", "pay", "accept", "submit"}
CARRIED_BY_GERUND = {"click", "select", "check", "navigate", "physical", "open_app", "enter_code", "download"}


@dataclass(frozen=True)
class Told:
    """One thing a sentence tells to do."""

    scope: Scope
    deed: Deed
    condition: Stretch | None
    lead: tuple[int, int]


def told_in(
    sentence: Sentence, finder: HeadFinder, before: Found | None = None
) -> tuple[list[Told], list[Leap]]:
    """What the sentence tells to do, and the jumps it makes, in order."""
    if sentence.question:
        return [], []
    heads = _chained(finder.find(), finder)
    inside = tuple(finder.inside)
    verbless = terse_in(sentence.tokens, inside, heads, finder.listed)
    told: list[Told] = []
    leaps: list[Leap] = []
    first = heads[0] if heads else None
    for head in heads:
        pointed = _pointed_at(head, sentence, told) or before
        scope = Scope(sentence.tokens, inside, head, pointed)
        leap = _leap(scope)
        if leap is not None and not _pressed(leap, scope, inside):
            leaps.append(leap)
            continue
        lead = (min(told[-1].scope.head.end, head.start) if told else 0, head.start)
        done, scope = _done(scope, inside)
        if done is not None and told and head.rule == "ellipsis" and head.verb == told[-1].scope.head.verb:
            done = replace(done, action=told[-1].deed.action)
        if done is not None and first is not None:
            told.append(Told(scope, done, condition_of(scope, first), lead))
    for one in verbless:
        scope, done = one.done(sentence.tokens, inside)
        if done is not None:
            told.append(Told(scope, done, condition_of(scope, first or scope.head), (0, scope.head.start)))
    told.sort(key=lambda one: one.scope.head.start)
    return told if heads or told else _by_gerunds(sentence, finder, inside), leaps


def _pointed_at(head: Head, sentence: Sentence, told: list[Told]) -> Found | None:
    """What a pronoun stands for; « un code arrive, à recopier » has none, and means what comes before."""
    if head.rule == "left to do":
        return next(iter(things(sentence.tokens, 0, head.start)), None)
    return told[-1].scope.object if told else None


def _by_gerunds(sentence: Sentence, finder: HeadFinder, inside: tuple[bool, ...]) -> list[Told]:
    told: list[Told] = []
    for gerund in finder.gerunds:
        scope = Scope(sentence.tokens, inside, gerund)
        done = deed(scope)
        if done is not None and done.action in CARRIED_BY_GERUND and not inside[gerund.at]:
            told.append(Told(scope, done, condition_of(scope, gerund), (0, gerund.start)))
    return told


def _pressed(leap: Leap, scope: Scope, inside: tuple[bool, ...]) -> bool:
    """« passez à l'étape suivante avec « Suivant » », « en cliquant sur… »: a press, no jump."""
    done, _ = _done(scope, inside)
    return leap.to is None and done is not None and done.action == "click"


def _done(scope: Scope, inside: tuple[bool, ...]) -> tuple[Deed | None, Scope]:
    """The deed of a verb, or of the gerund that carries its gesture: « je valide en cliquant sur… »."""
    head = scope.head
    own = deed(scope) if _counts(head, scope) else None
    for gerund in head.gerunds:
        by = Scope(
            scope.sentence,
            inside,
            Head(
                gerund.verb, gerund.at, gerund.start, gerund.end, head.force, "gerund", "gerund", head.either
            ),
        )
        carried = deed(by)
        if carried is None or (own is not None and own.action == "click") or head.force == "explained":
            continue
        if carried.action in CARRIED_BY_GERUND:
            return carried, by
    return own, scope


def _counts(head: Head, scope: Scope) -> bool:
    """Whether a verb said this way is an instruction."""
    group = head.verb.group
    if head.force == "said" and head.person == "vous":
        return group in GESTURES_WHEN_SAID or (group == "do" and is_done(scope))
    if head.force == "later":
        return group in GESTURES_WHEN_LATER
    if head.force == "explained":
        return group in GESTURES_WHEN_EXPLAINED or (
            head.rule == "passive duty" and group in GESTURES_WHEN_TO_BE_DONE
        )
    if head.force == "offered":
        before = [token.fold for token in scope.sentence[head.start : head.at]]
        if (group == "contact" or head.verb.infinitive == "joindre") and "nous" in before:
            return False
        return not (group in {"login", "register"} and {"desormais", "maintenant"} & set(before))
    if head.person == "je" and scope.sentence[head.at].fold == "suis":
        return scope.kind == "steps"  # « je suis les étapes », not « je suis salarié »
    if group == "contact" and _offers_help(scope):
        return False
    if scope.sentence[0].fold in words_of("warning") and head.force != "told":
        return False
    if head.rule == "going":
        return group == "receive" or group in {"press", "fill", "pick"}
    return True


def _offers_help(scope: Scope) -> bool:
    """« Pour toute question, contactez-nous »."""
    after = scope.sentence[scope.head.at + 1 : scope.head.at + 2]
    to_us = any(token.clitic and token.fold == "nous" for token in after)
    return to_us and any(token.fold in words_of("help") for token in scope.sentence)
