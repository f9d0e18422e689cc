"""What picture files beside a document say of somebody is told at the place of the picture."""

from collections.abc import Callable
from pathlib import Path

import pytest

from parcours.journeys.tutorial.steps import understand
from parcours.journeys.verdict.findings.personal_data import of_personal_data
from parcours.journeys.verification.notes_of_pictures import with_notes_of_pictures
from tests.privacy.people import ADDRESS
from tests.tutorial.asides.packages import jpeg, png, webp

TEXT = "1. Cliquez sur « Continuer »\n\n![Accueil](img/a.png)\n\n![Encore](img/a.png)\n"


@pytest.mark.parametrize("made", [png, jpeg, webp])
@pytest.mark.parametrize(
    ("words", "places"), [(ADDRESS, ["line 3, inside a picture file"]), ("Guide du CPF", [])]
)
def test_the_notes_of_a_picture_beside(
    made: Callable[[str], bytes], words: str, places: list[str], tmp_path: Path
) -> None:
    (tmp_path / "img").mkdir()
    (tmp_path / "img" / "a.png").write_bytes(made(words))
    path = tmp_path / "guide.md"
    path.write_text(TEXT, "utf-8")
    found = of_personal_data(with_notes_of_pictures(understand(path)))
    assert [str(finding.place) for finding in found] == places


def test_a_picture_that_is_none_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "img").mkdir()
    (tmp_path / "img" / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + ADDRESS.encode())
    path = tmp_path / "guide.md"
    path.write_text(TEXT, "utf-8")
    assert of_personal_data(with_notes_of_pictures(understand(path))) == []
