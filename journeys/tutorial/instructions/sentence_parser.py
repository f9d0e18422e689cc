"""What one sentence tells the reader to do, before its surroundings are looked at."""

from dataclasses import dataclass, replace

from parcours.journeys.tutorial.french.lexicon import kinds, reading, single, words_of
from parcours.journeys.tutorial.french.sentence_splitter import Sentence
from parcours.journeys.tutorial.french.tokenizer import Token
from parcours.journeys.tutorial.french.verb_phrase import Found, Scope, things
from parcours.journeys.tutorial.instructions.idioms import is_an_act
from parcours.journeys.tutorial.instructions.modal_frames import Head
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
CHAINABLE = {"press", "pick", "tick", "open", "go", "fill", "submit", "login"}
CHAINS = {"puis", "et", "ensuite", "ou", ",", ">", "→", "->", "➔", "➜", "›", "»", "/"}
AFTERWARDS = {"puis", "ensuite", "enfin", ">", "→", "➔", "➜", "›"}
AFTER_A_NAME = {"pour", "afin", "et", "puis", "si"}
ARTICLES = {"le", "la", "les", "l", "un", "une"}
TAKING = {"pick", "tick", "fill", "look", "keep"}
PATH = {">", "→", "➔", "➜", "›"}
JUMPING = {"go", "do", "submit", "follow", "look"}
LANDMARKS = {"etape", "etapes", "point", "points", "paragraphe", "rubrique", "section", "partie", "chapitre"}


@dataclass(frozen=True)
class Told:
    """One thing a sentence tells to do."""

    scope: Scope
    deed: Deed
    condition: Stretch | None
    lead: tuple[int, int]


@dataclass(frozen=True)
class Leap:
    """A jump to a printed number, None when the sentence only says « l'étape suivante »."""

    to: str | None
    head: Head


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


def _leap(scope: Scope) -> Leap | None:
    """« passez à l'étape 10b », « reprendre l'étape 2 », « allez à l'étape suivante »."""
    if scope.head.verb.group not in JUMPING:
        return None
    limit = min(scope.end, scope.first + 8)
    for at in range(scope.first, limit):
        token = scope.sentence[at]
        if token.fold not in LANDMARKS or token.kind != "word":
            continue
        after = [t.fold for t in scope.sentence[at + 1 : at + 5] if t.fold not in {"n", "°", "numero", "no"}]
        if after and after[0][:1].isdigit() and scope.head.verb.group != "follow":
            return Leap(after[0], scope.head)
        if token.fold.startswith("etape") and after and after[0] in {"suivante", "precedente", "prochaine"}:
            return Leap(None, scope.head)
        if (
            token.fold.startswith("etape")
            and at
            and scope.sentence[at - 1].fold in {"prochaine", "premiere", "derniere"}
            and scope.head.verb.group in {"go", "do"}
        ):
            return Leap(None, scope.head)
    return None


def _chained(heads: list[Head], finder: HeadFinder) -> list[Head]:
    """« cliquez sur « A » puis sur « B » », « Menu > Compte »: the verb is said once for several gestures."""
    everything: list[Head] = []
    owners = [*heads, *(g for g in finder.gerunds if heads)]
    for head in owners:
        if head.person != "gerund":
            everything.append(head)
        limit = min([head.end, *(g.start for g in head.gerunds if g.at > head.at)])
        if head.verb.group in CHAINABLE:
            everything += _links(head, limit, finder.tokens, finder.inside)
        elif head.force == "told":
            everything += _links(head, limit, finder.tokens, finder.inside, settled=True)
    for head in everything:
        for gerund in head.gerunds:
            gerund.end = min([gerund.end, *(h.start for h in everything if h.start > gerund.at)])
    return sorted(everything, key=lambda h: h.start)


def _links(
    head: Head, end: int, tokens: tuple[Token, ...], inside: list[bool], settled: bool = False
) -> list[Head]:
    """The gestures said without their verb; only controls named alone after « puis » when `settled`."""
    found: list[Head] = []
    press = reading("cliquer", "infinitive", reflexive=False)
    named = False
    last = head
    at = _past_fillers(head.at + 1, tokens)
    while at < end:
        token = tokens[at]
        if inside[at] and not inside[head.at]:
            at += 1
            continue
        if token.text in CHAINS or token.fold in CHAINS:
            opens = "sur" if _settles(tokens, at, end, named, head) else None
            if opens is None and not settled:
                opens = _link_opens(tokens, at, end, named, head)
            if opens is not None:
                verb = press if opens == "sur" and press is not None else last.verb
                after = head.end if last is head else last.end
                last.end = at
                stop = _before_target(tokens, at)
                link = Head(verb, stop, at, after, head.force, head.person, "ellipsis", token.fold == "ou")
                found.append(link)
                last = link
                at = stop
        named = named or token.kind == "name" or (token.capital and at > head.at + 1)
        at += 1
    return found


