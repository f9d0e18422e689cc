"""How figures look: the project's word, the tutorial's, the step's; a slip is told with what was meant."""

from pathlib import Path

import pytest

from parcours.journeys.figures.drawing.style import BadStyle, Style, styles_for


def told(folder: Path, project: str = "", own: str = "") -> Path:
    (folder / "docs").mkdir()
    (folder / "pyproject.toml").write_text(project, "utf-8")
    if own:
        (folder / "docs" / "guide.figures.toml").write_text(own, "utf-8")
    return folder / "docs" / "guide.md"


def test_without_a_word_all_is_as_usual(tmp_path: Path) -> None:
    assert styles_for(told(tmp_path), tmp_path).of("3") == Style()


def test_a_step_has_the_last_word_the_tutorial_the_one_before(tmp_path: Path) -> None:
    project = '[tool.parcours.figures]\ncolour = "#004488"\nmargin = 40\n'
    document = told(tmp_path, project, 'margin = 10\n[step.10a]\nbeside = ["phone"]\nmargin = 0\n')
    styles = styles_for(document, tmp_path / "docs")
    assert styles.of("3") == Style(colour="#004488", margin=10)
    assert styles.of("10a") == Style(colour="#004488", margin=0, beside=("phone",))


@pytest.mark.parametrize(
    ("project", "own", "words"),
    [
        ("[tool.parcours.figures]\ncolor = '#004488'", "", "« color »: do you mean « colour »?"),
        ("[tool.parcours.figures]\ncolour = 'red'", "", "colour"),
        ("[tool.parcours.figures]\nscale = 3", "", "scale"),
        ("[tool.parcours]\nfigures = 3", "", "is a table of keys"),
        ("", "zzzqqq = 1", "has no key « zzzqqq »; known: colour, "),
        ("", "[step.3]\nmargins = 4", "step 3 has no key « margins »: do you mean « margin »?"),
        ("", "step = 3", "one table a step"),
        ("", "= 3", "no TOML file that can be read"),
        ("= 3", "", "no TOML file that can be read"),
    ],
)
def test_a_slip_is_told_with_its_file(tmp_path: Path, project: str, own: str, words: str) -> None:
    with pytest.raises(BadStyle) as raised:
        styles_for(told(tmp_path, project, own), tmp_path)
    assert words in str(raised.value)
    assert str(tmp_path) in str(raised.value)
    assert ".toml" in str(raised.value)
