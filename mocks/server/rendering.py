"""Renders a screen of the release as HTML: every word and every control comes from the release's data."""

from collections.abc import Mapping, Sequence
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from parcours.mocks.releases.loader import Release
from parcours.mocks.releases.schema import Control, Frame, Screen, Service

FOLDER = "templates"
ENVIRONMENT = Environment(
    loader=PackageLoader("parcours.mocks", FOLDER),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
ALIKE: dict[Service, Service] = {"franceconnect": "franceconnect-plus"}  # they share their templates
LENGTH_OF_KIND = {
    "code": "email_code_length",
    "secret": "secret_code_length",
    "activation": "activation_code_length",
}


class Sheet:
    """The words and controls of one screen or frame, as a template asks for them."""

    def __init__(
        self,
        release: Release,
        shown: Screen | Frame,
        known: Mapping[str, object],
        values: Mapping[str, str],
        errors: Mapping[str, str],
    ) -> None:
        self._shown = shown
        self._known = {**release.facts.model_dump(), **known}
        self._facts = release.facts
        self._values = values
        self._errors = errors

    def say(self, words: str, **more: object) -> str:
        """Those words with facts and values put in place of {names}."""
        return words.format_map({**self._known, **more})

    def text(self, key: str, **more: object) -> str:
        return self.say(self._shown.texts[key], **more)

    def control(
        self,
        key: str,
        of: Mapping[str, object] | None = None,
        options: Sequence[str] | None = None,
        **how: Any,
    ) -> Markup:
        """The control of that key.

        `of` gives the values its name needs, `options` the choices the service alone knows, `how` its place
        on the page.
        """
        control = self._shown.controls[key]
        if options is not None:
            control = control.model_copy(update={"options": tuple(options)})
        above, below = self._beside(key)
        return Markup("").join([*above, self.draw(key, control, of or {}, **how), *below])

    def _beside(self, key: str) -> tuple[list[Markup], list[Markup]]:
        """What is drawn over and under that control, that the template does not know of."""
        added = self._shown.controls.items()
        return (
            [self.draw(other, control, {}) for other, control in added if control.above == key],
            [self.draw(other, control, {}) for other, control in added if control.below == key],
        )

    def draw(self, key: str, control: Control, of: Mapping[str, object], **how: Any) -> Markup:
        if not control.present:
            return Markup("")
        length = LENGTH_OF_KIND.get(control.kind or "")
        name = self.say(control.name, **of)
        macro = ENVIRONMENT.get_template("controls.html").module.control  # type: ignore[attr-defined]  # jinja makes one attribute per macro
        drawn: Markup = macro(
            control,
            key,
            name,
            self.say(control.hint),
            value=self._values.get(key, ""),
            error=self._errors.get(key, ""),
            length=getattr(self._facts, length) if length else 0,
            picture=self.say(control.picture, name=name),
            label=self.say(control.label, name=name),
            **how,
        )
        return drawn


def render(
    release: Release,
    key: str,
    *,
    known: Mapping[str, object],
    values: Mapping[str, str] | None = None,
    errors: Mapping[str, str] | None = None,
    alert: str = "",
    part: str | None = None,
    more: Mapping[str, object],
) -> str:
    """The page of that screen, or only the template `part` of it.

    `known` holds the values its texts may name, `alert` is the key of one of its alerts, `more` what only
    this screen's template needs.
    """
    screen = release.screens[key]
    frame = release.frames[screen.service]
    sheet = Sheet(release, screen, known, values or {}, errors or {})
    heading = sheet.say(screen.heading)
    template = ENVIRONMENT.get_template(part or template_of(key, screen))
    return template.render(
        title=sheet.say(screen.title) if screen.title else f"{heading} - {frame.name}",
        heading=heading,
        text=sheet.text,
        control=sheet.control,
        draw=sheet.draw,
        screen=key,
        controls=screen.controls,
        frame=Sheet(release, frame, known, {}, {}),
        frame_name=frame.name,
        flags=release.flags,
        appearance=release.appearance,
        alert=sheet.say(screen.alerts[alert]) if alert else "",
        errors=errors or {},
        **more,
    )


def template_of(key: str, screen: Screen) -> str:
    folder = ALIKE.get(screen.service, screen.service)
    return f"{folder}/{screen.template or key}.html"
