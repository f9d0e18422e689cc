"""Drifts by their names, alone or together."""

from collections.abc import Sequence
from difflib import get_close_matches

from parcours.mocks.drift.catalogue import catalogue
from parcours.mocks.drift.model import Drift
from parcours.mocks.releases.loader import Tree, changed, load_release, merge


class DriftError(ValueError):
    """A drift that cannot be planted; the message is one sentence."""


def find(release: str, name: str) -> Drift:
    """The drift of that name; raises DriftError."""
    known = catalogue(release)
    found = next((drift for drift in known.drifts if drift.name == name), None)
    if found is not None:
        return found
    impossible = next((one for one in known.inapplicable if one.name == name), None)
    if impossible is not None:
        raise DriftError(f"{name}: {release} cannot drift so: {impossible.reason}")
    near = get_close_matches(name, known.names(), n=3, cutoff=0.5)
    hint = f"did you mean {' or '.join(near)}?" if near else "« parcours drifts » lists them"
    raise DriftError(f"no drift of {release} is called '{name}': {hint}")


def changes_of(release: str, names: Sequence[str]) -> Tree:
    """One tree for all of them; raises DriftError when two of them change the same thing."""
    whole: Tree = {}
    said: dict[str, str] = {}
    for drift in [find(release, name) for name in dict.fromkeys(names)]:
        for leaf in leaves(drift.changes):
            if leaf in said:
                raise DriftError(f"{drift.name} and {said[leaf]} both change {leaf}: plant one of them")
            said[leaf] = drift.name
        whole = merge(whole, drift.changes)
    changed(load_release(release), whole)
    return whole


def leaves(tree: Tree, above: str = "") -> list[str]:
    """« screens.review.heading », without the distinction of what is new."""
    found: list[str] = []
    for key, value in tree.items():
        path = above if key == "added" and not above else f"{above}.{key}" if above else key
        found += leaves(value, path) if isinstance(value, dict) else [path]
    return found
