"""JUnit as test readers count it."""

from datetime import UTC, datetime
from xml.etree import ElementTree

from parcours.journeys.report.for_programs.junit import as_junit
from parcours.journeys.tutorial.model import Place
from parcours.journeys.verdict.run import Run
from tests.report.builders import finding, hostile_verdict, judged, loose_verdict, run, runs_at, verdict


def suites(*runs: Run) -> ElementTree.Element:
    return ElementTree.fromstring(as_junit(runs))  # noqa: S314 - our own output


def test_each_status_has_its_outcome() -> None:
    root = suites(run())
    outcomes = [[child.tag for child in case] for case in root.iter("testcase")]
    assert outcomes == [["failure"], [], ["skipped"], ["error"]]
    counts = {"tests": "4", "failures": "1", "errors": "1"}
    assert counts.items() <= root.attrib.items()
    assert {**counts, "skipped": "1"}.items() <= root[0].attrib.items()


def test_what_is_unsure_is_skipped_with_its_reason_and_told_from_manual() -> None:
    skipped = [(one.get("type"), one.get("message")) for one in suites(run(loose_verdict())).iter("skipped")]
    assert skipped == [
        ("unsure", "no screen is like what this step tells"),
        ("unsure", "two screens may be meant"),
        ("manual", "a delay"),
    ]
    assert [one.get("type") for one in suites(run()).iter("skipped")] == ["manual"]


def test_the_failure_tells_the_evidence() -> None:
    failure, other = suites(run(loose_verdict())).find(".//failure"), suites(run()).find(".//failure")
    assert failure is not None
    assert other is not None
    assert "\nevidence: « Obtenir un devis » was" in (failure.text or "")
    assert "evidence" not in (other.text or "")


def test_the_failure_tells_the_finding_the_finding_and_its_place() -> None:
    failure = suites(run()).find(".//failure")
    assert failure is not None
    assert failure.get("type") == "renamed"
    assert (failure.text or "").startswith("tutorials/devis.md:12  renamed\nsaid: Cliquez")


def test_a_finding_without_step_is_a_case_of_its_own() -> None:
    alone = finding(kind="undocumented", step=None)
    root = suites(run(verdict(steps=(judged(0, "holds"),), findings=(alone,))))
    assert [len(case) for case in root.iter("testcase")] == [0, 1]
    assert root.get("failures") == "1"


def test_a_stale_figure_fails_a_step_that_holds_and_advice_does_not() -> None:
    stale, advice = finding(kind="stale-figure", severity="ages"), finding(severity="advice")
    steps = (judged(0, "holds"),)
    assert suites(run(verdict(steps=steps, findings=(stale,)))).get("failures") == "1"
    quiet = suites(run(verdict(steps=steps, findings=(advice, finding(step=None, severity="advice")))))
    assert quiet.get("failures") == "0"
    assert len(quiet.findall(".//system-out")) == 2


def names(*runs: Run) -> list[tuple[str | None, str | None]]:
    return [(case.get("classname"), case.get("name")) for case in suites(*runs).iter("testcase")]


def test_no_two_cases_have_one_name() -> None:
    twice = verdict(steps=(judged(0, "holds"), judged(0, "holds"), judged(0, "manual")))
    told = names(run(twice, verdict(path="other.md")), *runs_at("holds", None, None, "drifted"))
    assert len(set(told)) == len(told)
    words = "1 Cliquez sur « Demander un devis »"
    assert [name for _, name in names(run(twice))] == [words, f"{words} (2)", f"{words} (3)"]


def test_a_case_keeps_its_name_when_lines_move() -> None:
    def at(line: int) -> Run:
        return run(verdict(steps=(judged(0, "holds", place=Place(line=line)),), findings=()))

    assert names(at(3)) == names(at(90))


def test_times_are_shared_and_add_up() -> None:
    noon = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
    root = ElementTree.fromstring(as_junit([run(verdict(), verdict())], when=noon, seconds=4.0))  # noqa: S314
    assert {case.get("time") for case in root.iter("testcase")} == {"0.500"}
    assert [suite.get("time") for suite in root] == ["2.000", "2.000"]
    assert root.get("time") == "4.000"
    assert {suite.get("timestamp") for suite in root} == {"2026-11-23T12:00:00"}


def test_totals_add_up_over_runs() -> None:
    assert suites(run(verdict(), verdict()), run()).get("tests") == "12"


def test_hostile_words_make_good_xml() -> None:
    root = suites(run(hostile_verdict()), run(verdict(title="\ufffe", path="\uffff")))
    assert "<script>" in root[0][0].get("name", "")
