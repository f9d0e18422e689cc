"""A document twice as large takes about twice as long to read, whatever it repeats."""

import gc
import time
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from parcours.journeys.tutorial.read import SMALL, Unreadable, read, read_here
from parcours.journeys.tutorial.steps import understand
from parcours.journeys.verdict.grounding.clauses import clauses
from tests.support.steps_taken import steps_taken
from tests.tutorial.growing import APART, PLAIN, RICH, Grown

ALLOWED = 2.5
STEPS = 2_000
"""Lines of code that any document takes."""
SECONDS = 0.1
LONGEST = 20.0


def reading(content: bytes, path: Path) -> None:
    with suppress(Unreadable):
        read_here(content, path)


def seconds(content: bytes, path: Path) -> float:
    """The least processor time of several readings."""
    least = float("inf")
    for _ in range(3):
        gc.collect()
        before = time.process_time()
        reading(content, path)
        least = min(least, time.process_time() - before)
    return least


@pytest.mark.parametrize("name", [*PLAIN, *RICH])
def test_twice_the_size_takes_twice_the_steps(name: str) -> None:
    grown, path = (PLAIN | RICH)[name], Path(name.split()[0])
    few, many = (steps_taken(partial(reading, grown(n), path)) for n in (400, 800))
    assert many <= ALLOWED * few + STEPS


@pytest.mark.parametrize(
    ("told", "between"),
    [
        ("Cliquez sur « C{} »", ", puis "),
        ("Cliquez sur « C{} ».", "\n\n"),
        ("Validez. Cliquez sur le bouton {}.", " "),
        ("Connectez-vous à Mon Compte Formation avec FranceConnect+", ", puis "),
        ("Saisissez votre nom, votre prénom et votre adresse.", " "),
    ],
    ids=["in one sentence", "in paragraphs", "in one paragraph", "logins", "enumerations"],
)
def test_twice_as_many_instructions_take_twice_the_steps(tmp_path: Path, told: str, between: str) -> None:
    path = tmp_path / "a.txt"

    def understood(n: int) -> None:
        path.write_text(between.join(told.format(i) for i in range(n)) + ".", "utf-8")
        assert len(clauses(understand(path).steps)) >= n

    understood(1)  # tables are read once a run
    few, many = (steps_taken(partial(understood, n)) for n in (150, 300))
    assert many <= ALLOWED * few + STEPS


@pytest.mark.nightly
@pytest.mark.parametrize("name", [*PLAIN, *RICH])
def test_twice_the_size_takes_twice_the_time(name: str) -> None:
    grown, path = (PLAIN | RICH)[name], Path(name.split()[0])
    few, many = (seconds(grown(n), path) for n in (20_000, 40_000))
    assert many <= ALLOWED * few + SECONDS


@pytest.mark.parametrize("name", [name for name in PLAIN if name.startswith("a.txt ")])
def test_a_plain_text_of_ten_pages_takes_no_time(name: str) -> None:
    """A pattern that tries again and again runs no more lines of code, and takes seconds."""
    assert seconds(PLAIN[name](2_500), Path("a.txt")) < 1


@pytest.mark.nightly
@pytest.mark.parametrize("name", PLAIN)
def test_a_text_small_enough_to_be_read_here_takes_little_time(name: str) -> None:
    assert seconds(PLAIN[name](SMALL // 10), Path(name.split()[0])) < 3


@pytest.mark.nightly
@pytest.mark.parametrize("name", [*PLAIN, *RICH, *APART])
def test_a_large_document_is_read_or_refused_in_time(tmp_path: Path, name: str) -> None:
    path = tmp_path / name.split()[0]
    path.write_bytes(_as_large_as_may_be((PLAIN | RICH | APART)[name]))
    before = time.monotonic()
    with suppress(Unreadable):
        read(path)
    assert time.monotonic() - before < LONGEST


def _as_large_as_may_be(grown: Grown) -> bytes:
    """As large as is opened at all, or as the night has time for."""
    n = 400_000
    while len(content := grown(n)) > 4_900_000:
        n //= 2
    return content
