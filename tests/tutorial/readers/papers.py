"""PDF documents drawn by hand, so that every word stands where the test wants it."""

import io
from pathlib import Path

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.tutorial.readers.told import png

WIDTH, HEIGHT = A4
SIZE, LEADING = 11, 14


class Paper:
    """A PDF being drawn; `y` counts down from the top of the page, in points."""

    def __init__(self, path: Path, wide: bool = False, lock: str | None = None) -> None:
        self.size = landscape(A4) if wide else A4
        self.canvas = Canvas(str(path), pagesize=self.size, encrypt=lock)

    def write(self, x: float, y: float, *lines: str, size: float = SIZE, bold: bool = False) -> float:
        """Draw `lines` under each other; gives where the next would stand."""
        self.canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
        for line in lines:
            self.canvas.drawString(x, self.size[1] - y, line)
            y += LEADING * size / SIZE
        return y

    def bold_in(self, x: float, y: float, before: str, name: str, after: str = "") -> None:
        """One line in which `name` is bold."""
        for text, bold in ((before, False), (name, True), (after, False)):
            font = "Helvetica-Bold" if bold else "Helvetica"
            self.write(x, y, text, bold=bold)
            x += self.canvas.stringWidth(text, font, SIZE)

    def picture(self, x: float, y: float, width: float = 160, height: float = 60) -> None:
        self.canvas.drawImage(ImageReader(io.BytesIO(png())), x, self.size[1] - y - height, width, height)

    def turn(self) -> None:
        self.canvas.showPage()

    def save(self) -> None:
        self.canvas.save()


def write_pdf(path: Path) -> None:
    """Three ordinary pages, with a header, a footer, a link and pictures."""
    paper = Paper(path)
    for page in range(1, 4):
        paper.write(60, 40, "Guide de la formation", size=9)
        paper.write(60, 90, f"Partie {page}", size=18, bold=True)
        paper.bold_in(60, 130, f"{page}. Cliquez sur ", "Valider", " puis saisissez votre numé-")
        paper.write(60, 144, "ro de téléphone.")
        paper.canvas.linkURL("https://www.example.org/", (60, HEIGHT - 135, 170, HEIGHT - 120))
        paper.picture(60, 180)
        paper.write(280, 810, f"Page {page} sur 3", size=9)
        paper.turn()
    paper.save()
