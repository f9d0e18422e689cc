"""Finding a Chromium, installing one when there is none, and launching it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypedDict

from playwright.sync_api import Browser, BrowserType, Error, Playwright, sync_playwright

from parcours.journeys.language import N_, _
from parcours.journeys.walk.find_browser import CHOICE, NOBODY, NoBrowser, Watching, on_this_machine

HELP = N_(
    "no Chromium was found: type « python -m playwright install chromium », or « sudo apt-get install "
    "chromium-headless-shell » on Debian, or set {variable} to the path of one, then try again"
)
STAY_HOME = (
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1",
    "--no-proxy-server",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--webrtc-ip-handling-policy=disable_non_proxied_udp",  # its name in other builds
)
TO_START = (  # what a browser and its fonts are found by; anything else might change what it does
    "PATH",
    "HOME",
    "TMPDIR",
    "LD_LIBRARY_PATH",
    "FONTCONFIG_FILE",
    "FONTCONFIG_PATH",
    "XDG_CACHE_HOME",
    *("SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "TEMP", "TMP", "USERPROFILE", "APPDATA", "LOCALAPPDATA"),
)

CAMERA = ("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream")  # a picture, and a yes
SAME_PIXELS = (  # on every machine, whatever its screen and its settings of fonts
    "--font-render-hinting=none",
    "--disable-lcd-text",
    "--disable-font-subpixel-positioning",
    "--force-color-profile=srgb",
    "--hide-scrollbars",
    "--disable-partial-raster",
    "--disable-skia-runtime-opts",
)


LED_THROUGH = tuple(rule for rule in STAY_HOME if rule != "--no-proxy-server")
SAME_ANYWHERE = ("--disable-quic", *SAME_PIXELS, *LED_THROUGH, *CAMERA)
"""For a browser that is not launched here, and reaches the mock by a proxy of Playwright's."""


class NoneFound(NoBrowser):
    """There is no Chromium on this machine."""


class Launch(TypedDict, total=False):
    """Arguments of Playwright's `launch`."""

    args: list[str]
    env: dict[str, str | float | bool]
    executable_path: str
    headless: bool
    slow_mo: float
    channel: str


def how_to_launch(chromium: BrowserType, at_home: bool = True) -> Launch:
    """Playwright's own Chromium when it is installed, else one of this machine's.

    `at_home` makes every name but this machine's unknown to the browser, and the environment too: no proxy.

    Raises:
        NoBrowser: there is neither.
    """
    alone = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    args = [*alone, "--disable-quic", *SAME_PIXELS, *([*STAY_HOME, *CAMERA] if at_home else [])]
    chosen: Launch = {"args": args}
    if at_home:
        chosen["env"] = {name: os.environ[name] for name in TO_START if name in os.environ}
    if not os.environ.get(CHOICE) and Path(chromium.executable_path).exists():
        return chosen
    path = on_this_machine()
    if path is None:
        raise NoneFound(_(HELP, variable=CHOICE))
    return {**chosen, "executable_path": path}


def launch(
    playwright: Playwright, at_home: bool = True, watching: Watching = NOBODY, traces: Path | None = None
) -> Browser:
    """Launch the browser found; its traces grow in that folder, else among the files that do not last.

    Raises:
        NoBrowser: there is none, or it does not start.
    """
    chosen = how_to_launch(playwright.chromium, at_home)
    chosen |= {"headless": not watching.headed, "slow_mo": watching.slowmo}
    if watching.channel is not None:
        chosen.pop("executable_path", None)
        chosen["channel"] = watching.channel
    try:
        return playwright.chromium.launch(**chosen, traces_dir=traces)
    except Error as error:
        path = chosen.get("executable_path", _("Playwright's Chromium"))
        why = error.message.splitlines()[0]
        raise NoBrowser(_("{path} does not start: {why}", path=path, why=why)) from error


@contextmanager
def browser(
    at_home: bool = True, watching: Watching = NOBODY, traces: Path | None = None
) -> Iterator[Browser]:
    """A browser for the time of a block.

    Raises:
        NoBrowser: none can be launched.
    """
    os.environ.setdefault("NODE_NO_WARNINGS", "1")  # of Playwright's driver, on its own use of Node
    with sync_playwright() as playwright:
        launched = launch(playwright, at_home, watching, traces)
        try:
            yield launched
        finally:
            if launched.is_connected():
                launched.close()


def ensure() -> str:
    """Find a browser or install one; what was found, in words.

    Raises:
        NoBrowser: there is none and none can be installed.
    """
    for install in (None, _from_playwright, _from_debian):
        if install is not None:
            install()
        try:
            with browser() as found:
                return f"Chromium {found.version}"
        except NoneFound:
            continue
    raise NoneFound(_(HELP, variable=CHOICE))


def _from_playwright() -> None:
    _run([sys.executable, "-m", "playwright", "install", "chromium"])


def _from_debian() -> None:
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        _run(["apt-get", "update", "-qq"])
        _run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium-headless-shell"])


def _run(command: list[str]) -> None:
    """Run to its end; what it prints is shown only if nothing is found in the end."""
    subprocess.run(command, check=False, capture_output=True, timeout=900)
