"""La Poste on the computer: its account, then the creation of an Identité Numérique."""

from starlette.responses import Response

from parcours.mocks.server.site import Site
from parcours.mocks.server.visit import Visit
from parcours.mocks.sites import creation

SITE = Site()


@SITE.get("/")
def start(visit: Visit) -> Response:
    """Where an identity is created on the computer; when it is not, where to read how it is."""
    if visit.release.flags.identity_by_app:
        return visit.go(visit.url("identite-numerique", "/creer"))
    return visit.go(creation.START)


creation.register(SITE)
