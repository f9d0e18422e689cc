"""Turns of phrase that have something pressed, filled or paid without an order to the reader."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from parcours.journeys.tutorial.french.clause import Clause
from parcours.journeys.tutorial.french.lexicon.cues import words_of
from parcours.journeys.tutorial.french.lexicon.verbs import Verb, nominal, reading, readings
from parcours.journeys.tutorial.french.predicate import Head
from parcours.journeys.tutorial.french.tokenizer import Token
from parcours.journeys.tutorial.french.verb_phrase import Found, things
from parcours.journeys.tutorial.instructions.constructions import (
    CLICKS,
    control_head,
    head_of,
    heard_head,
    nominal_head,
    passive_head,
)

POINTING = {"le", "la", "l'", "ce", "cette"}
BEING = {"est", "sont", "sera", "seront"}
LANDMARKS = {"etape", "geste", "action", "ecran", "page", "fenetre"}
MEANS = {"par", "avec", "via", "sur"}
FARTHEST_DONE = 6
TOLD_WHEN_PAST = {"press", "open", "fill", "download"}
TOLD_IN_A_TALE = {"press", "fill", "tick", "download", "upload"}
LEFT = {"fill", "tick", "send", "upload", "download", "accept"}
Manner = Callable[[Clause, int], Head | None]


def manner_of(clause: Clause, index: int, listed: bool, numbered: bool) -> Manner | None:
    """How the word at `index` may tell a gesture without an order, None when it is to be read as a verb."""
    form = clause.tokens[index].fold
    if form in nominal() and (listed or form in CLICKS):
        return nominal_head
    if form in words_of("passive"):
        return passive_head
    if form in TURNS:
        return TURNS[form]
    if index or not listed:
        return None
    if form in words_of("nominal", "controls"):
        return control_head
    if numbered and form in POINTING:
        return leading_head
    return heard_head if clause.tokens[0].text.endswith("é") else None


def leading_head(clause: Clause, _: int) -> Head | None:
    """« Le bouton « X » vous mène au formulaire. »: the control is pressed, when nothing else says so."""
    tokens = clause.tokens
    if len(tokens) < 5 or tokens[0].fold not in POINTING:
        return None
    if tokens[1].fold not in words_of("nominal", "controls") or not tokens[2].shown:
        return None
    leads = tokens[3].fold == "vous" and tokens[4].fold in words_of("leading")
    if not leads or any(_presses(token.fold) for token in tokens[5:]):
        return None
    return head_of(clause, _press(), 1, 0, "told", "noun", "control that leads")


def _presses(form: str) -> bool:
    return any(
        known.verb.group == "press" and known.mood != "participle" for known in readings().get(form, ())
    )


def itself_head(clause: Clause, index: int) -> Head | None:
    """« Le reste se règle par carte », « la saisie se termine par « Envoyer » »."""
    return paid_head(clause, index) or settled_head(clause, index)


def settled_head(clause: Clause, index: int) -> Head | None:
    """« La saisie se termine par « Envoyer » », not « la formation se termine par un examen »."""
    at, tokens = index + 2, clause.tokens
    if not index or at >= len(tokens) or tokens[index + 1].fold not in words_of("settled"):
        return None
    if tokens[at].fold not in MEANS or not clause.main_clause(index):
        return None
    at, control = at + 1, False
    while at < len(tokens) and not tokens[at].shown:
        control = control or tokens[at].fold in words_of("nominal", "controls")
        passed = words_of("determiner") | words_of("nominal", "controls") | words_of("carrier_adjective")
        if tokens[at].fold not in passed:
            return None
        at += 1
    if at >= len(tokens) or not (control or is_an_act(tokens[at])):
        return None
    return head_of(clause, _press(), at - 1, index, "told", "noun", "se + present")


def enough_head(clause: Clause, index: int) -> Head | None:
    """« Votre adresse mail suffit », not « une adresse mail ne suffit pas », « un clic suffit »."""
    after = clause.tokens[index + 1 : index + 2]
    start = _subject(clause, index)
    if not index or clause.negated(index) or (after and after[0].kind != "punct"):
        return None
    if not clause.main_clause(start) or clause.tokens[start].fold not in words_of("determiner"):
        return None
    named = things(clause.tokens, start, index)
    if not named or named[0].kind not in {"field", "code"} or named[0].start != start + 1:
        return None
    return head_of(
        clause, reading("saisir", "infinitive", reflexive=False), start, start, "told", "noun", "enough"
    )


def once_head(clause: Clause, index: int) -> Head | None:
    """« Une fois celui-ci saisi, … »: told as done, when nothing told it before."""
    tokens = clause.tokens
    if not index or tokens[index - 1].fold != "une" or not clause.clause_start(index - 1):
        return None
    for at in range(index + 1, min(len(tokens), index + FARTHEST_DONE)):
        if tokens[at].kind == "punct" or tokens[at].fold in words_of("subordinate"):
            return None
        verb = reading(tokens[at].fold, "participle", reflexive=False)
        if verb is not None and verb.group == "fill":
            return head_of(clause, verb, index, index - 1, "told", "noun", "once done")
    return None


def after_head(clause: Clause, index: int) -> Head | None:
    """« Après activation de la commande « X », … »: told as done, when nothing told it before."""
    at, tokens = index + 1, clause.tokens
    if (
        at < len(tokens)
        and tokens[at].fold in {"l'", "les"}
        and any(t.fold == "avoir" for t in tokens[at + 1 : at + 2])
    ):
        at += 1
    if at + 1 < len(tokens) and tokens[at].fold == "avoir":
        done = reading(tokens[at + 1].fold, "participle", reflexive=False)
        told = done is not None and done.group in TOLD_WHEN_PAST and clause.clause_start(index)
        return head_of(clause, done, at + 1, index, "told", "noun", "once done") if told else None
    while at < len(tokens) and tokens[at].fold in words_of("determiner"):
        at += 1
    if at + 2 >= len(tokens) or tokens[at].fold not in nominal() or not clause.clause_start(index):
        return None
    verb = reading(nominal()[tokens[at].fold], "infinitive", reflexive=False)
    ends = next((end for end in range(at, len(tokens)) if tokens[end].text == ","), len(tokens))
    if not any(token.shown for token in tokens[at + 1 : ends]):
        return None
    return head_of(clause, verb, at, index, "told", "noun", "once done")


def left_head(clause: Clause, index: int) -> Head | None:
    """« Un code y est envoyé, à reporter dans l'application »; not « à remplir par votre employeur »."""
    tokens = clause.tokens
    if index < 2 or tokens[index - 1].text != "," or index + 1 >= len(tokens):
        return None
    verb = reading(tokens[index + 1].fold, "infinitive", reflexive=False)
    ends = next((at for at in range(index, len(tokens)) if tokens[at].kind == "punct"), len(tokens))
    others = any(found.kind == "person" for found in things(tokens, index, ends))
    if verb is None or verb.group not in LEFT or others or not things(tokens, 0, index):
        return None
    return head_of(clause, verb, index + 1, index, "told", "noun", "left to do")


