"""The paper form: a real PDF, an address, four weeks, and the right to buy with a password."""

from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # ships no types

from parcours.mocks import paths
from parcours.mocks.server.pdf import Words, one_page
from tests.mocks.people.creating import Newcomer, newcomer


def text_of(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        assert len(document) == 1
        return str(document[0].get_textpage().get_text_bounded())


def form(camille: Newcomer) -> bytes:
    answer = camille.computer.http.get(camille.at("mon-compte-formation", paths.IDENTITY_FORM))
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"].startswith("attachment")
    return answer.content


def test_the_form_is_a_pdf_that_says_what_to_fill_in_and_where_to_send_it() -> None:
    camille = newcomer()
    said = text_of(form(camille))
    for words in ("Demande de vérification d’identité", "Numéro de sécurité sociale", "Libre Réponse 78788"):
        assert words in said
    assert form(camille) == form(camille)


def test_the_page_leads_to_the_form_and_home() -> None:
    camille = newcomer()
    camille.computer.open(camille.at("identite-numerique", "/creer"))
    page = camille.computer.follow("Je ne remplis pas les conditions")
    assert "59889 LILLE CEDEX 9" in page.text
    assert page.links["Demande de vérification d'identité"] == paths.IDENTITY_FORM
    assert camille.computer.follow("Retour à l'accueil").h1 == "Mon Compte Formation"


def test_four_weeks_later_the_person_may_buy_with_their_password() -> None:
    camille = newcomer("2025-01")
    camille.world.post_form()
    camille.world.advance(seconds=28 * 86400 - 1)
    assert not camille.world.identity.form_checked
    camille.world.advance(seconds=1)
    assert camille.world.messages.inbox()[0].letter == "form_received"
    camille.ask_for_quote()
    resident = camille.world.resident
    typed = {
        "Numéro de sécurité sociale": resident.social_security_number,
        "Mot de passe": camille.world.password,
    }
    camille.computer.press("Me connecter", typed)
    page = camille.computer.press("Demander un devis")
    assert "fonction publique" in page.text


def test_letters_and_brackets_survive_in_a_pdf(tmp_path: Path) -> None:
    written = one_page("Œuvre (essai)", [Words("Été \\ (à l’heure) œ", 17), Words("Nom :", blank=True)])
    (tmp_path / "essai.pdf").write_bytes(written)
    assert "Été \\ (à l’heure) œ" in text_of((tmp_path / "essai.pdf").read_bytes())
