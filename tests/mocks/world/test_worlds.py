"""Worlds do not touch one another; one seed gives one world; unknown addresses are answered in words."""

from typing import Any

import httpx2
import pytest

from parcours.mocks.app import SITES, Platform
from parcours.mocks.releases.loader import load_release, releases
from parcours.mocks.sites.desk import example_resident
from tests.mocks.people.browser import Browser, client
from tests.mocks.people.people import NOTIFICATION, Person, person

RESIDENT = example_resident("complete", jobseeker=False)
FRONT = {"release": "2025-01", "account": "complete"}
OPENING: dict[str, Any] = {"release": "2025-01", "seed": 3, "resident": RESIDENT.model_dump(mode="json")}


@pytest.fixture
def http() -> httpx2.Client:
    return client(Platform(), "http://localhost:8400")


def pages_met(camille: Person) -> list[str]:
    camille.computer.open(camille.at("mon-compte-formation"))
    met = [camille.computer.page.html, camille.ask_for_quote().html]
    met += [camille.reach_waiting().html, camille.confirm_on_phone().html]
    camille.computer.reload()
    met += [camille.computer.press("Continuer").html, camille.computer.press(CONSENT).html]
    met += [camille.computer.press("Continuer").html, camille.mailbox.open(camille.at("messagerie")).html]
    return met


CONSENT = "Continuer sur Mon Compte Formation"


def test_the_same_seed_gives_the_same_bytes() -> None:
    assert pages_met(person(account="none", seed=5)) == pages_met(person(account="none", seed=5))


def test_another_seed_gives_other_letters() -> None:
    letters = {person(account="none", seed=seed).world.completion.captcha for seed in range(5)}
    assert len(letters) == 5


def test_worlds_do_not_touch_one_another() -> None:
    one = person()
    resident = example_resident("complete", jobseeker=True)
    other = Person(one.platform, one.platform.worlds.open("2025-01", resident, 7))
    one.reach_waiting()
    assert NOTIFICATION in one.phone.open(one.at("telephone")).links
    assert NOTIFICATION not in other.phone.open(other.at("telephone")).links
    one.world.advance(working_days=3)
    assert other.world.now == other.world.release.starts
    cookie = one.computer.http.cookies
    other.computer.http.cookies = cookie
    other.computer.open(other.at("identite-numerique", "/attente"))
    assert other.computer.page.h1 == "Votre session a expiré"


@pytest.mark.parametrize(
    ("url", "status", "said"),
    [
        ("http://monde-9.telephone.localhost/", 404, "There is no world 'monde-9'."),
        (
            "http://monde-1.impots.localhost/",
            404,
            "There is no service 'impots'. Known: mon-compte-formation",
        ),
        ("http://monde-1.franceconnect.localhost/", 404, "Release 2025-01 has no franceconnect. It has: "),
        ("http://example.org/", 404, "No site is called example.org."),
        ("http://monde-1.telephone.localhost/photos", 404, "telephone has no page /photos. It knows:\n  /"),
        ("http://monde-1.telephone.localhost/demandes/x/code", 405, "takes POST, not GET"),
        ("http://localhost/nowhere", 404, "No page /nowhere. Known: / (front page)"),
        ("http://localhost/monde/monde-9", 404, "There is no world 'monde-9'. Open: monde-1."),
        ("http://localhost/_assets/../app.py", 404, ""),
        ("http://localhost/_assets/logo.png", 404, "There is no file 'logo.png'. Known: ar24.css"),
        ("http://localhost/_nothing", 404, "No order is called /_nothing."),
        ("http://localhost/_worlds/monde-9", 404, "There is no world 'monde-9'."),
        (
            "http://localhost/_worlds/monde-1/mails",
            404,
            "A world has no 'mails'. It has: clock, deeds, sessions.",
        ),
        ("http://localhost/_worlds/monde-1/clock", 405, "takes POST, not GET"),
    ],
)
def test_an_unknown_address_is_answered_in_words(url: str, status: int, said: str) -> None:
    camille = person()
    answer = camille.computer.http.get(url)
    assert answer.status_code == status
    assert said in answer.text


def test_a_form_that_cannot_be_read_is_refused() -> None:
    camille = person()
    answer = camille.computer.http.post(
        camille.at("telephone", "/demandes/x"), headers={"content-type": "multipart/form-data"}, content=b"x"
    )
    assert answer.status_code == 400
    assert "cannot be read" in answer.text


def test_every_page_forbids_anything_from_outside() -> None:
    camille = person()
    for service in camille.world.release.frames:
        answer = camille.computer.http.get(camille.at(service))
        assert answer.headers["content-security-policy"].startswith("default-src 'self'")
        assert answer.headers["cache-control"] == "no-store"
        assert "Maquette de test" in answer.text


