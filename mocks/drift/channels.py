"""Each device or channel changed: the web for the phone, a mail or an SMS for a notification."""

from parcours.mocks.drift.model import FROM_THE_ORGANISM, Drift, Found, Inapplicable, added, together, under
from parcours.mocks.releases.loader import Release, Tree

CONFIRMING = ("approval", "secret_code", "confirmed", "refused", "blocked", "expired")
NOTIFICATION = "L'Identité Numérique : demande de connexion à {service}"
LETTER: Tree = {
    "sender": "L'Identité Numérique",
    "address": "ne-pas-repondre@identite-numerique.example.com",
    "subject": "Confirmez votre connexion",
    "lines": ["Une connexion attend votre accord."],
    "link": {"role": "link", "name": "Confirmer ma connexion"},
}


def of_channels(release: Release) -> Found:
    on_computer = together(
        *(under(f"screens.{screen}.service", "identite-numerique") for screen in CONFIRMING)
    )
    web = together(under("flags.confirmation", "web"), on_computer)
    yield _drift(
        "device:confirmation-on-the-web",
        "the sign-in is confirmed on the computer, no longer on the phone",
        web,
        "approval",
        ("wrong-device",),
    )
    by_mail = together(
        under("flags.confirmation", "letter"), on_computer, added("mails.confirmation", LETTER)
    )
    yield _drift(
        "channel:confirmation-by-mail",
        "a mail asks to confirm the sign-in, no longer a notification",
        by_mail,
        "approval",
        ("wrong-channel", "wrong-device"),
    )
    by_sms = together(
        under("flags.confirmation", "letter"), added("mails.confirmation", {**LETTER, "channel": "sms"})
    )
    yield _drift(
        "channel:confirmation-by-sms",
        "an SMS asks to confirm the sign-in, no longer a notification",
        by_sms,
        "approval",
        ("wrong-channel",),
    )
    for mail, letter in release.mails.items():
        name = f"channel:{mail}-by-sms"
        if mail in FROM_THE_ORGANISM:
            yield Inapplicable(name=name, reason="the training organisation writes it, not the platform")
            continue
        yield _drift(
            name,
            f"« {letter.subject} » comes by SMS, no longer by mail",
            under(f"mails.{mail}.channel", "sms"),
            f"mail-{mail}",
            ("wrong-channel",),
        )
    for text, sms in release.texts.items():
        instead = {**LETTER, "sender": sms.sender, "subject": "Votre code", "lines": [sms.text], "link": None}
        yield _drift(
            f"channel:{text}-by-mail",
            f"« {sms.text} » comes by mail, no longer by SMS",
            together(under(f"texts.{text}.letter", f"{text}_code"), added(f"mails.{text}_code", instead)),
            "sms",
            ("wrong-channel", "wrong-device"),
        )


def _drift(name: str, what: str, changes: Tree, screen: str, expected: tuple[str, ...]) -> Drift:
    confirming = {"also": ("gone", "wrong-device"), "screens": ("secret_code",)}
    return Drift(
        name=name,
        kind=name.partition(":")[0],
        severity="breaks",
        what=what,
        changes=changes,
        screen=screen,
        expected=expected,
        silent="unless met",
        **(confirming if screen == "approval" else {}),
    )
