"""Where walks are made: options, refusals, shards, stored walks, and what is told."""

import json
import shutil
import socket
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from rich.console import Console

from parcours.journeys.cli import run
from parcours.journeys.commands.progress import WalkProgress
from parcours.journeys.scripts import JOURNEYS
from parcours.journeys.support.folders import BUNDLED
from parcours.journeys.walk.engine import cluster, servers
from parcours.journeys.walk.engine.servers import Gone, connected, none_answers
from parcours.journeys.walk.engine.shards import Shard
from tests.walk.engine.stub_engine import journey_of

RIGHTS = BUNDLED / "consulter-ses-droits" / "tutorial.md"
REFUSED = [
    (["walk"], "name one JOURNEY, or give --all"),
    (["walk", "see-rights", "--all"], "name one JOURNEY, or give --all"),
    (["walk", "--all", "--shard", "6/5"], "« 6/5 »: « 2/5 », the second of five, was expected"),
    (["walk", "--all", "--shard", "0/5"], "« 0/5 »: « 2/5 »"),
    (["walk", "--all", "--shard", "half"], "« half »: « 2/5 »"),
    (["walk", "--all", "--times", "times.json"], "--times is for --shard: give both"),
    (["walk", "--all", "--shard", "1/2", "--times", str(RIGHTS)], "is no times.json of Parcours"),
    (["walk", "--all", "--stored", "--fresh"], "--stored walks nothing, and --fresh walks anyway"),
    (
        ["walk", "--all", "--stored", "--scheduler", "tcp://a:1"],
        "--stored walks nothing: leave out --scheduler",
    ),
    (["verify", "--workers", "0"], "0 is not in the range"),
    (["verify", "--scheduler", "machine:8786"], "--scheduler machine:8786: an address like tcp://machine"),
    (["verify", "--scheduler", "tcp://m:1", "--workers", "2"], "--workers is for this machine"),
    (["verify", "--browser-server", "http://m"], "--browser-server http://m: an address like ws://machine"),
    (["verify", "--browser-server", "ws://m:port"], "an address like ws://machine"),
    (["merge"], "Missing argument"),
    (["merge", "no-such-folder"], "no-such-folder"),
]


@pytest.fixture
def port() -> int:
    """One on which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.mark.parametrize(("words", "told"), REFUSED, ids=lambda given: " ".join(given[-2:]))
def test_what_cannot_be_meant_is_refused(
    words: Sequence[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(words) == 2
    assert told in capsys.readouterr().err


def test_a_scheduler_that_does_not_answer_is_told(
    port: int, home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("distributed")
    monkeypatch.setattr(cluster, "SECONDS", 1)
    assert run(["walk", "see-rights", "--scheduler", f"tcp://127.0.0.1:{port}"]) == 3
    said = capsys.readouterr().err
    assert said.endswith(f"the scheduler tcp://127.0.0.1:{port} does not answer: is it running?\n")
    assert home.exists()


@pytest.mark.usefixtures("home")
def test_without_dask_what_to_type_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert run(["walk", "see-rights", "--scheduler", "tcp://127.0.0.1:8786"]) == 3
    assert "type « pip install 'parcours[distributed]' »" in capsys.readouterr().err


def test_a_browser_server_that_does_not_answer_is_told(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(servers, "TIMEOUT_MS", 5_000)
    with pytest.raises(Gone, match="ECONNREFUSED"), connected(f"ws://127.0.0.1:{port}/", ""):
        pass


def test_what_an_address_holds_beside_the_machine_is_not_told() -> None:
    address = "wss://user:word@machine:9/path?token=secret"
    told = str(none_answers({address: f"WebSocket error: {address} 404"}))
    assert "no browser server answers (wss://machine:9: WebSocket error: wss://machine:9 404)" in told


@pytest.mark.usefixtures("home")
def test_stored_walks_alone_are_enough_to_walk_and_to_verify(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["walk", "see-rights", "--stored"]) == 0
    assert "5 known already" in capsys.readouterr().out
    assert run(["verify", "--stored", "--no-figures", "--no-ocr", str(RIGHTS)]) == 0


@pytest.mark.usefixtures("home")
def test_all_journeys_are_listed_in_a_line_each_and_shards_are_parts_of_them(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = {}
    for shard in ([], ["--shard", "1/2"], ["--shard", "2/2"]):
        assert run(["walk", "--all", "--stored", *shard]) == 0
        told = capsys.readouterr().out.splitlines()
        lines["".join(shard)] = {line for line in told if " gestures, in " in line}
    assert lines[""] == lines["--shard1/2"] | lines["--shard2/2"]
    assert not lines["--shard1/2"] & lines["--shard2/2"]
    assert len(lines[""]) > 60


def test_two_shards_merged_give_the_same_verdicts(
    seeded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each machine has its part of the walks of all releases; none of its own browser is asked for."""
    every = [(journey, variant) for journey in JOURNEYS.values() for variant in journey.variants]
    for index in (1, 2):
        mine = {(j.name, v.name) for j, v in Shard(index, 2).of(every, {})}
        for record in (seeded / "walks").glob("*/*/mock-2026-01/*/walk.json"):
            walk = json.loads(record.read_text("utf-8"))
            if (walk["journey"], walk["variant"]) in mine:
                there = tmp_path / str(index) / record.parent.relative_to(seeded)
                shutil.copytree(record.parent, there)
    said = {}
    for name, home in (("alone", seeded), ("merged", tmp_path / "merged")):
        monkeypatch.setenv("PARCOURS_HOME", str(home))
        if name == "merged":
            assert run(["merge", str(tmp_path / "1"), str(tmp_path / "2")]) == 0
        written, report = tmp_path / f"{name}.json", tmp_path / name
        words = ["--stored", "--no-figures", "--no-ocr", "--json", str(written), "--report", str(report)]
        assert run(["verify", *words]) == 0
        said[name] = written.read_bytes()
    assert said["merged"] == said["alone"]


def test_a_walk_is_a_line_when_the_output_is_piped(capsys: pytest.CaptureFixture[str]) -> None:
    journey = journey_of("rights", "at work")
    for quiet in (False, True):
        with WalkProgress(Console(stderr=True, quiet=quiet)) as progress:
            progress.begins(2, "mock 2026-01")
            progress.walked(journey, journey.variants[0], 4.26)
            progress.ends()
    assert capsys.readouterr().err == "Walked 1/2: rights, at work (4.3 s)\n"


def test_in_a_terminal_a_line_moves_and_disappears(capsys: pytest.CaptureFixture[str]) -> None:
    journey = journey_of("rights", "at work")
    with WalkProgress(Console(stderr=True, force_terminal=True)) as progress:
        progress.begins(2, "mock 2026-01")
        progress.walked(journey, journey.variants[0], 4.26)
        progress.ends()
    said = capsys.readouterr().err
    assert "Walking on mock 2026-01" in said
    assert "Walked 1/2" not in said