def test_the_control_api_opens_moves_and_closes_a_world(http: httpx2.Client) -> None:
    opened = http.post("/_worlds", json=OPENING)
    assert opened.status_code == 201
    name = opened.json()["name"]
    assert opened.json()["start_url"] == f"http://{name}.messagerie.localhost:8400/"
    assert set(opened.json()["sites"]) == set(SITES) - {"franceconnect", "la-poste"}
    assert http.get("/_worlds").json() == [name]
    assert http.get("/_releases").json() == ["2021-11", "2022-10", "2024-01", "2025-01", "2026-01"]
    state = http.post(f"/_worlds/{name}/clock", json={"working_days": 1}).json()
    assert state["now"] == "2025-01-15T09:30:00"
    assert http.delete(f"/_worlds/{name}/sessions").json()["mails"][0]["letter"] == "invitation"
    assert http.delete(f"/_worlds/{name}").status_code == 204
    assert http.get(f"/_worlds/{name}").status_code == 404


@pytest.mark.parametrize(
    ("order", "said"),
    [
        ({**OPENING, "sed": 1}, "sed: unknown key (did you mean 'seed'?)"),
        ({**OPENING, "release": "2025"}, "there is no release '2025' (did you mean '2025-01'?)"),
        ({**OPENING, "changes": {"facts": {"prix": ""}}}, "facts.prix: unknown key"),
        ({**OPENING, "resident": {**OPENING["resident"], "phone": "12"}}, "resident.phone: "),
        ({**OPENING, "resident": {**OPENING["resident"], "secret_code": "123"}}, "expects 4 digits"),
        ({**OPENING, "resident": {**OPENING["resident"], "social_security_number": "1"}}, "15 characters"),
    ],
)
def test_a_wrong_order_is_refused_in_one_sentence(
    http: httpx2.Client, order: dict[str, object], said: str
) -> None:
    answer = http.post("/_worlds", json=order)
    assert answer.status_code == 422
    assert said in answer.json()["error"]


@pytest.mark.parametrize("move", [{"seconds": -1}, {"days": 1}, {"working_days": "demain"}])
def test_a_clock_only_goes_forward_by_known_units(http: httpx2.Client, move: dict[str, object]) -> None:
    name = http.post("/_worlds", json=OPENING).json()["name"]
    answer = http.post(f"/_worlds/{name}/clock", json=move)
    assert answer.status_code == 422
    assert next(iter(move)) in answer.json()["error"]


def test_the_front_page_opens_a_world() -> None:
    desk = Browser(Platform())
    page = desk.open("http://localhost:8400/")
    assert page.h1 == "La plateforme, en maquette"
    page = desk.press("Ouvrir un monde", {"Demandeuse d’emploi": "yes"})
    assert "monde-1" in page.h1
    assert desk.follow("Mon Compte Formation : Formation").h1 == "Bilan de compétences"
    assert "monde-1" in desk.open("http://localhost:8400/").links


def test_the_front_page_says_how_far_a_first_request_has_come() -> None:
    platform = Platform()
    desk = Browser(platform)
    desk.open("http://localhost:8400/")
    desk.press("Ouvrir un monde", {"Première demande": "answered", "L’organisme": "adapts"})
    world = platform.worlds.find("monde-1")
    assert world is not None
    assert [d.state for d in world.dossiers.values()] == ["Proposition de l'organisme"]
    assert desk.http.post("http://localhost:8400/ouvrir", data={**FRONT, "past": "?"}).status_code == 422


@pytest.mark.parametrize("release", releases())
def test_the_front_page_opens_any_release_and_lists_its_screens(release: str) -> None:
    desk = Browser(Platform())
    desk.open("http://localhost:8400/")
    page = desk.press("Ouvrir un monde", {"État de la plateforme": release, "Élue": "yes"})
    assert page.h1 == f"monde-1, état de {release}"
    loaded = load_release(release)
    assert page.headings[5:] == [
        f"Écrans de l’état de {release}",
        *(frame.name for frame in loaded.frames.values()),
    ]
    assert loaded.screens["sign_in"].heading in page.text
    for name, url in list(page.links.items()):
        if name.startswith("Mon Compte Formation : "):
            assert desk.open(url).h1


def test_there_is_a_bound_on_worlds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parcours.mocks.world.registry.MOST", 2)
    http = client(Platform(), "http://localhost:8400")
    first, _ = (http.post("/_worlds", json=OPENING).json()["name"] for _ in range(2))
    for one_more in (http.post("/_worlds", json=OPENING), http.post("/ouvrir", data=FRONT)):
        assert one_more.status_code == 422
        assert "2 worlds are open, and no more can be: close one" in one_more.text
    assert http.delete(f"/_worlds/{first}").status_code == 204
    assert http.post("/_worlds", json=OPENING).status_code == 201


def test_a_choice_that_cannot_be_read_is_refused(http: httpx2.Client) -> None:
    headers = {"content-type": "multipart/form-data"}
    assert http.post("/ouvrir", headers=headers, content=b"x").status_code == 400


def test_the_front_page_refuses_a_release_it_does_not_know(http: httpx2.Client) -> None:
    answer = http.post("/ouvrir", data={"release": "1999"})
    assert answer.status_code == 422
    assert "Known: 2021-11, " in answer.text
