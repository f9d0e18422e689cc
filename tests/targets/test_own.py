"""A platform of a team's own: started by its command, ended at the end, refused in one sentence."""

import os
import sys
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from parcours.journeys.own.found import BadJourneys
from parcours.journeys.targets.own import own_platform, started
from parcours.journeys.walk.person import invent
from parcours.journeys.walk.record.faults import Fault
from parcours.journeys.walk.stage import OwnTarget
from parcours.journeys.walk.traits import Traits
from tests.support.library import SITE

BUSY = SITE.replace("200 if page else 404", "503")
CHILDREN = """import subprocess, sys
subprocess.run([sys.executable, sys.argv[1], sys.argv[2]])
"""
SOMEBODY = invent(1, Traits())


def site(folder: Path, text: str = SITE, seconds: float = 30, shared: bool = False) -> OwnTarget:
    path = folder / "site.py"
    path.write_text(text, "utf-8")
    return OwnTarget(
        "library", (sys.executable, str(path), "{port}"), seconds=seconds, sources=(path,), shared=shared
    )


def answers(url: str) -> bool:
    try:
        with urlopen(url, timeout=5):  # noqa: S310 - ours
            return True
    except (URLError, OSError):
        return False


def test_it_answers_for_the_time_of_the_block_and_is_ended_after(tmp_path: Path) -> None:
    with started(site(tmp_path)) as stage:
        assert answers(stage.address("any"))
        assert stage.alive() is None
    assert not answers(stage.address("any"))
    assert stage.child.returncode is not None


@pytest.mark.skipif(os.name == "nt", reason="taskkill ends the tree there")
def test_what_it_started_is_ended_too(tmp_path: Path) -> None:
    own = site(tmp_path)
    (tmp_path / "start.py").write_text(CHILDREN, "utf-8")
    command = (sys.executable, str(tmp_path / "start.py"), str(tmp_path / "site.py"), "{port}")
    with started(OwnTarget(own.name, command)) as stage:
        assert answers(stage.url)
    assert not answers(stage.url)


@pytest.mark.parametrize("shared", [False, True])
def test_each_walk_has_one_of_its_own_unless_it_is_shared(tmp_path: Path, shared: bool) -> None:
    platform = own_platform(site(tmp_path, shared=shared))
    with platform.start() as target, target.stage(SOMEBODY) as one, target.stage(SOMEBODY) as other:
        assert (one.address("") == other.address("")) is shared


def test_one_that_ends_at_once_says_why(tmp_path: Path) -> None:
    own = site(tmp_path, "import sys\nsys.exit('no database')\n")
    with (
        pytest.raises(Fault, match="« library » ended at once with code 1, saying: no data"),
        started(own),
    ):
        pass


def test_one_that_is_never_ready_says_what_it_answers(tmp_path: Path) -> None:
    own = site(tmp_path, BUSY, seconds=0.5)
    told = r"« library » is not ready after 0.5 seconds: http://127.0.0.1:\d+/ answers "
    with pytest.raises(Fault, match=told), started(own):
        pass


def test_a_command_that_is_not_there_is_told() -> None:
    own = OwnTarget("library", ("no-such-command", "{port}"))
    with pytest.raises(Fault, match="« library » does not start with « no-such-command »: "), started(own):
        pass


def test_one_that_ended_during_a_walk_is_a_fault(tmp_path: Path) -> None:
    with started(site(tmp_path)) as stage:
        stage.child.kill()
        stage.child.wait()
        assert (stage.alive() or "").startswith("« library » ended with code ")


def test_its_walks_depend_on_its_files_and_its_command(tmp_path: Path) -> None:
    own = site(tmp_path)
    before = own_platform(own).fingerprint
    assert own_platform(site(tmp_path)).fingerprint == before
    assert own_platform(site(tmp_path, SITE + "\n")).fingerprint != before


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    own = OwnTarget("library", ("site", "{port}"), sources=(tmp_path / "gone.py",))
    with pytest.raises(BadJourneys, match=r"of the files of « library », .*gone.py is not there"):
        own_platform(own)


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    own = OwnTarget("library", ("site", "{port}"), sources=(tmp_path / ("x" * 300),))
    with pytest.raises(BadJourneys, match="the files of « library » cannot be read: "):
        own_platform(own)


@pytest.mark.parametrize(
    ("name", "command", "why"),
    [
        ("library", ("site",), "the command of « library » says no port to listen on: write {port} in it"),
        ("../library", ("site", "{port}"), "« ../library » is no name of a platform"),
    ],
)
def test_a_target_that_cannot_be_is_refused(name: str, command: tuple[str, ...], why: str) -> None:
    with pytest.raises(ValueError, match=why.replace("{", r"\{")):
        OwnTarget(name, command)


def test_it_has_no_clock_and_knows_no_deeds(tmp_path: Path) -> None:
    with started(site(tmp_path)) as stage:
        for move in (stage.let_working_days_pass, stage.let_minutes_pass):
            with pytest.raises(Fault, match="« library » has no clock that a script can move"):
                move(3)
        with pytest.raises(Fault, match="« library » knows nothing of what people do off its screens"):
            stage.do_off_screen("post_form")
