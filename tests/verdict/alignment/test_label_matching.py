"""What is the same name, and what is not."""

import pytest

from parcours.journeys.tutorial.model import Step
from parcours.journeys.verdict.alignment.label_matching import Relation, fold, relation_of, same_name, stems
from parcours.journeys.walk.model import Gesture
from tests.verdict.builders import ASK, tell, told, walked


def gesture(**changes: object) -> Gesture:
    return walked([{**ASK, **changes}]).gestures[0]


def naming(*labels: str) -> Step:
    return told(tell("Cliquez ici", *labels)).steps[0]


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("S'identifier", "S’identifier"),
        ("DROITS", "Droits"),
        ("Continuer →", "Continuer"),
        ("« Envoyer »", "Envoyer"),
        ("Demander\u00a0un devis", "Demander un devis"),
        ("Je souhaite envoyer directement...", "Je souhaite envoyer directement ma demande"),
        ("Je souhaite envoyer…", "Je souhaite envoyer directement ma demande"),
    ],
)
def test_the_same_name(label: str, name: str) -> None:
    assert same_name(label, name)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Envoyer", "Envoyer ma demande"),
        ("FranceConnect", "FranceConnect+"),
        ("Nom", "Nom de naissance"),
        ("...", "Envoyer"),
        ("", "Envoyer"),
        ("Valider", "Valide"),
    ],
)
def test_another_name(label: str, name: str) -> None:
    assert not same_name(label, name)


def test_relations_from_best_to_least() -> None:
    met = gesture(names=("Demander un devis", "Créer mon dossier"), called=("le devis",))
    assert relation_of(naming("Demander un devis"), met) is Relation.SAME
    assert relation_of(naming("le devis"), met) is Relation.CALLED
    assert relation_of(naming("Créer mon dossier"), met) is Relation.OLD
    assert relation_of(naming("Demander le devis"), met) is Relation.NEAR
    assert relation_of(naming("Télécharger l'attestation"), met) is Relation.OTHER
    assert relation_of(naming(), met) is Relation.OTHER
    assert relation_of(naming("Télécharger", "Demander un devis"), met) is Relation.SAME


def test_a_name_of_another_time_is_told_so_even_in_lower_case_and_without_quotes() -> None:
    met = gesture(names=("S'identifier", "CONNEXION"), called=("connexion",))
    assert relation_of(naming("connexion"), met) is Relation.OLD
    longer = gesture(names=("Envoyer mon dossier de formation", "Envoyer mon dossier"))
    assert relation_of(naming("envoyer mon dossier"), longer) is Relation.OLD


def test_stems_meet_across_inflection_and_leave_small_words_out() -> None:
    assert stems("Envoyez votre dossier") & stems("Envoyer le dossier") == {"envoy", "dossi"}
    assert stems("Accepter") & stems("Accéder") == frozenset()
    assert stems("pour la votre une") == frozenset()


def test_numbers_alone_bring_nothing_together() -> None:
    assert stems("aux étapes 4 à 11") & stems("Code secret à 4 chiffres") == frozenset()


def test_folding_keeps_what_matters() -> None:
    assert fold(" « L’Identité  Numérique » ") == "l'identité numérique"
    assert fold("FranceConnect+") == "franceconnect+"
