"""Documents are read in a process that a hostile one may end, and nothing else with it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from parcours.journeys.language import speaking
from parcours.journeys.tutorial import apart, limits
from parcours.journeys.tutorial.apart import Apart, Died
from parcours.journeys.tutorial.read import Unreadable, read, read_here
from tests.tutorial.readers.writers import write_docx, write_html, write_md, write_pptx

ANSWERING = """
import json, os, sys
for header in iter(sys.stdin.buffer.readline, b""):
    asked = json.loads(header)
    content = sys.stdin.buffer.read(asked["bytes"])
    {act}
    answer = {{"said": content.decode(), "by": os.getpid(), "last": asked["last"] == "yes"}}
    print(json.dumps(answer), flush=True)
"""

FORKING = """
import os
from parcours.journeys.tutorial.apart import Apart
asked = Apart("answering")
print(asked.ask(b"", last="no")["by"], flush=True)
if os.fork() == 0:
    print(asked.ask(b"", last="yes")["by"], flush=True)
    os._exit(0)
os.wait()
print(asked.ask(b"", last="no")["by"])
"""


def process(folder: Path, monkeypatch: pytest.MonkeyPatch, act: str = "pass", seconds: float = 60) -> Apart:
    """A process apart that says its content again, after some other act."""
    (folder / "answering.py").write_text(ANSWERING.format(act=act), "utf-8")
    monkeypatch.setenv("PYTHONPATH", str(folder))
    return Apart("answering", seconds)


def test_one_process_answers_for_many_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = process(tmp_path, monkeypatch)
    answers = [asked.ask(word.encode(), last="no") for word in ("un", "deux", "trois\n" * 100_000)]
    asked.end()
    assert [answer["said"][:5] for answer in answers] == ["un", "deux", "trois"]
    assert len({answer["by"] for answer in answers}) == 1
    assert answers[0]["by"] != os.getpid()


def test_a_process_that_has_done_enough_is_followed_by_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = process(tmp_path, monkeypatch)
    before, after = asked.ask(b"", last="yes"), asked.ask(b"", last="no")
    asked.end()
    assert before["by"] != after["by"]


@pytest.mark.parametrize(
    ("act", "seconds"),
    [
        ("os.abort()", 60),
        ("sys.exit(3)", 60),
        ("sys.stdout.write('{'); sys.exit()", 60),
        ("os.read(0, 1)", 0.5),
    ],
    ids=["crashes", "ends", "ends within its answer", "says nothing"],
)
def test_a_process_that_dies_or_hangs_is_told_and_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, act: str, seconds: float
) -> None:
    asked = process(tmp_path, monkeypatch, f"if content == b'bad': {act}", seconds)
    with pytest.raises(Died):
        asked.ask(b"bad", last="no")
    asked._seconds = 60
    assert asked.ask(b"good", last="no")["said"] == "good"
    asked.end()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no process forks on this machine")
def test_a_process_forked_off_has_one_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "answering.py").write_text(ANSWERING.format(act="pass"), "utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    done = subprocess.run([sys.executable, "-c", FORKING], capture_output=True, text=True, check=True)
    before, forked, after = done.stdout.split()
    assert before == after != forked


@pytest.mark.parametrize(
    ("write", "name"),
    [(write_docx, "a.docx"), (write_pptx, "a.pptx"), (write_html, "a.html"), (write_md, "a.md")],
)
def test_the_process_apart_reads_what_is_read_here(
    tmp_path: Path, write: Callable[[Path], None], name: str
) -> None:
    path = tmp_path / name
    write(path)
    assert read(path) == read_here(path.read_bytes(), path)


def test_a_large_text_is_read_apart_in_the_language_spoken(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Cliquez sur « Valider ».\n\n" * 3_000, "utf-8")
    assert len(read(path).blocks) == 3_000
    path.write_text("Cliquez sur « Valider ».\n\n" * 30_000, "utf-8")
    with speaking("fr"), pytest.raises(Unreadable, match="bien plus de texte"):
        read(path)


@pytest.mark.skipif(sys.platform != "linux", reason="the limits are those of Linux")
@pytest.mark.parametrize("what", ["memory", "time"])
def test_a_reader_that_takes_too_much_ends_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    hungry = "bytearray(2_000_000_000)" if what == "memory" else "[None for _ in iter(int, 1)]"
    (tmp_path / "hungry.py").write_text(
        "from parcours.journeys.tutorial import limits, read_worker as worker\n"
        "limits.PROCESSOR_SECONDS = 1\n"
        f"worker.read_here = lambda content, path: {hungry}\n"
        "worker.main()\n",
        "utf-8",
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    asked = Apart("hungry")
    monkeypatch.setattr("parcours.journeys.tutorial.read._APART", asked)
    path = tmp_path / "a.html"
    write_html(path)
    with pytest.raises(Unreadable, match="built as no tutorial is, an ordinary web page") as caught:
        read(path)
    assert "\n" not in str(caught.value)


def test_the_limits_are_those_that_are_told() -> None:
    assert (limits.MEMORY, limits.PROCESSOR_SECONDS, apart.SECONDS) == (1_500_000_000, 15, 60)
