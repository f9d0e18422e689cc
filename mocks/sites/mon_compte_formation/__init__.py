"""Mon Compte Formation: its site, with every handler registered."""

from parcours.mocks.sites.mon_compte_formation import (
    completion,
    contact,
    costs,
    dossiers,
    enrolment,
    forgotten,
    identity_by_post,
    leaving,
    payment,
    public,
    request,
    search,
    signing_in,
    training,
)
from parcours.mocks.sites.mon_compte_formation.session import SITE

__all__ = [
    "SITE",
    "completion",
    "contact",
    "costs",
    "dossiers",
    "enrolment",
    "forgotten",
    "identity_by_post",
    "leaving",
    "payment",
    "public",
    "request",
    "search",
    "signing_in",
    "training",
]
