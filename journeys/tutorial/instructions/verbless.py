"""Gestures told without a verb: « Menu DOSSIERS, devis à accepter », « …, puis code à 4 chiffres »."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from parcours.journeys.tutorial.french.lexicon.cues import words_of
from parcours.journeys.tutorial.french.lexicon.nouns import kinds, single
from parcours.journeys.tutorial.french.lexicon.verbs import Verb, nominal, reading
from parcours.journeys.tutorial.french.name_span import Name, written
from parcours.journeys.tutorial.french.predicate import Head
from parcours.journeys.tutorial.french.tokenizer import Token
from parcours.journeys.tutorial.french.verb_phrase import Scope, things
from parcours.journeys.tutorial.instructions.idioms import is_an_act
from parcours.journeys.tutorial.meaning.action_rules import Deed, deed
from parcours.journeys.tutorial.model import Action

PARTS = {",", ";", ":", "→", "➔", "➜", ".", "!", "…", "...", "-", "–", "—"}
AFTER = {"puis", "ensuite", "enfin", "hop"}
OF = {"de", "du", "des", "d'"}
PLACED = {"en", "a", "au", "dans", "sur", "depuis", "tout"}
ARTICLES = {"le", "la", "l'", "les", "un", "une", "votre", "mon", "ton", "son", "sa"}
LONGEST_PLACE, LONGEST_NOUN, LONGEST_LEAD = 6, 7, 6
ACTED_ON = {"fill", "tick", "accept", "submit", "send", "upload", "download", "pick", "press", "pay", "open"}
BEFORE_CONTROL = {"login", "open", "submit", "send", "fill", "accept"}
BEFORE_ACT = {"fill", "login", "do"}
BEFORE_TO_DO = {"do", "open", "press", "login", "go"}
BEFORE_CODE = {"press", "open", "submit", "login", "accept"}


@dataclass(frozen=True)
class Part:
    """The words between two marks, and the mark or « puis » they come after."""

    start: int
    end: int
    after: str


@dataclass(frozen=True)
class Terse:
    """A gesture read in a part: its verb, its own words, what it does when the verb is not asked."""

    part: Part
    shape: str
    verb: Verb
    action: Action | None = None
    name: Name | None = None

    def about(self, tokens: tuple[Token, ...], part: Part) -> "Terse":
        """The same, of what `part` names."""
        name = Name(written(tokens[part.start : part.end]), part.start, part.end, marked=True, direct=True)
        return replace(self, action=self.verb.action, name=name)

    def done(self, tokens: tuple[Token, ...], inside: tuple[bool, ...]) -> tuple[Scope, Deed | None]:
        """Its scope, and its deed."""
        start, end = self.part.start, self.part.end
        head = Head(self.verb, start, start, end, "told", "noun", "noun")
        scope = Scope(tokens, inside, head)
        if self.action is None:
            return scope, deed(scope)
        rule = "address typed" if self.shape == "address" else self.verb.group
        return scope, Deed(self.action, self.name, f"noun: {rule}")


def terse_in(
    tokens: tuple[Token, ...], inside: Sequence[bool], heads: Sequence[Head], listed: bool
) -> list[Terse]:
    """The gestures a sentence tells without a verb, beside those of `heads`."""
    return terse_after(tokens, inside, heads) if heads else terse_alone(tokens, inside, listed)


def terse_alone(tokens: tuple[Token, ...], inside: Sequence[bool], listed: bool) -> list[Terse]:
    """The gestures of a sentence that has no verb: each of its parts is one, or says where."""
    found: list[Terse] = []
    for part in parts_of(tokens):
        if inside[part.start]:
            continue
        one = None if _is_where(tokens, part) else _read(tokens, part)
        if one is not None:
            found.append(one)
        elif not _is_where(tokens, part) and not _is_place(tokens, part.start, part.end):
            return []
    shapes = {one.shape for one in found}
    if listed and shapes == {"field", "to do"} and [one.shape for one in found] == ["field", "to do"]:
        return [found[1].about(tokens, found[0].part)]  # « Date de naissance : à saisir »
    sequence = any(one.part.after in AFTER for one in found)
    if shapes & {"control", "typed"} or (shapes & {"act"} and (listed or sequence)):
        return found
    return found if listed and len(shapes) == 1 and shapes <= {"to do", "address"} else []


def terse_after(tokens: tuple[Token, ...], inside: Sequence[bool], heads: Sequence[Head]) -> list[Terse]:
    """The gestures without a verb that come after one told with its verb, whose words end there."""
    found = _before(tokens, [part for part in parts_of(tokens) if part.end <= heads[0].start])
    for part in parts_of(tokens):
        before = [head for head in heads if head.at < part.start]
        own = any(part.start - 1 <= head.at < part.end for head in heads)
        if not before or own or inside[part.start] or part.after not in AFTER | {",", "et", ":"}:
            continue
        one = _read(tokens, part)
        if one is not None and _carries_on(one, before[-1], found):
            before[-1].end = min(before[-1].end, part.start)
            found.append(one)
    return found


def _before(tokens: tuple[Token, ...], parts: list[Part]) -> list[Terse]:
    """« Sur la fiche : « Demander », » ahead of « remplir »: a place, then controls, and nothing else."""
    found = [_read(tokens, part) for part in parts if not _leads_in(tokens, part)]
    acts = [one for one in found if one is not None and one.shape in {"act", "control", "nominal"}]
    named = any(one.shape != "nominal" for one in acts)
    return acts if named and len(acts) == len(found) else []


def _leads_in(tokens: tuple[Token, ...], part: Part) -> bool:
    """« Pour ce faire », « sur la fiche »: how or where, ahead of what is done."""
    aim = part.start == 0 and tokens[0].fold == "pour" and part.end <= LONGEST_LEAD
    return aim or _is_place(tokens, part.start, part.end)


def _carries_on(one: Terse, head: Head, found: list[Terse]) -> bool:
    """« saisissez votre nom, code postal » goes on with fields; « appuyez sur OK, code secret » does not."""
    follows = bool(found) and found[-1].part.start > head.at
    if one.shape == "to do":
        return one.part.after == ":" and head.verb.group in BEFORE_TO_DO
    if one.part.after == ":":
        return False
    if one.shape in {"act", "code"} and follows:
        return True
    if one.shape == "act":
        return one.part.after == "hop" or (one.part.after == "," and head.verb.group in BEFORE_ACT)
    if one.shape == "code":
        return one.part.after in AFTER or head.verb.group in BEFORE_CODE
    if one.shape == "control":
        return head.verb.group in BEFORE_CONTROL
    return one.shape == "icon" and one.part.after in AFTER and head.verb.group in BEFORE_CONTROL


def parts_of(tokens: tuple[Token, ...]) -> list[Part]:
    """The parts of a sentence."""
    found: list[Part] = []
    start, after = 0, ""
    for at, token in enumerate(tokens):
        mark = (token.kind == "punct" and token.text in PARTS) or token.fold == "et"
        if mark or token.fold in AFTER:
            if at > start:
                found.append(Part(start, at, after))
                after = ""
            after = token.fold if token.fold in AFTER else after if after in AFTER else token.text
            start = at + 1
    if start < len(tokens):
        found.append(Part(start, len(tokens), after))
    return found


def _read(tokens: tuple[Token, ...], part: Part) -> Terse | None:
    readers: tuple[Callable[[tuple[Token, ...], Part], Terse | None], ...]
    readers = (_act, _control, _address, _to_do, _typed, _noun, _nominal)
    return next((one for reader in readers if (one := reader(tokens, part)) is not None), None)


def _press() -> Verb | None:
    return reading("cliquer", "infinitive", reflexive=False)


def _act(tokens: tuple[Token, ...], part: Part) -> Terse | None:
    """« S'identifier », **Envoyer**, alone: what buttons are called."""
    first, press = tokens[part.start], _press()
    shown = first.shown and is_an_act(first) and _is_place(tokens, part.start + 1, part.end)
    at = part.start + (first.fold in {"s'", "se"} and first.capital)
    bold = first.emphasis and all(token.emphasis == first.emphasis for token in tokens[at : part.end])
    bare = (at == part.end - 1 or bold) and first.capital and part.after in AFTER | {","}
    plain = bare and reading(tokens[at].fold, "infinitive", at > part.start) is not None
    if press is None or not (shown or plain):
        return None
    end = part.start + 1 if shown else part.end
    text = written(tokens[part.start : end])
    return Terse(part, "act", press, "click", Name(text, part.start, end, marked=True, direct=True))


