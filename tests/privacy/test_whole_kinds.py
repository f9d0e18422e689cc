"""The kinds whole: more ways to write the same, and what looks alike and is nobody's."""

import pytest

from parcours.journeys.privacy.find import personal_data
from tests.privacy.people import ADDRESS, NIR, spaced

NAME, _, DOMAIN = ADDRESS.partition("@")
HOUSE, ENDING = DOMAIN.split(".")
CELLS = " | ".join(spaced(NIR).split(" "))


def found(*texts: str) -> list[tuple[str, str]]:
    return [(one.kind, one.text) for held in personal_data(texts) for one in held if one.kind != "name"]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("email", f"{NAME} @{DOMAIN}"),
        ("email", f"{NAME}@ {DOMAIN}"),
        ("email", f"{NAME} [arobase] {HOUSE} [point] {ENDING}"),
        ("email", f"{NAME} AT {HOUSE} DOT {ENDING}"),
        ("email", f"{NAME}\uff20{HOUSE}\uff0e{ENDING}"),
        ("email", f"mailto:?cc={NAME}%40{DOMAIN}&subject=CPF"),
        ("email", f"{NAME} ((at)) {DOMAIN}"),
        ("email", f"{NAME} « arobase » {DOMAIN}"),
        ("email", f"{NAME} 'at' {HOUSE} 'dot' {ENDING}"),
        ("email", f"{NAME} #AT# {DOMAIN}"),
        ("email", f"{NAME} *at* {DOMAIN}"),
        ("phone", "00 33 6 12 34 56 78"),
        ("phone", "33 6 12 34 56 78"),
        ("phone", "(+33) 6 12 34 56 78"),
        ("phone", "+33 06 12 34 56 78"),
        ("phone", "+33.6.12.34.56.78"),
        ("phone", "0612 34 56 78"),
        ("phone", "06 12 34 56 78/79"),
        ("phone", "06 12 34 56 78 75010 Paris"),
        ("phone", "75010 06 12 34 56 78"),
        ("phone", "06 12 34 56 78, 06 12 34 56 79"),
        ("phone", "06 12 34 56 78 / 01 23 45 67 89"),
        ("phone", "0690 12 34 56"),
        ("phone", "06.12 34-56 78"),
        ("phone", "(0)6.12.34.56.78"),
        ("phone", "06 123 456 78"),
        ("phone", "Tél.0612345678"),
        ("phone", "Bac-0612345678"),
        ("card", "CB4974990000000121"),
        ("nir", f"{spaced(NIR)[:-3]} | {NIR[-2:]}"),
        ("nir", CELLS),
        ("nir", f"{spaced(NIR)[:10]}-{spaced(NIR)[11:]}"),
        ("nir", f"n° de sécu {NIR[:13]}"),
        ("nir", f"{NIR[:13]} clé de contrôle : {NIR[-2:]}"),
        ("nir", f"{NIR[:13]} [{NIR[-2:]}]"),
        ("nir", f"Carte Vitale : {NIR[:13]}"),
        ("iban", "FR 62 9999 9000 0100 0206 5114 X89"),
        ("iban", "Code banque : 99999 – Code guichet : 00001 – N° de compte : 0002065114X – Clé RIB : 89"),
        ("iban", "Banque 99999, guichet 00001, compte 0002065114X, clé 89"),
        ("passport", "Passeport biométrique français n° 18-FK-47201"),
        ("identity", "carte d’identité nationale n°140769302745"),
        ("passport", "mon passeport français (n° 18FK47201)"),
        ("identity", "cartes d'identité : 140769302745"),
        ("birth", "Date de naissance : 14/03/1987 – Camille Durandal"),
        ("birth", "Camille Durandal, née le 1er mars 1987"),
        ("birth", "Camille Durandal, née Martin, le 14/03/1987"),
        ("birth", "Camille Durandal née Le Goff le 14 mars 1987"),
    ],
)
def test_it_is_found(kind: str, text: str) -> None:
    assert kind in [one for one, _ in found(text)]


def test_a_date_of_birth_goes_with_the_name_of_its_form() -> None:
    assert found("Nom : Durandal", "Date de naissance : 14/03/1987") == [("birth", "14/03/1987")]
    assert found("Nom : celui de votre carte", "Date de naissance : 14/03/1987") == []


@pytest.mark.parametrize(
    "text",
    [
        f"Suivez @{DOMAIN} et partagez.",
        "Tapez le signe « arobase » puis le nom du fournisseur. La touche « at » s’affiche.",
        "https://a.fr/a-look-at-python.html et camille at home point final",
        "Départements : 02 - 59 - 60 - 62 - 80",
        "Code banque : 99999 – Code guichet : 00001 – N° de compte : 0002065114X – Clé RIB : 88",
        "La loi est née, le 14 mars 1987. Le texte né Avenir le 14/03/1987.",
        "de 62 9999 9000 0100 0206 5114 89",
        "Réunion @ Paris. Fréquence : chaque mois.",
        "Le code 010011/12/13 est une erreur.",
        "08 30 12 00 13 30 17 00 puis 01 23 45 67 89 10 11 12",
        "Le 06-12-2025 10 h 30",
        "06/01/2026 10:30",
        "IMG_20260314_093000.jpg et Screenshot_2026-03-14-09-30-00-123.png",
        "IMG-20260314-WA0012.jpg",
        "https://www.a.fr/page/0612345678/4974990000000121",
        "Commande n° 4974 9900 0000 0121",
        "numéro de session 0612345678",
        "SIRET : 061 234 567 80012",
        "552 100 554 06 12 34 56",
        "carte d'identité : 2 photos, passeport : 3 mois",
        "Passeport prévention, code 22AB",
        "pièce d'identité : DOCUMENTS",
        "France Compétences, née le 1er janvier 2019",
        "Née le 14/03/1987",
        "Mon Compte Formation est né le 5 janvier 2015",
        "Carte n° 4970 1000 0000 0154",
        "1 85 07 75 115 000",
        "R = 1.850775115000",
        '<path d="M8 0c0 .612-.445 1-1 1h-5"/>',
        '<path d="c 1.33227 -8.82188 -6 -6 6"/>',
        "De 0.6125 1.2345 à 0.123.456.789",
        "Série : 0 1.25 2.5 3.75 4",
        "0 1 0 0 1 1 0 1 0 1",
        "Fait à 2026-03-14T09:30:06.123000-05:00.",
        "clé 0x3f0612345678ab, somme 4d5e375090917320010a7f",
        "e1b49f00-0612-4345-86ab-0612345678fe",
        "y = -8412.0612345678 et 1.185077511500025e+3",
        "3729141777631702",
    ],
)
def test_it_is_left_alone(text: str) -> None:
    assert found(text) == []
