"""The audience of a tutorial: selects the walks by which it is judged."""

from collections.abc import Sequence

from parcours.journeys.support.label_text import fold
from parcours.journeys.tutorial.model import Document
from parcours.journeys.verdict.applicability.conditions import CUES, is_case
from parcours.journeys.walk.model import Walk
from parcours.journeys.walk.traits import AUDIENCES


def meant(document: Document, walks: Sequence[Walk]) -> list[Walk]:
    """The walks of people the document speaks to, and of mishaps it speaks of; all when none is left."""
    spoken = {cue.trait for cue in CUES if any(cue.pattern.search(fold(b.text)) for b in document.blocks)}
    wanted = {trait: _addressed(document, trait) for trait in AUDIENCES}
    told = [walk for walk in walks if spoken.issuperset(walk.traits.mishaps)]
    kept = [
        walk
        for walk in told
        if all(not is_for or getattr(walk.traits, trait) for trait, is_for in wanted.items())
        and all(trait in spoken for trait in AUDIENCES if getattr(walk.traits, trait))
    ]
    return kept or told or list(walks)


def _addressed(document: Document, trait: str) -> bool:
    """True when a title says the trait of every reader: « le CPF des élus », not « Je suis mineur »."""
    titles = [fold(block.text) for block in document.blocks if block.kind == "heading"]
    cues = [cue for cue in CUES if cue.trait == trait and cue.value]
    return any(cue.pattern.search(title) and not is_case(title) for cue in cues for title in titles)
