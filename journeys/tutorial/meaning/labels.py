"""The label of a step: the name of the control, as the tutorial writes it."""

from parcours.journeys.tutorial.french.lexicon.cues import words_of
from parcours.journeys.tutorial.french.lexicon.verbs import readings
from parcours.journeys.tutorial.french.name_span import Name, name_end, written
from parcours.journeys.tutorial.french.tokenizer import LINK, Token
from parcours.journeys.tutorial.french.verb_phrase import Scope

SITES = {"site", "portail", "plateforme", "page"}
MAKING = {"faire", "prendre"}
"""« faites Rechercher », « tu fais OK », « je prends FranceConnect+ »."""
CARRIER_KINDS = {"control", "app", "site", "account", "notification"}


def name_of(scope: Scope) -> Name | None:
    """The name of what the verb acts on, None when it has none."""
    return _marked(scope) or _carried(scope) or _bare(scope)


def _marked(scope: Scope) -> Name | None:
    best: Name | None = None
    for at in range(scope.first, scope.end):
        token = scope.sentence[at]
        if scope.inside[at] and not scope.inside[scope.head.at]:
            continue
        if token.kind == "name" and "@" not in token.fold:
            before = scope.sentence[at - 1].fold
            name = Name(
                token.text, at, at + 1, marked=True, linked=token.fold == LINK, direct=_is_direct(scope, at)
            )
            if before in {"sur", ":"} or name.direct:
                return name
            best = best or name
        elif (
            token.emphasis and token.kind == "word" and best is None and at > 0 and _opens_emphasis(scope, at)
        ):
            best = _emphasised(scope, at)
            if best is not None and best.direct:
                return best
    return best


def _opens_emphasis(scope: Scope, at: int) -> bool:
    group = scope.sentence[at].emphasis
    return scope.sentence[at - 1].emphasis != group and scope.sentence[scope.head.at].emphasis != group


def _emphasised(scope: Scope, at: int) -> Name | None:
    """Bold words are a name when they stand where a name stands."""
    group = scope.sentence[at].emphasis
    end = at
    while end < scope.end and scope.sentence[end].emphasis == group:
        end += 1
    while end > at and scope.sentence[end - 1].kind == "punct" and scope.sentence[end - 1].text in ",.:;":
        end -= 1
    direct = _is_direct(scope, at)
    if end == at or not (direct or scope.sentence[at - 1].fold in {"sur", ":"} or scope.sentence[at].capital):
        return None
    return _name(scope, at, end, direct=direct)


def _name(scope: Scope, at: int, end: int, direct: bool) -> Name:
    return Name(written(scope.sentence[at:end]), at, end, marked=True, direct=direct)


def _is_direct(scope: Scope, at: int) -> bool:
    """Whether the name comes right after the verb, « sur », or a word such as « bouton »."""
    between = scope.sentence[scope.first : at]
    if any(token.fold in {"dans", "en"} for token in between[1:]):
        return False
    return all(
        token.fold in words_of("determiner")
        or token.fold in words_of("carrier")
        or token.fold in words_of("carrier_adjective")
        or token.text == ":"
        or token.fold in words_of("carrier", "direct")
        for token in between
    )


def _carried(scope: Scope) -> Name | None:
    """« l'onglet Recherche de formation »: a name written after its carrier."""
    for found in scope.named_things:
        if (
            found.kind in CARRIER_KINDS
            and not _inside_a_name(scope, found.start)
            and not (found.kind == "app" and _is_place_of_consent(scope, found.start))
            and found.start < max(scope.object_end, scope.first + 6)
        ):
            name = _bare_name(scope, _past_adjectives(scope, found.end), after_carrier=found.words[0])
            if name is not None:
                return name
    for at in range(scope.first, scope.object_end):
        if scope.sentence[at].fold in words_of("carrier") and not _inside_a_name(scope, at):
            name = _bare_name(scope, _past_adjectives(scope, at + 1), after_carrier=scope.sentence[at].fold)
            if name is not None:
                return name
    return None


def _inside_a_name(scope: Scope, at: int) -> bool:
    """« Mon Compte Formation »: this « Compte » carries no name, it is part of one."""
    return scope.sentence[at].capital and scope.sentence[at - 1].capital and at - 1 > scope.head.at


def _is_place_of_consent(scope: Scope, at: int) -> bool:
    """« confirmez l'action sur l'application X »: one confirms in an app, never the app."""
    before = {token.fold for token in scope.sentence[max(at - 2, scope.first) : at]}
    return scope.head.verb.group == "submit" and bool(before & {"sur", "dans", "depuis", "via"})


