"""The parts of a document: which journey each run of its sections tells, in which edition."""

from pathlib import Path

from journeys.parts import parts_of
from journeys.tutorial.steps import understand
from journeys.verify import read

ENROL = """# S'inscrire à la formation

1. Cliquez sur « Créer mon dossier d'inscription ».
2. Cliquez sur « Valider ».

"""
QUOTE = "# Demander un devis\n\n1. Cliquez sur « Demander un devis ».\n2. Cliquez sur « Envoyer ».\n\n"
OTHER = "# Et ensuite\n\n1. Cliquez sur « Continuer ».\n"


def parts(folder: Path, text: str) -> list[tuple[str, int, int, int]]:
    path = folder / "guide.md"
    path.write_text(text, "utf-8")
    return [(part.journey, part.first, part.last, part.edition) for part in parts_of(understand(path))]


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
    [told] = read([path], "quote")
    assert told.journeys == ("quote",)
