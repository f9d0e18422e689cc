"""Withdrawing from a training one has agreed to, in the time the law gives."""

from parcours.journeys.scripts.shared.answering import open_own_file
from parcours.journeys.scripts.shared.signing_in import sign_in_again
from parcours.journeys.walk.journey import Journey, Variant
from parcours.journeys.walk.traits import Traits
from parcours.journeys.walk.walker import Walker
from parcours.pages.mon_compte_formation.files import ClosedFile, ValidatedFile, Withdrawal
from parcours.pages.mon_compte_formation.sign_in import SignIn

MAY_WITHDRAW_WITHIN = 11  # working days


def withdraw(walker: Walker) -> None:
    if walker.person.traits.too_late:
        walker.let_working_days_pass(MAY_WITHDRAW_WITHIN + 1)
        open_own_file(walker)
        ClosedFile(walker.computer)
    else:
        open_own_file(walker)
        ValidatedFile(walker.computer).ask_to_withdraw().withdraw()
    walker.goal_reached()


WITHDRAW = Journey(
    name="withdraw",
    title="Se rétracter",
    variants=(
        Variant("in time", Traits()),
        Variant("too late", Traits(too_late=True)),
    ),
    script=withdraw,
    signs=(ValidatedFile.withdraw, Withdrawal.confirm),
    titles=("se rétracter", "me rétracter", "annuler sa formation", "annuler ma formation"),
    through=("sign-in",),
    past="validated",
    recover={SignIn: sign_in_again},
)
