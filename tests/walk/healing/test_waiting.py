"""Waiting for an answer: as long as it usually takes, and a little longer when nothing has come."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from parcours.journeys.walk.journey import Journey
from parcours.journeys.walk.run import walk
from parcours.journeys.walk.walker import Walker
from tests.walk.little_site import LittleSite, little_site
from tests.walk.register_site import VARIANT, Welcome, page

USUAL = 2
OLD = "<ul><li><a href='/old'>Bonjour</a> Non lu</li>{}</ul>"
NEW = "<li><a href='/new'>Votre devis est prêt</a> Non lu</li>"


def wait(walker: Walker) -> None:
    walker.wait_for_news(USUAL)


WAIT = Journey("wait", "Attendre", (VARIANT,), wait, (Welcome.begin,))


@dataclass
class Awaited(LittleSite):
    """A mailbox in which the answer comes after so many working days."""

    due: int = USUAL
    days: int = 0

    def let_working_days_pass(self, days: int) -> None:
        self.days += days
        self.answers["/"] = page("Boîte de réception", OLD.format(NEW if self.days >= self.due else ""))


@pytest.mark.parametrize(("due", "waited"), [(1, 2), (2, 2), (3, 3), (4, 4), (9, 4)])
def test_one_waits_longer_only_as_long_as_nothing_comes(
    browser: Browser, tmp_path: Path, due: int, waited: int
) -> None:
    with little_site({"/": page("Boîte de réception", OLD.format(""))}) as site:
        awaited = Awaited(site.url, site.server, site.answers, due=due)
        walked = walk(WAIT, VARIANT, site.target(awaited), browser, tmp_path)
    assert awaited.days == waited
    assert (walked.ended_by, walked.screens, walked.gestures) == (None, (), ())
