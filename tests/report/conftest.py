"""Reports opened in a browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Dialog, Page, Request

from parcours.journeys.verdict.run import Run
from tests.report.web.written import Read, written


@pytest.fixture
def read(page: Page, tmp_path: Path) -> Iterator[Read]:
    """Opens the report of a run; whatever the browser complains of or asks the network for fails the test."""
    complaints: list[str] = []

    def on_request(request: Request) -> None:
        if not request.url.startswith(("file:", "data:")):
            complaints.append(request.url)

    def on_dialog(dialog: Dialog) -> None:
        complaints.append(dialog.message)
        dialog.dismiss()

    def opened_page(told: Run) -> Page:
        page.goto(written(tmp_path, told))
        return page

    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", on_request)
    page.on("dialog", on_dialog)
    yield opened_page
    assert complaints == []
