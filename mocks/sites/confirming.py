"""Confirming a sign-in: is it you, then the code known by heart; on the phone, or on the computer."""

from starlette.responses import Response

from parcours.mocks import paths
from parcours.mocks.fields import is_nothing
from parcours.mocks.server.site import Site
from parcours.mocks.server.visit import Visit
from parcours.mocks.world.records import Confirmation

GO_ON = "/suite"  # of L'Identité Numérique on the computer
SCREENS = {
    "asked": "approval",
    "approved": "secret_code",
    "confirmed": "confirmed",
    "refused": "refused",
    "blocked": "blocked",
    "expired": "expired",
    "replaced": "expired",
}


def offer(site: Site) -> None:
    """Lets demands be answered at that service too."""
    site.get(paths.demand("{id}"))(show)
    site.post(paths.demand("{id}"))(answer)
    site.post(f"{paths.demand('{id}')}/code")(enter_code)


def show(visit: Visit) -> Response:
    confirmation = visit.world.confirmations.get(visit.part("id"))
    if confirmation is None:
        return visit.go("/")
    _skip(visit, confirmation)
    if confirmation.status == "confirmed" and visit.release.flags.confirmation == "web":
        return visit.go(GO_ON)
    tries = visit.world.release.facts.secret_code_tries
    wrong_before = confirmation.status == "approved" and confirmation.tries_left < tries
    screen = SCREENS[confirmation.status]
    return visit.page(
        screen,
        alert="wrong" if wrong_before else "",
        draft=visit.draft(screen, confirmation.id),
        tries=confirmation.tries_left,
        confirmation=confirmation,
        code_path=f"{paths.demand(confirmation.id)}/code",
    )


def _skip(visit: Visit, confirmation: Confirmation) -> None:
    """Passes over what this release does not ask."""
    if confirmation.status == "asked" and visit.screen("approval").skipped:
        confirmation.status = "approved"
    if confirmation.status == "approved" and visit.screen("secret_code").skipped:
        confirmation.status = "confirmed"


def answer(visit: Visit) -> Response:
    confirmation = visit.world.confirmations.get(visit.part("id"))
    if confirmation is None:
        return visit.go("/")
    refused = visit.pressed == "refuse"
    complete = refused or not visit.read("approval", confirmation.id).errors
    if confirmation.status == "asked" and complete:
        confirmation.status = "refused" if refused else "approved"
    return visit.go(paths.demand(confirmation.id))


def enter_code(visit: Visit) -> Response:
    confirmation = visit.world.confirmations.get(visit.part("id"))
    if confirmation is None:
        return visit.go("/")
    typed = visit.form.get("code", "").strip()
    sent_once = visit.form.get("tries") == str(confirmation.tries_left)
    if confirmation.status == "approved" and sent_once and not is_nothing(typed):
        _try(visit, confirmation, typed)
    return visit.go(paths.demand(confirmation.id))


def _try(visit: Visit, confirmation: Confirmation, typed: str) -> None:
    if typed == visit.world.secret_code:
        confirmation.status = "confirmed"
        return
    confirmation.tries_left -= 1
    if confirmation.tries_left == 0:
        confirmation.status = "blocked"
