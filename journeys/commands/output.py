"""What is told to people, made harmless: words of documents steer no terminal, and command no build."""

import io
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from typing import IO, TextIO, cast

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment
from rich.text import Text

from parcours.journeys.report.text import COMMAND, clean

_STYLED = r"(?:\s|\x1b\[[0-9;]*m)*"
_AT_START = re.compile(rf"^({_STYLED}):(?=:)", re.MULTILINE)


class NoOutput(Exception):
    """What is told could not be written, because of the error that caused this."""


class Output(io.TextIOBase):
    """A stream to which harmless words alone are written; `styled` ones come with styles of ours."""

    def __init__(self, stream: TextIO, styled: bool = False) -> None:
        self.stream = stream
        self._styled = styled
        self._line_begins = True

    @property
    def encoding(self) -> str:  # type: ignore[override] # it is that of the stream
        return self.stream.encoding

    def write(self, text: str) -> int:
        told = uncommanding(text if self._styled else clean(text), self._line_begins)
        if text:
            self._line_begins = not text.rpartition("\n")[2].strip()
        try:
            self.stream.write(told)
        except OSError as error:
            raise NoOutput from error
        return len(text)

    def flush(self) -> None:
        try:
            self.stream.flush()
        except OSError as error:
            raise NoOutput from error

    def isatty(self) -> bool:
        return self.stream.isatty()

    def fileno(self) -> int:
        return self.stream.fileno()

    def writable(self) -> bool:
        return True


def uncommanding(text: str, at_start: bool = True) -> str:
    """With a space where it would command a build: « ::set… » that begins a line, « ##[set…] » anywhere."""
    before = "" if at_start else "|"
    return COMMAND.sub(r"##\1 [", _AT_START.sub(r"\1: ", before + text))[len(before) :]


@contextmanager
def harmless_output() -> Iterator[None]:
    """Whatever is printed in the block goes through."""
    out, errors = (cast(IO[str], Output(stream)) for stream in (sys.stdout, sys.stderr))
    with redirect_stdout(out), redirect_stderr(errors):
        yield


class HarmlessConsole(Console):
    """One that prints styles of its own, and no others."""

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterable[Segment]:
        for segment in super().render(renderable, options):
            yield segment if segment.control else Segment(clean(segment.text), segment.style)


def console(stderr: bool = False) -> Console:
    """For tables, styles and what moves."""
    stream = sys.stderr if stderr else sys.stdout
    plain = stream.stream if isinstance(stream, Output) else stream
    return HarmlessConsole(file=cast(IO[str], Output(plain, styled=True)))


def printed(*told: RenderableType, width: int = 100) -> str:
    """As they are printed on lines of that width, without styles; harmless as well."""
    written = io.StringIO()
    plain = HarmlessConsole(
        file=cast(IO[str], Output(written)), width=width, color_system=None, force_terminal=False
    )
    for one in told:
        plain.print(one, soft_wrap=isinstance(one, Text))
    return "\n".join(line for line in map(str.rstrip, written.getvalue().splitlines()) if line)


def harmless(text: str) -> str:
    """The text, which may be printed by anybody."""
    return uncommanding(clean(text))
