"""Instructions that leave out their verb: « puis sur SUIVANT », « et la ville »."""

from parcours.journeys.tutorial.french.lexicon.cues import words_of
from parcours.journeys.tutorial.french.lexicon.nouns import kinds, single
from parcours.journeys.tutorial.french.lexicon.verbs import reading
from parcours.journeys.tutorial.french.predicate import Head
from parcours.journeys.tutorial.french.tokenizer import Token
from parcours.journeys.tutorial.instructions.idioms import is_an_act
from parcours.journeys.tutorial.instructions.predicates import HeadFinder

CHAINABLE = {"press", "pick", "tick", "open", "go", "fill", "submit", "login"}
CHAINS = {"puis", "et", "ensuite", "ou", ",", ">", "→", "->", "➔", "➜", "›", "»", "/"}
AFTERWARDS = {"puis", "ensuite", "enfin", ">", "→", "➔", "➜", "›"}
AFTER_A_NAME = {"pour", "afin", "et", "puis", "si"}
ARTICLES = {"le", "la", "les", "l", "un", "une"}
TAKING = {"pick", "tick", "fill", "look", "keep"}
PATH = {">", "→", "➔", "➜", "›"}


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
