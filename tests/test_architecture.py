"""Who may know whom, in sentences."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
OURS = ("journeys", "pages", "mocks", "tests")
FRONT_DOORS = {
    "journeys/cli.py",
    "journeys/commands/options.py",
    "journeys/commands/drift_table.py",
    "journeys/commands/pictures.py",
    "journeys/targets/mock.py",
}


def sources(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def ours(path: Path) -> set[str]:
    return {name for name in imports(path) if name.split(".")[0] in OURS}


def within(name: str, *packages: str) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def strangers(folder: str, *known: str) -> list[str]:
    return [f"{name_of(p)}: {n}" for p in sources(folder) for n in sorted(ours(p)) if not within(n, *known)]


def test_pages_know_playwright_and_nothing_else_of_ours() -> None:
    assert strangers("pages", "pages") == []
    third = {name.split(".")[0] for path in sources("pages") for name in imports(path)}
    assert third - {"copy", "pages", "playwright", "re", "typing", "collections", "dataclasses"} == set()


def test_mocks_know_nothing_else_of_ours() -> None:
    assert strangers("mocks", "mocks") == []


def test_scripts_know_pages_and_the_walk() -> None:
    assert strangers("journeys/scripts", "pages", "parcours.journeys.walk", "parcours.journeys.scripts") == []


def test_the_verdict_knows_only_the_records_of_tutorial_and_walk() -> None:
    known = (
        "parcours.journeys.language",
        "parcours.journeys.support.record",
        "parcours.journeys.privacy",
        "parcours.journeys.tutorial.model",
        "parcours.journeys.walk.model",
        "parcours.journeys.walk.traits",
        "parcours.journeys.walk.addresses",
        "parcours.journeys.walk.record.outline",
        "parcours.journeys.support.label_text",
        "parcours.journeys.verdict",
    )
    assert strangers("journeys/verdict", *known) == []


def test_the_verdict_knows_no_browser() -> None:
    assert [
        name_of(p) for p in sources("journeys/verdict") if any(within(n, "playwright") for n in imports(p))
    ] == []


def test_a_tutorial_is_read_without_pages_walks_or_mocks() -> None:
    known = (
        "parcours.journeys.language",
        "parcours.journeys.support.record",
        "parcours.journeys.support.atomic_write",
        "parcours.journeys.ocr.reader",
        "parcours.journeys.privacy",
        "parcours.journeys.tutorial",
    )
    assert strangers("journeys/tutorial", *known) == []


def test_personal_data_is_found_in_any_text() -> None:
    assert (
        strangers("journeys/privacy", "parcours.journeys.support.record", "parcours.journeys.privacy") == []
    )


def test_pictures_are_read_without_knowing_what_for() -> None:
    assert ours(ROOT / "journeys/ocr/reader.py") == ours(ROOT / "journeys/ocr/rapidocr_worker.py") == set()


def test_reports_know_the_verdict() -> None:
    known = (
        "parcours.journeys.language",
        "parcours.journeys.support.record",
        "parcours.journeys.support.atomic_write",
        "parcours.journeys.tutorial.model",
        "parcours.journeys.walk.model",
        "parcours.journeys.verdict",
        "parcours.journeys.figures.drawing.crop",
        "parcours.journeys.figures.comparison.side_by_side",
        "parcours.journeys.report",
    )
    assert strangers("journeys/report", *known) == []


def test_the_language_knows_nobody() -> None:
    assert ours(ROOT / "journeys/language.py") == {"parcours.journeys.support.machine"}
    assert ours(ROOT / "journeys/support/machine.py") == set()


def test_only_the_front_doors_put_mocks_and_journeys_together() -> None:
    meeting = {name_of(p) for p in sources("journeys") if any(within(n, "mocks") for n in ours(p))}
    assert meeting <= FRONT_DOORS


def test_nothing_but_tests_knows_the_tests() -> None:
    for folder in ("journeys", "pages", "mocks"):
        assert not [p for p in sources(folder) if any(within(n, "tests") for n in ours(p))]


@pytest.mark.parametrize("folder", OURS)
def test_files_stay_small(folder: str) -> None:
    long = {name_of(p): n for p in sources(folder) if (n := len(p.read_text("utf-8").splitlines())) > 330}
    assert long == {}


@pytest.mark.parametrize("folder", OURS)
@pytest.mark.parametrize("banned", ["time.sleep(", "wait_for_timeout(", "networkidle", ".is_visible()"])
def test_nothing_waits_blindly(folder: str, banned: str) -> None:
    guilty = [name_of(p) for p in sources(folder) if banned in p.read_text("utf-8") and p != Path(__file__)]
    assert guilty == []


def test_pages_and_mocks_share_no_constant() -> None:
    """The duplication is the check: a button renamed in the mock must not rename itself in the pages."""
    assert not [p for p in sources("pages") if "releases" in p.read_text("utf-8")]
