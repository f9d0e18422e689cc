"""FranceConnect+, and FranceConnect before it: the choice of a provider, the consent, the ways between."""

from datetime import timedelta

from starlette.responses import Response

from parcours.mocks import paths
from parcours.mocks.releases.schema import Service
from parcours.mocks.server.site import Site
from parcours.mocks.server.visit import Visit
from parcours.mocks.sites.franceconnect_errors import LOST, back, error
from parcours.mocks.world.records import Interaction

SITE = Site()
COOKIE = "fcp"
CLIENT = "mon-compte-formation"
TOO_LOW: dict[Service, tuple[str, ...]] = {"franceconnect": (), "franceconnect-plus": ("eidas1",)}
"""Levels of identity that a service may not ask for; one nobody knows is taken as the lowest there is."""
OUT_OF_ORDER = "Y420001"
CALLBACK = "/api/v2/oidc-callback"
REFUSAL = {"error": "access_denied", "error_description": "User auth aborted"}


def _current(visit: Visit) -> Interaction | None:
    found = visit.world.interactions.get(visit.cookie(COOKIE))
    return found if found and found.expires_at > visit.world.now else None


def page_of(visit: Visit) -> Interaction | None:
    """The interaction the address speaks of, when it is this browser's."""
    current = _current(visit)
    return current if current and current.id == visit.part("id") else None


def where(interaction: Interaction, page: str = "") -> str:
    return f"/api/v2/interaction/{interaction.id}{page}"


@SITE.get("/api/v2/authorize")
def authorize(visit: Visit) -> Response:
    back = visit.url("mon-compte-formation", paths.RETURN)
    if not visit.query("client_id"):
        return error(visit, "Y030007")
    if visit.query("client_id") != CLIENT:
        return error(visit, "Y04EA6EF")
    if visit.query("redirect_uri") != back:
        return error(visit, "Y04C013C")
    if not (visit.query("state") and visit.query("nonce")):
        return error(visit, "Y030007")
    if wrong := _asked_wrongly(visit):
        told = {"error": wrong, "state": visit.query("state")}
        return visit.go(visit.url("mon-compte-formation", paths.RETURN, **told))
    world, before = visit.world, visit.world.interactions.get(visit.cookie(COOKIE))
    interaction = Interaction(
        id=world.draw("interaction"),
        expires_at=world.in_seconds(visit.release.facts.franceconnect_session_seconds),
        csrf=world.draw("csrf"),
        back=back,
        state=visit.query("state"),
        nonce=visit.query("nonce"),
        provider_state=world.draw("provider state"),
    )
    world.interactions[interaction.id] = interaction
    visit.new_cookies[COOKIE] = interaction.id
    if before is not None and _is_known_still(visit, before):
        interaction.identified_at, interaction.provider = before.identified_at, before.provider
        return visit.go(where(interaction, "/consent"))
    return visit.go(where(interaction))


def _is_known_still(visit: Visit, before: Interaction) -> bool:
    """Whether who proved who they are need not do so again."""
    since = before.identified_at
    lasts = timedelta(seconds=visit.release.facts.franceconnect_session_seconds)
    return visit.release.flags.single_sign_on and since is not None and visit.world.now < since + lasts


def _asked_wrongly(visit: Visit) -> str:
    """What the service is told that asks for what it may not; empty when all is well."""
    if visit.query("response_type") != "code":
        return "unsupported_response_type"
    if "openid" not in visit.query("scope").split():
        return "invalid_request"
    return "invalid_acr" if visit.query("acr_values") in TOO_LOW[visit.service] else ""


@SITE.get("/api/v2/interaction/{id}")
def providers(visit: Visit) -> Response:
    interaction = page_of(visit)
    if interaction is None:
        return error(visit, LOST)
    if visit.screen("providers").skipped:
        return _to_la_poste(visit, interaction)
    return visit.page(
        "providers",
        alert="failed" if interaction.failed else "",
        csrf=interaction.csrf,
        back=back(),
        help=where(interaction, "/aide"),
        provider=name_of_provider(visit, interaction),
    )


def name_of_provider(visit: Visit, interaction: Interaction) -> str:
    """The provider chosen, by its name; empty before one is."""
    chosen = visit.screen("providers").controls.get(interaction.provider)
    return chosen.name if chosen else ""


@SITE.get("/api/v2/interaction/{id}/aide")
def how_to_create(visit: Visit) -> Response:
    return visit.page(
        "how_to_create",
        back=f"/api/v2/interaction/{visit.part('id')}",
        create=visit.url("identite-numerique", "/creer"),
        behind=visit.screen("providers").heading,
    )


