"""Wherever a published file can carry somebody's data, it is looked for and told with its place."""

import importlib
import io
import json
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from parcours.journeys.tutorial.asides.look import asides
from parcours.journeys.tutorial.model import Document, Tutorial
from parcours.journeys.verdict.findings.personal_data import of_personal_data
from parcours.journeys.verdict.model import Finding
from tests.privacy.people import ADDRESS
from tests.tutorial.asides import packages as office
from tests.tutorial.asides import papers
from tests.tutorial.asides.packages import drawn, paragraph, relations, xml

Made = Callable[[str], bytes]
PAGE = "<html><head>{head}</head><body><ol><li>Cliquez sur « Continuer ».</li></ol>{body}</body></html>"


def part(name: str, root: str, inside: Callable[[str], str]) -> Made:
    return lambda secret: office.word(parts={name: xml(root, inside(secret))})


def body(inside: Callable[[str], str]) -> Made:
    return lambda secret: office.word(inside(secret))


def slide(name: str, root: str = "p:sld") -> Made:
    return lambda secret: office.slides({name: xml(root, drawn(secret))})


def page(inside: str, where: str = "body") -> Made:
    def made(secret: str) -> bytes:
        parts = {"head": "", "body": "", where: inside.replace("SECRET", secret)}
        return PAGE.format(**parts).encode()

    return made


def markdown(text: str) -> Made:
    return lambda secret: text.replace("SECRET", secret).encode()


def attached(secret: str) -> bytes:
    document = importlib.import_module("pypdfium2").PdfDocument(papers.with_property("guide"))
    document.new_attachment("adresses.csv").set_data(secret.encode())
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


