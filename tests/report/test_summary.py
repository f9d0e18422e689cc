"""The sentences that sum a verdict or a run up."""

import pytest

from parcours.journeys.report.captions import location
from parcours.journeys.report.picture_sentences import unread_pictures, untold_pictures
from parcours.journeys.report.summary import EACH, found, overall, sentence, tally, told_together, walked
from parcours.journeys.tutorial.model import Place
from parcours.journeys.verdict.model import FigureVerdict, Finding, Severity, Status, UnreadPicture
from tests.report.builders import finding, judged, loose_verdict, run, untied_verdict, verdict
from tests.report.outcomes.builders import unjudged


def test_tally_counts_every_status_once() -> None:
    assert tally(verdict()) == "4 steps: 1 holds, 1 manual, 1 drifted, 1 unreached."
    assert tally(verdict(steps=(judged(0, "manual"),))) == "1 step: 0 hold, 1 manual, 0 drifted, 0 unreached."


def test_tally_counts_unsure_steps_where_there_are_any() -> None:
    assert tally(loose_verdict()) == "5 steps: 1 holds, 1 manual, 2 unsure, 1 drifted, 0 unreached."
    assert "unsure" not in tally(verdict())


def test_overall_counts_the_tutorials() -> None:
    holding = verdict(status="holds")
    assert overall(run(holding, verdict(), holding)) == "3 tutorials: 1 drifted, 2 hold."
    assert overall(run(holding)) == "1 tutorial: 1 holds."


def test_walked_names_journey_and_release() -> None:
    assert walked(verdict(), run()) == "2 walks of « quote » at 2025-01."
    [part] = verdict().parts
    two = verdict(parts=(part, part.model_copy(update={"journey": "identity", "walks": ("one",)})))
    assert walked(verdict(parts=()), run()) == "No journey was followed, at 2025-01."
    assert walked(two, run()) == "3 walks of « quote » and « identity » at 2025-01."


@pytest.mark.parametrize(
    ("severity", "begins"),
    [
        ("stops", "A reader would get stuck: 1 point to mend"),
        ("misleads", "A reader would be misled: 1 point to mend"),
        ("exposes", "It shows data of somebody: 1 point to mend"),
        ("ages", "It shows its age: 1 point to mend"),
    ],
)
def test_sentence_tells_the_harm_and_where_to_look(severity: Severity, begins: str) -> None:
    told = sentence(verdict(steps=(judged(0, "drifted"),), findings=(finding(severity=severity),)))
    assert told == f"{begins}, first at step 1 (line 12)."


def test_sentence_starts_with_the_gravest_wherever_it_stands() -> None:
    grave = finding(severity="stops", step=None, place=Place(line=80))
    told = sentence(verdict(findings=(finding(severity="ages"), finding(severity="advice"), grave)))
    assert told.startswith("A reader would get stuck: 2 points to mend, first at line 80.")


@pytest.mark.parametrize(
    ("statuses", "told"),
    [
        (("holds",), "All of it is still true."),
        (("holds", "manual"), "All a browser can check is still true; 1 step is left to a person."),
        (("manual",), "Nothing could be checked; 1 step is left to a person."),
        (("drifted", "drifted"), "2 steps no longer match the platform."),
        ((), "Nothing could be checked."),
    ],
)
def test_sentence_without_findings_follows_the_steps(statuses: tuple[Status, ...], told: str) -> None:
    steps = tuple(judged(index, status) for index, status in enumerate(statuses))
    assert sentence(verdict(findings=(), steps=steps, status="holds")) == told


UNTIED = "could not be tied to a screen"
AGES = "It shows its age: 1 point to mend, first at line 12."
NOT_REACHED = "1 step could not be reached: nothing is known there."
GRAVE, ADVICE = (finding(severity="ages", step=None),), (finding(severity="advice"),)
COVERAGE: dict[str, tuple[str, tuple[Finding, ...], str]] = {
    "no finding": ("hhu", (), f"2 of 3 steps checked, and still true; 1 {UNTIED}."),
    "advice": ("hu", ADVICE, f"1 of 2 steps checked, and still true; 1 {UNTIED}."),
    "a person": ("huumm", (), f"1 of 5 steps checked, and still true; 2 {UNTIED}, 2 are left to a person."),
    "drifted": ("hhduum", (), f"3 of 6 steps checked: 2 hold, 1 drifted; 2 {UNTIED}, 1 is left to a person."),
    "finding": (
        "hduu",
        GRAVE,
        f"{AGES} 2 of 4 steps checked: 1 holds, 1 drifted; 2 {UNTIED}.",
    ),
    "finding beside": (
        "hu",
        GRAVE,
        f"{AGES} 1 of 2 steps checked: 1 holds; 1 {UNTIED}.",
    ),
    "nothing tied": ("uuu", (), "None of its 3 steps could be tied to a screen: nothing is said of them."),
    "the only one": ("u", (), f"Its only step {UNTIED}: nothing is said of it."),
    "nothing checked": (
        "uum",
        (),
        f"None of its 3 steps could be checked: 2 {UNTIED}, 1 is left to a person.",
    ),
    "finding, nothing tied": (
        "uu",
        GRAVE,
        f"{AGES} None of its 2 steps could be tied to a screen: nothing is said of them.",
    ),
    "unreached": (
        "hux",
        (),
        f"1 of 3 steps checked, and still true; 1 {UNTIED}. {NOT_REACHED}",
    ),
}
LETTERS: dict[str, Status] = {"h": "holds", "d": "drifted", "m": "manual", "u": "unsure", "x": "unreached"}


