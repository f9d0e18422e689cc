"""Whole documents: numbers, cases, lists of fields, headings, jumps, a screen's own text."""

from pathlib import Path

import pytest

from parcours.journeys.tutorial.steps import NoStep, understand
from tests.tutorial.helpers import steps_in, told


def test_numbers_come_from_the_nearest_item_or_heading(tmp_path: Path) -> None:
    text = "## Étape 2 : Payer\n\n- Cliquez sur « Payer ».\n\n1. Saisissez votre nom.\n2. Validez.\n"
    assert [step.number for step in steps_in(tmp_path, text, "a.md")] == ["2", "1", "2"]


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("3 - Cliquez sur « A ».", "3"),
        ("10a – Cliquez sur « A ».", "10a"),
        ("Étape n°4 : Cliquez sur « A ».", "4"),
        ("ETAPE 4. Cliquez sur « A ».", "4"),
        ("② Cliquez sur « A ».", "2"),
        ("b) Cliquez sur « A ».", "b"),
        ("2/ Cliquez sur « A ».", "2"),
        ("- 1 Cliquez sur « A ».", "1"),
        ("5️⃣ Cliquez sur « A ».", "5"),
        ("n° 3 : Cliquez sur « A ».", "3"),
        ("N°4 - Cliquez sur « A ».", "4"),
        ("[7] Cliquez sur « A ».", "7"),
        ("**9.** Cliquez sur « A ».", "9"),
        ("**Étape 4** : Cliquez sur « A ».", "4"),
        ("**Étape 4 :** Cliquez sur « A ».", "4"),
        ("**Étape 4** Cliquez sur « A ».", "4"),
        ("iv) Cliquez sur « A ».", "iv"),
        ("Étape B : Cliquez sur « A ».", "B"),
        ("1ère étape : cliquez sur « A ».", "1"),
        ("Troisième étape – cliquez sur « A ».", "3"),
        ("[2/6] Cliquez sur « A ».", "2"),
        ("(2/6) Cliquez sur « A ».", "2"),
        ("3/4 – Cliquez sur « A ».", "3"),
        ("Étape 2/5 : Cliquez sur « A ».", "2"),
        ("Étape 2 sur 5 : Cliquez sur « A ».", "2"),
    ],
)
def test_every_style_of_number_is_read(tmp_path: Path, line: str, number: str) -> None:
    assert [(step.number, step.labels) for step in steps_in(tmp_path, line)] == [(number, ("A",))]


@pytest.mark.parametrize(
    "line", ["2/3 des lecteurs le font : cliquez sur « A ».", "15/09 : cliquez sur « A »."]
)
def test_a_share_or_a_day_is_no_number_of_a_step(tmp_path: Path, line: str) -> None:
    assert {step.number for step in steps_in(tmp_path, line)} <= {None}


@pytest.mark.parametrize(
    "line", ["2 – 3 jours plus tard, vous recevez un SMS.", "2 - 3 clics, et cliquez sur « A »."]
)
def test_a_range_at_the_beginning_is_no_number(tmp_path: Path, line: str) -> None:
    [*_, last] = steps_in(tmp_path, line)
    assert (last.number, last.text) == (None, line)


@pytest.mark.parametrize(
    "short", ["Patientez 10 min.", "Saisissez vos nom, prénom, etc.", "Attendez 2 jours max."]
)
def test_a_sentence_may_end_with_an_abbreviation(tmp_path: Path, short: str) -> None:
    *_, last = steps_in(tmp_path, f"{short} Cliquez sur « A ».")
    assert last.text == "Cliquez sur « A »."


def test_an_abbreviation_before_what_it_counts_ends_none(tmp_path: Path) -> None:
    text = "Saisissez un mot de passe de min. 8 signes, avec M. Martin par ex. Puis validez."
    assert {step.text for step in steps_in(tmp_path, text)} == {text}


def test_a_number_alone_on_its_line_goes_to_its_title(tmp_path: Path) -> None:
    text = "1\n–\nSE CONNECTER AU SITE\n- Cliquez sur « A ».\n2\n–\nPAYER LA FACTURE\n- Cliquez sur « B ».\n"
    assert [(step.number, step.labels[0]) for step in steps_in(tmp_path, text)] == [("1", "A"), ("2", "B")]


def test_a_call_out_at_the_end_counts_when_it_follows(tmp_path: Path) -> None:
    text = "1 Cliquez sur « A »\n\nCliquez sur le lien (2)\n"
    assert [step.number for step in steps_in(tmp_path, text)] == ["1", "2"]


def test_lines_are_exact_and_wrapped_paragraphs_are_one(tmp_path: Path) -> None:
    text = "Bonjour à tous.\n\nCliquez sur le bouton\nbleu « Valider » puis\npatientez.\n\nValidez.\n"
    assert [(step.place.line, step.action) for step in steps_in(tmp_path, text)] == [
        (3, "click"),
        (3, "wait"),
        (7, "confirm"),
    ]


