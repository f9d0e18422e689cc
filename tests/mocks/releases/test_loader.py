"""Reading releases: what a later file takes over, and what is said of a file that is wrong."""

from pathlib import Path

import pytest

from parcours.mocks.releases.loader import (
    FOLDER,
    ReleaseError,
    Tree,
    changed,
    load_release,
    read_release,
    releases,
)

CURRENT = "2025-01"
OFFERS = ("skills", "mandate", "digital")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for file in FOLDER.glob("*.toml"):
        (tmp_path / file.name).write_text(file.read_text("utf-8"), "utf-8")
    return tmp_path


@pytest.mark.parametrize("name", releases())
def test_every_release_can_be_read(name: str) -> None:
    assert load_release(name).name == name


def test_a_release_says_what_the_platform_showed() -> None:
    release = load_release(CURRENT)
    assert release.facts.participation == "102,23 €"
    assert release.screens["training"].controls["ask_quote"].name == "Demander un devis"
    assert len(release.flows.completion) == 5


def test_a_later_release_holds_only_what_changed(folder: Path) -> None:
    (folder / "2031-05.toml").write_text(
        """
        extends = "2025-01"
        name = "2031-05"
        [facts]
        participation = "103,20 €"
        [flows]
        request = ["review"]
        [screens.training.controls.ask_quote]
        name = "Obtenir un devis"
        """,
        "utf-8",
    )
    before, after = read_release(CURRENT, folder), read_release("2031-05", folder)
    assert after.facts.participation == "103,20 €"
    assert after.facts.price == before.facts.price
    assert after.flows.request == ("review",)
    assert after.screens["training"].controls["ask_quote"].name == "Obtenir un devis"
    assert after.screens["training"].controls["ask_quote"].role == "button"
    assert after.screens["sign_in"] == before.screens["sign_in"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name = ", "2031-05.toml: not valid TOML"),
        ("extends = '2025-02'", "there is no release '2025-02' (did you mean '2025-01'?)"),
        ("gone = ['screens.home']", "gone: there is nothing below, the file extends no release"),
        (
            "[copied]\n'screens.a' = 'screens.home'",
            "copied: there is nothing below, the file extends no release",
        ),
        (
            "extends = '2025-01'\n[copied]\n'screens.house' = 'screens.hom'",
            "2031-05.toml: copied: there is no 'screens.hom' (did you mean 'home'?)",
        ),
        (
            "extends = '2025-01'\n[copied]\n'screens.house' = 'screen.home'",
            "copied: there is no 'screen.home'",
        ),
        (
            "extends = '2025-01'\n[copied]\n'screens.rights' = 'screens.home'",
            "copied: 'screens.rights' exists already: give the copy another key",
        ),
        ("extends = '2031-05'", "extends '2031-05', which extends it: break the circle"),
        (
            "extends = '2025-01'\ngone = ['screens.hom']",
            "gone: there is no 'screens.hom' (did you mean 'home'?)",
        ),
        (
            "extends = '2025-01'\nname = '2031-05'\ngone = ['frames.telephone']",
            "screens.account_email.service: there is no frame 'telephone'",
        ),
        (
            f"extends = '2025-01'\nname = '2031-05'\ngone = {[f'offers.{key}' for key in OFFERS]}",
            "offers: ",
        ),
        ("extends = '2025-01'", "2031-05.toml: name: expected '2031-05' like the file, found '2025-01'"),
        (
            "extends = '2025-01'\nname = '2031-05'\n[screens.trainning]\nheading = 'Bilan'",
            "screens.trainning.service: is missing (did you mean 'screens.training'?)",
        ),
    ],
)
def test_a_wrong_file_is_told_in_one_sentence(folder: Path, text: str, said: str) -> None:
    (folder / "2031-05.toml").write_text(text, "utf-8")
    with pytest.raises(ReleaseError) as told:
        read_release("2031-05", folder)
    assert said in str(told.value)
    assert "\n" not in str(told.value)


def test_what_is_gone_is_not_taken_over(folder: Path) -> None:
    (folder / "2031-05.toml").write_text(
        """
        extends = "2025-01"
        name = "2031-05"
        gone = ["screens.rights", "screens.home.controls.create_account", "mails.email_code"]
        [screens.rights]
        service = "mon-compte-formation"
        heading = "Vos droits"
        """,
        "utf-8",
    )
    before, after = read_release(CURRENT, folder), read_release("2031-05", folder)
    assert after.screens["rights"].texts == {}
    assert set(before.screens["home"].controls) - set(after.screens["home"].controls) == {"create_account"}
    assert set(before.mails) - set(after.mails) == {"email_code"}
    assert after.screens["home"].texts == before.screens["home"].texts


