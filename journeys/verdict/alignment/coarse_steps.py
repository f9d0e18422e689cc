"""Steps that tell more than one gesture: what they cover is not undocumented."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, takewhile

from parcours.journeys.tutorial.model import Step
from parcours.journeys.verdict.alignment.channels import message_of
from parcours.journeys.verdict.alignment.label_matching import Named, same_name, stems
from parcours.journeys.verdict.alignment.leg import Control, Leg, control_of
from parcours.journeys.verdict.alignment.scoring import SPOKEN, score
from parcours.journeys.walk.model import Gesture

SIGN_IN = "sign_in"  # the part of all screens met on the way in
_DOOR = stems("connexion connecter identifier")
_MAIL = stems("mail email e-mail courriel messagerie boîte message")


def cover_forms(leg: Leg) -> None:
    """« Complétez les informations demandées » tells every gesture of the form it speaks of.

    « Connectez-vous » tells the whole way in, unless other steps tell most of it one by one;
    « suivez les instructions », all that comes before the next thing told.
    """
    for index, step in leg.steps:
        if not step.coarse:
            continue
        if step.rule.endswith("follow"):
            _cover_gap(leg, index)
            continue
        if _is_guess(leg, index, step):
            del leg.meetings[index]
        if index not in leg.meetings:
            form = _begun_by(leg, index, step)
            if form is None:
                continue
            leg.meet(index, "held", form)
        part = leg.walk.screens[leg.meetings[index].screen].part
        run = (
            _way_in(leg, index)
            if part == SIGN_IN
            else [g for g in leg.gestures if leg.screen(g).part == part]
        )
        untold = [g for g in leg.untold if g in run]
        if part != SIGN_IN or 2 * len(untold) >= len(run):
            leg.covered |= {gesture.index for gesture in untold}
            if part == SIGN_IN:
                leg.covered |= {gesture.index for gesture in _doors(leg)}


def _way_in(leg: Leg, index: int) -> list[Gesture]:
    """Of the times one signs in, the one the step was met at; all when it only saw a screen."""
    met = leg.meetings[index].gesture
    times: list[list[Gesture]] = [[]]
    for gesture in leg.gestures:
        if leg.screen(gesture).part == SIGN_IN:
            times[-1].append(gesture)
        elif times[-1]:
            times.append([])
    inside = [time for time in times if any(gesture.index == met for gesture in time)]
    return inside[0] if inside else [gesture for time in times for gesture in time]


def _doors(leg: Leg) -> list[Gesture]:
    """Untold gestures that open the way in: « Connexion », « Me connecter »."""
    inside = {gesture.index for gesture in leg.gestures if leg.screen(gesture).part == SIGN_IN}
    return [g for g in leg.untold if g.index + 1 in inside and stems(g.name) & _DOOR]


def _begun_by(leg: Leg, index: int, step: Step) -> Gesture | None:
    """The first gesture of the form, or of the way in, that a coarse step may be about."""
    after, before = leg.gap(index)
    left = [gesture for gesture in leg.untold if after < gesture.index < before]
    if "login" in step.rule or "identified" in step.rule:
        return next((g for g in left if leg.screen(g).part == SIGN_IN), None)
    filled = [gesture for gesture in left if gesture.verb in ("fill", "choose")]
    if filled and _sent_next(leg, index, step):  # « renseignez les informations et envoyez votre dossier »
        part = leg.screen(filled[-1]).part
        filled = [gesture for gesture in filled if leg.screen(gesture).part == part]
    return next(iter(filled), None)


def _is_guess(leg: Leg, index: int, step: Step) -> bool:
    """Whether it only met some field by its verb, while the next step tells which form is sent."""
    met = leg.meetings[index].gesture if index in leg.meetings else None
    if met is None or step.action != "fill" or not _sent_next(leg, index, step):
        return False
    gesture = leg.walk.gestures[met]
    return (score(step, gesture, leg.screen(gesture)) or 0.0) < SPOKEN


def _sent_next(leg: Leg, index: int, step: Step) -> bool:
    """Whether the step after it, in the same sentence, sends what was filled in."""
    following = dict(leg.steps).get(index + 1)
    return following is not None and following.text == step.text and index + 1 in leg.meetings


def _cover_gap(leg: Leg, index: int) -> None:
    """Only after something told: at the very beginning there are no instructions to follow yet."""
    after, before = leg.gap(index)
    left = [gesture for gesture in leg.untold if after < gesture.index < before]
    if left and after >= leg.gestures[0].index:
        if index not in leg.meetings:
            leg.meet(index, "held", left[0])
        leg.covered |= {gesture.index for gesture in left}


def cover_mail(leg: Leg) -> None:
    """Opening the message is part of using what is in it; what nobody had to do before is not."""
    told = {meeting.gesture: index for index, meeting in leg.meetings.items()}
    texts = dict(leg.steps)
    codes = {
        g.names: texts[told[g.index]] for g in leg.gestures if g.verb == "enter_code" and g.index in told
    }
    for run, code in _mail_runs(leg.gestures):
        speaks = code is not None and code.names in codes and bool(stems(codes[code.names].text) & _MAIL)
        if speaks or any(gesture.index in told for gesture in run):
            leg.covered |= {gesture.index for gesture in run} - told.keys() - _new_in(leg)


def _mail_runs(gestures: Sequence[Gesture]) -> Iterator[tuple[list[Gesture], Gesture | None]]:
    """Gestures made in the mailbox one after the other, and the first code typed before the next of them."""
    for in_mail, run in groupby(gestures, key=lambda gesture: gesture.device == "mail"):
        if in_mail:
            made = list(run)
            after = takewhile(lambda g: g.device != "mail", gestures[gestures.index(made[-1]) + 1 :])
            yield made, next((gesture for gesture in after if gesture.verb == "enter_code"), None)


def cover_message(leg: Leg) -> None:
    """A message told to come another way is told with what is in it."""
    met = {m.gesture for m in leg.meetings.values() if m.how == "wrong-channel"}
    ways = [message_of(leg.walk, gesture) for gesture in leg.gestures if gesture.index in met]
    leg.covered |= {
        g.index for g in leg.untold if (way := message_of(leg.walk, g)) is not None and way in ways
    }


def cover_breath(leg: Leg) -> None:
    """« Confirmez votre connexion avec votre code » tells the button « Confirmer » before the code.

    A name that the sentence quotes is that of the button pressed there, and of no other; nor does it tell
    a button that was not there before.
    """
    steps, new = dict(leg.steps), _new_in(leg)
    told = {meeting.gesture: steps[index] for index, meeting in leg.meetings.items()}
    for gesture, after in pairwise(leg.gestures):
        step = told.get(after.index)
        if gesture.index in told or step is None or step.labels or gesture.device != after.device:
            continue
        if gesture.index in new:
            continue
        quoted = [label for one in steps.values() if one.text == step.text for label in one.labels]
        if any(same_name(label, name) for label in quoted for name in (gesture.name, *gesture.names)):
            continue
        if (name := stems(gesture.name)) and name <= stems(step.text):
            leg.covered.add(gesture.index)


def cover_lists(leg: Leg) -> None:
    """« Renseignez votre adresse, le code postal et la ville » tells each field it names."""
    steps = dict(leg.steps)
    told = {meeting.gesture: steps[index] for index, meeting in leg.meetings.items()}
    for before, gesture in pairwise(leg.gestures):
        step = told.get(before.index)
        if step is None or gesture.index in told or gesture.verb != "fill" or before.screen != gesture.screen:
            continue
        if is_listed(step, gesture):
            leg.covered.add(gesture.index)
            told[gesture.index] = step


def is_listed(step: Step, field: Named) -> bool:
    """Whether the sentence has all the words of the field's name."""
    names = [stems(name) for name in (field.name, *field.names)]
    return any(name and name <= stems(step.text) for name in names)