def test_a_list_of_fields_is_one_step_for_each(tmp_path: Path) -> None:
    text = "1. Renseignez les champs suivants :\n   - Nom\n   - Prénom\n2. Cliquez sur « Suivant ».\n"
    assert told(steps_in(tmp_path, text, "a.md")) == [
        ("fill", "Nom"),
        ("fill", "Prénom"),
        ("click", "Suivant"),
    ]


def test_a_heading_told_below_is_no_step_and_one_that_stands_alone_is(tmp_path: Path) -> None:
    text = "# Guide\n\n## Créer un compte\n\nCliquez sur « Créer ».\n\n## Je clique sur « Terminer »\n"
    assert told(steps_in(tmp_path, text, "a.md")) == [("click", "Créer"), ("click", "Terminer")]


def test_a_lead_in_is_no_step(tmp_path: Path) -> None:
    text = "Pour payer, suivez les étapes suivantes :\n\n- Cliquez sur « Payer ».\n- Validez.\n"
    assert told(steps_in(tmp_path, text)) == [("click", "Payer"), ("confirm", None)]


def test_the_words_of_a_screenshot_between_two_steps_are_no_step(tmp_path: Path) -> None:
    text = (
        "1 - Cliquez sur « A »\n\nChoisissez un compte pour vous connecter :\n\nMon compte\n\n2 - Validez\n"
    )
    assert told(steps_in(tmp_path, text)) == [("click", "A"), ("confirm", None)]


def test_cells_of_a_screen_are_no_step_but_numbered_rows_are(tmp_path: Path) -> None:
    text = "Consulter l'historique\t>\nSaisissez votre nom\t00\n1\tCliquez sur « Droits »\n"
    assert told(steps_in(tmp_path, text)) == [("click", "Droits")]


def test_steps_of_an_option_are_conditional_until_it_ends(tmp_path: Path) -> None:
    text = (
        "- Étape 1 : Cliquez sur « A ».\n"
        "  - Option 1 : en ligne\n"
        "    - Cliquez sur « B ».\n"
        "  - Option 2 : sur place\n"
        "    - Allez à la mairie.\n"
        "- Étape 2 : Cliquez sur « C ».\n"
    )
    assert [step.conditional for step in steps_in(tmp_path, text)] == [False, True, True, False]


def test_a_case_told_in_one_paragraph_stays_in_it(tmp_path: Path) -> None:
    text = "Vous n'avez pas de compte ? Cliquez sur « A »\n\nCliquez sur « B ».\n"
    assert [step.conditional for step in steps_in(tmp_path, text)] == [True, False]


def test_a_case_opened_by_a_line_ends_where_the_numbers_go_on(tmp_path: Path) -> None:
    text = (
        "1 - Cliquez sur « A ».\n\nSi rien ne s'affiche :\n\n- Appelez la mairie.\n\n2 - Cliquez sur « B ».\n"
    )
    assert [step.conditional for step in steps_in(tmp_path, text)] == [False, True, False]


def test_steps_around_a_lone_ou_are_alternatives(tmp_path: Path) -> None:
    text = "Cliquez sur « A ».\n\n- Appelez la mairie.\n\nOU\n\n- Écrivez le message.\n"
    assert [step.conditional for step in steps_in(tmp_path, text)] == [False, True, True]


def test_a_condition_opening_an_item_holds_for_all_of_it(tmp_path: Path) -> None:
    text = "1. Si c'est votre première visite, cliquez sur « A ». Puis saisissez le code.\n2. Validez.\n"
    assert [step.conditional for step in steps_in(tmp_path, text)] == [True, True, False]


