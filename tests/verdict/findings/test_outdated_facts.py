"""Facts of a tutorial, right and wrong, against what screens state."""

import pytest

from parcours.journeys.tutorial.model import Place
from parcours.journeys.verdict.applicability.part import Part
from parcours.journeys.verdict.extraction.quantities import quantities
from parcours.journeys.verdict.judge import judge
from parcours.journeys.walk.model import Walk
from tests.verdict.builders import ACTS, STEPS, changed, told, verdict_on, walked
from tests.verdict.stating import document, facts, screens

SHARE = "Votre participation obligatoire est de 102,23 €."
ANSWER = "Organisme Exemple a 2 jours ouvrés pour vous répondre."
ACCEPT = "Acceptez ce devis sous 4 jours ouvrés, sinon votre demande sera annulée."
WITHDRAW = "Vous pouvez vous rétracter pendant 11 jours ouvrés."
SECRET = "Code secret à 4 chiffres"
MAILED = "Un code à 6 chiffres vous a été envoyé par email."
PASSWORD = "Mot de passe : au moins 12 caractères, dont une majuscule, un chiffre et un caractère spécial"
MOBILE = "Téléphone portable : 10 chiffres, commence par 06 ou 07"
AGE = "Pour créer une Identité Numérique, il faut avoir 18 ans ou plus."
PERMIT = "Un titre de séjour de plus de 5 ans est accepté."
STEPPER = "Complétez vos informations : étape 1 sur 5"
NUMBER = "Numéro de sécurité sociale : 15 chiffres, clé comprise"
ACTIVATE = "Votre code d’activation est 42141578. Saisissez-le dans l’application."

WRONG = [
    ("Une participation obligatoire de 100 € vous est demandée.", SHARE, "100 €", "102,23 €"),
    ("La participation forfaitaire (**103.20€**) se règle par carte.", SHARE, "103.20€", "102,23 €"),
    ("Prévoyez 100 euros : c'est la participation obligatoire.", SHARE, "100 euros", "102,23 €"),
    ("L'organisme répond à votre demande sous 5 jours ouvrés.", ANSWER, "5 jours ouvrés", "2 jours ouvrés"),
    ("L'organisme vous répond sous une semaine.", ANSWER, "une semaine", "2 jours ouvrés"),
    (
        "Sous 5 jours ouvrés, vous recevez un e-mail : cliquez sur « Consulter le devis ».",
        ANSWER,
        "5 jours ouvrés",
        "2 jours ouvrés",
    ),
    ("Vous recevrez la proposition sous 6 jours ouvrés.", ANSWER, "6 jours ouvrés", "2 jours ouvrés"),
    ("Vous avez 6 jours ouvrés pour accepter le devis.", ACCEPT, "6 jours ouvrés", "4 jours ouvrés"),
    ("Vous avez dix jours pour valider la proposition.", ACCEPT, "dix jours", "4 jours ouvrés"),
    ("Confirmez votre inscription sous 24h.", ACCEPT, "24h", "4 jours ouvrés"),
    ("Vous disposez d'un délai de rétractation de 14 jours.", WITHDRAW, "14 jours", "11 jours ouvrés"),
    (
        "Vous pouvez vous rétracter pendant 11 jours calendaires.",
        WITHDRAW,
        "11 jours calendaires",
        "11 jours ouvrés",
    ),
    ("Saisissez votre code secret à six chiffres.", SECRET, "six chiffres", "4 chiffres"),
    ("Saisissez le code à 4 chiffres reçu par e-mail.", MAILED, "4 chiffres", "6 chiffres"),
    ("Choisissez un mot de passe de 8 caractères.", PASSWORD, "8 caractères", "12 caractères"),
    ("Un numéro de portable a 9 chiffres.", MOBILE, "9 chiffres", "10 chiffres"),
    ("Un numéro de portable commence par 06.", MOBILE, "06", "06 ou 07"),
    ("Pour l'Identité Numérique, il faut avoir 16 ans ou plus.", AGE, "16 ans", "18 ans"),
    ("Il faut un titre de séjour de plus de dix ans.", PERMIT, "dix ans", "5 ans"),
    ("Complétez vos informations en 4 étapes.", STEPPER, "4 étapes", "5"),
    ("Le numéro de sécurité sociale a 13 chiffres.", NUMBER, "13 chiffres", "15 chiffres"),
    ("Le code d'activation compte 6 chiffres.", ACTIVATE, "6 chiffres", "8 chiffres"),
]


@pytest.mark.parametrize(("said", "screen", "value", "right"), WRONG)
def test_a_fact_the_screen_states_otherwise_is_outdated(
    said: str, screen: str, value: str, right: str
) -> None:
    [finding] = facts(said, "Bienvenue", screen)
    assert (finding.kind, finding.place) == ("outdated-fact", Place(line=1))
    assert finding.severity in ("misleads", "ages")
    assert f"« {value} »" in finding.said
    assert f"« {right} » on « Bilan de compétences »" in finding.seen
    assert finding.proposal.replace("**", "") == said.replace("**", "").replace(value, right)


