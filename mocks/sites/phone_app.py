"""The app L'Identité Numérique before it can confirm anything: account, activation, secret code."""

from starlette.responses import Response

from parcours.mocks import paths
from parcours.mocks.server.forms import Wrong
from parcours.mocks.server.site import Site
from parcours.mocks.server.visit import Visit
from parcours.mocks.sites import creation

APP = "/identite-numerique"
SIGN_IN = f"{APP}/connexion"
START = f"{APP}/debut"
ACTIVATION = f"{APP}/activation"
SECRET = f"{APP}/code-secret"
OWNER = "app"


def register(site: Site) -> None:
    """The app's pages, on the phone."""
    site.get(SIGN_IN)(show_sign_in)
    site.post(SIGN_IN)(sign_in)
    site.get(START)(show_start)
    site.get(ACTIVATION)(show_activation)
    site.post(ACTIVATION)(activate)
    site.get(SECRET)(show_secret)
    site.post(SECRET)(choose_secret)
    creation.register(site)


def home(visit: Visit) -> Response:
    """What the app shows when nothing waits for an answer."""
    identity = visit.world.identity
    if not creation.signed_in(visit):
        if visit.release.flags.identity_by_app:
            skipped = visit.screen("app_welcome").skipped
            return visit.go(START) if skipped else visit.page("app_welcome", start=START)
        return visit.go(SIGN_IN)
    match identity.stage:
        case "active":
            return visit.page("app_home", service=visit.url("mon-compte-formation", paths.HOME))
        case "verified":
            return visit.go(ACTIVATION)
        case "activated":
            return visit.go(SECRET)
        case "begun" if visit.release.flags.identity_by_app:
            return visit.go(creation.START)
    return visit.page("app_pending")


def show_start(visit: Visit) -> Response:
    if "app_start" not in visit.release.screens or creation.signed_in(visit):
        return visit.go(APP)
    return visit.page("app_start", create=creation.START, sign_in=SIGN_IN)


def show_sign_in(visit: Visit) -> Response:
    if creation.signed_in(visit):
        return visit.go(APP)
    return visit.page("app_sign_in", draft=visit.draft("app_sign_in", OWNER))


def sign_in(visit: Visit) -> Response:
    identity = visit.world.identity
    draft = visit.read(
        "app_sign_in",
        OWNER,
        email=lambda typed: None if typed.strip() == identity.account_email else "refused",
        password=creation.right_password(identity),
    )
    if draft.errors:
        return visit.go(SIGN_IN)
    creation.sign_in(visit)
    return visit.go(APP)


def show_activation(visit: Visit) -> Response:
    identity = visit.world.identity
    if identity.stage != "verified" or not creation.signed_in(visit):
        return visit.go(APP)
    left, all_tries = identity.activation_tries, visit.release.facts.activation_tries
    alert = "" if left == all_tries else "blocked" if left == 0 else "wrong"
    draft = visit.draft("app_activation", OWNER)
    return visit.page("app_activation", draft=draft, alert=alert, tries=left, blocked=left == 0)


def activate(visit: Visit) -> Response:
    identity, typed = visit.world.identity, visit.form.get("code", "").strip()
    if identity.stage != "verified" or not creation.signed_in(visit):
        return visit.go(APP)
    if visit.pressed == "send_again":
        visit.world.send_activation_code()
    elif visit.read("app_activation", OWNER).errors:
        return visit.go(ACTIVATION)
    elif identity.activation_tries > 0 and typed == identity.activation_code:
        identity.stage = "activated"
    elif visit.form.get("tries") == str(identity.activation_tries):
        identity.activation_tries = max(identity.activation_tries - 1, 0)
    return visit.go(APP)


def show_secret(visit: Visit) -> Response:
    if visit.world.identity.stage != "activated":
        return visit.go(APP)
    return visit.page("app_new_secret", draft=visit.draft("app_new_secret", OWNER))


def choose_secret(visit: Visit) -> Response:
    typed = visit.form.get("code", "").strip()
    length = visit.release.facts.secret_code_length

    def right(code: str) -> Wrong | None:
        return None if len(code) == length and code.isdigit() else "wrong"

    if visit.world.identity.stage != "activated":
        return visit.go(APP)
    if visit.read("app_new_secret", OWNER, code=right).errors:
        return visit.go(SECRET)
    visit.world.secret_code = typed
    visit.world.identity.stage = "active"
    return visit.go(APP)
