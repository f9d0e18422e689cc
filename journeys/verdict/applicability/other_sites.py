"""Steps on a site that is none of the services: « allez sur le site administratif de la démarche »."""

import re

from parcours.journeys.tutorial.model import Tutorial

_ANY_SITE = re.compile(
    r"\bsites? (?:administratifs?|partenaires?|de (?:la|votre|vos) d[ée]marches?|de votre choix)\b",
    re.IGNORECASE,
)
"""A site without a name: what is done there is not the platform's."""


def elsewhere(tutorial: Tutorial) -> frozenset[int]:
    """Indexes of the steps from one that goes to any site to the next heading, or to the next site."""
    headings = [i for i, block in enumerate(tutorial.document.blocks) if block.kind == "heading"]
    at = {block.place: i for i, block in reversed(list(enumerate(tutorial.document.blocks)))}
    found: set[int] = set()
    begun: int | None = None
    for index, step in enumerate(tutorial.steps):
        here = at.get(step.place, 0)
        if step.action == "navigate":
            begun = here if not step.labels and _ANY_SITE.search(step.text) else None
        if begun is not None and any(begun < heading <= here for heading in headings):
            begun = None
        if begun is not None:
            found.add(index)
    return frozenset(found)
