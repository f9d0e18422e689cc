"""Words struck out, marks of notes, share buttons and folded answers give no step and no label."""

from pathlib import Path

import pytest

from parcours.journeys.tutorial.readers.cleaning.apparatus import is_answer, is_quiz, is_share_button
from parcours.journeys.tutorial.steps import understand


def labels(folder: Path, text: str, name: str) -> list[tuple[str, ...]]:
    (folder / name).write_text(text, "utf-8")
    return [step.labels for step in understand(folder / name).steps]


STRUCK = {
    "t.md": ["Cliquez sur « ~~Envoi~~Transmettre ».", "Cliquez sur « <del>Envoi</del>Transmettre »."],
    "t.txt": ["Cliquez sur « ~~Envoi~~Transmettre ».", "Cliquez sur « <s>Envoi</s>Transmettre »."],
    "t.html": [
        f"<p>Cliquez sur « {struck}Transmettre ».</p>"
        for struck in (
            "<s>Envoi</s>",
            "<del>Envoi</del>",
            "<strike>Envoi</strike>",
            '<span style="text-decoration:line-through">Envoi</span>',
            '<span style="color: red; text-decoration-line: line-through">Envoi</span>',
        )
    ],
}


@pytest.mark.parametrize(("name", "text"), [(name, text) for name in STRUCK for text in STRUCK[name]])
def test_words_struck_out_are_no_part_of_a_label(tmp_path: Path, name: str, text: str) -> None:
    assert labels(tmp_path, text, name) == [("Transmettre",)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("t.md", "~~Cliquez sur « Envoi ».~~\n\nCliquez sur « Transmettre »."),
        ("t.html", "<p><s>Cliquez sur « Envoi ».</s></p><p>Cliquez sur « Transmettre ».</p>"),
    ],
)
def test_a_step_struck_out_is_none(tmp_path: Path, name: str, text: str) -> None:
    assert labels(tmp_path, text, name) == [("Transmettre",)]


def test_underlined_or_added_words_stay(tmp_path: Path) -> None:
    text = "<p>Cliquez sur « <ins>Trans</ins><u>mettre</u> » (~ 2 minutes ~).</p>"
    assert labels(tmp_path, text, "t.html") == [("Transmettre",)]
    assert labels(tmp_path, "Comptez ~ 2 minutes. Cliquez sur « A ~ B ».", "t.md") == [("A ~ B",)]


MARKED = {
    "t.md": ["« Valider »[1]", "« Valider »[^1]", "« Valider »<sup>2</sup>", "« Valider »[a]"],
    "t.txt": ["« Valider »[1]", "« Valider »[a]", "« Valider »[note 3]"],
    "t.html": [
        '« Valider »<sup><a href="#n1">1</a></sup>',
        "« Valider »<sup>*</sup>",
        '« Valider »<a href="#cmnt1" id="cmnt_ref1">[a]</a>',
        "« Valider »[12]",
    ],
}


@pytest.mark.parametrize(("name", "words"), [(name, one) for name in MARKED for one in MARKED[name]])
def test_the_mark_of_a_note_is_no_word(tmp_path: Path, name: str, words: str) -> None:
    text = f"Cliquez sur {words} puis patientez."
    (tmp_path / name).write_text(f"<p>{text}</p>" if name.endswith("html") else text, "utf-8")
    tutorial = understand(tmp_path / name)
    assert tutorial.document.blocks[0].text == "Cliquez sur « Valider » puis patientez."
    assert [step.labels for step in tutorial.steps] == [("Valider",), ()]


@pytest.mark.parametrize(
    ("name", "text", "label"),
    [
        ("t.md", "Cliquez sur [Suivant].", "Suivant"),
        ("t.txt", "Cliquez sur [OK].", "OK"),
        ("t.md", "Cliquez sur [suite](https://example.org/).", "suite"),
        ("t.html", '<p>Cliquez sur <a href="#suite">suite</a>.</p>', "suite"),
        ("t.html", "<p>Cliquez sur le 1<sup>er</sup> bouton « Suite ».</p>", "Suite"),
    ],
)
def test_a_name_between_brackets_stays(tmp_path: Path, name: str, text: str, label: str) -> None:
    assert labels(tmp_path, text, name) == [(label,)]


