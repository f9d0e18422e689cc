"""Tutorial by release."""

from datetime import UTC, datetime

import pytest
from rich.console import Console

from parcours.journeys.report.matrix import ABSENT, as_html, cell, show, told
from parcours.journeys.verification.over_releases.windows import windows
from tests.report.builders import HOSTILE, RELEASES, finding, loose_verdict, runs_at, untied_verdict, verdict


def test_windows_are_told_in_words() -> None:
    assert told(windows(runs_at("holds", "holds", "holds", "holds"))[0]) == "true from 2022-10 to 2026-01"
    assert told(windows(runs_at("drifted", "holds", "drifted", "drifted"))[0]).startswith(
        "true at 2024-01 only; then"
    )
    assert told(windows(runs_at("drifted", None, None, None))[0]) == "true at none of these releases"


def test_a_cell_says_whether_it_holds() -> None:
    assert cell(verdict(status="holds"), 0).endswith("holds")
    assert cell(verdict(status="drifted", findings=(finding(), finding(severity="advice"))), 0).endswith(
        "1 to mend"
    )
    assert cell(None, 0) == ABSENT


def test_a_cell_says_how_much_was_checked_where_steps_are_unsure() -> None:
    assert cell(loose_verdict(), 0) == "✗ 1 to mend 2/5"
    assert cell(loose_verdict(status="holds", findings=()), 0) == "✓ holds 2/5"
    assert cell(untied_verdict(), 0) == "~ unsure 0/2"
    assert cell(verdict(), 0) == "✗ 1 to mend"


def test_a_part_tied_by_evidence_is_there_though_nothing_was_walked() -> None:
    assert cell(untied_verdict(walks=()), 0) == "~ unsure 0/2"
    assert cell(loose_verdict(walks=()), 0) == "✗ 1 to mend 2/5"
    assert cell(verdict(walks=()), 0) == ABSENT


def test_the_numbers_of_a_cell_are_explained_where_there_are_any(
    capsys: pytest.CaptureFixture[str],
) -> None:
    plain = runs_at(None, "drifted", "holds", "holds")
    loose = [*plain[:-1], plain[-1].model_copy(update={"verdicts": (untied_verdict(),)})]
    noon = datetime(2026, 11, 23, tzinfo=UTC)
    for told_at, explained in ((plain, False), (loose, True)):
        show(told_at, windows(told_at), Console(width=120))
        assert ("7/12: of 12 steps" in capsys.readouterr().out) == explained
        assert ("7/12: of 12 steps" in as_html(told_at, windows(told_at), noon)) == explained


def test_the_terminal_shows_every_release(capsys: pytest.CaptureFixture[str]) -> None:
    told_at = runs_at(None, "drifted", "holds", "holds", path="docs/guide.md")
    show(told_at, windows(told_at), Console(width=80))
    said = capsys.readouterr().out
    assert all(release in said for release in RELEASES)
    assert "guide.md" in said
    assert "docs/guide.md  « quote » true from 2025-01 to 2026-01" in said


def test_the_front_page_links_each_release_and_escapes_all() -> None:
    told_at = runs_at(None, "drifted", "holds", "holds", path=HOSTILE)
    page = as_html(told_at, windows(told_at), datetime(2026, 11, 23, tzinfo=UTC))
    assert all(f'href="{release}.html"' in page for release in RELEASES)
    assert all(f'data-release="{release}"' in page for release in RELEASES)
    assert "<script>alert(1)" not in page
    assert "default-src 'none'" in page.replace("&#39;", "'")
