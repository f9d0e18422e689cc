"""Messages that come another way than they are told to: one finding for each message, and none else."""

from typing import Any

import pytest

from parcours.journeys.verdict.alignment.channels import Channel, as_it_comes
from parcours.journeys.walk.model import Surprise, Walk
from tests.verdict.builders import ACTS, STEPS, act, kinds, tell, told, verdict_of, walked

SUBJECT = "Votre devis est prêt"
TEXT = act(
    "Nouveau SMS : Exemple",
    "Notifications",
    role="link",
    device="phone",
    names=(SUBJECT,),
    called=("le mail",),
)
MAIL = act(SUBJECT, "Boîte de réception", role="link", device="mail", called=("le mail",))
IN_TEXT = act("Consulter le devis", "Exemple", role="link", device="phone")
IN_MAIL = act("Consulter le devis", SUBJECT, role="link", device="mail")

OPENS = tell(f"Dans votre messagerie, ouvrez « {SUBJECT} »", SUBJECT, device="mail")
FOLLOWS = tell("Dans ce mail, cliquez sur « Consulter le devis »", "Consulter le devis", device="mail")
RECEIVES = tell("Vous recevez un mail", action="receive_mail", device="mail")
SENT = act("Code à 6 chiffres", "Vérification", verb="enter_code", role="textbox")
TYPES = tell("Saisissez le code reçu par e-mail", action="enter_code", object="le code reçu par e-mail")
TYPES_TEXT = tell("Saisissez le code reçu par SMS", action="enter_code", object="le code reçu par SMS")


APP = act("L'Identité Numérique", "Téléphone", verb="open", role="link", device="phone")
OPENS_APP = tell(
    "Ouvrez l'application « L'Identité Numérique »", "L'Identité Numérique", action="open_app", device="phone"
)


def sent_otherwise(*acts: dict[str, Any], at: int = 0, wanted: str = SUBJECT, device: Any = "mail") -> Walk:
    """The ordinary walk, and a message looked for in the mailbox that came by SMS."""
    walk = walked((*ACTS, *acts))
    opened = len(ACTS) + at
    came = Surprise(
        kind="channel",
        device=device,
        screen=0,
        at=opened,
        gesture=opened,
        role="link",
        wanted=wanted,
        names=(wanted,),
        seen=walk.gestures[opened].name,
        evidence="it came on the phone",
        confidence=0.9,
    )
    return walk.model_copy(update={"surprises": (came,)})


@pytest.mark.parametrize(
    "steps",
    [(OPENS, FOLLOWS), (RECEIVES, FOLLOWS), (OPENS,), (FOLLOWS,)],
    ids=("both", "received", "open", "in"),
)
def test_a_mail_that_comes_by_sms_is_told_once(steps: tuple[dict[str, Any], ...]) -> None:
    [finding] = verdict_of((*STEPS, *steps), [sent_otherwise(TEXT, IN_TEXT)]).findings
    assert (finding.kind, finding.severity) == ("wrong-channel", "stops")
    assert finding.said == "a mail is received"
    assert finding.seen.startswith("an SMS is received")
    assert [str(finding.place), *map(str, finding.also)] == [
        f"line {len(STEPS) + 1 + number}" for number in range(len(steps))
    ]


def test_a_mail_that_comes_as_one_is_no_finding() -> None:
    assert kinds(verdict_of((*STEPS, OPENS, FOLLOWS), [walked((*ACTS, MAIL, IN_MAIL))])) == []


def test_an_sms_told_as_one_is_no_finding_wherever_it_was_looked_for_first() -> None:
    said = tell("Ouvrez le SMS reçu", action="receive_sms", device="phone")
    assert kinds(verdict_of((*STEPS, said), [sent_otherwise(TEXT)])) == []


def test_a_code_told_to_come_by_mail_is_typed_from_an_sms() -> None:
    walk = sent_otherwise(TEXT, SENT)
    assert kinds(verdict_of((*STEPS, TYPES), [walk])) == [("wrong-channel", "line 8")]
    said = tell("Ouvrez le SMS reçu", action="receive_sms", device="phone")
    assert kinds(verdict_of((*STEPS, said, TYPES_TEXT), [walk])) == []
    assert kinds(verdict_of((*STEPS, TYPES), [walked((*ACTS, MAIL, SENT))])) == []


def test_an_app_opened_in_vain_is_told_with_the_message_that_came() -> None:
    walk = sent_otherwise(APP, TEXT, IN_TEXT, at=1, wanted="L'Identité Numérique", device="phone")
    [finding] = verdict_of((*STEPS, OPENS_APP), [walk]).findings
    assert (finding.kind, finding.said) == ("wrong-channel", OPENS_APP["text"])
    assert finding.seen.startswith("an SMS is received")
    assert finding.proposal == "Sur le téléphone, cliquez sur « Nouveau SMS : Exemple »."
    assert kinds(verdict_of((*STEPS, OPENS_APP), [walked((*ACTS, APP))])) == []


def test_a_message_that_bears_the_name_of_an_app_is_not_the_app() -> None:
    text = "Appuyez sur la notification, ou ouvrez l'application « L'Identité Numérique »"
    ways = (
        tell(text, device="phone", object="la notification"),
        tell(text, "L'Identité Numérique", action="open_app", device="phone", condition="ou ouvrez"),
    )
    sms = {**TEXT, "name": "Nouveau SMS : L'Identité Numérique", "called": ("la notification",)}
    walk = sent_otherwise(sms, IN_TEXT, wanted="Demande de connexion", device="phone")
    [finding] = verdict_of((*STEPS, *ways), [walk]).findings
    assert (finding.kind, finding.step) == ("wrong-channel", len(STEPS))


@pytest.mark.parametrize(
    ("said", "came", "proposal"),
    [
        ("Vous recevez un e-mail.", "sms", "Vous recevez un SMS."),
        ("Ouvrez l’e-mail reçu.", "sms", "Ouvrez le SMS reçu."),
        ("Grâce au lien de l'e-mail", "sms", "Grâce au lien du SMS"),
        ("Ouvrez l’e-mail reçu.", "notification", ""),
        ("Cet email contient un lien.", "sms", "Ce SMS contient un lien."),
        ("Saisissez le code reçu par courriel", "sms", "Saisissez le code reçu par SMS"),
        ("Touchez la notification", "mail", ""),
        ("Le texto du site", "mail", "Le mail du site"),
        ("Ouvrez votre messagerie", "sms", ""),
        ("Ouvrez le message", "sms", ""),
    ],
)
def test_what_to_write_is_the_sentence_of_the_tutorial(said: str, came: Channel, proposal: str) -> None:
    [step] = told(tell(said)).steps
    assert as_it_comes(step, came) == proposal
