"""The person's phone: its notifications and messages, and the app L'Identité Numérique."""

from starlette.responses import Response

from mocks import paths
from mocks.site import Site
from mocks.sites import confirming
from mocks.visit import Visit

SITE = Site()
confirming.offer(SITE)


@SITE.get("/")
def notifications(visit: Visit) -> Response:
    waiting = [(paths.demand(c.id), c.service) for c in visit.world.notifications()]
    texts = [(text, visit.url(*text.link) if text.link else "") for text in visit.world.texts()]
    return visit.page("notifications", notifications=waiting, messages=texts)


@SITE.get("/identite-numerique")
def app(visit: Visit) -> Response:
    waiting = visit.world.notifications()
    if waiting:
        return visit.go(paths.demand(waiting[0].id))
    return visit.page("app_home")
