"""A process of its own: a picture on its input, the lines RapidOCR reads in it on its output, as JSON."""

import importlib
import json
import logging
import sys
from typing import Any


def main() -> None:
    logging.disable(logging.CRITICAL)
    engine: Any = importlib.import_module("rapidocr").RapidOCR()
    read = engine(sys.stdin.buffer.read())
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a text stream, not replaced here
    if read.boxes is None:
        return
    for text, corners, sure in zip(read.txts, read.boxes, read.scores, strict=True):
        across, down = [float(x) for x, _ in corners], [float(y) for _, y in corners]
        sys.stdout.write(
            json.dumps([text, [min(across), min(down), max(across), max(down)], float(sure)]) + "\n"
        )


if __name__ == "__main__":
    main()
