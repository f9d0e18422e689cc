"""Headings: names of what is told under them, lines of contents, or steps themselves."""

from pathlib import Path

from tests.tutorial.helpers import steps_in, told


def test_a_numbered_heading_that_tells_its_gesture_is_a_step(tmp_path: Path) -> None:
    text = (
        "## Étape 1 : Tapez votre code secret\n\nIl a quatre chiffres. Cliquez sur « Suivant ».\n\n"
        "## Étape 2 : Cliquez sur « Payer »\n\nCliquez sur « Payer ».\n\n"
        "## Étape 3 : Remplir le formulaire\n\nSaisissez votre nom.\n"
    )
    assert told(steps_in(tmp_path, text, "a.md")) == [
        ("enter_code", None),
        ("click", "Suivant"),
        ("click", "Payer"),
        ("fill", None),
    ]


def test_a_numbered_heading_keeps_its_list_of_fields(tmp_path: Path) -> None:
    text = "## Étape 1 : Renseignez :\n\n- Nom\n- Prénom\n\n## Étape 2 : cliquez sur « Suivant »\n\nVoilà.\n"
    assert told(steps_in(tmp_path, text, "a.md")) == [
        ("fill", "Nom"),
        ("fill", "Prénom"),
        ("click", "Suivant"),
    ]


def test_two_headings_that_begin_with_the_same_words_are_no_contents(tmp_path: Path) -> None:
    text = (
        "## Cliquez sur « Demander un devis » depuis l'ordinateur\n\n"
        "## Cliquez sur « Demander un devis » depuis le téléphone\n\nC'est le même bouton.\n"
    )
    assert len(steps_in(tmp_path, text, "a.md")) == 2


def test_a_line_of_contents_is_no_step_whatever_its_page(tmp_path: Path) -> None:
    text = "# Cliquez sur « Payer » ..... 4\n\nGuide.\n\n# Cliquez sur « Payer »\n\nC'est tout.\n"
    assert [step.place.line for step in steps_in(tmp_path, text, "a.md")] == [5]
