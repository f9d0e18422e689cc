"""A journey of a team is found again by its name, wherever its walks are made."""

import pickle
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from parcours.journeys.own.found import own_journeys
from parcours.journeys.targets.own import own_platform
from parcours.journeys.walk.engine.job import Job
from parcours.journeys.walk.engine.workshop import Workshop
from parcours.journeys.walk.journey import Journey
from parcours.journeys.walk.record.fault import Fault
from parcours.journeys.walk.stage import Target
from parcours.journeys.walk.store import digest_of_code
from tests.own.test_found import afresh, team
from tests.support.library import library

__all__ = ["afresh"]


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Journey:
    """The library's journey, from its folder."""
    monkeypatch.chdir(library(tmp_path / "library"))
    return own_journeys()["register"]


@pytest.fixture
def workshop() -> Iterator[Workshop]:
    opened = Workshop()
    yield opened
    opened.close()


def job_of(journey: Journey) -> Job:
    assert journey.again is not None
    assert journey.target is not None
    platform = own_platform(journey.target)
    return Job(
        find=journey.again,
        variant=journey.variants[0],
        platform=platform.again,
        depends=platform.fingerprint,
        code=(digest_of_code(), journey.code),
        scale=1,
        language="en",
        number=0,
    )


def test_its_job_travels_and_finds_it(register: Journey) -> None:
    job = pickle.loads(pickle.dumps(job_of(register)))  # noqa: S301 - ours
    assert job.find() == register
    assert job.platform(register.target).fingerprint == job.depends


def test_it_is_found_in_a_copy_of_the_folder(
    tmp_path: Path, register: Journey, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On another machine the folder of whoever asks is not there: the one a worker is started in is."""
    assert register.again is not None
    (tmp_path / "library").rename(tmp_path / "copy")
    monkeypatch.chdir(tmp_path / "copy" / "docs")
    monkeypatch.setattr(sys, "path", [one for one in sys.path if one != str(tmp_path / "library")])
    for name in ("library_journeys", "pages.library", "pages"):
        del sys.modules[name]
    found = register.again()
    assert found.code == register.code
    assert found.target is not None
    assert found.target.sources == (tmp_path / "copy" / "site.py",)


def test_a_worker_that_does_not_know_it_says_where_it_looked(
    tmp_path: Path, register: Journey, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert register.again is not None
    shutil.rmtree(tmp_path / "library")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    team(elsewhere, "[]", monkeypatch)
    told = f"a worker does not know the journey « register » ({elsewhere / 'pyproject.toml'}): start it in"
    with pytest.raises(Fault, match=re.escape(told)):
        register.again()


def test_a_worker_with_other_code_of_it_is_told(register: Journey, workshop: Workshop) -> None:
    job = replace(job_of(register), code=(digest_of_code(), "other"))
    with pytest.raises(Fault, match="another version of Parcours, or of your journeys: install the same"):
        workshop.do(job)


def test_a_worker_with_another_site_is_told(register: Journey, workshop: Workshop) -> None:
    with pytest.raises(Fault, match="another version of Parcours, or of your journeys"):
        workshop.do(replace(job_of(register), depends="another site"))


def test_a_worker_that_lacks_a_file_of_the_site_is_told(
    tmp_path: Path, register: Journey, workshop: Workshop
) -> None:
    job = job_of(register)
    (tmp_path / "library" / "site.py").unlink()
    with pytest.raises(Fault, match=r"a worker has no such platform: .*site\.py is not there"):
        workshop.do(job)


def test_a_site_that_begins_anew_for_each_walk_is_not_shown_by_a_server(
    register: Journey, workshop: Workshop
) -> None:
    told = r"« library » begins anew for each walk, .*let it be shared \(shared=True\)"
    with pytest.raises(Fault, match=told):
        workshop.do(replace(job_of(register), servers=("ws://localhost:1/",)))


def test_a_shared_site_has_an_address_to_lead_to(register: Journey) -> None:
    assert register.target is not None
    with own_platform(replace(register.target, shared=True)).start() as target:
        assert isinstance(target, Target)
        assert target.url.startswith("http://localhost:")


def test_its_walks_depend_on_no_folder_of_this_machine(
    tmp_path: Path, register: Journey, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What one machine walked is known on another, in a folder of another name."""
    assert register.target is not None
    site = library(tmp_path / "elsewhere") / "site.py"
    monkeypatch.chdir(tmp_path / "elsewhere")
    words = (register.target.command[0], str(site), "{port}")
    there = replace(register.target, command=words, sources=(site,))
    assert own_platform(there).fingerprint == own_platform(register.target).fingerprint
