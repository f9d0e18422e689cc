"""Words and pictures of a PDF with their positions, by pdfium, which may crash: only in a process apart."""

import ctypes
import importlib
import math
from collections.abc import Callable, Iterator
from typing import Any

MOST_PAGES = 400
MOST_CHARACTERS = 600_000
MOST_RUNS = 100_000
MOST_IMAGES = 1_000
MOST_LINKS = 300
MOST_STRUCTURE = 20_000
DEEPEST = 12
BOLD_WEIGHT = 600
ITALIC_FLAG, BOLD_FLAG = 1 << 6, 1 << 18
HYPHENS = {0x02, 0xAD, 0xFFFE}
SOFT_HYPHEN = "\u00ad"
LOST = "\ufffd"
Rectangle = tuple[float, float, float, float]
# pdfium's bindings are generated without types.
Raw = Any


class TooMuch(Exception):
    """More than any tutorial holds, or what cannot be opened; the message is the word for it."""


def pages_of(content: bytes) -> list[dict[str, Any]]:
    """What stands on each page; raises TooMuch."""
    pypdfium2, raw = untyped("pypdfium2"), untyped("pypdfium2.raw")
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as problem:
        locked = problem.err_code == raw.FPDF_ERR_PASSWORD
        raise TooMuch("locked" if locked else "damaged") from None
    if len(document) > MOST_PAGES:
        raise TooMuch(f"pages {len(document)}")
    left = _Left()
    pages = []
    for page in range(len(document)):
        try:
            pages.append(_Page(document, document[page], raw, left).read())
        except pypdfium2.PdfiumError:
            raise TooMuch("damaged") from None
    return pages


def untyped(module: str) -> Raw:
    return importlib.import_module(module)


class _Left:
    """How much of the document may still be taken."""

    def __init__(self) -> None:
        self.characters, self.runs, self.images = MOST_CHARACTERS, MOST_RUNS, MOST_IMAGES

    def take(self, characters: int = 0, runs: int = 0, images: int = 0) -> None:
        self.characters -= characters
        self.runs -= runs
        self.images -= images
        if min(self.characters, self.runs, self.images) < 0:
            raise TooMuch("text")


