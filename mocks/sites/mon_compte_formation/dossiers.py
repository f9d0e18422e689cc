"""The person's dossiers, and agreeing to what the training organisation proposes."""

from collections.abc import Mapping

from starlette.responses import Response

from parcours.mocks import paths
from parcours.mocks.releases.schema import DossierState
from parcours.mocks.server.visit import Visit
from parcours.mocks.sites.mon_compte_formation.session import SITE, ask_to_sign_in, buyer, page, signed_in
from parcours.mocks.sites.mon_compte_formation.training import dates
from parcours.mocks.world.dossiers import AGREED, OPEN
from parcours.mocks.world.records import Dossier

EXPLANATIONS: dict[DossierState, str] = {
    "En cours de création": "begun",
    "Demande d'inscription": "requested",
    "Refusé par l'organisme": "refused",
    "Proposition de l'organisme": "proposed",
    "À valider": "to_validate",
    "Demande d'inscription annulée": "cancelled",
    "Paiement en cours": "paying",
    "Paiement refusé": "not_paid",
    "Validé": "validated",
    "En formation": "in_training",
    "Formation terminée": "over",
    "Formation annulée": "withdrawn",
    "Formation annulée par l'organisme": "called_off",
}


@SITE.get(paths.FILES)
def files(visit: Visit) -> Response:
    if signed_in(visit) is None:
        return ask_to_sign_in(visit, paths.FILES)
    return page(visit, "files", dossiers=list(visit.world.dossiers.values())[::-1])


def dossier_of(visit: Visit) -> Dossier | None:
    return visit.world.dossiers.get(visit.part("id"))


@SITE.get(paths.file("{id}"))
def file(visit: Visit) -> Response:
    return show(visit, "file", paths.file(visit.part("id")))


@SITE.get(paths.funding("{id}"))
def funding(visit: Visit) -> Response:
    if "file_funding" not in visit.release.screens:
        return visit.go(paths.file(visit.part("id")))
    return show(visit, "file_funding", paths.funding(visit.part("id")))


def show(visit: Visit, screen: str, here: str) -> Response:
    """A page about the dossier that the path names, for whoever is signed in."""
    dossier = dossier_of(visit)
    if signed_in(visit) is None:
        return ask_to_sign_in(visit, here)
    if dossier is None:
        return visit.go(paths.FILES)
    screen = visit.release.screen_for(screen, visit.release.offers[dossier.offer])
    reason, alerts = visit.query("motif"), visit.screen(screen).alerts
    return page(
        visit,
        screen,
        draft=visit.draft(screen, dossier.id),
        alert=reason if reason in alerts else "",
        dossier=dossier,
        explanation=_explanation(visit, dossier),
        open=dossier.state in OPEN and dossier.agreed_at is None,
        funding=visit.world.funding(dossier),
        leaving=way_out(visit, dossier),
        said=said_of(visit, dossier),
    )


def _explanation(visit: Visit, dossier: Dossier) -> str:
    """Key of the sentence that says where the dossier stands."""
    if dossier.state in ("Proposition de l'organisme", "À valider") and dossier.agreed_at:
        return "to_pay"
    if dossier.state == "Demande d'inscription annulée" and dossier.given_up:
        return "given_up"
    if dossier.state == "Demande d'inscription annulée" and len(dossier.history) < len("RPC"):
        return "unanswered"
    if dossier.state == "Validé" and way_out(visit, dossier) is None:
        return "settled"
    return EXPLANATIONS[dossier.state]


def way_out(visit: Visit, dossier: Dossier) -> str | None:
    """Key of the screen by which the person may give up now; None when they no longer may."""
    if not visit.world.dossiers.can_leave(dossier, visit.world.now):
        return None
    if dossier.state == "Validé":
        return "withdrawal"
    return "refusal" if dossier.state in OPEN else "cancellation"


def said_of(visit: Visit, dossier: Dossier) -> Mapping[str, str]:
    """What texts say of this dossier."""
    return {
        **visit.release.offers[dossier.offer].said(),
        **visit.world.funding(dossier).said(),
        "session": dates(visit, dossier.days),
        "withdraw_by": f"{dossier.withdraw_by:%d/%m/%Y}" if dossier.withdraw_by else "",
    }


@SITE.post(paths.file("{id}"))
@SITE.post(paths.funding("{id}"))
def accept(visit: Visit) -> Response:
    dossier, here = dossier_of(visit), visit.request.url.path
    if buyer(visit) is None:
        return ask_to_sign_in(visit, here, "buying" if signed_in(visit) else "")
    if dossier is None:
        return visit.go(paths.FILES)
    offer = visit.release.offers[dossier.offer]
    screen = visit.release.screen_for("file", offer)
    if here == paths.funding(dossier.id):
        screen = "file_funding"
    if visit.read(screen, dossier.id).errors:
        return visit.go(here)
    if dossier.state in OPEN and dossier.agreed_at is None:
        if not visit.world.dossiers.can_begin(dossier.days, visit.world.now):
            return visit.go(f"{here}?motif=too_late")
        visit.world.dossiers.agree(dossier, visit.world.funding(dossier).owed, visit.world.now)
    if dossier.state in OPEN:
        return visit.go(paths.payment(dossier.id))
    return visit.go(paths.confirmed(dossier.id) if offer.sessions else paths.accepted(dossier.id))


@SITE.get(paths.accepted("{id}"))
@SITE.get(paths.confirmed("{id}"))
def accepted(visit: Visit) -> Response:
    dossier = dossier_of(visit)
    if signed_in(visit) is None:
        return ask_to_sign_in(visit, paths.file(visit.part("id")))
    if dossier is None or dossier.state not in AGREED:
        return visit.go(paths.file(visit.part("id")))
    return show(visit, "accepted", paths.file(dossier.id))
