"""Which journeys a tutorial tells: those that explain its steps and sentences best, or none."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from parcours.journeys.tutorial.model import Block, Document
from parcours.journeys.verdict.grounding.features import CONTEXT, Features
from parcours.journeys.verdict.grounding.grounded import GroundedStep, GroundedTutorial
from parcours.journeys.verdict.grounding.tasks import tasks
from parcours.journeys.verdict.grounding.weights import Weights
from parcours.journeys.verdict.grounding.wordings import Wordings, words_of_document

LEAST = 0.35  # how likely a match must be, to be evidence of a journey
SHARED = 5  # a control used by so many journeys lies on the way of sign-in
TOLD, TOLD_BESIDE = 0.4, 0.25  # how likely the first journey must be, and another beside it
MOST = 3
OF_FIRST = 0.8  # a journey as likely as that share of the first is told rather than one that lies on its way
TOLD_ALIKE = (
    {"quote", "enrol", "pay", "withdraw"},
    {"sign-in", "sign-in-by-password", "see-rights", "open-account"},
    {"quote", "claim-costs"},
)
"""Journeys told in the same words: of these only the likeliest is told."""
CHAPTER = 0.05  # how likely a journey on the way of the first must be, to be told by itself
OWN, CHAPTER_OWN = 0.7, 2.0  # steps that another journey, or one on the way, must explain alone
CHANGE = 0.6  # steps: what it costs to go from one journey to the other
SIGN_IN = "sign-in"
ABOUT = (*CONTEXT, "comptepersonnel")
"""Words without which a text is about something else."""
OWN_SITES = ("moncompteformation", "franceconnect", "lidentitenumerique", "laposte", "ar24")
_HOST = re.compile(r"\b(?:[\w-]+\.)+(?:fr|com|org|net|eu)\b")
_SENTENCE = re.compile(r"(?<=[.!?;:…])\s+")
Through = Mapping[str, Sequence[str]]
"""By journey, those that lie on its way."""


@dataclass(frozen=True)
class TaskNamed:
    """A task that a sentence of the document names."""

    journey: str
    task: str
    in_heading: bool


def strengths(grounded: GroundedTutorial) -> list[dict[str, float]]:
    """For each step, how much it speaks for each journey."""
    return [_of_step(step) for step in grounded.steps]


def _of_step(step: GroundedStep) -> dict[str, float]:
    lost = next(
        (m for m in step.grounding.matches if m.relation == "lost" and m.task and m.task.journey), None
    )
    if step.best is None or step.probability < LEAST:
        return {lost.task.journey: 0.8} if lost is not None and lost.task is not None else {}
    match = step.best
    for one in (match, *(m for m in step.grounding.matches if m.name is not None and m.name == match.name)):
        if one.task is not None and one.task.journey:
            return {one.task.journey: step.probability}
    if match.name is None:
        return {}
    using = match.name.used or match.name.present
    if len(using) >= SHARED:
        return {SIGN_IN: step.probability / 2}
    return {journey: step.probability / len(using) for journey in using}


def tasks_named(document: Document) -> Counter[TaskNamed]:
    """How often headings and sentences name tasks, whether they tell a step or not."""
    return Counter(named for block in document.blocks for named in _named_in(block))


def _named_in(block: Block) -> Iterable[TaskNamed]:
    for sentence in _SENTENCE.split(block.text):
        for one in tasks():
            if one.task.journey and one.allows("confirm", "fill", "read") and one.is_named(sentence):
                yield TaskNamed(one.task.journey, one.task.id, block.kind == "heading")


def journey_features(
    grounded: GroundedTutorial, document: Document, journeys: Iterable[str], themes: Wordings
) -> dict[str, Features]:
    """What speaks for and against each journey."""
    total: Counter[str] = Counter()
    most: dict[str, float] = {}
    for one in strengths(grounded):
        total.update(one)
        for journey, strength in one.items():
            most[journey] = max(most.get(journey, 0.0), strength)
    named, steps, sum_ = tasks_named(document), max(len(grounded.steps), 1), sum(total.values())
    by_words = dict(themes.likely(words_of_document(document)))
    found = {}
    for journey in journeys:
        others = [strength for name, strength in total.items() if name not in (journey, SIGN_IN)]
        own = total[journey]
        found[journey] = {
            "strength": min(own, 4),
            "a step": min(own, 1),
            "share": own / (sum_ or 1),
            "most": most.get(journey, 0.0),
            "of steps": own / steps,
            "sign-in": min(total[SIGN_IN], 4) / 4 * (journey != SIGN_IN),
            "leads": float(own > 0 and own >= max(others, default=0)),
            "others": min(sum(others), 4) / 4,
            "grounded": min(sum_ / steps, 1),
            "other sites": min(_other_sites(document), 3) / 3,
            **_of_names(named, journey),
            **_of_words(by_words, journey),
        }
    return found


def _other_sites(document: Document) -> int:
    """How many addresses of other sites it gives."""
    hosts = [host for block in document.blocks for host in _HOST.findall(block.text)]
    return sum(not any(name in host for name in OWN_SITES) for host in hosts)


def _of_names(named: Counter[TaskNamed], journey: str) -> Features:
    found: Features = {}
    for one, times in named.items():
        if one.journey != journey:
            continue
        if one.in_heading:
            found |= {f"heading: {one.task}": min(times, 2) / 2, "heading": 1.0}
        else:
            found[f"sentence: {one.task}"] = min(times, 3) / 3
            found["sentences"] = found.get("sentences", 0.0) + min(times, 3) / 3
    return found


def _of_words(by_words: Mapping[str, float], journey: str) -> Features:
    own = by_words.get(journey, 0.0)
    other = max((likely for name, likely in by_words.items() if name != journey), default=0.0)
    return {
        "words": own,
        "words, log": math.log(max(own, 0.01)),
        "words lead": float(own > other),
        "words of others": other,
    }


def journeys_told(
    grounded: GroundedTutorial, document: Document, through: Through, learned: Weights
) -> list[str]:
    """Names of the journeys told, the main one first; none where none is likely."""
    if not any(word in grounded.matched.text for word in ABOUT):
        return []
    features = journey_features(grounded, document, through, learned.themes)
    likely = {journey: learned.journeys.probability(found) for journey, found in features.items()}
    in_order = sorted(likely, key=lambda journey: -likely[journey])
    if likely[in_order[0]] < TOLD:
        return []
    high = [journey for journey in in_order if likely[journey] >= max(TOLD, OF_FIRST * likely[in_order[0]])]
    ends = [one for one in high if not any(one in through[other] for other in high if other != one)]
    chosen = [(ends or high)[0]]
    of_steps = strengths(grounded)
    while len(chosen) < MOST and (other := beside(chosen, likely, of_steps, through)) is not None:
        chosen.append(other)
    return chosen


def beside(
    chosen: Sequence[str],
    likely: Mapping[str, float],
    of_steps: Sequence[Mapping[str, float]],
    through: Through,
) -> str | None:
    """The journey that explains most of the steps left by those chosen; None where none explains enough."""
    alone, apart = _explained_alone(chosen, of_steps)
    for other in sorted(likely, key=lambda journey: -alone[journey] * likely[journey]):
        if other in chosen or any({journey, other} <= told for told in TOLD_ALIKE for journey in chosen):
            continue
        on_way = any(journey in through[other] or other in through[journey] for journey in chosen)
        least, own = (CHAPTER, CHAPTER_OWN) if on_way else (TOLD_BESIDE, OWN)
        if likely[other] >= least and (apart if on_way else alone)[other] >= own:
            return other
    return None


def _explained_alone(
    chosen: Sequence[str], of_steps: Sequence[Mapping[str, float]]
) -> tuple[Counter[str], Counter[str]]:
    """What each journey explains that those chosen do not: anywhere, and before or after all their steps."""
    alone, apart = Counter[str](), Counter[str]()
    own = [at for at, one in enumerate(of_steps) if any(one.get(journey, 0) >= LEAST for journey in chosen)]
    for at, one in enumerate(of_steps):
        if not any(journey in one for journey in chosen):
            alone.update(one)
            if not own or not own[0] < at < own[-1]:
                apart.update(one)
    return alone, apart


def stretches(of_steps: Sequence[Mapping[str, float]], journeys: Sequence[str]) -> list[tuple[str, int, int]]:
    """Runs of steps that tell one of these journeys each: its name, the first step and the last."""
    best: list[tuple[float, list[str]]] = [(0.0, [journey]) for journey in journeys]
    for place, strength in enumerate(of_steps):
        before = best
        best = []
        for journey in journeys:
            gain, told = max((score - CHANGE * (told[-1] != journey), told) for score, told in before)
            said = [journey] if not place else [*told, journey]
            best.append((gain + strength.get(journey, 0.0), said))
    _, told = max(best, key=lambda one: one[0])
    starts = [place for place, journey in enumerate(told) if not place or told[place - 1] != journey]
    ends = [*(start - 1 for start in starts[1:]), len(told) - 1]
    return [(told[start], start, end) for start, end in zip(starts, ends, strict=True)]
