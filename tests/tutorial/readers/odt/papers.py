"""OpenDocument texts as LibreOffice writes them, in an archive or as one file."""

import base64
import io
import re
import zipfile
from html import escape
from pathlib import Path

from tests.tutorial.readers.told import PARTS, Part, png

SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in {
        "office": "office",
        "text": "text",
        "table": "table",
        "style": "style",
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
        "svg": "svg-compatible",
        "presentation": "presentation",
    }.items()
)
SPACES += ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:loext="urn:org:documentfoundation:names:loext"'
WHOLE = re.compile(r"(</?office:document)([ >])")
TYPE = "application/vnd.oasis.opendocument.text"
STYLES = (
    '<style:style style:name="T1" style:family="text">'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="T2" style:family="text">'
    '<style:text-properties style:text-line-through-style="solid"/></style:style>'
    '<style:style style:name="T3" style:family="text">'
    '<style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="T4" style:family="text" style:parent-style-name="T2"/>'
    '<text:list-style style:name="L1">'
    '<text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/>'
    '<text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>'
    '<text:list-style style:name="L2">'
    '<text:list-level-style-number text:level="1" style:num-format="1" text:start-value="3"/>'
    '<text:list-level-style-number text:level="2" style:num-format="a"/>'
    '<text:list-level-style-number text:level="3" style:num-format="1" text:display-levels="2"/>'
    "</text:list-style>"
)


def written(body: str, styles: str = STYLES, masters: str = "") -> str:
    """One file of XML (.fodt) with that body."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {SPACES} office:mimetype="{TYPE}">'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:master-styles>{masters}</office:master-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    )


def packed(body: str, styles: str = STYLES, kind: str = TYPE) -> bytes:
    """The same as an archive (.odt), with one picture."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("content.xml", WHOLE.sub(r"\1-content\2", written(body, styles)))
        archive.writestr("styles.xml", f"<office:document-styles {SPACES}/>")
        archive.writestr("Pictures/1.png", png())
    return out.getvalue()


def picture(alt: str, inline: bool) -> str:
    data = base64.encodebytes(png()).decode("ascii")
    image = (
        f"<draw:image><office:binary-data>{data}</office:binary-data></draw:image>"
        if inline
        else '<draw:image xlink:href="Pictures/1.png"/>'
    )
    return f"<draw:frame>{image}<svg:title>x</svg:title><svg:desc>{escape(alt)}</svg:desc></draw:frame>"


def body(inline: bool) -> str:
    """The one tutorial of all formats."""
    return "".join(_part(part, inline) for part in PARTS)


def _part(part: Part, inline: bool) -> str:
    words = "".join(_words(word.text, word.bold, word.link) for word in part.words)
    if part.kind == "title":
        return f'<text:h text:outline-level="2">{words}</text:h>'
    if part.kind == "picture":
        return f"<text:p>{picture(part.alt, inline)}</text:p>"
    item = f"<text:list-item><text:p>{words}</text:p></text:list-item>"
    if part.kind == "point":
        item = f"<text:list-item><text:list>{item}</text:list></text:list-item>"
    return f'<text:list text:style-name="L1" text:continue-numbering="true">{item}</text:list>'


def _words(text: str, bold: bool, link: str | None) -> str:
    told = escape(text, quote=False)
    told = f'<text:span text:style-name="T1">{told}</text:span>' if bold else told
    return f'<text:a xlink:href="{link}">{told}</text:a>' if link else told


def write_odt(path: Path) -> None:
    path.write_bytes(packed(body(inline=False)))


def write_fodt(path: Path) -> None:
    path.write_text(written(body(inline=True)), "utf-8")
