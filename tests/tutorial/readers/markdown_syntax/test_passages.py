"""Tabs, admonitions, folded blocks and components of site generators are read; code and media are counted."""

from pathlib import Path

import pytest

from parcours.journeys.tutorial.model import Document, Tutorial
from parcours.journeys.tutorial.read import read
from parcours.journeys.tutorial.steps import understand

PRESS = "Cliquez sur « Suite »."


def document(folder: Path, text: str) -> Document:
    (folder / "t.md").write_text(text, "utf-8")
    return read(folder / "t.md")


def tutorial(folder: Path, text: str) -> Tutorial:
    (folder / "t.md").write_text(text, "utf-8")
    return understand(folder / "t.md")


READ = {
    "a tab": f'=== "Titre"\n\n    {PRESS}\n',
    "a tab without an empty line": f'=== "Titre"\n    {PRESS}\n',
    "an admonition": f'!!! warning "Titre"\n\n    {PRESS}\n',
    "an admonition in a line": f"!!! tip inline end Titre\n    {PRESS}\n",
    "a folded block": f'??? question "Titre"\n\n    {PRESS}\n',
    "an unfolded block": f'???+ note "Titre"\n\n    {PRESS}\n',
    "colons": f"::: warning Titre\n{PRESS}\n:::\n",
    "colons and brackets": f":::tip[Titre]\n\n{PRESS}\n\n:::\n",
    "colons and braces": f":::{{note}} Titre\n{PRESS}\n:::\n",
    "a directive": f"```{{note}} Titre\n{PRESS}\n```\n",
    "a component": f'<Tabs>\n  <TabItem value="x" label="Titre">\n\n{PRESS}\n\n  </TabItem>\n</Tabs>\n',
    "a component indented": f'<Tab title="Titre">\n\n    {PRESS}\n\n</Tab>\n',
    "slashes": f"/// details | Titre\n{PRESS}\n///\n",
    "an alert": f"> [!NOTE] Titre\n> {PRESS}\n",
    "a folded alert": f"> [!tip]- Titre\n>\n> {PRESS}\n",
    "a tag of Liquid": f'{{% tab title="Titre" %}}\n{PRESS}\n{{% endtab %}}\n',
    "a tag of Hugo": f'{{{{< tab "Titre" >}}}}\n{PRESS}\n{{{{< /tab >}}}}\n',
    "a tag of Hugo with Markdown": f'{{{{% expand "Titre" %}}}}\n\n{PRESS}\n\n{{{{% /expand %}}}}\n',
    "a folded element": f"<details><summary>Titre</summary>\n\n{PRESS}\n\n</details>\n",
    "a folded element in one block": f"<details>\n<summary>Titre</summary>\n{PRESS}\n</details>\n",
}


@pytest.mark.parametrize("written", READ.values(), ids=READ)
def test_what_is_set_apart_is_read_with_its_title(tmp_path: Path, written: str) -> None:
    found = document(tmp_path, f"# Guide\n\n{written}\nFin.\n")
    assert [block.text for block in found.blocks] == ["Guide", "Titre", PRESS, "Fin."]
    lines = written.split("\n")
    expected = next(at for at, line in enumerate(lines, start=3) if PRESS in line)
    assert found.blocks[2].place.line == expected
    assert found.unread == ()


def test_a_tab_is_a_section_of_its_own(tmp_path: Path) -> None:
    text = (
        "# Guide\n\n1. Cliquez sur « Un ».\n\n"
        '=== "Sur l\'ordinateur"\n\n    Cliquez sur « Deux ».\n\n'
        '=== "Sur le téléphone"\n\n    Appuyez sur « Trois ».\n'
    )
    told = [(step.number, step.labels) for step in tutorial(tmp_path, text).steps]
    assert told == [("1", ("Un",)), (None, ("Deux",)), (None, ("Trois",))]


def test_what_is_set_apart_in_a_step_stays_in_it(tmp_path: Path) -> None:
    note = "    !!! note\n\n        Cliquez sur « Deux »."
    text = f"1. Cliquez sur « Un ».\n\n{note}\n\n2. Cliquez sur « Trois ».\n"
    told = [(step.number, step.labels) for step in tutorial(tmp_path, text).steps]
    assert told == [("1", ("Un",)), ("1", ("Deux",)), ("2", ("Trois",))]