def carried_anywhere(scope: Scope) -> Name | None:
    """The last name written after its carrier among the words of `scope`."""
    for found in reversed(scope.named_things):
        if found.kind in CARRIER_KINDS:
            name = _bare_name(scope, _past_adjectives(scope, found.end), after_carrier=found.words[0])
            if name is not None:
                return name
    return None


def _past_adjectives(scope: Scope, at: int) -> int:
    while at < scope.end and (
        scope.sentence[at].fold in words_of("carrier_adjective") or scope.sentence[at].text == ":"
    ):
        at += 1
    return at


def _bare_name(scope: Scope, at: int, after_carrier: str) -> Name | None:
    if at >= scope.end or scope.sentence[at].kind != "word":
        return None
    token = scope.sentence[at]
    of_a_site = after_carrier in SITES and token.fold == "de" and at + 1 < scope.end
    if of_a_site and scope.sentence[at + 1].capital:
        at, token = at + 1, scope.sentence[at + 1]
    if token.fold in {"l'", "la", "le"} and at + 1 < scope.end and scope.sentence[at + 1].capital:
        end = name_end(scope, at + 1)
        return Name(written(scope.sentence[at:end]), at, end, marked=False)
    known_only = after_carrier in SITES and not token.capital and token.fold not in words_of("name_article")
    if not token.capital and not (known_only and _not_a_word(token)):
        return None
    end = name_end(scope, at)
    return Name(written(scope.sentence[at:end]), at, end, marked=False) if end > at else None


def _not_a_word(token: Token) -> bool:
    return len(token.fold) > 9 and token.fold not in readings() and token.fold not in words_of("plain_word")


def _bare(scope: Scope) -> Name | None:
    """« cliquez sur connexion », « choisissez j'utilise… »: a name with nothing around it."""
    at = scope.first
    if at >= scope.end:
        return None
    group = scope.head.verb.group
    at = _past_corner(scope, at)
    token = scope.sentence[at] if at < scope.end else None
    if token is None or token.kind != "word":
        return None
    opted = token.fold == "pour" and group == "pick"
    if (opted or token.fold in {"sur", "dans", "a", "avec", "via", "par"}) and at + 1 < scope.end:
        pronoun = scope.sentence[at + 1].fold in words_of("pointing")  # « cliquez sur celui-ci »
        return None if pronoun else _after_preposition(scope, at, group)
    if scope.head.verb.infinitive in MAKING and token.capital:
        end = name_end(scope, at)
        return Name(written(scope.sentence[at:end]), at, end, marked=True, direct=True)
    if group in {"pick", "tick", "open", "press"} and (token.capital or token.fold in {"j'", "je"}):
        end = name_end(scope, at)
        return Name(written(scope.sentence[at:end]), at, end, marked=False, direct=True)
    if group == "pick" and any(t.text == ":" for t in scope.sentence[at : scope.end]):
        colon = next(i for i in range(at, scope.end) if scope.sentence[i].text == ":")
        end = name_end(scope, colon + 1)
        if end > colon + 1:
            return Name(written(scope.sentence[colon + 1 : end]), colon + 1, end, marked=False)
    return None


def _past_corner(scope: Scope, at: int) -> int:
    """« cliquez en haut à droite sur »: the corner of the screen is passed over."""
    corner = words_of("corner")
    start = at
    while at < scope.end and scope.sentence[at].fold in corner:
        at += 1
    return at if at > start and at < scope.end and scope.sentence[at].fold == "sur" else start


def _after_preposition(scope: Scope, at: int, group: str) -> Name | None:
    preposition, token = scope.sentence[at].fold, scope.sentence[at + 1]
    if token.text == ":" and at + 2 < scope.end:
        token, at = scope.sentence[at + 2], at + 1
    if token.kind != "word":
        return None
    plain = preposition == "sur" and group in {"press", "submit", "go", "open", "send", "fill"}
    provider = group == "login" and preposition in {"avec", "via", "par", "a"}
    lower_ok = (
        plain and token.fold not in words_of("determiner") and token.fold not in words_of("name_article")
    )
    opted = preposition == "pour"  # « optez pour FranceConnect+ »
    capital_ok = token.capital and (plain or provider or opted or group in {"go", "login"})
    named_noun = provider and token.fold == "l'" and preposition != "a"
    if not (lower_ok or capital_ok or named_noun):
        return None
    if not token.capital and _whole_thing(scope, at + 1):
        return None
    end = name_end(scope, at + 1)
    return (
        Name(written(scope.sentence[at + 1 : end]), at + 1, end, marked=False, direct=True)
        if end > at + 1
        else None
    )


def _whole_thing(scope: Scope, at: int) -> bool:
    return scope.sentence[at].fold in {"internet", "google", "place"} or any(
        f.start == at and f.kind in {"app", "mail", "field"} for f in scope.named_things
    )
