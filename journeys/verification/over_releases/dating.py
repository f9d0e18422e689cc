"""The release at which each finding of the text first appears, when several were walked."""

from collections.abc import Hashable, Sequence
from dataclasses import replace

from parcours.journeys.verdict.judgement import Judgement
from parcours.journeys.verdict.model import Finding
from parcours.journeys.verification.judging import JudgedRelease


def dated(judged: Sequence[JudgedRelease]) -> list[JudgedRelease]:
    """The same, in the order of their releases, each finding with the release since which it is there.

    A finding that goes and comes back is dated by its coming back; of one release alone nothing can be dated.
    """
    if len(judged) < 2:
        return list(judged)
    since: dict[Hashable, str] = {}
    result = []
    for at_release in judged:
        release = at_release.target.release or str(at_release.target)
        found = [_same(j, finding) for j in at_release.judgements for _, finding in j.findings]
        since = {one: since.get(one, release) for one in found}
        dated_there = tuple(_dated(judgement, since) for judgement in at_release.judgements)
        result.append(replace(at_release, judgements=dated_there))
    return result


def _same(judgement: Judgement, finding: Finding) -> Hashable:
    """What makes it the same finding at another release: what was seen there may differ."""
    return judgement.judged.path, finding.kind, finding.place, finding.said


def _dated(judgement: Judgement, since: dict[Hashable, str]) -> Judgement:
    found = judgement.findings
    findings = ((at, f.model_copy(update={"since": since[_same(judgement, f)]})) for at, f in found)
    return replace(judgement, findings=tuple(findings))