def test_a_number_between_brackets_that_begins_a_step_stays_its_number(tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_text("[1] Cliquez sur « A ».\n\n[2] Cliquez sur « B ».\n", "utf-8")
    assert [step.number for step in understand(tmp_path / "t.txt").steps] == ["1", "2"]


COMMENTED = {
    "t.txt": "Cliquez sur « Valider »[a].\n\n[a]Cliquez plutôt sur « Envoi » ?\n",
    "t.html": '<p>Cliquez sur « Valider »<a href="#cmnt1">[a]</a>.</p>'
    '<p><a href="#cmnt_ref1">[a]</a>Cliquez plutôt sur « Envoi » ?</p>',
}


@pytest.mark.parametrize("name", COMMENTED)
def test_what_a_reviewer_wrote_is_no_step(tmp_path: Path, name: str) -> None:
    assert labels(tmp_path, COMMENTED[name], name) == [("Valider",)]


SHARE = [
    "Cliquez pour partager sur Facebook(ouvre dans une nouvelle fenêtre)",
    "Cliquer pour imprimer(ouvre dans une nouvelle fenêtre)",
    "Partager sur LinkedIn",
    "Partagez cet article sur X, Facebook et WhatsApp",
    "Partager cet article :",
    "Tweetez",
]
NO_SHARE = [
    "Cliquez pour imprimer",
    "Cliquez sur « Partager », puis choisissez « Facebook ».",
    "Partagez le devis avec votre employeur.",
    "Partagez votre écran",
]


@pytest.mark.parametrize("text", SHARE[:5])
def test_a_share_button_is_no_step(tmp_path: Path, text: str) -> None:
    assert is_share_button(text)
    assert labels(tmp_path, f"Cliquez sur « Valider ».\n\n{text}\n", "t.txt") == [("Valider",)]


@pytest.mark.parametrize("text", NO_SHARE)
def test_a_sentence_that_speaks_of_sharing_is_no_share_button(text: str) -> None:
    assert not is_share_button(text)


@pytest.mark.parametrize(
    "title", ["Réponse", "Voir la réponse", "Corrigé n° 2", "Un coup de pouce ?", "Solution du quiz"]
)
def test_what_is_folded_under_an_answer_is_counted_and_gives_no_step(tmp_path: Path, title: str) -> None:
    assert is_answer(title)
    folded = {
        "t.html": f"<details><summary>{title}</summary><p>Cliquez sur « Faux ».</p></details>",
        "t.md": f"<details>\n<summary>{title}</summary>\n\nCliquez sur « Faux ».\n\n</details>\n",
        "a.md": f'??? question "{title}"\n\n    Cliquez sur « Faux ».\n',
        "b.md": f"::: details {title}\nCliquez sur « Faux ».\n\n:::\n",
    }
    for name, text in folded.items():
        (tmp_path / name).write_text(
            f"Cliquez sur « A ».\n\n{text}\nCliquez sur « B ».\n"
            if name.endswith("md")
            else f"<p>Cliquez sur « A ».</p>{text}<p>Cliquez sur « B ».</p>",
            "utf-8",
        )
        tutorial = understand(tmp_path / name)
        assert [step.labels for step in tutorial.steps] == [("A",), ("B",)], name
        assert [one.kind for one in tutorial.document.unread] == ["answer"], name


@pytest.mark.parametrize(
    "title",
    ["Besoin d'aide ?", "Réponse de l'organisme", "Solution", "Je n'ai pas reçu de réponse", "Et après ?"],
)
def test_what_is_folded_under_any_other_title_is_read(tmp_path: Path, title: str) -> None:
    text = f"<details><summary>{title}</summary><p>Cliquez sur « Aide ».</p></details>"
    assert labels(tmp_path, text, "t.html") == [("Aide",)]


def test_a_quiz_is_counted_and_gives_no_step(tmp_path: Path) -> None:
    text = '<p>Cliquez sur « A ».</p><section class="mon-quiz"><p>Cliquez sur « Faux ».</p></section>'
    (tmp_path / "t.html").write_text(text, "utf-8")
    tutorial = understand(tmp_path / "t.html")
    assert [step.labels for step in tutorial.steps] == [("A",)]
    assert [one.kind for one in tutorial.document.unread] == ["answer"]
    assert not is_quiz("marquizette texte")
