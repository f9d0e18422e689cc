"""What alarms, and what does not."""

import pytest

from parcours.journeys.privacy.find import personal_data
from tests.privacy.people import ADDRESS, CORSICAN, DOMAIN, IBAN, NIR, PHONE, nir_of, spaced, wrong

FOUR = " ".join(IBAN[at : at + 4] for at in range(0, len(IBAN), 4))


def found(text: str) -> list[tuple[str, str]]:
    [held] = personal_data([text])
    assert all(text[one.start : one.end] == one.text for one in held)
    return [(one.kind, one.text) for one in held]


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("nir", NIR),
        ("nir", spaced(NIR)),
        ("nir", spaced(NIR).replace(" ", "\u00a0")),
        ("nir", spaced(NIR).replace(" ", ".")),
        ("nir", f"{NIR[:13]} {NIR[13:]}"),
        ("nir", CORSICAN),
        ("nir", spaced(CORSICAN).lower()),
        ("nir", nir_of("1 85 05 2B 033")),
        ("nir", nir_of("2 85 05 99 330")),
        ("nir", spaced(NIR).replace(" ", " - ")),
        ("nir", spaced(CORSICAN).replace(" ", " - ")),
        ("nir", spaced(NIR).replace(" ", "/")),
        ("nir", f"{spaced(NIR)[:-3]} (clé {NIR[13:]}"),
        ("iban", IBAN),
        ("iban", FOUR),
        ("iban", FOUR.lower()),
        ("iban", FOUR.replace(" ", " - ")),
        ("iban", FOUR.replace(" ", ".")),
        ("phone", PHONE),
        ("phone", PHONE.replace(" ", ".")),
        ("phone", PHONE.replace(" ", "")),
        ("phone", "+33 1 23 45 67 89"),
        ("phone", "+33 (0)6 12 34 56 78"),
        ("phone", "06-12-34-56-78"),
        ("phone", "09 52 34 56 78"),
        ("email", ADDRESS),
        ("email", f"c.dupuis+cpf@mail.{DOMAIN}"),
    ],
)
def test_what_may_be_somebodys_is_found(kind: str, value: str) -> None:
    assert found(f"Votre dossier : {value}, à vérifier.") == [(kind, value)]


@pytest.mark.parametrize(
    "text",
    [
        wrong(NIR),
        spaced(wrong(NIR)),
        wrong(CORSICAN),
        NIR[:13],
        NIR + "1",
        spaced(nir_of("2 66 14 75 118")),  # there is no month 14
        spaced(nir_of("2 85 05 99 999")),
        "2 69 05 49 588 157 80",
        "2 55 08 14 168 025 38",
        "1 60 04 25 31 114 26",
        IBAN[:-1],
        "FR76 3000 6000 0112 3456 7890 189",
        "FR14 2004 1010 0505 0001 3M02 606",
        "01 99 00 12 34",
        "+33 6 39 98 12 34",
        "02.61.91.00.00",
        "03 53 01 00 00",
        "0465710000",
        "05 36 49 00 00",
        "3939",
        "0 800 123 456",
        "08 92 12 34 56",
        "SIRET 732 829 320 00074",
        "enregistrée sous le numéro 24450390145",
        "42 heures et 1 500 € en 2025",
        "claude@example.org",
        "claude@mail.example.fr",
        "c.dupuis@maison.test",
        f"contact@{DOMAIN}",
        f"service-formation@{DOMAIN}",
        f"prenom.nom@{DOMAIN}",
        f"ne-pas-repondre@{DOMAIN}",
    ],
)
def test_what_is_nobodys_is_left_alone(text: str) -> None:
    assert found(f"Votre dossier : {text}, à vérifier.") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"Claude EXEMPLE {PHONE}", "Claude EXEMPLE"),
        (f"Votre interlocutrice : Anne-Lise Le Goff, au {PHONE}", "Anne-Lise Le Goff"),
        (f"Écrivez à Mme Dupuis ({ADDRESS})", "Dupuis"),
        (f"{ADDRESS} – Solange Dupuis", "Solange Dupuis"),
        (f"Appelez Solange Dupuis au {PHONE}", "Solange Dupuis"),
        (f"Mme Dupuis vous répond au {PHONE}", "Dupuis"),
        (f"{FOUR} est le compte de Mme Solange Dupuis", "Solange Dupuis"),
    ],
)
def test_a_name_beside_is_found_with_it(text: str, name: str) -> None:
    assert ("name", name) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        f"Mission Locale {PHONE}",
        f"Appelez le {PHONE}",
        f"Contactez Mission Locale au {PHONE}",
        f"Mme Dupuis vous attend. Tél. : {PHONE}",
        f"Service Formation Continue, tél. : {PHONE}",
        "Claude EXEMPLE 01 99 00 12 34",
        "Claude EXEMPLE vous accompagne.",
    ],
)
def test_a_house_is_no_person_and_a_name_alone_is_not_told(text: str) -> None:
    assert [value for kind, value in found(text) if kind == "name"] == []


def test_a_parenthesis_before_a_telephone_is_no_part_of_it() -> None:
    assert found(f"Écrivez à Mme Dupuis ({PHONE})") == [("name", "Dupuis"), ("phone", PHONE)]


def test_the_fields_of_one_form_go_together() -> None:
    form = ["Numéro de sécurité sociale", NIR, "Nom de naissance", "DUPUIS", "Prénom : Solange", "Continuer"]
    assert [[one.text for one in held] for held in personal_data(form)] == [
        [], [NIR], [], ["DUPUIS"], ["Solange"], [],
    ]  # fmt: skip


@pytest.mark.parametrize("after", ["Saisissez le code reçu", "Vous recevez un code.", "Ensuite, validez"])
def test_a_sentence_after_a_field_names_nobody(after: str) -> None:
    assert personal_data(["Indiquez votre nom", after, NIR])[1] == []


@pytest.mark.parametrize("value", ["DUPUIS", "Dupuis Solange.", "Dupuis, née le 14 mars"])
def test_a_value_after_a_field_does(value: str) -> None:
    assert [one.kind for one in personal_data(["Nom de naissance :", value, NIR])[1]] == ["name"]


def test_a_form_without_any_number_names_nobody() -> None:
    assert personal_data(["Nom de naissance", "DUPUIS"]) == [[], []]
