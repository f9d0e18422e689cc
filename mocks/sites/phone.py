"""The person's phone: its notifications and the app L'Identité Numérique."""

from starlette.responses import Response

from mocks.fields import is_nothing
from mocks.records import Confirmation, Sms
from mocks.site import Site
from mocks.sites import phone_app
from mocks.visit import Visit

SITE = Site()

SCREENS = {
    "asked": "approval",
    "approved": "secret_code",
    "confirmed": "confirmed",
    "refused": "refused",
    "blocked": "blocked",
    "expired": "expired",
    "replaced": "expired",
}


phone_app.register(SITE)
MESSAGES = "/messages"


def _at(sms: Sms) -> str:
    return f"{MESSAGES}/{sms.id}"


def _where(confirmation: Confirmation) -> str:
    return f"/demandes/{confirmation.id}"


@SITE.get("/")
def notifications(visit: Visit) -> Response:
    waiting = [(_where(c), c.service) for c in visit.world.notifications()]
    unread = [(_at(sms), sms.sender) for sms in reversed(visit.world.texts) if not sms.read]
    return visit.page("notifications", notifications=waiting, unread=unread, messages=MESSAGES)


@SITE.get(MESSAGES)
def messages(visit: Visit) -> Response:
    listed = [(_at(sms), sms) for sms in reversed(visit.world.texts)]
    return visit.page("messages", listed=listed)


@SITE.get(f"{MESSAGES}/{{id}}")
def message(visit: Visit) -> Response:
    sms = next((sms for sms in visit.world.texts if sms.id == visit.part("id")), None)
    if sms is None:
        return visit.go(MESSAGES)
    sms.read = True
    return visit.page("sms", sms=sms, sender=sms.sender, messages=MESSAGES)


@SITE.get("/identite-numerique")
def app(visit: Visit) -> Response:
    waiting = visit.world.notifications()
    if waiting:
        return visit.go(_where(waiting[0]))
    return phone_app.home(visit)


@SITE.get("/demandes/{id}")
def show(visit: Visit) -> Response:
    confirmation = visit.world.confirmations.get(visit.part("id"))
    if confirmation is None:
        return visit.go("/")
    tries = visit.world.release.facts.secret_code_tries
    wrong_before = confirmation.status == "approved" and confirmation.tries_left < tries
    return visit.page(
        SCREENS[confirmation.status],
        alert="wrong" if wrong_before else "",
        tries=confirmation.tries_left,
        confirmation=confirmation,
        code_path=f"{_where(confirmation)}/code",
    )


@SITE.post("/demandes/{id}")
def answer(visit: Visit) -> Response:
    confirmation = visit.world.confirmations.get(visit.part("id"))
    if confirmation is None:
        return visit.go("/")
    if confirmation.status == "asked":
        confirmation.status = "refused" if visit.pressed == "refuse" else "approved"
    return visit.go(_where(confirmation))


@SITE.post("/demandes/{id}/code")
def enter_code(visit: Visit) -> Response:
    confirmation = visit.world.confirmations.get(visit.part("id"))
    if confirmation is None:
        return visit.go("/")
    typed = visit.form.get("code", "").strip()
    sent_once = visit.form.get("tries") == str(confirmation.tries_left)
    if confirmation.status == "approved" and sent_once and not is_nothing(typed):
        _try(visit, confirmation, typed)
    return visit.go(_where(confirmation))


def _try(visit: Visit, confirmation: Confirmation, typed: str) -> None:
    if typed == visit.world.secret_code:
        confirmation.status = "confirmed"
        return
    confirmation.tries_left -= 1
    if confirmation.tries_left == 0:
        confirmation.status = "blocked"
