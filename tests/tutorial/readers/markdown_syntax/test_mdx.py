"""MDX: its words are read, its JavaScript never; lines stay where they are."""

from pathlib import Path

import pytest

from parcours.journeys.tutorial.model import Document
from parcours.journeys.tutorial.read import read
from parcours.journeys.tutorial.steps import understand


def document(folder: Path, text: str) -> Document:
    (folder / "t.mdx").write_text(text, "utf-8")
    return read(folder / "t.mdx")


GUIDE = """---
title: Guide
---
import Tabs from '@theme/Tabs';
import ecran from './img/ecran.png';

export const Note = ({children}) => {
  return <p onClick={() => alert('Cliquez sur « Faux »')}>

    {children}</p>;
};

# Guide

<Tabs>
<TabItem value="pc" label="Sur ordinateur">

1. Cliquez sur <Bouton couleur={() => 'bleu'} style={{ width: 3 }}>Mes droits</Bouton>.
2. Cliquez sur <Bouton label="Valider" />.

   <img src={ecran} alt="Écran" />

</TabItem>
</Tabs>

{/* Cliquez sur « Brouillon »
    et patientez. */}

3. Cliquez sur {'« Suite »'}{" "}puis patientez.
4. Payez {prix.total} euros.

## Fin {#fin}

<img src={require('./b.png').default} alt="B" />

```js
const a = {b: "Cliquez sur « Code »"};
```
"""


def test_a_page_of_components_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "t.mdx").write_text(GUIDE, "utf-8")
    tutorial = understand(tmp_path / "t.mdx")
    found = tutorial.document
    assert [block.text for block in found.blocks] == [
        "Guide",
        "Sur ordinateur",
        "Cliquez sur **Mes droits**.",
        "Cliquez sur **Valider**.",
        "Cliquez sur « Suite » puis patientez.",
        "Payez euros.",
        "Fin",
    ]
    lines = GUIDE.split("\n")
    for block, words in zip(found.blocks[2:4], ("Mes droits", "Valider"), strict=True):
        assert words in lines[(block.place.line or 0) - 1]
    assert [(f.source, f.alt) for f in found.figures] == [("./img/ecran.png", "Écran"), ("./b.png", "B")]
    assert [(one.kind, lines[(one.place.line or 0) - 1]) for one in found.unread] == [
        ("code", "4. Payez {prix.total} euros."),
        ("code", "```js"),
    ]
    labels = [step.labels for step in tutorial.steps if step.labels]
    assert labels == [("Mes droits",), ("Valider",), ("Suite",)]


@pytest.mark.parametrize(
    "text",
    [
        "Importez votre justificatif.",
        "Exportez le devis.",
        "import est un mot français ici.",
        "Saisissez {",
        "Fermez }",
        "Cliquez sur « A } { B ».",
    ],
)
def test_words_that_look_like_code_are_kept(tmp_path: Path, text: str) -> None:
    assert [block.text for block in document(tmp_path, text).blocks] == [text]


def test_many_braces_take_no_time(tmp_path: Path) -> None:
    (tmp_path / "t.mdx").write_text("a " + "{" * 300_000 + " b={" * 100_000 + "}" * 50_000, "utf-8")
    assert document(tmp_path, "a " + "{b" * 20_000 + "}" * 20_000).blocks
