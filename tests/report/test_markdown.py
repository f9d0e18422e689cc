"""The comment, rendered as a forge renders it."""

from markdown_it import MarkdownIt

from parcours.journeys.report.markdown import as_markdown, text
from tests.report.builders import (
    HOSTILE,
    evidence,
    finding,
    hostile_verdict,
    judged_by,
    loose_verdict,
    run,
    untied_verdict,
    verdict,
)


def rendered(markdown: str) -> str:
    return str(MarkdownIt("js-default", {"html": True, "linkify": False}).render(markdown))


def test_the_comment_says_what_where_and_what_to_write() -> None:
    html = rendered(as_markdown([run()]))
    assert "<h3>✗ Demander un devis</h3>" in html
    assert "A reader would be misled: 1 point to mend, first at step 1 (line 12)." in html
    assert "<td><code>tutorials/devis.md:12</code><br>step 1</td>" in html
    assert "<td>Cliquez sur « Demander un devis »</td>" in html


def test_without_finding_there_is_no_table() -> None:
    assert "<table>" not in rendered(as_markdown([run(verdict(findings=(), status="holds"))]))


def test_what_is_unsure_is_listed_with_its_reason() -> None:
    html = rendered(as_markdown([run(loose_verdict()), run(untied_verdict())]))
    assert "<h3>~ Financer ma formation</h3>" in html
    assert html.count("<summary>~ 2 steps could not be tied to a screen</summary>") == 2
    place = "<code>tutorials/libre.md:20</code> step 3"
    assert html.count(f"<li>{place}: no screen is like what this step tells</li>") == 2
    assert "details" not in rendered(as_markdown([run()]))


def test_a_finding_says_its_evidence() -> None:
    html = rendered(as_markdown([run(loose_verdict())]))
    assert "<br><em>« Obtenir un devis » was, at an earlier release, the name of" in html
    assert "sure at" not in rendered(as_markdown([run()]))


def test_hostile_evidence_and_reasons_stay_words() -> None:
    attacked = evidence(words=HOSTILE, name=HOSTILE, role=HOSTILE, screens=(HOSTILE,))
    steps = (judged_by(attacked, 0, "unsure", HOSTILE, HOSTILE),)
    html = rendered(as_markdown([run(loose_verdict(steps=steps, findings=(finding(evidence=attacked),)))]))
    assert "<script>" not in html
    assert "<a " not in html
    assert html.count("<li>") == 1


def test_the_gravest_comes_first() -> None:
    findings = (finding(severity="advice", seen="little"), finding(severity="stops", seen="much"))
    told = as_markdown([run(verdict(findings=findings))])
    assert told.index("much") < told.index("little")


def test_hostile_words_stay_words() -> None:
    html = rendered(as_markdown([run(hostile_verdict())]))
    assert "<script>" not in html
    assert "<a " not in html
    assert html.count("<tr>") == 3
    assert html.count("<td>") == 10
    assert "@<!-- -->team" in html
    assert "#<!-- -->1" in html
    assert "\u202e" not in html


def test_a_bar_stays_in_its_cell() -> None:
    html = rendered(as_markdown([run(verdict(findings=(finding(said="a | b", proposal="c || d"),)))]))
    assert "<td>a | b</td>" in html
    assert "<td>c || d</td>" in html


def test_words_read_the_same_once_rendered() -> None:
    odd = "1*2*3 _a_ `b` | c <d> & ~~e~~ www.example.org https://example.org !"
    shown = MarkdownIt("js-default").renderInline(text(odd))
    assert shown == odd.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert "\n" not in text(HOSTILE + "\n\nmore")