def test_jumps_are_kept_and_are_no_step(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("1 - Cliquez sur « A », sinon passez à l'étape 3\n2 - Validez\n3 - Reprenez l'étape 1.\n")
    tutorial = understand(path)
    assert [(jump.after, jump.to) for jump in tutorial.jumps] == [(0, "3"), (1, "1")]
    assert [step.action for step in tutorial.steps] == ["click", "confirm"]


def test_figures_go_with_the_step_they_follow(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("1. Cliquez sur « A ».\n\n   ![écran](a.png)\n\n2. Validez.\n")
    tutorial = understand(path)
    assert [(figure.source, figure.alt, figure.place.line) for figure in tutorial.document.figures] == [
        ("a.png", "écran", 3)
    ]
    assert [step.figures for step in tutorial.steps] == [(0,), ()]


def test_a_phone_in_hand_stays_in_hand_until_the_computer_is_named(tmp_path: Path) -> None:
    text = "- Ouvrez l'application.\n- Appuyez sur « A ».\n- Sur votre ordinateur, cliquez sur « B ».\n"
    assert [step.device for step in steps_in(tmp_path, text)] == ["phone", "phone", "computer"]


def test_the_link_of_a_mail_is_pressed_in_the_mail(tmp_path: Path) -> None:
    text = "- Vous recevez un courriel.\n- Cliquez sur « Confirmer ».\n- Saisissez votre nom.\n"
    assert [step.device for step in steps_in(tmp_path, text)] == ["mail", "mail", "computer"]


def test_a_document_without_any_step_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Bienvenue.\n\nNos bureaux sont ouverts le lundi.\n")
    with pytest.raises(NoStep, match="no instruction was found in its 2 paragraphs"):
        understand(path)


def test_options_below_a_lead_in_are_what_it_tells(tmp_path: Path) -> None:
    text = (
        "a) Choisir le mode de paiement :\n"
        "   Option 1 : carte\n   - Cliquer sur « Carte »\n   - Valider sur le smartphone\n"
        "   Option 2 : compte\n   - Saisir son numéro\n"
    )
    steps = steps_in(tmp_path, text)
    assert [(step.action, step.device, step.condition) for step in steps] == [
        ("click", "computer", "Option 1 : carte"),
        ("confirm", "phone", "Option 1 : carte"),
        ("fill", "computer", "Option 2 : compte"),
    ]


def test_a_line_that_opens_a_case_opens_a_block(tmp_path: Path) -> None:
    text = (
        "Cas n° 1 : le montant convient. Cliquer sur « Accepter » et payer la somme demandée par carte.\n"
        "Cas n° 2 : le montant ne convient pas. Cliquer sur « Refuser » et prévenir l'école par écrit.\n"
        "Toutes ces lignes sont assez longues pour que le texte paraisse avoir été coupé à la main.\n"
        "Toutes ces lignes sont assez longues pour que le texte paraisse avoir été coupé à la main.\n"
    )
    assert [(step.labels, step.condition) for step in steps_in(tmp_path, text) if step.labels] == [
        (("Accepter",), "Cas n° 1 : le montant convient"),
        (("Refuser",), "Cas n° 2 : le montant ne convient pas"),
    ]


def test_a_field_is_named_before_its_colon(tmp_path: Path) -> None:
    text = "Renseigner les champs suivants :\n- Ville : votre ville\n- Métier : « tailleur »\n"
    assert told(steps_in(tmp_path, text)) == [("fill", "Ville"), ("fill", "Métier")]


def test_a_control_alone_in_an_item_is_pressed(tmp_path: Path) -> None:
    text = "1. Bouton « Suivant ».\n2. Bouton « Valider » : il est vert.\n"
    assert told(steps_in(tmp_path, text)) == [("click", "Suivant")]


def test_a_sentence_keeps_the_marks_around_its_words(tmp_path: Path) -> None:
    text = "**Important** : validez. Cliquez sur **Envoyer**\n"
    assert [step.text for step in steps_in(tmp_path, text)] == [
        "**Important** : validez.",
        "Cliquez sur **Envoyer**",
    ]


def test_a_numbered_step_that_says_where_a_control_leads_has_it_pressed(tmp_path: Path) -> None:
    steps = steps_in(tmp_path, "1. Le bouton « Créer » vous mène au formulaire.\n2. Remplissez-le.\n")
    assert told(steps) == [("click", "Créer"), ("fill", None)]


@pytest.mark.parametrize(
    "text",
    [
        "1. Le bouton « Créer » vous mène au formulaire : cliquez sur « Créer ».\n",
        "1. Cliquez sur « Créer ». Le bouton « Créer » vous mène au formulaire.\n",
        "Cliquez sur « Créer ».\n\n- Le bouton « Aide » vous mène aux questions.\n",
        "1. Le bouton « Aide » permet de poser une question.\n2. Cliquez sur « Créer ».\n",
    ],
)
def test_what_a_control_is_for_is_told_and_not_to_be_done(tmp_path: Path, text: str) -> None:
    assert told(steps_in(tmp_path, text)) == [("click", "Créer")]


def test_a_button_named_alone_in_a_list_is_pressed(tmp_path: Path) -> None:
    text = "- Touche bleue FranceConnect+\n- Bouton Valider\n- Bouton Aide, à droite\n- Menu Principal\n"
    assert told(steps_in(tmp_path, text)) == [("click", "FranceConnect+"), ("click", "Valider")]


@pytest.mark.parametrize(
    ("above", "device"),
    [
        ("Il valide la connexion : confirmez sur votre téléphone.", "computer"),
        ("Confirmez sur votre téléphone, comme ceci :", "phone"),
    ],
)
def test_the_device_of_a_sentence_is_that_of_the_list_it_opens(
    tmp_path: Path, above: str, device: str
) -> None:
    steps = steps_in(tmp_path, f"{above}\n\n1. Cliquez sur « A ».\n2. Cliquez sur « B ».\n", "a.md")
    assert [step.device for step in steps if step.labels] == [device] * 2
