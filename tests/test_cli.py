"""The command, as a person types it."""

import json
import re
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from parcours.journeys.cli import run
from parcours.journeys.commands.options import CURRENT
from parcours.journeys.support.folders import BUNDLED
from parcours.journeys.walk.engine.processes import Processes

TUTORIAL = BUNDLED / "demander-un-devis" / "tutorial.md"
RIGHTS = BUNDLED / "consulter-ses-droits" / "tutorial.md"
GONE = "Cliquez sur « Télécharger l'attestation »."


@pytest.fixture
def changed(tmp_path: Path) -> Callable[[Callable[[list[str]], list[str]]], Path]:
    """Our tutorial, its lines changed."""

    def make(change: Callable[[list[str]], list[str]]) -> Path:
        path = tmp_path / "changed.md"
        path.write_text("\n".join(change(TUTORIAL.read_text("utf-8").splitlines())), "utf-8")
        return path

    return make


def line_of(path: Path, words: str) -> int:
    return next(n for n, line in enumerate(path.read_text("utf-8").splitlines(), 1) if words in line)


def findings_in(report: Path) -> list[dict[str, object]]:
    verdicts = json.loads(report.read_text("utf-8"))
    return [finding for tutorial in verdicts["runs"][0]["tutorials"] for finding in tutorial["findings"]]


