"""Tutorials told in their author's own words: they tell the journeys that their steps are tied to."""

from parcours.journeys.scripts import JOURNEYS
from parcours.journeys.tutorial.model import Tutorial
from parcours.journeys.verdict.grounding.grounded import GroundedTutorial, grounded, match_tutorial
from parcours.journeys.verdict.grounding.journeys import SIGN_IN, journeys_told, strengths, stretches
from parcours.journeys.verdict.grounding.weights import Weights
from parcours.journeys.verdict.platform_index.shipped import newest_index
from parcours.journeys.verification.passage import Passage

THROUGH = {
    name: (*journey.through, *(("sign-in-by-password",) if SIGN_IN in journey.through else ()))
    for name, journey in JOURNEYS.items()
}
"""By journey, those on its way, whichever way one signs in."""


def grounded_by_words(tutorial: Tutorial, learned: Weights) -> GroundedTutorial:
    """Each step tied to what it is likely about, before any walk is made."""
    index = newest_index()
    return grounded(match_tutorial(tutorial, index, learned.controls), index, learned.first)


def passages_by_words(ground: GroundedTutorial, tutorial: Tutorial, learned: Weights) -> tuple[Passage, ...]:
    """The steps by the journeys they are likely to tell; none where no journey is likely."""
    journeys = journeys_told(ground, tutorial.document, THROUGH, learned)
    if not journeys:
        return ()
    return tuple(
        Passage(JOURNEYS[name], first, last) for name, first, last in stretches(strengths(ground), journeys)
    )
