"""Which Chromium of this machine walks are made with; found without launching anything."""

import os
import shutil
from importlib.metadata import version
from pathlib import Path

CHOICE = "PARCOURS_BROWSER"
ON_PATH = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
)
ELSEWHERE = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)


class NoBrowser(Exception):
    """No browser can be launched; the message says what to type."""


def on_this_machine() -> str | None:
    """Path of a Chromium outside Playwright's own store, None when there is none."""
    chosen = os.environ.get(CHOICE)
    if chosen:
        return chosen
    found = (shutil.which(name) for name in ON_PATH)
    there = (path for path in ELSEWHERE if Path(path).exists())
    return next((path for path in found if path), None) or next(there, None)


def fingerprint() -> str:
    """Changes when the browser does; read without launching it."""
    path = on_this_machine()
    size = Path(path).stat().st_size if path is not None and Path(path).exists() else 0
    return f"playwright {version('playwright')}, {path} of {size} bytes"
