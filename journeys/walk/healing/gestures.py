"""Making gestures: on the control wanted, else on what took its place."""

from contextlib import suppress

from playwright.sync_api import Error, FilePayload, Locator

from parcours.journeys.support.label_text import fold, likeness
from parcours.journeys.walk.healing.candidates import Guess, stand_in
from parcours.journeys.walk.healing.device_state import PRESSES, Act, Scene, Visit, told
from parcours.journeys.walk.healing.disclosures import blind_opener, opener_of
from parcours.journeys.walk.healing.field_values import FormFilling, option_for
from parcours.journeys.walk.healing.page_scan import Thing, View, locate
from parcours.journeys.walk.healing.waiting import appears, is_quiet
from parcours.journeys.walk.healing.way_forward import may_engage
from parcours.journeys.walk.model import Verb, because
from parcours.journeys.walk.record.outline import Node, first_node
from parcours.journeys.walk.record.recorder import Used
from parcours.journeys.walk.record.recording import Lost
from parcours.pages.controls import Choice, Control
from parcours.pages.names import exactly
from parcours.pages.screen import screen_of

GLANCE_MS = 100
DEPTH = 2  # what stands behind a menu may be behind a tab


class Gestures:
    """The hands of one device."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self.form = FormFilling(scene, self.use)

    def make(self, act: Act, visit: Visit) -> None:
        """Make the gesture; `act.made` stays None when nothing can be used for it.

        Raises:
            Lost: it would have to be guessed where it engages a real person, or the page refuses it.
            Fault: the platform or the browser failed.
        """
        if act.may_engage:
            self._scene.check_may_engage(act.control.names[0])
        try:
            used = self._find(act, visit)
            if used is not None:
                self._scene.take_back(act)
                value = self._offered(act, used) if used.role == "combobox" else act.value
                chosen = value if act.verb == "choose" else None
                screen = visit.seen if visit.seen is not None else 0
                act.made = self._scene.recorder.gesture(self._scene.page, used, screen, act.verb, chosen)
                perform(used.locator, used.role, act.verb, value, act.content)
        except Error as error:
            self._scene.watch.check()
            self._scene.watch.check_answered(self._scene.page)
            raise Lost(self._scene.expected(told(act.control))) from error
        self._scene.watch.check()

    def can_use(self, control: Control) -> bool:
        """True when it is there, or something whose name is near."""
        if control.locator.count():
            return True
        guess = stand_in(control, self._scene.look())
        return guess is not None and guess.is_near

    def offers(self, control: Control) -> bool:
        """True of what can be used, and of the one list that stands where that list would."""
        if self.can_use(control):
            return True
        guess = stand_in(control, self._scene.look()) if isinstance(control, Choice) else None
        return guess is not None and guess.kind == "renamed" and guess.thing.role == control.role

    def use(self, thing: Thing, visit_seen: int, verb: Verb, value: str = "") -> None:
        """Make a gesture on something nobody declared.

        Raises:
            Lost: it can be pressed, and might engage a real person.
        """
        if verb in PRESSES or not thing.is_field:
            self._scene.check_may_engage(thing.name)
        page, dialog = self._scene.page, thing.area == "dialog"
        used = Used(locate(page, thing), thing.role, (thing.name,), dialog=dialog, name=thing.name)
        self._scene.recorder.gesture(page, used, visit_seen, verb, value if verb == "choose" else None)
        perform(used.locator, thing.role, verb, value)
        self._scene.watch.check()

    def _find(self, act: Act, visit: Visit, depth: int = 0) -> Used | None:
        control, scene = act.control, self._scene
        node = _at_a_glance(control)
        if node is None and appears(control.locator.first, scene.page, scene.watch):
            node = first_node(control.locator.aria_snapshot()) if control.locator.count() == 1 else None
        if node is not None and node.disabled and is_quiet(scene.page, scene.watch):
            node = first_node(control.locator.aria_snapshot())
        if node is not None:
            return self._enabled(act, visit) if node.disabled else _as_wanted(control, node)
        scene.watch.check_whole(scene.page)
        view = scene.look()
        opener = opener_of(control, view, self._used(visit)) if depth < DEPTH else None
        if opener is not None:
            self._open(opener, control, visit)
            return self._find(act, visit, depth + 1)
        lacks = depth < DEPTH and stand_in(control, view, self._used(visit)) is None
        if lacks and self._open_blindly(control, view, visit):
            return self._find(act, visit, depth + 1)
        return self._replaced(act, view, visit)

    def _open(self, opener: Thing, control: Control, visit: Visit) -> None:
        evidence = f"it stands behind « {opener.name} »"
        self._scene.note("moved", control, control.names[0], evidence, 0.9)
        self.use(opener, visit.seen or 0, "press")

    def _open_blindly(self, control: Control, view: View, visit: Visit) -> bool:
        """See what the one closed thing hides; False when nothing of use, and then nothing is kept of it."""
        opener = blind_opener(control, view)
        if opener is None:
            return False
        with self._scene.recording.attempt() as attempt:
            self._open(opener, control, visit)
            if is_quiet(self._scene.page, self._scene.watch) and self.can_use(control):
                attempt.keep()
        return attempt.kept

    def _used(self, visit: Visit) -> list[str]:
        """Names of the fields already filled in on this visit."""
        gestures = self._scene.recording.gestures
        made = [act.made for act in visit.acts if act.made is not None and not act.is_press]
        return [fold(gestures[index].name) for index in made if index < len(gestures)]

    def _replaced(self, act: Act, view: View, visit: Visit) -> Used | None:
        control, scene = act.control, self._scene
        guess = stand_in(control, view, self._used(visit))
        if guess is None:
            if not scene.recording.ghosts:
                evidence = f"nothing on « {view.heading} » can be taken for it"
                scene.note_lack("missing", act, evidence)
            return None
        self._check_engages_nobody(control, guess)
        act.guess = guess
        scene.note(guess.kind, control, guess.thing.name, guess.evidence, guess.confidence)
        thing = guess.thing
        dialog = thing.area == "dialog"
        return Used(
            locate(scene.page, thing),
            thing.role,
            control.names,
            control.called,
            control.commits,
            dialog,
            name=thing.name,
            screen=screen_of(control),
        )

    def _check_engages_nobody(self, control: Control, guess: Guess) -> None:
        """Raise Lost where the guess might engage a real person."""
        pressed = not guess.thing.is_field and not self._scene.may_commit
        if pressed or (self._scene.live and (control.commits or may_engage(guess.thing.name))):
            raise Lost(
                because(
                    "{expected}; « {name} » may be the one, not pressed: it might engage a real person",
                    expected=self._scene.expected(told(control)),
                    name=guess.thing.name,
                )
            )

    def _enabled(self, act: Act, visit: Visit) -> Used | None:
        """A disabled control, once what it waits for is done; None when nothing enables it."""
        scene, view, seen, control = self._scene, self._scene.look(), visit.seen or 0, act.control
        spelled = exactly(*control.names)
        here = next((t for t in view.shown if t.disabled and t.called(spelled)), None)
        form = here.form if here is not None and here.form >= 0 else None
        sends = act.is_press and control.role == "button"  # a link waits for no field
        done = self.form.complete(view, seen, form) if sends else []
        if sends and not done and not scene.live:
            done = [t for t in view.usable if t.role == "checkbox" and t.empty and form in (None, t.form)][:1]
            for box in done:
                scene.note_thing("added", box.role, box.name, f"« {control.names[0]} » is disabled", 0.6)
                self.use(box, seen, "tick")
        if done and is_quiet(scene.page, scene.watch):
            node = first_node(control.locator.aria_snapshot())
            if node is not None and not node.disabled:
                return _as_wanted(control, node)
        heading = view.heading
        scene.note_lack("disabled", act, f"it cannot be used on « {heading} »")
        return None

    def _offered(self, act: Act, used: Used) -> str:
        """The option wanted, else the nearest one of those offered."""
        texts = used.locator.get_by_role("option").all_text_contents()
        best = option_for(act.value, [text.strip() for text in texts])
        if act.verb == "choose" and act.value and fold(best) != fold(act.value):
            evidence = f"« {act.value} » is not offered; « {best} » is the nearest"
            self._scene.note("renamed", act.control, best, evidence, likeness(best, act.value) / 100)
        return best


def _at_a_glance(control: Control) -> Node | None:
    """The one control of that name, where it can be seen at once; None where more has to be found out."""
    with suppress(Error):  # none, or several
        node = first_node(control.locator.aria_snapshot(boxes=True, timeout=GLANCE_MS))
        if node is not None and all(node.box[2:]):
            return node
    return None


def _as_wanted(control: Control, node: Node) -> Used:
    return Used(
        control.locator,
        node.role if node.role in control.roles else control.role,
        control.names,
        control.called,
        control.commits,
        screen_of(control).dialog,
        name=node.name,
        screen=screen_of(control),
        box=node.box,
    )


def perform(locator: Locator, role: str, verb: Verb, value: str, content: bytes = b"") -> None:
    """The act itself, as the thing there is takes it."""
    if content:
        locator.set_input_files(FilePayload(name=value, mimeType="image/png", buffer=content))
    elif role == "combobox" and verb in ("fill", "enter_code", "choose"):
        locator.select_option(label=value)
    elif verb in ("fill", "enter_code", "choose") and role not in ("button", "link"):
        locator.fill(value)
    elif verb == "tick" and role in ("checkbox", "radio", "switch"):
        locator.check()
    else:
        locator.click()
