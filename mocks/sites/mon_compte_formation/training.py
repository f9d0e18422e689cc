"""A training's page, and what its button does: a quote is asked for, or a file is opened for one session."""

from markupsafe import Markup
from starlette.responses import PlainTextResponse, Response

from parcours.mocks import paths
from parcours.mocks.releases.facts import Days, Offer
from parcours.mocks.server.forms import Wrong
from parcours.mocks.server.visit import Visit
from parcours.mocks.sites.mon_compte_formation.request import ask_for_quote
from parcours.mocks.sites.mon_compte_formation.session import (
    SITE,
    ask_to_sign_in,
    buyer,
    page,
    session_of,
    signed_in,
)
from parcours.mocks.world.records import Session

PATH = paths.training("{seller}/{action}")


def _address(visit: Visit) -> str:
    return f"{visit.part('seller')}/{visit.part('action')}"


def _unknown(visit: Visit) -> Response:
    known = "\n".join(f"  {paths.training(offer.address)}" for offer in visit.release.offers.values())
    return PlainTextResponse(f"There is no training at {visit.request.url.path}. Known:\n{known}\n", 404)


def dates(visit: Visit, days: Days | None) -> str:
    """A session as people read it; empty when there is none."""
    if days is None:
        return ""
    return visit.release.facts.dates.format(
        first_day=f"{days.starts:%d/%m/%Y}", last_day=f"{days.ends:%d/%m/%Y}"
    )


def _choices(visit: Visit, offer: Offer) -> dict[str, Days]:
    """The sessions one can still enrol on."""
    return {
        dates(visit, days): days
        for days in offer.sessions[visit.world.resident.full_sessions :]
        if visit.world.dossiers.can_begin(days, visit.world.now)
    }


def _full(visit: Visit, offer: Offer) -> list[str]:
    """The sessions on which nobody can enrol any more, as people read them."""
    return [dates(visit, days) for days in offer.sessions[: visit.world.resident.full_sessions]]


@SITE.get(PATH)
def training(visit: Visit) -> Response:
    found = visit.world.offer_at(_address(visit))
    if found is None:
        return _unknown(visit)
    _, offer = found
    reason, screen = visit.query("motif"), visit.release.screen_for("training", offer)
    session = session_of(visit)
    return page(
        visit,
        screen,
        alert=reason if reason in visit.screen(screen).alerts else "",
        draft=visit.draft(screen, _owner(session.id, offer)) if session else None,
        address=paths.training(offer.address),
        sessions=list(_choices(visit, offer)),
        full=_full(visit, offer),
        said=offer.said(),
    )


def _owner(session: str, offer: Offer) -> str:
    """Whose draft it is: what was chosen for one training says nothing of another."""
    return f"{session} {offer.address}"


def training_behind(visit: Visit, offer: Offer) -> Markup:
    """The training's page as it stands behind a notice."""
    screen = visit.release.screen_for("training", offer)
    return visit.draw_part(
        screen,
        f"mon-compte-formation/_{visit.screen(screen).template}.html",
        paths=paths,
        standing="franceconnect",
        address=paths.training(offer.address),
        sessions=list(_choices(visit, offer)),
        full=_full(visit, offer),
        said=offer.said(),
    )


@SITE.post(PATH)
def press(visit: Visit) -> Response:
    found = visit.world.offer_at(_address(visit))
    if found is None:
        return _unknown(visit)
    key, offer = found
    here, session = paths.training(offer.address), buyer(visit)
    if session is None:
        return ask_to_sign_in(visit, here, "buying" if signed_in(visit) else "")
    if offer.for_elected and not visit.world.mandate.shown:
        return visit.go(f"{here}?motif=elected_only")
    if offer.sessions:
        return _enrol(visit, session, key, offer)
    return ask_for_quote(visit, session, key)


def _enrol(visit: Visit, session: Session, key: str, offer: Offer) -> Response:
    """Opens a file for the session chosen, or finds the one already opened."""
    here = paths.training(offer.address)
    choices, screen = _choices(visit, offer), visit.release.screen_for("training", offer)

    def still_open(typed: str) -> Wrong | None:
        return None if typed in choices else "refused"

    draft = visit.read(screen, _owner(session.id, offer), session=still_open)
    if draft.errors:
        return visit.go(here)
    visit.world.drafts.pop((_owner(session.id, offer), screen), None)
    first = next(iter(choices.values()), None)
    chosen = choices.get(draft.values.get("session", ""), first)  # the first when no list asks
    if chosen is None:
        return visit.go(here)
    dossier = visit.world.dossiers.open_file(key, chosen, visit.world.now)
    return visit.go(paths.enrolment(dossier.id))
