"""The person's dossiers, and agreeing to what the training organisation proposes."""

from starlette.responses import Response

from mocks import paths
from mocks.records import Dossier, DossierState
from mocks.sites.mon_compte_formation.session import SITE, ask_to_sign_in, buyer, page, signed_in
from mocks.sites.mon_compte_formation.training import dates
from mocks.visit import Visit

EXPLANATIONS: dict[DossierState, str] = {
    "En cours de création": "begun",
    "Demande d'inscription": "requested",
    "Proposition de l'organisme": "proposed",
    "Demande d'inscription annulée": "cancelled",
    "Validé": "validated",
    "En formation": "in_training",
    "Formation terminée": "over",
}
PROPOSED = "Proposition de l'organisme"
AGREED = ("Validé", "En formation", "Formation terminée")


@SITE.get(paths.FILES)
def files(visit: Visit) -> Response:
    if signed_in(visit) is None:
        return ask_to_sign_in(visit, paths.FILES)
    return page(visit, "files", dossiers=list(visit.world.dossiers.values())[::-1])


def _dossier(visit: Visit) -> Dossier | None:
    return visit.world.dossiers.get(visit.part("id"))


@SITE.get(paths.file("{id}"))
def file(visit: Visit) -> Response:
    return _show(visit, "file", paths.file(visit.part("id")))


@SITE.get(paths.funding("{id}"))
def funding(visit: Visit) -> Response:
    if "file_funding" not in visit.release.screens:
        return visit.go(paths.file(visit.part("id")))
    return _show(visit, "file_funding", paths.funding(visit.part("id")))


def _show(visit: Visit, screen: str, here: str) -> Response:
    dossier, alerts = _dossier(visit), visit.screen(screen).alerts
    if signed_in(visit) is None:
        return ask_to_sign_in(visit, here)
    if dossier is None:
        return visit.go(paths.FILES)
    reason = visit.query("motif")
    return page(
        visit,
        screen,
        draft=visit.draft(screen, dossier.id),
        alert=reason if reason in alerts else "",
        dossier=dossier,
        explanation=EXPLANATIONS[dossier.state],
        open=dossier.state == PROPOSED,
        jobseeker=visit.world.resident.jobseeker,
        said=_said(visit, dossier),
    )


def _said(visit: Visit, dossier: Dossier) -> dict[str, str]:
    """What texts say of this dossier."""
    said = visit.release.offers[dossier.offer].said()
    return {**said, "session": dates(visit, dossier.days)}


@SITE.post(paths.file("{id}"))
@SITE.post(paths.funding("{id}"))
def accept(visit: Visit) -> Response:
    dossier, here = _dossier(visit), visit.request.url.path
    if buyer(visit) is None:
        return ask_to_sign_in(visit, here, "buying" if signed_in(visit) else "")
    if dossier is None:
        return visit.go(paths.FILES)
    screen = "file_funding" if here == paths.funding(dossier.id) else "file"
    if visit.read(screen, dossier.id).errors:
        return visit.go(here)
    if dossier.state == PROPOSED:
        if not visit.world.dossiers.can_begin(dossier.days, visit.world.now):
            return visit.go(f"{here}?motif=too_late")
        visit.world.dossiers.validate(dossier, visit.world.now)
    return visit.go(paths.confirmed(dossier.id) if dossier.days else paths.accepted(dossier.id))


@SITE.get(paths.accepted("{id}"))
@SITE.get(paths.confirmed("{id}"))
def accepted(visit: Visit) -> Response:
    dossier = _dossier(visit)
    if signed_in(visit) is None:
        return ask_to_sign_in(visit, paths.file(visit.part("id")))
    if dossier is None or dossier.state not in AGREED:
        return visit.go(paths.file(visit.part("id")))
    return page(
        visit,
        "accepted",
        dossier=dossier,
        jobseeker=visit.world.resident.jobseeker,
        said=_said(visit, dossier),
    )
