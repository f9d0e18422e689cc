"""Addresses of a tutorial, right and wrong, against those that are known."""

import pytest

from parcours.journeys.tutorial.model import Link, Place
from parcours.journeys.verdict.model import Verdict
from tests.verdict.builders import ACTS, STEPS, changed, tell, told, verdict_on, walked
from tests.verdict.stating import KNOWN, links

SITE = "https://www.exempleformation.gouv.fr"

WRONG = [
    ("https://lidentitexemplé.poste.fr/aide", "https://lidentitexemple.poste.fr/aide"),
    ("<https://lidéntitexemple.poste.fr/>", "<https://lidentitexemple.poste.fr/>"),
    ("lidentitéxemple.poste.fr", "lidentitexemple.poste.fr"),
    ("https://xn--lidentitexempl-okb.poste.fr/", "https://lidentitexemple.poste.fr/"),
    ("http://www.exempleformation.gouv.fr/", f"{SITE}/"),
    ("https//www.exempleformation.gouv.fr/", f"{SITE}/"),
    ("https:/www.exempleformation.gouv.fr", SITE),
    (r"https:\\www.exempleformation.gouv.fr", SITE),
    ("exemple-formation.gouv.fr", "exempleformation.gouv.fr"),
    ("www.exempleformations.gouv.fr", "www.exempleformation.gouv.fr"),
    ("ww.exempleformation.gouv.fr", "www.exempleformation.gouv.fr"),
    ("https://www.exempleformation.fr/", f"{SITE}/"),
    ("exempleformation.gouv.com", "exempleformation.gouv.fr"),
    ("www.vieilexemple.gouv.fr", f"{SITE}/"),
    (f"{SITE}/espace/html/#/compte", f"{SITE}/"),
    (f"{SITE}/espace/html/#/compte/ouvrir?a=b", f"{SITE}/"),
    (f"{SITE}/ancien/page", f"{SITE}/"),
    (f"{SITE}/espace/html/droits", f"{SITE}/espace/html/#/droits"),
    (f"{SITE}/espace/html/#droits", f"{SITE}/espace/html/#/droits"),
    (f"{SITE}/espace/html/%23/droits", f"{SITE}/espace/html/#/droits"),
    (f"{SITE}/espace/html/#/droit", f"{SITE}/espace/html/#/droits"),
    (f"{SITE}/espacé/html/#/droits?q=é", f"{SITE}/espace/html/#/droits?q=é"),
    (f"{SITE}/espace/html/#/formation/fich/12?a=b", f"{SITE}/espace/html/#/formation/fiche/12?a=b"),
    ("droit-et-formation@exemple-caisse.fr", "droits-et-formations@exemple-caisse.fr"),
    ("droits-et-formations@exemple-caisses.fr", "droits-et-formations@exemple-caisse.fr"),
]


@pytest.mark.parametrize(("address", "right"), WRONG)
def test_a_wrong_address_is_told_with_the_right_one(address: str, right: str) -> None:
    [finding] = links("Bonjour.", f"Voici. Allez sur {address} puis cliquez. Merci.")
    assert (finding.kind, finding.place) == ("dead-link", Place(line=2))
    assert finding.said == address.strip("<>")
    assert finding.proposal == f"Allez sur {right} puis cliquez."
    assert right.strip("<>") in finding.seen


RIGHT = [
    f"{SITE}/",
    f"{SITE}/espace/html/#/",
    f"{SITE}/espace/html/#/droits",
    f"{SITE}/espace/html/#/droits?retour=oui",
    f"{SITE}/espace/html/#/formation/fiche/12",
    f"{SITE}/espace/html/#/comptes-rendus",
    f"{SITE}/espace/html/#/une/route/que/nul/ne/connait",
    f"{SITE}/espace-public/une-page-d'aide",
    "exempleformation.gouv.fr.",
    "WWW.ExempleFormation.GOUV.FR",
    "www.lidentitexemple.poste.fr",
    "of.exempleformation.gouv.fr",
    "DROITS-et-Formations@Exemple-Caisse.fr",
    r"droits\-et\-formations@exemple-caisse.fr",
    "jeanne@exemple-caisse.fr",
    "www.organisme.example.org",
    "http://organisme.example.org/cpf",
    "https://www.maison-des-métiers.fr/",
    "contact@organisme.example.org",
    "[l'aide en ligne](#)",
    "[l'aide](mailto:droits-et-formations@exemple-caisse.fr?subject=Aide)",
    "[suite](tutoriel-2.html)",
    "le fichier exempleformations.gouv.fr.pdf",
    "la version 2.0, etc. Puis",
]


