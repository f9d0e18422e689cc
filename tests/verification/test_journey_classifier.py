"""The parts of a document: which journey each run of its sections tells, in which edition."""

from pathlib import Path

from parcours.journeys.tutorial.steps import understand
from parcours.journeys.verification.journey_classifier import passages_of
from parcours.journeys.verification.reading import read

ENROL = """# S'inscrire à la formation

1. Cliquez sur « Créer mon dossier d'inscription ».
2. Cliquez sur « Valider ».

"""
QUOTE = "# Demander un devis\n\n1. Cliquez sur « Demander un devis ».\n2. Cliquez sur « Envoyer ».\n\n"
OTHER = "# Et ensuite\n\n1. Cliquez sur « Continuer ».\n"


def parts(folder: Path, text: str) -> list[tuple[str, int, int, int]]:
    path = folder / "guide.md"
    path.write_text(text, "utf-8")
    return [(one.journey.name, one.first, one.last, one.edition) for one in passages_of(understand(path))]


def test_a_document_of_one_journey_is_one_part(tmp_path: Path) -> None:
    assert parts(tmp_path, QUOTE + OTHER) == [("quote", 0, 2, 0)]


def test_each_chapter_goes_to_the_journey_its_title_names(tmp_path: Path) -> None:
    assert parts(tmp_path, ENROL + QUOTE) == [("enrol", 0, 1, 0), ("quote", 2, 3, 0)]


def test_a_chapter_that_names_no_journey_goes_on_with_the_one_before(tmp_path: Path) -> None:
    assert parts(tmp_path, ENROL + OTHER + QUOTE) == [("enrol", 0, 2, 0), ("quote", 3, 4, 0)]


def test_one_control_of_another_journey_does_not_make_another_part(tmp_path: Path) -> None:
    named = "# Et ensuite\n\n1. Cliquez sur « Envoyer mon dossier ».\n\n"
    assert parts(tmp_path, QUOTE + named) == [("quote", 0, 2, 0)]
    assert parts(tmp_path, named) == [("enrol", 0, 0, 0)]


def test_chapters_told_again_begin_another_edition(tmp_path: Path) -> None:
    first = "# Étape 1 : Demander un devis\n\nCliquez sur « Demander un devis ».\n\n"
    second = "# Étape 2 : Envoyer la demande\n\nCliquez sur « Envoyer ».\n\n"
    assert parts(tmp_path, first + second) == [("quote", 0, 1, 0)]
    assert parts(tmp_path, (first + second) * 2) == [("quote", 0, 1, 0), ("quote", 2, 3, 1)]


def test_a_journey_that_is_named_takes_the_whole_document(tmp_path: Path) -> None:
    path = tmp_path / "guide.md"
    path.write_text(ENROL + QUOTE, "utf-8")
    tutorial = read(path, "quote")
    assert [journey.name for journey in tutorial.journeys] == ["quote"]


def chapter(title: str, label: str, level: int = 1) -> str:
    return f"{'#' * level} {title}\n\n1. Cliquez sur « {label} ».\n\n"


def test_a_chapter_on_the_way_in_is_part_of_what_it_leads_to(tmp_path: Path) -> None:
    way_in = chapter("Accéder à mon CPF", "Connexion")
    assert parts(tmp_path, way_in + ENROL) == [("enrol", 0, 2, 0)]
    assert parts(tmp_path, way_in)[0][0] == "sign-in"


def test_a_title_says_what_the_title_of_the_journey_says_not_its_contrary(tmp_path: Path) -> None:
    denied = chapter("Je ne remplis pas les conditions d'accès", "Suivant")
    granted = chapter("Je remplis les conditions d'accès", "Suivant")
    assert parts(tmp_path, QUOTE + denied)[-1][0] == "identity-by-post"
    assert parts(tmp_path, QUOTE + granted) == [("quote", 0, 2, 0)]


def test_the_chapter_above_counts_when_it_says_more(tmp_path: Path) -> None:
    above = "# Je ne remplis pas les conditions d'accès\n\n"
    case = chapter("Je suis mineur", "Demande de vérification d'identité", 2)
    assert parts(tmp_path, QUOTE + above + case)[-1][0] == "identity-by-post"
    assert parts(tmp_path, QUOTE + case) == [("quote", 0, 2, 0)]


def test_the_first_steps_tell_what_their_own_sentences_name(tmp_path: Path) -> None:
    first = "# Avant tout\n\nCréez votre identité numérique avec l'application L'Identité Numérique.\n\n"
    assert [one[0] for one in parts(tmp_path, first + QUOTE)] == ["create-identity", "quote"]
    other = "# Avant tout\n\nPréparez vos papiers.\n\n"
    assert [one[0] for one in parts(tmp_path, other + QUOTE)] == ["quote"]


def whole(folder: Path, text: str) -> list[frozenset[int]]:
    path = folder / "guide.md"
    path.write_text(text, "utf-8")
    return [passage.whole for passage in passages_of(understand(path))]


def test_a_short_part_may_name_its_journey_and_tell_no_more(tmp_path: Path) -> None:
    short = "# Mon identité\n\nCréez votre identité numérique avec l'application L'Identité Numérique.\n\n"
    assert whole(tmp_path, short + QUOTE)[0] == {0}
    assert whole(tmp_path, QUOTE) == [frozenset()]


def test_what_is_done_on_any_site_names_no_journey(tmp_path: Path) -> None:
    away = "# Se connecter à FranceConnect\n\n1. Rendez-vous sur le site administratif de la démarche.\n"
    assert parts(tmp_path, QUOTE + away) == [("quote", 0, 2, 0)]
    here = "# Se connecter à FranceConnect\n\n1. Rendez-vous sur le site Mon Compte Formation.\n"
    assert parts(tmp_path, QUOTE + here)[-1][0] == "sign-in"


def test_a_journey_that_has_ended_is_told_of_where_its_own_controls_are(tmp_path: Path) -> None:
    title = "# Se connecter à FranceConnect\n\n1. Cliquez sur « S'identifier avec FranceConnect ».\n"
    assert parts(tmp_path, title)[-1][0] == "sign-in"
    assert parts(tmp_path, f"{title}2. Choisissez « ameli.fr ».\n")[-1][0] == "sign-in-by-another-account"
