"""Validates on the server what was typed on a screen, by the rules of the release."""

from collections.abc import Callable, Mapping
from typing import Literal

from parcours.mocks.fields import FORMATS, is_nothing
from parcours.mocks.releases.loader import Release
from parcours.mocks.releases.schema import Control, Screen
from parcours.mocks.server.rendering import Sheet
from parcours.mocks.world.records import Draft

Wrong = Literal["wrong", "refused"]
Check = Callable[[str], Wrong | None]
NEVER_SHOWN_AGAIN = ("password", "new_password", "secret", "activation", "card", "security_code")


def read_form(
    release: Release, screen: Screen, form: Mapping[str, str], checks: Mapping[str, Check]
) -> Draft:
    """What was typed in each field, and the message of each field that is not right.

    `checks` adds to the format of a field's kind what only the service knows.
    """
    draft = Draft()
    sheet = Sheet(release, screen, {}, {}, {})
    for key, control in screen.fields.items():
        typed = form.get(key, "")
        draft.values[key] = typed
        problem = _problem(control, typed, checks.get(key))
        if problem:
            draft.errors[key] = sheet.say(control.messages[problem])
    return draft


def shown_again(screen: Screen, draft: Draft) -> Draft:
    """The draft without what a page never repeats."""
    hidden = [key for key, control in screen.controls.items() if control.kind in NEVER_SHOWN_AGAIN]
    kept = {key: value for key, value in draft.values.items() if key not in hidden}
    return Draft(values=kept, errors=draft.errors)


def _problem(
    control: Control, typed: str, check: Check | None
) -> Literal["empty", "wrong", "refused"] | None:
    if is_nothing(typed, control.kind):
        return "empty" if control.required else None
    if control.kind == "choice" and control.options and typed not in control.options:
        return "empty"
    known_format = FORMATS.get(control.kind) if control.kind else None
    if known_format and not known_format(typed.strip()):
        return "wrong"
    return check(typed) if check else None
