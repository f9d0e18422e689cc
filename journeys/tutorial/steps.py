"""Finds the steps of a document."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from parcours.journeys.language import _, ngettext
from parcours.journeys.tutorial.document.anaphora import (
    antecedent,
    is_coarse,
    last_object,
    object_of,
    understood,
)
from parcours.journeys.tutorial.document.announcements import keep
from parcours.journeys.tutorial.document.block_context import Context, contexts
from parcours.journeys.tutorial.document.drafts import Draft
from parcours.journeys.tutorial.document.enumerations import with_items
from parcours.journeys.tutorial.document.foreign import foreign_passages, language_of
from parcours.journeys.tutorial.document.login_means import with_means
from parcours.journeys.tutorial.document.unclear import seen, without_gesture, without_target
from parcours.journeys.tutorial.french.lexicon.cues import words_of
from parcours.journeys.tutorial.french.sentence_splitter import Sentence, sentences
from parcours.journeys.tutorial.french.tokenizer import fold
from parcours.journeys.tutorial.french.verb_phrase import Found
from parcours.journeys.tutorial.instructions.events import event_of
from parcours.journeys.tutorial.instructions.jumps import Leap
from parcours.journeys.tutorial.instructions.message_events import Event
from parcours.journeys.tutorial.instructions.predicates import HeadFinder
from parcours.journeys.tutorial.instructions.sentence_parser import Told, told_in
from parcours.journeys.tutorial.meaning.conditions import opens_case
from parcours.journeys.tutorial.meaning.devices import Hand
from parcours.journeys.tutorial.model import (
    Block,
    Document,
    Jump,
    Span,
    Step,
    Tutorial,
    Unclear,
    Unread,
    unread_passages,
)
from parcours.journeys.tutorial.read import read

HELPING = {"contact", "fill", "look", "go", "press"}
READER = re.compile(
    rf"\b(?:le|la|l'|les|ces|chaque|tout|un|une)\s*(?:{'|'.join(sorted(words_of('reader')))})\b"
)
SPOKEN_TO = re.compile(
    r"\b(?:vous|votre|vos|je|mon(?!\s?compte)|ma|mes)\b|\b(?!assez\b)\w{3,}ez\b", re.IGNORECASE
)
FEWEST_OF_A_READER = 2
LOST = "\N{REPLACEMENT CHARACTER}"
"""Stands for a letter that nobody can tell: a name that holds one is not known."""
LATELY = 4
TU = re.compile(r"\b(?:tu|ton|tes|toi|ta)\b", re.IGNORECASE)


class NoStep(Exception):
    """No step was found; the message is one sentence for the person who gave the document."""


def understand(path: Path) -> Tutorial:
    """Read the document at `path` and find its steps; raises Unreadable or NoStep."""
    document = _in_french(read(path))
    steps, jumps, unclear = detect(document)
    if not steps:
        where = ngettext("its only paragraph", "its {n} paragraphs", len(document.blocks))
        left = unread_passages(document.unread)
        where = f"{where} ({left})" if left else where
        raise NoStep(
            _(
                "{path}: no instruction was found in {where}: "
                "write each step with its verb, « Cliquez sur « Valider » ».",
                path=path,
                where=where,
            )
        )
    return Tutorial(document=document, steps=steps, jumps=jumps, unclear=unclear)


def _in_french(document: Document) -> Document:
    """The document, with what is not in French counted as unread; raises NoStep when it is most of it."""
    language = language_of(document.blocks)
    if language is not None:
        raise NoStep(
            _(
                "{path}: is in {language}, and only French is read: give the tutorial in French.",
                path=document.path,
                language=_(language),
            )
        )
    foreign = (Unread(kind="language", place=block.place) for block in foreign_passages(document.blocks))
    unread = (*document.unread, *foreign)
    return document.model_copy(update={"unread": unread}) if unread != document.unread else document


Understood = tuple[tuple[Step, ...], tuple[Jump, ...], tuple[Unclear, ...]]


def detect(document: Document) -> Understood:
    """Find the steps and the jumps of a document, in its order, and what cannot be followed."""
    return _Detection(document).run()


@dataclass
class _Spot:
    """A sentence where it stands, and what its block carries from one sentence to the next."""

    index: int
    block: Block
    context: Context
    sentence: Sentence
    before: Sentence | None = None
    titled: bool = False
    more: bool = False
    familiar: bool = False
    condition: str | None = None
    helping: bool = False
    object: Found | None = None
    known: bool = False

    @property
    def text(self) -> str:
        return self.block.text[self.sentence.start : self.sentence.end]

    def ask(self) -> None:
        """« Mot de passe oublié ? Cliquez… » sets a condition, « Besoin d'aide ? » offers help."""
        words = {token.fold for token in self.sentence.tokens}
        if words & words_of("help"):
            self.helping = True
        elif self.sentence.tokens[0].fold not in words_of("asking"):
            self.condition = self.text

    def condition_of(self, own: tuple[int, int] | None) -> str | None:
        """The condition of a step: its own words, those that opened its block, or the case it stands in."""
        told = self.block.text[slice(*own)] if own is not None else None
        return told or self.condition or self.context.case


