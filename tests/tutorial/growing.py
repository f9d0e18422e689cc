"""Documents that grow by one pattern each, to see what reading them costs."""

import io
import zipfile
from collections.abc import Callable

from tests.tutorial.readers.test_hostile import package, pdf, text, word

Grown = Callable[[int], bytes]
"""From a number of times to a document of about that many times ten bytes."""
LIST = "1. Cliquez sur « Valider »\n\n"
PAGE = "<ol><li>Cliquez sur « Valider »</ol>"
DRAWING = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def _plain(unit: str, start: str = LIST, end: str = "") -> Grown:
    return lambda n: (start + unit * (10 * n // len(unit)) + end).encode()


def _each(unit: str, start: str, end: str = "") -> Grown:
    """The unit with its own number in each."""
    return lambda n: (start + "".join(unit.format(i) for i in range(10 * n // len(unit))) + end).encode()


def _related(kind: str, target: str) -> bytes:
    return f'<Relationships><Relationship Id="r" Type="x/{kind}" Target="{target}"/></Relationships>'.encode()


def _numbered(body: str) -> Grown:
    """A list with many definitions of its own, and many paragraphs in it."""

    def grown(n: int) -> bytes:
        lists = '<w:lvlOverride w:ilvl="8"/>' * (n // 3)
        numbering = f'<w:numbering {NAMES}><w:num w:numId="1">{lists}</w:num></w:numbering>'
        parts = {
            "word/numbering.xml": numbering.encode(),
            "word/_rels/document.xml.rels": _related("numbering", "numbering.xml"),
        }
        return package(
            f"<w:document {NAMES}><w:body>{body * (n // 20)}</w:body></w:document>".encode(), **parts
        )

    return grown


NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LISTED = (
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    "<w:r><w:t>Cliquez</w:t></w:r></w:p>"
)


def _slides(shape: str, model: str = "") -> Grown:
    """One slide with many shapes, on a layout with as many others."""

    def grown(n: int) -> bytes:
        show = f'<p:presentation {DRAWING}><p:sldIdLst><p:sldId r:id="r"/></p:sldIdLst></p:presentation>'
        tree = "<p:cSld><p:spTree>{}</p:spTree></p:cSld>"
        parts: dict[str, str | bytes] = {
            "_rels/.rels": _related("officeDocument", "p.xml"),
            "p.xml": show,
            "_rels/p.xml.rels": _related("slide", "s.xml"),
            "s.xml": f"<p:sld {DRAWING}>{tree.format(shape * (n // 10))}</p:sld>",
            "_rels/s.xml.rels": _related("slideLayout", "l.xml"),
            "l.xml": f"<p:sldLayout {DRAWING}>{tree.format(model * (n // 10))}</p:sldLayout>",
        }
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, part in parts.items():
                archive.writestr(name, part)
        return out.getvalue()

    return grown


def _body(unit: str, start: str = "", end: str = "") -> Grown:
    return lambda n: word(text("Cliquez") + start + unit * (10 * n // len(unit)) + end)


HELD = '<p:sp><p:nvSpPr><p:nvPr><p:ph type="body" idx="{}"/></p:nvPr></p:nvSpPr>{}</p:sp>'
SAID = "<p:txBody><a:p><a:r><a:t>Cliquez</a:t></a:r></a:p></p:txBody>"
PLAIN: dict[str, Grown] = {
    "a.md pictures left open": _plain("!["),
    "a.md brackets": _plain("["),
    "a.md links left open": _plain("[a]("),
    "a.md links": _plain("[a](b) "),
    "a.md references": _each("[a{0}]: b\n\n[a{0}]\n\n", LIST),
    "a.md references left open": _plain("[a]: <"),
    "a.md titles left open": _plain('[a](b "'),
    "a.md stars": _plain("*a "),
    "a.md stars and lines": _plain("*a_ **b "),
    "a.md ticks": lambda n: (LIST + " ".join("`" * i for i in range(1, int((20 * n) ** 0.5)))).encode(),
    "a.md quotes of quotes": _plain(">"),
    "a.md quotes": _plain("> a\n\n"),
    "a.md lists of lists": lambda n: (
        LIST + "".join(" " * (i % 60) + "- a\n" for i in range(n // 4))
    ).encode(),
    "a.md a wide table": lambda n: ("a|" * n + "b\n" + "-|" * n + "-\n" + "x\n" * n).encode(),
    "a.md tables": _plain("a|b|c|d|e|f\n-|-|-|-|-|-\nx\n\n"),
    "a.md rows": _plain("x\n", "a|b|c|d|e|f\n-|-|-|-|-|-\n"),
    "a.md tags": _plain("<a href='b'>"),
    "a.md tags left open": _plain("<a b='"),
    "a.md comments left open": _plain("<!--"),
    "a.md addresses": _plain("<http://a> "),
    "a.md entities": _plain("&amp;"),
    "a.md titles": _plain("a\n=\n"),
    "a.md spaces": _plain(" ", LIST + "# a", "b"),
    "a.md pictures": _plain("![a](b.png)\n\n"),
    "a.txt spaces in a title": _plain(" ", LIST + "# a", "b"),
    "a.txt signs after a title": _plain(" #", LIST + "# a", "b"),
    "a.txt pictures left open": _plain("!["),
    "a.txt tags left open": _plain("<img "),
    "a.txt comments left open": _plain("<!--"),
    "a.txt bullets": _plain("- "),
    "a.txt numbers": _plain("1 "),
    "a.txt cells": _plain("a\t"),
    "a.txt short lines": _plain("a\n"),
    "a.txt wrapped lines": _plain("cliquez sur le bouton pour la suite de la page que voici,\n"),
    "a.txt rules": _plain("-=", LIST, "a"),
}
RICH: dict[str, Grown] = {
    "a.html attributes": _each(" a{}=1", f"{PAGE}<p", ">x"),
    "a.html attributes without value": _each(" a{}", f"{PAGE}<p", ">x"),
    "a.html attributes after a sign": _each(" a{}=1", f"{PAGE}<p b='>'", ">x"),
    "a.html attributes of the page": _each("<body a{}=1>", PAGE),
    "a.html attributes of the root": _each("<HTML a{}=1>", PAGE),
    "a.html ruby left open": _plain("<rt><rp>", PAGE),
    "a.html ruby": _plain("<ruby>a<rp>(<rt>b</ruby>", PAGE),
    "a.html bold left open": _each("<b a{}=1>", PAGE, "<p>x"),
    "a.html bold over paragraphs": lambda n: (
        PAGE + "".join(f"<b a{i}=1>" for i in range(n // 4)) + "<p>x" * n
    ).encode(),
    "a.html links left open": _plain("<a href=b>x<p>", PAGE),
    "a.html paragraphs": _plain("<p>x", PAGE),
    "a.html divisions": _plain("<div>", PAGE),
    "a.html tables": _plain("<table><tr><td>", PAGE),
    "a.html text in tables": _plain("x<p>", f"{PAGE}<table><tr>"),
    "a.html rows": _plain("<tr><td>x<td>y", f"{PAGE}<table>"),
    "a.html menus in menus": _plain("<li><a href=x>a</a>", PAGE + "<ul>" * 200),
    "a.html forms": _plain("</form>", PAGE),
    "a.html comments left open": _plain("<!--", PAGE),
    "a.html scripts left open": _plain("<script>", PAGE),
    "a.html titles left open": _plain("<title>", PAGE),
    "a.html quotes left open": _plain("<a b='", PAGE),
    "a.html data": _plain("data:a;a,", PAGE),
    "a.html entities": _plain("&amp", PAGE),
    "a.html line breaks": _plain("<br>1. x", PAGE),
    "a.html pictures": _plain("<img src=a>", PAGE),
    "a.docx paragraphs": _body(text("a")),
    "a.docx runs": _body("<w:r><w:t>a </w:t></w:r>", "<w:p>", "</w:p>"),
    "a.docx fields left open": _body(
        '<w:r><w:fldChar w:fldCharType="begin"/><w:t>a</w:t></w:r>', "<w:p>", "</w:p>"
    ),
    "a.docx tables": _body("<w:tbl><w:tr><w:tc>" + text("a") + "</w:tc></w:tr></w:tbl>"),
    "a.docx tables in tables": _body(
        "<w:tr><w:tc>" + text("a") + "</w:tc></w:tr>",
        "<w:tbl><w:tr><w:tc>" * 40,
        "</w:tc></w:tr></w:tbl>" * 40,
    ),
    "a.docx a list with many definitions": _numbered(LISTED),
    "a.pptx shapes": _slides("<p:sp>" + SAID + "</p:sp>"),
    "a.pptx shapes like many others": _slides(HELD.format("1", SAID), HELD.format("2", "")),
    "a.pptx paragraphs": _slides("<p:sp>" + SAID * 5 + "</p:sp>"),
}
APART: dict[str, Grown] = {
    "a.pdf signs": lambda n: pdf(1, b"BT /F 9 Tf (a) Tj ET " * (n // 2)),
    "a.pdf pages": lambda n: pdf(max(1, n // 10), b"q Q"),
    "a.pdf states": lambda n: pdf(1, b"q " * 5 * n),
}
