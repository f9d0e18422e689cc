"""What a step may be about: names its label or its words bear, with how they do."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from parcours.journeys.tutorial.model import Step
from parcours.journeys.verdict.grounding.tasks import Task, tasks
from parcours.journeys.verdict.grounding.wordings import Usual
from parcours.journeys.verdict.model import Relation
from parcours.journeys.verdict.platform_index.index import Name, PlatformIndex, key
from parcours.journeys.verdict.platform_index.words import stems

PLACE = frozenset({"plateforme"})
PRESSED = frozenset({"click", "select", "confirm", "check"})
OFF_SCREEN = frozenset({"physical", "wait", "read", "info", "download", "receive_mail", "receive_sms"})
ROLES: dict[str, frozenset[str]] = {
    "click": frozenset({"button", "link", "tab"}),
    "select": frozenset({"combobox", "radio", "option", "button", "link"}),
    "check": frozenset({"checkbox", "option", "radio", "button"}),
    "fill": frozenset({"textbox", "combobox"}),
    "enter_code": frozenset({"textbox"}),
    "confirm": frozenset({"button", "link"}),
    "navigate": frozenset({"link", "button"}),
    "open_app": frozenset({"link", "button"}),
    "receive_mail": frozenset({"link"}),
    "receive_sms": frozenset({"link"}),
    "upload": frozenset({"button"}),
    "download": frozenset({"link", "button"}),
    "read": frozenset({"heading", "text", "term"}),
    "info": frozenset({"heading", "text", "term"}),
}


@dataclass(frozen=True)
class Match:
    """One name a step may mean, and how its words bear it."""

    relation: Relation
    name: Name | None
    score: float
    task: Task | None = None
    label: str = ""
    own: float = 0.0
    """Of a usual wording: how much the step's own words say of it."""


@dataclass(frozen=True)
class Grounding:
    """All that is known of a step: its own words, and its matches, the best first."""

    step: Step
    clause: str
    matches: tuple[Match, ...] = field(default=())
    strange: float = 0.0
    """Share of the words of its object that no name of the platform has and nobody was seen to use of one."""

    def first(self, *relations: Relation) -> Match | None:
        return next((match for match in self.matches if match.relation in relations), None)


def ground(step: Step, clause: str, index: PlatformIndex, usual: Sequence[Usual] = ()) -> Grounding:
    """The step with its matches; `usual`: names people may tell so, the likeliest first."""
    found = of_labels(step, index)
    found += _of_tasks(step, clause, index)
    found += _of_usage(step, usual, index)
    found += _of_words(step, clause, index)
    return Grounding(step, clause, tuple(found))


def of_labels(step: Step, index: PlatformIndex) -> list[Match]:
    """What each of its labels may mean, in their order."""
    return [match for label in step.labels for match in _of_label(step, label, index)]


def is_anchor(match: Match) -> bool:
    """Whether a label is a name that some release bears, or bore."""
    return bool(match.label) and match.relation in ("exact", "older", "called", "lost")


def _of_label(step: Step, label: str, index: PlatformIndex) -> list[Match]:
    said = key(label)
    if not said:
        return []
    if {*stems(label)} and {*stems(label)} <= PLACE:
        return [Match("place", None, 1.0, label=label)]
    if exact := _bearing(step, label, index):
        return [Match("exact", one, 1.0, label=label) for one in _fitting(step, exact)]
    if older := index.by_older.get(said) or _part_of_older(label, index):
        return [Match("older", one, 1.0, label=label) for one in older]
    if called := index.by_called.get(said):
        return [Match("called", one, 1.0, label=label) for one in _fitting(step, called)]
    lost = [Match("lost", None, 1.0, label=label)] if said in index.lost_names else []
    return [*lost, *_nearest(step, label, index)]


def _bearing(step: Step, label: str, index: PlatformIndex) -> Sequence[Name]:
    """Names that the label is, or begins where it is cut short; what is pressed is a control, if any is."""
    said = key(label)
    borne = index.by_name.get(said, ())
    if step.action in PRESSED:
        controls = tuple(one for one in borne if one.is_control)
        borne = controls or (() if said in index.by_older else borne)
    cut = label.rstrip(" »\"”'")
    if not borne and cut.endswith(("...", "…")) and (begun := key(cut.rstrip(".…"))):
        return [one for name, ones in index.by_name.items() if name.startswith(begun) for one in ones][:1]
    return borne


def _part_of_older(label: str, index: PlatformIndex) -> list[Name]:
    """Names that had its words once and have not now: « FranceConnect » of « … avec FranceConnect »."""
    said = frozenset(stems(label))
    if not said or any(said <= one.stems for one in index.names):
        return []
    return [one for one in index.names if any(said <= set(stems(old)) for old in one.older)]


def _fitting(step: Step, names: Sequence[Name]) -> list[Name]:
    wanted = ROLES.get(step.action, frozenset())
    return sorted(names, key=lambda one: one.role not in wanted)


def _nearest(step: Step, label: str, index: PlatformIndex) -> list[Match]:
    said = set(stems(label))
    best: list[Match] = []
    for one in index.sharing(said):
        borne = one.stems
        common = said & borne
        share = 2 * index.weight(common) / (index.weight(said) + index.weight(borne))
        relation: Relation = "same-words" if said == borne else "near"
        if one.role not in ROLES.get(step.action, frozenset()):
            pressed = one.role == "option" and step.action in PRESSED  # a choice of a list is not, by itself
            share *= 0.6 if pressed else 0.85
        if not one.is_control:
            share *= 0.9
        best.append(Match(relation, one, share, label=label))
    best.sort(key=lambda match: -match.score)
    return best[:3]


def _of_tasks(step: Step, clause: str, index: PlatformIndex) -> list[Match]:
    found = []
    for matcher in tasks():
        if matcher.matches(clause, step.action):
            task = matcher.task
            borne = [
                one
                for name in task.controls
                for one in (*index.by_name.get(key(name), ()), *index.by_older.get(key(name), ()))
            ]
            if task.place:
                found.append(Match("place", None, 1.0, task=task))
            elif task.lost:
                found.append(Match("lost", None, 0.9, task=task))
            elif borne:
                found.append(Match("task", borne[0], 0.9, task=task))
    return found


def _of_usage(step: Step, usual: Sequence[Usual], index: PlatformIndex) -> list[Match]:
    return [
        Match("usage", _fitting(step, index.by_name[key(one.name)])[0], one.likely, own=one.own)
        for one in usual
        if key(one.name) in index.by_name
    ]


def _of_words(step: Step, clause: str, index: PlatformIndex) -> list[Match]:
    said = set(stems(clause)) - PLACE
    own = set(stems(f"{step.object or ''} {' '.join(step.labels)}")) - PLACE
    if not own:
        return []
    best: list[Match] = []
    for one in index.sharing(own):
        borne = one.stems - PLACE
        common = own & borne
        name_share = index.weight(said & borne) / max(index.weight(borne), 0.1)
        own_share = index.weight(common) / max(index.weight(own), 0.1)
        score = 0.62 * name_share + 0.28 * own_share + 0.1 * min(index.weight(common), 1.0)
        score *= 0.55 + 0.45 * (one.role in ROLES.get(step.action, frozenset()))
        best.append(Match("words", one, score))
    best.sort(key=lambda match: -match.score)
    return best[:3]
