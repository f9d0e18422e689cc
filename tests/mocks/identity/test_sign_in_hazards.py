"""What people do to a sign-in without meaning harm: refresh, go back, click twice; and what forgers do."""

import pytest

from parcours.mocks import paths
from tests.mocks.people.signing import RELEASES, Signing, camille_at

at_each_release = pytest.mark.parametrize("release", RELEASES)
GO_ON = "Continuer sur Mon Compte Formation"


def at_consent(release: str) -> Signing:
    camille = camille_at(release)
    camille.come_back_from_the_phone()
    return camille


@at_each_release
def test_the_consent_can_be_shown_again(release: str) -> None:
    camille = at_consent(release)
    assert camille.computer.reload().html == camille.computer.reload().html
    camille.computer.press(GO_ON)
    assert camille.is_signed_in


@at_each_release
def test_a_double_click_on_the_consent_signs_one_in(release: str) -> None:
    camille = at_consent(release)
    camille.computer.press(GO_ON, times=2)
    assert camille.computer.page.alerts == []
    assert camille.is_signed_in


@at_each_release
def test_a_double_click_on_the_number_asks_the_phone_once(release: str) -> None:
    camille = camille_at(release)
    camille.reach_providers()
    camille.computer.press(camille.la_poste, times=2)
    camille.computer.press("S'identifier", {"Numéro de Mobile": "06 39 98 12 34"}, times=2)
    assert len(camille.world.confirmations.all) == 1


@at_each_release
def test_going_back_from_the_provider_one_may_choose_it_again(release: str) -> None:
    camille = camille_at(release)
    camille.reach_providers()
    choice = camille.computer.url
    camille.computer.press(camille.la_poste)
    camille.computer.open(choice)
    camille.computer.press(camille.la_poste)
    camille.computer.press("S'identifier", {"Numéro de Mobile": "06 39 98 12 34"})
    camille.confirm_on_phone()
    camille.computer.reload()
    camille.computer.press(GO_ON)
    assert camille.is_signed_in


@at_each_release
def test_going_back_to_the_choice_after_signing_in_harms_nothing(release: str) -> None:
    camille = camille_at(release)
    camille.reach_providers()
    choice = camille.computer.url
    camille.computer.press(camille.la_poste)
    camille.computer.press("S'identifier", {"Numéro de Mobile": "06 39 98 12 34"})
    camille.confirm_on_phone()
    camille.computer.reload()
    consent = camille.computer.url
    camille.computer.press(GO_ON)
    assert camille.computer.open(choice).alerts == []
    assert GO_ON in camille.computer.open(consent).html
    camille.computer.press(GO_ON)
    assert camille.is_signed_in


@at_each_release
@pytest.mark.parametrize("lost", ["fcp", "idn", "mcf"])
def test_a_lost_cookie_is_told_and_one_may_begin_again(release: str, lost: str) -> None:
    camille = camille_at(release)
    camille.reach_providers()
    camille.computer.press(camille.la_poste)
    if lost == "idn":
        camille.computer.http.cookies.delete(lost)
        assert camille.computer.reload().h1 == "Votre session a expiré"
    else:
        camille.computer.press("S'identifier", {"Numéro de Mobile": "06 39 98 12 34"})
        camille.confirm_on_phone()
        if lost == "fcp":
            camille.computer.http.cookies.delete(lost)
            assert "Y190001" in camille.computer.reload().text
        else:
            camille.computer.reload()
            camille.computer.http.cookies.delete(lost)
            assert "session a expiré" in camille.computer.press(GO_ON).alerts[0]
    assert not camille.is_signed_in
    camille.come_back_from_the_phone()
    camille.computer.press(GO_ON)
    assert camille.is_signed_in


@at_each_release
@pytest.mark.parametrize(
    ("forced", "code"),
    [
        ({"providerUid": "unknown"}, "Y020019"),
        ({"providerUid": ""}, "Y020019"),
        ({"csrfToken": "forged"}, "Y470001"),
        ({"csrfToken": None}, "Y470002"),
    ],
)
def test_a_forced_field_is_an_error_page(release: str, forced: dict[str, str | None], code: str) -> None:
    camille = camille_at(release)
    form = {**camille.reach_providers().forms[0].values, **forced}
    sent = {key: value for key, value in form.items() if value is not None}
    answer = camille.computer.http.post(camille.at(camille.broker, "/api/v2/redirect-to-idp"), data=sent)
    assert code in answer.text
    assert answer.status_code == 400


@at_each_release
def test_the_session_of_franceconnect_is_over_after_ten_minutes(release: str) -> None:
    camille = camille_at(release)
    camille.reach_providers()
    camille.world.advance(seconds=600)
    assert "Y190001" in camille.computer.press(camille.la_poste).text
    camille.come_back_from_the_phone()
    camille.computer.press(GO_ON)
    assert camille.is_signed_in


@at_each_release
def test_the_way_back_given_by_hand_leads_nowhere_else(release: str) -> None:
    camille = camille_at(release)
    page = camille.computer.open(
        camille.at("mon-compte-formation", f"{paths.SIGN_IN}?retour=https://elsewhere.example.org/")
    )
    assert page.h1.startswith("Connexion")
    assert all(session.back_to is None for session in camille.world.sessions.values())