def before_head(clause: Clause, index: int) -> Head | None:
    """« Indiquez votre nom avant de cliquer sur « OK » »: the press comes next, said last."""
    tokens = clause.tokens
    if index < 2 or index + 4 >= len(tokens) or tokens[index + 1].fold not in {"de", "d'"}:
        return None
    if clause.clause_start(index) or tokens[index + 3].fold != "sur" or clause.negated(index):
        return None
    verb = reading(tokens[index + 2].fold, "infinitive", reflexive=False)
    named = any(token.shown or token.emphasis for token in tokens[index + 4 : index + 8])
    if verb is None or verb.group != "press" or not named:
        return None
    return head_of(clause, verb, index + 2, index, "told", "inf", "infinitive")


def past_head(clause: Clause, index: int) -> Head | None:
    """« J'ai cliqué sur le deuxième », in a tale; not « comme je l'ai indiqué », « j'ai aimé »."""
    at = index - 1
    while at > 0 and clause.tokens[at].fold == "y":
        at -= 1
    if at < 0 or clause.tokens[at].fold not in {"j'", "je"} or not clause.main_clause(at):
        return None
    after = index + 1
    while after < len(clause.tokens) and clause.tokens[after].fold in clause.fillers:
        after += 1
    if after >= len(clause.tokens) - 1:
        return None
    verb = reading(clause.tokens[after].fold, "participle", reflexive=False)
    if verb is None or verb.group not in TOLD_IN_A_TALE:
        return None
    return head_of(clause, verb, after, at, "said", "past", "je + past")


def paid_head(clause: Clause, index: int) -> Head | None:
    """« Le reste se règle par carte », not « la question se règle avec un conseiller »."""
    if index + 2 >= len(clause.tokens) or not index or clause.tokens[index + 1].fold not in words_of("paid"):
        return None
    named = things(clause.tokens, index + 2, len(clause.tokens))
    if not any(_is_card(found) or found.kind == "transfer" for found in named):
        return None
    verb = reading("payer", "infinitive", reflexive=False)
    return head_of(clause, verb, index + 1, index, "stated", "inf", "se + present")


def being_head(clause: Clause, index: int) -> Head | None:
    """« La case est à cocher », « le reste est réglé par carte »; not « est à valider par l'organisme »."""
    tokens = clause.tokens
    if index + 2 >= len(tokens) or not index or clause.negated(index) or not clause.main_clause(index):
        return None
    named = things(tokens, index + 1, len(tokens))
    if any(found.kind == "person" for found in named):
        return None
    if tokens[index + 1].fold == "a":
        clause_end = next((at for at in range(index, len(tokens)) if tokens[at].kind == "punct"), len(tokens))
        by_someone = any(
            token.fold == "par" and after.fold in words_of("determiner")
            for token, after in pairwise(tokens[index:clause_end])
        )
        verb = None if by_someone else reading(tokens[index + 2].fold, "infinitive", reflexive=False)
        start = _subject(clause, index)
        return head_of(clause, verb, start, start, "explained", "inf", "passive duty")
    paid = reading(tokens[index + 1].fold, "participle", reflexive=False)
    if paid is None or paid.group != "pay" or not any(_is_card(found) for found in named):
        return None
    return head_of(clause, paid, index + 1, index, "stated", "inf", "se + present")