@pytest.mark.parametrize("address", RIGHT)
def test_a_right_address_and_one_of_nobody_known_are_not_told(address: str) -> None:
    assert links(f"Allez sur {address} puis cliquez.") == []


@pytest.mark.parametrize(
    ("address", "severity"),
    [
        ("https://lidentitexemplé.poste.fr/", "stops"),
        ("http://www.exempleformation.gouv.fr/", "advice"),
        ("www.vieilexemple.gouv.fr", "ages"),
        ("exemple-formation.gouv.fr", "misleads"),
    ],
)
def test_what_cannot_work_is_graver_than_what_has_aged(address: str, severity: str) -> None:
    assert [finding.severity for finding in links(f"Allez sur {address}")] == [severity]


def test_an_address_under_words_is_told_by_its_words() -> None:
    under = Link(
        address="http://www.exempleformation.gouv.fr/", shown="mon espace", place=Place(slide=2, shape=3)
    )
    [finding] = links("Ouvrez mon espace.", under=[under])
    assert finding.place == Place(slide=2, shape=3)
    assert finding.proposal == f"Put under « mon espace » the address {SITE}/"


def test_an_address_both_in_words_and_under_them_is_told_once() -> None:
    under = Link(address="http://www.exempleformation.gouv.fr/", shown="", place=Place(line=1))
    [finding] = links("Ouvrez [mon espace](http://www.exempleformation.gouv.fr/).", under=[under])
    assert finding.proposal == f"Ouvrez [mon espace]({SITE}/)."


def test_one_wrong_address_written_twice_is_one_finding() -> None:
    wrong = "exemple-formation.gouv.fr"
    [finding] = links(f"Allez sur {wrong}", "Puis", f"Revenez sur {wrong}")
    assert (finding.place, finding.also) == (Place(line=1), (Place(line=3),))


@pytest.mark.parametrize("at", [" (at) ", "[at]", " [arobase] "])
def test_a_mail_address_spelled_out_is_one_too(at: str) -> None:
    wrong = f"droit-et-formation{at}exemple-caisse.fr"
    [finding] = links("Bonjour.", f"Voici. Écrivez à {wrong} sans tarder. Merci.")
    assert finding.said == wrong
    assert finding.proposal == "Écrivez à droits-et-formations@exemple-caisse.fr sans tarder."
    assert links(f"Écrivez à droits-et-formations{at}exemple-caisse.fr ou camille{at}ailleurs.fr.") == []


def test_a_step_with_a_wrong_address_has_drifted() -> None:
    steps = changed(6, text="Sur exemple-formation.gouv.fr, cliquez sur « Envoyer »")
    verdict = verdict_on(told(*steps), [walked(ACTS)], KNOWN)
    assert [(finding.kind, finding.step) for finding in verdict.findings] == [("dead-link", 6)]
    assert verdict.steps[6].status == "drifted"
    assert verdict_on(told(*STEPS), [walked(ACTS)], KNOWN).findings == ()


@pytest.mark.parametrize("wrong", ["www.exempleformatión.gouv.fr", "www.exempleformations.gouv.fr"])
def test_going_to_a_wrong_address_is_one_finding(wrong: str) -> None:
    verdict = _going_to(wrong)
    assert [finding.kind for finding in verdict.findings] == ["dead-link"]
    assert verdict.steps[0].status == "drifted"


def test_going_to_the_site_of_nobody_known_is_for_the_reader_to_check() -> None:
    verdict = _going_to("https://example.org/guide")
    assert (verdict.findings, verdict.steps[0].status) == ((), "manual")
    assert "none of the services" in verdict.steps[0].reason


def _going_to(address: str) -> Verdict:
    steps = (tell(f"Allez sur {address}", address, action="navigate"), *STEPS)
    acts = [{**one, "site": "Exemple Formation"} for one in ACTS]
    return verdict_on(told(*steps), [walked(acts)], KNOWN)
