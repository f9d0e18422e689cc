"""What a PDF holds beside its flow of words: properties, comments, fields, bookmarks, files, page heads."""

import json
import subprocess
import sys
from collections.abc import Iterator

from parcours.journeys.tutorial.asides import pdf_worker
from parcours.journeys.tutorial.model import Aside, Place

SECONDS = 20


def in_pdf(content: bytes) -> Iterator[Aside]:
    """What the process apart finds, up to where it dies, if it does."""
    command = [sys.executable, "-P", "-m", pdf_worker.__name__]
    try:
        done = subprocess.run(command, input=content, capture_output=True, timeout=SECONDS, check=False)
        told = done.stdout
    except subprocess.TimeoutExpired as late:
        told = late.stdout or b""
    for line in told.splitlines(keepends=True):
        if line.endswith(b"\n"):
            where, text, page = json.loads(line)
            yield Aside(text=text, place=Place(page=page, where=where))
