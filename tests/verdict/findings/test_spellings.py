"""Ninety spellings are seen in a document and printed whole nowhere; their harmless twins stay quiet."""

from pathlib import Path

import pytest

from parcours.journeys.privacy.find import personal_data
from parcours.journeys.privacy.folded import compact
from parcours.journeys.tutorial.steps import understand
from parcours.journeys.verdict.findings.personal_data import of_personal_data
from parcours.journeys.verdict.model import Finding
from tests.privacy.harmless import HARMLESS
from tests.privacy.spellings import SPELLINGS, WHOLE
from tests.verdict.findings.written import outputs

NAMED = {
    "email": "e-mail address",
    "phone": "phone number",
    "social-security": "social security number",
    "card": "bank card number",
    "account": "bank account number",
    "passport": "passport number",
    "identity-card": "identity card number",
    "birth": "date of birth",
}
AT_LEAST = 85


def findings_in(folder: Path, words: str, ending: str = "md") -> list[Finding]:
    path = folder / f"t.{ending}"
    path.write_text(f"- Cliquez sur « Continuer ».\n\n{words}\n", "utf-8")
    return of_personal_data(understand(path))


def test_nearly_all_spellings_are_seen_in_a_document(tmp_path: Path) -> None:
    missed = [
        words
        for kind, words in SPELLINGS
        if not any(NAMED[kind] in finding.said for finding in findings_in(tmp_path, words))
    ]
    assert len(SPELLINGS) == 90
    assert len(SPELLINGS) - len(missed) >= AT_LEAST, missed


def test_none_is_printed_whole_in_any_output(tmp_path: Path) -> None:
    path = tmp_path / "t.md"
    steps = "\n\n".join(f"- Cliquez sur « Continuer », puis : {words}" for _, words in SPELLINGS)
    path.write_text(steps, "utf-8")
    tutorial = understand(path)
    for name, written in outputs(tutorial).items():
        letters = compact(written).lower()
        assert [value for value in WHOLE if value.lower() in letters] == [], name


def test_what_is_seen_is_where_it_is_said_to_be() -> None:
    for _, words in SPELLINGS:
        [held] = personal_data([words])
        assert all(words[one.start : one.end] == one.text for one in held)


def test_a_number_without_its_key_is_told_as_unsure(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, "Numéro de sécurité sociale : 1 85 07 75 115 000")
    assert finding.severity == "advice"
    assert finding.seen == "what may be a social security number, without its key"


@pytest.mark.parametrize("ending", ["md", "txt"])
def test_what_is_harmless_is_not_told(tmp_path: Path, ending: str) -> None:
    assert len(HARMLESS) >= 60
    told = {words: found for words in HARMLESS if (found := findings_in(tmp_path, words, ending))}
    assert told == {}


def test_what_is_harmless_is_not_told_in_a_page(tmp_path: Path) -> None:
    path = tmp_path / "t.html"
    items = "".join(f"<li>Cliquez sur « Continuer ». {words}</li>" for words in HARMLESS)
    path.write_text(f"<html><body><ol>{items}</ol></body></html>", "utf-8")
    assert [finding.said for finding in of_personal_data(understand(path))] == []
