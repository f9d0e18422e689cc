"""The verdicts as JUnit XML: one suite per tutorial and target, one case per step."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from parcours.journeys.language import _
from parcours.journeys.report.captions import accepted_until, location
from parcours.journeys.report.evidence import why
from parcours.journeys.report.selection import findings_of, judged_step, matters
from parcours.journeys.report.summary import UnreadOf, all_read
from parcours.journeys.report.text import COMMAND, clean, plain
from parcours.journeys.tutorial.model import unread_passages
from parcours.journeys.verdict.model import Finding, StepVerdict, Verdict
from parcours.journeys.verdict.run import Run, Unjudged

_BEGINS_COMMAND = re.compile(r"^(\s*)::", re.MULTILINE)
_OUTCOMES = (("failures", "failure"), ("errors", "error"), ("skipped", "skipped"))
_NOT_IN_XML = {0xFFFE, 0xFFFF}


def as_junit(
    runs: Sequence[Run],
    unread_of: UnreadOf = all_read,
    when: datetime | None = None,
    seconds: float = 0.0,
) -> str:
    """What drifted fails, what was not reached is an error, what is manual or unsure is skipped.

    `seconds` is how long it all took: a case has its share, for one walk serves them all.
    """
    root = Element("testsuites", name="parcours")
    for run in runs:
        several = f" @ {run.target}" if len(runs) > 1 else ""
        for verdict in run.verdicts:
            suite = _suite(run, verdict, f"{verdict.path}{several}")
            if left := unread_passages(unread_of(verdict.path)):
                SubElement(suite, "system-out").text = _text(left)
            root.append(suite)
        root.extend(_unjudged_suite(run, one, f"{one.path}{several}") for one in run.unjudged)
    _name_apart(root)
    _count(root, seconds)
    if when is not None:
        for suite in root:
            suite.set("timestamp", when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S"))
    indent(root)
    written = _BEGINS_COMMAND.sub(r"\1&#58;:", COMMAND.sub(r"##\1&#91;", tostring(root, encoding="unicode")))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{written}\n'


def _name_apart(root: Element) -> None:
    """No two cases of one class have one name: the second is « … (2) »."""
    taken: Counter[tuple[str, str]] = Counter()
    for case in root.iter("testcase"):
        known = name = case.get("name", "")
        while taken[case.get("classname", ""), name]:
            taken[case.get("classname", ""), known] += 1
            name = f"{known} ({taken[case.get('classname', ''), known]})"
        taken[case.get("classname", ""), name] += 1
        case.set("name", name)


def _count(root: Element, seconds: float) -> None:
    """Totals and times: of each suite from its cases, of the whole from its suites."""
    cases = len(root.findall("testsuite/testcase"))
    share = round(seconds / cases, 3) if cases else 0.0
    for suite in root:
        own = suite.findall("testcase")
        for case in own:
            case.set("time", f"{share:.3f}")
        suite.set("time", f"{share * len(own):.3f}")
        suite.set("tests", str(len(own)))
        for total, outcome in _OUTCOMES:
            suite.set(total, str(len(suite.findall(f"testcase/{outcome}"))))
    root.set("time", f"{share * cases:.3f}")
    for total in ("tests", "failures", "errors"):
        root.set(total, str(sum(int(suite.get(total, "0")) for suite in root)))


def _suite(run: Run, verdict: Verdict, of: str) -> Element:
    suite = _empty_suite(run, verdict.path)
    for judged in verdict.steps:
        suite.append(_step_case(verdict, judged, of))
    for finding in verdict.findings:
        if judged_step(verdict, finding) is None:
            suite.append(_finding_case(verdict, finding, of))
    return suite


def _unjudged_suite(run: Run, unjudged: Unjudged, of: str) -> Element:
    """One case, which is an error."""
    suite = _empty_suite(run, unjudged.path)
    case = SubElement(suite, "testcase", classname=_text(of), name=_text(_("the whole document")))
    SubElement(case, "error", type=unjudged.cause, message=_text(unjudged.message))
    return suite


def _empty_suite(run: Run, path: str) -> Element:
    return Element("testsuite", name=_text(f"{path} @ {run.target}"), file=_text(path))


def _step_case(verdict: Verdict, judged: StepVerdict, of: str) -> Element:
    case = _case(of, f"{judged.step.number or ''} {judged.step.text}")
    findings = findings_of(verdict, judged)
    grave = [finding for finding in findings if matters(finding)]
    accepted = [finding.accepted for finding in findings if finding.accepted]
    if accepted and not grave:
        SubElement(case, "skipped", type="accepted", message=_text(accepted_until(accepted[0])))
    elif judged.status == "drifted" or grave:
        told = grave[0].kind if grave else "drifted"
        failure = SubElement(case, "failure", type=told, message=_text(judged.reason or told))
        failure.text = _told(verdict, findings) or _text(judged.reason)
    elif judged.status == "unreached":
        SubElement(case, "error", type="unreached", message=_text(judged.reason))
    elif judged.status in ("manual", "unsure"):
        SubElement(case, "skipped", type=judged.status, message=_text(judged.reason))
    if findings and not grave:
        SubElement(case, "system-out").text = _told(verdict, findings)
    return case


def _finding_case(verdict: Verdict, finding: Finding, of: str) -> Element:
    case = _case(of, f"{finding.kind}: {finding.said or finding.seen}")
    told = _told(verdict, [finding])
    if matters(finding):
        SubElement(case, "failure", type=finding.kind, message=_text(finding.seen)).text = told
    elif finding.accepted:
        SubElement(case, "skipped", type="accepted", message=_text(accepted_until(finding.accepted)))
    else:
        SubElement(case, "system-out").text = told
    return case


def _case(of: str, name: str) -> Element:
    """Without its line, so that it keeps its name when lines move."""
    return Element("testcase", classname=_text(of), name=_text(plain(name)))


def _told(verdict: Verdict, findings: Iterable[Finding]) -> str:
    return "\n\n".join(
        _text(
            f"{location(verdict.path, finding.place)}  {finding.kind}\n"
            + _(
                "said: {said}\nseen: {seen}\nproposal: {proposal}",
                said=finding.said,
                seen=finding.seen,
                proposal=finding.proposal,
            )
            + (_("\nevidence: {why}", why=why(finding.evidence)) if finding.evidence else "")
        )
        for finding in findings
    )


def _text(written: str) -> str:
    """What XML can hold: it refuses two characters even escaped."""
    return "".join(
        "\N{REPLACEMENT CHARACTER}" if ord(letter) in _NOT_IN_XML else letter for letter in clean(written)
    )
