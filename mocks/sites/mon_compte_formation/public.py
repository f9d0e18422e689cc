"""Home, help, and the person's rights."""

from collections.abc import Callable

from starlette.responses import Response

from parcours.mocks import paths
from parcours.mocks.server.visit import Visit
from parcours.mocks.sites.mon_compte_formation.search import search_form_for
from parcours.mocks.sites.mon_compte_formation.session import SITE, ask_to_sign_in, page, signed_in


@SITE.get("/")
def root(visit: Visit) -> Response:
    return visit.go(paths.HOME)


@SITE.get(paths.HOME)
def home(visit: Visit) -> Response:
    return page(
        visit,
        "home",
        create_identity=visit.url("identite-numerique", "/creer"),
        elected=signed_in(visit) is not None and visit.world.mandate.shown,
    )


@SITE.get(paths.HELP)
def help_page(visit: Visit) -> Response:
    return _plain(visit, "help")


@SITE.get(paths.ADVICE)
def advice(visit: Visit) -> Response:
    return _plain(visit, "advice")


def _plain(visit: Visit, screen: str) -> Response:
    known = screen in visit.release.screens
    return page(visit, screen, back=paths.HOME) if known else visit.go(paths.HOME)


@SITE.get(paths.RIGHTS)
def rights(visit: Visit) -> Response:
    if signed_in(visit) is None:
        return ask_to_sign_in(visit, paths.RIGHTS)
    return page(
        visit,
        "rights",
        elected=visit.world.mandate.shown,
        search_for_mandate=search_form_for(visit, for_elected=True),
        search_for_work=search_form_for(visit, for_elected=False),
    )


def _history(address: str, screen: str) -> Callable[[Visit], Response]:
    def show(visit: Visit) -> Response:
        if signed_in(visit) is None:
            return ask_to_sign_in(visit, address)
        known = screen in visit.release.screens
        return page(visit, screen, back=paths.RIGHTS) if known else visit.go(paths.RIGHTS)

    return show


SITE.get(paths.HISTORY)(_history(paths.HISTORY, "rights_history"))
SITE.get(paths.MANDATE_HISTORY)(_history(paths.MANDATE_HISTORY, "mandate_history"))
