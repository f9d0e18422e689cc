"""What may go wrong in a sign-in, and how one gets in after all; each starts on the sign-in page.

What a tutorial has to tell of a mishap is its remedy: from where it has happened to where one is on the way
again.
"""

from collections.abc import Callable

from parcours.journeys.scripts.shared.signing_in import (
    FRANCECONNECT_REMEMBERS,
    confirm_on_phone,
    prove_identity,
    sign_in,
)
from parcours.journeys.walk.walker import Walker
from parcours.pages.franceconnect_plus import Consent, Providers, SignInFailed, SignInFailedWithSupport
from parcours.pages.identite_numerique import NotConfirmed, PhoneEntry
from parcours.pages.mailbox import Inbox
from parcours.pages.mon_compte_formation.sign_in import SignIn, SignInHelp
from parcours.pages.mon_compte_formation.training import Home
from parcours.pages.phone import Approval, Notifications
from parcours.pages.screen import first_of

REQUEST_LASTS = 5  # minutes
OUTAGE_LASTS = 1  # working day
SUPPORT_ANSWERS_AFTER = 10  # working days


def open_sign_in(walker: Walker) -> SignIn:
    Home(walker.open("mon_compte_formation")).identify.press()
    return SignIn(walker.computer)


def refuse(walker: Walker, page: SignIn) -> None:
    ask_phone(walker, page).say_no()
    start_again(walker)


def let_request_expire(walker: Walker, page: SignIn) -> None:
    approval = ask_phone(walker, page)
    walker.let_minutes_pass(REQUEST_LASTS)
    approval.approve_too_late()
    start_again(walker)


def be_blocked(walker: Walker, page: SignIn) -> None:
    code = ask_phone(walker, page).approve()
    wrong = another(walker.person.secret_code)
    code.enter_wrong(wrong).enter_wrong(wrong).enter_wrong_once_too_often(wrong)
    start_again(walker)


def mistype_code(walker: Walker, page: SignIn) -> None:
    code = ask_phone(walker, page).approve()
    again = code.enter_wrong(another(walker.person.secret_code))
    walker.start_here()
    again.enter(walker.person.secret_code)
    Consent(walker.computer).continue_to_service()


def ask_phone(walker: Walker, page: SignIn) -> Approval:
    providers = page.sign_in_with_franceconnect_plus()
    PhoneEntry(providers.choose_identite_numerique()).identify(walker.person.phone)
    return Notifications(walker.open("phone")).open_notification()


def start_again(walker: Walker) -> None:
    stopped = NotConfirmed(walker.computer)
    walker.start_here()
    entry = stopped.start_again()
    walker.goal_reached()
    entry.identify(walker.person.phone)
    confirm_on_phone(walker)
    Consent(walker.computer).continue_to_service()


def mistake_number(walker: Walker, page: SignIn) -> None:
    entry = PhoneEntry(page.sign_in_with_franceconnect_plus().choose_identite_numerique())
    again = entry.identify_when_refused(another(walker.person.phone))
    walker.start_here()
    again.identify(walker.person.phone)
    confirm_on_phone(walker)
    Consent(walker.computer).continue_to_service()


def be_too_slow(walker: Walker, page: SignIn) -> None:
    """It is not known any more who asked: no link leads back."""
    providers = page.sign_in_with_franceconnect_plus()
    walker.let_minutes_pass(FRANCECONNECT_REMEMBERS)
    providers.choose_too_late()
    walker.start_here()
    page = open_sign_in(walker)
    walker.goal_reached()
    sign_in(walker, page)


def find_provider_down(walker: Walker, page: SignIn) -> None:
    providers = page.sign_in_with_franceconnect_plus()
    walker.start_here()
    SignIn(providers.go_back())
    walker.goal_reached()
    walker.let_working_days_pass(OUTAGE_LASTS)
    sign_in(walker, open_sign_in(walker))


def meet_failure(walker: Walker, page: SignIn) -> None:
    """Back at the choice of an account; in the years before, at an error page."""
    prove_identity(walker, page)
    if first_of(walker.computer, SignInFailedWithSupport, SignInFailed, Providers) is Providers:
        walker.start_here()
        entry = PhoneEntry(Providers(walker.computer).choose_identite_numerique())
        walker.goal_reached()
        entry.identify(walker.person.phone)
        confirm_on_phone(walker)
        Consent(walker.computer).continue_to_service()
    else:
        leave_error_page(walker, SignInFailed(walker.computer))


def leave_error_page(walker: Walker, failed: SignInFailed) -> None:
    walker.start_here()
    page = SignIn(failed.go_back())
    walker.goal_reached()
    sign_in(walker, page)


def write_to_support(walker: Walker, page: SignIn) -> None:
    prove_identity(walker, page)
    walker.start_here()
    if first_of(walker.computer, SignInFailedWithSupport, SignInFailed) is SignInFailedWithSupport:
        help_page = SignInHelp(SignInFailedWithSupport(walker.computer).contact())
    else:
        help_page = SignIn(SignInFailed(walker.computer).go_back()).ask_for_help()
    address = help_page.address
    message = Inbox(walker.open("mailbox")).write_message()
    message.send_with_all_papers(address, "Connexion impossible", "Un message d'erreur m'empêche d'entrer.")
    walker.goal_reached()
    walker.wait_for_news(SUPPORT_ANSWERS_AFTER)
    Inbox(walker.open("mailbox")).open_settled()
    sign_in(walker, open_sign_in(walker))


def another(secret: str) -> str:
    """The same but for its last digit or letter."""
    return secret[:-1] + ("1" if secret[-1] != "1" else "2")


MISHAPS: dict[str, Callable[[Walker, SignIn], None]] = {
    "refused": refuse,
    "mistyped_code": mistype_code,
    "blocked": be_blocked,
    "request_expired": let_request_expire,
    "session_expired": be_too_slow,
    "unknown_number": mistake_number,
    "provider_down": find_provider_down,
    "provider_failed": meet_failure,
    "identity_problem": write_to_support,
}
