"""The pages of a report on several runs: a front page, and a page and a folder for each."""

from pathlib import Path

import pytest

from parcours.journeys.commands.pages import write_pages
from parcours.journeys.report.site import run_names
from parcours.journeys.verdict.run import Run, RunTarget
from parcours.journeys.verification.over_releases.windows import windows
from parcours.journeys.verification.verified import Verification, Verified
from tests.report.builders import verdict
from tests.report.web.links import links_from

NAMES = ("library", "Library", "con", "index", "pictures", "2026-01", "a/../../b", "😀", "Médiathèque n° 2")


def run_of(target: RunTarget) -> Run:
    paths = (f"{target.label} one.md", f"{target.label} two.md")
    return Run(target=target, verdicts=tuple(verdict(path=path) for path in paths))


def verification(runs: list[Run]) -> Verification:
    verified = tuple(Verified(run, (), {}) for run in runs)
    return Verification(tutorials={}, verified=verified, windows=tuple(windows(runs)), notices=())


def own(name: str) -> Run:
    return run_of(RunTarget(kind="staging", name=name))


def test_every_link_of_the_front_page_and_of_each_page_leads_somewhere_in_the_folder(tmp_path: Path) -> None:
    runs = [run_of(RunTarget(kind="mock", release="2026-01")), *map(own, NAMES)]
    folder = tmp_path / "report"
    write_pages(verification(runs), folder)
    fronts = links_from(folder / "index.html")
    assert len(fronts) == len(runs)
    pages = {page for front in fronts for page in links_from(front)}
    assert len(pages) == 2 * len(runs)
    assert [page for page in fronts | pages if not page.is_file()] == []
    assert [path.name for path in tmp_path.iterdir()] == ["report"]


def test_a_run_is_called_as_it_was_where_any_system_can_have_the_name() -> None:
    assert run_names([run_of(RunTarget(kind="mock", release="2026-01")), own("library")]) == [
        "2026-01",
        "library",
    ]


@pytest.mark.parametrize("name", NAMES)
def test_a_platform_alone_has_its_pages_too(tmp_path: Path, name: str) -> None:
    write_pages(verification([own(name)]), tmp_path / "report")
    pages = links_from(tmp_path / "report" / "index.html")
    assert len(pages) == 2
    assert all(page.is_file() for page in pages)
    assert [path.name for path in tmp_path.iterdir()] == ["report"]
