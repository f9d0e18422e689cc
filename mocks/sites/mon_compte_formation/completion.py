"""Completing an account after its first sign-in, or creating one: a run of screens, one step each."""

from starlette.responses import Response

from parcours.mocks import paths
from parcours.mocks.releases.schema import Kind
from parcours.mocks.server.forms import shown_again
from parcours.mocks.server.visit import Visit
from parcours.mocks.sites.mon_compte_formation.checks import checks
from parcours.mocks.sites.mon_compte_formation.session import (
    COOKIE,
    SITE,
    ask_to_sign_in,
    page,
    session_of,
    session_or_new,
)
from parcours.mocks.world.records import Draft, Session

LOST = "demande=perdue"


def _creating(visit: Visit) -> bool:
    """Whether the page asked for is a step of the creation, not of the completion."""
    return visit.request.url.path.startswith(paths.CREATION)


def _steps(visit: Visit) -> list[str]:
    flows = visit.release.flows
    return [s for s in (flows.creation if _creating(visit) else flows.completion) if visit.world.applies(s)]


def _at(visit: Visit, screen: str) -> str:
    return paths.creation(screen) if _creating(visit) else paths.completion(screen)


def _start(visit: Visit) -> str:
    return paths.CREATION if _creating(visit) else paths.COMPLETION


def _current(visit: Visit) -> str | None:
    """The first step not yet passed."""
    return next((s for s in _steps(visit) if s not in visit.world.completion.passed), None)


def _session(visit: Visit) -> Session | None:
    """The session of somebody who is there to complete an account, or to create one."""
    session = session_of(visit)
    standing = "creating" if _creating(visit) else "completing"
    return session if session and session.standing == standing else None


def _elsewhere(visit: Visit) -> Response:
    """Where somebody who is not completing an account is led."""
    if visit.world.account == "complete":
        return visit.go(paths.ACCOUNT_READY)
    return ask_to_sign_in(visit, paths.HOME)


@SITE.get(paths.CREATION)
def create(visit: Visit) -> Response:
    """Anybody who is not signed in may begin, and begins anew."""
    if not visit.release.flows.creation:
        return visit.go(paths.SIGN_IN)
    session = session_or_new(visit)
    if session.signed_in:
        return visit.go(paths.HOME)
    session.standing = "creating"
    return visit.go(paths.creation(_current(visit) or _steps(visit)[0]))


@SITE.get(paths.COMPLETION)
def resume(visit: Visit) -> Response:
    current, session = _current(visit), _session(visit)
    if session is None:
        return _elsewhere(visit)
    return visit.go(paths.completion(current)) if current else _finish(visit, session)


@SITE.get(paths.creation("{screen}"))
@SITE.get(paths.completion("{screen}"))
def show(visit: Visit) -> Response:
    screen, steps = visit.part("screen"), _steps(visit)
    if _session(visit) is None:
        return _elsewhere(visit)
    if screen not in steps or not _reached(visit, screen):
        return visit.go(_start(visit))
    number = steps.index(screen) + 1
    following = visit.screen(steps[number]).texts["step"] if number < len(steps) else ""
    completion, asks_code = visit.world.completion, _asks(visit, screen, "code")
    if asks_code and completion.email_code is None:
        _send_code(visit)
    return page(
        visit,
        screen,
        draft=_draft(visit, screen),
        alert="sent_again" if asks_code and completion.code_sent_again else "",
        number=number,
        total=len(steps),
        following=following,
        steps=[visit.screen(step).texts["step"] for step in steps],
        captcha=completion.captcha,
        email=completion.code_sent_to or visit.world.email,
    )


def _reached(visit: Visit, screen: str) -> bool:
    steps = _steps(visit)
    return all(s in visit.world.completion.passed for s in steps[: steps.index(screen)])


def _draft(visit: Visit, screen: str) -> Draft:
    """What this screen shows in its fields: what was typed, else what was kept, else what is known."""
    person = visit.world.resident
    transmitted = {
        "social_security_number": person.social_security_number,
        "birth_name": person.birth_name.upper(),
    }
    known = {**({} if _creating(visit) else transmitted), **visit.world.completion.values}
    typed = visit.draft(screen, visit.cookie(COOKIE)) or Draft()
    return shown_again(visit.screen(screen), Draft(values={**known, **typed.values}, errors=typed.errors))


