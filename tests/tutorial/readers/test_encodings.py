"""Old encodings of French are told apart; what is not certain is Windows'."""

from pathlib import Path

import pytest

from parcours.journeys.tutorial.read import read
from parcours.journeys.tutorial.readers.encodings import old_encoding
from tests.tutorial.data.spoken import REGISTERS

FRENCH = [
    "Sélectionnez votre pièce d'identité.",
    "Revenez à la page précédente, là où vous étiez.",
    "À l’écran, déposez le reçu à l’accueil, fenêtre « Où aller ? »",
    "Vous êtes connecté",
]
TOLD = [one for told in REGISTERS.values() for one, _ in told if not one.isascii()]


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
@pytest.mark.parametrize("encoding", ["mac_roman", "cp1252", "utf-8"])
@pytest.mark.parametrize("text", FRENCH)
def test_french_is_read_in_either(tmp_path: Path, text: str, encoding: str, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes((f"<p>{text}</p>" if suffix == ".html" else text).encode(encoding))
    assert [block.text for block in read(path).blocks] == [text]


def test_windows_is_never_taken_for_the_macintosh() -> None:
    windows = [text.encode("cp1252", "ignore") for text in (*FRENCH, *TOLD)]
    assert [text for text in windows if old_encoding(text) != "cp1252"] == []
    assert old_encoding(b"\n".join(windows)) == "cp1252"


def test_a_page_of_the_macintosh_is_never_taken_for_windows() -> None:
    pages = ["\n".join(TOLD[at : at + 20]).encode("mac_roman", "ignore") for at in range(0, len(TOLD), 20)]
    assert [page for page in pages if old_encoding(page) != "mac_roman"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Monsieur Žižek et madame Žanić valident.",
        "M. BOŽIĆ clique sur “Valider” puis “Suivant”.",
        "La marque LogicielŽ, sans autre accent.",
        "Prix : 12 € – 3 ‰ … l’heure, œuvre, Zoë ™",
        "É",
        "",
    ],
)
def test_what_windows_alone_writes_stays_windows(text: str) -> None:
    assert old_encoding(text.encode("cp1252", "ignore")) == "cp1252"
    assert old_encoding(f"{text} Validé, vérifié.".encode("cp1252", "ignore")) == "cp1252"
