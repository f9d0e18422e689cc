"""An id is of kind, words and control: not of a line, nor of the language of messages."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from parcours.journeys.language import speak
from parcours.journeys.support.folders import BUNDLED
from parcours.journeys.verdict.findings.base import identity
from parcours.journeys.verdict.model import Finding
from parcours.journeys.verification.judging import judge_at
from parcours.journeys.verification.reading import read
from tests.field.judging import provider_at

TRUE = (BUNDLED / "demander-un-devis" / "tutorial.md").read_text("utf-8")
WORDS = "\nUn mot de plus, pour qui lit tout.\n"
CHANGES: dict[str, Callable[[str], str]] = {
    "renamed": lambda text: text.replace("« Demander un devis »", "« Obtenir un devis »"),
    "undocumented": lambda text: "\n".join(line for line in text.split("\n") if "« Valider »" not in line),
    "gone": lambda text: text.replace("\n12. ", "\nCliquez sur « Télécharger l'attestation ».\n\n12. ", 1),
    "dead-link": lambda text: text + "\nAllez sur https://www.moncompteactivite.gouv.fr.\n",
    "personal-data": lambda text: text + "\nÉcrivez à Jeanne Martin, 06 12 34 56 78.\n",
}


def findings(folder: Path, text: str, name: str = "guide.md") -> list[Finding]:
    path = folder / name
    path.write_text(text, "utf-8")
    [verdict] = judge_at("2026-01", [read(path)], provider_at("2026-01")).summed_up().run.verdicts
    return list(verdict.findings)


def ids(folder: Path, text: str) -> dict[str, str]:
    return {finding.id: finding.kind for finding in findings(folder, text)}


@pytest.mark.parametrize("kind", CHANGES)
def test_it_is_the_same_after_lines_are_inserted(tmp_path: Path, kind: str) -> None:
    text = CHANGES[kind](TRUE)
    before = ids(tmp_path, text)
    title, _, rest = text.partition("\n")
    assert kind in before.values()
    assert ids(tmp_path, f"{title}\n{WORDS * 3}{rest}{WORDS}") == before


def test_all_kinds_at_once_keep_theirs_apart(tmp_path: Path) -> None:
    text = TRUE
    for kind in ("renamed", "dead-link", "personal-data"):
        text = CHANGES[kind](text)
    found = [finding.id for finding in findings(tmp_path, text)]
    assert len(found) == len(set(found)) >= 3
    assert all(re.fullmatch(r"[a-z-]+-[0-9a-f]{8}(-\d+)?", name) for name in found)


def test_it_is_another_for_other_words_or_another_control(tmp_path: Path) -> None:
    one = ids(tmp_path, CHANGES["renamed"](TRUE))
    other = ids(tmp_path, TRUE.replace("« Demander un devis »", "« Solliciter un devis »"))
    assert not set(one) & set(other)


def test_data_of_somebody_masked_alike_keep_ids_of_their_own(tmp_path: Path) -> None:
    of_one = TRUE + "\nLe portable de Jeanne : 06 48 12 39 75.\n"
    of_two = TRUE + "\nLe portable de Louise : 06 41 78 90 23.\n"
    one, two = (
        {name for name, kind in ids(tmp_path, text).items() if kind == "personal-data"}
        for text in (of_one, of_two)
    )
    assert one
    assert two
    assert not one & two


def test_one_of_a_fact_is_of_its_sentence_alone(tmp_path: Path) -> None:
    wrong = "\n\nVous recevez le devis sous 15 jours ouvrés."
    one, other = (
        {name for name, kind in ids(tmp_path, TRUE + wrong + more).items() if kind == "outdated-fact"}
        for more in ("\n", " Gardez ce guide sous la main.\n")
    )
    assert one == other
    assert one


def test_it_is_the_same_in_every_language(tmp_path: Path) -> None:
    text = CHANGES["undocumented"](CHANGES["renamed"](TRUE))
    english = ids(tmp_path, text)
    speak("fr")
    try:
        assert ids(tmp_path, text) == english
    finally:
        speak("en")


def test_white_space_and_the_way_accents_are_written_make_no_difference() -> None:
    assert identity("gone", "é  a\u00a0b") == identity("gone", "e\u0301 a b")
    assert identity("gone", "a", "b") != identity("gone", "a b")
    assert identity("gone", "a") != identity("renamed", "a")
