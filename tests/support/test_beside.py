"""What was made of a file is kept beside it."""

from pathlib import Path

from parcours.journeys.support.beside import kept_beside
from parcours.journeys.walk.model import Superseded

MADE = Superseded(since="2026-01", by="devis")


def never() -> Superseded:
    raise AssertionError("it is kept already")


def test_it_is_made_once_and_again_where_it_is_damaged(tmp_path: Path) -> None:
    file = tmp_path / "0.png"
    assert kept_beside(file, "shown", Superseded, lambda: MADE) == MADE
    assert kept_beside(file, "shown", Superseded, never) == MADE
    [kept] = tmp_path.iterdir()
    assert kept.name.startswith(".")
    kept.write_text("{")
    assert kept_beside(file, "shown", Superseded, lambda: MADE) == MADE
    assert kept_beside(file, "shown", Superseded, never) == MADE


def test_nothing_is_kept_beside_a_file_that_is_removed_meanwhile(tmp_path: Path) -> None:
    walk = tmp_path / "walk"
    walk.mkdir()

    def made_while_it_is_removed() -> Superseded:
        walk.rmdir()
        return MADE

    assert kept_beside(walk / "0.png", "shown", Superseded, made_while_it_is_removed) == MADE
    assert not walk.exists()


def test_made_another_way_it_is_another(tmp_path: Path) -> None:
    kept_beside(tmp_path / "0.png", "old way", Superseded, lambda: MADE)
    other = MADE.model_copy(update={"by": "session"})
    assert kept_beside(tmp_path / "0.png", "new way", Superseded, lambda: other) == other
