"""A password forgotten: a link by mail, a new one; and the help for who cannot sign in at all."""

from starlette.responses import Response

from parcours.mocks import paths
from parcours.mocks.fields import social_security_number
from parcours.mocks.server.visit import Visit
from parcours.mocks.sites.mon_compte_formation.checks import checks
from parcours.mocks.sites.mon_compte_formation.session import COOKIE, SITE, page, session_or_new


@SITE.get(paths.SIGN_IN_HELP)
def sign_in_help(visit: Visit) -> Response:
    return page(visit, "sign_in_help")


@SITE.get(paths.FORGOTTEN)
def forgotten_password(visit: Visit) -> Response:
    draft = visit.draft("forgotten_password", visit.cookie(COOKIE))
    return page(visit, "forgotten_password", draft=draft)


@SITE.post(paths.FORGOTTEN)
def send_link(visit: Visit) -> Response:
    """Says the same whether or not there is such an account."""
    world = visit.world
    draft = visit.read("forgotten_password", session_or_new(visit).id)
    if draft.errors:
        return visit.go(paths.FORGOTTEN)
    theirs = social_security_number(world.resident.social_security_number)
    typed = draft.values.get("social_security_number", world.resident.social_security_number)
    if world.account == "complete" and social_security_number(typed) == theirs:
        world.password_link = world.draw("password link")
        world.messages.send(
            "password_link",
            world.email,
            ("mon-compte-formation", f"{paths.NEW_PASSWORD}/{world.password_link}"),
        )
    return visit.go(paths.LINK_SENT)


@SITE.get(paths.LINK_SENT)
def link_sent(visit: Visit) -> Response:
    return page(visit, "link_sent", back=paths.SIGN_IN)


@SITE.get(f"{paths.NEW_PASSWORD}/{{link}}")
def new_password(visit: Visit) -> Response:
    if visit.part("link") != visit.world.password_link:
        return visit.go(f"{paths.SIGN_IN}?motif=lapsed")
    return page(visit, "new_password", draft=visit.draft("new_password", visit.part("link")))


@SITE.post(f"{paths.NEW_PASSWORD}/{{link}}")
def save(visit: Visit) -> Response:
    link, known = visit.part("link"), checks(visit, creating=False)
    if link != visit.world.password_link:
        return visit.go(f"{paths.SIGN_IN}?motif=lapsed")
    fields = {key: known[key] for key in ("new_password", "new_password_again")}
    draft = visit.read("new_password", link, **fields)
    if draft.errors:
        return visit.go(visit.request.url.path)
    visit.world.password = draft.values.get("new_password", visit.world.password)
    visit.world.password_link = None
    return visit.go(f"{paths.SIGN_IN}?motif=changed")
