"""Mon Compte Formation: its site, with every handler registered."""

from mocks.sites.mon_compte_formation import completion, dossiers, public, request, signing_in
from mocks.sites.mon_compte_formation.session import SITE

__all__ = ["SITE", "completion", "dossiers", "public", "request", "signing_in"]
