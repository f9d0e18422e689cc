"""How much of what is said of a marked tutorial is true, and how much of what is true is said.

`said` is one tutorial of the JSON that `verify --json` writes; nothing stands for a document that was declined.
"""

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from parcours.journeys.tutorial.model import Step
from tests.field.corpus import Gold, GoldStep

Json = Mapping[str, Any]
OF_FACTS = {"outdated-fact", "dead-link", "personal-data", "wrong-channel"}
SAME_ACTION, SAME_LABEL = 0.6, 0.5  # what they add to words in common when steps are paired


@dataclass
class Tally:
    """Counts over tutorials; `cases` says in words what went wrong."""

    documents: int = 0
    declined: int = 0
    journeys: int = 0
    alarms: int = 0
    alarms_true: int = 0
    alarmed: int = 0
    """Documents with at least one alarm."""
    drifts: int = 0
    drifts_told: int = 0
    holds: int = 0
    holds_true: int = 0
    silent_greens: int = 0
    holding: int = 0
    holding_found: int = 0
    cases: list[str] = field(default_factory=list)

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(**{name: value + getattr(other, name) for name, value in vars(self).items()})

    def share(self, part: str, whole: str) -> float:
        return getattr(self, part) / getattr(self, whole) if getattr(self, whole) else 1.0


def words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKC", text or "").lower().replace("’", "'")
    return re.findall(r"\w+", plain)


def key(text: str) -> str:
    return " ".join(words(text))


def in_common(one: str, other: str) -> float:
    """1 where one text holds the other, else the share of words in common, 0 below a half."""
    if not key(one) or not key(other):
        return 0.0
    if key(one) in key(other) or key(other) in key(one):
        return 1.0
    left = words(other)
    common = 0
    for word in words(one):
        if word in left:
            left.remove(word)
            common += 1
    share = 2 * common / (len(words(one)) + len(words(other)))
    return share if share >= 0.5 else 0.0


def paired(gold: Sequence[GoldStep], found: Sequence[Json]) -> dict[int, int]:
    """The marked step of each step found, by their indexes, in order, by text, then action and label."""
    fits = [[_fit(marked, step) for step in found] for marked in gold]
    best = [[0.0] * (len(found) + 1) for _ in range(len(gold) + 1)]
    for i in range(len(gold) - 1, -1, -1):
        for j in range(len(found) - 1, -1, -1):
            taken = fits[i][j] + best[i + 1][j + 1] if fits[i][j] else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], taken)
    pairs: dict[int, int] = {}
    i = j = 0
    while i < len(gold) and j < len(found):
        if fits[i][j] and best[i][j] == fits[i][j] + best[i + 1][j + 1]:
            pairs[j] = i
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _fit(marked: GoldStep, step: Json) -> float:
    share = in_common(marked.quote, step["text"])
    if not share:
        return 0.0
    named = bool(marked.label) and any(key(marked.label or "") == key(label) for label in step["labels"])
    return share + SAME_ACTION * (marked.action == step["action"]) + SAME_LABEL * named


def scored(name: str, gold: Gold, said: Json | None) -> Tally:
    """The tally of one tutorial."""
    tally = Tally(documents=1)
    wanted = [set(part) for part in gold.journeys]
    tally.holding = sum(step.status == "holds" for step in gold.steps)
    strict = [i for i, step in enumerate(gold.steps) if step.status == "drifted" and step.strict]
    tally.drifts = len(strict) + sum(one.must for one in gold.untold) + len(gold.facts)
    if said is None:
        tally.declined, tally.journeys = 1, int(not wanted)
        tally.cases.append(f"{name}: declined")
        return tally
    told = set(said["journeys"])
    right = bool(wanted) and told <= set[str]().union(*wanted) and all(part & told for part in wanted)
    tally.journeys = int(right or not (wanted or told))
    if not tally.journeys:
        tally.cases.append(f"{name}: journeys {sorted(told)}, right: {[sorted(part) for part in wanted]}")
    pairs = paired(gold.steps, said["steps"])
    _of_holds(name, gold, said, pairs, tally)
    _of_alarms(name, gold, said, pairs, tally)
    return tally