RIGHT = [
    ("Une participation obligatoire de 102.23 euros vous est demandée.", SHARE),
    ("L'organisme répond à votre demande sous deux jours ouvrés.", ANSWER),
    ("L'organisme répond à votre demande sous 48 heures.", ANSWER),
    ("Sous 2 jours ouvrés, vous recevez l'e-mail « Votre devis est prêt ».", ANSWER),
    ("Vous avez 4 jours pour accepter le devis.", ACCEPT),
    ("Vous pouvez vous rétracter : onze jours ouvrés vous sont donnés.", WITHDRAW),
    ("Saisissez votre code secret à quatre chiffres.", SECRET),
    ("Saisissez le code à 6 chiffres reçu par e-mail.", MAILED),
    ("Choisissez un mot de passe de douze caractères.", PASSWORD),
    ("Un numéro de portable a dix chiffres et commence par 06 ou 07.", MOBILE),
    ("Pour l'Identité Numérique, il faut avoir plus de 18 ans.", AGE),
    ("Il faut un titre de séjour supérieur à cinq ans.", PERMIT),
    ("Complétez vos informations (étape 3 sur 5).", STEPPER),
    ("Saisissez le code d'activation à huit chiffres.", ACTIVATE),
    ("Saisissez le code d'activation à 6 chiffres.", "Votre code postal est 75001."),
]


@pytest.mark.parametrize(("said", "screen"), RIGHT)
def test_a_fact_the_screen_states_too_is_right(said: str, screen: str) -> None:
    assert facts(said, screen) == []


ALL = (SHARE, ANSWER, ACCEPT, WITHDRAW, SECRET, MAILED, PASSWORD, MOBILE, AGE, PERMIT, STEPPER, NUMBER)
OTHER = [
    "Le bilan de compétences coûte 1 500 €.",
    "La participation de l'employeur est de 500 €.",
    "Il vous reste à charge 350 €.",
    "Pour toute question sur votre demande, nous vous répondons sous 5 jours.",
    "Si des conditions d'admission existent, l'organisme a 30 jours pour répondre à votre demande.",
    "Sans réponse de votre part sous 7 jours, la demande est annulée.",
    "L'organisme a 2 jours ouvrés pour valider votre demande d'inscription.",
    "L'organisme dispose de 9 jours pour accepter votre dossier.",
    "Selon l'article 5 du contrat, le délai de rétractation est de 14 jours.",
    "L'organisme répond à votre demande sous 2 à 5 jours.",
    "L'organisme répond à votre demande avant 18h.",
    "Vous recevez sous 24 heures la confirmation de votre demande de devis.",
    "Une fois le devis accepté, vous recevez votre convocation sous 5 jours.",
    "Sous 5 jours, vous recevez un code pour ouvrir votre devis.",
    "Vous recevez un rappel 3 jours après le devis.",
    "Vous recevez le devis 15 jours avant la formation.",
    "La participation obligatoire est d'environ 100 €.",
    "La formation dure 7 heures sur 3 jours.",
    "Saisissez le code d'activation à 8 chiffres reçu par SMS.",
    "Le mot de passe de votre compte La Poste a 8 caractères.",
    "Le code postal a 5 chiffres.",
    "Vos droits sont valables 5 ans.",
    "Il faut avoir plus de 3 ans d'expérience.",
    "L'entrée en formation a lieu 15 jours après votre accord.",
    "Pour vérifier votre identité par courrier, comptez 4 semaines.",
    "Le numéro de sécurité sociale a 13 chiffres et la clé en a deux.",
    "Suivez les 3 étapes.",
]


@pytest.mark.parametrize("said", OTHER)
def test_a_number_about_something_else_is_not_compared(said: str) -> None:
    assert facts(said, *ALL) == []


def test_what_no_screen_states_is_not_judged() -> None:
    assert facts("Une participation obligatoire de 100 € vous est demandée.", ANSWER, ACCEPT) == []


def test_screens_that_disagree_judge_nobody() -> None:
    assert facts("La participation obligatoire est de 90 €.", SHARE, SHARE.replace("102,23", "100")) == []


def test_a_screen_of_another_service_states_no_rule_of_this_one() -> None:
    said = "Choisissez un mot de passe de 8 caractères."
    assert facts(said, PASSWORD, site="La Poste") == []


@pytest.mark.parametrize(
    "said",
    [
        "Jusqu'au 31 décembre 2024, la participation obligatoire est de 100 €.",
        "En 2024, la participation obligatoire est de 100 €.",
        "La participation obligatoire était de 100 €.",
        "La participation obligatoire passera à 150 €.",
        "À partir du 1er janvier 2026, la participation obligatoire est de 103,20 €.",
        "La participation obligatoire passe de 100 € à 102,23 €.",
        "Participation obligatoire : 100 € en mai 2024, 102,23 € en janvier 2025.",
    ],
)
def test_a_fact_of_another_date_is_not_compared(said: str) -> None:
    assert facts(said, SHARE) == []


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("Depuis le 2 mai 2024, la participation obligatoire est de 100 €.", "2025-01"),
        ("À partir du 1er janvier 2026, la participation obligatoire est de 100 €.", "2026-01"),
        ("En 2025, la participation obligatoire est de 100 €.", "2025-01"),
    ],
)
def test_a_fact_said_to_hold_at_the_date_of_the_walk_is_compared(said: str, at: str) -> None:
    assert [finding.kind for finding in facts(said, SHARE, at=at)] == ["outdated-fact"]