def cover_again(leg: Leg) -> None:
    """After a mishap, what was told is done again; what is new is not, the first time."""
    if not leg.walk.traits.mishaps:
        return
    known = {(g.verb, g.names) for g in leg.gestures if g.index not in {u.index for u in leg.untold}}
    leg.covered |= {g.index for g in leg.untold if (g.verb, g.names) in known} - _new_in(leg)


def cover_known(leg: Leg, known: frozenset[Control]) -> None:
    """What an earlier part of the document told: the way in at any time, all the rest at the beginning."""
    first = min(
        (m.gesture for m in leg.meetings.values() if m.gesture is not None), default=len(leg.walk.gestures)
    )
    inside = {gesture.index for gesture in leg.gestures if leg.screen(gesture).part == SIGN_IN}
    again = inside | {gesture.index for gesture in _doors(leg)}
    leg.covered |= {
        gesture.index
        for gesture in leg.untold
        if control_of(leg.walk, gesture) in known and (gesture.index < first or gesture.index in again)
    }


def cover_known_ways(leg: Leg) -> None:
    """Who has been told the way in once need not be told again, but for what nobody had to do the first time:
    a session may end any day.
    """
    told_once = False
    run: list[Gesture] = []
    new = _new_in(leg)
    for gesture in (*leg.gestures, None):
        if gesture is not None and leg.screen(gesture).part == SIGN_IN:
            run.append(gesture)
            continue
        if run:
            left = {g.index for g in run} & {g.index for g in leg.untold}
            if told_once:
                leg.covered |= left - new
            told_once = told_once or 2 * len(left) < len(run)
            run = []


def _new_in(leg: Leg) -> set[int]:
    """Indexes of the gestures that nobody had to make before, the first time each is made on its screen."""
    done, found = set[tuple[str, Control]](), set[int]()
    for gesture in leg.gestures:
        here = leg.screen(gesture).heading, control_of(leg.walk, gesture)
        if gesture.index in leg.strange and here not in done:
            found.add(gesture.index)
        done.add(here)
    return found
