"""The findings as lists of builds show them: GitHub, GitLab, reviewdog, and a line each."""

import json
from pathlib import Path

import pytest

from parcours.journeys.report.for_programs.entries import entries
from parcours.journeys.report.for_programs.github import annotations, summary
from parcours.journeys.report.for_programs.gitlab import as_gitlab
from parcours.journeys.report.for_programs.lines import as_lines
from parcours.journeys.report.for_programs.rdjson import as_rdjson
from parcours.journeys.tutorial.model import Place, Unread
from parcours.journeys.verdict.model import Severity
from tests.report.builders import (
    finding,
    hostile_verdict,
    judged,
    loose_verdict,
    run,
    runs_at,
    untied_verdict,
    verdict,
)
from tests.report.outcomes.builders import accepted, unjudged

SOURCE = "\n" * 11 + "1. Été : Cliquez sur « S'inscrire ».\n"
CLEAN = verdict(status="holds", steps=(judged(0, "holds"),), findings=())


def source(_: str) -> str:
    return SOURCE


def told(severity: Severity, number: int) -> list[object]:
    return [finding(id=f"{severity}-{at}", severity=severity) for at in range(number)]


def test_a_line_names_where_how_grave_and_what() -> None:
    first, _ = as_lines([run()], source_of=source).splitlines()
    assert first == (
        "tutorials/devis.md:12:10: error renamed A control has another name. "
        "Said: Cliquez sur « S'inscrire » Seen: button « Demander un devis » "
        "Proposal: Cliquez sur « Demander un devis »"
    )


def test_what_has_no_line_says_its_page() -> None:
    first = as_lines([run(verdict(findings=(finding(place=Place(page=3)),)))]).splitlines()[0]
    assert first.startswith("tutorials/devis.md:1:1: error renamed A control has another name (page 3). Said")


def test_of_a_clean_document_nothing_is_told() -> None:
    clean = [run(CLEAN)]
    assert (as_lines(clean), annotations(clean)) == ("", "")
    assert json.loads(as_gitlab(clean)) == json.loads(as_rdjson(clean))["diagnostics"] == []


def test_what_could_not_be_checked_is_never_silent() -> None:
    def kinds(*args: object, **named: object) -> list[tuple[str, str]]:
        return [(one.level, one.kind) for one in entries([run(*args, **named)])]  # type: ignore[arg-type]

    assert kinds(untied_verdict()) == [("warning", "unsure")]
    assert kinds(loose_verdict(findings=(), status="holds")) == [("note", "unsure")]
    assert kinds(verdict(findings=())) == [("warning", "unreached")]
    assert kinds(CLEAN, unjudged=(unjudged(),)) == [("error", "unreadable")]
    left = (Unread(kind="chart", place=Place(page=2)),)
    assert "1 chart or drawing" in entries([run(CLEAN)], lambda _: left)[0].message


def test_what_is_accepted_is_quiet() -> None:
    assert entries([run(verdict(findings=(accepted(),), steps=CLEAN.steps))]) == []


def test_the_same_finding_at_two_releases_is_told_apart() -> None:
    both = entries(runs_at("drifted", "drifted", None, None))
    assert len({one.mark for one in both}) == len(both)
    assert both[0].message.endswith("At 2022-10.")
    assert "At 2" not in entries([run()])[0].message


def test_gitlab_names_files_from_the_root_of_the_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "docs").mkdir()
    monkeypatch.chdir(tmp_path / "docs")
    for path in ("./a.md", str(tmp_path / "docs" / "a.md")):
        issue = json.loads(as_gitlab([run(verdict(path=path))], root=str(tmp_path)))[0]
        assert issue["location"] == {"path": "docs/a.md", "lines": {"begin": 12}}
    assert json.loads(as_gitlab([run(verdict(path="./a.md"))]))[0]["location"]["path"] == "a.md"


def test_gitlab_keeps_a_finding_when_its_line_moves() -> None:
    def mark(line: int) -> str:
        moved = finding(place=Place(line=line))
        return str(json.loads(as_gitlab([run(verdict(findings=(moved,)))]))[0]["fingerprint"])

    assert mark(12) == mark(90)


def test_reviewdog_counts_bytes_and_takes_the_words_over() -> None:
    first = json.loads(as_rdjson([run()], source_of=source))["diagnostics"][0]
    line = SOURCE.split("\n")[11].encode()
    place = first["location"]["range"]
    assert (
        line[place["start"]["column"] - 1 : place["end"]["column"] - 1].decode()
        == "Cliquez sur « S'inscrire »"
    )
    [suggestion] = first["suggestions"]
    place = suggestion["range"]
    assert line[place["start"]["column"] - 1 : place["end"]["column"] - 1] == b"S'inscrire"
    assert suggestion["text"] == "Demander un devis"


def test_github_is_told_in_commands_with_all_that_ends_one_escaped() -> None:
    odd = finding(said="100 %", said_as_is=False, seen="a::b,c", proposal="d\r\ne")
    first = annotations([run(verdict(path="a,b:c%.md", findings=(odd,)))]).splitlines()[0]
    assert first == (
        "::error file=a%2Cb%3Ac%25.md,line=12,title=A control has another name::"
        "Said: 100 %25%0ASeen: a::b,c%0AProposal: d%0Ae"
    )


def test_github_is_told_where_the_words_stand() -> None:
    first = annotations([run()], source_of=source).splitlines()[0]
    assert first.startswith("::error file=tutorials/devis.md,line=12,endLine=12,col=10,endColumn=36,title=")


def test_github_is_told_no_more_than_it_shows_and_the_gravest() -> None:
    many = (*told("advice", 3), *told("ages", 12), *told("stops", 14))
    one = [run(verdict(findings=many, steps=CLEAN.steps))]
    commands = [line.split(" ")[0] for line in annotations(one).splitlines()]
    assert commands == ["::error"] * 10 + ["::warning"] * 10 + ["::notice"] * 3
    assert "GitHub shows 10 annotations of each level: 6 are told here alone." in summary(one)
    assert "annotations" not in summary([run()])


def test_hostile_words_make_no_command() -> None:
    attacked = annotations([run(hostile_verdict(), unjudged=(unjudged(message="x\n::set-env::y"),))])
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in attacked.splitlines())
    assert "\x1b" not in attacked


def test_the_summary_begins_with_what_is_gravest() -> None:
    ages = verdict(title="Vieilli", findings=(finding(severity="ages"),))
    page = summary([run(CLEAN.model_copy(update={"title": "Juste"}), ages, verdict(title="Faux"))])
    assert page.startswith("## Parcours 2025-01\n\n3 tutorials: 2 drifted, 1 holds.\n")
    assert page.index("Faux") < page.index("Vieilli") < page.index("Juste")


def test_the_summary_names_what_could_not_be_judged() -> None:
    page = summary([run(CLEAN, CLEAN, unjudged=(unjudged(),))])
    assert page.count("is empty, a tutorial was expected") == 1
    assert page.index("vide") < page.index(CLEAN.title)


def test_the_summary_is_no_larger_than_github_takes() -> None:
    large = verdict(findings=(finding(said="é" * 60_000),))
    page = summary([run(*[large] * 20)])
    assert len(page.encode()) < 1_000_000
    assert (page.count("\n### "), "12 more parts are not shown: GitHub takes no more" in page) == (8, True)
    page = summary([run(verdict()), run(*[large] * 9)])
    assert (page.count("\n### "), "1 more part is not shown: GitHub takes no more" in page) == (9, True)
