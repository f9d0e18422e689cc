"""What is no ordinary file, where this machine can make it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

HAS_PIPES = hasattr(os, "mkfifo")
FOLDER_OR_PIPE: list[Callable[[Path], None]] = [os.mkdir, *([os.mkfifo] if HAS_PIPES else [])]

needs_pipes = pytest.mark.skipif(not HAS_PIPES, reason="no pipes with a name on this machine")
needs_posix = pytest.mark.skipif(os.name != "posix", reason="such rights, owners and numbers of processes")
