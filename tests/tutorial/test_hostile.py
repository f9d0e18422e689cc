"""Texts made to hurt are read in bounded time."""

import time
from contextlib import suppress
from pathlib import Path

import pytest

from parcours.journeys.tutorial.read import Unreadable
from parcours.journeys.tutorial.steps import NoStep, understand
from tests.support.walks import few_by_day

HOSTILE = {
    "no space": "a" * 100_000,
    "one verb": "Cliquez" * 14_000,
    "lines": "Cliquez sur « Valider ».\n" * 100_000,
    "open quotes": "«" * 100_000,
    "straight quotes": '"a' * 50_000,
    "open brackets": "(" * 100_000,
    "links": "[a](" * 25_000,
    "stars": "*a " * 33_000,
    "quotes of quotes": ">" * 100_000,
    "lists of lists": "\n".join(" " * depth + "- a" for depth in range(1_500)),
    "if": "si " * 33_000,
    "you": "vous " * 20_000,
    "adverbs": "vous devez " + "lentement " * 10_000,
    "gerunds": "en cliquant " * 8_000,
    "or": "OU\n\n" * 4_900,
    "path": "Menu > " * 14_000,
}


IN_EACH_FORMAT = [(name, suffix) for name in HOSTILE for suffix in (".txt", ".md")]
IN_ONE = [*IN_EACH_FORMAT[::4], *IN_EACH_FORMAT[3::4]]  # each by day in one format, the formats in turn


@pytest.mark.parametrize("hostile", few_by_day(IN_EACH_FORMAT, IN_ONE), ids="".join)
def test_a_hostile_text_takes_bounded_time(tmp_path: Path, hostile: tuple[str, str]) -> None:
    name, suffix = hostile
    path = tmp_path / f"hostile{suffix}"
    path.write_text(HOSTILE[name], "utf-8")
    before = time.process_time()
    with suppress(NoStep, Unreadable):
        understand(path)
    assert time.process_time() - before < 4


def test_many_tutorials_are_understood_quickly(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "".join(f"{n} - Cliquez sur « Suivant {n} » puis saisissez le nom.\n\n" for n in range(1, 30))
    )
    understand(path)
    before = time.process_time()
    for _ in range(20):
        understand(path)
    assert time.process_time() - before < 2
