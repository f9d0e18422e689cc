"""Fields named one after the other, each a step of its own."""

from pathlib import Path

import pytest

from parcours.journeys.tutorial.steps import understand


def told(folder: Path, sentence: str) -> list[tuple[str, str | None, tuple[str, ...]]]:
    path = folder / "t.md"
    path.write_text(f"1. {sentence}\n", "utf-8")
    return [(step.action, step.object, step.labels) for step in understand(path).steps]


@pytest.mark.parametrize(
    ("sentence", "objects"),
    [
        (
            "Saisissez votre nom, votre prénom et votre date de naissance, comme sur la carte.",
            ["votre nom", "votre prénom", "votre date de naissance"],
        ),
        ("Renseignez votre ville, vos âge et taille.", ["votre ville", "vos âge", "taille"]),
        (
            "Compléter téléphone, adresse, situation professionnelle.",
            ["téléphone", "adresse", "situation professionnelle"],
        ),
        (
            "Saisissez l'adresse e-mail ainsi que le mot de passe du compte.",
            ["l'adresse e-mail", "le mot de passe du compte"],
        ),
        (
            "Indiquez le numéro de la carte, la date d'expiration et le cryptogramme.",
            ["le numéro de la carte", "la date d'expiration", "le cryptogramme"],
        ),
    ],
)
def test_each_field_named_is_a_step(tmp_path: Path, sentence: str, objects: list[str]) -> None:
    assert [(action, what) for action, what, _ in told(tmp_path, sentence)] == [
        ("fill", what) for what in objects
    ]


def test_a_code_is_entered_and_a_password_filled_in(tmp_path: Path) -> None:
    assert [action for action, _, _ in told(tmp_path, "Saisir ce code, puis le nouveau mot de passe.")] == [
        "enter_code",
        "fill",
    ]


def test_a_name_goes_with_its_own_field(tmp_path: Path) -> None:
    sentence = "Indiquez votre téléphone, votre **Diplôme le plus élevé** et votre « Catégorie »."
    assert [labels for _, _, labels in told(tmp_path, sentence)] == [
        (),
        ("Diplôme le plus élevé",),
        ("Catégorie",),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Saisissez votre e-mail ou votre numéro.",
        "Saisissez votre adresse, et la suite vous sera envoyée.",
        "Saisissez votre numéro, les yeux fermés.",
        "Saisissez votre nom pour le compte et le dossier.",
        "Complétez les informations demandées et les documents.",
        "Écrivez dans « Message » votre nom et votre prénom.",
    ],
)
def test_what_follows_may_be_no_field(tmp_path: Path, sentence: str) -> None:
    assert len(told(tmp_path, sentence)) == 1


def test_a_gesture_that_follows_is_its_own_step(tmp_path: Path) -> None:
    sentence = "Saisissez votre nom et votre prénom, puis cliquez sur « Valider »."
    assert [action for action, _, _ in told(tmp_path, sentence)] == ["fill", "fill", "click"]
    assert told(tmp_path, sentence)[-1][2] == ("Valider",)


def test_names_set_off_are_a_choice_each_of_which_one_is_enough(tmp_path: Path) -> None:
    path = tmp_path / "t.md"
    path.write_text("1. Choisissez **En centre** ou **À distance**.\n", "utf-8")
    found = [(step.action, step.labels, step.conditional) for step in understand(path).steps]
    assert found == [("select", ("En centre",), False), ("select", ("À distance",), True)]
