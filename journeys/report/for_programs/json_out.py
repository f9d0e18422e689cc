"""The verdicts for programs: one JSON document."""

from collections.abc import Iterable, Sequence
from typing import Any

from parcours.journeys.report.summary import UnreadOf, all_read
from parcours.journeys.report.text import as_json_text
from parcours.journeys.tutorial.model import Place, Unread
from parcours.journeys.verdict.model import Evidence, Finding, PartVerdict, Sighting, StepVerdict, Verdict
from parcours.journeys.verdict.run import Run, Window

Json = dict[str, Any]


def as_json(
    runs: Iterable[Run],
    version: str,
    windows: Iterable[Window] = (),
    unread_of: UnreadOf = all_read,
    notices: Sequence[str] = (),
) -> str:
    """What `verify --json` writes; keys may be added to it, none renamed."""
    content = {
        "parcours": version,
        "runs": [_run(run, unread_of) for run in runs],
        "windows": [window.model_dump(by_alias=True) | _span(window) for window in windows],
        "notices": notices,
    }
    return as_json_text(content, indent=2) + "\n"


def _run(run: Run, unread_of: UnreadOf) -> Json:
    return {
        "target": run.target.model_dump(),
        "tutorials": [_tutorial(verdict, unread_of(verdict.path)) for verdict in run.verdicts],
        "unjudged": [one.model_dump() for one in run.unjudged],
    }


def _span(part: Window | PartVerdict) -> Json:
    return {"place": _place(part.place), "end": _place(part.end)}


def _tutorial(verdict: Verdict, unread: Sequence[Unread]) -> Json:
    return {
        "path": verdict.path,
        "title": verdict.title,
        "journeys": verdict.journeys,
        "walks": verdict.walks,
        "status": verdict.status,
        "parts": [part.model_dump() | _span(part) for part in verdict.parts],
        "steps": [_step(step) for step in verdict.steps],
        "findings": [_finding(finding) for finding in verdict.findings],
        "figures": [figure.model_dump() | {"place": _place(figure.place)} for figure in verdict.figures],
        "unread": [{"kind": one.kind, "place": _place(one.place)} for one in unread],
        "unread_pictures": [
            one.model_dump() | {"place": _place(one.place)} for one in verdict.unread_pictures
        ],
    }


def _step(judged: StepVerdict) -> Json:
    step = judged.step
    return {
        "index": judged.index,
        "number": step.number,
        "text": step.text,
        "action": step.action,
        "labels": step.labels,
        "device": step.device,
        "status": judged.status,
        "reason": judged.reason,
        "place": _place(step.place),
        "gesture": _gesture(judged.sighting) or _tied(judged),
        "evidence": _evidence(judged.evidence),
    }


def _gesture(sighting: Sighting | None) -> Json | None:
    if sighting is None:
        return None
    seen, screen = sighting.gesture, sighting.screen
    return {
        "walk": sighting.walk,
        "index": seen.index,
        "device": seen.device,
        "site": screen.site,
        "screen": screen.name,
        "heading": screen.heading,
        "url": screen.url,
        "verb": seen.verb,
        "role": seen.role,
        "name": seen.name,
        "box": seen.box.model_dump(),
        "picture": seen.picture,
        "outline": seen.outline,
    }


def _tied(judged: StepVerdict) -> Json | None:
    """What a step is tied to that no walk was seen to do; nothing where that is unsure."""
    evidence = judged.evidence
    if evidence is None or evidence.name is None or judged.status == "unsure":
        return None
    return {"name": evidence.name, "role": evidence.role, "screen": next(iter(evidence.screens), None)}


def _evidence(evidence: Evidence | None) -> Json | None:
    return None if evidence is None else evidence.model_dump()


def _finding(finding: Finding) -> Json:
    return {
        "id": finding.id,
        "kind": finding.kind,
        "severity": finding.severity,
        "step": finding.step,
        "place": _place(finding.place),
        "also": [_place(place) for place in finding.also],
        "said": finding.said,
        "seen": finding.seen,
        "proposal": finding.proposal,
        "since": finding.since,
        "gesture": _gesture(finding.sighting),
        "evidence": _evidence(finding.evidence),
        "accepted": finding.accepted and finding.accepted.model_dump(mode="json"),
    }


def _place(place: Place) -> dict[str, int | str]:
    return place.model_dump(exclude_none=True)
