"""Providers beside L'Identité Numérique: the others of FranceConnect, and France Identité."""

from starlette.responses import Response

from parcours.mocks.fields import social_security_number
from parcours.mocks.server.forms import Wrong
from parcours.mocks.server.visit import Visit
from parcours.mocks.sites.franceconnect_errors import LOST, error
from parcours.mocks.sites.franceconnect_plus import SITE, name_of_provider, page_of, where

__all__ = ["SITE"]

ACCOUNT = "/api/v2/interaction/{id}/compte"
CERTIFICATION = "/api/v2/interaction/{id}/certification"
ABOUT = "/api/v2/interaction/{id}/certification-en-mairie"


@SITE.get(ACCOUNT)
def account(visit: Visit) -> Response:
    interaction = page_of(visit)
    if interaction is None:
        return error(visit, LOST)
    if "provider_login" not in visit.release.screens:
        return visit.page("other_account", back=where(interaction))
    return visit.page(
        "provider_login",
        draft=visit.draft("provider_login", interaction.id),
        provider=name_of_provider(visit, interaction),
        back=where(interaction),
    )


@SITE.post(ACCOUNT)
def log_in(visit: Visit) -> Response:
    interaction = page_of(visit)
    if interaction is None or "provider_login" not in visit.release.screens:
        return error(visit, LOST)

    def right(_typed: str) -> Wrong | None:
        number = social_security_number(visit.form.get("identifier", ""))
        theirs = social_security_number(visit.world.resident.social_security_number)
        same = number == theirs and visit.form.get("password") == visit.world.resident.password
        return None if same else "refused"

    draft = visit.read("provider_login", interaction.id, identifier=right, password=right)
    if draft.errors:
        return visit.go(where(interaction, "/compte"))
    if code := visit.world.troubles.code:
        return error(visit, code)
    interaction.identified_at = visit.world.now
    return visit.go(where(interaction, "/consent"))


@SITE.get(CERTIFICATION)
def certification(visit: Visit) -> Response:
    interaction = page_of(visit)
    if interaction is None or "certification" not in visit.release.screens:
        return error(visit, LOST)
    behind = visit.screen("providers").heading
    return visit.page("certification", behind=behind, about=where(interaction, "/certification-en-mairie"))


@SITE.post(CERTIFICATION)
def answer(visit: Visit) -> Response:
    interaction = page_of(visit)
    if interaction is None:
        return error(visit, LOST)
    return visit.go(where(interaction, "/compte" if visit.pressed == "certified" else ""))


@SITE.get(ABOUT)
def about_certification(visit: Visit) -> Response:
    interaction = page_of(visit)
    if interaction is None or "about_certification" not in visit.release.screens:
        return error(visit, LOST)
    return visit.page("about_certification", back=where(interaction))


@SITE.get("/{page:path}")
def unknown_page(visit: Visit) -> Response:
    return error(visit, "Y000404")