def _of_holds(name: str, gold: Gold, said: Json, pairs: Mapping[int, int], tally: Tally) -> None:
    for index, step in enumerate(said["steps"]):
        if step["status"] != "holds":
            continue
        tally.holds += 1
        truth = gold.steps[pairs[index]] if index in pairs else None
        shown = (step["gesture"] or {}).get("name")
        if truth is None or truth.status == "manual":
            tally.holds_true += step["gesture"] is None
            if step["gesture"] is not None:
                why = "no step" if truth is None else "manual"
                tally.cases.append(f"{name}: holds, but {why}: {step['text'][:90]!r} on {shown!r}")
            continue
        meant = [key(seen) for seen in truth.seen]
        another = bool(shown and meant) and not any(key(shown) in m or m in key(shown) for m in meant)
        tolerated = truth.status == "drifted" and not truth.strict
        if (truth.status == "holds" or tolerated) and not another:
            tally.holds_true += 1
            tally.holding_found += truth.status == "holds"
        elif truth.status == "drifted" or another:
            tally.silent_greens += 1
            tally.cases.append(
                f"{name}: silent green: {step['text'][:90]!r} {step['action']} on {shown!r}, "
                f"meant {list(truth.seen) or truth.status}"
            )


def _of_alarms(name: str, gold: Gold, said: Json, pairs: Mapping[int, int], tally: Tally) -> None:
    steps: set[int] = set()
    untold: set[int] = set()
    facts: set[int] = set()
    for finding in said["findings"]:
        true = False
        if finding["kind"] == "undocumented":
            hits = {i for i, one in enumerate(gold.untold) if _mentions(finding, one.seen)}
            untold |= {i for i in hits if gold.untold[i].must}
            true = bool(hits)
        if finding["kind"] in OF_FACTS:
            hits = {
                i
                for i, fact in enumerate(gold.facts)
                if finding["kind"] in fact.kinds and in_common(fact.quote, finding["said"] or "")
            }
            facts |= hits
            true = true or bool(hits)
        at = pairs.get(finding["step"]) if finding["step"] is not None else None
        if at is not None and gold.steps[at].status == "drifted" and finding["kind"] in gold.steps[at].kinds:
            true = True
            steps.add(at)
        if finding["severity"] != "advice":
            tally.alarms += 1
            tally.alarms_true += true
            tally.alarmed = 1
            if not true:
                said_, seen = str(finding["said"])[:70], str(finding["seen"])[:70]
                tally.cases.append(f"{name}: false alarm: {finding['kind']} {said_!r} seen {seen!r}")
    strict = {i for i in steps if gold.steps[i].strict}
    tally.drifts_told = len(strict) + len(untold) + len(facts)
    for i, marked in enumerate(gold.steps):
        if marked.status == "drifted" and marked.strict and i not in strict:
            tally.cases.append(
                f"{name}: not told: {marked.quote[:90]!r} {list(marked.kinds)} seen {marked.seen}"
            )
    for i, fact in enumerate(gold.facts):
        if i not in facts:
            tally.cases.append(f"{name}: not told: fact {fact.quote[:90]!r} {list(fact.kinds)}")
    for i, one in enumerate(gold.untold):
        if one.must and i not in untold:
            tally.cases.append(f"{name}: not told: undocumented {one.seen!r}")


def _mentions(finding: Json, seen: str) -> bool:
    shown = [finding.get(word) or "" for word in ("seen", "proposal", "gesture")]
    told = " ".join(one if isinstance(one, str) else json.dumps(one, ensure_ascii=False) for one in shown)
    return key(seen) in key(told)


def as_found(step: Step, status: str = "unsure") -> Json:
    """A step as the JSON has it, with nothing said of it."""
    return {
        "text": step.text,
        "action": step.action,
        "labels": step.labels,
        "device": step.device,
        "status": status,
        "gesture": None,
    }