class _Detection:
    def __init__(self, document: Document) -> None:
        self.blocks = document.blocks
        self.tu = _says_tu(document.blocks)
        self.of_reader = _told_of_a_reader(document.blocks)
        self.hand = Hand()
        self.case: str | None = None
        self.drafts: list[Draft] = []
        self.leaps: list[tuple[int, str, str, Block]] = []
        self.unclear: list[tuple[int | None, Unclear]] = []
        self.figures: dict[int, list[int]] = {}
        for number, figure in enumerate(document.figures):
            self.figures.setdefault(figure.after, []).append(number)

    def run(self) -> Understood:
        surroundings = contexts(self.blocks)
        for index, (block, context) in enumerate(zip(self.blocks, surroundings, strict=True)):
            self._block(index, block, context)
        drafts = keep(self.drafts, self.blocks, surroundings)
        steps = [draft.step for draft in drafts]
        kept = [
            replace(draft, step=step)
            for draft, told in zip(drafts, with_items(steps, with_means(steps)), strict=True)
            for step in told
        ]
        jumps = tuple(
            Jump(after=max(0, sum(d.order < order for d in kept) - 1), to=to, text=text, place=block.place)
            for order, to, text, block in self.leaps
            if kept
        )
        orders = {draft.order for draft in kept}
        unclear = tuple(one for order, one in self.unclear if order is None or order in orders)
        return tuple(self._with_figures(draft) for draft in kept), jumps, unclear

    def _with_figures(self, draft: Draft) -> Step:
        near = self.figures.get(draft.block)
        return draft.step.model_copy(update={"figures": tuple(near)}) if near else draft.step

    def _begins_list(self, index: int) -> bool:
        """A list after a sentence; « Sur votre téléphone : » is said of all its items."""
        above = self.blocks[index - 1] if index else None
        listed = self.blocks[index].kind == "item" or self.blocks[index].number is not None
        loose = above is not None and above.kind == "paragraph" and above.number is None
        return listed and loose and above is not None and not above.text.rstrip(" *_").endswith(":")

    def _block(self, index: int, block: Block, context: Context) -> None:
        put_down = self.hand.device == "phone" and self._begins_list(index)
        if put_down or block.kind == "heading" or context.case != self.case:
            self.hand.forget()
        self.case = context.case
        cut = sentences(block.text)
        familiar = self.tu or TU.search(block.text) is not None
        spot: _Spot | None = None
        for number, sentence in enumerate(cut):
            more = number + 1 < len(cut)
            titled = more and not sentence.cell and sentence.tokens[-1].kind != "punct"
            if spot is None:
                spot = _Spot(index, block, context, sentence, titled=titled, more=more, familiar=familiar)
            else:
                spot = replace(spot, sentence=sentence, before=spot.sentence, titled=titled, more=more)
            self._sentence(spot)

    def _sentence(self, spot: _Spot) -> None:
        listed = spot.block.kind == "item" or spot.block.number is not None
        numbered = spot.block.number is not None and spot.before is None
        listed_or_cell = listed or spot.sentence.cell
        finder = HeadFinder(
            spot.sentence.tokens, spot.familiar, self.of_reader[spot.index], listed_or_cell, numbered
        )
        told, leaps = told_in(spot.sentence, finder, spot.object)
        if spot.more:
            spot.object = last_object(told, spot.sentence) or spot.object
        if spot.sentence.question:
            spot.ask()
            return
        if spot.helping:
            told = [one for one in told if one.scope.head.verb.group not in HELPING]
        if not finder.heads and not (spot.block.kind == "item" or spot.block.number):
            told = [one for one in told if one.scope.head.rule == "noun"]
        event = event_of(finder) if spot.block.kind != "heading" and (told or not leaps) else None
        if event is not None:
            self._event(spot, event, before_steps=bool(told))
        known = spot.known or spot.before is not None
        told = [one for one in told if not self._already_told(one)]
        for position, one in enumerate(told):
            self._step(spot, one, position)
            if without_target(one, before=known) and not self.drafts[-1].step.labels:
                self._doubt(spot, "nowhere", self.drafts[-1].order)
            known = known or one.scope.object is not None or one.deed.name is not None
        spot.known = known
        rule = without_gesture(finder.heads, told, spot.sentence.tokens, listed) if not leaps else None
        if rule is not None and (listed or spot.sentence.ending in {".", "!"}):
            self._doubt(spot, rule, None)
        self._leaps(spot, leaps, told)

    def _opened(self, one: Told) -> Told:
        """« Installez, ouvrez »: what is opened is the app just installed."""
        bare = one.deed.action == "click" and one.deed.name is None and one.scope.object is None
        if not bare or one.scope.head.verb.group != "open" or not self.drafts:
            return one
        last = self.drafts[-1]
        installed = last.told is not None and last.told.scope.head.verb.infinitive.endswith("installer")
        if last.step.action != "download" or not (installed or last.step.device == "phone"):
            return one
        return replace(one, deed=replace(one.deed, action="open_app"))

    def _already_told(self, one: Told) -> bool:
        """« une fois le nom saisi », when « saisissez votre nom » was just told."""
        if one.scope.head.rule != "once done" or not self.drafts:
            return False
        lately = [draft.step for draft in self.drafts[-LATELY:]]
        if one.deed.action == "open_app":
            return any(step.action == "open_app" for step in lately)
        if one.deed.name is None or one.deed.action != "click":
            return any(step.action in {"fill", "enter_code"} for step in lately[-2:])
        return any(one.deed.name.text in step.labels for step in lately)

    def _leaps(self, spot: _Spot, leaps: Sequence[Leap], told: Sequence[Told]) -> None:
        for leap in leaps:
            if leap.to is not None:
                behind = sum(one.scope.head.start > leap.head.start for one in told)
                self.leaps.append((len(self.drafts) - behind, leap.to, spot.text, spot.block))

    def _doubt(self, spot: _Spot, rule: str, order: int | None) -> None:
        """Not in a heading, nor in the words of a screen, nor where a picture says the rest."""
        if spot.block.kind != "heading" and not spot.context.fragment and spot.index not in self.figures:
            found = Unclear(text=spot.text, place=spot.block.place, rule=rule, seen=seen(rule))
            self.unclear.append((order, found))

    def _step(self, spot: _Spot, one: Told, position: int) -> None:
        condition = spot.condition_of(one.condition)
        if spot.before is None and one.condition and spot.sentence.tokens[0].fold in {"si", "s'"}:
            spot.condition = condition
        one = self._opened(one)
        name, start = one.deed.name, spot.sentence.start
        if name is None and one.deed.action == "click":
            name, start = antecedent(one.scope, spot.sentence, spot.before)
        step = Step(
            number=spot.context.number,
            action=one.deed.action,
            labels=(name.text,) if name is not None and LOST not in name.text else (),
            device=self.hand.of(one.deed.action, one.scope, one.lead, same_sentence=position > 0),
            conditional=condition is not None,
            condition=condition,
            text=spot.block.text[start : spot.sentence.end],
            object=object_of(one.scope, spot.block.text),
            understood=understood(one.scope, name, start),
            rule=one.deed.rule,
            coarse=is_coarse(one),
            place=spot.block.place,
        )
        self.drafts.append(Draft(step, spot.index, spot.sentence, one, spot.titled, len(self.drafts)))

    def _event(self, spot: _Spot, event: Event, before_steps: bool) -> None:
        condition = spot.condition_of(None if before_steps else opens_case(spot.sentence.tokens))
        tokens, start = spot.sentence.tokens, spot.sentence.start
        first, last = tokens[event.start], tokens[min(event.end, len(tokens)) - 1]
        step = Step(
            number=spot.context.number,
            action=event.action,
            labels=(),
            device=event.device,
            conditional=condition is not None,
            condition=condition,
            text=spot.text,
            understood=(Span(start=first.start - start, end=last.end - start),),
            rule=f"event: {event.rule}",
            place=spot.block.place,
        )
        self.drafts.append(Draft(step, spot.index, spot.sentence, None, spot.titled, len(self.drafts)))
        if event.action == "receive_mail":
            self.hand.receive(event.device)


def _told_of_a_reader(blocks: tuple[Block, ...]) -> tuple[bool, ...]:
    """For each block, whether its section, or the whole document, tells what « le stagiaire » does."""
    sections: list[list[Block]] = [[]]
    for block in blocks:
        if block.kind == "heading" and sections[-1]:
            sections.append([])
        sections[-1].append(block)
    whole = _tells_of_a_reader(blocks)
    return tuple(
        told for section in sections for told in [whole or _tells_of_a_reader(section)] * len(section)
    )


def _tells_of_a_reader(blocks: Sequence[Block]) -> bool:
    """Whether they tell what « le stagiaire » does, rather than speak to their reader."""
    told = sum(READER.search(fold(block.text)) is not None for block in blocks)
    spoken = sum(SPOKEN_TO.search(block.text) is not None for block in blocks)
    return told >= FEWEST_OF_A_READER and told > spoken


def _says_tu(blocks: tuple[Block, ...]) -> bool:
    """Whether the document speaks to a friend."""
    familiar = sum(1 for block in blocks if TU.search(block.text))
    polite = sum(1 for block in blocks if " vous" in block.text.lower() or "votre" in block.text.lower())
    return familiar > polite
