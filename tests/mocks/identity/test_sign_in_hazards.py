"""What people do to a sign-in without meaning harm: refresh, go back, click twice; and what forgers do."""

import pytest

from parcours.mocks import paths
from tests.mocks.people.people import GO_ON, is_consent
from tests.mocks.people.signing import RELEASES, SERVICE, Signing, camille_at

at_each_release = pytest.mark.parametrize("release", RELEASES)
SINGLE_SIGN_ON = ("2025-01", "2026-01")


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
    if lost == "mcf" and release >= "2025-01":
        assert is_consent(camille.reach_providers())  # FranceConnect+ knows one still
    else:
        camille.come_back_from_the_phone()
    camille.computer.press(GO_ON)
    assert camille.is_signed_in


@pytest.mark.parametrize("release", SINGLE_SIGN_ON)
def test_who_has_just_proved_who_they_are_is_asked_for_the_consent_alone(release: str) -> None:
    camille = at_consent(release)
    camille.world.advance(seconds=1)
    camille.computer.press(GO_ON)
    camille.computer.press("Se déconnecter")
    assert not camille.is_signed_in
    camille.world.advance(seconds=598)
    page = camille.reach_providers()
    assert page.h1 == "Vous allez vous connecter en tant que :"
    assert "depuis L’Identité Numérique La Poste" in page.text
    camille.computer.press(GO_ON)
    assert camille.is_signed_in
    assert len(camille.world.confirmations.all) == 1


@pytest.mark.parametrize("release", SINGLE_SIGN_ON)
def test_ten_minutes_after_the_first_time_one_chooses_again(release: str) -> None:
    camille = at_consent(release)
    camille.computer.press(GO_ON)
    camille.world.advance(seconds=599)
    assert is_consent(camille.reach_providers())
    camille.computer.press(GO_ON)
    camille.world.advance(seconds=1)  # counted from the first time, not from the last
    assert camille.reach_providers().h1 == "Connexion en cours sur Mon Compte Formation"


@pytest.mark.parametrize("release", ["2021-11", "2022-10", "2024-01"])
def test_before_2025_one_chooses_each_time(release: str) -> None:
    camille = at_consent(release)
    camille.computer.press(GO_ON)
    page = camille.reach_providers()
    assert not is_consent(page)
    assert camille.la_poste in {name for form in page.forms for name in form.buttons}


@pytest.mark.parametrize("release", SINGLE_SIGN_ON)
def test_who_has_proved_nothing_yet_chooses_again(release: str) -> None:
    camille = camille_at(release)
    camille.reach_waiting()
    assert not is_consent(camille.reach_providers())


@pytest.mark.parametrize("release", SINGLE_SIGN_ON)
def test_another_browser_is_not_known(release: str) -> None:
    camille = at_consent(release)
    camille.computer.press(GO_ON)
    camille.computer.http.cookies.clear()
    assert not is_consent(camille.reach_providers())


FORGED = {
    "forged": {**dict.fromkeys(RELEASES[:2], "Y190006"), **dict.fromkeys(RELEASES[2:], "Y470001")},
    "none": {**dict.fromkeys(RELEASES[:2], "Y190007"), **dict.fromkeys(RELEASES[2:], "Y470002")},
}


@at_each_release
@pytest.mark.parametrize(
    ("forced", "code"),
    [
        ({"providerUid": "unknown"}, "Y020019"),
        ({"providerUid": ""}, "Y020019"),
        ({"csrfToken": "forged"}, "forged"),
        ({"csrfToken": ""}, "none"),
        ({"csrfToken": None}, "none"),
    ],
)
def test_a_forced_field_is_an_error_page(release: str, forced: dict[str, str | None], code: str) -> None:
    code = FORGED[code][release] if code in FORGED else code
    camille = camille_at(release)
    form = {**camille.reach_providers().forms[0].values, **forced}
    sent = {key: value for key, value in form.items() if value is not None}
    answer = camille.computer.http.post(camille.at(camille.broker, "/api/v2/redirect-to-idp"), data=sent)
    assert code in answer.text
    assert "Revenir sur Mon Compte Formation" in answer.text
    assert answer.status_code == 400


@at_each_release
def test_each_mistake_on_the_way_has_its_code(release: str) -> None:
    camille = camille_at(release)
    camille.reach_providers()
    [interaction] = camille.world.interactions.values()
    state = interaction.provider_state
    told = {
        "/api/v2/oidc-callback?code=any": ("Y020021", 400),
        "/api/v2/oidc-callback?code=any&state=other": ("Y020022", 400),
        f"/api/v2/oidc-callback?state={state}": ("Y020025", 400),
        f"/api/v2/oidc-callback?code=invented&state={state}": ("Y020026", 400),
        f"/api/v2/interaction/{interaction.id}/consent": ("Y420001", 400),
        "/api/v2/interaction/unknown": ("Y190001", 401),
        "/api/v2/interaction/unknown/consent": ("Y190001", 401),
        "/": ("Y190001", 401),
        "/api/v2/redirect-to-idp": ("Y000404", 404),
        "/inconnue": ("Y000404", 404),
    }
    for path, (code, status) in told.items():
        page = camille.computer.open(camille.at(camille.broker, path))
        assert (code in page.text, camille.computer.status) == (True, status), path
        assert (SERVICE in page.links) is (status == 400), path


@at_each_release
@pytest.mark.parametrize(
    ("otherwise", "code"),
    [
        ({"client_id": "another"}, "Y04EA6EF"),
        ({"redirect_uri": "http://elsewhere.example.org/"}, "Y04C013C"),
        ({"response_type": "token"}, "Y030007"),
    ],
)
def test_a_service_that_asks_wrongly_is_told_so(release: str, otherwise: dict[str, str], code: str) -> None:
    camille = camille_at(release)
    right = {
        "client_id": "mon-compte-formation",
        "redirect_uri": camille.at("mon-compte-formation", paths.RETURN),
        "response_type": "code",
    }
    url = camille.at(camille.broker, "/api/v2/authorize")
    page = camille.computer.show(camille.computer.http.get(url, params={**right, **otherwise}))
    assert (code in page.text, camille.computer.status) == (True, 400)
    assert SERVICE not in page.links
    assert ("Contactez-nous" in page.links) is (code == "Y030007" and release in SINGLE_SIGN_ON)


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
