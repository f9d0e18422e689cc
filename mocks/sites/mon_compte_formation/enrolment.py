"""Filling in a file and sending it: a run of screens, until the training organisation has it."""

from starlette.responses import Response

from parcours.mocks import paths
from parcours.mocks.server.visit import Visit
from parcours.mocks.sites.mon_compte_formation.request import NOTICE
from parcours.mocks.sites.mon_compte_formation.session import SITE, ask_to_sign_in, buyer, page, signed_in
from parcours.mocks.sites.mon_compte_formation.training import dates, training_behind
from parcours.mocks.world.funding import exemption_of
from parcours.mocks.world.records import Dossier, Draft, Session

BEGUN = "En cours de création"
START = paths.enrolment("{id}")
STEP = f"{START}/{{screen}}"


def _next_screen(visit: Visit, dossier: Dossier) -> str | None:
    flow = visit.release.flows.enrolment
    return next((s for s in flow if s not in dossier.passed and visit.world.applies(s)), None)


def _begun(visit: Visit) -> tuple[Session, Dossier] | Response:
    """The file being filled in and who does it, or where somebody else is led."""
    here, session = paths.enrolment(visit.part("id")), buyer(visit)
    if session is None:
        return ask_to_sign_in(visit, here, "buying" if signed_in(visit) else "")
    dossier = visit.world.dossiers.get(visit.part("id"))
    if dossier is None:
        return visit.go(paths.FILES)
    return (session, dossier) if dossier.state == BEGUN else visit.go(paths.file(dossier.id))


def _go_on(visit: Visit, dossier: Dossier) -> Response:
    screen = _next_screen(visit, dossier)
    if screen:
        return visit.go(f"{paths.enrolment(dossier.id)}/{screen}")
    visit.world.dossiers.send(dossier, visit.world.now)
    return visit.go(paths.file_sent(dossier.id))


@SITE.get(START)
def resume(visit: Visit) -> Response:
    begun = _begun(visit)
    return begun if isinstance(begun, Response) else _go_on(visit, begun[1])


@SITE.get(STEP)
def show(visit: Visit) -> Response:
    begun, screen = _begun(visit), visit.part("screen")
    if isinstance(begun, Response):
        return begun
    session, dossier = begun
    if screen != _next_screen(visit, dossier) and screen not in dossier.passed:
        return _go_on(visit, dossier)
    offer = visit.release.offers[dossier.offer]
    if visit.screen(screen).template == NOTICE:
        return page(visit, screen, behind=training_behind(visit, offer))
    typed = visit.draft(screen, session.id) or Draft()
    return page(
        visit,
        screen,
        alert=visit.query("motif") if visit.query("motif") in visit.screen(screen).alerts else "",
        draft=Draft(values={**_known(visit), **dossier.answers, **typed.values}, errors=typed.errors),
        person=visit.world.resident,
        exemption=exemption_of(visit.release, visit.world.resident),
        answers={"work": "", **_known(visit), **dossier.answers},
        said={
            **offer.said(),
            "rights": visit.world.rights(for_elected=offer.for_elected),
            "session": dates(visit, dossier.days),
        },
    )


def _known(visit: Visit) -> dict[str, str]:
    """Phone number and address as the account has them."""
    person = visit.world.resident
    known = {"phone": person.phone, "street": person.street, "postcode": person.postcode, "city": person.city}
    return {key: visit.world.completion.values.get(key, value) for key, value in known.items()}


@SITE.post(STEP)
def answer(visit: Visit) -> Response:
    begun, screen = _begun(visit), visit.part("screen")
    if isinstance(begun, Response):
        return begun
    session, dossier = begun
    if screen != _next_screen(visit, dossier) and screen not in dossier.passed:
        return _go_on(visit, dossier)
    here = f"{paths.enrolment(dossier.id)}/{screen}"
    if visit.pressed == "modify":
        dossier.passed = [s for s in dossier.passed if not visit.screen(s).fields]
        return _go_on(visit, dossier)
    if visit.read(screen, session.id).errors:
        return visit.go(here)
    kept = visit.world.drafts.pop((session.id, screen)).values
    dossier.answers = {**dossier.answers, **kept}
    if "too_late" in visit.screen(screen).alerts and not visit.world.dossiers.can_begin(
        dossier.days, visit.world.now
    ):
        return visit.go(f"{here}?motif=too_late")
    if screen not in dossier.passed:
        dossier.passed = [*dossier.passed, screen]
    return _go_on(visit, dossier)


@SITE.get(paths.file_sent("{id}"))
def sent(visit: Visit) -> Response:
    dossier = visit.world.dossiers.get(visit.part("id"))
    if signed_in(visit) is None:
        return ask_to_sign_in(visit, paths.FILES)
    if dossier is None or dossier.state == BEGUN:
        return visit.go(paths.FILES)
    offer = visit.release.offers[dossier.offer]
    return page(visit, "file_sent", number=dossier.id, said=offer.said())
