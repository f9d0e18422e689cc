"""Following a leg: aligning its steps with its gestures, then explaining what the alignment left."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from parcours.journeys.support.label_text import is_return
from parcours.journeys.tutorial.model import Step
from parcours.journeys.verdict.alignment.channels import as_looked_for, comes_otherwise
from parcours.journeys.verdict.alignment.coarse_steps import (
    cover_again,
    cover_breath,
    cover_forms,
    cover_known,
    cover_known_ways,
    cover_lists,
    cover_mail,
    cover_message,
    is_listed,
)
from parcours.journeys.verdict.alignment.label_matching import Relation, relation_of, stems
from parcours.journeys.verdict.alignment.leg import Control, How, Leg, Meeting, ways
from parcours.journeys.verdict.alignment.missing_controls import is_lacking, stopped_at
from parcours.journeys.verdict.alignment.needleman_wunsch import align
from parcours.journeys.verdict.alignment.scoring import SPOKEN, SURE, could_be, fits, score, wrong_device
from parcours.journeys.verdict.alignment.screens_shown import names_offered, shows
from parcours.journeys.verdict.applicability.conditions import trait_of
from parcours.journeys.walk.model import UNKNOWN, Gesture, Screen, Verb, Walk
from parcours.journeys.walk.traits import MISHAPS

TYPED = ("fill", "enter_code")


def follow(
    steps: Iterable[tuple[int, Step]],
    gestures: Sequence[Gesture],
    walk: Walk,
    known: frozenset[Control] = frozenset(),
) -> Leg:
    """Align a leg, then explain what the alignment left: in this order, from sure to less sure."""
    leg = Leg(tuple(steps), gestures, walk)
    if not gestures:
        return leg
    _pair(leg)
    _let_go_of_later(leg)
    _let_go_of_listed(leg)
    cover_forms(leg)
    cover_mail(leg)
    cover_message(leg)
    cover_known(leg, known)
    cover_known_ways(leg)
    _meet_screens(leg)
    _find_displaced(leg)
    cover_mail(leg)
    _find_replaced(leg)
    cover_breath(leg)
    cover_lists(leg)
    cover_again(leg)
    _meet_offered(leg)
    _meet_what_was_begun(leg)
    return leg


def _pair(leg: Leg) -> None:
    made = [_Made.of(leg, gesture) for gesture in leg.gestures]
    scores = [[_score(step, one) for one in made] for _, step in leg.steps]
    for row, ((_, before), (_, step)) in enumerate(pairwise(leg.steps), start=1):
        if _sends_what_was_filled(before, step):
            scores[row] = [
                _on_a_form(leg, gesture, sure)
                for gesture, sure in zip(leg.gestures, scores[row], strict=True)
            ]
    for row, (_, step) in enumerate(leg.steps):
        if step.action in TYPED:
            scores[row] = _where_it_is_typed(leg, step, scores[row])
    for row, column in align(scores, len(leg.gestures)):
        index, step = leg.steps[row]
        leg.meet(index, _how(step, leg.gestures[column], leg.walk), leg.gestures[column])


def _where_it_is_typed(leg: Leg, step: Step, scores: Sequence[float | None]) -> list[float | None]:
    """« code à 6 chiffres » is not typed in « Code postal » where a field for it is; nor the other way."""
    own: Verb = "enter_code" if step.action == "enter_code" else "fill"
    pairs = list(zip(leg.gestures, scores, strict=True))
    best = max((sure or 0.0 for gesture, sure in pairs if gesture.verb == own), default=0.0)
    return [
        None if gesture.verb in TYPED and gesture.verb != own and (sure or 0.0) < best else sure
        for gesture, sure in pairs
    ]


@dataclass(frozen=True)
class _Made:
    """A gesture of a leg, and what every step is held against beside."""

    gesture: Gesture
    screen: Screen
    looked_for: Gesture
    """Of a message that came another way: as it is told."""
    new: bool
    """On a page that nobody knew, or in a field that is new."""

    @classmethod
    def of(cls, leg: Leg, gesture: Gesture) -> "_Made":
        screen = leg.screen(gesture)
        new = screen.name == UNKNOWN or _is_new_field(leg, gesture)
        return cls(gesture, screen, as_looked_for(leg.walk, gesture), new)


def _score(step: Step, made: _Made) -> float | None:
    """Of a message that came another way, as it came or as it is told."""
    gesture, as_told = made.gesture, made.looked_for
    if not fits(step, gesture):  # most do not, and every step is held against every gesture
        return None
    if as_told is not gesture and step.action == "open_app" and gesture.verb == "press":
        return None  # a message is no app, whatever its name
    if made.new and relation_of(step, gesture) is Relation.NEAR:
        return None  # a new page has no older names; a new field is filled in last, wherever it stands
    sure = score(step, gesture, made.screen)
    if as_told is gesture:
        return sure
    return max((one for one in (sure, score(step, as_told, made.screen)) if one is not None), default=None)


def _sends_what_was_filled(before: Step, step: Step) -> bool:
    """« complétez vos informations et validez-les », the second half of it."""
    same = before.coarse and before.action == "fill" and before.text == step.text
    return same and step.action == "confirm" and not step.labels and not stems(step.object or "")


def _on_a_form(leg: Leg, gesture: Gesture, sure: float | None) -> float | None:
    """The score of such a step: a button of a form that was filled in, whatever its name."""
    part = leg.screen(gesture).part
    filled = any(g.verb in ("fill", "choose") for g in leg.gestures if leg.screen(g).part == part)
    return max(sure or 0.0, SPOKEN) if filled and gesture.verb == "press" else None


def _how(step: Step, gesture: Gesture, walk: Walk) -> How:
    if comes_otherwise(step, gesture, walk):
        return "wrong-channel"
    if step.labels and relation_of(step, gesture) in (Relation.NEAR, Relation.OLD):
        return "renamed"
    return "wrong-device" if wrong_device(step, gesture) else "held"


def _let_go_of_later(leg: Leg) -> None:
    """Where the walk ended for want of what a step names, no step after it met anything by a mere word."""
    named = stopped_at(leg)
    if named is None:
        return
    for index, step in leg.steps:
        met = leg.meetings[index].gesture if index in leg.meetings else None
        if index > named and met is not None:
            gesture = leg.walk.gestures[met]
            if (score(step, gesture, leg.screen(gesture)) or 0.0) < SURE:
                del leg.meetings[index]


def _let_go_of_listed(leg: Leg) -> None:
    """Where the walk ended, steps told later take its last fields for want of any other.

    Not those that a step before them lists: the reader never came to the others.
    """
    if leg.walk.ended_by is None:
        return
    met = sorted((g, index) for index, m in leg.meetings.items() if (g := m.gesture) is not None)
    silent = list(takewhile(lambda pair: _is_silent(leg, *pair), reversed(met)))
    for listing, step in met[: len(met) - len(silent)][-1:]:
        for gesture, index in silent:
            same_form = leg.walk.gestures[gesture].screen == leg.walk.gestures[listing].screen
            if same_form and is_listed(dict(leg.steps)[step], leg.walk.gestures[gesture]):
                del leg.meetings[index]
    cover_lists(leg)


def _is_silent(leg: Leg, gesture: int, index: int) -> bool:
    """Whether no word of the step is about the field it took."""
    field = leg.walk.gestures[gesture]
    sure = score(dict(leg.steps)[index], field, leg.screen(field)) or 0.0
    return field.verb == "fill" and sure < SPOKEN


def _meet_screens(leg: Leg) -> None:
    """Steps that tell what is to be seen; a notice announced may be acknowledged by its one button."""
    for index, step in leg.unmet:
        after, before = leg.gap(index)
        screen = shows(step, _screens_between(leg, after, before))
        if screen is None:
            continue
        leg.meetings[index] = Meeting(index, "shown", screen.index)
        left = [gesture for gesture in leg.untold if gesture.screen == screen.index]
        acknowledged = [gesture for gesture in left if gesture.index not in leg.strange]
        if screen.dialog and len(acknowledged) == 1:
            leg.covered.add(acknowledged[0].index)


def _screens_between(leg: Leg, after: int, before: int) -> list[Screen]:
    """Screens seen from the gesture before a gap to the one after it."""
    gestures = leg.walk.gestures
    first = gestures[after].screen if after >= 0 else 0
    last = gestures[before].screen if before < len(gestures) else leg.walk.screens[-1].index
    return [screen for screen in leg.walk.screens if first <= screen.index <= last]


def _find_displaced(leg: Leg) -> None:
    """Steps whose gesture is there, but elsewhere in the order; before the goal rather than after it.

    What to do after a mishap may be told anywhere, at the end as well as on the spot.
    """
    for index, step in leg.unmet:
        if _after_mishap(step):
            left = [g for g in leg.untold if could_be(step, g) and _answers_mishap(step, g, leg)]
            if left:
                leg.meet(index, _how(step, left[0], leg.walk), left[0])
            continue
        known = [g for g in leg.untold if leg.screen(g).name != UNKNOWN]  # none that the tutorial knew
        sure = [g for g in known if (score(step, g, leg.screen(g)) or 0.0) >= SURE]
        if sure:
            found = min(sure, key=lambda g: (g.index > leg.walk.goal, g.index))
            leg.meet(index, _how_displaced(leg, index, step, found), found)


def _how_displaced(leg: Leg, index: int, step: Step, gesture: Gesture) -> How:
    return _how(step, gesture, leg.walk) if _is_demanded(leg, index, step, gesture) else "reordered"


def _is_demanded(leg: Leg, index: int, step: Step, gesture: Gesture) -> bool:
    """Whether it fills in what the form that the step is about newly demands: the walk does so last, wherever
    it stands on it, which is no other order. A step whose own field is there is not about it.
    """
    if step.action not in ("fill", "select", "check") or not _is_new_field(leg, gesture):
        return False
    screen = leg.screen(gesture)
    return screen in _screens_between(leg, *leg.gap(index)) and not names_offered(step, screen)


def _is_new_field(leg: Leg, gesture: Gesture) -> bool:
    return gesture.verb in ("fill", "choose", "tick") and gesture.index in leg.strange


def _after_mishap(step: Step) -> bool:
    told = trait_of(step)
    return told is not None and told[0] in MISHAPS


def _answers_mishap(step: Step, gesture: Gesture, leg: Leg) -> bool:
    """The control named; without a name, a gesture made before and made again."""
    if step.labels:
        return (score(step, gesture, leg.screen(gesture)) or 0.0) >= SURE
    return any(g.names == gesture.names and g.index < gesture.index for g in leg.gestures)


def _find_replaced(leg: Leg) -> None:
    """Steps and gestures left alone together in a gap: the control that took the other's place.

    Of two ways told of doing the same, one is enough: the other is not left alone. What opens a menu took the
    place of nothing, nor does a way back of what led on.
    """
    stopped = stopped_at(leg)
    openers = {surprise.gesture for surprise in leg.walk.surprises if surprise.kind == "moved"}
    order, steps = [index for index, _ in leg.steps], [step for _, step in leg.steps]
    for index, step in leg.unmet:
        if any(order[way] in leg.meetings for way in ways(order.index(index), steps)):
            continue
        if stopped is not None and index > stopped:
            continue  # the walk ended before
        after, before = leg.gap(index)
        if step.conditional and any(names_offered(step, s) for s in _screens_between(leg, after, before)):
            continue  # what one may do is there still
        between = [g for g in leg.untold if after < g.index < before and g.index not in openers]
        between += [g for g in leg.untold if g not in between and _is_demanded(leg, index, step, g)]
        left = [g for g in between if could_be(step, g) and _answers(leg, step, g)]
        if step.labels and not any(is_return(label) for label in step.labels):
            left = [gesture for gesture in left if not is_return(gesture.name)]
        if left:
            leg.meet(index, "renamed" if step.labels else "held", left[0])


def _answers(leg: Leg, step: Step, gesture: Gesture) -> bool:
    """What must be told answers any step left alone; what need not be, only one that has a word of it."""
    required = leg.walk.start <= gesture.index <= leg.walk.goal
    return required or bool(stems(" ".join(step.labels) or step.text) & stems(gesture.name))


def _meet_offered(leg: Leg) -> None:
    """Controls that are there, though the walk had no need of them."""
    for index, step in leg.unmet:
        after, before = leg.gap(index)
        if leg.walk.ended_by is not None and after == leg.walk.gestures[-1].index:
            continue  # what comes next was not to be used
        if is_lacking(index, step, leg):
            continue  # of the same name, elsewhere
        screens = leg.walk.screens if step.conditional else _screens_between(leg, after, before)
        screen = next((screen for screen in screens if names_offered(step, screen)), None)
        if screen is not None:
            leg.meetings[index] = Meeting(index, "offered", screen.index)


def _meet_what_was_begun(leg: Leg) -> None:
    """« Cliquez sur « Filmer » et montrez vos papiers »: what the camera sees that the button started.

    It is about what the button or its screen is about.
    """
    steps = dict(leg.steps)
    for index, step in leg.unmet:
        before, met = steps.get(index - 1), leg.meetings.get(index - 1)
        if before is None or met is None or met.gesture is None or step.labels or step.action != "upload":
            continue
        gesture = leg.walk.gestures[met.gesture]
        about = stems(gesture.name) | stems(leg.screen(gesture).heading)
        if gesture.verb == "upload" and before.text == step.text and stems(step.object or "") & about:
            leg.meet(index, "held", gesture)