COPY = """
extends = "2025-01"
name = "2031-05"
gone = ["screens.rights"]
[copied]
"screens.former_rights" = "screens.rights"
"screens.home.controls.other" = "screens.home.controls.create_account"
"""


def test_what_existed_may_be_given_another_key(folder: Path) -> None:
    (folder / "2031-05.toml").write_text(
        f"""{COPY}
        [screens.rights]
        service = "mon-compte-formation"
        heading = "Vos droits"
        [screens.former_rights]
        heading = "Vos anciens droits"
        """,
        "utf-8",
    )
    before, after = read_release(CURRENT, folder).screens, read_release("2031-05", folder).screens
    assert after["former_rights"].texts == before["rights"].texts
    assert after["former_rights"].heading == "Vos anciens droits"
    assert (after["rights"].texts, after["rights"].heading) == ({}, "Vos droits")
    assert after["home"].controls["other"] == before["home"].controls["create_account"]
    assert after["home"].controls["create_account"] == before["home"].controls["create_account"]


def test_a_copy_does_not_change_with_its_original(folder: Path) -> None:
    (folder / "2031-05.toml").write_text(
        """
        extends = "2025-01"
        name = "2031-05"
        [copied]
        "screens.former_rights" = "screens.rights"
        [screens.rights.texts]
        amount_title = "Ce qu’il vous reste"
        """,
        "utf-8",
    )
    before, after = read_release(CURRENT, folder).screens, read_release("2031-05", folder).screens
    assert after["rights"].texts["amount_title"] == "Ce qu’il vous reste"
    assert after["former_rights"] == before["rights"]


@pytest.mark.parametrize("name", releases())
def test_beside_quotes_sessions_have_screens_and_mails_of_their_own(name: str) -> None:
    release = load_release(name)
    own = ("session_" if name in ("2025-01", "2026-01") else "") + "{}"
    for offer in release.offers.values():
        expected = own if offer.sessions else "{}"
        for screen in ("training", "file", "refusal", "accepted"):
            assert release.screen_for(screen, offer) == expected.format(screen)
        for mail in ("invitation", "proposal"):
            assert release.mail_for(mail, offer) == expected.format(mail)
        assert release.screen_for("home", offer) == "home"  # which is the same for all
        assert release.mail_for("email_code", offer) == "email_code"


@pytest.mark.parametrize("name", releases())
def test_a_training_made_to_measure_has_no_sessions_since_2025(name: str) -> None:
    with_sessions = {key for key, offer in load_release(name).offers.items() if offer.sessions}
    if name in ("2025-01", "2026-01"):
        assert with_sessions == {"mandate", "digital"}
    else:
        assert with_sessions == set(load_release(name).offers)


def ask_quote(**changes: object) -> Tree:
    return {"screens": {"training": {"controls": {"ask_quote": changes}}}}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"fact": {}}, "fact: unknown key (did you mean 'facts'?)"),
        (
            {"facts": {"participaton": "1 €"}},
            "facts.participaton: unknown key (did you mean 'participation'?)",
        ),
        ({"facts": {"answer_working_days": "deux"}}, "facts.answer_working_days: "),
        (
            {"flows": {"request": ["reveiw"]}},
            "flows.request: there is no screen 'reveiw' (did you mean 'review'?)",
        ),
        (ask_quote(role="buton"), "screens.training.controls.ask_quote.role: "),
        (ask_quote(nme="x"), "ask_quote.nme: unknown key (did you mean 'name'?)"),
        (ask_quote(kind="text"), "a button takes nothing: remove 'kind'"),
        (ask_quote(role="textbox"), "a textbox needs a 'kind'"),
        (ask_quote(role="textbox", kind="text"), "a field needs 'messages.empty'"),
        (
            ask_quote(name="{participaton}"),
            "nothing is called '{participaton}' (did you mean 'participation'?)",
        ),
        (ask_quote(name="{"), "braces only hold the name of a fact"),
        (
            {"screens": {"sign_in": {"controls": {"password": {"kind": "tel"}}}}},
            "a field of kind 'tel' needs 'messages.wrong'",
        ),
    ],
)
def test_a_wrong_change_is_told_in_one_sentence(changes: Tree, said: str) -> None:
    with pytest.raises(ReleaseError) as told:
        changed(load_release(CURRENT), changes)
    assert said in str(told.value)
    assert str(told.value).startswith("changes to 2025-01: ")
    assert "\n" not in str(told.value)


def test_an_unknown_release_is_told_with_the_known_ones() -> None:
    with pytest.raises(ReleaseError, match=r"there is no release '1999' \(known: .*2025-01"):
        load_release("1999")
