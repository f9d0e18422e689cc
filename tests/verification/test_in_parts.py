"""Many documents verified in several processes: the same as in one."""

import errno
import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from parcours.journeys.commands.pages import write_guides, write_pages
from parcours.journeys.support.folders import BUNDLED
from parcours.journeys.verification import in_parts
from parcours.journeys.verification.in_parts import Also, Done, verify_many
from parcours.journeys.verification.options import Options
from parcours.journeys.verification.pipeline import verify
from parcours.journeys.verification.verified import Verification
from parcours.journeys.walk.engine.processes import Processes
from parcours.journeys.walk.provider import Silent

TEXT = (BUNDLED / "consulter-ses-droits" / "tutorial.md").read_text("utf-8")
DRIFTED = TEXT.replace("« ", "« Le nouveau ")
TWO = Options(engine=Processes(2), figures=False)


def fail(verification: Verification, names: Sequence[str]) -> None:
    raise OSError(errno.ENOSPC, f"{len(verification.runs)} of {len(names)}")


def end(_verification: Verification, _names: Sequence[str]) -> None:
    os._exit(9)


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Five, of which one has drifted and one cannot be read."""
    monkeypatch.setattr(in_parts, "MANY", 5)
    texts = [TEXT, DRIFTED, TEXT, "Rien à faire ici.", TEXT]
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.md").write_text(text, "utf-8")
    return sorted(tmp_path.glob("*.md"))


def written(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.usefixtures("home")
def test_it_is_the_same_in_parts_as_in_one(documents: list[Path], tmp_path: Path) -> None:
    done = verify_many(documents, ["2026-01"], TWO, Silent(), partial(write_guides, tmp_path / "parts"))
    one = replace(verify(documents, ["2026-01"], TWO, Silent()), when=done.verification.when)
    assert (done.in_parts, done.failed) == (True, None)
    [run], [run_of_one] = done.verification.runs, one.runs
    assert [verdict.status for verdict in run.verdicts] == ["holds", "drifted", "holds", "holds"]
    assert (run.verdicts, run.unjudged, run.target) == (
        run_of_one.verdicts,
        run_of_one.unjudged,
        run_of_one.target,
    )
    assert done.verification.walks == one.walks
    assert done.verification.windows == one.windows
    for name in one.tutorials:
        assert done.verification.unread_of(name) == one.unread_of(name)
        assert done.verification.source_of(name) == one.source_of(name)
    write_pages(done.verification, tmp_path / "parts", guides_are_there=True)
    write_pages(one, tmp_path / "one")
    assert written(tmp_path / "parts") == written(tmp_path / "one")


@pytest.mark.usefixtures("home")
def test_what_could_not_be_written_is_told_with_all_verdicts(documents: list[Path]) -> None:
    done = verify_many(documents, ["2026-01"], TWO, Silent(), fail)
    assert str(done.failed) == "[Errno 28] 1 of 5"
    assert len(done.verification.runs[0].verdicts) == 4


@pytest.mark.parametrize(
    "otherwise",
    [
        lambda options: replace(options, engine=Processes(1)),
        lambda options: replace(options, fresh=True),
    ],
    ids=["one worker", "walked afresh"],
)
@pytest.mark.usefixtures("home")
def test_it_is_done_in_one_where_parts_are_of_no_use(
    documents: list[Path], monkeypatch: pytest.MonkeyPatch, otherwise: Callable[[Options], Options]
) -> None:
    assert in_one(monkeypatch, documents, otherwise(TWO))


def test_it_is_done_in_one_where_something_must_be_walked(
    documents: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PARCOURS_HOME", str(tmp_path / "nothing walked"))
    assert in_one(monkeypatch, documents, TWO)


@pytest.mark.usefixtures("home")
def test_it_is_done_in_one_where_a_process_is_ended_by_something_else(
    documents: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert in_one(monkeypatch, documents, TWO, end)


def in_one(
    monkeypatch: pytest.MonkeyPatch, documents: list[Path], options: Options, also: Also = fail
) -> bool:
    """Whether all is left to this process, which is kept from walking."""
    nothing = Verification({}, (), (), ())
    monkeypatch.setattr(in_parts, "verify", lambda *_: nothing)
    return verify_many(documents, ["2026-01"], options, Silent(), also) == Done(nothing)
