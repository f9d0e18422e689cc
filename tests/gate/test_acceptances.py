"""Findings accepted until a day, in a file that people review."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from parcours.journeys.cli import run
from parcours.journeys.gate.acceptances import BadAcceptance, Entry, accept, read_acceptances
from tests.report.builders import finding, verdict

TODAY = date(2026, 11, 30)
UNTIL = date(2027, 3, 1)
WAY = Path("docs/guide.md")
ID = "renamed-4f1c09ab"
FOUND = finding(id=ID)


@pytest.fixture
def kept(tmp_path: Path) -> Callable[..., Path]:
    def keep(**changes: object) -> Path:
        told = {"id": ID, "until": UNTIL, "why": "the new guide is on its way", **changes}
        accept(tmp_path / "accepted.toml", Entry.model_validate(told))
        return tmp_path / "accepted.toml"

    return keep


def test_the_file_is_read_as_it_was_written_whatever_the_reason(kept: Callable[..., Path]) -> None:
    reason = 'é « » "quoted" \\ \x7f #no comment'
    known = read_acceptances(kept(why=reason, document="docs/l'été.md"), TODAY)
    assert known.entries == (Entry(id=ID, until=UNTIL, why=reason, document="docs/l'été.md"),)


def test_it_is_in_the_order_of_ids_and_a_later_word_takes_the_place_of_an_older_one(
    kept: Callable[..., Path],
) -> None:
    kept()
    kept(id="gone-00000000")
    path = kept(until=date(2027, 4, 1))
    assert [(one.id, one.until.month) for one in read_acceptances(path, TODAY).entries] == [
        ("gone-00000000", 3),
        (ID, 4),
    ]
    assert path.read_text("utf-8").startswith("# Findings that may stay until a day.")


@pytest.mark.parametrize(
    ("changes", "today", "quiet"),
    [
        ({}, TODAY, True),
        ({}, UNTIL, True),
        ({}, date(2027, 3, 2), False),
        ({"id": "renamed-00000000"}, TODAY, False),
        ({"document": "docs/guide.md"}, TODAY, True),
        ({"document": "docs/other.md"}, TODAY, False),
    ],
)
def test_a_finding_stays_quiet_until_its_day_in_the_document_meant(
    kept: Callable[..., Path], tmp_path: Path, changes: dict[str, str], today: date, quiet: bool
) -> None:
    known = read_acceptances(kept(**changes), today)
    assert (known.of(tmp_path / WAY, FOUND) is not None) is quiet


def notices(path: Path, today: date, whole: bool, *ids: str) -> list[str]:
    told = verdict(findings=tuple(finding(id=one) for one in ids))
    return list(read_acceptances(path, today).notices([(path.parent / WAY, told)], whole))


def test_one_that_has_expired_is_told(kept: Callable[..., Path]) -> None:
    told = f"{ID} was accepted until 2027-03-01: mend it, or accept it again until later"
    assert notices(kept(), date(2027, 3, 2), False, ID) == [told]
    assert notices(kept(), TODAY, True, ID) == []


def test_one_that_is_found_no_more_is_told_where_that_can_be_known(kept: Callable[..., Path]) -> None:
    told = f"{ID}, accepted until 2027-03-01, is found no more: take it out of the file"
    assert notices(kept(), TODAY, True) == [told]
    assert notices(kept(), TODAY, False) == []  # it may be of a document not given
    assert notices(kept(), date(2027, 3, 2), True) == [told]


def test_of_a_document_that_is_not_verified_nothing_is_told(kept: Callable[..., Path]) -> None:
    path = kept(document="docs/other.md")
    assert notices(path, TODAY, True) == []
    (path.parent / "accepted.toml").unlink()
    told = f"{ID}, accepted until 2027-03-01, is found no more: take it out of the file"
    assert notices(kept(document="docs/guide.md"), TODAY, False) == [told]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[[accepted]]\nid = 'gone-0'\n", "[[accepted]] number 1: until: Field required"),
        ("[[accepted]]\nidd = 'x'\n", "has no key « idd »: do you mean « id »?"),
        ("[[accepted]]\nid='gone-0'\nuntil='soon'\nwhy='x'\n", "until: Input should be a valid date"),
        ("accepted = 3\n", "holds tables [[accepted]] and nothing else"),
        (
            "[[accepted]]\nid='personal-data-4f1c09ab'\nuntil=2027-03-01\nwhy='x'\n",
            "personal-data-4f1c09ab is of somebody's data: name its document",
        ),
        ("[[acepted]]\n", "holds tables [[accepted]] and nothing else"),
        ("[[accepted", "is no TOML file that can be read"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_in_one_sentence(tmp_path: Path, text: str, why: str) -> None:
    path = tmp_path / "accepted.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(BadAcceptance) as refused:
        read_acceptances(path, TODAY)
    assert why in str(refused.value)
    assert "\n" not in str(refused.value)


def test_the_command_writes_beside_the_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.parcours]\n", "utf-8")
    (tmp_path / "docs").mkdir()
    monkeypatch.chdir(tmp_path / "docs")
    assert run(["accept", ID, "--until", "2999-01-01", "--why", "later", "--in", "guide.md"]) == 0
    assert f"{ID} is accepted until 2999-01-01" in capsys.readouterr().out
    [entry] = read_acceptances(tmp_path / ".parcours-accepted.toml", TODAY).entries
    assert (entry.document, entry.why) == ("docs/guide.md", "later")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["renamed-12", "--until", "2999-01-01", "--why", "x"], "is no id of a finding"),
        ([ID, "--until", "2020-01-01", "--why", "x"], "2020-01-01 is over"),
        ([ID, "--until", "tomorrow", "--why", "x"], "--until"),
        ([ID, "--until", "2999-01-01", "--why", " "], "say why the finding may stay"),
        ([ID, "--until", "2999-01-01"], "--why"),
        (["personal-data-4f1c09ab", "--until", "2999-01-01", "--why", "x"], "--in"),
    ],
)
def test_what_cannot_be_accepted_is_refused(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: list[str],
    why: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["accept", *words]) == 2
    assert why in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
