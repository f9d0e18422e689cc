"""The releases during which a tutorial is true."""

import pytest

from parcours.journeys.verdict.model import Status
from parcours.journeys.verification.over_releases.windows import windows
from tests.report.builders import runs_at


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
    [window] = windows(runs_at(*statuses))
    assert (window.since, window.until, window.ended_by) == (since, until, ended_by)
    assert window.journey == "quote"
