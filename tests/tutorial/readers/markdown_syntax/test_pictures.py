"""Pictures of Markdown, however they are named, go with their step and keep the name of their file."""

from pathlib import Path

import pytest

from parcours.journeys.tutorial.steps import understand

NAMED = {
    "plain": "![Écran](ecran.png)",
    "titled": '![Écran](ecran.png "L\'écran")',
    "by reference": "![Écran][e]",
    "by its own words": "![Écran][]",
    "in angle brackets": "![Écran](<ecran.png>)",
    "with attributes": "![Écran](ecran.png){ width=300 }",
    "with a class": '![Écran](ecran.png){: .shadow style="width:50%" }',
    "a thumbnail": "[![Écran](ecran.png)](grand.png)",
    "a thumbnail by reference": "[![Écran][e]][e]",
    "a tag": '<img src="ecran.png" alt="Écran" width="300">',
    "a wiki's": "![[ecran.png|Écran]]",
}
REFERENCES = "\n\n[e]: ecran.png\n[écran]: ecran.png\n"


@pytest.mark.parametrize("named", NAMED.values(), ids=NAMED)
def test_a_picture_is_tied_to_its_step(tmp_path: Path, named: str) -> None:
    text = f"1. Cliquez sur « Un ».\n\n   {named}\n\n2. Cliquez sur « Deux ».{REFERENCES}"
    (tmp_path / "t.md").write_text(text, "utf-8")
    tutorial = understand(tmp_path / "t.md")
    [figure] = tutorial.document.figures
    assert (figure.source, figure.alt, figure.place.line) == ("ecran.png", "Écran", 3)
    assert [(step.labels, step.figures) for step in tutorial.steps] == [(("Un",), (0,)), (("Deux",), ())]
    assert [block.text for block in tutorial.document.blocks] == [
        "Cliquez sur « Un ».",
        "Cliquez sur « Deux ».",
    ]


def test_a_name_with_spaces_is_kept_whole(tmp_path: Path) -> None:
    for name in ("t.md", "t.txt"):
        (tmp_path / name).write_text("Cliquez sur « Un ».\n\n![x](<mes images/a b.png>)\n", "utf-8")
        assert understand(tmp_path / name).document.figures[0].source == "mes images/a b.png"


def test_a_figure_element_over_several_lines_is_tied(tmp_path: Path) -> None:
    text = (
        "Cliquez sur « Un ».\n\n<figure>\n  <img\n    src='a.png'\n    alt='Écran'>\n"
        "  <figcaption>Légende</figcaption>\n</figure>\n\nCliquez sur « Deux ».\n"
    )
    (tmp_path / "t.md").write_text(text, "utf-8")
    tutorial = understand(tmp_path / "t.md")
    assert [(f.source, f.alt, f.after) for f in tutorial.document.figures] == [("a.png", "Écran", 0)]
    assert [step.figures for step in tutorial.steps] == [(0,), ()]


TABLES = {
    "t.md": "| n | image | quoi |\n|---|---|---|\n| 1 | ![](a.png) | Cliquez sur « Un ». |\n"
    "| 2 | ![](b.png) | Cliquez sur « Deux ». |\n",
    "two.md": "| image | quoi |\n|---|---|\n| ![](a.png) | Cliquez sur « Un ». |\n"
    "| ![](b.png) | Cliquez sur « Deux ». |\n",
    "t.html": "<table><tr><td><img src=a.png></td><td>Cliquez sur « Un ».</td></tr>"
    "<tr><td><img src=b.png></td><td>Cliquez sur « Deux ».</td></tr></table>",
    "n.html": "<table><tr><td>1</td><td><img src=a.png></td><td>Cliquez sur « Un ».</td></tr>"
    "<tr><td>2</td><td>Cliquez sur « Deux ».</td><td><img src=b.png></td></tr></table>",
    "f.html": "<figure><p>Cliquez sur « Un ».</p><img src=a.png><figcaption>Un</figcaption></figure>"
    "<p>Cliquez sur « Deux ».</p><a href=b-grand.png><img src=b.png></a>",
}


@pytest.mark.parametrize("name", TABLES)
def test_a_picture_in_a_cell_goes_with_the_words_of_its_row(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(TABLES[name], "utf-8")
    tutorial = understand(tmp_path / name)
    assert [figure.source for figure in tutorial.document.figures] == ["a.png", "b.png"]
    assert [(step.labels, step.figures) for step in tutorial.steps] == [(("Un",), (0,)), (("Deux",), (1,))]
