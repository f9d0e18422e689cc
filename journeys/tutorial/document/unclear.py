"""Instructions that nobody could follow, found by the rules of `french/lexicon/unclear.toml`."""

from parcours.journeys.language import _
from parcours.journeys.tutorial.french.lexicon.cues import words_of
from parcours.journeys.tutorial.french.lexicon.unclear import unclear_rules
from parcours.journeys.tutorial.french.lexicon.verbs import BLANK, UNKNOWN
from parcours.journeys.tutorial.french.predicate import Head
from parcours.journeys.tutorial.french.tokenizer import Token
from parcours.journeys.tutorial.instructions.sentence_parser import Told

PRONOUNS = {"le", "la", "les", "l'", "en", "y"}
SHORT = 3  # letters: longer words before a verb name something
ORDERS = {"told", "stated", "said"}


def seen(rule: str) -> str:
    """What is missing, in a few words."""
    return _(unclear_rules()[rule].seen)


def without_gesture(
    heads: list[Head], told: list[Told], tokens: tuple[Token, ...], listed: bool
) -> str | None:
    """The rule by which a sentence that orders tells no gesture, None when it can be followed."""
    orders = [head for head in heads if head.force in ORDERS]
    if not orders or tokens[-1].text == ":":
        return None
    if any(one.scope.head.verb.group not in unclear_rules()["empty"].groups | {"follow"} for one in told):
        return None
    for head in orders:
        rule = _of_words(head, tokens)
        if rule is not None:
            return rule
    lost = listed and not told and all(head.verb == UNKNOWN for head in orders)
    return "unknown" if lost else None


def _of_words(head: Head, tokens: tuple[Token, ...]) -> str | None:
    """« le nécessaire » looks like an infinitive after « faites »: the order is « faites »."""
    made = head.verb == BLANK and head.rule == "faire"
    at, group = (head.start, "do") if made else (head.at, head.verb.group)
    after = [token.fold for token in tokens[at + 1 : head.end] if token.kind != "punct"]
    if any(token.shown for token in tokens):
        return None
    if group in unclear_rules()["elsewhere"].groups and _sends_elsewhere(after):
        return "elsewhere"
    return "empty" if group in unclear_rules()["empty"].groups and _is_empty(after) else None


def _sends_elsewhere(after: list[str]) -> bool:
    row = unclear_rules()["elsewhere"]
    if row.here & set(after):
        return False
    opened = bool(row.opening & set(after)) and bool(row.words & set(after))
    return opened or bool(row.alone & set(after))


def _is_empty(after: list[str]) -> bool:
    passed = words_of("determiner") | words_of("filler")
    meant = [word for word in after if word not in passed]
    whole = " ".join(after).startswith("ce qu' il faut")
    return whole or (bool(meant) and set(meant) <= unclear_rules()["empty"].words)


def without_target(one: Told, before: bool) -> bool:
    """« cliquez ici. », « choisissez. »: whether nothing is said to act on; `before`: something was named."""
    scope, head = one.scope, one.scope.head
    if (
        head.verb.group not in unclear_rules()["nowhere"].groups
        or scope.object is not None
        or one.deed.name is not None
    ):
        return False
    after = _named_after(one)
    if after is None or not set(after) <= unclear_rules()["nowhere"].words:
        return False
    return not (before or _points_back(one)) or "ici" in after


def _named_after(one: Told) -> list[str] | None:
    """The words after the verb up to its purpose; None when a list or a question follows."""
    row, head, found = unclear_rules()["nowhere"], one.scope.head, []
    for token in one.scope.sentence[head.at + 1 : head.end]:
        if token.text == ":" or (token.fold in {"si", "s'"} and head.verb.group == "fill"):
            return None
        if token.fold in row.stops:
            break
        if token.kind != "punct" and token.fold not in words_of("filler") - row.words:
            found.append(token.fold)
    return found


def _points_back(one: Told) -> bool:
    """« quand le logo apparaît, cliquez dessus », « tu l'écris », « entrez-le »."""
    sentence, head = one.scope.sentence, one.scope.head
    near = [*sentence[max(0, head.at - 1) : head.at], *sentence[head.at + 1 : head.at + 2]]
    if any(token.fold in PRONOUNS and (token.clitic or token.fold == "l'") for token in near):
        return True
    words = [t for t in sentence[: head.start] if t.kind == "name" or len(t.fold) > SHORT]
    return bool(words)
