"""Asking for a quote: from the training's button to the request sent, screen by screen."""

from markupsafe import Markup
from starlette.responses import Response

from parcours.mocks import paths
from parcours.mocks.releases.facts import Offer
from parcours.mocks.server.visit import Visit
from parcours.mocks.sites.mon_compte_formation.session import SITE, ask_to_sign_in, buyer, page, signed_in
from parcours.mocks.world.funding import exemption_of
from parcours.mocks.world.records import Session

NOTICE = "notice"


def _next_screen(visit: Visit, session: Session) -> str | None:
    flow = visit.release.flows.request
    return next((s for s in flow if s not in session.passed and visit.world.applies(s)), None)


def ask_for_quote(visit: Visit, session: Session, offer: str) -> Response:
    """What the training's button does where one asks for a quote."""
    session.asking = offer
    session.passed = []
    return _go_on(visit, session)


def _go_on(visit: Visit, session: Session) -> Response:
    screen = _next_screen(visit, session)
    if screen:
        return visit.go(paths.request(screen))
    visit.world.dossiers.request_quote(session.asking, visit.world.now)
    session.asking = ""
    return visit.go(paths.SENT)


def _not_asking(visit: Visit, session: Session | None) -> Response:
    """Where somebody who is not asking for a quote is led: a second click finds the request sent."""
    if session is None:
        return ask_to_sign_in(visit, paths.TRAINING)
    return visit.go(paths.SENT if visit.world.dossiers else paths.TRAINING)


@SITE.get(paths.request("{screen}"))
def show(visit: Visit) -> Response:
    screen, session = visit.part("screen"), buyer(visit)
    if session is None or not session.asking:
        return _not_asking(visit, session)
    if screen != _next_screen(visit, session) and screen not in session.passed:
        return _go_on(visit, session)
    offer = visit.release.offers[session.asking]
    draft = visit.draft(screen, session.id)
    if visit.screen(screen).template == NOTICE:
        return page(visit, screen, draft=draft, behind=_training_behind(visit, offer), said=offer.said())
    return page(
        visit,
        screen,
        draft=draft,
        person=visit.world.resident,
        contact=_contact(visit),
        exemption=exemption_of(visit.release, visit.world.resident),
        said={**offer.said(), "rights": visit.world.rights(for_elected=offer.for_elected)},
    )


def _contact(visit: Visit) -> dict[str, str]:
    """Phone and address as given when the account was completed, else as first known."""
    person = visit.world.resident
    known = {"phone": person.phone, "street": person.street, "postcode": person.postcode, "city": person.city}
    return {key: visit.world.completion.values.get(key, value) for key, value in known.items()}


def _training_behind(visit: Visit, offer: Offer) -> Markup:
    part = "mon-compte-formation/_training.html"
    return visit.draw_part("training", part, said=offer.said(), address=paths.training(offer.address))


@SITE.post(paths.request("{screen}"))
def answer(visit: Visit) -> Response:
    screen, session = visit.part("screen"), buyer(visit)
    if session is None or not session.asking:
        return _not_asking(visit, session)
    if visit.pressed == "with_adviser":
        return visit.go(paths.ADVISER)
    if visit.read(screen, session.id).errors:
        return visit.go(paths.request(screen))
    if screen == _next_screen(visit, session):
        session.passed.append(screen)
    return _go_on(visit, session)


@SITE.get(paths.ADVISER)
def adviser(visit: Visit) -> Response:
    return page(visit, "adviser", back=paths.request("sending_choice"))


@SITE.get(paths.SENT)
def sent(visit: Visit) -> Response:
    if signed_in(visit) is None:
        return ask_to_sign_in(visit, paths.FILES)
    if not visit.world.dossiers:
        return visit.go(paths.FILES)
    return page(visit, "sent", number=list(visit.world.dossiers)[-1])
