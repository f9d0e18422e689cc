"""What a PDF holds beside its flow of words: properties, comments, fields, bookmarks, files, page heads."""

import json
import subprocess
import sys
from collections.abc import Iterator

from parcours.journeys.tutorial.asides import pdf_worker
from parcours.journeys.tutorial.model import Aside, Place

SECONDS = 60


def in_pdf(content: bytes) -> Iterator[Aside]:
    """What the process apart finds; nothing when it dies, for then the reader has refused the document."""
    command = [sys.executable, "-P", "-m", pdf_worker.__name__]
    try:
        done = subprocess.run(command, input=content, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return
    if done.returncode != 0:
        return
    for where, text, page in json.loads(done.stdout):
        yield Aside(text=text, place=Place(page=page, where=where))