BOX = "<w:p><w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r></w:p>"
PLACES: dict[str, tuple[str, str, Made]] = {
    "header": ("docx", "header", part("word/header1.xml", "w:hdr", paragraph)),
    "footer of the first page": ("docx", "footer", part("word/footer2.xml", "w:ftr", paragraph)),
    "footnote": ("docx", "notes", part("word/footnotes.xml", "w:footnotes", paragraph)),
    "endnote": ("docx", "notes", part("word/endnotes.xml", "w:endnotes", paragraph)),
    "comment": ("docx", "comments", part("word/comments.xml", "w:comments", paragraph)),
    "people who commented": (
        "docx",
        "comments",
        part("word/people.xml", "w:people", lambda secret: f'<w:presenceInfo w:userId="S::{secret}::1"/>'),
    ),
    "deleted words": (
        "docx",
        "text that is not shown",
        body(lambda s: f"<w:p><w:del>{paragraph(s, 'delText')[5:-6]}</w:del></w:p>"),
    ),
    "hidden words": (
        "docx",
        "text that is not shown",
        body(
            lambda s: (
                "<w:p><w:r><w:t>avant</w:t></w:r>"
                f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{s}</w:t></w:r><w:r><w:t>après</w:t></w:r></w:p>"
            )
        ),
    ),
    "text box": ("docx", "text that is not shown", body(lambda s: BOX.format(paragraph(s)))),
    "title of a content control": (
        "docx",
        "text that is not shown",
        body(lambda s: f'<w:sdt><w:sdtPr><w:alias w:val="{s}"/></w:sdtPr><w:sdtContent/></w:sdt>'),
    ),
    "field": (
        "docx",
        "text that is not shown",
        body(lambda s: f'<w:p><w:fldSimple w:instr="HYPERLINK mailto:{s}"/></w:p>'),
    ),
    "alternative text": (
        "docx",
        "text that is not shown",
        body(lambda s: f'<w:p><w:r><wp:docPr id="1" name="Image 1" descr="{s}"/></w:r></w:p>'),
    ),
    "properties": (
        "docx",
        "document properties",
        part("docProps/core.xml", "w:core", lambda s: f"<dc:creator>{s}</dc:creator>"),
    ),
    "own properties": (
        "docx",
        "document properties",
        part(
            "docProps/custom.xml", "w:all", lambda s: f'<w:one name="relu"><w:lpwstr>{s}</w:lpwstr></w:one>'
        ),
    ),
    "address of a link": (
        "docx",
        "addresses of links",
        lambda s: office.word(
            parts={"word/_rels/document.xml.rels": relations(("hyperlink", f"mailto:{s}", True))}
        ),
    ),
    "chart": ("docx", "charts and drawings", part("word/charts/chart1.xml", "c:chart", drawn)),
    "workbook of a chart": (
        "docx",
        "attached files",
        lambda s: office.word(
            parts={
                "word/embeddings/a.xlsx": office.archive(
                    {"xl/sharedStrings.xml": xml("w:sst", f"<w:si><w:t>{s}</w:t></w:si>")}
                )
            }
        ),
    ),
    "picture in the document": (
        "docx",
        "inside a picture file",
        lambda s: office.word(parts={"word/media/image1.jpg": office.jpeg(s)}),
    ),
    "drawing in the document": (
        "docx",
        "inside a picture file",
        lambda s: office.word(parts={"word/media/a.svg": f"<svg><title>{s}</title></svg>"}),
    ),
    "name of a picture in the document": (
        "docx",
        "inside a picture file",
        lambda s: office.word(parts={f"word/media/{s}.png": ""}),
    ),
    "page in the document": (
        "docx",
        "text that is not shown",
        lambda s: office.word(parts={"word/afchunk.htm": f'<p title="{s}">Bonjour'}),
    ),
    "text file in the document": (
        "docx",
        "attached files",
        lambda s: office.word(parts={"word/embeddings/a.txt": f"Bonjour\n{s}"}),
    ),
    "comment of the archive": (
        "docx",
        "document properties",
        lambda s: office.word()[:-2] + bytes([len(s), 0]) + s.encode(),
    ),
    "part that is damaged": (
        "docx",
        "header",
        lambda s: office.word(parts={"word/header1.xml": f"<w:hdr><w:p>{s}</w:hdr>"}),
    ),
    "speaker notes": ("pptx", "speaker notes", slide("ppt/notesSlides/notesSlide1.xml", "p:notes")),
    "comment of a slide": ("pptx", "comments", slide("ppt/comments/comment1.xml", "p:cmLst")),
    "slide layout": ("pptx", "slide layouts", slide("ppt/slideMasters/slideMaster1.xml", "p:sldMaster")),
    "slide that is hidden": ("pptx", "text that is not shown", slide("ppt/slides/slide9.xml")),
    "header of an open document": (
        "odt",
        "header",
        lambda s: office.open_text(
            "", {"styles.xml": xml("office:s", f"<style:header><text:p>{s}</text:p></style:header>")}
        ),
    ),
    "comment of an open document": (
        "odt",
        "comments",
        lambda s: office.open_text(f"<office:annotation><text:p>{s}</text:p></office:annotation>"),
    ),
    "deleted words of an open document": (
        "odt",
        "text that is not shown",
        lambda s: office.open_text(f"<text:tracked-changes><text:p>{s}</text:p></text:tracked-changes>"),
    ),
    "properties of an open document": (
        "odt",
        "document properties",
        lambda s: office.open_text("", {"meta.xml": xml("office:m", f"<dc:creator>{s}</dc:creator>")}),
    ),
    "title of a page": ("html", "line 1", page("<title>Guide de SECRET</title>", "head")),
    "author of a page": ("html", "line 1", page('<meta name="author" content="SECRET">', "head")),
    "linked data": (
        "html",
        "line 1",
        page('<script type="application/ld+json">{"email": "SECRET"}</script>', "head"),
    ),
    "state of a page": (
        "html",
        "line 1",
        page('<script type="application/json">{"email": "SECRET"}</script>'),
    ),
    "value of a field": ("html", "line 1", page('<input name=a value="SECRET">')),
    "prompt of a field": ("html", "line 1", page("<input placeholder='SECRET'>")),
    "comment of a page": ("html", "line 1", page("<!-- vu avec SECRET > demain -->")),
    "element that is hidden": (
        "html",
        "line 1",
        page('<p style="display:none">SECRET</p>'),
    ),
    "choice of a list": ("html", "line 1", page("<select><option>SECRET</option></select>")),
    "data of an element": ("html", "line 1", page('<div data-owner="SECRET"></div>')),
    "picture's text": ("html", "line 1", page('<img src="a.png" alt="Compte de SECRET">')),
    "front matter": ("md", "line 2", markdown("---\nauthor: SECRET\n---\n- Cliquez sur « Continuer ».\n")),
    "comment of Markdown": ("md", "line 3", markdown("- Cliquez.\n\n<!-- SECRET -->\n")),
    "address under words": ("md", "line 1", markdown("[Écrivez](mailto:SECRET)\n")),
    "title of a link": ("md", "line 1", markdown('[Site](https://a.fr "SECRET")\n')),
    "name of a picture file": ("md", "line 1", markdown("![](img/SECRET-accueil.png)\n")),
    "property of a PDF": ("pdf", "document properties", papers.with_property),
    "comment of a PDF": ("pdf", "page 1, comments", papers.with_comment),
    "field of a PDF": ("pdf", "page 1, form fields", papers.with_field),
    "bookmark": ("pdf", "bookmarks", papers.with_bookmark),
    "link of a PDF": ("pdf", "page 1, addresses of links", papers.with_link),
    "head of each page": ("pdf", "page 1", papers.with_page_heads),
    "metadata packet": ("pdf", "document properties", lambda s: papers.with_packet(s, compressed=False)),
    "compressed packet": ("pdf", "document properties", lambda s: papers.with_packet(s, compressed=True)),
    "file in a PDF": ("pdf", "attached files", attached),
}


