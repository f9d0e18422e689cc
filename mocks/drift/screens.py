"""Each screen with another heading, dropped, split in two, or preceded by a new page."""

from parcours.mocks.drift.model import Drift, Found, Inapplicable, added, together, under
from parcours.mocks.drift.named import is_data, main_control, read
from parcours.mocks.drift.names import far
from parcours.mocks.drift.screen_parts import goes_on_with, split_in_flow
from parcours.mocks.releases.loader import Release, Tree
from parcours.mocks.releases.schema import Screen

SKIPPABLE = (
    *("sign_in", "providers", "phone_entry", "consent", "approval", "secret_code"),
    *("app_welcome", "account_code", "ar24_terms", "post_office", "postman"),
    *("cancellation", "refusal", "session_refusal", "withdrawal", "payment", "costs_review"),
)
SAYS_IT = "nothing would be left of it: it is where the way leads, not a step of the way"
TITLES = ("Nouveau : vos démarches évoluent", "Avant de continuer", "Information importante")


def of_screens(release: Release) -> Found:
    flows = [screen for flow in release.flows.model_dump().values() for screen in flow]
    for key, screen in release.screens.items():
        yield _heading(release, key, screen)
        yield from _dropped(release, key, key in flows)
        yield from _preceded(release, key, screen)
        yield from _split(release, key, screen)


def _heading(release: Release, key: str, screen: Screen) -> Drift | Inapplicable:
    name = f"heading:{key}"
    if is_data(screen.heading):
        return Inapplicable(name=name, reason="its heading is the name of a training or of a mail")
    heading = far(screen.heading, "heading", key)
    return Drift(
        name=name,
        kind="heading",
        severity="ages",
        what=f"the screen « {read(release, screen.heading)} » is now headed « {heading} »",
        changes=under(f"screens.{key}.heading", heading),
        screen=key,
        was=read(release, screen.heading),
        now=heading,
        expected=("renamed",),
        silent="unless told",
    )


def _dropped(release: Release, key: str, in_flow: bool) -> Found:
    name, heading = f"drop:{key}", read(release, release.screens[key].heading)
    if key == "sign_in" and release.flags.password_buys:
        yield Inapplicable(name=name, reason="it is where one chooses between two ways to sign in")
        return
    if key in ("email_and_captcha", "own_account"):
        yield Inapplicable(name=name, reason="the code of the next screen goes to the address it asks for")
        return
    if not in_flow and key not in SKIPPABLE:
        yield Inapplicable(name=name, reason=SAYS_IT)
        return
    yield Drift(
        name=name,
        kind="drop",
        severity="breaks",
        what=f"the screen « {heading} » is no longer shown, the way goes on without it",
        changes=under(f"screens.{key}.skipped", value=True),
        screen=key,
        was=heading,
        expected=("gone",),
        silent="unless used",
    )


def _preceded(release: Release, key: str, screen: Screen) -> Found:
    heading = read(release, screen.heading)
    before = f"before_{key}"
    yield _interstitial(key, heading, f"interstitial:{key}", "Continuer", before, screen)
    main = main_control(release, key)
    if main is None or main[1].role != "button":
        reason = "it has no button of its own to go on with"
        yield Inapplicable(name=f"interstitial-same:{key}", reason=reason)
        return
    yield _interstitial(key, heading, f"interstitial-same:{key}", main[1].name, before, screen)


def _interstitial(key: str, heading: str, name: str, button: str, before: str, screen: Screen) -> Drift:
    title = TITLES[len(key) % len(TITLES)]
    page: Tree = {
        "service": screen.service,
        "heading": title,
        "template": "interstitial",
        "texts": {"body": "Prenez connaissance de cette information, puis continuez."},
        "controls": {"go_on": {"role": "button", "name": button}},
    }
    return Drift(
        name=name,
        kind=name.partition(":")[0],
        severity="breaks",
        what=f"a page « {title} » with a button « {button} » now comes before « {heading} »",
        changes=together(added(f"screens.{before}", page), under(f"screens.{key}.preceded_by", before)),
        screen=key,
        now=button,
        expected=("undocumented",),
        silent="unless met",
    )


def _split(release: Release, key: str, screen: Screen) -> Found:
    name, heading = f"split:{key}", read(release, screen.heading)
    in_flow = split_in_flow(release, key)
    if in_flow is not None:
        changes, button = in_flow
    else:
        main = main_control(release, key)
        if main is None or screen.template == "plain":
            yield Inapplicable(name=name, reason="there is nothing to do on it that two pages could share")
            return
        button = "Suivant"
        changes = goes_on_with(key, screen, button)
    yield Drift(
        name=name,
        kind="split",
        severity="breaks",
        what=f"« {heading} » is now two pages; « {button} » leads from the first to the second",
        changes=changes,
        screen=key,
        now=button,
        expected=("undocumented",),
        silent="unless met",
    )
