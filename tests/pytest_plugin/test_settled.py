"""What the team settled in `[tool.parcours]` is true of pytest as it is of the command; errors of either."""

import re
from pathlib import Path

import pytest
from PIL import Image

from parcours.journeys.pytest_plugin import verifying
from tests.pytest_plugin.team import DRIFTED, GOOD, NAMES_TUTORIALS, collected, run, write

pytestmark = pytest.mark.usefixtures("home")
STALE = """[[accepted]]
id = "renamed-00000000"
until = 2999-01-01
why = "x"
document = "docs/rights.md"
"""


def settle(pytester: pytest.Pytester, text: str) -> None:
    pytester.makepyprojecttoml(f"{NAMES_TUTORIALS}[tool.parcours]\n{text}\n")


@pytest.fixture
def team(pytester: pytest.Pytester) -> pytest.Pytester:
    write(pytester, "docs/rights.md", GOOD)
    settle(pytester, "")
    return pytester


def test_its_release_is_that_of_the_command(team: pytest.Pytester) -> None:
    settle(team, 'release = "2025-01"')
    assert "parcours: 2025-01, 1 tutorials" in run(team, "--co").stdout.str()
    assert "parcours: 2021-11, " in run(team, "--co", "--parcours-release", "2021-11").stdout.str()
    settle(team, 'release = "all"')
    assert "parcours: 2026-01, 1 tutorials" in run(team, "--co").stdout.str()


@pytest.mark.parametrize("asked", [(), ("--parcours", "docs")])
def test_what_it_excludes_is_not_collected(team: pytest.Pytester, asked: tuple[str, ...]) -> None:
    write(team, "docs/drafts/one.md", GOOD)
    write(team, "docs/~$rights.md", GOOD)
    settle(team, 'exclude = ["drafts"]')
    if asked:
        team.makepyprojecttoml('[tool.parcours]\nexclude = ["drafts"]\n')
    assert {name.partition("::")[0] for name in collected(team, *asked)} == {"docs/rights.md"}


def test_a_file_named_that_is_not_there_is_told(team: pytest.Pytester) -> None:
    team.makepyprojecttoml('[tool.pytest.ini_options]\nparcours_tutorials = ["docs/gone.md"]\n')
    done = run(team)
    assert done.ret == pytest.ExitCode.USAGE_ERROR
    done.stderr.fnmatch_lines(["ERROR: parcours_tutorials: there is no file « docs/gone.md » in *"])


def test_what_is_not_so_grave_as_it_says_fails_nothing_and_is_told(team: pytest.Pytester) -> None:
    write(team, "docs/rights.md", DRIFTED)
    run(team).assert_outcomes(passed=9, failed=1, skipped=2)
    settle(team, 'fail-on = "stops"')
    done = run(team, "-rs")
    done.assert_outcomes(passed=9, skipped=3)
    assert re.search(r"SKIPPED \[1\] docs/rights.md:9: drifted: ", done.stdout.str())


@pytest.mark.usefixtures("rights_home")
def test_pictures_are_read_unless_it_says_otherwise(
    team: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[bytes] = []

    def reader(content: bytes) -> tuple[()]:
        read.append(content)
        return ()

    monkeypatch.setattr(verifying, "installed", lambda: reader)
    Image.new("RGB", (400, 300), "white").save(team.path / "docs" / "one.png")
    write(team, "docs/rights.md", f"{GOOD}\n![L'accueil](one.png)\n")
    run(team)
    assert set(read) == {(team.path / "docs" / "one.png").read_bytes()}
    settle(team, "ocr = false")
    read.clear()
    run(team)
    assert read == []


@pytest.mark.parametrize("workers", [(), ("-n", "2")])
def test_acceptances_that_are_met_no_more_are_told_once(
    team: pytest.Pytester, workers: tuple[str, ...]
) -> None:
    write(team, ".parcours-accepted.toml", STALE)
    done = team.runpytest_subprocess("-p", "no:cacheprovider", *workers)
    done.assert_outcomes(passed=3)
    told = "renamed-00000000, accepted until 2999-01-01, is found no more: take it out of the file"
    assert done.outlines.count(told) == 1
    elsewhere = team.runpytest_subprocess("--parcours-release", "2025-01", *workers)
    assert "is found no more" not in elsewhere.stdout.str()


def test_its_settings_are_found_from_wherever_pytest_is_called(
    team: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    settle(team, 'release = "2025-01"')
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    done = run(team, "-v", "-c", str(team.path / "pyproject.toml"), str(team.path / "docs"))
    assert "parcours: 2025-01, 1 tutorials" in done.stdout.str()
    done.assert_outcomes(passed=3)


@pytest.mark.parametrize(
    ("settled", "why"),
    [
        ("[tool.parcours.figures]\ncoluor = 1", "coluor"),
        ("relaese = 1", "do you mean « release »?"),
        ('release = "1999-01"', "there is no release « 1999-01 »"),
    ],
)
def test_settings_that_cannot_be_used_are_one_sentence(team: pytest.Pytester, settled: str, why: str) -> None:
    settle(team, settled)
    done = run(team)
    assert done.ret == pytest.ExitCode.USAGE_ERROR
    [line] = [line for line in done.errlines if line]
    assert line.startswith("ERROR: parcours: ")
    assert why in line


def test_an_error_of_ours_in_reading_is_an_error_and_names_its_details(
    team: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(path: Path) -> None:
        raise ZeroDivisionError(path.name)

    monkeypatch.setattr(verifying, "understand", fails)
    done = run(team)
    done.assert_outcomes(errors=1)
    out = done.stdout.str()
    assert "please report ZeroDivisionError: rights.md (the details are in " in out
    assert "Traceback" not in out
    assert "INTERNALERROR" not in out


def test_a_home_that_cannot_be_is_an_error_of_each_item(
    team: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(team, "taken", "a file")
    monkeypatch.setenv("PARCOURS_HOME", str(team.path / "taken"))
    done = run(team)
    done.assert_outcomes(errors=3)
    assert "where walks are kept: there is a file where a folder was expected" in done.stdout.str()
    assert "Traceback" not in done.stdout.str()


def test_walks_of_a_journey_that_is_not_there_are_refused(team: pytest.Pytester) -> None:
    team.makepyfile(
        """
        import parcours
        import pytest


        def test_not_yet(parcours_walks):
            why = "the journey « quote » does not exist at 2021-11: it does from 2025-01"
            with pytest.raises(parcours.Unusable, match=why):
                parcours_walks("quote")
        """
    )
    done = run(
        team, "--parcours-release", "2021-11", "test_walks_of_a_journey_that_is_not_there_are_refused.py"
    )
    done.assert_outcomes(passed=1)
