"""Giving up: cancelling a request, refusing what the organism proposes, withdrawing from a training."""

from starlette.responses import Response

from mocks import paths
from mocks.sites.mon_compte_formation.dossiers import dossier_of, show, way_out
from mocks.sites.mon_compte_formation.session import SITE, ask_to_sign_in, signed_in
from mocks.visit import Visit

LEFT = ("Demande d'inscription annulée", "Formation annulée")


@SITE.get(paths.leaving("{id}"))
def leaving(visit: Visit) -> Response:
    dossier = dossier_of(visit)
    screen = way_out(visit, dossier) if dossier else None
    if screen is None:
        return visit.go(paths.file(visit.part("id")))
    return show(visit, screen, paths.leaving(visit.part("id")))


@SITE.post(paths.leaving("{id}"))
def leave(visit: Visit) -> Response:
    dossier, world = dossier_of(visit), visit.world
    if signed_in(visit) is None:
        return ask_to_sign_in(visit, paths.leaving(visit.part("id")))
    if dossier is None:
        return visit.go(paths.FILES)
    if way_out(visit, dossier) is not None:
        world.dossiers.leave(dossier, world.now)
        world.write_about(dossier, "given_up")
    return visit.go(paths.left(dossier.id))


@SITE.get(paths.left("{id}"))
def left(visit: Visit) -> Response:
    dossier = dossier_of(visit)
    if dossier is None or not dossier.given_up:
        return visit.go(paths.file(visit.part("id")))
    return show(visit, "left", paths.file(dossier.id))
