"""How much of what is said of a marked tutorial is true, and how much of what is true is said.

`said` is one tutorial of the JSON that `verify --json` writes; None stands for a document that was declined.
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
        counts: dict[str, int] = {name: n for name, n in vars(self).items() if isinstance(n, int)}
        return counts[part] / counts[whole] if counts[whole] else 1.0


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
    same = bool(marked.action == step["action"])
    return share + SAME_ACTION * same + SAME_LABEL * named


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
        name_shown = key(shown or "")
        another = bool(shown and meant) and not any(name_shown in m or m in name_shown for m in meant)
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


@dataclass
class _Told:
    """Indexes of the marks that findings told."""

    steps: set[int] = field(default_factory=set)
    untold: set[int] = field(default_factory=set)
    facts: set[int] = field(default_factory=set)


def _of_alarms(name: str, gold: Gold, said: Json, pairs: Mapping[int, int], tally: Tally) -> None:
    told = _Told()
    for finding in said["findings"]:
        true = _is_true(finding, gold, pairs, told)
        if finding["severity"] != "advice":
            tally.alarms += 1
            tally.alarms_true += true
            tally.alarmed = 1
            if not true:
                words_, seen = str(finding["said"])[:70], str(finding["seen"])[:70]
                tally.cases.append(f"{name}: false alarm: {finding['kind']} {words_!r} seen {seen!r}")
    tally.drifts_told = len(told.steps) + len(told.untold) + len(told.facts)
    tally.cases += [f"{name}: not told: {missed}" for missed in _missed(gold, told)]


def _is_true(finding: Json, gold: Gold, pairs: Mapping[int, int], told: _Told) -> bool:
    """Whether a mark says the same; what it tells that had to be told is noted."""
    kind, true = finding["kind"], False
    if kind == "undocumented":
        hits = {i for i, one in enumerate(gold.untold) if _mentions(finding, one.seen)}
        told.untold |= {i for i in hits if gold.untold[i].must}
        true = bool(hits)
    if kind in OF_FACTS:
        facts = enumerate(gold.facts)
        hits = {i for i, one in facts if kind in one.kinds and in_common(one.quote, finding["said"] or "")}
        told.facts |= hits
        true = true or bool(hits)
    at = pairs.get(finding["step"]) if finding["step"] is not None else None
    if at is not None and gold.steps[at].status == "drifted" and kind in gold.steps[at].kinds:
        told.steps |= {at} if gold.steps[at].strict else set()
        true = True
    return true


def _missed(gold: Gold, told: _Told) -> list[str]:
    steps = [
        f"{step.quote[:90]!r} {list(step.kinds)} seen {step.seen}"
        for i, step in enumerate(gold.steps)
        if step.status == "drifted" and step.strict and i not in told.steps
    ]
    facts = [
        f"fact {one.quote[:90]!r} {list(one.kinds)}"
        for i, one in enumerate(gold.facts)
        if i not in told.facts
    ]
    untold = [
        f"undocumented {one.seen!r}" for i, one in enumerate(gold.untold) if one.must and i not in told.untold
    ]
    return [*steps, *facts, *untold]


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
