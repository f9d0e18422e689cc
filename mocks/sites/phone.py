"""The person's phone: its notifications and messages, and the app L'Identité Numérique."""

from starlette.responses import Response

from parcours.mocks import paths
from parcours.mocks.server.site import Site
from parcours.mocks.server.visit import Visit
from parcours.mocks.sites import confirming, phone_app
from parcours.mocks.world.records import Sms

SITE = Site()
phone_app.register(SITE)
confirming.offer(SITE)
MESSAGES = "/messages"


def _at(sms: Sms) -> str:
    return f"{MESSAGES}/{sms.id}"


@SITE.get("/")
def notifications(visit: Visit) -> Response:
    waiting = [(paths.demand(c.id), c.service) for c in visit.world.notifications()]
    unread = [(_at(sms), sms.sender) for sms in reversed(visit.world.messages.texts) if not sms.read]
    return visit.page("notifications", notifications=waiting, unread=unread, messages=MESSAGES)


@SITE.get(MESSAGES)
def messages(visit: Visit) -> Response:
    listed = [(_at(sms), sms) for sms in reversed(visit.world.messages.texts)]
    return visit.page("messages", listed=listed)


@SITE.get(f"{MESSAGES}/{{id}}")
def message(visit: Visit) -> Response:
    sms = next((sms for sms in visit.world.messages.texts if sms.id == visit.part("id")), None)
    if sms is None:
        return visit.go(MESSAGES)
    sms.read = True
    link = visit.release.mails[sms.letter].link if sms.letter else None
    href = visit.url(*sms.link) if sms.link else ""
    return visit.page("sms", sms=sms, sender=sms.sender, messages=MESSAGES, link=link, href=href)


@SITE.get("/identite-numerique")
def app(visit: Visit) -> Response:
    waiting = visit.world.notifications()
    if waiting:
        return visit.go(paths.demand(waiting[0].id))
    return phone_app.home(visit)
