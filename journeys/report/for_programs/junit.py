"""The verdicts as JUnit XML: one suite per tutorial and target, one case per step."""

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from parcours.journeys.language import _
from parcours.journeys.report.captions import accepted_until, location, step_name
from parcours.journeys.report.evidence import why
from parcours.journeys.report.selection import findings_of, judged_step, matters
from parcours.journeys.report.summary import UnreadOf, all_read
from parcours.journeys.report.text import COMMAND, clean, plain
from parcours.journeys.tutorial.model import unread_passages
from parcours.journeys.verdict.model import Finding, StepVerdict, Verdict
from parcours.journeys.verdict.run import Run, Unjudged

_BEGINS_COMMAND = re.compile(r"^(\s*)::", re.MULTILINE)
_NOT_IN_XML = {0xFFFE, 0xFFFF}


def as_junit(runs: Iterable[Run], unread_of: UnreadOf = all_read) -> str:
    """What drifted fails, what was not reached is an error, what is manual or unsure is skipped."""
    root = Element("testsuites", name="parcours")
    for run in runs:
        for verdict in run.verdicts:
            suite = _suite(run, verdict)
            if left := unread_passages(unread_of(verdict.path)):
                SubElement(suite, "system-out").text = _text(left)
            root.append(suite)
        root.extend(_unjudged_suite(run, one) for one in run.unjudged)
    for total in ("tests", "failures", "errors", "skipped"):
        root.set(total, str(sum(int(suite.get(total, "0")) for suite in root)))
    indent(root)
    written = _BEGINS_COMMAND.sub(r"\1&#58;:", COMMAND.sub(r"##\1&#91;", tostring(root, encoding="unicode")))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{written}\n'


def _suite(run: Run, verdict: Verdict) -> Element:
    suite = Element("testsuite", name=_text(f"{verdict.path} @ {run.target}"))
    for judged in verdict.steps:
        suite.append(_step_case(verdict, judged))
    for finding in verdict.findings:
        if judged_step(verdict, finding) is None:
            suite.append(_finding_case(verdict, finding))
    suite.set("tests", str(len(suite)))
    for total, outcome in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(total, str(len(suite.findall(f"testcase/{outcome}"))))
    return suite


def _unjudged_suite(run: Run, unjudged: Unjudged) -> Element:
    """One case, which is an error."""
    path = _text(unjudged.path)
    suite = Element("testsuite", name=_text(f"{unjudged.path} @ {run.target}"), tests="1", failures="0")
    suite.set("errors", "1")
    suite.set("skipped", "0")
    case = SubElement(suite, "testcase", classname=path, name=_text(_("the whole document")), file=path)
    SubElement(case, "error", type=unjudged.cause, message=_text(unjudged.message))
    return suite


def _step_case(verdict: Verdict, judged: StepVerdict) -> Element:
    case = _case(verdict, f"{step_name(judged.step)}: {judged.step.text}", judged.step.place.line)
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


def _finding_case(verdict: Verdict, finding: Finding) -> Element:
    case = _case(verdict, f"{finding.kind}: {finding.said or finding.seen}", finding.place.line)
    told = _told(verdict, [finding])
    if matters(finding):
        SubElement(case, "failure", type=finding.kind, message=_text(finding.seen)).text = told
    elif finding.accepted:
        SubElement(case, "skipped", type="accepted", message=_text(accepted_until(finding.accepted)))
    else:
        SubElement(case, "system-out").text = told
    return case


def _case(verdict: Verdict, name: str, line: int | None) -> Element:
    case = Element(
        "testcase", classname=_text(verdict.path), name=_text(plain(name)), file=_text(verdict.path)
    )
    if line is not None:
        case.set("line", str(line))
    return case


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
