"""Waiting until something is there or the page is quiet: nothing on its way, nothing changing.

A page that has sent a form may run none of its timers until the answer comes, or for ever: nothing that waits
on them waits without a limit.
"""

from time import monotonic

from playwright.sync_api import Error, Locator, Page, expect

from parcours.journeys.walk.record.faults import Watch, hear_news
from parcours.pages import screen as patience

FIRST_LOOK_MS = 800
STILL_MS = 350  # a page that asks for news does so more often
MOVING_MS = 3_000  # a page that never stops changing is as quiet as it will be
_STILL = """([still, moving]) => new Promise(done => {
  const end = () => { watching.disconnect(); done(document.readyState === "complete"); };
  const watching = new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(end, still); });
  let timer = setTimeout(end, still);
  watching.observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
  setTimeout(end, moving);
})"""


def appears(locator: Locator, page: Page, watch: Watch) -> bool:
    """True as soon as it can be seen; False once the page is quiet without it.

    Raises:
        Fault: the page is still on its way when nobody would wait any longer, or something failed.
    """
    until = monotonic() + patience.ARRIVAL_MS / 1000
    while not _seen(locator, min(FIRST_LOOK_MS, patience.ARRIVAL_MS)):
        watch.check()
        if is_quiet(page, watch):
            return _seen(locator, 1)
        if monotonic() > until:
            watch.check_answered(page)
            return False
    return True


def become_quiet(page: Page, watch: Watch) -> None:
    """Wait until the page is quiet, as long as one waits for a screen."""
    until = monotonic() + patience.ARRIVAL_MS / 1000
    while not is_quiet(page, watch) and monotonic() < until:
        watch.check()


def is_quiet(page: Page, watch: Watch) -> bool:
    """True when nothing was asked for and nothing changed for a moment of the page's own time."""
    if watch.awaited(page):
        hear_news(page)
        return False
    try:
        page.wait_for_function(_STILL, arg=[STILL_MS, MOVING_MS], timeout=2 * MOVING_MS)
    except Error as error:
        if page.is_closed() or "crashed" in error.message:
            raise
        return False  # it went to another page meanwhile, or does not answer
    return not watch.awaited(page)


def _seen(locator: Locator, patient_ms: float) -> bool:
    try:
        expect(locator).to_be_visible(timeout=patient_ms)
    except AssertionError:
        return False
    return True
