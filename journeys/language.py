"""The language of what people read: English, or French when it is asked for or the machine speaks it."""

import gettext
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from parcours.journeys.support.machine import language_of_machine

LANGUAGES = ("en", "fr")
CATALOGUES = Path(__file__).resolve().parent / "locales"
DOMAIN = "parcours"
ASKED = "--lang"


class _Spoken:
    """What is spoken now, in every thread."""

    language = LANGUAGES[0]


def _(message: str, /, **values: object) -> str:
    """The message in the language spoken, `{…}` filled in; the English is what is written in the code."""
    told = _catalogue(_Spoken.language).gettext(message) if message else ""
    return told.format(**values) if values else told


def ngettext(one: str, several: str, number: int, /, **values: object) -> str:
    """The same for a number of things, which is `{n}` in the message."""
    told = _catalogue(_Spoken.language).ngettext(one, several, number)
    return told.format(n=number, **values)


def N_(message: str) -> str:  # noqa: N802 - as gettext calls it everywhere
    """Marks a constant to be translated where it is shown, by `_`."""
    return message


def speak(language: str) -> None:
    """From now on, everywhere."""
    _Spoken.language = language if language in LANGUAGES else LANGUAGES[0]


def spoken() -> str:
    """« en » or « fr »."""
    return _Spoken.language


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """That language for the time of a block."""
    before = _Spoken.language
    speak(language)
    try:
        yield
    finally:
        speak(before)


def chosen(
    arguments: Sequence[str], environment: Mapping[str, str] = os.environ, platform: str = sys.platform
) -> str:
    """The language asked for on a command line, else that of the machine."""
    return _asked(arguments) or language_of_machine(environment, platform, LANGUAGES) or LANGUAGES[0]


def _asked(arguments: Sequence[str]) -> str | None:
    """The last `--lang fr` or `--lang=fr`; read before all else, for help and errors are spoken too."""
    options = list(arguments[: arguments.index("--")] if "--" in arguments else arguments)
    for at in range(len(options) - 1, -1, -1):
        option, _equals, value = options[at].partition("=")
        if option == ASKED:
            told = value or next(iter(options[at + 1 :]), "")
            return told if told in LANGUAGES else None
    return None


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    """English is written in the code itself, and so is what a catalogue lacks."""
    return gettext.translation(DOMAIN, CATALOGUES, [language], fallback=True)
