"""Giving up: cancelling a request, refusing what the organism proposes, withdrawing from a training."""

from starlette.responses import Response

from parcours.mocks import paths
from parcours.mocks.server.visit import Visit
from parcours.mocks.sites.mon_compte_formation.dossiers import dossier_of, show, way_out
from parcours.mocks.sites.mon_compte_formation.session import SITE, ask_to_sign_in, signed_in
from parcours.mocks.world.records import Dossier

LEFT = ("Demande d'inscription annulée", "Formation annulée")


@SITE.get(paths.leaving("{id}"))
def leaving(visit: Visit) -> Response:
    dossier = dossier_of(visit)
    screen = screen_of(visit, dossier) if dossier else None
    if dossier is None or screen is None:
        return visit.go(paths.file(visit.part("id")))
    if visit.screen(screen).skipped and signed_in(visit):
        return _left(visit, dossier)
    return show(visit, screen, paths.leaving(visit.part("id")))


@SITE.post(paths.leaving("{id}"))
def leave(visit: Visit) -> Response:
    dossier = dossier_of(visit)
    if signed_in(visit) is None:
        return ask_to_sign_in(visit, paths.leaving(visit.part("id")))
    if dossier is None:
        return visit.go(paths.FILES)
    screen = screen_of(visit, dossier)
    if screen is not None and visit.read(screen, dossier.id).errors:
        return visit.go(paths.leaving(dossier.id))
    if screen is not None:
        return _left(visit, dossier)
    return visit.go(paths.left(dossier.id))


def screen_of(visit: Visit, dossier: Dossier) -> str | None:
    """The screen by which the person may give up now."""
    way = way_out(visit, dossier)
    return visit.release.screen_for(way, visit.release.offers[dossier.offer]) if way else None


def _left(visit: Visit, dossier: Dossier) -> Response:
    visit.world.dossiers.leave(dossier, visit.world.now)
    visit.world.write_about(dossier, "given_up")
    return visit.go(paths.left(dossier.id))


@SITE.get(paths.left("{id}"))
def left(visit: Visit) -> Response:
    dossier = dossier_of(visit)
    if dossier is None or not dossier.given_up:
        return visit.go(paths.file(visit.part("id")))
    return show(visit, "left", paths.file(dossier.id))
