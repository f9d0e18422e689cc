"""Tutorials as tests of pytest: one a step, with the outcome that its verdict has."""

import re
from xml.etree import ElementTree

import pytest

import parcours.journeys.figures.handmade.looking
import parcours.journeys.pytest_plugin.documents  # noqa: F401 - once: a run inside forgets what it loads
from tests.pytest_plugin.team import DRIFTED, GOOD, NAMES_TUTORIALS, RIGHTS, collected, run, write

pytestmark = pytest.mark.usefixtures("home")

DRIFTED_STEP = "2 Cliquez sur l'onglet « Mes droits »"
SOMEBODYS = "2850745123456" + f"{97 - 2850745123456 % 97:02d}"
"""Of the right shape and key."""
REMEDY = "proposal  Cliquez sur l'onglet « Droits »."


@pytest.fixture
def team(pytester: pytest.Pytester) -> pytest.Pytester:
    """A repository whose settings name its tutorials."""
    pytester.makepyprojecttoml(NAMES_TUTORIALS)
    write(pytester, "docs/rights.md", GOOD)
    return pytester


def test_each_step_is_an_item_and_so_is_the_document(team: pytest.Pytester) -> None:
    assert collected(team) == [
        "docs/rights.md::1 Sur la page d'accueil, cliquez sur l'onglet « Droits »",
        "docs/rights.md::2 Cliquez sur « Consulter l'historique »",
        "docs/rights.md::whole document",
    ]
    run(team).assert_outcomes(passed=3)


def test_names_stay_when_lines_are_inserted_and_none_is_there_twice(team: pytest.Pytester) -> None:
    before = collected(team)
    write(team, "docs/rights.md", GOOD.replace("\n\n1.", "\n\nIl était une fois un compte.\n\n1."))
    assert collected(team) == before
    write(
        team,
        "docs/rights.md",
        GOOD + "\n## Encore\n\n1. Cliquez sur « Retour ».\n1. Cliquez sur « Retour ».\n",
    )
    names = collected(team)
    assert len(set(names)) == len(names) == 5


def test_nothing_is_collected_that_nobody_asked_for(pytester: pytest.Pytester) -> None:
    write(pytester, "guide.md", GOOD)
    run(pytester, "guide.md").assert_outcomes()
    pytester.makepyprojecttoml(NAMES_TUTORIALS)
    assert collected(pytester) == []
    assert "0 tutorials" in run(pytester).stdout.str()


def test_the_flag_collects_what_the_command_line_names(pytester: pytest.Pytester) -> None:
    write(pytester, "guides/one.md", GOOD)
    assert len(collected(pytester, "--parcours", "guides/one.md")) == 3
    assert len(collected(pytester, "--parcours", "guides")) == 3


def test_tutorials_beside_the_folders_of_tests_are_collected_too(team: pytest.Pytester) -> None:
    team.makepyprojecttoml(
        '[tool.pytest.ini_options]\ntestpaths = ["tests"]\nparcours_tutorials = ["docs/*.md"]\n'
    )
    write(team, "tests/test_one.py", "def test_one():\n    pass\n")
    run(team).assert_outcomes(passed=4)
    run(team, "tests").assert_outcomes(passed=1)


def test_folders_that_pytest_leaves_out_are_left_out(team: pytest.Pytester) -> None:
    team.makepyprojecttoml('[tool.pytest.ini_options]\nparcours_tutorials = ["**/*.md"]\n')
    write(team, "node_modules/x/README.md", GOOD)
    write(team, ".cache/guide.md", GOOD)
    assert {name.partition("::")[0] for name in collected(team)} == {"docs/rights.md"}


@pytest.mark.parametrize("pattern", ["../*.md", "/etc/*.md"])
def test_a_pattern_that_leaves_the_repository_is_refused(pytester: pytest.Pytester, pattern: str) -> None:
    pytester.makepyprojecttoml(f'[tool.pytest.ini_options]\nparcours_tutorials = ["{pattern}"]\n')
    done = run(pytester)
    assert done.ret == pytest.ExitCode.USAGE_ERROR
    done.stderr.fnmatch_lines([f"ERROR: parcours_tutorials: « {pattern} » is to be a path below *"])


def test_a_drifted_step_fails_with_its_remedy_and_no_traceback(team: pytest.Pytester) -> None:
    write(team, "docs/drifted.md", DRIFTED)
    done = run(team, "-rs", "docs/drifted.md")
    done.assert_outcomes(passed=9, failed=1, skipped=2)
    out = done.stdout.str()
    assert "docs/drifted.md:9  renamed  misleads the reader  step 2" in out
    assert REMEDY in out
    assert "Traceback" not in out
    assert ".py:" not in out
    assert re.search(r"SKIPPED \[1\] docs/drifted.md:\d+: unsure: ", out)


