"""Somebody's data is told with its place, and in no output in full."""

import re
from pathlib import Path

import pytest

from parcours.journeys.tutorial.model import Block, Document, Figure, Link, Place, Tutorial
from parcours.journeys.tutorial.show import as_json as steps_as_json
from parcours.journeys.tutorial.steps import understand
from parcours.journeys.verdict.model import Finding, Verdict
from parcours.journeys.walk.addresses import Addresses, Site
from tests.privacy.people import ADDRESS, IBAN, NIR, PHONE, spaced
from tests.verdict.builders import ACTS, STEPS, told, verdict_on, walked
from tests.verdict.findings.written import outputs

FORM = ("Numéro de sécurité sociale", NIR, "Nom de naissance", "DUPUIS")


def with_blocks(*texts: str, figures: tuple[Figure, ...] = ()) -> Tutorial:
    """The ordinary tutorial, with these paragraphs after its steps; the first stands at line 8."""
    tutorial = told(*STEPS)
    more = tuple(
        Block(kind="paragraph", text=text, place=Place(line=len(STEPS) + 1 + at))
        for at, text in enumerate(texts)
    )
    document = Document(path=Path("t.md"), blocks=(*tutorial.document.blocks, *more), figures=figures)
    return tutorial.model_copy(update={"document": document})


def verdict_of(*texts: str, figures: tuple[Figure, ...] = ()) -> Verdict:
    return verdict_on(with_blocks(*texts, figures=figures), [walked(ACTS)])


def only(verdict: Verdict) -> Finding:
    [finding] = verdict.findings
    return finding


def test_a_social_security_number_exposes_somebody_and_is_masked() -> None:
    finding = only(verdict_of(*FORM))
    assert (finding.kind, finding.severity, str(finding.place)) == ("personal-data", "exposes", "line 9")
    assert [str(place) for place in finding.also] == ["line 11"]
    assert finding.said == f"social security number « 266{'•' * 12} » · name « D••••• »"


def test_a_tutorial_with_nobodys_data_has_no_such_finding() -> None:
    assert verdict_of("Appelez le 01 99 00 12 34 ou écrivez à contact@example.org.").findings == ()
    assert verdict_of(*FORM).status == "drifted"
    assert verdict_of(*(text for text in FORM if text != NIR)).status == "holds"


def test_a_contact_is_advice() -> None:
    finding = only(verdict_of(f"Tél. : {PHONE}, courriel : {ADDRESS}"))
    assert finding.severity == "advice"
    assert verdict_of(f"Tél. : {PHONE}").status == "holds"


def test_a_number_given_as_an_example_to_type_is_somebodys() -> None:
    tutorial = told(*STEPS[:2], {**STEPS[2], "text": f"Entrez votre numéro ({PHONE})"}, *STEPS[3:])
    finding = only(verdict_on(tutorial, [walked(ACTS)]))
    assert (finding.severity, str(finding.place)) == ("exposes", "line 3")


def test_a_bank_account_exposes_somebody() -> None:
    assert only(verdict_of(f"IBAN : {IBAN}")).severity == "exposes"


def test_what_stands_in_the_form_of_a_private_number_goes_with_it() -> None:
    assert {finding.severity for finding in verdict_of(NIR, ADDRESS).findings} == {"exposes"}


def test_the_same_data_is_told_once_with_every_place() -> None:
    finding = only(verdict_of(f"Tél. : {PHONE}", "Bonjour", f"Téléphone : {PHONE}"))
    assert (str(finding.place), [str(place) for place in finding.also]) == ("line 8", ["line 10"])


@pytest.mark.parametrize("where", ["alt", "words"])
def test_what_a_picture_shows_is_told_with_its_place(where: str) -> None:
    more = {"alt": f"Formulaire de {NIR}"} if where == "alt" else {"words": FORM}
    figure = Figure(**{"source": "a.png", "alt": "", "place": Place(line=5), "after": 3, **more})
    finding = only(verdict_of(figures=(figure,)))
    assert (finding.severity, str(finding.place)) == ("exposes", "line 5")
    assert finding.said.startswith("in the picture: social security number « 266••")


