"""The front page on localhost: choose a release and a person, open a world, look around in it."""

from datetime import date
from typing import Literal

from pydantic import ValidationError
from starlette.formparsers import MultiPartException
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response

from parcours.mocks import paths
from parcours.mocks.fields import with_key
from parcours.mocks.releases.facts import SAID_BY_PAGES
from parcours.mocks.releases.loader import Release, load_release, releases
from parcours.mocks.releases.validation_errors import explain
from parcours.mocks.server.control_api import opened
from parcours.mocks.server.rendering import ENVIRONMENT
from parcours.mocks.world.registry import Worlds
from parcours.mocks.world.resident import Resident
from parcours.mocks.world.world import World, WorldError

SEED = 1
TROUBLES: dict[str, str] = {
    "none": "Aucun",
    "provider_down": "Compte indisponible jusqu’à demain",
    "provider_fails": "Panne du compte, une fois",
    "provider_barred": "Compte refusé par le service",
    "registry_down": "État civil indisponible",
    "registry_silent": "État civil sans réponse",
    "registry_unreadable": "Réponse de l’état civil illisible",
    "registry_doubtful": "Identité douteuse à l’état civil",
    "registry_near_miss": "Identité presque trouvée à l’état civil",
    "registry_several": "Plusieurs identités trouvées à l’état civil",
    "married_name_only": "Seul le nom d’usage est connu",
    "not_in_registry": "Identité introuvable à l’état civil",
    "deceased": "Identité d’une personne décédée",
    "account_deactivated": "Accès désactivé",
    "provider_blocked": "Compte bloqué par la personne",
    "no_email": "Identité sans adresse email",
    "no_address": "Identité sans moyen d’être joint",
    "identity_incomplete": "Identité incomplète",
    "token_refused": "Jeton refusé",
    "no_user_data": "Identité non transmise",
    "answer_unreadable": "Réponse illisible",
    "level_too_low": "Niveau de sécurité trop faible",
}
UNKNOWN = "…"
SCREENS = (
    ("Accueil", paths.HOME),
    ("Recherche", paths.SEARCH_FORM),
    ("Formation", paths.TRAINING),
    ("Connexion", paths.SIGN_IN),
    ("Création de compte", paths.CREATION),
    ("Droits", paths.RIGHTS),
    ("Dossiers", paths.FILES),
)
CIRCUMSTANCES: dict[str, tuple[str, dict[str, str]]] = {
    "past": (
        "Première demande",
        {
            "nothing": "À faire",
            "answered": "L’organisme a répondu",
            "validated": "Acceptée et payée",
            "over": "Formation terminée",
        },
    ),
    "organism": (
        "L’organisme",
        {
            "accepts": "Accepte",
            "adapts": "Change le prix",
            "refuses": "Refuse",
            "is_silent": "Ne répond pas",
            "rushes": "Propose des dates trop proches",
            "cancels": "Annule après l’accord",
        },
    ),
    "rights": ("Droits", {"enough": "Couvrent le prix", "few": "Ne couvrent pas le prix"}),
    "top_up": (
        "Complément",
        {"none": "Aucun", "employer": "De l’employeur", "authority": "De la collectivité"},
    ),
    "exempt": (
        "Exonération",
        {"none": "Aucune", "points": "Points de prévention", "work_accident": "Accident du travail"},
    ),
    "trouble": ("Ce qui va mal à la connexion", TROUBLES),
}


def example_resident(
    account: Literal["none", "complete"],
    *,
    jobseeker: bool,
    elected: bool = False,
) -> Resident:
    """An invented person, whose social security number names a commune that cannot exist."""
    return Resident(
        given_name="Camille",
        family_name="Exemple",
        birth_name="Martin-Exemple",
        birth_date=date(1985, 4, 12),
        social_security_number=with_key("2850499999001"),
        email="camille.exemple@example.org",
        phone="06 39 98 12 34",
        secret_code="2580",  # noqa: S106  # invented, and shown on the page
        street="12 rue des Essais",
        postcode="99999",
        city="Exempleville",
        account=account,
        jobseeker=jobseeker,
        elected=elected,
    )


async def answer(request: Request, worlds: Worlds) -> Response:
    """The front page, the page of an open world, or the order to open one."""
    match request.method, request.url.path.strip("/").split("/"):
        case "GET", [""]:
            return _page(
                "desk/front.html",
                releases=releases()[::-1],
                worlds=worlds.names(),
                circumstances=CIRCUMSTANCES,
            )
        case "POST", ["ouvrir"]:
            return await _open(request, worlds)
        case "GET", ["monde", name]:
            world = worlds.find(name)
            if world:
                return _world_page(request, world)
            return PlainTextResponse(f"There is no world '{name}'. {worlds.described()}\n", 404)
    known = "/ (front page), /monde/<name>, /ouvrir (POST), /_worlds, /_releases"
    return PlainTextResponse(f"No page {request.url.path}. Known: {known}.\n", 404)


async def _open(request: Request, worlds: Worlds) -> Response:
    try:
        form = await request.form()
    except MultiPartException as error:
        return PlainTextResponse(f"The form sent cannot be read: {error.message}\n", 400)
    release = str(form.get("release", ""))
    if release not in releases():
        return PlainTextResponse(f"There is no release '{release}'. Known: {', '.join(releases())}.\n", 422)
    account: Literal["none", "complete"] = "complete" if form.get("account") == "complete" else "none"
    person = example_resident(account, jobseeker="jobseeker" in form, elected="elected" in form)
    chosen = {field: str(form[field]) for field in CIRCUMSTANCES if field in form}
    try:
        person = Resident.model_validate({**person.model_dump(), **chosen})
    except ValidationError as error:
        return PlainTextResponse(f"{explain(error, Resident, {})}\n", 422)
    try:
        world = worlds.open(release, person, SEED, worlds.planted.changes(release))
    except WorldError as error:
        return PlainTextResponse(f"{error}\n", 422)
    return RedirectResponse(f"/monde/{world.name}", status_code=303)


def _world_page(request: Request, world: World) -> Response:
    sites = opened(world, request).sites
    links = [(label, sites["mon-compte-formation"] + path) for label, path in SCREENS]
    release = load_release(world.release.name)
    names = {service: frame.name for service, frame in release.frames.items()}
    return _page(
        "desk/world.html", world=world, sites=sites, names=names, links=links, screens=_screens(release)
    )


def _screens(release: Release) -> dict[str, list[str]]:
    """Headings of all screens of each service, in the order of the release's file."""
    facts = {**dict.fromkeys(SAID_BY_PAGES, UNKNOWN), **release.facts.model_dump()}
    found: dict[str, list[str]] = {release.frames[service].name: [] for service in release.frames}
    for screen in release.screens.values():
        found[release.frames[screen.service].name].append(screen.heading.format_map(facts))
    return {
        service: [h for h in dict.fromkeys(headings) if h != UNKNOWN] for service, headings in found.items()
    }


def _page(template: str, **values: object) -> Response:
    return HTMLResponse(ENVIRONMENT.get_template(template).render(**values))
