"""Proving who one is by post, for those who cannot have an Identité Numérique."""

from parcours.journeys.walk.journey import Journey, Variant
from parcours.journeys.walk.traits import Traits
from parcours.journeys.walk.walker import Walker
from parcours.pages.identite_numerique import CreateIdentity
from parcours.pages.mailbox import Inbox
from parcours.pages.mon_compte_formation.identity_by_post import IdentityByPost
from parcours.pages.mon_compte_formation.training import Home

LETTER_DEALT_WITH_AFTER = 22  # working days: four weeks, holidays among them


def identity_by_post(walker: Walker) -> None:
    create = CreateIdentity(walker.open("identite_numerique"))
    by_post = IdentityByPost(create.say_not_eligible())
    walker.start_here()
    by_post.form.press()
    walker.goal_reached()
    walker.do_off_screen("post_form")
    walker.wait_for_news(LETTER_DEALT_WITH_AFTER)
    message = Inbox(walker.open("mailbox")).open_checked_by_post()
    Home(walker.follow(message.service))


IDENTITY_BY_POST = Journey(
    name="identity-by-post",
    title="Faire vérifier son identité par courrier",
    variants=(
        Variant("minor", Traits(identity="none", minor=True)),
        Variant("without eligible papers", Traits(identity="none", short_permit=True)),
    ),
    script=identity_by_post,
    signs=(IdentityByPost.form,),
    titles=("vérification de votre identité par courrier", "je ne remplis pas les conditions d'accès"),
)
