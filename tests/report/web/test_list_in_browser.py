"""The front page of a report on many documents, as people use it."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.report.web.written import Read, many, written

pytestmark = pytest.mark.browser


def test_several_tutorials_are_listed_and_linked(read: Read) -> None:
    page = read(many())
    row = page.get_by_role("row", name="Créer son identité")
    expect(row).to_contain_text("holds")
    row.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1, name="Créer son identité")).to_be_in_viewport()
    expect(page.locator(".steps .picture").first).to_be_visible()
    page.get_by_role("link", name="All tutorials").click()
    expect(page.get_by_role("row", name="Créer son identité")).to_be_visible()


def test_those_with_most_to_mend_come_first(read: Read) -> None:
    rows = read(many()).locator("tbody tr")
    assert [row.get_attribute("data-status") for row in rows.all()] == [
        "unjudged",
        "drifted",
        "drifted",
        "holds",
    ]


def test_tutorials_are_found_by_their_words_and_their_status(read: Read) -> None:
    page = read(many())
    rows = page.locator("tbody tr:visible")
    page.get_by_role("searchbox").fill("IDENTITE creer")
    expect(rows).to_have_count(1)
    expect(page.get_by_role("status")).to_have_text("1 of 4 tutorials shown")
    page.reload()
    expect(page.get_by_role("searchbox")).to_have_value("IDENTITE creer")
    expect(rows).to_have_count(1)
    page.get_by_role("button", name="drifted 2").click()
    expect(rows).to_have_count(0)
    expect(page.get_by_text("No tutorial here is like that.")).to_be_visible()
    page.get_by_role("searchbox").fill("")
    expect(rows).to_have_count(2)
    page.get_by_role("button", name="not judged 1").click()
    expect(rows).to_contain_text("is empty, a tutorial was expected.")


def test_the_list_is_whole_without_script(browser: Browser, tmp_path: Path) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(written(tmp_path, many()))
        expect(page.locator("tbody tr:visible")).to_have_count(4)
        expect(page.get_by_role("searchbox")).to_have_count(0)
