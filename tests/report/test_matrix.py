"""Tutorial by release."""

from datetime import UTC, datetime

import pytest
from rich.console import Console

from parcours.journeys.report.matrix import ABSENT, as_html, cell, show, told, windows
from parcours.journeys.verdict.model import Status
from parcours.journeys.verdict.run import Run, RunTarget
from tests.report.builders import HOSTILE, finding, verdict

RELEASES = ("2022-10", "2024-01", "2025-01", "2026-01")


def runs(*statuses: Status | None, path: str = "t.md") -> list[Run]:
    """One tutorial at each release; None where its journey does not exist."""
    return [
        Run(
            target=RunTarget(kind="mock", release=release),
            verdicts=() if status is None else (verdict(path=path, status=status),),
        )
        for release, status in zip(RELEASES, statuses, strict=True)
    ]


@pytest.mark.parametrize(
    ("statuses", "since", "until", "ended_by"),
    [
        (("holds", "holds", "holds", "holds"), "2022-10", "2026-01", None),
        ((None, None, "holds", "holds"), "2025-01", "2026-01", None),
        (
            ("drifted", "holds", "holds", "drifted"),
            "2024-01",
            "2025-01",
            "2026-01: renamed, Cliquez sur « S'inscrire »",
        ),
        (
            ("holds", "holds", None, None),
            "2022-10",
            "2024-01",
            "2025-01: the journey « quote » no longer exists",
        ),
        (("drifted", None, None, None), None, None, None),
    ],
)
def test_the_window_in_which_a_tutorial_is_true(
    statuses: tuple[Status | None, ...], since: str | None, until: str | None, ended_by: str | None
) -> None:
    [window] = windows(runs(*statuses))
    assert (window.since, window.until, window.ended_by) == (since, until, ended_by)
    assert window.journey == "quote"


def test_windows_are_told_in_words() -> None:
    assert told(windows(runs("holds", "holds", "holds", "holds"))[0]) == "true from 2022-10 to 2026-01"
    assert told(windows(runs("drifted", "holds", "drifted", "drifted"))[0]).startswith(
        "true at 2024-01 only; then"
    )
    assert told(windows(runs("drifted", None, None, None))[0]) == "true at none of these releases"


def test_a_cell_says_whether_it_holds() -> None:
    assert cell(verdict(status="holds"), 0).endswith("holds")
    assert cell(verdict(status="drifted", findings=(finding(), finding(severity="advice"))), 0).endswith(
        "1 to mend"
    )
    assert cell(None, 0) == ABSENT


def test_the_terminal_shows_every_release(capsys: pytest.CaptureFixture[str]) -> None:
    show(runs(None, "drifted", "holds", "holds", path="docs/guide.md"), Console(width=80))
    said = capsys.readouterr().out
    assert all(release in said for release in RELEASES)
    assert "guide.md" in said
    assert "docs/guide.md  « quote » true from 2025-01 to 2026-01" in said


def test_the_front_page_links_each_release_and_escapes_all() -> None:
    page = as_html(runs(None, "drifted", "holds", "holds", path=HOSTILE), datetime(2026, 11, 23, tzinfo=UTC))
    assert all(f'href="{release}.html"' in page for release in RELEASES)
    assert "<script>alert(1)" not in page
    assert "default-src 'none'" in page.replace("&#39;", "'")
