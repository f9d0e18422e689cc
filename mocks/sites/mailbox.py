"""The person's mailbox: what came, and a message to write."""

from urllib.parse import urlencode

from starlette.responses import Response

from parcours.mocks.server.site import Site
from parcours.mocks.server.visit import Visit

SITE = Site()
OWNER = "messagerie"
PAPERS = ("identity_paper", "social_security_paper", "picture")


@SITE.get("/")
def inbox(visit: Visit) -> Response:
    return visit.page("inbox", mails=visit.world.messages.inbox())


@SITE.get("/messages/{id}")
def message(visit: Visit) -> Response:
    mail = next((m for m in visit.world.messages.inbox() if m.id == visit.part("id")), None)
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
def writing(visit: Visit) -> Response:
    return visit.page("writing", draft=visit.draft("writing", OWNER))


@SITE.post("/nouveau")
def send(visit: Visit) -> Response:
    draft = visit.read("writing", OWNER)
    if draft.errors:
        return visit.go("/nouveau")
    visit.world.drafts.pop((OWNER, "writing"))
    to, body = draft.values.get("to"), draft.values.get("body")
    visit.world.mandate.write(to, body, visit.world.now)
    asked = [paper for paper in PAPERS if paper in visit.screen("writing").fields]
    complete = all(draft.values.get(paper) for paper in asked)
    visit.world.support.write(to, complete, visit.world.now)
    return visit.go(f"/envoye?{urlencode({'a': to or ''})}")


@SITE.get("/envoye")
def written(visit: Visit) -> Response:
    return visit.page("written", to=visit.query("a"))
