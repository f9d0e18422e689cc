"""The person's mailbox."""

from starlette.responses import Response

from mocks.site import Site
from mocks.visit import Visit

SITE = Site()


@SITE.get("/")
def inbox(visit: Visit) -> Response:
    return visit.page("inbox", mails=visit.world.inbox())


@SITE.get("/messages/{id}")
def message(visit: Visit) -> Response:
    mail = next((m for m in visit.world.inbox() if m.id == visit.part("id")), None)
    if mail is None:
        return visit.go("/")
    mail.read = True
    return visit.page(
        "message",
        mail=mail,
        subject=mail.subject,
        sender=mail.sender,
        address=mail.address,
        link=visit.release.mails[mail.letter].link,
        href=visit.url(*mail.link) if mail.link else "",
    )
