"""Going to an address."""

from playwright.sync_api import Error, Page

from parcours.journeys.language import _
from parcours.journeys.walk.record.anonymous_url import anonymous
from parcours.journeys.walk.record.faults import Fault, check_came_whole, wait_until_come


def go_to(page: Page, address: str) -> None:
    """Open the address, once all of the page to be left has come.

    Raises:
        Fault: it does not answer, or only in part; or that page does not.
    """
    try:
        wait_until_come(page)
        document = page.goto(address)
    except Error as error:
        told, why = anonymous(address), error.message.splitlines()[0]
        raise Fault(_("{address} does not open: {why}", address=told, why=why)) from error
    if document is not None:
        check_came_whole(document)