@pytest.mark.parametrize(
    ("address", "severity"),
    [
        (f"mailto:{ADDRESS}", "advice"),
        (f"tel:{PHONE.replace(' ', '')}", "advice"),
        (f"https://example.org/fiche?nir={spaced(NIR).replace(' ', '%20')}", "exposes"),
    ],
)
def test_what_stands_under_a_link_is_told(address: str, severity: str) -> None:
    tutorial = with_blocks("Écrivez-moi.")
    link = Link(address=address, shown="Écrivez-moi", place=Place(line=8))
    document = tutorial.document.model_copy(update={"links": (link,)})
    finding = only(verdict_on(tutorial.model_copy(update={"document": document}), [walked(ACTS)]))
    assert (finding.kind, finding.severity, finding.place.line) == ("personal-data", severity, 8)
    assert "•" in finding.said


def test_the_figures_of_an_address_are_no_telephone() -> None:
    tutorial = with_blocks("La fiche.")
    link = Link(address=f"https://example.org/{PHONE.replace(' ', '')}", shown="fiche", place=Place(line=8))
    document = tutorial.document.model_copy(update={"links": (link,)})
    assert not verdict_on(tutorial.model_copy(update={"document": document}), [walked(ACTS)]).findings


def test_a_picture_of_nobody_is_left_alone() -> None:
    figure = Figure(
        source="a.png", alt="Accueil", place=Place(line=5), after=3, words=("Continuer", "01 99 00 00 01")
    )
    assert verdict_of(figures=(figure,)).findings == ()


LEAKY = (
    f"Si vous êtes Solange Dupuis, numéro {spaced(NIR)}, cliquez sur « Compte de {ADDRESS} ».\n\n"
    f"Cliquez sur « {IBAN} » après avoir appelé le {PHONE}.\n\n"
    f"Saisissez {'x' * 20} {'y' * 20} {spaced(NIR)}.\n\n"
    f"Option 1 : la personne qui sert d'exemple dans toute la suite a {spaced(NIR)}\n\n"
    "- Cliquez sur « Oui ».\n"
)
VALUES = (NIR, IBAN, PHONE, ADDRESS, "Solange Dupuis", "Dupuis")


@pytest.fixture
def leaky(tmp_path: Path) -> Tutorial:
    path = tmp_path / "t.md"
    path.write_text(LEAKY, "utf-8")
    return understand(path)


def _letters(text: str) -> str:
    return re.sub(r"[^\w@]", "", text)


def test_no_output_shows_any_of_it_in_full_nor_most_of_it(leaky: Tutorial) -> None:
    for name, written in outputs(leaky).items():
        for value in VALUES:
            start = _letters(value)[: max(5, len(_letters(value)) // 2)]
            assert start not in _letters(written), (name, value)
        assert "2 66 ••" in written or "266•" in written, name


def test_what_is_understood_stays_in_its_place(leaky: Tutorial) -> None:
    [row, *_] = steps_as_json(leaky)
    shown = [row["text"][span["start"] : span["end"]] for span in row["understood"]]
    assert shown == ["cliquez", "« Compte de s•••••••••••••@••••••••• »"]


def test_an_address_that_is_wrong_is_told_without_showing_whose_it_may_be() -> None:
    slip, right = ADDRESS, ADDRESS.replace("@", "x@")
    known = Addresses(sites=(Site(name="Caisse", url="", mails=(right,)),))
    verdict = verdict_on(with_blocks(f"Écrivez à {slip}."), [walked(ACTS)], known)
    assert sorted(finding.kind for finding in verdict.findings) == ["dead-link", "personal-data"]
    assert slip not in verdict.model_dump_json()