def _settles(tokens: tuple[Token, ...], at: int, end: int, named: bool, head: Head) -> bool:
    """« relisez, puis **Envoyer** », « choisissez « Oui » puis « Valider » »: a control named alone."""
    target = _before_target(tokens, at) + 1
    if target >= end or not ({token.fold for token in tokens[at:target]} & AFTERWARDS):
        return False
    token = tokens[target]
    stop = target + 1
    while token.emphasis and stop < end and tokens[stop].emphasis == token.emphasis:
        stop += 1
    if stop < end and tokens[stop].kind == "word" and tokens[stop].fold not in AFTER_A_NAME:
        return False
    if token.shown and token.inner[:1] and token.inner[0] in ARTICLES:
        return False  # « lisez la notice, puis « Le guide du candidat » »
    if token.shown:
        return not named or (head.verb.group in TAKING and is_an_act(token))
    opens = token.emphasis and token.emphasis not in {tokens[target - 1].emphasis, tokens[head.at].emphasis}
    alone = token.text == "OK" or _named_by_infinitive(tokens, target)
    return token.kind == "word" and token.capital and (bool(opens) or alone)


def _other_control(tokens: tuple[Token, ...], at: int) -> bool:
    """« … ou le bouton « B » »."""
    if at + 2 >= len(tokens) or not tokens[at + 2].shown or tokens[at].fold not in words_of("determiner"):
        return False
    return any(kind == "control" for _, kind in kinds().get(single(tokens[at + 1].fold), ()))


def _another_value(tokens: tuple[Token, ...], at: int, target: int, head: Head) -> bool:
    """« choisir « Carte » puis Banque du Nord », « puis L'Autre Banque »: a second value to choose."""
    then = any(token.fold in AFTERWARDS for token in tokens[at:target])
    return then and head.verb.group == "pick" and tokens[target].kind == "word" and tokens[target].capital


def _named_by_infinitive(tokens: tuple[Token, ...], at: int) -> bool:
    """« S'identifier », « Valider »: what buttons are called."""
    at += tokens[at].fold in {"s'", "se"}
    return at < len(tokens) and reading(tokens[at].fold, "infinitive", reflexive=True) is not None


def _past_fillers(at: int, tokens: tuple[Token, ...]) -> int:
    if at + 1 < len(tokens) and tokens[at].fold == "puis" and tokens[at + 1].shown:
        return at  # « compléter puis « Envoyer » »
    while at < len(tokens) and tokens[at].fold in {"puis", "ensuite", "enfin", "alors"}:
        at += 1
    return at


def _before_target(tokens: tuple[Token, ...], at: int) -> int:
    while at + 1 < len(tokens) and tokens[at + 1].fold in {"puis", "ensuite", "enfin", "alors", "bien"}:
        at += 1
    return at


def _link_opens(tokens: tuple[Token, ...], at: int, end: int, named: bool, head: Head) -> str | None:
    """What the joiner at `at` opens: « sur », a name, or nothing of the kind."""
    target = _before_target(tokens, at) + 1
    if target >= end:
        return None
    token = tokens[target]
    if token.fold == "sur" and head.verb.group in {"press", "fill", "pick", "open", "tick", "submit"}:
        return "sur"
    other = tokens[at].fold in {"ou", "puis"} and _other_control(tokens, target)
    if token.shown and head.verb.group == "open" and tokens[at].fold in {",", "puis"} and is_an_act(token):
        return "sur"  # « ouvrez l'appli, « Commencer », puis « Créer un compte » »
    if named and (token.shown or other or _another_value(tokens, at, target, head)):
        return "name"
    if (
        named
        and token.kind == "word"
        and token.text.isupper()
        and len(token.text) > 2
        and tokens[at].fold != "ou"
    ):
        return "name"  # « sur SUIVANT puis CONFIRMER »
    if token.capital and _named_by_infinitive(tokens, target) and head.verb.group in CHAINABLE:
        return "sur"  # « tapez votre numéro puis S'identifier »
    if tokens[at].text in PATH and (token.kind == "name" or token.capital or token.emphasis):
        return "name"
    return None
