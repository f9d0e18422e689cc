"""What is new since last night, and what is gone."""

import json
from pathlib import Path
from typing import Any

import pytest

from parcours.journeys.cli import run
from parcours.journeys.report.for_programs.json_out import as_json
from parcours.journeys.verdict.model import Finding
from parcours.journeys.verdict.run import Run, RunTarget, Unjudged
from tests.report.builders import finding, verdict
from tests.report.builders import run as run_of
from tests.report.outcomes.builders import accepted, unjudged

ONE, OTHER = finding(id="renamed-00000001"), finding(id="gone-00000002", kind="gone", seen="nothing")


def reported(*findings: Finding, path: str = "guide.md", bad: tuple[Unjudged, ...] = ()) -> Run:
    return run_of(verdict(path=path, findings=findings), unjudged=bad)


class Compare:
    """The command on two reports: its exit code and its lines."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys

    def __call__(self, old: list[Run], new: list[Run]) -> tuple[int, list[str]]:
        files = [self.folder / name for name in ("old.json", "new.json")]
        for file, runs in zip(files, (old, new), strict=True):
            file.write_text(as_json(runs, "1"), "utf-8")
        code = run(["compare", *map(str, files)])
        return code, [line.strip() for line in self.capsys.readouterr().out.splitlines()]


@pytest.fixture
def compare(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Compare:
    return Compare(tmp_path, capsys)


def test_the_same_night_twice_has_nothing_new(compare: Compare) -> None:
    assert compare([reported(ONE)], [reported(ONE)]) == (0, ["0 new", "0 gone"])


def test_what_is_new_and_what_is_gone_is_told_with_its_place(compare: Compare) -> None:
    code, lines = compare([reported(ONE)], [reported(OTHER)])
    assert code == 1
    assert lines[:2] == [
        "1 new",
        "2025-01  guide.md:12  gone-00000002  misleads the reader  Cliquez sur « S'inscrire » → nothing",
    ]
    assert lines[2] == "1 gone"
    assert "renamed-00000001" in lines[3]


def test_what_is_only_gone_is_no_failure(compare: Compare) -> None:
    assert compare([reported(ONE, OTHER)], [reported(OTHER)])[0] == 0


@pytest.mark.parametrize(
    "quiet", [finding(id="unclear-00000003", severity="advice"), accepted(id="renamed-00000003")]
)
def test_new_advice_and_what_is_accepted_are_told_and_fail_nothing(compare: Compare, quiet: Finding) -> None:
    code, lines = compare([reported(ONE)], [reported(ONE, quiet)])
    assert (code, lines[0], lines[1]) == (0, "0 new", "1 new, advice or accepted")


def test_an_acceptance_that_has_expired_makes_its_finding_new(compare: Compare) -> None:
    quiet = accepted(id="renamed-00000003")
    assert compare([reported(quiet)], [reported(finding(id=quiet.id))])[0] == 1
    assert compare([reported(finding(id=quiet.id))], [reported(quiet)])[0] == 0


def test_a_document_that_can_be_judged_no_more_is_new_and_its_findings_are_not_gone(compare: Compare) -> None:
    bad = run_of(verdict(path="other.md", findings=()), unjudged=(unjudged(path="guide.md"),))
    old = run_of(verdict(path="guide.md", findings=(ONE,)), verdict(path="other.md", findings=()))
    code, lines = compare([old], [bad])
    assert code == 1
    assert lines == [
        "1 new",
        "2025-01  guide.md  is empty, a tutorial was expected.",
        "0 gone",
        "guide.md: judged before and not any more, nothing is known of it",
    ]
    assert compare([bad], [bad])[0] == 0


def test_a_new_document_is_all_new(compare: Compare) -> None:
    old, new = reported(ONE), run_of(verdict(path="guide.md", findings=(ONE,)), verdict(path="b.md"))
    assert compare([old], [new])[0] == 1


def test_last_night_was_at_an_older_release(compare: Compare) -> None:
    later = reported(ONE).model_copy(update={"target": RunTarget(kind="mock", release="2026-01")})
    assert compare([reported(ONE)], [later]) == (0, ["0 new", "0 gone"])
    code, _ = compare([reported(ONE), later], [reported(ONE), reported(OTHER, path="x.md")])
    assert code == 1


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"parcours": "1", "runs": [{}]}', "\udcff"])
def test_what_is_no_report_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str
) -> None:
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    good.write_text(as_json([], "1"), "utf-8")
    bad.write_text(content, "utf-8", errors="surrogateescape")
    assert run(["compare", str(good), str(bad)]) == 2
    told = capsys.readouterr().err
    assert "is no report of « verify --json »" in told
    assert len(told.strip().splitlines()) == 1
    assert run(["compare", str(good), str(tmp_path / "none.json")]) == 2
    assert "none.json: cannot be opened (No such file or directory)" in capsys.readouterr().err


def with_later_keys(told: Any) -> Any:
    """The report of a later program: each object of it has one more key."""
    if isinstance(told, dict):
        return {"later": {}} | {key: with_later_keys(value) for key, value in told.items()}
    return [with_later_keys(one) for one in told] if isinstance(told, list) else told


def test_later_keys_and_values_are_let_be(compare: Compare, tmp_path: Path) -> None:
    bad = (unjudged(path="bad.md"),)
    compare([reported(bad=bad)], [reported(ONE, accepted(id="renamed-00000003"), bad=bad)])
    new = tmp_path / "new.json"
    told = with_later_keys(json.loads(new.read_text("utf-8")))
    told["runs"][0]["target"]["kind"] = told["runs"][0]["unjudged"][0]["cause"] = "later"
    told["runs"][0]["tutorials"][0]["findings"][0] |= {
        "kind": "later",
        "severity": "later",
        "place": {"line": 3, "where": "later", "later": [1]},
    }
    new.write_text(json.dumps(told), "utf-8")
    compare.capsys.readouterr()
    assert run(["compare", str(tmp_path / "old.json"), str(new)]) == 1
    lines = compare.capsys.readouterr().out.splitlines()
    assert lines[0] == "2 new"
    assert lines[1].startswith(
        "  2025-01  guide.md:3  renamed-00000001  later  Cliquez sur « S'inscrire » → "
    )
    assert lines[2] == "  2025-01  bad.md  is empty, a tutorial was expected."


def of_platform(name: str, *findings: Finding) -> Run:
    return reported(*findings).model_copy(update={"target": RunTarget(kind="staging", name=name)})


def test_each_platform_of_a_team_is_compared_with_itself(compare: Compare) -> None:
    old = [reported(ONE), of_platform("library", ONE), of_platform("shop", OTHER)]
    assert compare(old, old[::-1]) == (0, ["0 new", "0 gone"])
    new = [reported(ONE), of_platform("library", ONE), of_platform("shop", ONE)]
    code, lines = compare(old, new)
    assert code == 1
    assert [line.partition("  ")[0] for line in lines] == ["1 new", "shop", "1 gone", "shop"]


def test_a_report_from_before_platforms_had_names_is_read(compare: Compare, tmp_path: Path) -> None:
    compare([of_platform("library", ONE)], [of_platform("library", ONE)])
    old = tmp_path / "old.json"
    told = json.loads(old.read_text("utf-8"))
    del told["runs"][0]["target"]["name"]
    old.write_text(json.dumps(told), "utf-8")
    assert run(["compare", str(old), str(tmp_path / "new.json")]) == 0