@pytest.mark.parametrize("case", COVERAGE)
def test_sentence_says_how_much_was_checked_where_steps_are_unsure(case: str) -> None:
    letters, findings, told = COVERAGE[case]
    steps = tuple(judged(index, LETTERS[letter]) for index, letter in enumerate(letters))
    assert sentence(verdict(steps=steps, findings=findings)) == told


def test_what_could_not_be_tied_is_counted_among_the_tutorials() -> None:
    told = overall(run(untied_verdict(), verdict(status="holds")))
    assert told == "2 tutorials: 1 unsure, 1 holds."


@pytest.mark.parametrize("findings", [(), (finding(),), (finding(severity="ages"),)])
def test_sentence_never_hides_what_was_not_reached(findings: tuple[Finding, ...]) -> None:
    steps = (judged(0, "holds"), judged(1, "unreached"))
    told = sentence(verdict(findings=findings, steps=steps, status="unreached"))
    assert told.endswith("1 step could not be reached: nothing is known there.")
    assert "All" not in told


def test_found_tells_advice_apart() -> None:
    advice = finding(severity="advice")
    assert found(verdict(findings=(finding(), advice, advice))) == "1 point, 2 pieces of advice"
    assert found(verdict(findings=(advice,))) == "1 piece of advice"


def test_location_is_what_editors_open() -> None:
    assert location("guide.md", Place(line=42)) == "guide.md:42"
    assert location("guide.pdf", Place(page=3, paragraph=2)) == "guide.pdf (page 3, paragraph 2)"


BUT_PICTURES = [
    (("holds",), "All of its steps are still true; 2 pictures not judged."),
    (
        ("holds", "manual"),
        "All a browser can check is still true; 1 step is left to a person. 2 pictures not judged.",
    ),
]


@pytest.mark.parametrize(("statuses", "told"), BUT_PICTURES)
def test_sentence_counts_the_pictures_that_were_not_judged(statuses: tuple[Status, ...], told: str) -> None:
    steps = tuple(judged(index, status) for index, status in enumerate(statuses))
    unjudged = FigureVerdict(index=0, place=Place(line=1), made="by hand", standing="unsure", reason="cut")
    figures = (unjudged, unjudged.model_copy(update={"standing": "fresh"}), unjudged)
    assert sentence(verdict(findings=(), steps=steps, status="holds", figures=figures)) == told


UNREAD = UnreadPicture(place=Place(line=7), reason="passed over: so it is")


def test_sentence_counts_the_pictures_that_were_not_read() -> None:
    unjudged = FigureVerdict(index=0, place=Place(line=1), made="by hand", standing="unsure", reason="cut")
    seen = verdict(findings=(), steps=(judged(0, "holds"),), status="holds", unread_pictures=(UNREAD,))
    both = seen.model_copy(update={"figures": (unjudged,)})
    assert sentence(seen) == "All of its steps are still true; 1 picture not read for personal data."
    assert sentence(both) == (
        "All of its steps are still true; 1 picture not judged, 1 picture not read for personal data."
    )
    assert unread_pictures(seen) == [("tutorials/devis.md:7", "passed over: so it is")]


def test_pictures_without_end_for_one_reason_are_counted_after_twenty() -> None:
    many = tuple(
        FigureVerdict(index=at, place=Place(line=at), made="by hand", standing="unsure", reason="cut")
        for at in range(1, 3_001)
    )
    told = untold_pictures(verdict(figures=many))
    assert len(told) == 20
    assert told[:2] == [("tutorials/devis.md:1", "cut"), ("tutorials/devis.md:2", "cut")]
    assert told[-1] == ("tutorials/devis.md:20", "cut, and so for 2980 more")


@pytest.mark.parametrize(
    ("many", "told"),
    [
        (EACH, [(f"{n}.md", "no walk") for n in range(EACH)]),
        (EACH + 1, [(f"0.md and {EACH} others", "no walk")]),
    ],
)
def test_many_documents_of_one_reason_are_told_in_one_go(many: int, told: list[tuple[str, str]]) -> None:
    every = [unjudged(path=f"{n}.md", message="no walk") for n in range(many)]
    other = unjudged(path="other.md", message="not text")
    assert told_together([*every, other, *every]) == [*told, ("other.md", "not text")]