def _subject(clause: Clause, index: int) -> int:
    """Where the words before the verb at `index` begin: they name what is acted on."""
    at = index - 1
    while at > 0 and clause.tokens[at - 1].kind != "punct" and clause.tokens[at - 1].fold not in {"et", "ou"}:
        at -= 1
    return at


def _is_card(found: Found) -> bool:
    return found.kind == "document" and found.words[0] in {"carte", "cb"}


def cleft_head(clause: Clause, index: int) -> Head | None:
    """« C'est le bouton « X » qu'il vous faut », not « qu'il faut éviter »."""
    tokens = clause.tokens[index:]
    forms = [token.fold for token in tokens[:9]]
    if len(tokens) < 7 or forms[1] != "est" or forms[2] not in words_of("determiner"):
        return None
    if forms[3] not in words_of("nominal", "controls") or not tokens[4].shown:
        return None
    if (
        forms[5:7] != ["qu'", "il"]
        or "faut" not in forms[7:9]
        or not _goes_on(tokens[forms.index("faut") + 1 :])
    ):
        return None
    return head_of(clause, _press(), index + 3, index, "told", "noun", "control that leads")


def _goes_on(after: Sequence[Token]) -> bool:
    if not after or after[0].kind == "punct":
        return True
    verb = reading(after[0].fold, "infinitive", reflexive=False)
    return verb is not None and verb.group in {"press", "pick", "do"}


def last_head(clause: Clause, index: int) -> Head | None:
    """« Dernière étape : « Envoyer ». »: the sentence has no more than a name, which is an act."""
    rest = clause.tokens[index + 1 :]
    if rest and rest[0].fold in words_of("carrier_adjective"):
        rest = rest[1:]  # « page suivante : « Continuer » »
    if index > 2 or len(rest) < 2 or rest[0].text != ":" or not is_an_act(rest[1]):
        return None
    if any(token.kind != "punct" for token in rest[2:]):
        return None
    return head_of(clause, _press(), index, 0, "told", "noun", "noun")


def directed_head(clause: Clause, index: int) -> Head | None:
    """« Direction monsite.fr », « direction la page d'accueil »; not « Direction générale »."""
    if index + 1 >= len(clause.tokens) or not clause.clause_start(index):
        return None
    after = clause.tokens[index + 1]
    named = things(clause.tokens, index + 1, min(index + 5, len(clause.tokens)))
    place = after.fold in POINTING and any(found.kind in {"site", "control"} for found in named)
    if not place and (after.kind != "name" or after.shown):
        return None
    verb = reading("rendre", "infinitive", reflexive=True)
    return head_of(clause, verb, index, index, "told", "noun", "noun")


def returned_head(clause: Clause, index: int) -> Head | None:
    """« Retour dans l'appli », « retour sur le site »; not « retour de l'organisme »."""
    after = clause.tokens[index + 1 : index + 2]
    if not after or after[0].fold not in {"dans", "sur", "a", "au"} or not clause.clause_start(index):
        return None
    if index and clause.tokens[index - 1].fold == "de":
        return None  # « de retour sur le site, cliquez »
    named = things(clause.tokens, index + 1, min(index + 5, len(clause.tokens)))
    device = any(token.fold in {"ordinateur", "ordi", "pc"} for token in clause.tokens[index + 2 : index + 4])
    if not (device or any(found.kind in {"site", "app", "account"} for found in named)):
        return None
    verb = reading("retourner", "infinitive", reflexive=False)
    return head_of(clause, verb, index, index, "told", "noun", "noun")


def is_an_act(token: Token) -> bool:
    """« Valider », « S'identifier »: an infinitive opens the quotes, which no value to choose does."""
    return token.shown and any(
        reading(word, "infinitive", reflexive) for word in token.inner[:2] for reflexive in (False, True)
    )


def _press() -> Verb | None:
    return reading("cliquer", "infinitive", reflexive=False)


TURNS: dict[str, Manner] = {
    "se": itself_head,
    "s'": itself_head,
    "a": left_head,
    "avant": before_head,
    "ai": past_head,
    "suffit": enough_head,
    "suffisent": enough_head,
    "fois": once_head,
    "apres": after_head,
    "c'": cleft_head,
    "direction": directed_head,
    "retour": returned_head,
    **dict.fromkeys(BEING, being_head),
    **dict.fromkeys(LANDMARKS, last_head),
}
OPENING = POINTING | frozenset(TURNS)
"""Words one of these may turn on, that are no verb of a gesture."""
