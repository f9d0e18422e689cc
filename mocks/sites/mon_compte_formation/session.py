"""Who is at Mon Compte Formation: the session its cookie names, and what every page shows of it."""

from collections.abc import Mapping

from starlette.responses import Response

from parcours.mocks import paths
from parcours.mocks.server.site import Site
from parcours.mocks.server.visit import NOTHING, Visit
from parcours.mocks.world.records import Draft, Session

SITE = Site()
COOKIE = "mcf"


def session_of(visit: Visit) -> Session | None:
    """The session, prolonged by this visit; None when there is none or it is over."""
    session = visit.world.sessions.get(visit.cookie(COOKIE))
    if session is None or session.expires_at <= visit.world.now:
        return None
    session.expires_at = visit.world.in_seconds(visit.release.facts.session_seconds)
    return session


def session_or_new(visit: Visit) -> Session:
    session = session_of(visit)
    if session is None:
        session = Session(
            id=visit.world.draw("session"),
            expires_at=visit.world.in_seconds(visit.release.facts.session_seconds),
        )
        visit.world.sessions[session.id] = session
        visit.new_cookies[COOKIE] = session.id
    return session


def signed_in(visit: Visit) -> Session | None:
    session = session_of(visit)
    return session if session and session.signed_in else None


def buyer(visit: Visit) -> Session | None:
    """The session, when it was opened in a way that lets one buy."""
    session = session_of(visit)
    password_buys = visit.release.flags.password_buys or visit.world.identity.form_checked
    ways = ("franceconnect", "local") if password_buys else ("franceconnect",)
    return session if session and session.standing in ways else None


def page(
    visit: Visit,
    screen: str,
    *,
    alert: str = "",
    draft: Draft | None = None,
    said: Mapping[str, str] = NOTHING,
    **more: object,
) -> Response:
    """A page of Mon Compte Formation, with the header of whoever is there."""
    session = session_of(visit)
    standing = session.standing if session else "visitor"
    return visit.page(
        screen,
        alert=alert,
        status=200,
        draft=draft,
        said=said,
        paths=paths,
        standing=standing,
        places=_places(visit),
        **more,
    )


def _places(visit: Visit) -> dict[str, str]:
    """Where links of the same meaning lead, which depends on what the release has."""
    release = visit.release
    return {
        "search": paths.SEARCH_FORM,
        "create_account": paths.SIGN_IN if release.flags.accounts_begin_at_sign_in else paths.CREATION,
    }


def ask_to_sign_in(visit: Visit, back_to: str, reason: str = "") -> Response:
    """Leads to the sign-in page and remembers where the person wanted to go."""
    lost = visit.cookie(COOKIE) and session_of(visit) is None
    session_or_new(visit).back_to = back_to
    reason = reason or ("expired" if lost else "")
    return visit.go(f"{paths.SIGN_IN}?motif={reason}" if reason else paths.SIGN_IN)