def test_one_step_alone_is_chosen_and_what_failed_is_run_again(team: pytest.Pytester) -> None:
    write(team, "docs/drifted.md", DRIFTED)
    run(team, "-k", "Objet").assert_outcomes(passed=1, deselected=14)
    run(team).assert_outcomes(passed=12, failed=1, skipped=2)
    run(team, "--lf").assert_outcomes(failed=1)
    write(team, "docs/drifted.md", RIGHTS)
    run(team, "docs/drifted.md").assert_outcomes(passed=12)


def test_what_cannot_be_judged_fails_in_one_sentence(team: pytest.Pytester) -> None:
    write(team, "docs/empty.md", "# Rien\n\nIl fait beau.\n")
    (team.path / "docs" / "broken.md").write_bytes(b"\0\1\2 \xff\xfe" * 40)
    write(team, "docs/soup.md", "# Soupe\n\n1. Épluchez les carottes.\n2. Ouvrez le four.\n")
    done = run(team)
    out = done.stdout.str()
    assert done.ret == pytest.ExitCode.TESTS_FAILED
    assert "docs/rights.md ..." in out
    assert "docs/empty.md: no instruction was found in its 2 paragraphs" in out
    assert "empty.md::whole document" in out
    assert "broken.md::whole document" in out
    assert "ERROR docs/soup.md::2 Ouvrez le four" in out
    assert "Traceback" not in out


def test_what_belongs_to_no_step_fails_the_document(team: pytest.Pytester) -> None:
    write(team, "docs/rights.md", f"{GOOD}\nLe numéro de Sophie : {SOMEBODYS}\n")
    done = run(team)
    done.assert_outcomes(passed=2, failed=1)
    out = done.stdout.str()
    assert "personal-data" in out
    assert SOMEBODYS not in out


def test_names_of_items_tell_nobody_s_data_and_command_no_build(team: pytest.Pytester) -> None:
    hostile = "1. Cliquez sur « ##[error]::stop » \x1b[2J et appelez le 06 12 34 56 78.\n"
    write(team, "docs/rights.md", f"# Consulter ses droits\n\n{hostile}")
    out = run(team, "-v").stdout.str()
    assert "##[error]" not in out
    assert "\x1b[2J" not in out
    assert "06 12 34 56 78" not in out


def test_the_junit_file_has_a_case_a_step_with_its_status(team: pytest.Pytester) -> None:
    write(team, "docs/drifted.md", DRIFTED)
    run(team, "--junitxml", "out.xml", "docs/drifted.md")
    cases = ElementTree.parse(team.path / "out.xml").getroot().iter("testcase")  # noqa: S314 - ours
    told = {
        case.get("name"): {one.get("name"): one.get("value") for one in case.iter("property")}
        for case in cases
    }
    assert told[DRIFTED_STEP]["parcours_status"] == "drifted"
    assert told[DRIFTED_STEP]["parcours_kind"] == "renamed"
    assert told["whole document"] == {}
    assert sum(one.get("parcours_status") == "holds" for one in told.values()) == 8


def test_another_release_is_asked_for_by_settings_or_flag(team: pytest.Pytester) -> None:
    team.makepyprojecttoml(
        '[tool.pytest.ini_options]\nparcours_tutorials = ["docs/*.md"]\nparcours_release = "2021-11"\n'
    )
    write(team, "docs/drifted.md", DRIFTED)
    assert "parcours: 2021-11, 2 tutorials" in run(team, "--co").stdout.str()
    assert "parcours: 2025-01, 2 tutorials" in run(team, "--co", "--parcours-release", "2025-01").stdout.str()
    done = run(team, "--parcours-release", "1999-01")
    assert done.ret == pytest.ExitCode.USAGE_ERROR
    done.stderr.fnmatch_lines(["ERROR: parcours: there is no release « 1999-01 »: there are 2021-11, *"])


def test_the_options_of_playwright_are_known(team: pytest.Pytester) -> None:
    done = team.runpytest_subprocess("--browser", "firefox", "-rs")
    done.assert_outcomes(skipped=3)
    assert "walks are made in Chromium, and --browser asks for firefox" in done.stdout.str()


def test_workers_share_the_work_and_agree_on_the_items(team: pytest.Pytester) -> None:
    write(team, "docs/drifted.md", DRIFTED)
    done = team.runpytest_subprocess("-n", "2", "-p", "no:cacheprovider")
    done.assert_outcomes(passed=12, failed=1, skipped=2)
    assert REMEDY in done.stdout.str()
