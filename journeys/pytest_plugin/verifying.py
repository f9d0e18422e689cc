"""Verifying for the tests of one process: each document once, walks shared with the processes beside it."""

from contextlib import chdir
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from parcours.journeys.commands.options import ALL
from parcours.journeys.gate.acceptances import read_acceptances, today, unlooked
from parcours.journeys.gate.failing import failing
from parcours.journeys.gate.settings import Project, project_around
from parcours.journeys.language import chosen, speak
from parcours.journeys.ocr.reader import installed
from parcours.journeys.own.found import journey_named
from parcours.journeys.public.verifying import NotWalked, Unusable, error_of, in_one_sentence
from parcours.journeys.pytest_plugin.settings import RELEASE
from parcours.journeys.support.folders import home
from parcours.journeys.support.leftovers import passing_name, sweep
from parcours.journeys.targets.choice import RELEASES, no_release, platform_of
from parcours.journeys.tutorial.model import Step
from parcours.journeys.tutorial.steps import understand
from parcours.journeys.verdict.findings.personal_data import veil_of
from parcours.journeys.verdict.model import Finding, Sighting, Verdict
from parcours.journeys.verification.options import Options
from parcours.journeys.verification.passage import absent
from parcours.journeys.verification.pipeline import verify
from parcours.journeys.verification.verified import Verification
from parcours.journeys.walk.engine.threads import Threads
from parcours.journeys.walk.find_browser import NOBODY, Watching
from parcours.journeys.walk.provider import Provider, Silent
from parcours.journeys.walk.store import Store, StoredWalk

FRESH = "walks-of-tests-"
FOR_WORKERS = "parcours_walks"
CHROMIUM = "chromium"


@dataclass
class Verifying:
    """What the tests of this process ask for; a document's outcome is kept, be it a verdict or an error.

    All is as the command would have it, called from the folder `root`.
    """

    root: Path
    project: Project
    release: str
    options: Options
    anew: bool
    """Walks are made for this run, and serve it alone."""
    _outcomes: dict[Path, Verification | Unusable | NotWalked] = field(default_factory=dict)

    @classmethod
    def of(cls, config: pytest.Config) -> "Verifying":
        """The one of this run of pytest.

        Raises:
            UsageError: there is no such release, or settings or acceptances cannot be used.
        """
        if _KEY not in config.stash:
            speak(chosen(()))
            try:
                with chdir(config.rootpath), in_one_sentence():
                    config.stash[_KEY] = _asked_of(config)
            except (Unusable, NotWalked) as error:
                raise pytest.UsageError(f"parcours: {error}") from error
        return config.stash[_KEY]

    def leaves_out(self, path: Path) -> bool:
        """Whether the project excludes it."""
        with chdir(self.root):
            return self.project.leaves_out(path)

    def fails(self, finding: Finding) -> bool:
        """Whether it is as grave as the project lets nothing be."""
        return failing(self.project.settings.fail_on)(finding)

    def steps(self, path: Path) -> list[Step]:
        """Those of that document, before anything is walked, with nobody's data.

        Raises:
            Unusable: it cannot be read, or has no step.
            NotWalked: Parcours or the machine failed.
        """
        with chdir(self.root), in_one_sentence():
            tutorial = understand(self._named(path))
            veil = veil_of(tutorial)
            return [veil.over(step) for step in tutorial.steps]

    def verification(self, path: Path) -> Verification:
        """All that is found of that document.

        Raises:
            Unusable: it cannot be judged.
            NotWalked: the platform, the browser, the machine or Parcours failed.
        """
        if path not in self._outcomes:
            self._outcomes[path] = self._verified(path)
        outcome = self._outcomes[path]
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    def _verified(self, path: Path) -> Verification | Unusable | NotWalked:
        try:
            with chdir(self.root), in_one_sentence():
                found = verify([self._named(path)], [self.release], self.options, Silent())
        except (Unusable, NotWalked) as error:
            return error
        return next((error_of(one) for run in found.runs for one in run.unjudged), found)

    def _named(self, path: Path) -> Path:
        """As pytest names it: what is told of a document begins so."""
        return path.relative_to(self.root) if path.is_relative_to(self.root) else path

    def verdict(self, document: Path | str) -> Verdict:
        """The verdict on it.

        Raises:
            Unusable: it cannot be judged.
            NotWalked: the platform, the browser, the machine or Parcours failed.
        """
        return self.verification(Path(document).absolute()).runs[0].verdicts[0]

    def picture(self, path: Path, sighting: Sighting | None) -> Path | None:
        """The screen just before what was seen, where there is a picture of it."""
        found = self.verification(path)
        if sighting is None:
            return None
        picture = found.verified[0].picture_of(found.runs[0].verdicts[0], sighting)
        return picture if picture is not None and picture.exists() else None

    def notices(self) -> list[str]:
        """Which acceptances have expired or are met no more, by the documents verified so far."""
        found = (one.notices for one in self._outcomes.values() if isinstance(one, Verification))
        return list(dict.fromkeys(notice for notices in found for notice in notices))

    def walks(self, journey: str) -> list[StoredWalk]:
        """The walk of each of its variants.

        Raises:
            Unusable: there is no such journey, or not at the release of these tests.
            NotWalked: the platform, the browser, the machine or Parcours failed.
        """
        with chdir(self.root), in_one_sentence():
            wanted = journey_named(journey)
            platform = platform_of(wanted.target, self.release)
            if why := absent(wanted, platform.release):
                raise Unusable(why)
            store = Store(self.options.walks or home() / "walks")
            engine, watching = self.options.engine, self.options.watching
            with Provider(platform, store, Silent(), engine=engine, watching=watching) as provider:
                return provider.walks(wanted)


def _asked_of(config: pytest.Config) -> Verifying:
    """By its options, else its settings, else those of the project."""
    project = project_around()
    settled = config.getini(RELEASE) or project.settings.release or ALL
    settled = RELEASES[-1] if settled == ALL else settled
    release = config.getoption("--parcours-release") or settled
    if release not in RELEASES:
        raise Unusable(no_release(release))
    watching = watching_of(config)
    anew = bool(config.getoption("--parcours-fresh")) or watching != NOBODY
    reader = installed() if project.settings.ocr else None
    options = Options(
        reader=reader,
        accepted=read_acceptances(project.accepted, today()),
        unlooked=unlooked(in_part=release != settled, pictures=project.settings.ocr and reader is None),
        walks=walks_of(config) if anew else (home() / "walks").absolute(),
        engine=Threads(),
        watching=watching,
    )
    return Verifying(config.rootpath, project, release, options, anew)


_KEY = pytest.StashKey[Verifying]()


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
