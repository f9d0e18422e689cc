"""The guards themselves: a request that would leave this machine is seen, and goes nowhere."""

import socket

import pytest
from playwright.sync_api import Browser, Error
from pytest_socket import SocketConnectBlockedError

from tests.support.requests_out import is_this_machine, outside

PAGE = "<img src='http://image.example.com/a.png' alt=''><img src='data:,' alt=''>"


def test_a_request_outside_is_seen(browser: Browser) -> None:
    context = browser.new_context()
    left = outside(context)
    page = context.new_page()
    page.set_content(PAGE)
    context.close()
    assert left == ["http://image.example.com/a.png"]


def test_the_browser_of_a_mock_walk_knows_no_name_but_this_machines(browser: Browser) -> None:
    page = browser.new_page()
    with pytest.raises(Error, match="ERR_NAME_NOT_RESOLVED"):
        page.goto("http://example.com/")
    page.close()


@pytest.mark.filterwarnings("ignore:A test tried to use socket")
def test_python_itself_is_kept_at_home() -> None:
    with socket.socket() as outward, pytest.raises(SocketConnectBlockedError):
        outward.connect(("192.0.2.1", 80))


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "w.mon-compte-formation.localhost"])
def test_this_machine_has_several_names(host: str) -> None:
    assert is_this_machine(host)


@pytest.mark.parametrize("host", ["example.com", "localhost.example.com", "notlocalhost", "10.0.0.1", ""])
def test_others_are_not_this_machine(host: str) -> None:
    assert not is_this_machine(host)
