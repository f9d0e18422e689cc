"""Paying what neither rights nor a top-up cover: by card at once, or by a transfer asked for in the form."""

from starlette.responses import Response

from parcours.mocks import paths
from parcours.mocks.fields import card_number
from parcours.mocks.server.forms import Wrong
from parcours.mocks.server.visit import Visit
from parcours.mocks.sites.mon_compte_formation.dossiers import dossier_of, said_of, show
from parcours.mocks.sites.mon_compte_formation.session import SITE, ask_to_sign_in, buyer, page, signed_in
from parcours.mocks.world.dossiers import AGREED, OPEN
from parcours.mocks.world.records import Dossier, Draft

REFUSED_BY_THE_BANK = "999901"  # how the numbers of trial cards begin that have no money left


def _to_pay(visit: Visit) -> Dossier | Response:
    """The dossier, when it waits for the person's money; else where they are led."""
    dossier, here = dossier_of(visit), visit.request.url.path
    if buyer(visit) is None:
        return ask_to_sign_in(visit, here, "buying" if signed_in(visit) else "")
    if dossier is None:
        return visit.go(paths.FILES)
    if dossier.state not in OPEN or dossier.agreed_at is None:
        return visit.go(paths.file(dossier.id))
    return dossier


@SITE.get(paths.payment("{id}"))
def payment(visit: Visit) -> Response:
    dossier = _to_pay(visit)
    if isinstance(dossier, Response):
        return dossier
    if visit.screen("payment").skipped:
        return visit.go(paths.card(dossier.id))
    return page(
        visit,
        "payment",
        dossier=dossier,
        funding=visit.world.funding(dossier),
        in_time=visit.world.dossiers.has_time_for_transfer(dossier, visit.world.now),
        said=said_of(visit, dossier),
    )


@SITE.get(paths.card("{id}"))
def card(visit: Visit) -> Response:
    dossier = _to_pay(visit)
    if isinstance(dossier, Response):
        return dossier
    draft = visit.draft("card", dossier.id)
    return page(visit, "card", draft=draft, dossier=dossier, said=said_of(visit, dossier))


@SITE.post(paths.card("{id}"))
def pay(visit: Visit) -> Response:
    """The bank answers at once; a second click finds the sum paid."""
    dossier, world = _to_pay(visit), visit.world
    if isinstance(dossier, Response):
        known = dossier_of(visit)
        return visit.go(paths.paid(known.id)) if known and known.state in AGREED else dossier

    def not_over(typed: str) -> Wrong | None:
        month, year = (int(part) for part in typed.split("/"))
        return None if (2000 + year, month) >= (world.now.year, world.now.month) else "refused"

    draft = visit.read("card", dossier.id, expiry=not_over)
    if draft.errors:
        return visit.go(paths.card(dossier.id))
    world.drafts[dossier.id, "card"] = Draft()
    number = card_number(draft.values.get("number", "")) or ""
    if number.startswith(REFUSED_BY_THE_BANK):
        world.dossiers.fail_to_pay(dossier, world.now)
        return visit.go(paths.not_paid(dossier.id))
    world.dossiers.pay(dossier, world.funding(dossier).owed, world.now)
    world.write_about(dossier, "paid")
    return visit.go(paths.paid(dossier.id))


@SITE.get(paths.paid("{id}"))
def paid(visit: Visit) -> Response:
    dossier = dossier_of(visit)
    if dossier is None or dossier.state not in AGREED or not dossier.paid:
        return visit.go(paths.file(visit.part("id")))
    return show(visit, "paid", paths.paid(dossier.id))


@SITE.get(paths.not_paid("{id}"))
def not_paid(visit: Visit) -> Response:
    dossier = dossier_of(visit)
    if dossier is None or dossier.state != "Paiement refusé":
        return visit.go(paths.file(visit.part("id")))
    return show(visit, "not_paid", paths.not_paid(dossier.id))
