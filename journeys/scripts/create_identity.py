"""Creating an Identité Numérique La Poste, from the account at La Poste to the app activated."""

import struct
import zlib

from parcours.journeys.scripts.shared.signing_in import sign_in, sign_in_again
from parcours.journeys.walk.journey import Journey, Variant
from parcours.journeys.walk.traits import Traits
from parcours.journeys.walk.walker import Walker
from parcours.pages.ar24 import FaceTurn, FaceVideo, Letter, LetterStatus, Means, PapersPhoto
from parcours.pages.identite_numerique import BeforeCreation, CreateIdentity, PhoneEntry
from parcours.pages.la_poste import (
    AccountCode,
    AccountEmail,
    AccountNew,
    Ar24Terms,
    PersonalDetails,
    Verification,
)
from parcours.pages.mailbox import Inbox
from parcours.pages.mon_compte_formation.sign_in import SignIn
from parcours.pages.mon_compte_formation.training import Home, HomeWithBanner
from parcours.pages.phone import Notifications
from parcours.pages.phone_app import AppActivation, AppHome, AppSignIn, AppStart, AppWelcome
from parcours.pages.screen import Hands, first_of

PAPERS = "Carte nationale d’identité française"
OFFICE = "Exempleville Mairie"
LETTER_COMES_AFTER = 10  # minutes
VIDEO_CHECKED_AFTER = 1  # working day
POSTMAN_COMES_AFTER = 3  # working days


def create_identity(walker: Walker) -> None:
    create = find_out_how(walker)
    details = begin(walker, create)
    prove_identity(walker, tell_who_one_is(walker, details))
    app = activate(walker)
    walker.goal_reached()
    use_identity(walker, app)


def find_out_how(walker: Walker) -> CreateIdentity:
    """From the front page: by its banner when it has one, else from where one is asked to sign in."""
    home = walker.open("mon_compte_formation")
    if first_of(home, HomeWithBanner, Home) is HomeWithBanner:
        return CreateIdentity(HomeWithBanner(home).open_identity())
    Home(home).identify.press()
    providers = SignIn(walker.computer).sign_in_with_franceconnect_plus()
    return PhoneEntry(providers.choose_identite_numerique()).create_identity()


def begin(walker: Walker, create: CreateIdentity) -> PersonalDetails:
    """To La Poste's account, on the computer or in the app."""
    if create.begin.offered:
        email = AccountEmail(create.begin_on_computer().begin())
        walker.start_here()
        return open_account(walker, email)
    notifications = Notifications(walker.open("phone"))
    walker.start_here()
    start = AppWelcome(notifications.open_app_to_start()).begin()
    if walker.person.traits.la_poste_account:
        start.use_account().sign_in(walker.person.email, walker.person.password)
        return PersonalDetails(notifications.hands)
    return open_account(walker, AccountEmail(start.create_account()))


def open_account(walker: Walker, email: AccountEmail) -> PersonalDetails:
    person = walker.person
    if person.traits.la_poste_account:
        return email.submit_as_known(person.email).submit(person.password)
    hands = email.submit_as_unknown(person.email)
    if first_of(hands, AccountNew, AccountCode) is AccountNew:
        return AccountNew(hands).submit(person.password)
    code = AccountCode(hands)
    return code.submit(Inbox(walker.open("mailbox")).open_account_code().code).submit(person.password)


def tell_who_one_is(walker: Walker, details: PersonalDetails) -> Verification:
    person = walker.person
    birth = f"{person.birth_date:%d/%m/%Y}"
    return details.submit(person.given_name, person.family_name, birth, person.phone, PAPERS)


def prove_identity(walker: Walker, verification: Verification) -> None:
    person = walker.person
    if person.traits.at_post_office:
        verification.choose_post_office().choose(OFFICE)
        walker.do_off_screen("go_to_post_office")
    elif person.traits.by_postman:
        verification.choose_postman().submit(person.street, f"{person.postcode} {person.city}")
        walker.let_working_days_pass(POSTMAN_COMES_AFTER)
    else:
        prove_identity_online(walker, verification.choose_online())


