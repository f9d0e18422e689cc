"""Files made to harm: bounded time and memory, one clear sentence, nothing opened outside."""

import io
import socket
import subprocess
import sys
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from parcours.journeys.tutorial.read import Unreadable, read, read_here
from tests.support.walks import few_by_day
from tests.tutorial.readers.writers import write_docx

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
RELATED = (
    '<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)
SECONDS = 6.0


def package(document: bytes, **others: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", RELATED)
        archive.writestr("word/document.xml", document)
        for name, part in others.items():
            archive.writestr(name, part)
    return out.getvalue()


def word(body: str, before: str = "") -> bytes:
    return package(
        f"<?xml version='1.0'?>{before}<w:document {W}><w:body>{body}</w:body></w:document>".encode()
    )


def text(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def many_parts() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for at in range(12_000):
            archive.writestr(str(at), b"")
    return out.getvalue()


def lying_size() -> bytes:
    content = package(b" " * 2_000_000)
    return content.replace((2_000_000).to_bytes(4, "little"), (20).to_bytes(4, "little"))


def locked_archive() -> bytes:
    content = bytearray(package(b"<w/>"))
    for sign, flags in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = content.find(sign)
        while at >= 0:
            content[at + flags] |= 1
            at = content.find(sign, at + 4)
    return bytes(content)


def laughs() -> str:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(12))
    return f"<!DOCTYPE x [{entities}]>"


def pdf(pages: int, content: bytes) -> bytes:
    """A PDF that shows the same page again and again."""
    packed = zlib.compress(content, 1)
    head = (
        b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[%s]/Count %d>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n"
    ) % (b"3 0 R " * pages, pages)
    stream = (
        b"4 0 obj<</Filter/FlateDecode/Length %d>>stream\n" % len(packed) + packed + b"\nendstream endobj\n"
    )
    return head + stream + b"trailer<</Root 1 0 R>>"


HOSTILE: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "a zip bomb": ("a.docx", lambda: word("<w:p/>" * 10_000_000), "built as no tutorial is"),
    "many elements": ("a.docx", lambda: word("<w:p/>" * 300_000), "built as no tutorial is"),
    "many parts": ("a.docx", many_parts, "built as no tutorial is"),
    "a size that lies": ("a.docx", lying_size, "is damaged"),
    "a locked archive": ("a.docx", locked_archive, "is damaged"),
    "entities": ("a.docx", lambda: word(text("&e11;"), laughs()), "built as no tutorial is"),
    "an outside entity": (
        "a.docx",
        lambda: word(text("&e;"), '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'),
        "built as no tutorial is",
    ),
    "deep XML": ("a.docx", lambda: word("<w:sdt>" * 100_000), "built as no tutorial is"),
    "an old or locked document": ("a.docx", lambda: b"\xd0\xcf\x11\xe0" * 99, "locked by a password or in"),
    "another format": ("a.pptx", lambda: b"%PDF-1.4", "is not a slide show"),
    "no main part": ("a.pptx", lambda: package(b"").replace(b"officeD", b"officeX"), "is damaged"),
    "a huge text": ("a.docx", lambda: word(text("a " * 3_000_000)), "far more text"),
    "deep elements": ("a.html", lambda: b"<div>" * 100_000, "far too deep"),
    "deep inline": ("a.html", lambda: b"<p>a" + b"<font><b>" * 900 + b"x", "far too deep"),
    "many tags": ("a.html", lambda: b"<p>a" * 1_000_000, "built as no tutorial is"),
    "a huge page": ("a.html", lambda: b"<p>" + b"a " * 9_000_000, "million characters"),
    "attributes in many tags": (
        "a.html",
        lambda: b"<p>a" + b"".join(b"<body a%d=1>" % n for n in range(9_000)),
        "built as no tutorial is",
    ),
    "attributes in one tag": (
        "a.html",
        lambda: b"<p " + b" ".join(b"a%d=1" % n for n in range(9_000)) + b">a",
        "built as no tutorial is",
    ),
    "bytes for a page": ("a.html", lambda: bytes(range(256)) * 9, "is not a web page"),
    "text for a page": ("a.html", lambda: b"Cliquez", "holds no tag"),
    "ten thousand pages": ("a.pdf", lambda: pdf(10_000, b"q Q"), "has 10000 pages, at most 400"),
    "a stream bomb": (
        "a.pdf",
        lambda: pdf(1, b"q " * 10_000_000),
        "built as no tutorial is|no text was found",
    ),
}


def in_bounds(path: Path) -> None:
    """Read here, where it can be measured, but for a PDF, which is for the process apart alone."""
    if path.suffix == ".pdf":
        read(path)
    else:
        read_here(path.read_bytes(), path)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_in_one_sentence(tmp_path: Path, name: str) -> None:
    file, content, said = HOSTILE[name]
    path = tmp_path / file
    path.write_bytes(content())
    before = time.process_time()
    with pytest.raises(Unreadable, match=said) as caught:
        in_bounds(path)
    assert time.process_time() - before < SECONDS
    assert "\n" not in str(caught.value)


IN_LITTLE_MEMORY = """
import resource, sys
from pathlib import Path
from parcours.journeys.tutorial.read import Unreadable, read_here
resource.setrlimit(resource.RLIMIT_AS, (700_000_000, 700_000_000))
path = Path(sys.argv[1])
try:
    read_here(path.read_bytes(), path)
except Unreadable:
    sys.exit(7)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the limit on memory is one of Linux")
@pytest.mark.parametrize(
    "name",
    few_by_day(
        ["a zip bomb", "many elements", "many parts", "deep XML", "many tags", "deep elements"],
        ["a zip bomb", "deep XML", "many tags"],
    ),
)
def test_a_hostile_file_is_refused_in_little_memory(tmp_path: Path, name: str) -> None:
    file, content, _ = HOSTILE[name]
    path = tmp_path / file
    path.write_bytes(content())
    done = subprocess.run([sys.executable, "-c", IN_LITTLE_MEMORY, str(path)], check=False, timeout=60)
    assert done.returncode == 7


HEAVY = {
    "quotes": "<p>Cliquez " + '"' * 500_000,
    "formatting": "<p><b><i><u>x" * 20_000,
    "attributes": "<p " + "a=b " * 500_000 + ">Cliquez",
    "meta": "<meta " * 100_000 + "<p>Cliquez",
    "data": "<p>Cliquez<img src='data:image/png;base64," + "A" * 20_000_000 + "'>",
    "tables": "<table><tr><td>" * 200 + "Cliquez",
    "lists": "<ul><li>Cliquez" * 90,
}


@pytest.mark.parametrize("name", HEAVY)
def test_a_heavy_page_takes_bounded_time(tmp_path: Path, name: str) -> None:
    path = tmp_path / "heavy.html"
    path.write_text(HEAVY[name], "utf-8")
    before = time.process_time()
    try:
        read_here(path.read_bytes(), path)
    except Unreadable as refusal:
        assert "\n" not in str(refusal)  # noqa: PT017 - both a document and a refusal are right
    assert time.process_time() - before < SECONDS


def test_a_page_with_many_attributes_and_pages_inside_is_read(tmp_path: Path) -> None:
    """Each tag has some, a quoted « > » ends none, and letters saved in one page are pages each."""
    path = tmp_path / "a.html"
    letters = '<html lang="fr"><body class="a > b" style="margin:0" dir="ltr"><p>Cliquez' * 300
    tags = "<p " + " ".join(f'data-{n}="a b c / d"' for n in range(400)) + ">Validez"
    path.write_text(letters + tags, "utf-8")
    assert read_here(path.read_bytes(), path).blocks[-1].text == "Validez"


def test_nothing_outside_is_opened_or_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object, **__: object) -> None:
        pytest.fail("the reader went outside the document")

    monkeypatch.setattr(socket, "socket", forbidden)
    monkeypatch.setattr(subprocess, "Popen", forbidden)
    page = tmp_path / "page.html"
    page.write_text(
        "<link rel=stylesheet href=http://example.org/a.css><iframe src=file:///etc/passwd></iframe>"
        "<script src=http://example.org/a.js></script><p>Cliquez<img src=http://example.org/a.png>",
        "utf-8",
    )
    guide = tmp_path / "guide.docx"
    write_docx(guide)
    opened: list[str] = []
    real = Path.read_bytes

    def noted(path: Path) -> bytes:
        opened.append(path.name)
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", noted)
    for path in (page, guide):
        read_here(path.read_bytes(), path)
    assert opened == ["page.html", "guide.docx"]


def test_a_document_whose_pictures_are_missing_is_still_read(tmp_path: Path) -> None:
    guide = tmp_path / "guide.docx"
    write_docx(guide)
    with zipfile.ZipFile(guide) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if "media" not in name}
    with zipfile.ZipFile(guide, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    assert len(read(guide).figures) == 4
