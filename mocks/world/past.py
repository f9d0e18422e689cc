"""What happened before a world opens: a first dossier, as far as the person has come with it."""

from parcours.mocks.world.records import Dossier
from parcours.mocks.world.world import World

STEPS = ("nothing", "answered", "validated", "over")


def live_through(world: World) -> None:
    """Brings a first dossier to where the resident's past says it is; the clock moves on the way."""
    reached = STEPS.index(world.resident.past)
    if reached == 0:
        return
    dossier = _send(world)
    world.advance(working_days=world.release.facts.answer_working_days)
    if reached >= STEPS.index("validated"):
        owed = world.funding(dossier).owed
        world.dossiers.agree(dossier, owed, world.now)
        if owed:
            world.dossiers.pay(dossier, owed, world.now)
    while world.resident.past == "over" and dossier.due:
        world.advance(working_days=1)


def _send(world: World) -> Dossier:
    dossiers, now = world.dossiers, world.now
    wanted = world.offer_of_invitation()
    key = next(key for key, offer in world.release.offers.items() if offer is wanted)
    if not wanted.sessions:
        return dossiers.request_quote(key, now)
    slack = world.release.facts.transfer_working_days + world.release.facts.answer_working_days
    days = next(days for days in wanted.sessions if dossiers.can_begin(days, world.in_working_days(slack)))
    dossier = dossiers.open_file(key, days, now)
    dossiers.send(dossier, now)
    return dossier
