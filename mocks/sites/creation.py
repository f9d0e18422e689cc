"""Creating an Identité Numérique: the same questions at La Poste on the computer or, later, in the app."""

from collections.abc import Callable

from starlette.responses import Response

from parcours.mocks import paths
from parcours.mocks.fields import mobile_number
from parcours.mocks.server.forms import Check, Wrong
from parcours.mocks.server.site import Site
from parcours.mocks.server.visit import Visit
from parcours.mocks.world.identities import ADULT, Creation, Way, age

START = "/creation"
COOKIE = "laposte"
SHORT_PERMIT = "Titre de séjour de 5 ans ou moins"
WAYS: tuple[Way, ...] = ("online", "post_office", "postman")
Answer = Callable[[Visit], str]


def register(site: Site) -> None:
    """The pages of the creation, on that site too."""
    site.get(START)(resume)
    site.get(f"{START}/{{screen}}")(show)
    site.post(f"{START}/{{screen}}")(answer)


def at(screen: str) -> str:
    return f"{START}/{screen}"


def signed_in(visit: Visit) -> bool:
    """Whether this browser, or this app, is at a La Poste account."""
    return visit.world.identity.signed_in.get(_seat(visit), False)


def sign_in(visit: Visit) -> None:
    creation = visit.world.identity
    if visit.service != "telephone":
        visit.new_cookies[COOKIE] = visit.world.draw("session at La Poste")
    creation.signed_in = {**creation.signed_in, _seat(visit): True}


def _seat(visit: Visit) -> str:
    return "telephone" if visit.service == "telephone" else visit.cookie(COOKIE) or "nobody"


def where(visit: Visit) -> str:
    """The screen the person has come to."""
    creation = visit.world.identity
    if not signed_in(visit):
        return "account_email"
    if creation.stage != "begun":
        return "creation_pending"
    if "document" not in creation.values:
        return "personal_details"
    return {None: "verification", "online": "ar24_terms"}.get(creation.way, creation.way or "")


def _allowed(visit: Visit, screen: str) -> bool:
    """Whether that screen may be seen from where one is: those of the account before one is at it."""
    here, creation = where(visit), visit.world.identity
    if here == "account_email":
        email = creation.values.get("email")
        known = email is not None and email == creation.account_email
        code_asked = _asks_code(visit) and "code" not in creation.passed
        then = "account_sign_in" if known else "account_code" if code_asked else "account_new"
        return screen == here or (bool(email) and screen == then)
    back = ("personal_details", "verification") if here in ("verification", *SCREEN_OF_WAY.values()) else ()
    return screen == here or screen in back


def resume(visit: Visit) -> Response:
    return visit.go(at(where(visit)))


def show(visit: Visit) -> Response:
    screen, creation = visit.part("screen"), visit.world.identity
    if not _allowed(visit, screen) or visit.screen(screen).service != visit.service:
        return resume(visit)
    return visit.page(
        screen,
        draft=visit.draft(screen, COOKIE),
        typed=creation.values.get("email", ""),
        creation=creation,
        not_eligible=visit.url("mon-compte-formation", paths.IDENTITY_BY_POST),
    )


def answer(visit: Visit) -> Response:
    screen = visit.part("screen")
    if screen not in ANSWERS or not _allowed(visit, screen):
        return resume(visit)
    return visit.go(at(ANSWERS[screen](visit)))


def _read(visit: Visit, screen: str, **checks: Check) -> dict[str, str] | None:
    """What was typed, None when something is wrong with it."""
    draft = visit.read(screen, COOKIE, **checks)
    return None if draft.errors else {key: value.strip() for key, value in draft.values.items()}


def _account_email(visit: Visit) -> str:
    typed, creation = _read(visit, "account_email"), visit.world.identity
    if typed is None:
        return "account_email"
    email = typed.get("email", visit.world.email)
    creation.values["email"], creation.passed = email, []
    if email == creation.account_email:
        return "account_sign_in"
    if not _asks_code(visit):
        return "account_new"
    creation.email_code = visit.world.draw.digits("La Poste code", visit.release.facts.email_code_length)
    visit.world.messages.send("account_code", email, code=creation.email_code)
    return "account_code"


def _asks_code(visit: Visit) -> bool:
    return visit.release.flags.identity_by_app and not visit.screen("account_code").skipped


def _account_code(visit: Visit) -> str:
    creation = visit.world.identity

    def sent(typed: str) -> Wrong | None:
        return None if typed.strip() == creation.email_code else "wrong"

    if _read(visit, "account_code", code=sent) is None:
        return "account_code"
    creation.passed.append("code")
    return "account_new"


def _account_sign_in(visit: Visit) -> str:
    if _read(visit, "account_sign_in", password=right_password(visit.world.identity)) is None:
        return "account_sign_in"
    sign_in(visit)
    return where(visit)


def right_password(creation: Creation) -> Check:
    return lambda typed: None if typed == creation.account_password else "refused"


def _account_new(visit: Visit) -> str:
    length = visit.release.facts.password_length
    typed = _read(visit, "account_new", new_password=lambda word: None if len(word) >= length else "wrong")
    if typed is None:
        return "account_new"
    creation = visit.world.identity
    creation.account_email = creation.values["email"]
    creation.account_password = typed.get("new_password", "")
    sign_in(visit)
    return where(visit)


def _personal_details(visit: Visit) -> str:
    def adult(typed: str) -> Wrong | None:
        years = age(typed, visit.world.now)
        return "wrong" if years is None else "refused" if years < ADULT else None

    def mobile(typed: str) -> Wrong | None:
        return None if mobile_number(typed) else "wrong"

    def lasting(typed: str) -> Wrong | None:
        return "refused" if typed == SHORT_PERMIT else None

    typed = _read(visit, "personal_details", birth_date=adult, mobile=mobile, document=lasting)
    if typed is None:
        return "personal_details"
    visit.world.identity.values.update({"document": "", **typed})
    return where(visit)


SCREEN_OF_WAY: dict[Way, str] = {"online": "ar24_terms", "post_office": "post_office", "postman": "postman"}


def _verification(visit: Visit) -> str:
    way = next((way for way in WAYS if way == visit.pressed), None)
    visit.world.identity.way = way
    if way and visit.screen(SCREEN_OF_WAY[way]).skipped:
        _begin_verification(visit, way)
    return where(visit)


def _confirm_way(screen: str) -> Answer:
    def confirm(visit: Visit) -> str:
        creation = visit.world.identity
        if visit.pressed == "other_way":
            creation.way = None
        elif _read(visit, screen) is not None and creation.way:
            _begin_verification(visit, creation.way)
        return where(visit)

    return confirm


def _begin_verification(visit: Visit, way: Way) -> None:
    """From here on, the person waits for AR24, for the postman, or goes to the post office."""
    world = visit.world
    world.identity.choose(way, world.now, visit.release.facts)
    if way == "online":
        world.messages.send("letter_announced", world.identity.account_email or world.email)


ANSWERS: dict[str, Answer] = {
    "account_email": _account_email,
    "account_code": _account_code,
    "account_sign_in": _account_sign_in,
    "account_new": _account_new,
    "personal_details": _personal_details,
    "verification": _verification,
    **{screen: _confirm_way(screen) for screen in SCREEN_OF_WAY.values()},
}
