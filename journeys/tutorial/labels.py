"""The name of the control, as the tutorial writes it."""

from dataclasses import dataclass

from journeys.tutorial.heads import _words
from journeys.tutorial.lexicon import readings
from journeys.tutorial.scope import Scope
from journeys.tutorial.words import LINK, Token

LONGEST_NAME = 14
CARRIERS = {"control", "app", "site", "account", "notification"}
OTHER_CARRIERS = {
    "option",
    "case",
    "moyen",
    "choix",
    "mention",
    "service",
    "champ",
    "intitule",
    "fonction",
    "mode",
    "bloc",
    "categorie",
    "filtre",
    "compte",
    "commande",
}
NAME_STARTS = {
    "l'",
    "la",
    "le",
    "les",
    "un",
    "une",
    "votre",
    "vos",
    "mon",
    "mes",
    "ma",
    "d'",
    "de",
    "du",
    "des",
    "au",
    "aux",
    "a",
    "en",
}
ADJECTIVES = {
    "bleu",
    "vert",
    "rouge",
    "orange",
    "gris",
    "jaune",
    "noir",
    "blanc",
    "rose",
    "principal",
    "suivant",
    "mobile",
    "officiel",
    "internet",
    "web",
    "intitule",
    "intitulee",
    "nomme",
    "nommee",
    "appele",
    "appelee",
    "suivante",
}
NAMELESS = {"download", "receive", "wait", "prepare", "contact", "send", "keep"}


@dataclass(frozen=True)
class Name:
    """A name and where it stands: marked by quotes or a link, and whether it comes right after the verb or « sur »."""

    text: str
    start: int
    end: int
    marked: bool
    linked: bool = False
    direct: bool = False


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
    return Name(_written(scope.sentence[at:end]), at, end, marked=True, direct=direct)


def _written(tokens: tuple[Token, ...]) -> str:
    """Tokens as they were spaced."""
    text = tokens[0].text
    for before, token in zip(tokens, tokens[1:], strict=False):
        text += ("" if token.start == before.end else "-" if token.clitic else " ") + token.text
    return text


def _is_direct(scope: Scope, at: int) -> bool:
    """Whether the name comes right after the verb, « sur », or a word such as « bouton »."""
    between = scope.sentence[scope.first : at]
    return all(
        token.fold in _words("determiner")
        or token.fold in OTHER_CARRIERS
        or token.fold in ADJECTIVES
        or token.text == ":"
        or token.fold
        in {
            "sur",
            "dans",
            "en",
            "bouton",
            "onglet",
            "lien",
            "icone",
            "rubrique",
            "menu",
            "touche",
            "pave",
            "section",
        }
        for token in between
    )


def _carried(scope: Scope) -> Name | None:
    """« l'onglet Recherche de formation », « l'application L'Identité Numérique »: a name written after its carrier."""
    for found in scope.named_things:
        if found.kind in CARRIERS and found.start < max(scope.object_end, scope.first + 6):
            name = _bare_name(scope, _past_adjectives(scope, found.end), after_carrier=found.words[0])
            if name is not None:
                return name
    for at in range(scope.first, scope.object_end):
        if scope.sentence[at].fold in OTHER_CARRIERS and scope.sentence[at].kind == "word":
            name = _bare_name(scope, _past_adjectives(scope, at + 1), after_carrier=scope.sentence[at].fold)
            if name is not None:
                return name
    return None


def carried_anywhere(scope: Scope) -> Name | None:
    """The last name written after its carrier among the words of `scope`."""
    for found in reversed(scope.named_things):
        if found.kind in CARRIERS:
            name = _bare_name(scope, _past_adjectives(scope, found.end), after_carrier=found.words[0])
            if name is not None:
                return name
    return None


def _past_adjectives(scope: Scope, at: int) -> int:
    while at < scope.end and (scope.sentence[at].fold in ADJECTIVES or scope.sentence[at].text == ":"):
        at += 1
    return at


def _bare_name(scope: Scope, at: int, after_carrier: str) -> Name | None:
    if at >= scope.end or scope.sentence[at].kind != "word":
        return None
    token = scope.sentence[at]
    if token.fold in {"l'", "la", "le"} and at + 1 < scope.end and scope.sentence[at + 1].capital:
        end = _name_end(scope, at + 1)
        return Name(_written(scope.sentence[at:end]), at, end, marked=False)
    known_only = (
        after_carrier in {"site", "portail", "plateforme"}
        and not token.capital
        and token.fold not in NAME_STARTS
    )
    if not token.capital and not (known_only and _not_a_word(token)):
        return None
    end = _name_end(scope, at)
    return Name(_written(scope.sentence[at:end]), at, end, marked=False) if end > at else None


