"""Small Office and OpenDocument files that hold a secret in one place."""

import io
import zipfile
from collections.abc import Mapping

from PIL import Image, PngImagePlugin

STEP = "Cliquez sur « Continuer »."
_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" '
    f'xmlns:r="{_KIND}" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
)


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return content.getvalue()


def relations(*told: tuple[str, str, bool]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{at}" Type="{_KIND}/{kind}" Target="{target}"'
        + (' TargetMode="External"/>' if outside else "/>")
        for at, (kind, target, outside) in enumerate(told, start=1)
    )
    return f'<Relationships xmlns="{_RELATIONS}">{rows}</Relationships>'


def xml(root: str, inside: str) -> str:
    return f"<{root} {_NAMES}>{inside}</{root}>"


def word(body: str = "", parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """A document of one step, with more in its body, and more parts."""
    step = f"<w:p><w:r><w:t>{STEP}</w:t></w:r></w:p>"
    return archive(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": relations(("officeDocument", "word/document.xml", False)),
            "word/document.xml": xml("w:document", f"<w:body>{step}{body}</w:body>"),
            **(parts or {}),
        }
    )


def slides(parts: Mapping[str, str | bytes]) -> bytes:
    return archive(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": relations(("officeDocument", "ppt/presentation.xml", False)),
            "ppt/presentation.xml": xml("p:presentation", ""),
            **parts,
        }
    )


def open_text(content: str, parts: Mapping[str, str] | None = None) -> bytes:
    body = f"<office:body><office:text><text:p>{STEP}</text:p>{content}</office:text></office:body>"
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": xml("office:document-content", body),
            **(parts or {}),
        }
    )


def paragraph(words: str, tag: str = "t") -> str:
    """In two runs, as editors cut what was typed at two moments."""
    half = len(words) // 2
    runs = "".join(f"<w:r><w:{tag}>{part}</w:{tag}></w:r>" for part in (words[:half], words[half:]))
    return f"<w:p>{runs}</w:p>"


def drawn(words: str) -> str:
    return f"<a:p><a:r><a:t>{words}</a:t></a:r></a:p>"


def png(words: str) -> bytes:
    """A picture with a compressed note."""
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Comment", words, zip=True)
    return _saved("PNG", pnginfo=notes)


def jpeg(words: str) -> bytes:
    exif = Image.Exif()
    exif[0x010E] = words
    return _saved("JPEG", exif=exif)


def webp(words: str) -> bytes:
    return _saved("WEBP", xmp=f"<x:xmpmeta><dc:rights>{words}</dc:rights></x:xmpmeta>".encode())


def _saved(kind: str, **more: object) -> bytes:
    content = io.BytesIO()
    Image.new("RGB", (4, 4)).save(content, kind, **more)
    return content.getvalue()
