"""The steps of a tutorial, as plain data and as a table for a person."""

from itertools import pairwise
from typing import Any

from rich.console import Group
from rich.table import Table
from rich.text import Text

from parcours.journeys.language import _, ngettext
from parcours.journeys.privacy.veil import Veil
from parcours.journeys.tutorial.french.lexicon.reasons import explained
from parcours.journeys.tutorial.model import Jump, Place, Step, Tutorial, Unclear, unread_passages

UNDERSTOOD, LABEL, CONDITION = "bold cyan", "green", "yellow"
FIRST_KEYS = ("number", "action", "labels", "device", "conditional", "text")


def as_json(tutorial: Tutorial) -> list[dict[str, Any]]:
    """Every step as plain data: what is scored first, then all the rest. Nobody's data is shown."""
    return [_plain(step) for step in _veiled(tutorial).steps]


def _veiled(tutorial: Tutorial) -> Tutorial:
    return Veil.of(tutorial.document.texts).over(tutorial)


def _plain(step: Step) -> dict[str, Any]:
    whole = step.model_dump(mode="json")
    whole["place"] = step.place.model_dump(mode="json", exclude_none=True)
    return {key: whole[key] for key in FIRST_KEYS} | {k: v for k, v in whole.items() if k not in FIRST_KEYS}


def as_table(tutorial: Tutorial, explain: bool = False) -> Group:
    """A table of the steps in reading order, jumps in place; `explain` adds the rule behind each step."""
    tutorial = _veiled(tutorial)
    table = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 1, 0, 0))
    table.add_column(_("line"), justify="right", style="dim", no_wrap=True)
    table.add_column("n°", justify="right", no_wrap=True)
    table.add_column(_("action"), style="bold", no_wrap=True)
    table.add_column(_("device"), no_wrap=True)
    table.add_column(_("what is written"), ratio=1)
    jumps = _by_step(tutorial.jumps)
    shared = _shared(tutorial.steps)
    for index, step in enumerate(tutorial.steps):
        told = _told(step, shared[index], explain)
        table.add_row(_line(step.place), Text(step.number or ""), step.action, step.device, told)
        for jump in jumps.get(index, ()):
            table.add_row(
                _line(jump.place), "", "", "", Text(_("→ go on at {step}", step=jump.to), style=CONDITION)
            )
    unclear = [_unclear(one) for one in tutorial.unclear]
    left = unread_passages(tutorial.document.unread)
    unread = [Text(f"{left}.", style=CONDITION)] if left else []
    return Group(table, Text(), *unclear, *unread, _summary(tutorial))


def _unclear(one: Unclear) -> Text:
    return Text.assemble(
        (_("unclear at {place}: ", place=one.place), CONDITION), f"« {one.text} » ({one.seen})"
    )


def _told(step: Step, repeated: bool, explain: bool) -> Text:
    """Label, condition and sentence; of a sentence the step before showed, only the part that matters."""
    sentence = _part(step) if repeated else _sentence(step)
    above = Text("  ").join(_above(step, sentence.plain))
    told = Text("\n").join([above, sentence] if above.plain else [sentence])
    if explain:
        told.append(f"\n{step.rule} ({explained(step.rule)})", style="dim italic")
    return told


def _above(step: Step, sentence: str) -> list[Text]:
    notes = [Text(f"« {label} »", style=LABEL) for label in step.labels]
    if step.condition is not None and step.condition not in sentence:
        notes.append(Text(f"[{step.condition}]", style=CONDITION))
    elif step.conditional and step.condition is None:
        notes.append(Text(_("[conditional]"), style=CONDITION))
    if step.coarse:
        notes.append(Text(_("(several gestures)"), style="magenta"))
    return notes


def _sentence(step: Step) -> Text:
    """The sentence, with the words the detection relied on and the condition set off."""
    text = Text(step.text)
    for span in step.understood:
        text.stylize(UNDERSTOOD, span.start, span.end)
    at = step.text.find(step.condition) if step.condition else -1
    if at >= 0 and step.condition:
        text.stylize(CONDITION, at, at + len(step.condition))
    return text


def _part(step: Step) -> Text:
    if not step.understood:
        return Text("…")
    start, end = step.understood[0].start, step.understood[-1].end
    return Text("… ") + _sentence(step)[start:end] + Text(" …")


def _shared(steps: tuple[Step, ...]) -> list[bool]:
    return [False] + [
        before.text == step.text and before.place == step.place for before, step in pairwise(steps)
    ]  # fmt: skip


def _by_step(jumps: tuple[Jump, ...]) -> dict[int, list[Jump]]:
    found: dict[int, list[Jump]] = {}
    for jump in jumps:
        found.setdefault(jump.after, []).append(jump)
    return found


def _line(place: Place) -> Text:
    return Text(str(place.line) if place.line is not None else str(place))


def _summary(tutorial: Tutorial) -> Text:
    steps, figures = len(tutorial.steps), len(tutorial.document.figures)
    conditional = sum(step.conditional for step in tutorial.steps)
    told = (
        ngettext("{n} step", "{n} steps", steps)
        + ngettext(" ({n} conditional)", " ({n} conditional)", conditional),
        ngettext("{n} figure", "{n} figures", figures),
        ngettext("{n} jump", "{n} jumps", len(tutorial.jumps)),
    )
    return Text(", ".join(told), style="dim")
