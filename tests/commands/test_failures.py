"""Whatever fails is told in one sentence, with an exit code that is never that of findings."""

import errno
import os
import re
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from parcours.journeys.cli import run
from parcours.journeys.commands.failures import GIVEN, OF_MACHINE, told
from parcours.journeys.support import atomic_write
from parcours.journeys.support.folders import BUNDLED
from tests.support.odd_files import needs_posix

RIGHTS = BUNDLED / "consulter-ses-droits" / "tutorial.md"
COMMAND = [sys.executable, "-m", "parcours"]


def lines(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().err.strip().splitlines()


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Callable[[BaseException], None]:
    """Makes the command « drifts » fail with an error."""

    def make(error: BaseException) -> None:
        def fails(*_: object) -> None:
            raise error

        monkeypatch.setattr("parcours.journeys.commands.platform.mock.catalogue", fails)

    return make


def test_an_error_of_ours_is_one_sentence_that_names_the_file_of_its_traceback(
    broken: Callable[[BaseException], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("PARCOURS_HOME", str(tmp_path))
    broken(KeyError("bouton"))
    assert run(["drifts"]) == 3
    [line] = lines(capsys)
    assert "an error of Parcours itself" in line
    [kept] = (tmp_path / "errors").iterdir()
    assert str(kept) in line
    assert "Traceback" in kept.read_text("utf-8")
    assert "KeyError: 'bouton'" in kept.read_text("utf-8")


def test_where_walks_cannot_be_kept_the_traceback_is_among_passing_files(
    broken: Callable[[BaseException], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("PARCOURS_HOME", str(tmp_path / "file"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    broken(RuntimeError("several\nlines"))
    assert run(["drifts"]) == 3
    [kept] = tmp_path.glob("parcours-errors-*/*")
    assert str(kept) in lines(capsys)[0]


@pytest.mark.parametrize("number", OF_MACHINE)
def test_what_this_machine_lacks_is_told_as_such(number: int) -> None:
    sentence, code = told(OSError(number, os.strerror(number), "guide.json"))
    assert code == 3
    assert re.match(r"guide\.json: .* \(the details are in .*\)$", sentence)
    assert "Parcours itself" not in sentence


@pytest.mark.parametrize("number", GIVEN)
def test_what_somebody_named_and_cannot_be_used_is_their_part(number: int) -> None:
    sentence, code = told(OSError(number, os.strerror(number), "guide.json"))
    assert (code, sentence.startswith("guide.json: ")) == (2, True)
    assert "details" not in sentence


def test_too_little_memory_is_no_finding() -> None:
    sentence, code = told(MemoryError())
    assert code == 3
    assert sentence.startswith("there is not enough memory")


@pytest.mark.usefixtures("home")
def test_a_report_that_cannot_be_written_hides_neither_the_verdict_nor_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there, nowhere = tmp_path / "v.sarif", tmp_path / "file" / "v.json"
    (tmp_path / "file").touch()
    words = ["verify", str(RIGHTS), "--no-figures", "--report", str(tmp_path / "report")]
    assert run([*words, "--json", str(nowhere), "--sarif", str(there)]) == 2
    out, err = capsys.readouterr()
    assert "All of it is still true." in out
    assert err.strip().splitlines() == [
        f"parcours: {nowhere.parent}: there is a file where a folder was expected: name another"
    ]
    assert there.is_file()
    assert (tmp_path / "report" / "index.html").is_file()


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="no place where a folder can never be made")
@pytest.mark.usefixtures("home")
def test_a_report_named_where_no_folder_can_be_is_the_part_of_whoever_named_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["verify", str(RIGHTS), "--no-figures", "--report", str(tmp_path / "report")]
    assert run([*words, "--json", "/proc/nowhere/v.json"]) == 2
    assert lines(capsys) == ["parcours: /proc/nowhere/v.json: it cannot be made there: name another"]


def test_a_file_of_ours_that_is_not_there_is_our_part() -> None:
    sentence, code = told(FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), "ours/lexicon.toml"))
    assert (code, "Parcours itself" in sentence) == (3, True)


@pytest.mark.usefixtures("home")
def test_a_full_disk_is_no_finding_and_the_verdict_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(path: Path, _: bytes, __: bool) -> None:
        path.touch()
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(atomic_write, "_write_through", full)
    report = tmp_path / "report"
    assert run(["verify", str(RIGHTS), "--no-figures", "--report", str(report)]) == 3
    out, err = capsys.readouterr()
    assert "All of it is still true." in out
    [line] = err.strip().splitlines()
    assert line.startswith(f"parcours: {report / 'index.html'}: the disk is full: make room on it")
    assert "its details could not be kept" in line
    assert list(report.iterdir()) == []


def test_a_port_that_is_taken_is_told_with_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert run(["serve", "--port", str(port)]) == 2
    [line] = lines(capsys)
    assert f"port {port} cannot be used" in line
    assert line.endswith("give another --port")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_an_output_that_is_full_is_no_finding() -> None:
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [*COMMAND, "drifts"], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert ended.returncode == 3
    assert ended.stderr.startswith("parcours: what is told could not be written: the disk is full")
    assert len(ended.stderr.splitlines()) == 1


@needs_posix
def test_an_output_that_nobody_reads_is_no_finding() -> None:
    begun = subprocess.Popen([*COMMAND, "drifts"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert begun.stdout is not None
    assert begun.stderr is not None
    begun.stdout.close()
    said = begun.stderr.read()
    begun.stderr.close()
    assert begun.wait() == 3
    assert said == "parcours: what is told could not be written: nobody reads it any more\n"


@needs_posix
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
@pytest.mark.parametrize(("words", "code"), [(["drifts"], 0), (["steps", "nowhere.md"], 2)])
def test_an_output_that_is_closed_changes_no_exit_code(closed: str, words: list[str], code: int) -> None:
    shell = ["sh", "-c", f'exec "$@" {closed}', "sh"]
    ended = subprocess.run([*shell, *COMMAND, *words], capture_output=True, text=True, check=False)
    assert ended.returncode == code
    assert "Traceback" not in ended.stderr
