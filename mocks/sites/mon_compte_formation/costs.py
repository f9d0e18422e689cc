"""Meals and nights of an elected person's training, given back at fixed rates once it is over."""

from starlette.responses import Response

from parcours.mocks import paths
from parcours.mocks.money import cents, euros
from parcours.mocks.server.visit import Visit
from parcours.mocks.sites.mon_compte_formation.session import SITE, ask_to_sign_in, page, signed_in
from parcours.mocks.world.records import Dossier, Draft


def _rates(visit: Visit) -> dict[str, str]:
    """What a night is worth, by the kind of place, as the release names it."""
    facts, places = visit.release.facts, visit.screen("costs").controls["place"].options
    return dict(zip(places, (facts.night_rate, facts.city_night_rate, facts.paris_night_rate), strict=True))


def _claimable(visit: Visit) -> Dossier | Response:
    """The training that is over, for an elected person; else where they are led."""
    dossier, elected = visit.world.dossiers.get(visit.part("id")), visit.world.resident.elected
    if signed_in(visit) is None:
        return ask_to_sign_in(visit, paths.CONTACT)
    if dossier is None or dossier.state != "Formation terminée" or not elected:
        return visit.go(paths.CONTACT)
    if dossier.claimed:
        return visit.go(paths.CONTACT_SENT)
    return dossier


def _said(visit: Visit, typed: dict[str, str]) -> dict[str, str]:
    """What the review says of the costs; what could not be typed counts for nothing."""
    rates, meals, nights = _rates(visit), typed.get("meals") or "0", typed.get("nights") or "0"
    night = rates.get(typed.get("place", ""), visit.release.facts.night_rate)
    total = int(meals) * cents(visit.release.facts.meal_rate) + int(nights) * cents(night)
    return {"meals": meals, "nights": nights, "night": night, "claimed": euros(total)}


@SITE.get(paths.costs("{id}"))
def costs(visit: Visit) -> Response:
    dossier = _claimable(visit)
    if isinstance(dossier, Response):
        return dossier
    draft = visit.draft("costs", dossier.id) or Draft()
    return page(visit, "costs", draft=draft, dossier=dossier, rates=_rates(visit))


@SITE.post(paths.costs("{id}"))
def count(visit: Visit) -> Response:
    dossier = _claimable(visit)
    if isinstance(dossier, Response):
        return dossier
    draft = visit.read("costs", dossier.id)
    if draft.errors:
        return visit.go(paths.costs(dossier.id))
    if visit.screen("costs_review").skipped:
        return _claimed(visit, dossier, draft)
    return visit.go(paths.costs_review(dossier.id))


@SITE.get(paths.costs_review("{id}"))
def review(visit: Visit) -> Response:
    dossier = _claimable(visit)
    if isinstance(dossier, Response):
        return dossier
    typed = visit.draft("costs", dossier.id)
    if typed is None or typed.errors:
        return visit.go(paths.costs(dossier.id))
    drawn = visit.draft("costs_review", dossier.id)
    return page(visit, "costs_review", draft=drawn, dossier=dossier, said=_said(visit, typed.values))


@SITE.post(paths.costs_review("{id}"))
def claim(visit: Visit) -> Response:
    dossier = _claimable(visit)
    if isinstance(dossier, Response):
        return dossier
    typed = visit.draft("costs", dossier.id)
    if typed is None or typed.errors or visit.pressed == "modify":
        return visit.go(paths.costs(dossier.id))
    if visit.read("costs_review", dossier.id).errors:
        return visit.go(paths.costs_review(dossier.id))
    return _claimed(visit, dossier, typed)


def _claimed(visit: Visit, dossier: Dossier, typed: Draft) -> Response:
    said = _said(visit, typed.values)
    dossier.claimed = cents(said["claimed"])
    visit.world.write_about(dossier, "costs")
    return visit.go(paths.CONTACT_SENT)
