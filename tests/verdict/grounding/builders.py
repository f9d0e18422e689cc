"""Tutorials of a few sentences."""

from pathlib import Path

from parcours.journeys.tutorial.model import Block, Document, Place, Tutorial
from parcours.journeys.tutorial.steps import detect


def tutorial(*sentences: str) -> Tutorial:
    blocks = tuple(
        Block(kind="paragraph", text=text, place=Place(line=line))
        for line, text in enumerate(sentences, start=1)
    )
    document = Document(path=Path("told.txt"), blocks=blocks)
    steps, jumps, unclear = detect(document)
    return Tutorial(document=document, steps=steps, jumps=jumps, unclear=unclear)