def _address(tokens: tuple[Token, ...], part: Part) -> Terse | None:
    """« dans la barre d'adresse : monsite.fr », « → monsite.fr »."""
    name, go = tokens[part.end - 1], reading("rendre", "infinitive", reflexive=True)
    alone = part.end == part.start + 1 or (part.end == part.start + 2 and tokens[part.start].fold == "sur")
    if go is None or not alone or name.kind != "name" or name.shown or "@" in name.fold:
        return None
    label = Name(name.text, part.end - 1, part.end, marked=True, direct=True)
    return Terse(part, "address", go, "navigate", label)


def _past_articles(tokens: tuple[Token, ...], part: Part) -> int:
    at = part.start
    while at < part.end and tokens[at].fold in ARTICLES:
        at += 1
    return at


def _control(tokens: tuple[Token, ...], part: Part) -> Terse | None:
    """« bouton « S'identifier » en haut », « menu DOSSIERS »."""
    at, press = _past_articles(tokens, part), _press()
    if press is None or at >= part.end or tokens[at].fold not in words_of("nominal", "controls"):
        return None
    at += 1
    while at < part.end and tokens[at].fold in words_of("carrier_adjective") and not tokens[at].capital:
        at += 1
    end = _named_until(tokens, at, part.end)
    if end == at or not _is_place(tokens, end, part.end):
        return None
    name = Name(written(tokens[at:end]), at, end, marked=True, direct=True)
    return Terse(part, "control", press, "click", name)


