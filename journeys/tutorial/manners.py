"""Manners of telling a gesture other than an order: with a noun, of a reader in the third person, by ear."""

from collections.abc import Callable

from journeys.tutorial.clause import Clause
from journeys.tutorial.framing import Head
from journeys.tutorial.lexicon import Force, Verb, nominal, reading, readings, words_of
from journeys.tutorial.scope import things

CLICKS = {"clic", "double-clic"}
FARTHEST_VERB = 9
POINTING = {"le", "la", "l'", "ce", "cette"}
MEANS_OF_PAYMENT = {"document", "transfer"}
Manner = Callable[[Clause, int], Head | None]


def manner_of(clause: Clause, index: int, listed: bool, numbered: bool) -> Manner | None:
    """How the word at `index` may tell a gesture without an order, None when it is to be read as a verb."""
    form = clause.tokens[index].fold
    if form in nominal() and (listed or form in CLICKS):
        return nominal_head
    if form in {"se", "s'"}:
        return paid_head
    if form in words_of("passive"):
        return passive_head
    if index or not listed:
        return None
    if form in words_of("nominal", "controls"):
        return control_head
    if numbered and form in POINTING:
        return leading_head
    return heard_head if clause.tokens[0].text.endswith("é") else None


def nominal_head(clause: Clause, index: int) -> Head | None:
    """« Clic sur « Suivant » », « Retour sur le site », at the start of a clause."""
    following = clause.tokens[index + 1 : index + 2]
    if not following or following[0].fold not in words_of("nominal") or not clause.clause_start(index):
        return None
    ahead = clause.tokens[index - 1] if index else None
    if ahead is not None and ahead.kind == "word" and ahead.fold not in words_of("joiner"):
        return None  # « de retour sur la page », « votre choix de »
    if clause.tokens[index].fold in CLICKS and following[0].fold != "sur":
        return None
    infinitive = nominal()[clause.tokens[index].fold]
    verb = reading(infinitive.removeprefix("se_"), "infinitive", infinitive.startswith("se_"))
    return _head(clause, verb, index, index, "told", "noun", "noun")


def control_head(clause: Clause, _: int) -> Head | None:
    """« Bouton « Suivant ». »: a control named and nothing else is to be pressed."""
    if len(clause.tokens) < 2 or clause.tokens[0].fold not in words_of("nominal", "controls"):
        return None
    rest = clause.tokens[2:]
    if not clause.tokens[1].shown or any(token.kind != "punct" or token.text == ":" for token in rest):
        return None
    verb = reading("cliquer", "infinitive", reflexive=False)
    return _head(clause, verb, 0, 0, "told", "noun", "noun")


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
    return _head(clause, reading("cliquer", "infinitive", False), 1, 0, "told", "noun", "control that leads")


def _presses(form: str) -> bool:
    return any(
        known.verb.group == "press" and known.mood != "participle" for known in readings().get(form, ())
    )


def paid_head(clause: Clause, index: int) -> Head | None:
    """« Le reste se règle par carte », not « la question se règle avec un conseiller »."""
    if index + 2 >= len(clause.tokens) or clause.tokens[index].fold not in {"se", "s'"} or not index:
        return None
    means = {found.kind for found in things(clause.tokens, index + 2, len(clause.tokens))}
    if clause.tokens[index + 1].fold not in words_of("paid") or not means & MEANS_OF_PAYMENT:
        return None
    verb = reading("payer", "infinitive", reflexive=False)
    return _head(clause, verb, index + 1, index, "stated", "inf", "se + present")


def passive_head(clause: Clause, index: int) -> Head | None:
    """« Le bouton « X » doit être pressé »; not « doit être validé par l'organisme », who acts is said."""
    at = index + 2
    if at >= len(clause.tokens) or clause.tokens[index + 1].fold != "etre":
        return None
    while at < len(clause.tokens) - 1 and clause.tokens[at].fold.endswith("ment"):
        at += 1
    if any(token.fold == "par" for token in clause.tokens[at:]) or not clause.main_clause(index):
        return None
    verb = reading(clause.tokens[at].fold, "participle", reflexive=False)
    return _head(clause, verb, at, index, "explained", "inf", "passive duty")


def wished_head(clause: Clause, index: int) -> Head | None:
    """« Il faut que vous cliquiez », not « il ne faut pas que vous cliquiez »."""
    at = index - 1
    while at > 0 and clause.tokens[at].fold in clause.clitics - {"ne", "n'"}:
        at -= 1
    you = any(token.fold == "vous" for token in clause.tokens[at + 1 : index])
    if not you or at < 1 or clause.tokens[at].fold != "que":
        return None
    if clause.tokens[at - 1].fold not in words_of("wish"):
        return None
    verb = reading(clause.tokens[index].fold, "wished", reflexive=False)
    return _head(clause, verb, index, at - 1, "stated", "inf", "falloir")


def names_a_button(clause: Clause, index: int) -> bool:
    """« tapez votre numéro, puis S'identifier »: a capital inside the sentence names a control."""
    at = index - (clause.tokens[index - 1].fold in {"s'", "se"})
    return at > 0 and clause.tokens[at - 1].fold in {"puis", "et", "ensuite"} and clause.tokens[at].capital


def reader_head(clause: Clause, index: int, subordinate: frozenset[str]) -> Head | None:
    """« le stagiaire clique », « il valide », in a notice that tells of its reader."""
    named = clause.tokens[index].fold in words_of("reader")
    ahead = clause.tokens[index - 1].fold if index else ""
    if named and ahead not in words_of("reader", "determiners"):
        return None
    if not clause.main_clause(index - named):
        return None
    reflexive = False
    for at in range(index + 1, min(len(clause.tokens), index + FARTHEST_VERB)):
        token = clause.tokens[at]
        if token.kind != "word" or token.fold in subordinate or token.fold in {"ne", "n'"}:
            return None
        reflexive = reflexive or token.fold in {"se", "s'"}
        verb = reading(token.fold, "on", reflexive) if token.text[-1:] != "é" else None
        if verb is not None:
            return _head(clause, verb, at, index - named, "said", "il", "reader + present")
        if not named and token.fold not in clause.clitics and token.fold not in clause.fillers:
            return None
    return None


def heard_head(clause: Clause, index: int) -> Head | None:
    """« selectionné l'année »: -é, -er and -ez sound alike, and are written for one another."""
    following = clause.tokens[index + 1 : index + 2]
    if not following or following[0].fold not in words_of("determiner"):
        return None
    verb = reading(clause.tokens[index].fold[:-1] + "er", "infinitive", reflexive=False)
    return _head(clause, verb, index, index, "told", "inf", "infinitive")


def _head(
    clause: Clause, verb: Verb | None, at: int, start: int, force: Force, person: str, rule: str
) -> Head | None:
    return None if verb is None else Head(verb, at, start, 0, force, person, rule, clause.either(start))
