"""Words of a tutorial are found in its file, and nothing is put in the place of others."""

import time
from functools import partial
from pathlib import Path

import pytest

from parcours.journeys.report.for_programs.entries import Entry, entries
from parcours.journeys.report.for_programs.spans import Replacement, Source, Span
from parcours.journeys.tutorial.model import Place
from parcours.journeys.tutorial.read import source
from parcours.journeys.verdict.model import Finding
from tests.report.builders import finding, run, verdict
from tests.support.steps_taken import steps_taken

SAID, INSTEAD = "Cliquez sur « S'inscrire »", "Cliquez sur « Demander un devis »"


def replacement(told: Finding, text: str) -> Replacement | None:
    return Source(text).locate(told).replacement


def span_of(told: Finding, text: str) -> Span | None:
    return Source(text).locate(told).span


def mended(text: str, line: int = 1, said: str = SAID, proposal: str = INSTEAD) -> str | None:
    """The text with the proposal put in, by the columns that are told."""
    told = replacement(finding(said=said, proposal=proposal, place=Place(line=line)), text)
    if told is None:
        return None
    lines = text.split("\n")
    span = told.span
    assert span.line == span.end_line
    whole = lines[span.line - 1]
    lines[span.line - 1] = whole[: span.column - 1] + told.text + whole[span.end_column - 1 :]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("text", "mended_text"),
    [
        ("Cliquez sur « S'inscrire ».", "Cliquez sur « Demander un devis »."),
        ("3. **Cliquez** sur « **S'inscrire** »", "3. **Cliquez** sur « **Demander un devis** »"),
        ("> Puis : Cliquez sur\n> « S'inscrire »", "> Puis : Cliquez sur\n> « Demander un devis »"),
        (
            "Été 😀 : Cliquez sur «\u00a0S'inscrire\u00a0»",
            "Été 😀 : Cliquez sur «\u00a0Demander un devis\u00a0»",
        ),
    ],
)
def test_only_the_words_that_differ_are_replaced(text: str, mended_text: str) -> None:
    assert mended(text) == mended_text


def test_words_put_in_or_taken_out_go_with_the_word_before() -> None:
    more, less = "Cliquez sur Payer maintenant.", "Cliquez sur Payer."
    assert mended(less, said=less, proposal=more) == more
    assert mended(more, said=more, proposal=less) == less


def test_a_sentence_proposed_for_a_label_changes_the_label_alone() -> None:
    text = "4. Sur l'accueil, cliquez sur **« Écrire »** dans\nvotre messagerie. Cliquez sur « Envoyer »."
    proposal = "Sur l'accueil, cliquez sur « Nouveau message » dans votre messagerie."
    expected = text.replace("Écrire", "Nouveau message")
    assert mended(text, said="« Écrire »", proposal=proposal) == expected


def test_a_value_is_changed_where_it_stands() -> None:
    fact = finding(
        said="« 11 jours » (delay)", said_as_is=False, proposal="Il a 14 jours.", place=Place(line=1)
    )
    told = replacement(fact, "Il y a un délai. Il a 11 jours.")
    assert told is not None
    assert (told.text, told.span) == ("14", Span(1, 23, 1, 25))


def test_nothing_is_changed_but_what_is_said_to_be_wrong() -> None:
    text, proposal = "Cliquez sur « Écrire » puis attendez.", "Cliquez sur « Payer » sans attendre."
    assert mended(text, said="« Écrire »", proposal=proposal) is None
    assert mended("Cliquez sur « Écrire ».", said="« Lire »", proposal="Cliquez sur « Payer ».") is None
    assert mended("Payez.", said="Payez.", proposal="Sur votre téléphone, payez.") is None


def test_the_words_are_those_of_the_line_named() -> None:
    text = "Cliquez sur « S'inscrire ».\n\nPuis encore :\n\nCliquez sur « S'inscrire »."
    told = replacement(finding(said=SAID, proposal=INSTEAD, place=Place(line=5)), text)
    assert told is not None
    assert told.span == Span(5, 15, 5, 25)


@pytest.mark.parametrize(
    "changes",
    [
        {"text": "Cliquez sur « Autre chose »."},
        {"text": "Autre chose.\n\nCliquez sur « S'inscrire »."},
        {"text": "Cliquez sur « S'**inscrire** »."},
        {"text": ""},
        {"text": "Cliquez sur « S'inscrire ».", "line": 9},
        {"text": "Cliquez sur « S'inscrire ».", "proposal": "Cliquez sur « <b> | `x` »"},
        {"text": "Cliquez sur « S'inscrire ».", "proposal": SAID},
    ],
)
def test_nothing_is_replaced_where_that_is_not_certain(changes: dict[str, str]) -> None:
    assert mended(**changes) is None  # type: ignore[arg-type]  # one of them is a number


def test_nothing_is_replaced_by_what_is_no_sentence_of_the_tutorial() -> None:
    text = f"{SAID}."
    assert replacement(finding(said=SAID, proposal_as_is=False), text) is None
    assert replacement(finding(said=SAID, said_as_is=False), text) is None
    assert span_of(finding(said=SAID, place=Place(line=1)), text) == Span(1, 1, 1, 27)
    assert span_of(finding(said=SAID, place=Place(page=1)), text) is None


def test_only_so_much_of_a_paragraph_is_looked_at() -> None:
    before = "Un mot de plus. " * 250
    assert mended(f"Cliquez sur « S'inscrire » {before}") is not None
    assert mended(f"{before}Cliquez sur « S'inscrire »") is None
    cut = f"{before[: 4_000 - len(SAID) - 1]} {SAID}"
    assert mended(cut) is not None
    assert mended(f"{cut} maintenant") is None  # how the sentence ends is not seen


@pytest.mark.parametrize("between", ["\n\n", " ", "\n"], ids=["paragraphs", "one paragraph", "lines"])
def test_twice_as_many_findings_take_twice_the_steps(between: str) -> None:
    text = f"{SAID}. Vous voyez alors la page de votre demande, qui dit ce qui reste à y faire.{between}"

    def told(times: int) -> list[Entry]:
        source = text * times
        lines = (1 + text.count("\n") * at for at in range(times))
        found = [finding(said=SAID, proposal=INSTEAD, place=Place(line=line)) for line in lines]
        return entries([run(verdict(findings=found))], source_of=lambda _: source)

    few, many = (steps_taken(partial(told, times)) for times in (80, 160))
    assert many <= 2.5 * few


def test_a_sentence_of_one_word_again_and_again_takes_little_time() -> None:
    again = "non " * 100
    before = time.process_time()
    assert mended("non " * 10_000, said=again, proposal=f"{again}oui") is None
    assert time.process_time() - before < 10


def test_only_a_text_has_a_source(tmp_path: Path) -> None:
    for name, content in {"a.md": "é\r\nb".encode("cp1252"), "a.docx": b"PK", "b.txt": b"\0"}.items():
        (tmp_path / name).write_bytes(content)
    told = [source(tmp_path / name) for name in ("a.md", "a.docx", "b.txt", "none.md")]
    assert told == ["é\nb", "", "", ""]