def _named_until(tokens: tuple[Token, ...], at: int, end: int) -> int:
    """Where the name that opens at `at` ends: quotes, bold words, or words in capitals."""
    if at < end and tokens[at].shown:
        return at + 1
    first, stop = at, at
    while stop < end and tokens[stop].kind == "word":
        bold = tokens[first].emphasis and tokens[stop].emphasis == tokens[first].emphasis
        if not (bold or (tokens[stop].text.isupper() and len(tokens[stop].text) > 1)):
            break
        stop += 1
    return stop


def _is_place(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """Nothing, or « en haut à droite », « sur le téléphone »."""
    words = tokens[start:end]
    if not words:
        return True
    short = len(words) <= LONGEST_PLACE and words[0].fold in PLACED
    return short and not any(_is_infinitive(word) or word.kind == "name" for word in words)


def _is_where(tokens: tuple[Token, ...], part: Part) -> bool:
    """« Adresse : », « sur internet : »."""
    return part.end == part.start + 1 and tokens[part.start].fold in words_of("where")


def _is_infinitive(token: Token) -> bool:
    return token.kind == "word" and reading(token.fold, "infinitive", reflexive=False) is not None


def _to_do(tokens: tuple[Token, ...], part: Part) -> Terse | None:
    """« devis à accepter », « numéro de dossier à noter »; « case à cocher » names a control."""
    first = part.start + (part.after not in {":", "→", "➔", "➜"})
    for at in range(first, min(part.end - 1, part.start + LONGEST_LEAD)):
        if tokens[at].fold != "a":
            continue
        verb = reading(tokens[at + 1].fold, "infinitive", reflexive=False)
        if verb is None or verb.group not in ACTED_ON or tokens[part.start].fold in {"case", "cases"}:
            return None
        if at + 2 < part.end and tokens[at + 2].fold not in words_of("after_to_do"):
            return None  # « les lettres à recopier sont en majuscules »
        return Terse(part, "to do", verb)
    return None


def _typed(tokens: tuple[Token, ...], part: Part) -> Terse | None:
    """« un mot dans la case « Métier » », « votre ville dans le champ du haut »."""
    fill = reading("saisir", "infinitive", reflexive=False)
    inside = [at for at in range(part.start + 1, part.end - 2) if tokens[at].fold == "dans"]
    if fill is None or not inside or inside[0] - part.start > LONGEST_LEAD - 2:
        return None
    at = inside[0] + 2
    if tokens[at].fold not in words_of("typed_in") or tokens[part.start].fold not in ARTICLES:
        return None
    named = at + 1 < part.end and tokens[at + 1].shown
    name = Name(tokens[at + 1].text, at + 1, at + 2, marked=True, direct=True) if named else None
    return Terse(part, "typed", fill, "fill", name)


def _noun(tokens: tuple[Token, ...], part: Part) -> Terse | None:
    """« code à 4 chiffres », « numéro de mobile », « la loupe »: what is typed or pressed, and no more."""
    at = _past_articles(tokens, part)
    if at >= part.end or part.end - at > LONGEST_NOUN or any(t.shown for t in tokens[at : part.end]):
        return None
    found = next((thing for thing in things(tokens, at, part.end) if thing.start == at), None)
    fill, press = reading("saisir", "infinitive", reflexive=False), _press()
    if found is None or fill is None or press is None or not _goes_with(tokens, found.end, part.end):
        return None
    if found.kind == "code":
        return Terse(part, "code", fill, "enter_code")
    if found.kind == "field":
        return Terse(part, "field", fill, "fill")
    icon = found.kind == "control" and at > part.start and found.end == part.end
    return Terse(part, "icon", press, "click") if icon else None


def _nominal(tokens: tuple[Token, ...], part: Part) -> Terse | None:
    """« sélection du dossier », « ouverture de la fiche »."""
    noun = tokens[part.start].fold
    if part.end - part.start < 3 or noun not in nominal() or tokens[part.start + 1].fold not in OF:
        return None
    verb = reading(nominal()[noun], "infinitive", reflexive=False)
    return None if verb is None else Terse(part, "nominal", verb)


def _goes_with(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """« à 4 chiffres », « de mobile », « reçu par SMS »: words that may follow a noun, no verb of its own."""
    if start == end:
        return True
    first = tokens[start]
    opens = first.fold in {"a", "de", "d'", "du", "recu", "secret"} or single(first.fold) in kinds()
    return opens and not any(_is_infinitive(word) for word in tokens[start:end])
