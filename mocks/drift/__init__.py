"""Every way a release can drift, enumerated: the proof of the checker."""

from parcours.mocks.drift.catalogue import Catalogue, catalogue
from parcours.mocks.drift.compose import DriftError, changes_of, find
from parcours.mocks.drift.model import Drift, Inapplicable, Silence

__all__ = ["Catalogue", "Drift", "DriftError", "Inapplicable", "Silence", "catalogue", "changes_of", "find"]