@SITE.post("/api/v2/interaction/{id}/aide")
def hide_how_to_create(visit: Visit) -> Response:
    return visit.go(f"/api/v2/interaction/{visit.part('id')}")


@SITE.post("/api/v2/redirect-to-idp")
def redirect_to_provider(visit: Visit) -> Response:
    interaction = _current(visit)
    problem = _problem_of_post(visit, interaction)
    if interaction is None or problem:
        return error(visit, problem or LOST)
    provider = visit.form.get("providerUid")
    control = visit.screen("providers").controls.get(provider or "")
    if control is None:
        return error(visit, "Y020019")
    if control.disabled or not control.present:
        return error(visit, "Y020017")
    interaction.provider, interaction.failed = provider or "", False
    if provider != "la_poste":
        asks_first = "certification" in visit.release.screens
        return visit.go(where(interaction, "/certification" if asks_first else "/compte"))
    return _to_la_poste(visit, interaction)


def _to_la_poste(visit: Visit, interaction: Interaction) -> Response:
    interaction.provider = "la_poste"
    callback = visit.url(visit.broker, CALLBACK)
    state = interaction.provider_state
    return visit.go(visit.url("identite-numerique", "/authorize", redirect_uri=callback, state=state))


def _problem_of_post(visit: Visit, interaction: Interaction | None) -> str:
    if interaction is None:
        return LOST
    if not visit.form.get("csrfToken"):
        return "Y470002"
    return "" if visit.form["csrfToken"] == interaction.csrf else "Y470001"


@SITE.get(CALLBACK)
def back_from_provider(visit: Visit) -> Response:
    interaction = _current(visit)
    if interaction is None:
        return error(visit, LOST)
    if not visit.query("state"):
        return error(visit, "Y020021")
    if visit.query("state") != interaction.provider_state:
        return error(visit, "Y020022")
    if visit.query("error"):
        return _provider_failed(visit, interaction)
    if not visit.query("code"):
        return error(visit, "Y020025")
    if trouble := visit.world.troubles.code:
        return error(visit, trouble)
    if interaction.identified_at is None:
        if visit.world.grants.redeem(visit.query("code"), "identite-numerique", visit.world.now) is None:
            return error(visit, "Y020026")
        interaction.identified_at = visit.world.now
    return visit.go(where(interaction, "/consent"))


def _provider_failed(visit: Visit, interaction: Interaction) -> Response:
    """Back to the choice, with a word of it; an error page before there was such a word."""
    if "failed" not in visit.screen("providers").alerts:
        return error(visit, "Y020026")
    interaction.failed = True
    return visit.go(where(interaction))


@SITE.get("/api/v2/interaction/{id}/consent")
def consent(visit: Visit) -> Response:
    interaction = page_of(visit)
    if interaction is None:
        return error(visit, LOST)
    if interaction.identified_at is None:
        return error(visit, OUT_OF_ORDER)
    if visit.screen("consent").skipped:
        return _back_to_service(visit, interaction)
    return visit.page(
        "consent",
        draft=visit.draft("consent", interaction.id),
        csrf=interaction.csrf,
        person=visit.world.resident,
        provider=name_of_provider(visit, interaction),
    )


@SITE.post("/api/v2/login")
def log_in(visit: Visit) -> Response:
    interaction = _current(visit)
    problem = _problem_of_post(visit, interaction)
    if interaction is None or problem or interaction.identified_at is None:
        return error(visit, problem or OUT_OF_ORDER)
    if visit.read("consent", interaction.id).errors:
        return visit.go(where(interaction, "/consent"))
    return _back_to_service(visit, interaction)


def _back_to_service(visit: Visit, interaction: Interaction) -> Response:
    code = visit.world.grants.give(visit.broker, interaction.nonce, visit.world.now).code
    return visit.go(f"{interaction.back}?code={code}&state={interaction.state}")


@SITE.get("/api/v2/redirect-to-sp-with-error")
def give_up(visit: Visit) -> Response:
    interaction = _current(visit)
    state = {"state": interaction.state} if interaction else {}
    return visit.go(visit.url("mon-compte-formation", paths.RETURN, **REFUSAL, **state))


@SITE.get("/page-d-aide")
def help_page(visit: Visit) -> Response:
    if "help_page" not in visit.release.screens:
        return error(visit, LOST)
    return visit.page("help_page", back=back())


@SITE.get("/")
def nothing_asked(visit: Visit) -> Response:
    return error(visit, LOST)
