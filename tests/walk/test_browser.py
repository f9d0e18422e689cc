"""Finding a browser, and what it is told."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserType

from parcours.journeys.walk import browser
from parcours.journeys.walk.browser import STAY_HOME, TO_START, how_to_launch
from parcours.journeys.walk.find_browser import CHOICE, NoBrowser, on_this_machine


class FakeType:
    """As much of Playwright's browser type as is asked of it."""

    def __init__(self, path: Path) -> None:
        self.executable_path = str(path)


def chromium(path: Path) -> BrowserType:
    return FakeType(path)  # type: ignore[return-value]  # stands for Playwright's own object


def test_playwrights_own_browser_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(CHOICE, raising=False)
    own = tmp_path / "chrome"
    own.touch()
    assert "executable_path" not in how_to_launch(chromium(own))


def test_then_one_of_this_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(CHOICE, raising=False)
    monkeypatch.setattr(browser, "on_this_machine", lambda: "/usr/bin/chromium")
    assert how_to_launch(chromium(tmp_path / "none"))["executable_path"] == "/usr/bin/chromium"


def test_the_users_choice_beats_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = tmp_path / "chrome"
    own.touch()
    monkeypatch.setenv(CHOICE, "/opt/mine")
    assert on_this_machine() == "/opt/mine"
    assert how_to_launch(chromium(own))["executable_path"] == "/opt/mine"


def test_without_any_the_message_says_what_to_type(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(CHOICE, raising=False)
    monkeypatch.setattr(browser, "on_this_machine", lambda: None)
    with pytest.raises(NoBrowser, match="playwright install chromium"):
        how_to_launch(chromium(tmp_path / "none"))


def test_at_home_the_browser_knows_no_name_but_this_machines(tmp_path: Path) -> None:
    own = tmp_path / "chrome"
    own.touch()
    assert set(STAY_HOME) <= set(how_to_launch(chromium(own))["args"])
    abroad = how_to_launch(chromium(own), at_home=False)
    assert not set(STAY_HOME) & set(abroad["args"])


def test_at_home_the_browser_is_told_of_nothing_but_where_things_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "chrome"
    own.touch()
    for name in ("http_proxy", "HTTPS_PROXY", "all_proxy", "LANG", "GOOGLE_API_KEY", "SSLKEYLOGFILE"):
        monkeypatch.setenv(name, "something")
    monkeypatch.setenv("PATH", "/usr/bin")
    told = how_to_launch(chromium(own))["env"]
    assert told["PATH"] == "/usr/bin"
    assert set(told) <= set(TO_START)
    assert "env" not in how_to_launch(chromium(own), at_home=False), "a company's proxy is of use out there"
