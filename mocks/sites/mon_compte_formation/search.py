"""Searching for a training: by a form where there is one, and the trainings found."""

import unicodedata
from urllib.parse import urlencode

from starlette.responses import Response

from parcours.mocks import paths
from parcours.mocks.releases.facts import Offer
from parcours.mocks.server.forms import Wrong
from parcours.mocks.server.visit import Visit
from parcours.mocks.sites.mon_compte_formation.session import COOKIE, SITE, page, session_or_new, signed_in
from parcours.mocks.world.records import Draft

ASKED = {"context": "contexte", "words": "q", "way": "modalite", "town": "lieu"}


def _offers(visit: Visit) -> list[Offer]:
    """Those this person may see: trainings for elected people only appear once they have signed in."""
    elected = visit.world.mandate.shown and signed_in(visit) is not None
    return [offer for offer in visit.release.offers.values() if elected or not offer.for_elected]


def _contexts(visit: Visit) -> list[str]:
    return list(dict.fromkeys(offer.context for offer in _offers(visit)))


def search_form_for(visit: Visit, *, for_elected: bool) -> str:
    """The address of the form, with the context of those trainings chosen."""
    chosen = [o.context for o in visit.release.offers.values() if o.for_elected == for_elected]
    return f"{paths.SEARCH_FORM}?{urlencode({'contexte': chosen[0]})}" if chosen else paths.SEARCH_FORM


@SITE.get(paths.SEARCH_FORM)
def search_form(visit: Visit) -> Response:
    chosen = visit.query(ASKED["context"])
    draft = visit.draft("search_form", visit.cookie(COOKIE))
    if draft is None or chosen:
        draft = Draft(values={"context": chosen})
    return page(visit, "search_form", draft=draft, contexts=_contexts(visit))


@SITE.post(paths.SEARCH_FORM)
def find(visit: Visit) -> Response:
    def offered(typed: str) -> Wrong | None:
        return None if typed in _contexts(visit) else "refused"

    draft = visit.read("search_form", session_or_new(visit).id, context=offered)
    if draft.errors:
        return visit.go(paths.SEARCH_FORM)
    asked = {ASKED[key]: value for key, value in draft.values.items() if value and key in ASKED}
    return visit.go(f"{paths.SEARCH}?{urlencode(asked)}")


@SITE.get(paths.SEARCH)
def search(visit: Visit) -> Response:
    asked = {key: visit.query(name) for key, name in ASKED.items()}
    usual = visit.release.facts.training
    found = [offer for offer in _offers(visit) if _answers(offer, asked, usual)]
    return page(visit, "search_results", found=found, count=len(found))


def _answers(offer: Offer, asked: dict[str, str], usual: str) -> bool:
    """True when the offer is of what was asked; one that has no name of its own has the `usual` one."""
    searched = _folded(f"{offer.training or usual} {offer.content}")
    return (
        asked["context"] in ("", offer.context)
        and (not asked["way"] or asked["way"] in offer.ways)
        and _folded(asked["town"]) in _folded(offer.town)
        and all(word in searched for word in _folded(asked["words"]).split())
    )


def _folded(words: str) -> str:
    """Lower case, without accents."""
    plain = unicodedata.normalize("NFD", words.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).strip()