@SITE.post(paths.creation("{screen}"))
@SITE.post(paths.completion("{screen}"))
def answer(visit: Visit) -> Response:
    screen, session = visit.part("screen"), _session(visit)
    if session is None:
        return _elsewhere(visit)
    if screen not in _steps(visit) or not _reached(visit, screen):
        return visit.go(_start(visit))
    if visit.pressed == "send_again":
        _send_code(visit, again=True)
        return visit.go(_at(visit, screen))
    draft = visit.read(screen, session.id, **checks(visit, creating=_creating(visit)))
    if visit.pressed == "previous":
        return _go_back(visit, screen, session)
    if draft.errors:
        _renew_captcha(visit, screen, draft)
        return visit.go(_at(visit, screen))
    _keep(visit, screen, draft)
    following = _steps(visit)[_steps(visit).index(screen) + 1 :]
    return visit.go(_at(visit, following[0])) if following else _finish(visit, session)


def _go_back(visit: Visit, screen: str, session: Session) -> Response:
    """To the step before, or out of the account from the first; what was typed stays, unjudged."""
    typed = visit.world.drafts[session.id, screen]
    visit.world.drafts[session.id, screen] = Draft(values=typed.values)
    number = _steps(visit).index(screen)
    return visit.go(_at(visit, _steps(visit)[number - 1]) if number else paths.SIGN_IN)


def _keep(visit: Visit, screen: str, draft: Draft) -> None:
    completion = visit.world.completion
    completion.values.update(draft.values)
    visit.world.drafts.pop((visit.cookie(COOKIE), screen), None)
    if screen not in completion.passed:
        completion.passed.append(screen)
    email = draft.values.get("email", "").strip()
    checks_address = any(_asks(visit, step, "code") for step in _steps(visit))
    if checks_address and email and email != completion.code_sent_to:
        completion.code_sent_to = email
        completion.passed = [s for s in completion.passed if not _asks(visit, s, "code")]
        completion.values.pop("code", None)
        _send_code(visit)


def _asks(visit: Visit, screen: str, kind: Kind) -> bool:
    return any(control.kind == kind for control in visit.screen(screen).fields.values())


def _send_code(visit: Visit, *, again: bool = False) -> None:
    completion, length = visit.world.completion, visit.release.facts.email_code_length
    completion.email_code = visit.world.draw.digits("email code", length)
    completion.code_sent_again = again
    visit.world.messages.send(
        "email_code", completion.code_sent_to or visit.world.email, code=completion.email_code
    )


def _renew_captcha(visit: Visit, screen: str, draft: Draft) -> None:
    """Letters that were wrongly copied are replaced by others, and have to be copied anew."""
    for key, control in visit.screen(screen).fields.items():
        if control.kind == "captcha" and key in draft.errors:
            visit.world.draw_captcha()
            visit.world.drafts[visit.cookie(COOKIE), screen].values.pop(key, None)


def _finish(visit: Visit, session: Session) -> Response:
    """The account is complete; what becomes of the session depends on the release."""
    world = visit.world
    world.account = "complete"
    world.email = world.completion.values.get("email", world.email).strip()
    world.password = world.completion.values.get("new_password", world.password)
    if visit.release.flags.completion_signs_out:
        world.sessions.pop(visit.cookie(COOKIE), None)
        visit.forget_cookie(COOKIE)
        return visit.go(f"{paths.ACCOUNT_READY}?{LOST}" if session.back_to else paths.ACCOUNT_READY)
    if session.standing == "creating":
        session.standing = "visitor"
        return visit.go(paths.ACCOUNT_READY)
    session.standing = "franceconnect"
    return visit.go(session.back_to or paths.HOME)


@SITE.get(paths.ACCOUNT_READY)
def account_ready(visit: Visit) -> Response:
    if visit.world.account == "none":
        return visit.go(paths.SIGN_IN)
    return page(visit, "account_ready", lost=bool(visit.query(LOST.partition("=")[0])))