def _not_a_word(token: Token) -> bool:
    return (
        len(token.fold) > 9
        and token.fold not in readings()
        and token.fold not in {"officiel", "internet", "gouvernemental", "administratif", "partenaire"}
    )


def _bare(scope: Scope) -> Name | None:
    """« cliquez sur connexion », « sélectionnez Votre mandat », « choisissez j'utilise… »: a name with nothing around it."""
    at = scope.first
    if at >= scope.end:
        return None
    group = scope.head.verb.group
    at = _past_corner(scope, at)
    token = scope.sentence[at] if at < scope.end else None
    if token is None or token.kind != "word":
        return None
    if token.fold in {"sur", "dans", "a", "avec", "via", "par"} and at + 1 < scope.end:
        return _after_preposition(scope, at, group)
    if group in {"pick", "tick", "open", "press"} and (token.capital or token.fold in {"j'", "je"}):
        end = _name_end(scope, at)
        return Name(_written(scope.sentence[at:end]), at, end, marked=False, direct=True)
    if group in {"pick"} and any(t.text == ":" for t in scope.sentence[at : scope.end]):
        colon = next(i for i in range(at, scope.end) if scope.sentence[i].text == ":")
        end = _name_end(scope, colon + 1)
        if end > colon + 1:
            return Name(_written(scope.sentence[colon + 1 : end]), colon + 1, end, marked=False)
    return None


def _past_corner(scope: Scope, at: int) -> int:
    """« cliquez en haut à droite sur »: the corner of the screen is passed over."""
    corner = {
        "en",
        "a",
        "haut",
        "bas",
        "droite",
        "gauche",
        "au",
        "centre",
        "milieu",
        "directement",
        "l'",
        "ecran",
        "de",
        "la",
        "page",
        ",",
    }
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
        plain
        and token.fold not in _words("determiner")
        and token.fold not in {"celui", "celle", "ceux", "chacun", "celles", "ce"}
    )
    capital_ok = token.capital and (plain or provider or group in {"go", "login"})
    named_noun = provider and token.fold == "l'" and preposition != "a"
    if not (lower_ok or capital_ok or named_noun):
        return None
    if not token.capital and _whole_thing(scope, at + 1):
        return None
    end = _name_end(scope, at + 1)
    return (
        Name(_written(scope.sentence[at + 1 : end]), at + 1, end, marked=False, direct=True)
        if end > at + 1
        else None
    )


def _whole_thing(scope: Scope, at: int) -> bool:
    return scope.sentence[at].fold in {"internet", "google", "place"} or any(
        f.start == at and f.kind in {"app", "mail", "field"} for f in scope.named_things
    )


def _name_end(scope: Scope, at: int) -> int:
    """Where a name without quotes ends."""
    start = at
    while at < scope.end and at - start < LONGEST_NAME:
        token = scope.sentence[at]
        if token.kind == "name" or token.text in {
            ",",
            ";",
            ":",
            "(",
            ")",
            "!",
            "?",
            ".",
            "»",
            "→",
            ">",
            "...",
            "…",
            "|",
            "–",
            "—",
        }:
            break
        if token.text == "-" and token.start > scope.sentence[at - 1].end:
            break
        if at > start and _stops(scope, at):
            break
        at += 1
    while at > start and scope.sentence[at - 1].fold in {"et", "ou", "de", "a", "en", "la", "le", "du", ","}:
        at -= 1
    return at


def _stops(scope: Scope, at: int) -> bool:
    token = scope.sentence[at]
    after = scope.sentence[at + 1] if at + 1 < scope.end else None
    if token.fold in {"sur", "dans"} and not token.capital:
        return True
    if token.fold in _words("stop_name") and not (
        token.fold == "avec" and scope.head.verb.group in {"press", "pick"}
    ):
        return True
    if (
        token.fold == "en"
        and after is not None
        and (after.fold in {"haut", "bas"} or after.fold.endswith("ant"))
    ):
        return True
    if (
        token.fold in {"a", "au"}
        and after is not None
        and after.fold in {"droite", "gauche", "nouveau", "centre"}
    ):
        return True
    return token.fold in {"et", "ou"} and (
        after is None or after.fold in {"sur", "vous", "je"} or _verbal(after)
    )


def _verbal(token: Token) -> bool:
    return any(known.mood in {"told", "infinitive"} for known in readings().get(token.fold, ()))
