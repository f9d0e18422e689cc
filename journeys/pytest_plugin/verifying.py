"""Verifying for the tests of one process: each document once, walks shared with the processes beside it."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from parcours.journeys.gate.acceptances import BadAcceptance, read_acceptances, today
from parcours.journeys.gate.settings import BadSettings, project_around
from parcours.journeys.language import chosen, speak
from parcours.journeys.own.found import journey_named
from parcours.journeys.public.verifying import UNFIT, NotWalked, Silent, Unusable, error_of
from parcours.journeys.pytest_plugin.settings import RELEASE
from parcours.journeys.support.folders import home
from parcours.journeys.support.leftovers import passing_name, sweep
from parcours.journeys.targets.choice import RELEASES, no_release, platform_of
from parcours.journeys.verdict.model import Sighting, Verdict
from parcours.journeys.verification.options import Options
from parcours.journeys.verification.pipeline import verify
from parcours.journeys.verification.verified import Verification
from parcours.journeys.walk.engine.threads import Threads
from parcours.journeys.walk.find_browser import NOBODY, NoBrowser, Watching
from parcours.journeys.walk.provider import Provider
from parcours.journeys.walk.record.fault import Fault
from parcours.journeys.walk.store import Store, StoredWalk

FRESH = "walks-of-tests-"
FOR_WORKERS = "parcours_walks"
CHROMIUM = "chromium"


@dataclass
class Verifying:
    """What the tests of this process ask for; a document's outcome is kept, be it a verdict or an error."""

    release: str
    options: Options
    _outcomes: dict[Path, Verification | Exception] = field(default_factory=dict)

    @classmethod
    def of(cls, config: pytest.Config) -> "Verifying":
        """The one of this run of pytest.

        Raises:
            UsageError: there is no such release, or settings or acceptances cannot be used.
        """
        if _KEY not in config.stash:
            speak(chosen(()))
            release = config.getoption("--parcours-release") or config.getini(RELEASE) or RELEASES[-1]
            if release not in RELEASES:
                raise pytest.UsageError(f"parcours: {no_release(release)}")
            watching = watching_of(config)
            anew = config.getoption("--parcours-fresh") or watching != NOBODY
            try:
                accepted = read_acceptances(project_around().accepted, today())
            except (BadSettings, BadAcceptance) as error:
                raise pytest.UsageError(f"parcours: {error}") from error
            options = Options(
                accepted=accepted,
                walks=walks_of(config) if anew else None,
                engine=Threads(),
                watching=watching,
            )
            config.stash[_KEY] = cls(release, options)
        return config.stash[_KEY]

    def verification(self, path: Path) -> Verification:
        """All that is found of that document.

        Raises:
            Unusable: it cannot be judged.
            NotWalked: the platform or the browser failed.
        """
        if path not in self._outcomes:
            self._outcomes[path] = self._verified(path)
        outcome = self._outcomes[path]
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    def _verified(self, path: Path) -> Verification | Exception:
        try:
            found = verify([from_here(path)], [self.release], self.options, Silent())
        except UNFIT as error:
            return Unusable(str(error))
        except (Fault, NoBrowser) as error:
            return NotWalked(str(error))
        return next((error_of(one) for run in found.runs for one in run.unjudged), found)

    def verdict(self, document: Path | str) -> Verdict:
        """The verdict on it.

        Raises:
            Unusable: it cannot be judged.
            NotWalked: the platform or the browser failed.
        """
        return self.verification(Path(document).absolute()).runs[0].verdicts[0]

    def picture(self, path: Path, sighting: Sighting | None) -> Path | None:
        """The screen just before what was seen, where there is a picture of it."""
        found = self.verification(path)
        if sighting is None:
            return None
        picture = found.verified[0].picture_of(found.runs[0].verdicts[0], sighting)
        return picture.absolute() if picture is not None and picture.exists() else None

    def walks(self, journey: str, release: str | None = None) -> list[StoredWalk]:
        """The walk of each of its variants, at that release or at the one of these tests.

        Raises:
            Unusable: there is no such journey.
            NotWalked: the platform or the browser failed.
        """
        store = Store(self.options.walks or home() / "walks")
        try:
            wanted = journey_named(journey)
            platform = platform_of(wanted.target, release or self.release)
            engine, watching = self.options.engine, self.options.watching
            with Provider(platform, store, Silent(), engine=engine, watching=watching) as provider:
                return provider.walks(wanted)
        except UNFIT as error:
            raise Unusable(str(error)) from error
        except (Fault, NoBrowser) as error:
            raise NotWalked(str(error)) from error


_KEY = pytest.StashKey[Verifying]()


def from_here(path: Path) -> Path:
    """As people write it: what is told of a document begins so."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def watching_of(config: pytest.Config) -> Watching:
    """What pytest-playwright was asked for."""
    return Watching(
        headed=bool(config.getoption("--headed", False)),
        slowmo=float(config.getoption("--slowmo", 0) or 0),
        channel=config.getoption("--browser-channel", None),
        traced=config.getoption("--tracing", "off") == "on",
    )


def other_browser(config: pytest.Config) -> str:
    """The browsers asked for, where the one that walks are made in is not among them."""
    asked = config.getoption("--browser", None) or [CHROMIUM]
    return "" if CHROMIUM in asked else ", ".join(asked)


def walks_of(config: pytest.Config) -> Path:
    """The folder of the walks of this run alone, the same for all its workers; older ones go."""
    given = getattr(config, "workerinput", {}).get(FOR_WORKERS)
    if given:
        return Path(given)
    if FRESH_KEY not in config.stash:
        sweep(home(), FRESH)
        config.stash[FRESH_KEY] = (home() / passing_name(FRESH)).absolute()
    return config.stash[FRESH_KEY]


FRESH_KEY = pytest.StashKey[Path]()