def test_a_heading_or_a_line_before_may_give_the_date() -> None:
    share = "La participation obligatoire est de 100 €."
    assert facts(document("# Guide", "# Les tarifs en 2024", share), SHARE) == []
    assert facts(document("Jusqu'au 31 décembre 2024 :", share), SHARE) == []
    assert len(facts(document("# Guide 2024", "# Les tarifs", share), SHARE)) == 1
    assert len(facts(document("# Guide", "# Les tarifs en 2025", share), SHARE)) == 1


def test_each_value_of_a_sentence_goes_with_its_own_clause() -> None:
    said = "L'organisme répond à votre demande sous 2 jours, puis vous avez 9 jours pour accepter le devis."
    [finding] = facts(said, ANSWER, ACCEPT)
    assert "« 9 jours »" in finding.said
    assert finding.proposal.endswith("sous 2 jours, puis vous avez 4 jours ouvrés pour accepter le devis.")


def test_an_organism_may_promise_to_be_faster() -> None:
    [finding] = facts("L'organisme répond à votre demande sous un jour ouvré.", ANSWER)
    assert finding.severity == "advice"


@pytest.mark.parametrize(
    ("said", "severity"),
    [
        ("15 jours", "advice"),
        ("deux semaines", "advice"),
        ("11 jours ouvrables", "advice"),
        ("14 jours", "misleads"),
    ],
)
def test_the_same_time_counted_in_other_days_is_advice(said: str, severity: str) -> None:
    [finding] = facts(f"Vous avez {said} pour vous rétracter.", WITHDRAW)
    assert finding.severity == severity


def test_a_password_rule_with_a_kind_missing_is_outdated() -> None:
    said = "Votre mot de passe contient une majuscule et un chiffre."
    [finding] = facts(said, PASSWORD)
    assert (
        finding.proposal == "Votre mot de passe contient une majuscule, un chiffre et un caractère spécial."
    )


def test_a_label_on_the_line_before_goes_with_its_value() -> None:
    said = "La participation obligatoire est de 100 €."
    assert len(facts(said, "Participation obligatoire", "102,23 €")) == 1
    assert facts(said, "Prix de la formation", "102,23 €") == []


def test_one_wrong_value_told_twice_is_one_finding() -> None:
    wrong = "La participation obligatoire est de 100 €."
    [finding] = facts(document(wrong, "Autre chose.", wrong), SHARE)
    assert (finding.place, finding.also) == (Place(line=1), (Place(line=3),))


def test_a_step_that_states_a_wrong_fact_has_drifted() -> None:
    steps = changed(6, text="Cliquez sur « Envoyer » : l'organisme répond à votre demande sous 8 jours.")
    verdict = verdict_on(told(*steps), [screens_with_all_acts(ANSWER)])
    assert [(finding.kind, finding.step) for finding in verdict.findings] == [("outdated-fact", 6)]
    assert verdict.steps[6].status == "drifted"
    assert verdict_on(told(*STEPS), [screens_with_all_acts(ANSWER)]).status == "holds"


def screens_with_all_acts(*lines: str) -> Walk:
    walk = screens(*lines)
    assert len(walk.gestures) == len(ACTS)
    return walk


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Payez 1 000 €.", "1 000 €"),
        ("Payez 1\u202f850,00\u00a0€ en ligne.", "1 850,00 €"),
        ("Attendez **deux semaines**.", "deux semaines"),
        ("Comptez 24h.", "24h"),
        ("Le 12/10/2024 à 10h30, appelez.", None),
        ("Appelez au 01 99 00 12 12.", None),
        ("Réunion à 9 h.", None),
        ("Réponse sous 9 h.", "9 h"),
        ("Un tarif de 25 €/h.", None),
        ("Un chiffre suffit.", None),
        ("Deux caractères spéciaux.", None),
    ],
)
def test_numbers_are_read_as_french_writes_them(text: str, written: str | None) -> None:
    assert [quantity.written for quantity in quantities(text)] == ([written] if written else [])


def test_a_part_is_compared_with_the_screens_of_its_own_walks() -> None:
    """The same wrong delay in two parts, of which only the second's walk shows the right one."""
    wrong = changed(6, text="Cliquez sur « Envoyer » : l'organisme répond à votre demande sous 8 jours.")
    last = len(STEPS) - 1
    parts = [
        (Part("quote", 0, last), [walked(ACTS)]),
        (Part("again", last + 1, 2 * last + 1), [screens_with_all_acts(ANSWER)]),
    ]
    verdict = judge("t.md", told(*wrong, *wrong), "mock 2025-01", parts).summed_up()
    [finding] = verdict.findings
    assert (finding.kind, finding.step) == ("outdated-fact", 2 * last + 1)
    assert [part.status for part in verdict.parts] == ["holds", "drifted"]
