"""Since when a finding is there."""

from typing import Any

from parcours.journeys.report.appearing import dated
from parcours.journeys.report.json_out import as_json
from parcours.journeys.tutorial.model import Place
from parcours.journeys.verdict.run import Run, RunTarget
from tests.report.builders import finding, verdict

RELEASES = ("2022-10", "2024-01", "2025-01", "2026-01")
OTHER: dict[str, Any] = {"kind": "gone", "place": Place(line=20)}


def runs(*found: tuple[dict[str, Any], ...]) -> list[Run]:
    """One tutorial at each release, with these findings."""
    return [
        Run(
            target=RunTarget(kind="mock", release=release),
            verdicts=(verdict(findings=tuple(finding(**changes) for changes in of_release)),),
        )
        for release, of_release in zip(RELEASES, found, strict=False)
    ]


def since(dated_runs: list[Run]) -> list[list[str | None]]:
    return [[found.since for found in run.verdicts[0].findings] for run in dated_runs]


def test_a_finding_is_dated_by_the_release_at_which_it_appears() -> None:
    told = runs((), ({},), ({"seen": "something else"}, OTHER), ({}, OTHER))
    assert since(dated(told)) == [[], ["2024-01"], ["2024-01", "2025-01"], ["2024-01", "2025-01"]]


def test_a_finding_that_comes_back_is_dated_anew() -> None:
    assert since(dated(runs(({},), (), ({},), ({},)))) == [["2022-10"], [], ["2025-01"], ["2025-01"]]


def test_one_release_alone_dates_nothing() -> None:
    assert since(dated(runs(({},)))) == [[None]]


def test_programs_are_told() -> None:
    assert '"since": "2022-10"' in as_json(dated(runs(({},), ({},))), "1")
