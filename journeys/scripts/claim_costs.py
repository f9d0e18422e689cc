"""Asking for meals and nights to be given back, once the training of an elected person is over."""

from parcours.journeys.scripts.shared.signing_in import enter, sign_in_again
from parcours.journeys.walk.journey import Journey, Variant
from parcours.journeys.walk.traits import Traits
from parcours.journeys.walk.walker import Walker
from parcours.pages.mon_compte_formation.contact import ContactForm, Costs, CostsReview
from parcours.pages.mon_compte_formation.sign_in import SignIn
from parcours.pages.mon_compte_formation.training import Home

REASON = "Ma formation en tant qu'élu"
DETAIL = "Frais THR"
MEALS = "2"
NIGHTS = "1"
PLACE = "Taux de base"


def claim_costs(walker: Walker) -> None:
    home = Home(walker.open("mon_compte_formation"))
    walker.start_here()
    home.identify.press()
    enter(walker, SignIn(walker.computer))
    Home(walker.computer).contact.press()
    form = ContactForm(walker.computer)
    form.choose(REASON, DETAIL)
    form.go_on_to_costs().submit(MEALS, NIGHTS, PLACE).send_claim()
    walker.goal_reached()


CLAIM_COSTS = Journey(
    name="claim-costs",
    title="Demander le remboursement des frais de repas et d'hébergement",
    variants=(
        Variant("elected", Traits(elected=True)),
        Variant("elected, by the app", Traits(elected=True, opens_app=True)),
    ),
    script=claim_costs,
    signs=(ContactForm.reason, ContactForm.detail, Costs.meals, Costs.nights, CostsReview.send),
    titles=(
        "le règlement des frais supplémentaires",
        "remboursement des frais",
        "frais de repas",
        "frais thr",
    ),
    through=("sign-in",),
    since="2022-10",
    past="over",
    recover={SignIn: sign_in_again},
)
