"""The person's mailbox: what came, and a message to write."""

from starlette.responses import Response

from mocks.site import Site
from mocks.visit import Visit

SITE = Site()
OWNER = "mailbox"
PAPERS = ("identity_paper", "social_security_paper", "picture")


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


@SITE.get("/nouveau")
def new_message(visit: Visit) -> Response:
    return visit.page("new_message", draft=visit.draft("new_message", OWNER))


@SITE.post("/nouveau")
def send(visit: Visit) -> Response:
    draft = visit.read("new_message", OWNER)
    if draft.errors:
        return visit.go("/nouveau")
    visit.world.drafts.pop((OWNER, "new_message"))
    to = draft.values["to"].strip()
    if to.casefold() == visit.release.facts.support_address:
        visit.world.support.receive(all(draft.values.get(paper) for paper in PAPERS), visit.world.now)
    return visit.page("message_sent", to=to)
