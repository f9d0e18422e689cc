"""A process of its own: a picture on its input, the lines RapidOCR reads in it on its output."""

import importlib
import logging
import sys
from typing import Any


def main() -> None:
    logging.disable(logging.CRITICAL)
    engine: Any = importlib.import_module("rapidocr").RapidOCR()
    read = engine(sys.stdin.buffer.read())
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a text stream, not replaced here
    sys.stdout.write("\n".join(read.txts or ()))


if __name__ == "__main__":
    main()
