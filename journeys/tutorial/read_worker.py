"""The process apart in which documents are read: bounded in memory, and in processor time for each."""

import json
import sys
import traceback
from pathlib import Path
from typing import Any

from parcours.journeys.language import speaking
from parcours.journeys.tutorial.limits import limit_memory, limit_time
from parcours.journeys.tutorial.read import Unreadable, read_here

GROWN = 400_000_000
"""Bytes: a process that has held more is not asked again, so that every document has as much left."""


def main() -> None:
    answers = sys.stdout.buffer
    sys.stdout = sys.stderr  # a library that prints does not speak in our place
    limit_memory()
    while header := sys.stdin.buffer.readline():
        asked = json.loads(header)
        content = sys.stdin.buffer.read(asked["bytes"])
        limit_time()
        answer = _answer(content, Path(asked["path"]), asked["language"])
        answers.write(json.dumps({**answer, "last": _has_grown()}).encode("ascii") + b"\n")
        answers.flush()


def _answer(content: bytes, path: Path, language: str) -> dict[str, Any]:
    try:
        with speaking(language):
            return {"document": read_here(content, path).model_dump(mode="json", exclude={"path"})}
    except Unreadable as refusal:
        return {"unreadable": str(refusal)}
    except (MemoryError, RecursionError):
        sys.exit(1)
    except Exception:
        return {"failed": traceback.format_exc()}


def _has_grown() -> bool:
    if sys.platform == "win32":
        return False
    import resource

    unit = 1 if sys.platform == "darwin" else 1_000
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit > GROWN


if __name__ == "__main__":
    main()
