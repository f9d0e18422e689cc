"""Manners of telling a gesture other than an order: with a noun, of a reader in the third person, by ear."""

from parcours.journeys.tutorial.french.clause import Clause
from parcours.journeys.tutorial.french.lexicon.cues import words_of
from parcours.journeys.tutorial.french.lexicon.frames import Force
from parcours.journeys.tutorial.french.lexicon.verbs import Verb, nominal, reading
from parcours.journeys.tutorial.french.predicate import Head
from parcours.journeys.tutorial.french.tokenizer import Token

CLICKS = {"clic", "double-clic", "appui"}
FARTHEST_VERB = 9
PRESSED = {"bouton", "touche"}


def nominal_head(clause: Clause, index: int) -> Head | None:
    """« Clic sur « Suivant » », « Retour sur le site », at the start of a clause."""
    following = clause.tokens[index + 1 : index + 2]
    start = index - _counted(clause, index)
    if not following or following[0].fold not in words_of("nominal") or not clause.clause_start(start):
        return None
    ahead = clause.tokens[start - 1] if start else None
    if ahead is not None and ahead.kind == "word" and ahead.fold not in words_of("joiner"):
        return None  # « de retour sur la page », « votre choix de »
    if clause.tokens[index].fold in CLICKS and following[0].fold != "sur":
        return None
    infinitive = nominal()[clause.tokens[index].fold]
    verb = reading(infinitive.removeprefix("se_"), "infinitive", infinitive.startswith("se_"))
    return head_of(clause, verb, index, index, "told", "noun", "noun")


def _counted(clause: Clause, index: int) -> bool:
    """« un clic sur « Suivant » et c'est fini », not « un clic sur « Aide » ouvre le guide »."""
    if clause.tokens[index].fold not in CLICKS or not index or clause.tokens[index - 1].fold != "un":
        return False
    after = clause.tokens[index + 3 : index + 4]
    return not after or after[0].kind == "punct" or after[0].fold in words_of("joiner")


def control_head(clause: Clause, _: int) -> Head | None:
    """« Bouton « Suivant ». », « touche bleue OK »: a control named and nothing else is to be pressed."""
    at = 1
    while at < len(clause.tokens) and clause.tokens[at].fold in words_of("carrier_adjective"):
        at += 1
    if at >= len(clause.tokens):
        return None
    name, rest = clause.tokens[at], clause.tokens[at + 1 :]
    bare = clause.tokens[0].fold in PRESSED and name.kind == "word" and name.capital
    more = any((token.kind != "punct" and not bare) or token.text in {":", ","} for token in rest)
    if more or not (name.shown or bare):
        return None
    verb = reading("cliquer", "infinitive", reflexive=False)
    return head_of(clause, verb, at - 1, 0, "told", "noun", "noun")


def passive_head(clause: Clause, index: int) -> Head | None:
    """« Le bouton « X » doit être pressé »; not « doit être validé par l'organisme », who acts is said."""
    at = index + 2
    if index + 1 < len(clause.tokens) and clause.tokens[index + 1].fold in {"intervenir", "se"}:
        return _intervening_head(clause, index)
    if at >= len(clause.tokens) or clause.tokens[index + 1].fold != "etre":
        return None
    if clause.tokens[at].fold in words_of("intervening"):
        return _intervening_head(clause, index)
    while at < len(clause.tokens) - 1 and clause.tokens[at].fold.endswith("ment"):
        at += 1
    if any(token.fold == "par" for token in clause.tokens[at:]) or not clause.main_clause(index):
        return None
    verb = reading(clause.tokens[at].fold, "participle", reflexive=False)
    return head_of(clause, verb, at, index, "explained", "inf", "passive duty")