def test_tabs_in_tabs_are_read(tmp_path: Path) -> None:
    text = f'=== "A"\n\n    === "B"\n\n        {PRESS}\n\n    Fin.\n'
    assert [block.text for block in document(tmp_path, text).blocks] == ["A", "B", PRESS, "Fin."]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("!!! Attention !!!\n", ["Attention !!!"]),
        ("Titre\n===\n\nTexte.\n", ["Titre", "Texte."]),
        ("Cliquez sur ::: puis rien.\n", ["Cliquez sur ::: puis rien."]),
        ("??? Que faire\n\nTexte.\n", ["Que faire", "Texte."]),
        ("Remise de {% 10 %} ici.\n", ["Remise de {% 10 %} ici."]),
        ("// ou ///\n", ["// ou ///"]),
        ("Voyez [!] ici.\n", ["Voyez [!] ici."]),
    ],
)
def test_marks_that_set_nothing_apart_lose_no_word(tmp_path: Path, text: str, told: list[str]) -> None:
    assert [block.text for block in document(tmp_path, text).blocks] == told


def test_words_indented_by_hand_are_read(tmp_path: Path) -> None:
    assert [b.text for b in document(tmp_path, f"Ensuite :\n\n    {PRESS}\n").blocks] == ["Ensuite :", PRESS]


def test_notes_are_read_where_they_stand_and_their_marks_are_not(tmp_path: Path) -> None:
    text = f"Validez[^n].\n\n[^n]: Si rien ne vient :\n\n    {PRESS}\n\n[^seul]: Patientez.\n\nFin.\n"
    found = [(block.text, block.place.line) for block in document(tmp_path, text).blocks]
    assert found == [("Validez.", 1), ("Si rien ne vient :", 3), (PRESS, 5), ("Patientez.", 7), ("Fin.", 9)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("```js\nCliquez(1)\n```\n", "code"),
        ("```{mermaid}\nA --> B\n```\n", "code"),
        ('<iframe src="https://example.org/"></iframe>\n', "media"),
        ('<video src="a.mp4"></video>\n', "media"),
        ('{% embed url="https://example.org/" %}\n', "media"),
        ("{{< youtube abc >}}\n", "media"),
        ('{% include "suite.md" %}\n', "media"),
    ],
)
def test_code_and_media_are_counted(tmp_path: Path, text: str, kind: str) -> None:
    found = document(tmp_path, f"Texte.\n\n{text}\nFin.\n")
    assert [block.text for block in found.blocks] == ["Texte.", "Fin."]
    assert [(one.kind, one.place.line) for one in found.unread] == [(kind, 3)]


def test_a_tag_without_a_title_says_nothing(tmp_path: Path) -> None:
    text = f'{{% hint style="info" %}}\n{PRESS}\n{{% endhint %}}\n\n{{{{< steps >}}}}\nFin.\n'
    found = document(tmp_path, text)
    assert [block.text for block in found.blocks] == [PRESS, "Fin."]
    assert found.unread == ()


def test_a_comment_over_several_lines_is_no_step(tmp_path: Path) -> None:
    text = "<!--\nCliquez sur « Brouillon ».\n-->\n\n<style>\nCliquez sur « x » {}\n</style>\n\nTexte.\n"
    assert [(b.text, b.place.line) for b in document(tmp_path, text).blocks] == [("Texte.", 9)]


def test_entities_and_escapes_are_the_characters_they_stand_for(tmp_path: Path) -> None:
    text = "1\\. Cliquez sur &laquo;&nbsp;Mes&shy;sages&nbsp;&raquo; \\*.\n"
    [block] = document(tmp_path, text).blocks
    assert (block.number, block.text) == ("1", "Cliquez sur « Messages » *.")


def test_a_task_of_a_list_is_the_task_alone(tmp_path: Path) -> None:
    found = document(tmp_path, f"- [ ] {PRESS}\n- [x] Validez.\n")
    assert [block.text for block in found.blocks] == [PRESS, "Validez."]
