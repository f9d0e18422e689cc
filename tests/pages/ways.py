"""The walks on which every screen must be reached, and which screens on which."""

from parcours.journeys.scripts.claim_costs import CLAIM_COSTS
from parcours.journeys.scripts.create_identity import (
    CREATE_IDENTITY,
)
from parcours.journeys.scripts.enrol import ENROL
from parcours.journeys.scripts.find_training import FIND_TRAINING
from parcours.journeys.scripts.identity_by_post import IDENTITY_BY_POST
from parcours.journeys.scripts.open_account import OPEN_ACCOUNT
from parcours.journeys.scripts.pay import PAY
from parcours.journeys.scripts.quote import QUOTE
from parcours.journeys.scripts.see_rights import SEE_RIGHTS
from parcours.journeys.scripts.sign_in import SIGN_IN
from parcours.journeys.scripts.sign_in_by_other_account import SIGN_IN_BY_OTHER_ACCOUNT
from parcours.journeys.scripts.sign_in_by_password import SIGN_IN_BY_PASSWORD
from parcours.journeys.scripts.withdraw import WITHDRAW
from parcours.journeys.walk.journey import Journey
from parcours.journeys.walk.traits import Traits
from parcours.pages.franceconnect_plus import (
    AmeliLogin,
    Certification,
    HelpPage,
    HowToCreate,
    SignInFailed,
    SignInFailedWithSupport,
)
from parcours.pages.identite_numerique import (
    BeforeCreation,
    CreationHelp,
    NotConfirmed,
    SessionLost,
)
from parcours.pages.mails import (
    AcceptanceMessage,
    AccountCodeMessage,
    Announcement,
    CancellationMessage,
    LetterMessage,
    OrganismRefusalMessage,
    PasswordMessage,
    RefusalMessage,
    SettledMessage,
)
from parcours.pages.mon_compte_formation.sign_in import (
    ForgottenPassword,
    LinkSent,
    NewPassword,
    SignedIn,
    SignInHelp,
)
from parcours.pages.phone import Blocked, Expired, Refused
from parcours.pages.screen import Screen

EVERYTHING = Traits(first_visit=True, jobseeker=True)
Walked = tuple[Journey, str, Traits]
IDENTITY: tuple[Walked, ...] = (
    (CREATE_IDENTITY, "2022-10", Traits(identity="none", la_poste_account=True)),
    (CREATE_IDENTITY, "2022-10", Traits(identity="none", by_postman=True)),
    (CREATE_IDENTITY, "2022-10", Traits(identity="none", unclear_photo=True, video_refused=True)),
    (CREATE_IDENTITY, "2026-01", Traits(identity="none", at_post_office=True)),
)
FILES: tuple[Walked, ...] = (
    (QUOTE, "2025-01", Traits(adapted=True)),
    (QUOTE, "2025-01", Traits(organism_refuses=True, jobseeker=True)),
    (QUOTE, "2025-01", Traits(changes_mind=True)),
    (QUOTE, "2025-01", Traits(too_late=True)),
    (PAY, "2025-01", Traits(card_refused=True)),
    (PAY, "2025-01", Traits(exempt=True)),
    (PAY, "2022-10", Traits(elected=True, underfunded=True)),
    (WITHDRAW, "2025-01", Traits()),
    (CLAIM_COSTS, "2025-01", Traits(elected=True)),
)
ACCOUNT: tuple[Walked, ...] = (
    (QUOTE, "2025-01", EVERYTHING),
    (ENROL, "2022-10", Traits(elected=True)),
    (ENROL, "2024-01", Traits()),
    (ENROL, "2026-01", Traits()),
    (IDENTITY_BY_POST, "2022-10", Traits(identity="none", minor=True)),
    (OPEN_ACCOUNT, "2021-11", Traits(first_visit=True)),
    (OPEN_ACCOUNT, "2021-11", Traits(first_visit=True, by_password=True, weak_password=True)),
    (OPEN_ACCOUNT, "2026-01", Traits(first_visit=True, by_password=True, weak_password=True)),
    (SEE_RIGHTS, "2026-01", Traits(elected=True, rights_missing=True)),
    (SEE_RIGHTS, "2026-01", Traits(elected=True, by_card=True)),
    (FIND_TRAINING, "2026-01", Traits(by_search=True, nothing_found=True)),
    (FIND_TRAINING, "2022-10", Traits(elected=True, from_mail=True, rights_missing=True)),
)
SIGNING: tuple[Walked, ...] = (
    (SIGN_IN, "2026-01", Traits(refused=True)),
    (SIGN_IN, "2026-01", Traits(blocked=True)),
    (SIGN_IN, "2026-01", Traits(request_expired=True)),
    (SIGN_IN, "2024-01", Traits(identity_problem=True)),
    (SIGN_IN_BY_PASSWORD, "2022-10", Traits(forgotten_password=True)),
    (SIGN_IN_BY_OTHER_ACCOUNT, "2021-11", Traits()),
)
OF_IDENTITY = {"la_poste", "ar24", "phone_app", "phone_messages"}
OF_FILES = {"files", "payment", "contact", "request"}
SEEN_WITH_IDENTITY = {
    AcceptanceMessage,
    AccountCodeMessage,
    Announcement,
    BeforeCreation,
    CreationHelp,
    LetterMessage,
    RefusalMessage,
}
SEEN_WITH_FILES = {CancellationMessage, OrganismRefusalMessage}
SEEN_SIGNING_IN = {
    AmeliLogin,
    Blocked,
    Certification,
    Expired,
    ForgottenPassword,
    HelpPage,
    HowToCreate,
    LinkSent,
    NewPassword,
    NotConfirmed,
    PasswordMessage,
    Refused,
    SessionLost,
    SettledMessage,
    SignInFailed,
    SignInFailedWithSupport,
    SignInHelp,
    SignedIn,
}


def shown_by(screen: type[Screen]) -> tuple[Walked, ...]:
    """The walks that must reach a screen."""
    if screen in SEEN_SIGNING_IN:
        return SIGNING
    module = screen.__module__.rpartition(".")[2]
    if module in OF_IDENTITY or screen in SEEN_WITH_IDENTITY:
        return IDENTITY
    return FILES if module in OF_FILES or screen in SEEN_WITH_FILES else ACCOUNT
