"""A team's own repository, as PYTEST.md tells it, from the command and from pytest: its site is walked."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.library import library

pytestmark = pytest.mark.browser


def run(team: Path, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=team,
        env=environment | {"PARCOURS_HOME": str(home), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_team_s_site_and_the_mock_are_verified_in_one_run(tmp_path: Path, home: Path) -> None:
    team = library(tmp_path)
    told = "docs/register.md", "docs/rights.md"
    done = run(team, home, "parcours", "verify", "--no-figures", *told, "--json", "out.json")
    assert done.returncode == 1
    assert re.fullmatch(r"Walked 1/1: register, a reader \(\d+\.\d s\)\n", done.stderr)
    assert "1 walk made on library" in done.stdout
    of_mock, of_library = json.loads((team / "out.json").read_text("utf-8"))["runs"]
    assert (of_mock["target"]["kind"], of_mock["target"]["release"]) == ("mock", "2026-01")
    assert (of_library["target"]["kind"], of_library["target"]["name"]) == ("staging", "library")
    [register] = of_library["tutorials"]
    assert [step["status"] for step in register["steps"]] == ["holds", "holds", "drifted", "manual"]
    assert [finding["proposal"] for finding in register["findings"]] == ["Cliquez sur « Recevoir ma carte »."]


def test_each_step_is_a_test_and_one_walk_serves_all_workers(tmp_path: Path, home: Path) -> None:
    team = library(tmp_path)
    done = run(team, home, "pytest", "-n", "2", "-p", "no:cacheprovider", "docs/register.md")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "1 failed, 3 passed, 1 skipped" in done.stdout
    assert "proposal  Cliquez sur « Recevoir ma carte »." in done.stdout
    kept = list((home / "walks" / "register").rglob("walk.json"))
    assert len(kept) == 1


def test_traces_are_kept_where_they_are_asked_for(tmp_path: Path, home: Path) -> None:
    team = library(tmp_path)
    run(team, home, "pytest", "--tracing", "on", "-k", "Recevoir or Demander", "docs/register.md")
    assert sorted(path.name for path in (home / "traces").iterdir()) == [
        "register-a-reader-desk.zip",
        "register-a-reader-pocket.zip",
    ]


def test_a_site_that_does_not_start_is_an_error_and_no_failure(tmp_path: Path, home: Path) -> None:
    team = library(tmp_path)
    (team / "site.py").write_text("raise SystemExit('no database')\n", "utf-8")
    done = run(team, home, "pytest", "-p", "no:cacheprovider", "docs/register.md")
    assert "5 errors" in done.stdout
    assert "« library » ended at once with code 1, saying: no database" in done.stdout
    assert "Traceback" not in done.stdout
    assert run(team, home, "parcours", "verify", "docs/register.md").returncode == 3


def test_its_walks_are_among_all_and_fall_to_one_shard(tmp_path: Path, home: Path) -> None:
    team = library(tmp_path)
    assert run(team, home, "parcours", "walk", "register").returncode == 0
    told = {}
    for shard in ([], ["--shard", "1/2"], ["--shard", "2/2"]):
        done = run(team, home, "parcours", "walk", "--all", "--stored", *shard)
        assert done.returncode == 0
        told["".join(shard)] = [line for line in done.stdout.splitlines() if line.startswith("register, ")]
    assert len(told[""]) == 1
    assert told[""] == told["--shard1/2"] + told["--shard2/2"]


def test_a_program_walks_in_its_own_process(tmp_path: Path, home: Path) -> None:
    """Begun a second time for a worker, it would verify a second time."""
    team = library(tmp_path)
    (team / "program.py").write_text(
        "from parcours import verify\nprint(verify('docs/register.md', figures=False)[0].status)\n", "utf-8"
    )
    done = run(team, home, "program")
    assert (done.returncode, done.stdout, done.stderr) == (0, "drifted\n", "")
