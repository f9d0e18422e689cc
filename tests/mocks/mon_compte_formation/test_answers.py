"""What the organism answers, what the person may then do, and every state a file can have."""

from datetime import date
from typing import Any, get_args

import pytest

from parcours.mocks import paths
from parcours.mocks.releases.loader import load_release, releases
from parcours.mocks.releases.schema import DossierState
from parcours.mocks.working_days import after_working_days
from parcours.mocks.world.dossiers import Dossiers
from parcours.mocks.world.records import Dossier
from parcours.mocks.world.resident import Answer
from tests.mocks.people.enrolling import AGREE, camille_at, each_era
from tests.mocks.people.people import Person, person


def answered(**more: Any) -> Person:
    """Signed in on the file, at the release of quotes, once the organism has answered."""
    camille = person(**{"past": "answered", **more})
    camille.sign_in()
    camille.computer.open(paths.file(dossier(camille).id))
    return camille


def dossier(camille: Person) -> Dossier:
    return next(iter(camille.world.dossiers.values()))


def test_a_quote_as_asked_is_to_validate() -> None:
    camille = answered()
    assert dossier(camille).state == "À valider"
    assert "autre prix" not in camille.computer.page.text
    assert "1 850,00 €" in camille.computer.page.text


def test_an_adapted_quote_says_its_price() -> None:
    camille = answered(organism="adapts")
    assert dossier(camille).state == "Proposition de l'organisme"
    assert "autre prix" in camille.computer.page.text
    assert "1 480,00 €" in camille.computer.page.text
    assert "1 377,77 €" in camille.computer.page.text  # rights pay all but the share


def test_an_organism_may_refuse() -> None:
    camille = answered(organism="refuses")
    assert dossier(camille).state == "Refusé par l'organisme"
    assert camille.world.messages.inbox()[0].subject == "Votre demande est refusée"
    page = camille.computer.page
    assert "ne peut pas vous accueillir" in page.text
    assert ("button", "Accepter le devis") not in page.roles
    assert "Refuser le devis" not in page.links


def test_the_silence_of_the_organism_ends_the_request() -> None:
    camille = answered(organism="is_silent")
    assert dossier(camille).state == "Demande d'inscription annulée"
    assert "n’a pas répondu sous 2 jours ouvrés" in camille.computer.page.text
    assert "n’a pas répondu" in camille.world.messages.inbox()[0].lines[1]


def test_dates_that_are_too_near_cannot_be_accepted() -> None:
    camille = answered(organism="rushes")
    page = camille.computer.press("Accepter le devis")
    assert "moins de 11 jours ouvrés" in page.alerts[0]
    assert dossier(camille).agreed_at is None
    assert dossier(camille).state == "Proposition de l'organisme"


def test_an_organism_may_cancel_what_was_validated() -> None:
    camille = person(past="validated", organism="cancels")
    assert dossier(camille).state == "Validé"
    camille.world.advance(working_days=2)
    assert dossier(camille).state == "Formation annulée par l'organisme"
    camille.sign_in()
    page = camille.computer.open(paths.file(dossier(camille).id))
    assert "remboursé sur le compte" in page.text
    assert "Me rétracter" not in page.links


@pytest.mark.parametrize("release", releases())
@pytest.mark.parametrize("in_sessions", [True, False])
def test_the_training_begins_once_the_time_to_withdraw_is_over_and_ends(
    release: str, in_sessions: bool
) -> None:
    camille = camille_at(release, past="validated", in_sessions=in_sessions)
    file = dossier(camille)
    days, by = file.days, file.withdraw_by
    assert days is not None
    assert by is not None
    assert by.date() <= days.starts
    while camille.world.now.date() < days.starts:
        assert file.history[-1][1] == "Validé"
        camille.world.advance(working_days=1)
    assert file.history[-1][1] == "En formation"
    camille.world.advance(working_days=70)
    ended, last = file.history[-1]
    assert last == "Formation terminée"
    assert ended.date() > days.ends


@each_era
def test_one_may_not_agree_to_a_session_moved_too_near(era: str) -> None:
    camille = camille_at(era, past="answered", organism="rushes")
    camille.sign_in_to_buy()
    camille.open_file()
    page = camille.computer.press(AGREE[era])
    assert "ne peut plus être confirmée" in page.alerts[0]


def states_met(organism: Answer) -> set[str]:
    """By somebody who lets all go by, and by somebody who agrees, pays with trouble, and may leave."""
    release, met = load_release("2026-01"), set[str]()
    for agrees, leaves in ((False, False), (True, False), (True, True)):
        dossiers, now = Dossiers(release, organism, lambda: "1"), release.starts
        file = dossiers.request_quote("skills", now)
        while file.due:
            now = file.due
            dossiers.fall_due(file, now)
            if agrees and file.state in ("À valider", "Proposition de l'organisme"):
                dossiers.agree(file, 100, now)
                dossiers.fail_to_pay(file, now)
                dossiers.wait_for_transfer(file, 100, now)
            if leaves and dossiers.can_leave(file, now) and file.state == "Validé":
                dossiers.leave(file, now)
        met |= {state for _, state in file.history}
    return met


def test_every_state_can_be_reached() -> None:
    answers: tuple[Answer, ...] = get_args(Answer)
    met = {state for organism in answers for state in states_met(organism)}
    begun = "En cours de création"  # before it is sent: only where one enrols, test_enrolment.py
    assert met | {begun} == set(get_args(DossierState))


def test_a_past_is_lived_on_working_days() -> None:
    camille = person(past="answered")
    assert camille.world.now == after_working_days(camille.world.release.starts, 2)
    assert camille.world.now.date() == date(2025, 1, 16)
