"""Completing an account after its first sign-in: a run of screens, one step each."""

from starlette.responses import Response

from mocks import paths
from mocks.fields import social_security_number
from mocks.forms import Check, Wrong
from mocks.records import Draft, Session
from mocks.release_parts import Kind
from mocks.sites.mon_compte_formation.session import COOKIE, SITE, ask_to_sign_in, page, session_of
from mocks.visit import Visit


def _steps(visit: Visit) -> list[str]:
    return [s for s in visit.release.flows.completion if visit.world.applies(s)]


def _current(visit: Visit) -> str | None:
    """The first step not yet passed."""
    return next((s for s in _steps(visit) if s not in visit.world.completion.passed), None)


def _completing(visit: Visit) -> Session | None:
    session = session_of(visit)
    return session if session and session.standing == "completing" else None


def _elsewhere(visit: Visit) -> Response:
    """Where somebody who is not completing an account is led."""
    if visit.world.account == "complete":
        return visit.go(paths.ACCOUNT_READY)
    return ask_to_sign_in(visit, paths.HOME)


@SITE.get(paths.COMPLETION)
def resume(visit: Visit) -> Response:
    current = _current(visit)
    if _completing(visit) is None:
        return _elsewhere(visit)
    return visit.go(paths.completion(current)) if current else _finish(visit)


@SITE.get(paths.completion("{screen}"))
def show(visit: Visit) -> Response:
    screen, steps = visit.part("screen"), _steps(visit)
    if _completing(visit) is None:
        return _elsewhere(visit)
    if screen not in steps or not _reached(visit, screen):
        return visit.go(paths.COMPLETION)
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
        captcha=completion.captcha,
        email=completion.code_sent_to or visit.world.email,
    )


def _reached(visit: Visit, screen: str) -> bool:
    steps = _steps(visit)
    return all(s in visit.world.completion.passed for s in steps[: steps.index(screen)])


def _draft(visit: Visit, screen: str) -> Draft:
    """What this screen shows in its fields: what was typed, else what was kept, else what is known."""
    person = visit.world.resident
    known = {
        "social_security_number": person.social_security_number,
        "birth_name": person.birth_name.upper(),
        **visit.world.completion.values,
    }
    typed = visit.draft(screen, visit.cookie(COOKIE)) or Draft()
    return Draft(values={**known, **typed.values}, errors=typed.errors)


@SITE.post(paths.completion("{screen}"))
def answer(visit: Visit) -> Response:
    screen, session = visit.part("screen"), _completing(visit)
    if session is None:
        return _elsewhere(visit)
    if screen not in _steps(visit) or not _reached(visit, screen):
        return visit.go(paths.COMPLETION)
    if visit.pressed == "send_again":
        _send_code(visit, again=True)
        return visit.go(paths.completion(screen))
    draft = visit.read(screen, session.id, **_checks(visit))
    if visit.pressed == "previous":
        return _go_back(visit, screen, session)
    if draft.errors:
        _renew_captcha(visit, screen, draft)
        return visit.go(paths.completion(screen))
    _keep(visit, screen, draft)
    following = _steps(visit)[_steps(visit).index(screen) + 1 :]
    return visit.go(paths.completion(following[0])) if following else _finish(visit)


def _go_back(visit: Visit, screen: str, session: Session) -> Response:
    """To the step before, or out of the account from the first; what was typed stays, unjudged."""
    typed = visit.world.drafts[session.id, screen]
    visit.world.drafts[session.id, screen] = Draft(values=typed.values)
    number = _steps(visit).index(screen)
    return visit.go(paths.completion(_steps(visit)[number - 1]) if number else paths.SIGN_IN)


def _keep(visit: Visit, screen: str, draft: Draft) -> None:
    completion = visit.world.completion
    completion.values.update(draft.values)
    visit.world.drafts.pop((visit.cookie(COOKIE), screen), None)
    if screen not in completion.passed:
        completion.passed.append(screen)
    email = draft.values.get("email", "").strip()
    if email and email != completion.code_sent_to:
        completion.code_sent_to = email
        completion.passed = [s for s in completion.passed if not _asks(visit, s, "code")]
        completion.values.pop("code", None)
        _send_code(visit)


def _asks(visit: Visit, screen: str, kind: Kind) -> bool:
    return any(control.kind == kind for control in visit.screen(screen).fields.values())


def _send_code(visit: Visit, *, again: bool = False) -> None:
    completion, length = visit.world.completion, visit.release.facts.email_code_length
    completion.email_code = visit.world.draw_digits("email code", length)
    completion.code_sent_again = again
    visit.world.send("email_code", completion.code_sent_to or visit.world.email, code=completion.email_code)


def _renew_captcha(visit: Visit, screen: str, draft: Draft) -> None:
    """Letters that were wrongly copied are replaced by others, and have to be copied anew."""
    for key, control in visit.screen(screen).fields.items():
        if control.kind == "captcha" and key in draft.errors:
            visit.world.draw_captcha()
            visit.world.drafts[visit.cookie(COOKIE), screen].values.pop(key, None)


def _checks(visit: Visit) -> dict[str, Check]:
    """What only the service knows of a field, by the field's key."""
    person, completion = visit.world.resident, visit.world.completion

    def same_number(typed: str) -> Wrong | None:
        same = social_security_number(typed) == social_security_number(person.social_security_number)
        return None if same else "refused"

    def same_name(typed: str) -> Wrong | None:
        return None if typed.strip().casefold() == person.birth_name.casefold() else "refused"

    def same_letters(typed: str) -> Wrong | None:
        return None if typed.strip() == completion.captcha else "wrong"

    def same_code(typed: str) -> Wrong | None:
        return None if typed.strip() == completion.email_code else "wrong"

    def not_in_the_future(typed: str) -> Wrong | None:
        return None if int(typed) <= visit.world.now.year else "wrong"

    return {
        "social_security_number": same_number,
        "birth_name": same_name,
        "captcha": same_letters,
        "code": same_code,
        "diploma_year": not_in_the_future,
    }


def _finish(visit: Visit) -> Response:
    """The account is complete; the session ends, and with it whatever was under way."""
    world = visit.world
    world.account = "complete"
    world.email = world.completion.values.get("email", world.email).strip()
    world.sessions.pop(visit.cookie(COOKIE), None)
    visit.forget_cookie(COOKIE)
    return visit.go(paths.ACCOUNT_READY)


@SITE.get(paths.ACCOUNT_READY)
def account_ready(visit: Visit) -> Response:
    if visit.world.account == "none":
        return visit.go(paths.SIGN_IN)
    return page(visit, "account_ready")
