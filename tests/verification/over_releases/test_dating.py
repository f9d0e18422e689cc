"""Since when a finding is there."""

from typing import Any

from parcours.journeys.report.for_programs.json_out import as_json
from parcours.journeys.tutorial.model import Place
from parcours.journeys.verdict.judgement import NO_PART, Judgement
from parcours.journeys.verdict.run import RunTarget
from parcours.journeys.verification.judging import JudgedRelease
from parcours.journeys.verification.over_releases.dating import dated
from tests.report.builders import RELEASES, finding, verdict

OTHER: dict[str, Any] = {"kind": "gone", "place": Place(line=20)}


def judged(*found: tuple[dict[str, Any], ...]) -> list[JudgedRelease]:
    """One tutorial at each release, with these findings."""
    return [
        JudgedRelease(
            RunTarget(kind="mock", release=release),
            (Judgement(verdict(), tuple((NO_PART, finding(**changes)) for changes in of_release)),),
            (),
        )
        for release, of_release in zip(RELEASES, found, strict=False)
    ]


def since(releases: list[JudgedRelease]) -> list[list[str | None]]:
    return [[found.since for _, found in release.judgements[0].findings] for release in releases]


def test_a_finding_is_dated_by_the_release_at_which_it_appears() -> None:
    told = judged((), ({},), ({"seen": "something else"}, OTHER), ({}, OTHER))
    assert since(dated(told)) == [[], ["2024-01"], ["2024-01", "2025-01"], ["2024-01", "2025-01"]]


def test_a_finding_that_comes_back_is_dated_anew() -> None:
    assert since(dated(judged(({},), (), ({},), ({},)))) == [["2022-10"], [], ["2025-01"], ["2025-01"]]


def test_one_release_alone_dates_nothing() -> None:
    assert since(dated(judged(({},)))) == [[None]]


def test_programs_are_told() -> None:
    runs = [release.summed_up().run for release in dated(judged(({},), ({},)))]
    assert '"since": "2022-10"' in as_json(runs, "1")
