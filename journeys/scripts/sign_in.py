"""Signing in with the phone, a journey of its own, and all that may go wrong on the way."""

from parcours.journeys.scripts.shared.sign_in_mishaps import MISHAPS, open_sign_in
from parcours.journeys.scripts.shared.signing_in import sign_in
from parcours.journeys.walk.journey import Journey, Variant
from parcours.journeys.walk.traits import Traits
from parcours.journeys.walk.walker import Walker
from parcours.pages.franceconnect_plus import SignInFailed, SignInFailedWithSupport
from parcours.pages.identite_numerique import NotConfirmed
from parcours.pages.mon_compte_formation.sign_in import SignedIn, SignIn
from parcours.pages.phone import Approval


def come_in(walker: Walker) -> None:
    mishap = next(iter(walker.person.traits.mishaps), None)
    if mishap is not None:
        MISHAPS[mishap](walker, open_sign_in(walker))
    else:
        walker.start_here()
        sign_in(walker, open_sign_in(walker))
    SignedIn(walker.computer)
    if walker.goal is None:
        walker.goal_reached()


SIGN_IN = Journey(
    name="sign-in",
    title="Se connecter",
    variants=(
        Variant("by the notification", Traits()),
        Variant("by the app", Traits(opens_app=True)),
        Variant("refused on the phone", Traits(refused=True)),
        Variant("wrong code, then right", Traits(mistyped_code=True)),
        Variant("blocked after three codes", Traits(blocked=True)),
        Variant("request expired", Traits(request_expired=True)),
        Variant("session expired", Traits(session_expired=True)),
        Variant("unknown number", Traits(unknown_number=True)),
        Variant("provider unavailable", Traits(provider_down=True)),
        Variant("provider fails", Traits(provider_failed=True)),
        Variant("identity problem", Traits(identity_problem=True)),
    ),
    script=come_in,
    titles=("se connecter", "s'identifier sur FranceConnect", "accéder à mon compte", "accéder à mon cpf"),
    signs=(
        NotConfirmed.restart,
        Approval.refuse,
        SignInFailed.help_page,
        SignInFailedWithSupport.support,
        SignIn.trouble,
    ),
)
