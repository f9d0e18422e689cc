"""From a document to the steps it tells."""

from dataclasses import dataclass, replace
from pathlib import Path

from journeys.tutorial.conditions import opens_case
from journeys.tutorial.context import Context, contexts
from journeys.tutorial.devices import Hand
from journeys.tutorial.events import Event, event_of
from journeys.tutorial.heads import TU, HeadFinder
from journeys.tutorial.labels import Name, carried_anywhere
from journeys.tutorial.model import Action, Block, Device, Document, Jump, Span, Step, Tutorial
from journeys.tutorial.read import read
from journeys.tutorial.scope import Scope
from journeys.tutorial.sentences import Sentence, sentences
from journeys.tutorial.telling import Told, told_in
from journeys.tutorial.umbrella import Draft, keep

COARSE_NOUNS = {
    "information",
    "informations",
    "champ",
    "champs",
    "formulaire",
    "questionnaire",
    "donnees",
    "coordonnees",
    "rubriques",
    "elements",
    "dossier",
    "etapes",
    "instructions",
    "indications",
    "consignes",
    "profil",
}
POINTING = {"dessus", "celui-ci", "celle-ci", "ce", "cette", "celui", "celle"}
SEQUELS = {"puis", "ensuite", "enfin", "et", "dans"}


class NoStep(Exception):
    """No step was found; the message is one sentence for the person who gave the document."""


def understand(path: Path) -> Tutorial:
    """Read the document at `path` and find its steps; raises Unreadable or NoStep."""
    document = read(path)
    steps, jumps = detect(document)
    if not steps:
        raise NoStep(
            f"{path}: no instruction was found in its {len(document.blocks)} paragraphs: "
            "write each step with its verb, « Cliquez sur « Valider » »."
        )
    return Tutorial(document=document, steps=steps, jumps=jumps)


def detect(document: Document) -> tuple[tuple[Step, ...], tuple[Jump, ...]]:
    """Find the steps and the jumps of a document, in its order."""
    return _Detection(document).run()


@dataclass
class _Item:
    """What one block carries from sentence to sentence."""

    condition: str | None = None


class _Detection:
    def __init__(self, document: Document) -> None:
        self.blocks = document.blocks
        self.figures = document.figures
        self.tu = _says_tu(document.blocks)
        self.hand = Hand()
        self.drafts: list[Draft] = []
        self.leaps: list[tuple[int, str, str, Block]] = []

    def run(self) -> tuple[tuple[Step, ...], tuple[Jump, ...]]:
        surroundings = contexts(self.blocks)
        for index, (block, context) in enumerate(zip(self.blocks, surroundings, strict=True)):
            self._block(index, block, context)
        kept = keep(self.drafts, self.blocks, surroundings)
        steps = tuple(self._with_figures(draft) for draft in kept)
        jumps = tuple(
            Jump(after=max(0, sum(d.order < order for d in kept) - 1), to=to, text=text, place=block.place)
            for order, to, text, block in self.leaps
            if kept
        )
        return steps, jumps

    def _with_figures(self, draft: Draft) -> Step:
        near = tuple(n for n, figure in enumerate(self.figures) if figure.after == draft.block)
        return draft.step.model_copy(update={"figures": near}) if near else draft.step

    def _block(self, index: int, block: Block, context: Context) -> None:
        if block.kind == "heading":
            self.hand.forget()
        item = _Item()
        cut = sentences(block.text)
        for number, sentence in enumerate(cut):
            titled = number + 1 < len(cut) and not sentence.cell and sentence.tokens[-1].kind != "punct"
            before = cut[number - 1] if number else None
            self._sentence(index, block, context, sentence, before, item, titled)

    def _sentence(
        self,
        index: int,
        block: Block,
        context: Context,
        sentence: Sentence,
        before: Sentence | None,
        item: _Item,
        titled: bool,
    ) -> None:
        finder = HeadFinder(sentence.tokens, self.tu)
        told, leaps = told_in(sentence, finder)
        text = block.text[sentence.start : sentence.end]
        if not finder.heads and not (block.kind == "item" or block.number):
            told = []
        opening = sentence.tokens[0].fold in {"si", "s'"}
        for position, one in enumerate(told):
            own = block.text[slice(*one.condition)] if one.condition else None
            condition = own or item.condition or context.case
            if opening and before is None and own:
                item.condition = own
            action = one.deed.action
            device = self._device(one, index, position > 0)
            name, start = one.deed.name, sentence.start
            if name is None and action == "click":
                name, start = _antecedent(one.scope, sentence, before)
            quote = block.text[start : sentence.end]
            step = Step(
                number=context.number,
                action=action,
                labels=(name.text,) if name is not None else (),
                device=device,
                conditional=condition is not None,
                condition=condition,
                text=quote,
                object=_object(one.scope, block.text),
                understood=_understood(one.scope, name, start),
                rule=one.deed.rule,
                coarse=_coarse(one),
                place=block.place,
            )
            self._add(step, index, sentence, one, titled)
        for leap in leaps:
            if leap.to is not None:
                behind = sum(one.scope.head.start > leap.head.start for one in told)
                self.leaps.append((len(self.drafts) - behind, leap.to, text, block))
        if not told and not leaps and not sentence.question:
            self._event(index, block, context, sentence, finder, item, text, titled)
        elif told:
            self._event(index, block, context, sentence, finder, item, text, titled, at=-len(told))

    def _event(
        self, index: int, block: Block, context: Context, sentence: Sentence, finder: HeadFinder, item: _Item, text: str, titled: bool,
        at: int = 0,
    ) -> None:  # fmt: skip
        event = event_of(finder)
        if event is None or block.kind == "heading":
            return
        own = opens_case(sentence.tokens)
        condition = (block.text[slice(*own)] if own else None) or item.condition or context.case
        step = Step(
            number=context.number,
            action=event.action,
            labels=(),
            device=event.device,
            conditional=condition is not None,
            condition=condition,
            text=text,
            understood=(_span(sentence, event.start, event.end),),
            rule=f"event: {event.rule}",
            place=block.place,
        )
        draft = Draft(step, index, sentence, None, titled, len(self.drafts))
        if at:
            self.drafts.insert(len(self.drafts) + at, draft)
            if event.device == "mail":
                _as_mail(self.drafts, at)
        else:
            self.drafts.append(draft)
        if event.action == "receive_mail":
            self.hand.receive("mail" if event.device == "mail" else "computer")

    def _device(self, one: Told, index: int, same_sentence: bool) -> Device:
        action = one.deed.action
        if action == "info":
            return "computer"
        return self.hand.of(action, one.scope, one.lead, index, same_sentence)

    def _add(self, step: Step, index: int, sentence: Sentence, one: Told, titled: bool) -> None:
        self.drafts.append(Draft(step, index, sentence, one, titled, len(self.drafts)))


