"""What speaks for and against one match of one step, as numbers a linear model can weigh."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from parcours.journeys.tutorial.model import Step
from parcours.journeys.verdict.grounding.matching import OFF_SCREEN, ROLES, Grounding, Match, is_anchor
from parcours.journeys.verdict.grounding.succession import likeliest
from parcours.journeys.verdict.model import StepVerdict
from parcours.journeys.verdict.platform_index.index import FAR, PlatformIndex, key
from parcours.journeys.verdict.platform_index.words import terms_of

Features = dict[str, float]

_QUOTE = re.compile(r"[«“\"‟„*‹]")
DENSE = 0.3
"""From which density on a gesture that no step tells may be said to be left out."""
CONTEXT = ("cpf", "plateforme", "identitenumerique", "franceconnect", "dife")
"""Words that say what a document is about."""


@dataclass(frozen=True)
class MatchedTutorial:
    """A tutorial as a whole: what its other steps say of one."""

    groundings: tuple[Grounding, ...]
    followed: tuple[StepVerdict | None, ...]
    """What following a walk said of each step, where that was done."""
    text: str

    @cached_property
    def density(self) -> float:
        """Share of the steps on a screen that are anchored by a name."""
        return sum(map(is_anchored, self._on_screen)) / max(len(self._on_screen), 1)

    @cached_property
    def named(self) -> float:
        """Share of the steps with a label whose label is known."""
        return sum(map(is_anchored, self._labelled)) / max(len(self._labelled), 1)

    @cached_property
    def _on_screen(self) -> list[Grounding]:
        return [one for one in self.groundings if one.step.action not in OFF_SCREEN]

    @cached_property
    def _labelled(self) -> list[Grounding]:
        return [one for one in self._on_screen if one.step.labels]

    @cached_property
    def held(self) -> float:
        known = [one for one in self.followed if one is not None]
        return sum(one.status == "holds" for one in known) / max(len(self.followed), 1)

    @cached_property
    def told(self) -> Features:
        """What the document says of each of its steps."""
        known = ("exact", "task", "older", "called")
        grounded = sum(any(m.relation in known for m in one.matches) for one in self.groundings)
        return {
            "density": self.density,
            "named": self.named,
            "held": self.held,
            "grounded": grounded / max(len(self.groundings), 1),
            **{f"speaks of {word}": float(word in self.text) for word in CONTEXT},
        }


def is_anchored(grounding: Grounding) -> bool:
    return any(is_anchor(match) for match in grounding.matches)


def is_quoted(step: Step, label: str) -> bool:
    """Whether the label is set off as a name: in quotation marks, bold or capitals."""
    at = step.text.find(label)
    marked = at > 0 and bool(_QUOTE.search(step.text[max(0, at - 3) : at]))
    return marked or (label.isupper() and len(label) > 3)


def features(matched: MatchedTutorial, position: int, rank: int, index: PlatformIndex) -> Features:
    """Of the match of that rank of the step at that position."""
    grounding = matched.groundings[position]
    match, step = grounding.matches[rank], grounding.step
    found = _of_match(grounding, match, rank)
    found |= _of_step(step, grounding)
    found |= matched.told
    found |= _of_neighbours(matched, position, match, index)
    found |= _of_following(matched, position, match)
    return found


def _of_match(grounding: Grounding, match: Match, rank: int) -> Features:
    step, relation = grounding.step, match.relation
    found: Features = {f"relation={relation}": 1, f"relation={relation}/{step.action}": 1, "rank": rank / 5}
    found |= {"strange": grounding.strange, f"strange={relation}": grounding.strange}
    if relation in ("near", "words", "same-words", "next", "usage"):
        found |= {f"score:{relation}": match.score, f"score:{relation}:{int(match.score * 5)}": 1}
    if match.task is not None:
        found[f"task={match.task.id}"] = 1
    others = [one for one in grounding.matches if one is not match]
    found |= {f"other={one.relation}": 1.0 for one in others}
    name = match.name
    if name is None:
        return found
    found |= _of_usage([*others, match], match)
    found["role"] = float(name.role in ROLES.get(step.action, ()))
    found["used"], found["control"] = float(bool(name.used)), float(name.is_control)
    found["device"] = float(step.device in name.devices)
    found |= {
        f"agrees={one.relation}": 1.0 for one in others if one.name is not None and one.name.name == name.name
    }
    if relation == "exact":
        found[f"exact/role={int(found['role'])}"] = found[f"exact/control={int(name.is_control)}"] = 1
    elif relation != "called" and any(is_quoted(step, label) for label in step.labels):
        found["quoted another"] = found[f"quoted another={relation}"] = 1
    return found


def _of_usage(matches: Sequence[Match], match: Match) -> Features:
    """Whether people tell this name so, or rather another."""
    usual = {one.name.name: one.score for one in matches if one.relation == "usage" and one.name is not None}
    said = next((one.own for one in matches if one.relation == "usage" and one.name == match.name), 0.0)
    own = usual.pop(match.name.name, 0.0) if match.name is not None else 0.0
    other = max(usual.values(), default=0.0)
    return {
        "usual": own,
        f"usual:{int(own * 5)}": 1,
        f"usual/{match.relation}": own,
        "usual other": other,
        f"usual other:{int(other * 5)}": 1,
        "usual first": float(own > other),
        "by own words": max(-1.0, min(said / 3, 1.0)),
        f"by own words/{match.relation}": max(-1.0, min(said / 3, 1.0)),
        f"by its neighbours/{match.relation}": float(own > 0 and said <= 0),
    }


def _of_step(step: Step, grounding: Grounding) -> Features:
    return {f"device={step.device}": 1, "matches": min(len(grounding.matches), 8) / 8}


def _of_neighbours(matched: MatchedTutorial, position: int, match: Match, index: PlatformIndex) -> Features:
    found: Features = {}
    if match.name is None:
        return found
    before = [
        n for one in matched.groundings[max(0, position - 4) : position] if (n := likeliest(one)) is not None
    ]
    after = [
        n for one in matched.groundings[position + 1 : position + 5] if (n := likeliest(one)) is not None
    ]
    own = key(match.name.name)
    since = min((index.distance(key(one.name), own) for one in before[-2:]), default=FAR)
    until = min((index.distance(own, key(one.name)) for one in after[:2]), default=FAR)
    found[f"since={since}"] = found[f"until={until}"] = 1
    if match.relation == "exact":
        found[f"exact since={since}"] = 1
    if before and set(before[-1].screens) & set(match.name.screens):
        found["same screen"] = 1
    return found


def _of_following(matched: MatchedTutorial, position: int, match: Match) -> Features:
    followed = matched.followed[position]
    if followed is None:
        return {}
    found: Features = {f"followed={followed.status}": 1}
    if followed.sighting is not None and match.name is not None:
        same = key(followed.sighting.gesture.name) == key(match.name.name)
        met = "met" if same else "met another"
        dense = "dense" if matched.density > DENSE else "loose"
        found |= {met: 1, f"{met}/{followed.status}/{dense}": 1}
    return found


def text_of(blocks: Sequence[str]) -> str:
    return terms_of(" ".join(blocks))


def weighed(found: Mapping[str, float], weights: Mapping[str, float]) -> float:
    return sum(value * weights.get(name, 0.0) for name, value in found.items())
