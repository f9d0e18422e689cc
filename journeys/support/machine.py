"""The language this machine is set to."""

import ctypes
import locale
import subprocess
from collections.abc import Callable, Mapping, Sequence

VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")  # the first that is set counts
SECONDS = 2
Ask = Callable[[], str]


def language_of_machine(
    environment: Mapping[str, str],
    platform: str,
    known: Sequence[str],
    asked: Mapping[str, Ask] | None = None,
) -> str | None:
    """The first known language it is set to, by its variables, else by its system; None when it says none."""
    asked = SYSTEMS if asked is None else asked
    locale_name = next((environment[name] for name in VARIABLES if environment.get(name)), "")
    if _bare(locale_name) in ("c", "posix"):
        return None
    if not locale_name and platform in asked:
        locale_name = asked[platform]()
    wanted = [*environment.get("LANGUAGE", "").split(":"), locale_name]
    return next((word for name in wanted if (word := _bare(name)) in known), None)


def _bare(locale_name: str) -> str:
    """« fr » of « fr_CA.UTF-8 » or of « fr-FR »."""
    return locale_name.partition(".")[0].partition("@")[0].replace("-", "_").partition("_")[0].casefold()


def _of_windows() -> str:
    """The language of its menus."""
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - known on Windows only
    return locale.windows_locale.get(kernel.GetUserDefaultUILanguage(), "")


def _of_macos() -> str:
    """The first of the languages preferred in its settings."""
    command = ["/usr/bin/defaults", "read", "-g", "AppleLocale"]
    try:
        told = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return told.stdout.strip()


SYSTEMS: dict[str, Ask] = {"win32": _of_windows, "darwin": _of_macos}
