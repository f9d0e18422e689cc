"""What is read under another name, and what is said of the formats that are not read."""

from pathlib import Path

import pytest

from parcours.journeys.tutorial.read import Unreadable, read
from parcours.journeys.tutorial.readers.other_formats import REFUSED
from parcours.journeys.tutorial.steps import NoStep, understand
from tests.tutorial.readers.writers import write_docx

PAGE = "<html><body><p>Cliquez sur « A ».</p></body></html>".encode()


def test_a_doc_that_is_a_docx_inside_is_read(tmp_path: Path) -> None:
    write_docx(tmp_path / "t.docx")
    (tmp_path / "t.docx").rename(tmp_path / "t.doc")
    assert len(understand(tmp_path / "t.doc").steps) > 5


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xd0\xcf\x11\xe0" * 99, "from before 2007: open it, save it as .docx"),
        (b"{\\rtf1\\ansi Cliquez\\par}", "holds RTF, whatever its name says: open it, save it as .docx"),
        (PAGE, "is a web page, whatever its name says: give it a name that ends in .html"),
        (b'\xef\xbb\xbf<?xml version="1.0"?>\n<html>' + PAGE, "is a web page"),
        (
            b"MIME-Version: 1.0\n\n" + PAGE,
            "is a web archive, whatever its name says: open it, save it as .docx",
        ),
        ("Cliquez sur « A ».".encode(), "is no document that Word reads"),
    ],
)
def test_any_other_doc_is_told_what_it_is_and_what_to_do(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "t.doc").write_bytes(content)
    with pytest.raises(Unreadable) as caught:
        read(tmp_path / "t.doc")
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("ending", sorted(REFUSED))
def test_a_format_that_is_not_read_is_told_what_to_do(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"t{ending.upper()}"
    path.write_text("Cliquez sur « A ».", "utf-8")
    with pytest.raises(Unreadable) as caught:
        read(path)
    message = str(caught.value)
    assert message.startswith(f"{path}: « {ending} » is")
    assert "give" in message
    assert "{" not in message


ENGLISH = (
    "# How to pay for a course\n\nYou need an account before you start. It takes a few minutes.\n\n"
    "1. Go to the site and click on « Mes droits formation ».\n"
    "2. Fill in the form with your name, then send it by post.\n"
    "3. Wait for the email, and click on « Valider ».\n"
)
GERMAN = (
    "Klicken Sie auf « Valider » und geben Sie Ihre E-Mail ein. Der Link ist in der Nachricht, die Sie mit "
    "dem Konto bekommen. Das ist nicht für die Firma, und der Termin ist auf der Seite."
)
ARABIC = "انقر على الزر الأخضر ثم أدخل رقم الهاتف. " * 6


@pytest.mark.parametrize(
    ("text", "language"), [(ENGLISH, "English"), (GERMAN, "German"), (ARABIC, "another language")]
)
def test_a_text_in_another_language_is_told_that_only_french_is_read(
    tmp_path: Path, text: str, language: str
) -> None:
    (tmp_path / "t.md").write_text(text, "utf-8")
    with pytest.raises(NoStep, match=f"is in {language}, and only French is read: give the tutorial in"):
        understand(tmp_path / "t.md")


FRENCH = [
    "Cliquez sur « Sign in with FranceConnect+ », puis sur « Continue to your account ».",
    "Télécharge l’app « The French Identity for you » sur ton smartphone et clique sur « OK ».",
    "Cliquez sur « Valider ».\n\nE-mail : contact@example.org, site : https://www.example.com/the-and-of-to",
    "1. Ouvrez le mail « Welcome to the team »\n2. Cliquez sur « Login »\n",
]


@pytest.mark.parametrize("text", FRENCH)
def test_french_with_foreign_names_is_read_whole(tmp_path: Path, text: str) -> None:
    (tmp_path / "t.txt").write_text(text, "utf-8")
    tutorial = understand(tmp_path / "t.txt")
    assert tutorial.steps
    assert tutorial.document.unread == ()


def test_a_passage_in_another_language_is_counted(tmp_path: Path) -> None:
    text = (
        "Cliquez sur « Valider » pour envoyer votre demande, puis attendez la réponse de votre organisme.\n\n"
        "If you do not speak French, ask the desk for help with your account.\n\nPatientez dans la file.\n"
    )
    (tmp_path / "t.md").write_text(text, "utf-8")
    assert [(one.kind, one.place.line) for one in understand(tmp_path / "t.md").document.unread] == [
        ("language", 3)
    ]


def test_no_text_of_the_field_nor_a_bundled_tutorial_is_foreign() -> None:
    root = Path(__file__).parents[3]
    found = [*(root / "tests/field/texts").iterdir(), *(root / "journeys/tutorials").rglob("*.md")]
    documents = [path for path in found if path.suffix in (".md", ".txt")]
    assert len(documents) > 150
    foreign = []
    for path in documents:
        try:
            unread = understand(path).document.unread
            foreign += [path.name for one in unread if one.kind == "language"]
        except NoStep as none:
            foreign += [str(none)] if "only French" in str(none) else []
    assert foreign == []
