"""Personal data of a run of texts, such as the blocks of a document."""

from collections.abc import Sequence

from parcours.journeys.privacy.model import Held
from parcours.journeys.privacy.names import names_in
from parcours.journeys.privacy.numbers import values_in


def personal_data(texts: Sequence[str]) -> list[list[Held]]:
    """For each text, what is found of somebody there, in order; names only beside a number or an address."""
    values = [values_in(text) for text in texts]
    if not any(values):
        return values
    names = names_in(texts, values)
    return [
        sorted([*held, *beside], key=lambda one: one.start)
        for held, beside in zip(values, names, strict=True)
    ]
