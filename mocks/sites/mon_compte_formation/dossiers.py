"""The person's dossiers, and accepting the quote of the training organisation."""

from starlette.responses import Response

from mocks import paths
from mocks.records import Dossier, DossierState
from mocks.sites.mon_compte_formation.session import SITE, ask_to_sign_in, buyer, page, signed_in
from mocks.visit import Visit

EXPLANATIONS: dict[DossierState, str] = {
    "Demande d'inscription": "requested",
    "Proposition de l'organisme": "proposed",
    "Demande d'inscription annulée": "cancelled",
    "Validé": "validated",
}


@SITE.get(paths.FILES)
def files(visit: Visit) -> Response:
    if signed_in(visit) is None:
        return ask_to_sign_in(visit, paths.FILES)
    return page(visit, "files", dossiers=list(visit.world.dossiers.values())[::-1])


def _dossier(visit: Visit) -> Dossier | None:
    return visit.world.dossiers.get(visit.part("id"))


@SITE.get(paths.file("{id}"))
def file(visit: Visit) -> Response:
    dossier = _dossier(visit)
    if signed_in(visit) is None:
        return ask_to_sign_in(visit, paths.file(visit.part("id")))
    if dossier is None:
        return visit.go(paths.FILES)
    return page(
        visit,
        "file",
        dossier=dossier,
        explanation=EXPLANATIONS[dossier.state],
        open=dossier.state == "Proposition de l'organisme",
        jobseeker=visit.world.resident.jobseeker,
    )


@SITE.post(paths.file("{id}"))
def accept(visit: Visit) -> Response:
    dossier = _dossier(visit)
    if buyer(visit) is None:
        reason = "buying" if signed_in(visit) else ""
        return ask_to_sign_in(visit, paths.file(visit.part("id")), reason)
    if dossier is None:
        return visit.go(paths.FILES)
    if dossier.state == "Proposition de l'organisme":
        visit.world.move(dossier, "Validé")
    return visit.go(paths.accepted(dossier.id))


@SITE.get(paths.accepted("{id}"))
def accepted(visit: Visit) -> Response:
    dossier = _dossier(visit)
    if signed_in(visit) is None:
        return ask_to_sign_in(visit, paths.file(visit.part("id")))
    if dossier is None or dossier.state != "Validé":
        return visit.go(paths.file(visit.part("id")))
    return page(visit, "accepted", dossier=dossier, jobseeker=visit.world.resident.jobseeker)