def prove_identity_online(walker: Walker, terms: Ar24Terms) -> None:
    terms.accept()
    Inbox(walker.open("mailbox")).open_announcement()
    walker.let_minutes_pass(LETTER_COMES_AFTER)
    message = Inbox(walker.open("mailbox")).open_letter()
    identify(walker, Letter(walker.follow(message.read)).confirm())
    if walker.person.traits.video_refused:
        walker.wait_for_news(VIDEO_CHECKED_AFTER)
        refusal = Inbox(walker.open("mailbox")).open_refusal()
        identify(walker, LetterStatus(walker.follow(refusal.status)).try_again_after_refusal())
    walker.wait_for_news(VIDEO_CHECKED_AFTER)
    acceptance = Inbox(walker.open("mailbox")).open_acceptance()
    LetterStatus(walker.follow(acceptance.status)).read_letter()


def identify(walker: Walker, means: Means) -> None:
    photo = means.choose_visual().agree()
    take_photos(walker, photo)
    came = first_of(walker.computer, FaceVideo, FaceTurn)
    turn = FaceVideo(walker.computer).record() if came is FaceVideo else FaceTurn(walker.computer)
    turn.move().submit()


def take_photos(walker: Walker, photo: PapersPhoto) -> None:
    if walker.person.traits.unclear_photo:
        photo.send_files(picture(200), picture(120))
    else:
        photo.take()


def picture(shade: int) -> bytes:
    """A grey PNG of one pixel: the file of a photo taken before."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    body = zlib.compress(bytes([0, shade]))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def activate(walker: Walker) -> AppHome:
    person = walker.person
    code = Notifications(walker.open("phone")).open_activation_sms().code
    activation = AppActivation(open_app(walker))
    if person.traits.wrong_activation_code:
        activation = activation.enter_wrong(another(code))
    return activation.enter(code).choose(person.secret_code)


def open_app(walker: Walker) -> Hands:
    """The app where the identity was created, or one just installed, which opens by itself."""
    app = walker.open("identity_app")
    if first_of(app, AppActivation, AppSignIn) is AppSignIn:
        return AppSignIn(app).sign_in(walker.person.email, walker.person.password)
    return Notifications(walker.open("phone")).open_app_to_start()


def another(code: str) -> str:
    """A code of the same length that is not this one."""
    return "".join(str(9 - int(digit)) for digit in code)


def use_identity(walker: Walker, app: AppHome) -> None:
    """From the app to Mon Compte Formation, then signed in with the new identity."""
    Home(app.open_mon_compte_formation())
    Home(walker.open("mon_compte_formation")).identify.press()
    sign_in(walker, SignIn(walker.computer))


NEWCOMER = Traits(identity="none")

CREATE_IDENTITY = Journey(
    name="create-identity",
    title="Créer une Identité Numérique La Poste",
    variants=(
        Variant("online", NEWCOMER),
        Variant("with an account at La Poste", Traits(identity="none", la_poste_account=True)),
        Variant("online, unclear photo", Traits(identity="none", unclear_photo=True)),
        Variant("at a post office", Traits(identity="none", at_post_office=True)),
        Variant("by the postman", Traits(identity="none", by_postman=True)),
        Variant("online, refused once", Traits(identity="none", video_refused=True)),
        Variant("online, wrong activation code", Traits(identity="none", wrong_activation_code=True)),
    ),
    script=create_identity,
    signs=(
        CreateIdentity.begin,
        BeforeCreation.go_on,
        AppStart.create,
        Means.visual,
        LetterStatus.read,
        AppActivation.code,
    ),
    titles=(
        "créer une identité numérique",
        "créer mon identité numérique",
        "créer votre identité numérique",
        "identité numérique de la poste",
    ),
    recover={SignIn: sign_in_again},
)
