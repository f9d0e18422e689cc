"""The path of a document is told in no output where it tells who somebody is."""

import json
from pathlib import Path

import pytest

from parcours.journeys.cli import run
from parcours.journeys.privacy.veil import hidden_path
from parcours.journeys.support.folders import BUNDLED
from parcours.journeys.verification.masked_names import masked_names
from tests.field.judging import said_of
from tests.privacy.people import ADDRESS, PHONE

RIGHTS = BUNDLED / "consulter-ses-droits" / "tutorial.md"
OWN_WORDS = f"""Comment demander un devis avec son CPF

Allez sur moncompteformation.gouv.fr et connectez-vous avec FranceConnect, comme {ADDRESS}.

Cliquez sur « Je demande mon devis {ADDRESS} ».

Quand le devis est prêt, ouvrez la rubrique Dossiers et acceptez le devis envoyé à {ADDRESS}.
"""


def test_each_folder_and_the_file_are_masked() -> None:
    path = f"guides/{ADDRESS}/guide {PHONE}.md"
    assert hidden_path(path) == "guides/s•••••••••••••@•••••••••/guide 01 •• •• •• ••.md"
    assert hidden_path("2026/01/02/03/04/guide.md") == "2026/01/02/03/04/guide.md"


def test_two_documents_never_share_a_name() -> None:
    paths = ["guide 01 23 45 67 89.md", "guide 01 23 45 67 88.md", "guide.md"]
    assert list(masked_names(paths).values()) == [
        "guide 01 •• •• •• ••.md",
        "guide 01 •• •• •• ••.md (2)",
        "guide.md",
    ]


@pytest.mark.usefixtures("rights_home")
def test_no_output_of_the_command_holds_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, out = tmp_path / f"chez {ADDRESS}", tmp_path / "out"
    folder.mkdir()
    path = folder / f"guide {PHONE}.md"
    path.write_text(RIGHTS.read_text("utf-8"), "utf-8")
    files = {kind: out / f"all.{kind}" for kind in ("json", "junit", "sarif", "markdown")}
    options = [word for kind, file in files.items() for word in (f"--{kind}", str(file))]
    assert run(["verify", str(path), *options, "--report", str(out), "--no-ocr"]) == 1
    printed = capsys.readouterr()
    written = [file.read_text("utf-8") for file in (*files.values(), out / "index.html")]
    for told in (printed.out, printed.err, *written):
        assert ADDRESS not in told
        assert PHONE not in told
        assert PHONE.replace(" ", "%20") not in told
    found = json.loads(files["json"].read_text("utf-8"))["runs"][0]["tutorials"][0]["findings"]
    assert [(one["kind"], one["place"]) for one in found if one["kind"] == "personal-data"] == [
        ("personal-data", {"where": "file-name"})
    ]


@pytest.mark.parametrize("name", [f"{ADDRESS}.md", f"{ADDRESS}.odg"])
def test_an_error_does_not_hold_it(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / name).write_bytes(b"")
    assert run(["steps", str(tmp_path / name)]) == 2
    assert run(["steps", str(tmp_path / name / "no such file")]) == 2
    told = capsys.readouterr().err
    assert ADDRESS not in told
    assert "s•••••••••••••@•••••••••" in told


def test_nor_does_what_is_said_of_a_text_in_its_own_words(tmp_path: Path) -> None:
    path = tmp_path / "guide.txt"
    path.write_text(OWN_WORDS, "utf-8")
    told = json.dumps(said_of(path, "2026-01"), ensure_ascii=False)
    assert "•@•" in told
    assert ADDRESS not in told
