"""Where a worker walks: a thread with a platform and a browser of its own, kept for the next walk."""

import time
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Browser, Error

from parcours.journeys.language import N_, _, speak
from parcours.journeys.support.folders import passing
from parcours.journeys.walk.browser import browser
from parcours.journeys.walk.engine.archive import pack
from parcours.journeys.walk.engine.job import Job, Made
from parcours.journeys.walk.engine.servers import Gone, connected, fingerprint_of, is_gone, none_answers
from parcours.journeys.walk.find_browser import NOBODY, fingerprint
from parcours.journeys.walk.journey import Journey
from parcours.journeys.walk.record.fault import Fault
from parcours.journeys.walk.record.faults import browser_failed
from parcours.journeys.walk.run import walk
from parcours.journeys.walk.stage import OwnTarget, Platform, Target
from parcours.journeys.walk.store import digest_of_code, under_way

OTHER = N_(
    "a worker has another version of Parcours, or of your journeys: install the same on all machines, and "
    "start their workers again"
)


class Workshop:
    """One walk after the other; all it has belongs to its thread, as Playwright wants it."""

    def __init__(self) -> None:
        self._hand = ThreadPoolExecutor(1, "walks")
        self._platform, self._browsing = ExitStack(), ExitStack()
        self._depends = ""
        self._target: Target | None = None
        self._browser: Browser | None = None
        self._watching = NOBODY
        self._server = ""
        self._gone: dict[str, str] = {}

    def do(self, job: Job) -> Made:
        """The walk asked for.

        Raises:
            Fault: the platform or the browser failed, or this machine has other code than whoever asks.
            NoBrowser: none can be launched.
        """
        return self._hand.submit(self._do, job).result()

    def close(self) -> None:
        self._hand.submit(self._put_away).result()
        self._hand.shutdown()

    def _do(self, job: Job) -> Made:
        try:
            journey = _journey_of(job)
            target = self._target_of(job, journey.target)
            while True:
                launched, made_by = self._browser_of(job, target)
                made = self._made(job, journey, target, launched, made_by)
                if made is not None:
                    return made
                self._gone[self._server] = _("it went away during a walk")
                self._close_browser()
        except Error as error:  # wherever it was met, between two walks as within one
            self._put_away()
            raise Fault(browser_failed(error)) from error
        except BaseException:
            self._put_away()
            raise

    def _made(
        self, job: Job, journey: Journey, target: Target, launched: Browser, made_by: str
    ) -> Made | None:
        """The walk; None when the server of the browser went away during it."""
        begun = time.monotonic()
        with under_way(_place(job)) as folder:
            try:
                done = walk(
                    journey, job.variant, target, launched, folder,
                    traces=job.here.traces if job.here else None, scale=job.scale,
                    traced=job.watching.traced,
                )  # fmt: skip
            except (Fault, Error):
                if job.servers and is_gone(launched):
                    return None
                raise
            if done.ended_by is not None and job.servers and is_gone(launched):
                return None
            return Made(pack(folder), made_by, time.monotonic() - begun)

    def _target_of(self, job: Job, own: OwnTarget | None) -> Target:
        """The platform, started for the first job of it."""
        if self._target is None or self._depends != job.depends:
            self._put_away()
            self._target = self._platform.enter_context(_platform_of(job, own).start())
            self._depends = job.depends
        return replace(self._target, from_elsewhere=bool(job.servers))

    def _browser_of(self, job: Job, target: Target) -> tuple[Browser, str]:
        """The browser, and its fingerprint: launched, or had of the next server that answers."""
        there = self._server in (job.servers or ("",)) and self._watching == job.watching
        if self._browser is not None and there:
            return self._browser, fingerprint_of(self._browser) if job.servers else fingerprint()
        self._close_browser()
        if not job.servers:
            traces = self._browsing.enter_context(under_way(_place(job)))
            self._browser = self._browsing.enter_context(browser(target.at_home, job.watching, traces))
            self._watching = job.watching
            return self._browser, fingerprint()
        if not target.url:
            told = _(
                "« {name} » begins anew for each walk, where no browser of a server can be led: let it be "
                "shared (shared=True), or leave out --browser-server",
                name=target.name,
            )
            raise Fault(told)
        first = job.number % len(job.servers)
        for server in (*job.servers[first:], *job.servers[:first]):
            if server in self._gone:
                continue
            try:
                self._browser = self._browsing.enter_context(connected(server, target.url))
            except Gone as gone:
                self._gone[server] = str(gone)
                continue
            self._server = server
            return self._browser, fingerprint_of(self._browser)
        raise none_answers({server: self._gone[server] for server in job.servers})

    def _close_browser(self) -> None:
        self._browser, self._server = None, ""
        with suppress(Error):
            self._browsing.close()

    def _put_away(self) -> None:
        self._close_browser()
        self._target, self._depends = None, ""
        self._platform.close()


def _journey_of(job: Job) -> Journey:
    """The journey, as this machine has it."""
    journey = job.find()
    if (digest_of_code(), journey.code) != job.code:
        raise Fault(_(OTHER))
    return journey


def _platform_of(job: Job, own: OwnTarget | None) -> Platform:
    """The platform, as this machine has it."""
    try:
        platform = job.platform(own)
    except Exception as error:  # a file that is not there, a drift not known
        raise Fault(_("a worker has no such platform: {error}", error=error)) from error
    if platform.fingerprint != job.depends:
        raise Fault(_(OTHER))
    return platform


def _place(job: Job) -> Path:
    """Where what is under way is: what a killed process leaves there goes with the next walk."""
    return job.here.walks if job.here else passing("walks")


_idle: deque[Workshop] = deque()
"""Those of this process in which nobody walks."""


def do(job: Job) -> Made:
    """Make a walk in a workshop of this process.

    Raises:
        Fault, NoBrowser: see `Workshop.do`.
    """
    speak(job.language)
    try:
        workshop = _idle.pop()
    except IndexError:
        workshop = Workshop()
    try:
        return workshop.do(job)
    finally:
        _idle.append(workshop)


def close_idle() -> None:
    """End the browsers and platforms of this process in which nobody walks."""
    while _idle:
        _idle.pop().close()
