"""Pictures are made of every document that can be judged, whatever the others are."""

from pathlib import Path

import pytest

from parcours.journeys.cli import run
from parcours.journeys.support.folders import BUNDLED

RIGHTS = BUNDLED / "consulter-ses-droits" / "tutorial.md"


@pytest.mark.usefixtures("rights_home")
def test_a_bad_document_keeps_no_other_from_its_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    guide, bad = tmp_path / "guide.md", tmp_path / "bad.md"
    guide.write_text(RIGHTS.read_text("utf-8"), "utf-8")
    bad.write_text("Bonjour.", "utf-8")
    assert run(["figures", str(bad), str(guide), str(tmp_path / "none.md")]) == 2
    out, err = capsys.readouterr()
    assert out.count("written") == RIGHTS.read_text("utf-8").count(".png)")
    assert [line.split(": ")[1] for line in err.splitlines()] == [str(bad), str(tmp_path / "none.md")]
    assert run(["figures", str(guide), "--check"]) == 0
