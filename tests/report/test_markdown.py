"""The comment, rendered as a forge renders it."""

from markdown_it import MarkdownIt

from parcours.journeys.report.markdown import as_markdown, text
from tests.report.builders import HOSTILE, finding, hostile_verdict, run, verdict


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