def _as_mail(drafts: list[Draft], at: int) -> None:
    for position in range(len(drafts) + at, len(drafts)):
        draft = drafts[position]
        if draft.step.action in {"read", "click"}:
            drafts[position] = replace(draft, step=draft.step.model_copy(update={"device": "mail"}))


def _says_tu(blocks: tuple[Block, ...]) -> bool:
    """Whether the document speaks to a friend."""
    familiar = sum(1 for block in blocks if TU.search(block.text))
    polite = sum(1 for block in blocks if " vous" in block.text.lower() or "votre" in block.text.lower())
    return familiar > polite


def _antecedent(scope: Scope, sentence: Sentence, before: Sentence | None) -> tuple[Name | None, int]:
    """« l'icône X, cliquez », « … le bouton « X ». Cliquez dessus »: the name said before."""
    pointed = any(token.fold in POINTING for token in scope.sentence[scope.first : scope.first + 3])
    bare = scope.object is None and (
        scope.first >= scope.end
        or scope.sentence[scope.first].fold in {"pour", "afin", ".", ",", "dessus", "!"}
    )
    if not (pointed or bare):
        return None, sentence.start
    name = _last_name(
        Scope(scope.sentence, scope.inside, replace(scope.head, at=0, end=scope.head.start, gerunds=[]))
    )
    if name is not None or before is None or not pointed:
        return name, sentence.start
    earlier = HeadFinder(before.tokens)
    whole = replace(scope.head, at=0, start=0, end=len(before.tokens), gerunds=[])
    name = _last_name(Scope(before.tokens, tuple(earlier.inside), whole))
    return (name, before.start) if name is not None else (None, sentence.start)


def _last_name(scope: Scope) -> Name | None:
    quoted = [token for token in scope.sentence[: scope.end] if token.shown]
    if quoted:
        return Name(quoted[-1].text, 0, 0, marked=True)
    return carried_anywhere(scope)


def _object(scope: Scope, text: str) -> str | None:
    start = scope.first
    while start < scope.object_end and scope.sentence[start].fold in {"sur", "a", "au", "dans", "avec", ":"}:
        start += 1
    found = scope.text(start, scope.object_end)
    return text[found[0] : found[1]].strip() or None if found else None


def _understood(scope: Scope, name: Name | None, origin: int) -> tuple[Span, ...]:
    tokens = scope.sentence
    spans = [(tokens[scope.head.start].start, tokens[scope.head.at].end)]
    if name is not None and name.end > name.start:
        spans.append((tokens[name.start].start, tokens[name.end - 1].end))
    elif scope.object is not None:
        spans.append((tokens[scope.object.start].start, tokens[scope.object.end - 1].end))
    return tuple(Span(start=start - origin, end=end - origin) for start, end in sorted(spans))


def _span(sentence: Sentence, start: int, end: int) -> Span:
    tokens = sentence.tokens
    return Span(
        start=tokens[start].start - sentence.start, end=tokens[min(end, len(tokens)) - 1].end - sentence.start
    )


def _coarse(one: Told) -> bool:
    """« complétez les informations demandées », « suivez les étapes »: a run of gestures in one word."""
    group = one.scope.head.verb.group
    if group == "follow":
        return True
    if one.deed.action != "fill" or group not in {"fill", "register", "look"} or one.deed.name is not None:
        return False
    words = {token.fold for token in one.scope.sentence[one.scope.first : one.scope.object_end]}
    return bool(words & COARSE_NOUNS)
