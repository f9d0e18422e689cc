"""Signing in, with FranceConnect or FranceConnect+ or with a password, and signing out."""

from starlette.responses import Response

from parcours.mocks import paths
from parcours.mocks.fields import social_security_number
from parcours.mocks.releases.schema import Service
from parcours.mocks.server.forms import Wrong
from parcours.mocks.server.visit import Visit
from parcours.mocks.sites.mon_compte_formation.session import COOKIE, SITE, page, session_of, session_or_new
from parcours.mocks.world.records import Attempt

LEVELS: dict[Service, str] = {"franceconnect": "eidas1", "franceconnect-plus": "eidas2"}


@SITE.get(paths.SIGN_IN)
def sign_in(visit: Visit) -> Response:
    if visit.query("retour").startswith(paths.SPACE):
        session_or_new(visit).back_to = visit.query("retour")
        return visit.go(paths.SIGN_IN)
    if visit.screen("sign_in").skipped:
        return sign_in_with_franceconnect(visit)
    reason = visit.query("motif")
    alert = reason if reason in visit.screen("sign_in").alerts else ""
    return page(visit, "sign_in", alert=alert, draft=visit.draft("sign_in", visit.cookie(COOKIE)))


@SITE.post(paths.SIGN_IN)
def sign_in_with_password(visit: Visit) -> Response:
    session = session_or_new(visit)
    person = visit.world.resident

    def right(_typed: str) -> Wrong | None:
        number = social_security_number(visit.form.get("social_security_number", ""))
        same_number = number == social_security_number(person.social_security_number)
        same_password = visit.form.get("password") == visit.world.password
        has_account = visit.world.account == "complete"
        return None if same_number and same_password and has_account else "refused"

    draft = visit.read("sign_in", session.id, social_security_number=right, password=right)
    if draft.errors:
        return visit.go(paths.SIGN_IN)
    session.standing = "local"
    return visit.go(session.back_to or paths.HOME)


@SITE.post(paths.FRANCECONNECT)
def sign_in_with_franceconnect(visit: Visit) -> Response:
    session = session_or_new(visit)
    session.attempt = Attempt(state=visit.world.draw("state"), nonce=visit.world.draw("nonce"))
    return visit.go(
        visit.url(
            visit.broker,
            "/api/v2/authorize",
            response_type="code",
            client_id="mon-compte-formation",
            redirect_uri=visit.url("mon-compte-formation", paths.RETURN),
            scope="openid given_name family_name birthdate email",
            acr_values=LEVELS[visit.broker],
            state=session.attempt.state,
            nonce=session.attempt.nonce,
        )
    )


@SITE.get(paths.RETURN)
def back_from_franceconnect(visit: Visit) -> Response:
    session = session_of(visit)
    if visit.query("error"):
        return visit.go(f"{paths.SIGN_IN}?motif=denied")
    if session is None:
        return visit.go(f"{paths.SIGN_IN}?motif=expired")
    if session.attempt is None and session.standing != "visitor":
        return _arrive(visit)
    if session.attempt is None or session.attempt.state != visit.query("state"):
        return visit.go(f"{paths.SIGN_IN}?motif=mismatch")
    grant = visit.world.grants.redeem(visit.query("code"), visit.broker, visit.world.now)
    if grant is None or grant.nonce != session.attempt.nonce:
        return visit.go(f"{paths.SIGN_IN}?motif=mismatch")
    session.attempt = None
    session.standing = "franceconnect" if visit.world.account == "complete" else "completing"
    return _arrive(visit)


def _arrive(visit: Visit) -> Response:
    session = session_or_new(visit)
    if session.standing == "completing":
        return visit.go(paths.COMPLETION)
    return visit.go(session.back_to or paths.HOME)


@SITE.post(paths.SIGN_OUT)
def sign_out(visit: Visit) -> Response:
    visit.world.sessions.pop(visit.cookie(COOKIE), None)
    visit.forget_cookie(COOKIE)
    return visit.go(paths.HOME)
