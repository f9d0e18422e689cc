"""Going to an address."""

from playwright.sync_api import Error, Page

from parcours.journeys.language import _
from parcours.journeys.walk.record.anonymous_url import anonymous
from parcours.journeys.walk.record.faults import Fault, check_came_whole


def go_to(page: Page, address: str) -> None:
    """Open the address.

    Raises:
        Fault: it does not answer, or only in part.
    """
    try:
        document = page.goto(address)
    except Error as error:
        told, why = anonymous(address), error.message.splitlines()[0]
        raise Fault(_("{address} does not open: {why}", address=told, why=why)) from error
    if document is not None:
        check_came_whole(document)
