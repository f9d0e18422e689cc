"""Home, search, the training, and the person's rights."""

from starlette.responses import Response

from mocks import paths
from mocks.sites.mon_compte_formation.session import SITE, ask_to_sign_in, page, signed_in
from mocks.visit import Visit


@SITE.get("/")
def root(visit: Visit) -> Response:
    return visit.go(paths.HOME)


@SITE.get(paths.HOME)
def home(visit: Visit) -> Response:
    return page(visit, "home")


@SITE.get(paths.SEARCH)
def search(visit: Visit) -> Response:
    return page(visit, "search")


@SITE.get(paths.TRAINING)
def training(visit: Visit) -> Response:
    return page(visit, "training")


@SITE.get(paths.RIGHTS)
def rights(visit: Visit) -> Response:
    if signed_in(visit) is None:
        return ask_to_sign_in(visit, paths.RIGHTS)
    return page(visit, "rights")