@pytest.mark.usefixtures("home")
def test_our_own_tutorials_hold(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(["verify", "--no-figures", "--report", str(tmp_path / "report")]) == 0
    said = capsys.readouterr().out
    assert "holds" in said
    assert str(tmp_path / "report" / "index.html") in said
    assert "\x1b[" not in said
    pages = [page.read_text("utf-8") for page in (tmp_path / "report" / CURRENT).glob("*.html")]
    assert any("Récapitulatif de votre demande" in page for page in pages)


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("release", ["2024-01", "2021-11"])
def test_our_tutorials_of_other_days_hold_at_their_release(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, release: str
) -> None:
    assert run(["verify", "--no-figures", "--release", release, "--report", str(tmp_path / "report")]) == 0
    assert f"tutorials/{release}/" in capsys.readouterr().out


@pytest.mark.usefixtures("home")
def test_a_renamed_label_is_found(
    changed: Callable[..., Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = changed(
        lambda lines: [line.replace("« Demander un devis »", "« Obtenir un devis »") for line in lines]
    )
    assert run(["verify", str(path), "--json", str(tmp_path / "v.json")]) == 1
    [finding] = findings_in(tmp_path / "v.json")
    assert finding["kind"] == "renamed"
    assert "Obtenir un devis" in str(finding["said"])
    assert "Demander un devis" in str(finding["seen"])
    assert f"{path}:{line_of(path, 'Obtenir')}" in capsys.readouterr().out


@pytest.mark.usefixtures("home")
def test_a_step_left_out_is_found(changed: Callable[..., Path], tmp_path: Path) -> None:
    path = changed(lambda lines: [line for line in lines if "« Valider »" not in line])
    assert run(["verify", str(path), "--json", str(tmp_path / "v.json")]) == 1
    [finding] = findings_in(tmp_path / "v.json")
    assert finding["kind"] == "undocumented"
    assert "« Valider » on « Vous travaillez dans la fonction publique ? »" in str(finding["seen"])


@pytest.mark.usefixtures("home")
def test_two_steps_swapped_are_found(changed: Callable[..., Path], tmp_path: Path) -> None:
    def swap(lines: list[str]) -> list[str]:
        four, five = (next(i for i, line in enumerate(lines) if line.startswith(n)) for n in ("4. ", "5. "))
        lines[four], lines[five] = "4. " + lines[five][3:], "5. " + lines[four][3:]
        return lines

    assert run(["verify", str(changed(swap)), "--json", str(tmp_path / "v.json")]) == 1
    assert [finding["kind"] for finding in findings_in(tmp_path / "v.json")] == ["reordered"]


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("after", ["4. ", "12. ", "19. ", "21. "])
def test_a_step_too_many_is_found(changed: Callable[..., Path], tmp_path: Path, after: str) -> None:
    def add(lines: list[str]) -> list[str]:
        place = next(i for i, line in enumerate(lines) if line.startswith(after))
        return [*lines[:place], GONE, "", *lines[place:]]

    assert run(["verify", str(changed(add)), "--json", str(tmp_path / "v.json")]) == 1
    [finding] = findings_in(tmp_path / "v.json")
    assert finding["kind"] == "gone"
    assert "Télécharger l'attestation" in str(finding["said"])


@pytest.mark.usefixtures("home")
def test_every_format_is_written(tmp_path: Path) -> None:
    files = {name: tmp_path / f"out.{name}" for name in ("json", "junit", "sarif", "markdown")}
    options = [word for name, path in files.items() for word in (f"--{name}", str(path))]
    assert run(["verify", str(TUTORIAL), "--no-figures", *options, "--report", str(tmp_path)]) == 0
    assert json.loads(files["json"].read_text("utf-8"))["runs"][0]["target"]["release"] == CURRENT
    assert json.loads(files["sarif"].read_text("utf-8"))["version"] == "2.1.0"
    assert files["junit"].read_text("utf-8").startswith("<?xml")
    assert "Demander un devis" in files["markdown"].read_text("utf-8")


UNUSABLE = {
    "empty.txt": b"",
    "blank.md": b" \n\n ",
    "binary.txt": bytes(range(256)) * 20,
    "poem.txt": b"Les sanglots longs des violons de l'automne.\n",
    "missing.txt": None,
    "unknown.xyz": b"Cliquez sur Envoyer",
}


@pytest.mark.parametrize("name", UNUSABLE)
@pytest.mark.parametrize("command", ["verify", "steps"])
def test_what_cannot_be_used_is_said_in_one_sentence(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    command: str,
) -> None:
    monkeypatch.setenv("PARCOURS_HOME", str(tmp_path / "home"))
    path, content = tmp_path / name, UNUSABLE[name]
    if content is not None:
        path.write_bytes(content)
    assert run([command, str(path)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert str(path) in err
    assert len(err.strip().splitlines()) == 1
    assert "Traceback" not in err


@pytest.mark.usefixtures("home")
def test_a_folder_without_documents_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", str(tmp_path), "--report", str(tmp_path / "report")]) == 2
    assert str(tmp_path) in capsys.readouterr().err


@pytest.mark.usefixtures("home")
def test_a_document_of_another_journey_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "cake.txt"
    path.write_text("1. Cliquez sur « Allumer le four ».\n2. Cliquez sur « Battre les œufs ».\n", "utf-8")
    assert run(["verify", str(path)]) == 2
    assert "--journey" in capsys.readouterr().err
    assert run(["verify", str(path), "--journey", "quote", "--report", str(tmp_path)]) == 2


@pytest.mark.parametrize(
    "words", [["verify", "--release", "1789"], ["verify", "--jurney"], ["danse"], ["walk"]]
)
def test_a_wrong_option_is_explained(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(words) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_a_platform_that_does_not_start_is_no_drift(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PARCOURS_HOME", str(tmp_path))
    monkeypatch.setattr(
        "parcours.mocks.server.process.COMMAND", [sys.executable, "-c", "raise SystemExit('no room')"]
    )
    monkeypatch.setattr(Processes, "executor", lambda *_: ThreadPoolExecutor(1))  # which has that command
    assert run(["verify", str(TUTORIAL), "--json", str(tmp_path / "v.json")]) == 3
    said = capsys.readouterr().err
    assert "could not be walked" in said
    assert "no room" in said
    [told] = json.loads((tmp_path / "v.json").read_text("utf-8"))["runs"][0]["unjudged"]
    assert (told["path"], told["cause"]) == (str(TUTORIAL), "not-walked")


def test_steps_are_printed_for_people_and_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["steps", str(TUTORIAL), "--json"]) == 0
    steps = json.loads(capsys.readouterr().out)
    assert list(steps[0])[:6] == ["number", "action", "labels", "device", "conditional", "text"]
    assert run(["steps", str(TUTORIAL)]) == 0
    assert re.search(r"Demander un\s+devis", capsys.readouterr().out)


@pytest.mark.usefixtures("home")
def test_a_walk_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["walk", "quote"]) == 0
    said = capsys.readouterr().out
    assert "« Envoyer » on « Récapitulatif de votre demande »" in said
    assert "0 walks made" in said


def test_drifts_are_listed_with_what_each_should_give(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["drifts", "--kind", "swap"]) == 0
    told = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    named = {name: (what, finding) for name, what, finding in told}
    assert named["swap:request.sending_choice"][1] == "reordered, when the journey meets it"
    assert named["swap:request.review"][1] == "not applicable"
    assert all(what for what, _ in named.values())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["verify", "--drift", "rename-far:review.sned"], "did you mean rename-far:review.send"),
        (["walk", "quote", "--drift", "rename-order:review.send"], "one word has no other order"),
        (["serve", "--drift", "42"], "« parcours drifts » lists them"),
        (["drifts", "--kind", "nonsense"], "there are rename-far"),
    ],
)
def test_a_drift_that_cannot_be_planted_is_explained(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(words) == 2
    told = capsys.readouterr().err
    assert said in told
    assert len(told.strip().splitlines()) == 1


@pytest.mark.usefixtures("rights_home")
def test_figures_already_right_are_left_alone(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path, text = tmp_path / "tutorial.md", RIGHTS.read_text("utf-8")
    path.write_text(text, "utf-8")
    assert run(["figures", str(path)]) == 0
    assert capsys.readouterr().out.count("written") == text.count(".png)")
    before = {file: file.stat().st_mtime_ns for file in tmp_path.iterdir()}
    assert run(["figures", str(path)]) == 0
    assert "written" not in capsys.readouterr().out
    assert {file: file.stat().st_mtime_ns for file in tmp_path.iterdir()} == before
