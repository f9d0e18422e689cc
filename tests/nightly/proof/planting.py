"""Plants drifts under a tutorial, several in one walk where they can be told apart, and scores them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from parcours.journeys.targets.mock import mock_platform
from parcours.journeys.verdict.model import Finding
from parcours.journeys.walk.record.fault import Fault
from tests.nightly.proof.case import Case
from tests.nightly.proof.expectation.scoring import Score, is_suspect, score, settled
from tests.nightly.proof.selection.grouping import Group
from tests.nightly.proof.walking import Walking


def plant(group: Group, walking: Walking) -> Iterator[Score]:
    """Walk with all of the group's drifts; when any is not told as it should be, with fewer of them."""
    first = group.cases[0]
    lesson, drifts = first.lesson, [case.drift.name for case in group.cases]
    try:
        walks = walking.walks(first.journey, first.variants, first.release, drifts)
    except Fault as fault:
        if len(group.cases) == 1:
            yield replace(_score(first, (), None), fault=str(fault))
            return
        walks = []
    addresses = mock_platform(first.release, drifts).addresses
    findings = lesson.on(walks, addresses).findings if walks else ()
    ended = next((str(walk.ended_by) for walk in walks if walk.ended_by), None)
    if len(group.cases) == 1:
        yield _score(first, findings, ended)
    elif walks and settled([(case.drift, case.expectation) for case in group.cases], findings):
        for case in group.cases:
            yield _score(case, findings, ended).alone()
    else:
        suspected = [c for c in group.cases if is_suspect(c.drift, c.expectation, findings)]
        for part in group.parts(suspected):
            yield from plant(part, walking)


def _score(case: Case, findings: Sequence[Finding], ended: str | None) -> Score:
    return score(case.drift, case.release, case.lesson, case.expectation, findings, ended)
