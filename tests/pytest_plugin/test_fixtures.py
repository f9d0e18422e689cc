"""The fixtures of the plugin, for tests that a team writes itself."""

import pytest

from tests.support.library import RIGHTS, examples


@pytest.mark.usefixtures("home")
def test_the_examples_of_the_fixtures_are_true(pytester: pytest.Pytester) -> None:
    (pytester.path / "docs").mkdir()
    (pytester.path / "docs" / "rights.md").write_text(RIGHTS, "utf-8")
    pytester.makepyfile(test_with_fixtures=examples()["tests/test_with_fixtures.py"])
    pytester.runpytest_subprocess("-p", "no:cacheprovider").assert_outcomes(passed=3)


@pytest.mark.usefixtures("home")
def test_what_cannot_be_had_is_said_in_one_sentence(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        import parcours
        import pytest


        def test_no_such_journey(parcours_walks):
            with pytest.raises(parcours.Unusable, match="there is no journey « fly »: there are quote, "):
                parcours_walks("fly")


        def test_no_such_document(verify_tutorial):
            with pytest.raises(parcours.Unusable, match="no such file"):
                verify_tutorial("nowhere.md")
        """
    )
    pytester.runpytest_inprocess("-p", "no:playwright").assert_outcomes(passed=2)
