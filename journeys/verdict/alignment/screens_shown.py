"""What a screen shows, for steps that tell of no gesture of ours."""

from collections.abc import Iterable

from parcours.journeys.tutorial.model import Step
from parcours.journeys.verdict.alignment.label_matching import fold, same_name, stems
from parcours.journeys.walk.model import Screen
from parcours.journeys.walk.record.outline import nodes

HEADING = 0.5  # share of a heading's words that a sentence must have to be about it
USABLE = frozenset({"button", "link", "checkbox", "radio", "textbox", "combobox", "tab", "menuitem"})


def shows(step: Step, screens: Iterable[Screen]) -> Screen | None:
    """The screen that a step of looking or going is about, None when there is none."""
    if step.action == "navigate":
        return next((screen for screen in screens if _is_at(step, screen)), None)
    if step.action not in ("info", "read") or step.device == "offline":
        return None
    likely = max(screens, key=lambda screen: _share(step, screen), default=None)
    return likely if likely is not None and _share(step, likely) >= HEADING else None


def names_offered(step: Step, screen: Screen) -> bool:
    """True when a control of the screen, not a disabled one, bears a name the step gives."""
    if step.action in ("download", "open_app") and step.device == "phone":
        return False
    usable = [node.name for node in nodes(screen.outline) if node.role in USABLE and not node.disabled]
    return any(same_name(label, name) for label in step.labels for name in usable)


def _share(step: Step, screen: Screen) -> float:
    heading = stems(screen.heading)
    return len(heading & stems(step.text)) / len(heading) if heading else 0.0


def _is_at(step: Step, screen: Screen) -> bool:
    """« moncompteformation », « https://www.moncompteformation.gouv.fr »: the site without its spaces."""
    site = fold(screen.site).replace(" ", "")
    return any(site in fold(words).replace(" ", "") for words in (*step.labels, step.object or ""))
