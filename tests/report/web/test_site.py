"""A report on many documents: a list, a page each, and pictures that the pages share."""

import re
from pathlib import Path

import pytest

from parcours.journeys.report.gravity import gravest_first
from parcours.journeys.report.site import files, page_names
from parcours.journeys.verdict.model import Severity, Status, Verdict
from parcours.journeys.verdict.run import Run
from tests.report.builders import finding, judged, pictures_in, run, sighting, verdict
from tests.report.outcomes.builders import accepted, unjudged
from tests.report.web.written import NOON

STEPS = tuple(judged(at, "holds", sighting(index=at)) for at in range(30))


def report(folder: Path, told: Run) -> dict[str, str | bytes]:
    return dict(files(told, NOON, pictures_in(folder), lambda *_: None))


def guide(number: int) -> Verdict:
    return verdict(path=f"guides/{number}.md", title=f"Guide {number}", steps=STEPS)


def test_of_one_document_there_is_one_page_that_holds_all(tmp_path: Path) -> None:
    [(name, page)] = report(tmp_path, run()).items()
    assert name == "index.html"
    assert "data:image/webp" in str(page)


def test_a_document_that_could_not_be_judged_is_listed_beside_another(tmp_path: Path) -> None:
    told = report(tmp_path, run(verdict(), unjudged=(unjudged(),)))
    assert "2025-01/devis.html" in told
    assert "is empty, a tutorial was expected." in str(told["index.html"])


def test_a_picture_is_a_file_that_pages_share(tmp_path: Path) -> None:
    told = report(tmp_path, run(guide(1), guide(2)))
    shown = [
        set(re.findall(r'href="\.\./(pictures/p\w+\.webp)"', str(told[f"2025-01/{n}.html"]))) for n in (1, 2)
    ]
    assert shown[0] == shown[1] == {name for name in told if name.startswith("pictures/")}
    assert all(bytes(told[name])[8:12] == b"WEBP" for name in shown[0])  # type: ignore[arg-type]


def test_a_page_asks_for_what_is_beside_it_and_nothing_else(tmp_path: Path) -> None:
    told = report(tmp_path, run(guide(1), guide(2)))
    page = str(told["2025-01/1.html"]).replace("&#39;", "'")
    assert "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data: 'self' file:;" in page
    assert "unsafe" not in page
    assert set(re.findall(r'href="(\.\./[^"]*)"', page)) - {"../index.html"} == {
        f"../{name}" for name in told if name.startswith("pictures/")
    }
    assert "img-src data:;" in str(told["index.html"])


def test_fifty_guides_are_light(tmp_path: Path) -> None:
    told = report(tmp_path, run(*(guide(number) for number in range(50))))
    sizes = {
        name: len(content.encode() if isinstance(content, str) else content) for name, content in told.items()
    }
    assert len([name for name in sizes if name.startswith("2025-01/")]) == 50
    assert sizes["index.html"] < 80_000
    assert max(size for name, size in sizes.items() if name.startswith("2025-01/")) < 80_000
    assert sum(sizes.values()) < 4_000_000


def test_pages_have_names_that_any_system_can_have() -> None:
    paths = ["a/Été n-1.docx", "b/tutorial.md", "c/été N 1.md", "CON/😀.md", "d\\e.md", "x" * 300 + ".md"]
    names = page_names(paths)
    assert names["b/tutorial.md"] == "b.html"
    assert names["d\\e.md"] == "e.html"
    assert names["CON/😀.md"] == "guide.html"
    assert re.fullmatch(r"ete-n-1-\w{8}\.html", names["c/été N 1.md"])
    assert len(set(names.values())) == len(paths)
    assert max(map(len, names.values())) < 80


@pytest.mark.parametrize("name", ["con", "NUL", "com1", "index"])
def test_no_page_has_a_name_that_windows_keeps(name: str) -> None:
    assert page_names([f"{name}.md"])[f"{name}.md"].split(".")[0] not in {"con", "nul", "com1"}


def test_the_gravest_come_first() -> None:
    def told(name: str, status: Status, *severities: Severity) -> Verdict:
        findings = tuple(finding(id=f"{n}", severity=one) for n, one in enumerate(severities))
        return verdict(path=name, status=status, steps=STEPS, findings=findings)

    quiet = verdict(path="accepted", status="holds", steps=STEPS, findings=(accepted(),))
    given = (
        told("holds", "holds"),
        told("advice", "holds", "advice"),
        quiet,
        told("unsure", "unsure"),
        told("ages", "drifted", "ages", "ages"),
        told("stops", "drifted", "ages", "stops"),
        told("misleads", "drifted", "misleads"),
        told("misleads, and advice", "drifted", "misleads", "advice"),
        told("unreached", "unreached"),
        told("stops twice", "drifted", "stops", "stops"),
    )
    names = [one.path for one in gravest_first(given)]
    assert names[:4] == ["stops twice", "stops", "misleads, and advice", "misleads"]
    assert names[4:] == ["ages", "unreached", "unsure", "advice", "holds", "accepted"]
