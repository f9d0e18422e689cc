"""A tutorial of stale figures, and who is asked which of them to replace."""

import http.client
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from urllib.parse import urlsplit

from PIL import Image

from parcours.journeys.figures.formats.metadata import read_note
from parcours.journeys.figures.update.pick_on_page import pick_on_page
from parcours.journeys.figures.update.regenerate import Pick, Told, regenerate
from tests.figures.stage import drawn, one_each, shooter_of

NAMES = ("1.png", "2.png", "3.png")
SOON = 10  # seconds


def guide_in(folder: Path) -> Path:
    """A tutorial of three figures, all stale."""
    for at, name in enumerate(NAMES):
        Image.new("RGB", (300, 200), (10 * at, 0, 0)).save(folder / name)
    return folder / "guide.md"


def picked(guide: Path, pick: Pick) -> Told:
    """What becomes of the figures when asked for so."""
    tutorial = one_each(guide, NAMES)
    return regenerate(
        tutorial.document, shooter_of(tutorial, drawn(guide.parent / "walk")), "pick", pick, None
    )


def kept(guide: Path) -> dict[str, tuple[bytes, int]]:
    """The bytes of each figure, and when it was written."""
    return {name: (path.read_bytes(), path.stat().st_mtime_ns) for name, path in paths(guide).items()}


def paths(guide: Path) -> dict[str, Path]:
    return {path.name: path for path in guide.parent.iterdir() if path.is_file()}


def control_in(picture: Path) -> str | None:
    note = read_note(picture.read_bytes())
    return None if note is None else note.views[0].name


@contextmanager
def asked(guide: Path) -> Iterator[tuple[str, Future[Told]]]:
    """The address of the page on which one is asked, and what becomes of the figures once one answered."""
    told: Queue[str] = Queue()
    with ThreadPoolExecutor(1) as pool:
        became = pool.submit(picked, guide, pick_on_page(told.put))
        address = address_in(told)
        try:
            yield address, became
        finally:
            if not became.done():
                answer(address)


def address_in(told: "Queue[str]") -> str:
    """The first address that is announced."""
    return told.get(timeout=SOON).partition(": ")[2].split()[0]


def answer(address: str, method: str = "POST", path: str = "", body: str = "", **headers: str) -> int:
    """The status of a request to the page's server; `Origin` is that of the page itself, or none if empty."""
    parts = urlsplit(address)
    if method == "POST":
        headers = {"Origin": f"http://{parts.netloc}"} | headers
    headers = {name: value for name, value in headers.items() if value}
    connection = http.client.HTTPConnection(parts.netloc, timeout=SOON)
    try:
        connection.request(method, path or parts.path, body, headers)
        return connection.getresponse().status
    finally:
        connection.close()
