"""Under which name outputs tell of a document: its path, without what the path says of somebody."""

from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from parcours.journeys.privacy.veil import hidden_path


def masked_names(paths: Sequence[str], called: Mapping[str, str] = MappingProxyType({})) -> dict[str, str]:
    """By path; some may be called otherwise to begin with; two that would be called the same are numbered."""
    taken: Counter[str] = Counter()
    names: dict[str, str] = {}
    for path in dict.fromkeys(paths):
        name = hidden_path(called.get(path, path))
        taken[name] += 1
        names[path] = name if taken[name] == 1 else f"{name} ({taken[name]})"
    return names
