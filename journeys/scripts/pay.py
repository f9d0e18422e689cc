"""Paying: agreeing to what the organism proposes, and settling what neither rights nor others cover."""

from parcours.journeys.scripts.shared.answering import answer, open_own_file
from parcours.journeys.scripts.shared.signing_in import sign_in_again
from parcours.journeys.walk.journey import Journey, Variant
from parcours.journeys.walk.traits import Traits
from parcours.journeys.walk.walker import Walker
from parcours.pages.mon_compte_formation.contact import ContactForm
from parcours.pages.mon_compte_formation.payment import CardForm, NotPaid, Payment
from parcours.pages.mon_compte_formation.sign_in import SignIn

EXPIRY = "12/39"
SECURITY_CODE = "123"


def pay(walker: Walker) -> None:
    open_own_file(walker)
    agreed = answer(walker)
    if isinstance(agreed, Payment):
        settle(walker, agreed)
    walker.goal_reached()


def settle(walker: Walker, payment: Payment) -> None:
    """By card, or by a transfer asked for in the contact form."""
    person = walker.person
    if person.traits.by_transfer:
        ContactForm(payment.ask_for_transfer()).send()  # which comes filled in
        return
    if person.traits.card_refused:
        card: CardForm = payment.pay_by_card()
        payment = card.submit_when_refused_by_the_bank(person.empty_card, EXPIRY, SECURITY_CODE).try_again()
    payment.pay_by_card().submit(person.card, EXPIRY, SECURITY_CODE)


PAY = Journey(
    name="pay",
    title="Payer sa formation",
    variants=(
        Variant("usual", Traits()),
        Variant("rights too few", Traits(underfunded=True)),
        Variant("rights too few, by transfer", Traits(underfunded=True, by_transfer=True)),
        Variant("jobseeker", Traits(jobseeker=True)),
        Variant("employer pays", Traits(underfunded=True, employer_pays=True)),
        Variant("exempt", Traits(exempt=True), since="2025-01"),
        Variant(
            "elected, local authority pays",
            Traits(elected=True, underfunded=True, authority_pays=True),
            since="2022-10",
        ),
        Variant("card refused", Traits(underfunded=True, card_refused=True)),
    ),
    script=pay,
    signs=(Payment.by_card, Payment.by_transfer, CardForm.pay, CardForm.number, NotPaid.again),
    titles=(
        "payer ma formation",
        "payer sa formation",
        "le règlement de la formation",
        "le règlement des frais pédagogiques",
    ),
    through=("sign-in", "open-account"),
    past="answered",
    recover={SignIn: sign_in_again},
)
