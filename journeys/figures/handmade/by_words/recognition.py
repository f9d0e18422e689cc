"""Figures told by the words on them: read by an OCR where there is one, else by the shapes of letters."""

from collections.abc import Iterable

from parcours.journeys.figures.handmade.by_words.evidence import Recognised, Witness, recognised
from parcours.journeys.figures.handmade.by_words.ocr_witness import OcrWitness
from parcours.journeys.figures.handmade.by_words.shape_witness import ShapeWitness
from parcours.journeys.figures.handmade.by_words.vocabulary import vocabulary
from parcours.journeys.figures.handmade.raster import Unusable, colours, gray
from parcours.journeys.ocr.reader import Reader
from parcours.journeys.verdict.platform_index.index import PlatformIndex
from parcours.journeys.walk.model import Walk


class ByWords:
    """Knows the words of all screens of the walks."""

    def __init__(
        self, walks: Iterable[Walk], index: PlatformIndex | None = None, reader: Reader | None = None
    ) -> None:
        self._vocabulary = vocabulary(walks, index)
        self._reader = reader

    def look(self, content: bytes, proposed: Iterable[str] = ()) -> Recognised | None:
        """The screen a figure shows and what is said of it; None when it is no picture."""
        try:
            pixels, factor = colours(content)
        except Unusable:
            return None
        shades = gray(pixels)
        lines = [line.at_scale(factor) for line in self._reader(content)] if self._reader else []
        height, width = shades.shape
        witness: Witness = (
            OcrWitness(lines, (width, height)) if lines else ShapeWitness(shades, self._vocabulary)
        )
        return recognised(self._vocabulary, witness, frozenset(proposed))

    def heading(self, screen: str) -> str | None:
        """Of the screen of that name; None when no walk met it."""
        return next((one.heading for one in self._vocabulary.screens if one.name == screen), None)
