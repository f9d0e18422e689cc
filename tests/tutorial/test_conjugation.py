"""Forms of French verbs, against a table that others made."""

from pathlib import Path

import pytest

from parcours.journeys.tutorial.french.conjugation import forms
from parcours.journeys.tutorial.french.lexicon.verbs import verb_classes
from parcours.journeys.tutorial.french.tokenizer import fold

LINES = (Path(__file__).parent / "data" / "conjugations.txt").read_text("utf-8").splitlines()
TABLE = {fold(line.split()[0]): line.split() for line in LINES if not line.startswith("#")}
UNLISTED = {
    "booker", "candidater", "checker", "clicker", "dezoomer", "downloader", "googler", "logger", "loguer",
    "reappuyer", "rechecker", "recliquer", "recontacter", "resaisir", "reselectionner", "retelecharger",
    "screenshoter", "scroller", "swiper", "televerser", "uploader",
}  # fmt: skip
"""Verbs of our trade that the table does not have yet; all but « resaisir » go as « cliquer »."""
SAID = {"avoir": {"ayez"}}
"""Verbs of which only some forms ask anything."""


@pytest.mark.parametrize("infinitive", TABLE)
def test_every_form_is_that_of_the_table(infinitive: str) -> None:
    told = forms(infinitive)
    ours = (told.je, told.tu, told.il, told.nous, told.vous, told.ils)
    made = [*ours, told.futures()["je"], told.participle, told.gerund]
    if infinitive in SAID:
        assert {one for one in ours if one} == SAID[infinitive]
    else:
        assert made == [fold(one) for one in TABLE[infinitive][1:]]


def test_every_verb_looked_for_is_in_the_table() -> None:
    looked_for = {
        fold(verb.removeprefix("se_").removeprefix("s_").removeprefix("s'").split("_")[0])
        for row in verb_classes().values()
        for verb in row.verbs
    }
    assert looked_for - UNLISTED == set(TABLE) & looked_for
    assert looked_for >= UNLISTED