def _intervening_head(clause: Clause, index: int) -> Head | None:
    """« L'acceptation du devis doit intervenir sous deux jours », « doit être faite »."""
    start = next((at for at in range(index) if clause.tokens[at].fold in nominal()), None)
    said = any(token.fold in words_of("intervening") for token in clause.tokens[index + 1 : index + 4])
    by = any(token.fold == "par" for token in clause.tokens[index:])
    if start is None or not said or by or not clause.main_clause(index):
        return None
    if start > 1 or (start == 1 and clause.tokens[0].fold not in words_of("determiner")):
        return None
    verb = reading(nominal()[clause.tokens[start].fold], "infinitive", reflexive=False)
    return head_of(clause, verb, start, 0, "told", "noun", "passive duty")


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
    return head_of(clause, verb, index, at - 1, "stated", "inf", "falloir")


def names_a_button(clause: Clause, index: int) -> bool:
    """« tapez votre numéro, puis S'identifier »: a capital inside the sentence names a control."""
    at = index - (clause.tokens[index - 1].fold in {"s'", "se"})
    if at <= 0 or not clause.tokens[at].capital:
        return False
    after = clause.tokens[at - 1].fold
    return after in {"puis", "et", "ensuite"} or (after == "," and ends_there(clause, index))


def ends_there(clause: Clause, index: int) -> bool:
    """« numéro de mobile, puis S'identifier », « puis **Créer un compte** »: its name ends the sentence."""
    rest, emphasis = clause.tokens[index + 1 :], clause.tokens[index].emphasis
    return all(token.kind == "punct" or (emphasis and token.emphasis == emphasis) for token in rest)


def reader_head(clause: Clause, index: int, subordinate: frozenset[str], they: bool) -> Head | None:
    """« le stagiaire clique », « il valide », « ils doivent signer », in a notice that tells of its reader.

    Elsewhere only what a reader who is named must do is told to him: « le titulaire doit confirmer ».
    """
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
        start = index - named
        if token.fold in words_of("reader", "must") and (they or named):
            return _allowed_head(clause, at, start, "stated")
        if token.fold in words_of("reader", "may") and they:
            return _allowed_head(clause, at, start, "offered")
        reflexive = reflexive or token.fold in {"se", "s'"}
        verb, person = _said_of(token, reflexive) if they else (None, "")
        if verb is not None:
            return head_of(clause, verb, at, start, "said", person, "reader + present")
        if not named and token.fold not in clause.clitics and token.fold not in clause.fillers:
            return None
    return None


def _said_of(token: Token, reflexive: bool) -> tuple[Verb | None, str]:
    """What one or several others do, and which of both."""
    if token.text[-1:] == "é":
        return None, ""
    one = reading(token.fold, "on", reflexive)
    return (one, "il") if one is not None else (reading(token.fold, "they", reflexive), "ils")


def _allowed_head(clause: Clause, modal: int, start: int, force: Force) -> Head | None:
    """« il doit ensuite créer »: the infinitive after what must or may be done."""
    at = modal + 1
    while at < len(clause.tokens) and (
        clause.tokens[at].fold in clause.clitics | clause.fillers or clause.tokens[at].fold.endswith("ment")
    ):
        at += 1
    if at >= len(clause.tokens):
        return None
    verb = reading(clause.tokens[at].fold, "infinitive", clause.reflexive_before(at))
    return head_of(clause, verb, at, start, force, "inf", "reader + modal")


def heard_head(clause: Clause, index: int) -> Head | None:
    """« selectionné l'année »: -é, -er and -ez sound alike, and are written for one another."""
    following = clause.tokens[index + 1 : index + 2]
    if not following or following[0].fold not in words_of("determiner"):
        return None
    verb = reading(clause.tokens[index].fold[:-1] + "er", "infinitive", reflexive=False)
    return head_of(clause, verb, index, index, "told", "inf", "infinitive")


def head_of(
    clause: Clause, verb: Verb | None, at: int, start: int, force: Force, person: str, rule: str
) -> Head | None:
    return None if verb is None else Head(verb, at, start, 0, force, person, rule, clause.either(start))
