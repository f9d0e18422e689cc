"""L'Identité Numérique La Poste on the computer: the mobile number, then the wait for the phone."""

from starlette.responses import Response

from parcours.mocks import paths
from parcours.mocks.fields import mobile_number
from parcours.mocks.server.forms import Wrong
from parcours.mocks.server.site import Site
from parcours.mocks.server.visit import Visit
from parcours.mocks.sites import confirming
from parcours.mocks.world.records import Confirmation, Draft, Identification

SITE = Site()
confirming.offer(SITE)
COOKIE = "idn"
ENTRY = "/identification"
WAITING = "/attente"
CREATE = "/creer"
BEFORE = "/creer/avant-de-commencer"
HELP = "/aide"
PREFIX = "+33 "


def _identification(visit: Visit) -> Identification | None:
    found = visit.world.identifications.get(visit.cookie(COOKIE))
    return found if found and found.expires_at > visit.world.now else None


def _confirmation(visit: Visit, identification: Identification) -> Confirmation | None:
    return visit.world.confirmations.get(identification.confirmation or "")


def _lost(visit: Visit) -> Response:
    return visit.page("session_lost", back=visit.url("mon-compte-formation", paths.SIGN_IN), status=403)


@SITE.get("/")
def start(visit: Visit) -> Response:
    return visit.go(ENTRY if _identification(visit) else CREATE)


@SITE.get("/authorize")
def authorize(visit: Visit) -> Response:
    expected = visit.url(visit.broker, "/api/v2/oidc-callback")
    if visit.query("redirect_uri") != expected:
        return _lost(visit)
    identification = Identification(
        id=visit.world.draw("identification"),
        expires_at=visit.world.in_seconds(visit.release.facts.franceconnect_session_seconds),
        back=expected,
        state=visit.query("state"),
    )
    visit.world.identifications[identification.id] = identification
    visit.new_cookies[COOKIE] = identification.id
    return visit.go(ENTRY)


@SITE.get(ENTRY)
def phone_entry(visit: Visit) -> Response:
    identification = _identification(visit)
    if identification is None:
        return _lost(visit)
    if visit.screen("phone_entry").skipped:
        _notify(visit, identification, mobile_number(visit.world.resident.phone) or "")
        return visit.go(WAITING)
    draft = visit.draft("phone_entry", identification.id) or Draft(values={"phone": PREFIX})
    return visit.page("phone_entry", draft=draft, create=CREATE)


@SITE.get(CREATE)
def create_identity(visit: Visit) -> Response:
    home = visit.url("mon-compte-formation", paths.HOME)
    return visit.page(
        "create_identity",
        back=ENTRY if _identification(visit) else home,
        create=BEFORE,
        not_eligible=visit.url("mon-compte-formation", paths.IDENTITY_BY_POST),
        help=HELP,
    )


@SITE.get(BEFORE)
def before_creation(visit: Visit) -> Response:
    """Only where an identity is created on the computer."""
    if "before_creation" not in visit.release.screens:
        return visit.go(CREATE)
    return visit.page("before_creation", go_on=visit.url("la-poste", "/"))


@SITE.get(HELP)
def creation_help(visit: Visit) -> Response:
    return visit.page("creation_help", back=CREATE)


@SITE.post(ENTRY)
def identify(visit: Visit) -> Response:
    identification = _identification(visit)
    if identification is None:
        return _lost(visit)

    def known(typed: str) -> Wrong | None:
        number = mobile_number(typed)
        if number is None:
            return "wrong"
        return None if visit.world.knows_number(number) else "refused"

    draft = visit.read("phone_entry", identification.id, phone=known)
    if draft.errors:
        return visit.go(ENTRY)
    number = mobile_number(draft.values.get("phone", visit.world.resident.phone)) or ""
    _notify(visit, identification, number)
    return visit.go(WAITING)


def _notify(visit: Visit, identification: Identification, number: str) -> None:
    """Asks the phone; a second click on the button finds the question already asked."""
    before = _confirmation(visit, identification)
    if before and before.is_pending and before.number == number:
        return
    service = visit.release.frames["mon-compte-formation"].name
    identification.confirmation = visit.world.ask_phone(number, service).id


@SITE.get("/modifier")
def modify(visit: Visit) -> Response:
    identification = _identification(visit)
    before = _confirmation(visit, identification) if identification else None
    if before and before.is_pending:
        before.status = "replaced"
    return visit.go(ENTRY)


@SITE.get(WAITING)
def waiting(visit: Visit) -> Response:
    identification = _identification(visit)
    if identification is None:
        return _lost(visit)
    confirmation = _confirmation(visit, identification)
    if confirmation is None or confirmation.status == "replaced":
        return visit.go(ENTRY)
    if confirmation.status == "confirmed":
        return visit.go(confirming.GO_ON)
    if confirmation.is_pending and visit.release.flags.confirmation == "web":
        return visit.go(paths.demand(confirmation.id))
    return visit.page(
        "waiting",
        alert="" if confirmation.is_pending else confirmation.status,
        number=_spaced(confirmation.number),
        pending=confirmation.is_pending,
        modify="/modifier",
    )


def _spaced(number: str) -> str:
    """« 0639981234 » -> « +33 6 39 98 12 34 »."""
    return f"+33 {number[1]} " + " ".join(number[i : i + 2] for i in range(2, 10, 2))


def _next_screen(visit: Visit, identification: Identification) -> str | None:
    flow = visit.release.flows.identification
    left = [s for s in flow if s not in identification.passed and visit.world.applies(s)]
    return left[0] if left else None


def _go_on(visit: Visit, identification: Identification) -> Response:
    screen = _next_screen(visit, identification)
    if screen:
        return visit.go(f"/avant-de-continuer/{screen}")
    if visit.world.troubles.provider_fails():
        return visit.go(f"{identification.back}?error=server_error&state={identification.state}")
    code = visit.world.grants.give("identite-numerique", "", visit.world.now).code
    return visit.go(f"{identification.back}?code={code}&state={identification.state}")


@SITE.get(confirming.GO_ON)
def go_on(visit: Visit) -> Response:
    identification = _confirmed(visit)
    return _go_on(visit, identification) if identification else _lost(visit)


@SITE.get("/avant-de-continuer/{screen}")
def before_going_on(visit: Visit) -> Response:
    identification = _confirmed(visit)
    if identification is None:
        return _lost(visit)
    screen = _next_screen(visit, identification)
    if screen != visit.part("screen"):
        return _go_on(visit, identification)
    return visit.page(screen, draft=visit.draft(screen, identification.id))


@SITE.post("/avant-de-continuer/{screen}")
def acknowledge(visit: Visit) -> Response:
    identification = _confirmed(visit)
    if identification is None:
        return _lost(visit)
    screen = visit.part("screen")
    if screen == _next_screen(visit, identification) and not visit.read(screen, identification.id).errors:
        identification.passed.append(visit.part("screen"))
    return _go_on(visit, identification)


def _confirmed(visit: Visit) -> Identification | None:
    identification = _identification(visit)
    confirmation = _confirmation(visit, identification) if identification else None
    return identification if confirmation and confirmation.status == "confirmed" else None
