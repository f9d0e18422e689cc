"""Mon Compte Formation: its site, with every handler registered."""

from mocks.sites.mon_compte_formation import (
    completion,
    dossiers,
    enrolment,
    identity_by_post,
    public,
    request,
    search,
    signing_in,
    training,
)
from mocks.sites.mon_compte_formation.session import SITE

__all__ = [
    "SITE",
    "completion",
    "dossiers",
    "enrolment",
    "identity_by_post",
    "public",
    "request",
    "search",
    "signing_in",
    "training",
]