class _Page:
    """One page: runs of words that share a look, and pictures, both measured from the top left."""

    def __init__(self, document: Raw, page: Raw, raw: Raw, left: _Left) -> None:
        self.document, self.page, self.raw, self.left = document, page, raw, left
        self.width, self.height = page.get_size()
        self.turned = page.get_rotation() // 90 % 4
        self.origin = page.get_bbox()[:2]

    def read(self) -> dict[str, Any]:
        alts = self._alts()
        return {
            "width": self.width,
            "height": self.height,
            "runs": self._runs(self._links()),
            "overlays": self._overlays(),
            "images": [[*self._placed(box), alts.get(mark, "")] for box, mark in self._images()],
        }

    def _placed(self, box: Rectangle) -> Rectangle:
        """A rectangle of the page (left, bottom, right, top) as displayed: left, top, right, bottom."""
        across, up = self.origin
        x0, y0, x1, y1 = box[0] - across, box[1] - up, box[2] - across, box[3] - up
        w, h = self.width, self.height
        if self.turned == 0:
            return x0, h - y1, x1, h - y0
        if self.turned == 1:
            return y0, x0, y1, x1
        if self.turned == 2:
            return w - x1, y0, w - x0, y1
        return w - y1, h - x1, w - y0, h - x0

    def _runs(self, links: list[tuple[Rectangle, str]]) -> list[list[Any]]:
        text_page = self.page.get_textpage()
        total = self.raw.FPDFText_CountChars(text_page)
        self.left.take(characters=max(0, total))
        runs = _Runs(self.left)
        looks: dict[int, bool | None] = {}
        for at in range(total):
            code = self.raw.FPDFText_GetUnicode(text_page, at)
            if self.raw.FPDFText_IsGenerated(text_page, at) == 1:
                runs.space() if code == 0x20 else runs.end()
                continue
            object_ = self.raw.FPDFText_GetTextObject(text_page, at)
            key = ctypes.cast(object_, ctypes.c_void_p).value or 0
            if key not in looks:
                looks[key] = self._look(text_page, at)
            stressed = looks[key]
            box = self._character(text_page, at)
            if stressed is not None and box is not None:
                shown = LOST if code == 0 and self._is_drawn(text_page, at) else _character(code)
                runs.add(shown, box, stressed, _link_at(links, box))
        return runs.done()

    def _character(self, text_page: Raw, at: int) -> Rectangle | None:
        box = self.raw.FS_RECTF()
        if not self.raw.FPDFText_GetLooseCharBox(text_page, at, box):
            return None
        placed = self._placed((box.left, box.bottom, box.right, box.top))
        return placed if all(math.isfinite(side) for side in placed) else None

    def _is_drawn(self, text_page: Raw, at: int) -> bool:
        """Whether a character leaves ink: a space does not."""
        sides = [ctypes.c_double() for _ in range(4)]
        found = self.raw.FPDFText_GetCharBox(text_page, at, *sides)
        left, right, bottom, top = (side.value for side in sides)
        return bool(found) and right > left and top > bottom

    def _look(self, text_page: Raw, at: int) -> bool | None:
        """Whether a character is bold or italic; None when it does not stand upright."""
        angle = self.raw.FPDFText_GetCharAngle(text_page, at) + self.turned * math.pi / 2
        if abs(math.sin(angle)) > 0.3 or math.cos(angle) < 0:
            return None
        flags = ctypes.c_int()
        name = ctypes.create_string_buffer(200)
        self.raw.FPDFText_GetFontInfo(text_page, at, name, 200, flags)
        font = name.value.lower()
        named = any(word in font for word in (b"bold", b"black", b"italic", b"oblique", b"semibold"))
        weight = self.raw.FPDFText_GetFontWeight(text_page, at)
        return named or weight >= BOLD_WEIGHT or bool(flags.value & (ITALIC_FLAG | BOLD_FLAG))

    def _links(self) -> list[tuple[Rectangle, str]]:
        raw = self.raw
        found: list[tuple[Rectangle, str]] = []
        position, link, box = ctypes.c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
        while len(found) < MOST_LINKS and raw.FPDFLink_Enumerate(self.page, position, link):
            action = raw.FPDFLink_GetAction(link)
            if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
                continue
            size = raw.FPDFAction_GetURIPath(self.document, action, None, 0)
            if 0 < size < 2_000 and raw.FPDFLink_GetAnnotRect(link, box):
                address = ctypes.create_string_buffer(size)
                raw.FPDFAction_GetURIPath(self.document, action, address, size)
                placed = self._placed((box.left, box.bottom, box.right, box.top))
                found.append((placed, address.value.decode("utf-8", "replace")))
        return found

    def _overlays(self) -> int:
        """How many boxes of words an editor laid over the page."""
        raw = self.raw
        found = 0
        for at in range(min(raw.FPDFPage_GetAnnotCount(self.page), MOST_LINKS)):
            box = raw.FPDFPage_GetAnnot(self.page, at)
            if raw.FPDFAnnot_GetSubtype(box) == raw.FPDF_ANNOT_FREETEXT:
                size = min(raw.FPDFAnnot_GetStringValue(box, b"Contents", None, 0), MOST_CHARACTERS)
                words = ctypes.create_string_buffer(size)
                raw.FPDFAnnot_GetStringValue(
                    box, b"Contents", ctypes.cast(words, ctypes.POINTER(raw.FPDF_WCHAR)), size
                )
                found += bool(words.raw.decode("utf-16-le", "replace").strip("\0 \n\r\t"))
            raw.FPDFPage_CloseAnnot(box)
        return found

    def _images(self) -> Iterator[tuple[Rectangle, int]]:
        for image in self.page.get_objects(filter=[self.raw.FPDF_PAGEOBJ_IMAGE], max_depth=DEEPEST):
            self.left.take(images=1)
            box = image.get_bounds()
            if all(math.isfinite(side) for side in box):
                yield box, self.raw.FPDFPageObj_GetMarkedContentID(image)

    def _alts(self) -> dict[int, str]:
        """Alternative texts of a tagged page, by the mark of the content they stand for."""
        raw = self.raw
        found: dict[int, str] = {}
        tree = raw.FPDF_StructTree_GetForPage(self.page)
        if not tree:
            return found
        waiting = [
            (raw.FPDF_StructTree_GetChildAtIndex(tree, at), "")
            for at in range(min(raw.FPDF_StructTree_CountChildren(tree), MOST_STRUCTURE))
        ]
        for _ in range(MOST_STRUCTURE):
            if not waiting:
                break
            element, above = waiting.pop()
            if not element:
                continue
            alt = _wide(lambda *a, e=element: raw.FPDF_StructElement_GetAltText(e, *a)) or above
            for at in range(min(raw.FPDF_StructElement_CountChildren(element), MOST_STRUCTURE)):
                mark = raw.FPDF_StructElement_GetChildMarkedContentID(element, at)
                if mark >= 0 and alt:
                    found.setdefault(mark, alt)
                elif mark < 0:
                    waiting.append((raw.FPDF_StructElement_GetChildAtIndex(element, at), alt))
        raw.FPDF_StructTree_Close(tree)
        return found


class _Runs:
    """Characters gathered while they share a line and a look."""

    def __init__(self, left: _Left) -> None:
        self.left = left
        self.found: list[list[Any]] = []
        self.open = False

    def add(self, character: str, box: Rectangle, stressed: bool, link: str | None) -> None:
        run = self.found[-1] if self.open else None
        if run is None or run[5] != stressed or run[6] != link or not _goes_on(run[1:5], box):
            self.left.take(runs=1)
            self.found.append([character, *box, stressed, link])
            self.open = True
            return
        run[0] += character
        run[1], run[2] = min(run[1], box[0]), min(run[2], box[1])
        run[3], run[4] = max(run[3], box[2]), max(run[4], box[3])

    def space(self) -> None:
        if self.open:
            self.found[-1][0] += " "

    def end(self) -> None:
        self.open = False

    def done(self) -> list[list[Any]]:
        return [run for run in self.found if run[0].strip()]


def _goes_on(run: list[float], box: Rectangle) -> bool:
    """Whether a character follows a run on its line, without a wide gap."""
    size = max(1.0, min(run[3] - run[1], box[3] - box[1]))
    same_line = min(run[3], box[3]) - max(run[1], box[1]) > 0.6 * size
    return same_line and -0.4 * size < box[0] - run[2] < size


def _character(code: int) -> str:
    if code in HYPHENS:
        return SOFT_HYPHEN
    return chr(code) if code >= 0x20 and not 0xD800 <= code <= 0xDFFF and code <= 0x10FFFF else " "


def _link_at(links: list[tuple[Rectangle, str]], box: Rectangle) -> str | None:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    for (left, top, right, bottom), address in links:
        if left <= x <= right and top <= y <= bottom:
            return address
    return None


def _wide(call: Callable[..., int]) -> str:
    """The UTF-16 text that `call` writes, asked first how long it is, in bytes."""
    size = call(None, 0)
    if not 2 < size <= 4_000:
        return ""
    text = ctypes.create_string_buffer(size)
    call(text, size)
    return text.raw[: size - 2].decode("utf-16-le", "replace")