def found_in(content: bytes, path: Path) -> list[Finding]:
    document = Document(path=path, blocks=(), asides=asides(content, path))
    return of_personal_data(Tutorial(document=document, steps=()))


@pytest.mark.parametrize("name", PLACES)
def test_every_place_is_looked_at(name: str) -> None:
    ending, place, made = PLACES[name]
    [finding] = found_in(made(ADDRESS), Path(f"guide.{ending}"))
    assert str(finding.place) == place
    assert finding.said.startswith("e-mail address « s•")
    assert ADDRESS not in json.dumps(finding.model_dump(mode="json"))


@pytest.mark.parametrize("name", PLACES)
def test_no_place_alarms_where_there_is_nobody(name: str) -> None:
    ending, _, made = PLACES[name]
    assert found_in(made("camille@example.org"), Path(f"guide.{ending}")) == []


def test_there_are_many_places() -> None:
    assert len(PLACES) >= 30


def test_the_name_of_the_file_is_looked_at() -> None:
    [finding] = found_in(b"Bonjour", Path(f"guide de {ADDRESS}.txt"))
    assert (str(finding.place), finding.severity) == ("file name", "exposes")


@pytest.mark.parametrize("made", [office.png, office.jpeg, office.webp])
def test_the_notes_of_a_picture_are_looked_at(made: Made) -> None:
    [finding] = found_in(office.word(parts={"word/media/a.png": made(ADDRESS)}), Path("guide.docx"))
    assert str(finding.place) == "inside a picture file"


def test_programs_of_a_page_are_nobodys_words() -> None:
    script = f"<script>var author = '{ADDRESS}';</script>"
    assert found_in(page(script)("") + page("<style>.a{}</style>")(""), Path("guide.html")) == []


def test_what_a_process_found_before_it_died_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    def died(*_: object, **__: object) -> subprocess.CompletedProcess[bytes]:
        told = json.dumps(["properties", ADDRESS, None]).encode() + b'\n["comment", "cut in'
        return subprocess.CompletedProcess((), -9, told, b"")

    monkeypatch.setattr(subprocess, "run", died)
    [finding] = found_in(b"%PDF-1.7", Path("guide.pdf"))
    assert str(finding.place) == "document properties"


def test_the_bytes_of_a_picture_in_the_text_are_no_words() -> None:
    content = f"![a](data:image/png;base64,{'iVBORw0K' * 40_000}/0612345678/9+) et {ADDRESS}".encode()
    told = asides(content, Path("guide.md"))
    assert sum(len(one.text) for one in told) < 1_000
    [finding] = found_in(content, Path("guide.md"))
    assert "phone" not in finding.said


HOSTILE = ("<", "<!--", "<a b='", "<p a=1 ", "</p>", "<b>", "<script>", "@<", '<i title="')


@pytest.mark.parametrize("pattern", HOSTILE)
@pytest.mark.parametrize("ending", ["html", "md"])
def test_twice_the_markup_takes_twice_the_time(pattern: str, ending: str) -> None:
    def seconds(times: int) -> float:
        content = (pattern * (times * 100_000 // len(pattern))).encode()
        taken = []
        for _ in range(3):
            begins = time.process_time()
            asides(content, Path(f"guide.{ending}"))
            taken.append(time.process_time() - begins)
        return min(taken)

    assert seconds(2) <= 2.5 * seconds(1) + 0.05
