"""The verdict in a terminal, read as a person or an editor reads it."""

import io

import pytest
from rich.console import Console

from parcours.journeys.report.terminal import MANY, show, step_words
from parcours.journeys.tutorial.model import Place
from parcours.journeys.verdict.model import FigureVerdict
from parcours.journeys.verdict.run import Run
from parcours.journeys.walk.model import Walk, because
from parcours.journeys.walk.traits import Traits
from tests.report.builders import finding, hostile_verdict, judged, loose_verdict, run, step, verdict


def printed(told: Run, width: int = 80) -> str:
    stream = io.StringIO()
    show(told, Console(file=stream, width=width))
    return stream.getvalue()


@pytest.mark.parametrize("width", [80, 140])
def test_the_table_keeps_within_the_width(width: int) -> None:
    long = judged(0, "drifted", text="Cliquez sur « Suivant » " * 30, labels=("Suivant",))
    told = printed(run(verdict(steps=(long,), findings=(finding(seen="x" * 300),))), width)
    *body, _summary = told.splitlines()
    assert max(map(len, body)) <= width


def test_piped_text_holds_no_code_and_no_frame_but_one_rule() -> None:
    told = printed(run())
    assert "\x1b" not in told
    assert {letter for letter in told if "\u2500" <= letter <= "\u257f"} == {"─"}


def test_each_status_is_a_sign_and_a_word() -> None:
    told = printed(run())
    for status in ("✗ drifted", "✓ holds", "○ manual", "? unreached"):
        assert status in told


@pytest.mark.parametrize(("documents", "steps"), [(MANY, True), (MANY + 1, False)])
def test_of_many_documents_findings_are_told_and_not_each_step(documents: int, steps: bool) -> None:
    told = printed(run(*(verdict(path=f"{n}.md") for n in range(documents))), 140)
    assert ("✓ holds" in told) is steps
    assert told.count("renamed-12") == documents
    assert told.count("button « Demander un devis »") >= documents


def test_an_unsure_step_says_why_and_one_tied_by_evidence_says_to_what() -> None:
    lines = printed(run(loose_verdict()), 140).splitlines()
    assert sum("~ unsure" in line and "no screen is like" in line for line in lines) == 1
    assert any("✓ holds" in line and "button « Demander un devis »" in line for line in lines)
    assert "unsure" not in printed(run())


def test_a_finding_says_its_evidence_and_how_sure_it_is() -> None:
    told = printed(run(loose_verdict()), 200)
    assert (
        "    evidence  « Obtenir un devis » was, at an earlier release, the name of « Demander un devis »,"
        " a button on the screen « Bilan de compétences » (sure at 93\xa0%)"
    ) in told
    assert "evidence" not in printed(run())


def test_the_place_comes_first_and_unbroken_however_long() -> None:
    path = "a folder/" * 20 + "tutorial.md"
    lines = printed(run(verdict(path=path))).splitlines()
    assert any(line.startswith(f"{path}:12  renamed  misleads the reader  step 1") for line in lines)


def test_a_finding_says_what_was_said_seen_and_proposed_in_full() -> None:
    address = "https://example.org/" + "a" * 100
    told = printed(run(verdict(findings=(finding(said=address),))))
    assert address in "".join(line.strip().removeprefix("said").strip() for line in told.splitlines())
    assert "    seen      button « Demander un devis »" in told
    assert "    proposal  Cliquez sur « Demander un devis »" in told


def test_the_last_line_counts_steps_and_walks() -> None:
    last = printed(run()).splitlines()[-1]
    assert last == "4 steps: 1 holds, 1 manual, 1 drifted, 1 unreached. 2 walks of « quote » at 2025-01."


def test_several_tutorials_end_with_one_line_for_all() -> None:
    assert (
        printed(run(verdict(), verdict(status="holds"))).splitlines()[-1]
        == "2 tutorials: 1 drifted, 1 holds."
    )


def test_a_long_sentence_is_cut_around_its_label() -> None:
    told = step_words(step(text=f"{'avant ' * 40}« Demander un devis » {'après ' * 40}"), 60)
    assert "Demander un devis" in told.plain
    assert told.plain.startswith("… ")
    assert told.plain.endswith(" …")
    assert len(told.plain) <= 70
    assert [told.plain[span.start : span.end] for span in told.spans] == ["Demander un devis"]


def test_a_short_sentence_is_kept_whole() -> None:
    assert step_words(step(), 60).plain == "Cliquez sur « Demander un devis »"


def test_a_sentence_without_space_is_cut_too() -> None:
    assert len(step_words(step(text="x" * 5000, labels=()), 60).plain) <= 64


def test_an_early_end_is_told_first() -> None:
    ended = Walk(
        journey="quote",
        variant="returning",
        traits=Traits(),
        target="mock 2025-01",
        screens=(),
        gestures=(),
        goal=0,
        ended_by=because("the payment page answered 500"),
    )
    assert printed(run(walks=(ended,)), 140).startswith(
        "The walk « quote » (returning) stopped early: the payment page answered 500\n"
    )


def test_hostile_words_steer_nothing() -> None:
    told = printed(run(hostile_verdict()))
    assert "\x1b" not in told
    assert "\u202e" not in told
    assert "<script>" in told
    assert "[x](y)" in told


def test_what_is_told_of_pictures_is_counted_and_why_nothing_is() -> None:
    figures = tuple(
        FigureVerdict(index=at, place=Place(line=at + 1), made="by hand", standing=standing, reason=why)
        for at, (standing, why) in enumerate((("fresh", "alike"), ("unsure", "it is like no screen")))
    )
    told = printed(run(verdict(figures=figures)))
    assert "2 pictures: 1 as its screen is, 0 out of date, 1 of which nothing can be told." in told
    assert ":2  nothing can be told: it is like no screen" in told
    assert "pictures" not in printed(run())
