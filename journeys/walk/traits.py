"""What is true of the person who walks, and changes the way."""

from typing import Literal

from pydantic import Field

from parcours.journeys.support.record import Record

HABITS = (
    "by_password",
    "by_transfer",
    "from_mail",
    "opens_app",
    "at_post_office",
    "by_postman",
    "from_bottom",
    "by_search",
    "by_card",
    "by_files",
)
AUDIENCES = ("elected",)
MISHAPS: tuple[str, ...] = (
    "adapted",
    "card_refused",
    "changes_mind",
    "organism_refuses",
    "too_late",
    "too_near",
    "unclear_photo",
    "video_refused",
    "wrong_activation_code",
    "email_taken",
    "wrong_letters",
    "wrong_mail_code",
    "weak_password",
    "terms_forgotten",
    "rights_missing",
    "nothing_found",
    "session_full",
    "refused",
    "mistyped_code",
    "blocked",
    "request_expired",
    "session_expired",
    "unknown_number",
    "provider_down",
    "provider_failed",
    "identity_problem",
    "wrong_password",
    "forgotten_password",
)


class Traits(Record):
    """What is true of who walks, so far as a tutorial can speak of it.

    Most are facts of the person, and those in AUDIENCES have tutorials of their own; those in HABITS are
    ways of doing that anyone may choose; those in MISHAPS may befall anyone, and need not be told.
    """

    identity: Literal["active", "none"] = Field(
        default="active", description="their Identité Numérique; part of a journey, told by no tutorial"
    )
    first_visit: bool = False
    jobseeker: bool = False
    elected: bool = Field(default=False, description="holds a mandate, and an account for it")
    by_password: bool = Field(default=False, description="signs in with their own identifiers")
    from_mail: bool = Field(default=False, description="comes by the organism's link, not by the home page")
    opens_app: bool = Field(default=False, description="opens the app by its icon, not by the notification")
    la_poste_account: bool = Field(default=False, description="has an account at La Poste already")
    minor: bool = Field(default=False, description="is under 18")
    short_permit: bool = Field(
        default=False, description="has no papers but a residence permit of 5 years or less"
    )
    at_post_office: bool = Field(default=False, description="shows their papers at a post office")
    by_postman: bool = Field(default=False, description="shows their papers to the postman")
    unclear_photo: bool = Field(default=False, description="the camera is no good: sends photos taken before")
    video_refused: bool = Field(default=False, description="the first video of their face is refused")
    wrong_activation_code: bool = Field(default=False, description="mistypes the activation code once")
    from_bottom: bool = Field(default=False, description="begins at the bottom of the home page, not its top")
    by_search: bool = Field(default=False, description="looks for a training at once, not by their rights")
    by_card: bool = Field(default=False, description="opens the account of the mandate from the home page")
    by_files: bool = Field(
        default=False, description="comes back by the list of their files, not by the mail"
    )
    email_taken: bool = Field(default=False, description="gives an address that another account uses")
    wrong_letters: bool = Field(default=False, description="copies the letters of the picture wrongly")
    wrong_mail_code: bool = Field(default=False, description="copies the code of the mail wrongly")
    weak_password: bool = Field(default=False, description="chooses a password that is refused")
    terms_forgotten: bool = Field(default=False, description="forgets to accept the terms")
    rights_missing: bool = Field(default=False, description="elected, but their account does not show it")
    nothing_found: bool = Field(default=False, description="looks for what nobody teaches")
    session_full: bool = Field(default=False, description="comes when the first session is full")

    underfunded: bool = Field(default=False, description="their rights do not cover the price")
    employer_pays: bool = Field(default=False, description="their employer adds to their rights")
    authority_pays: bool = Field(default=False, description="their local authority adds to their rights")
    exempt: bool = Field(default=False, description="spared the share by an accident at work, or by points")
    by_transfer: bool = Field(default=False, description="pays by a bank transfer, not by card")
    adapted: bool = Field(default=False, description="the organism asks another price than announced")
    card_refused: bool = Field(default=False, description="the bank refuses the first card")
    changes_mind: bool = Field(default=False, description="refuses what the organism proposes")
    organism_refuses: bool = Field(default=False, description="the organism refuses the request")
    too_late: bool = Field(default=False, description="lets the time to answer, or to withdraw, go by")
    too_near: bool = Field(default=False, description="the organism proposes dates that are too near")
    refused: bool = Field(default=False, description="says no on the phone, then thinks again")
    mistyped_code: bool = Field(default=False, description="types a wrong secret code, then the right one")
    blocked: bool = Field(default=False, description="types three wrong secret codes")
    request_expired: bool = Field(default=False, description="answers on the phone when it is too late")
    session_expired: bool = Field(default=False, description="stays too long on a page of FranceConnect")
    unknown_number: bool = Field(default=False, description="types a number that has no identity")
    provider_down: bool = Field(default=False, description="comes when the account cannot be chosen")
    provider_failed: bool = Field(default=False, description="comes when the provider fails, once")
    identity_problem: bool = Field(default=False, description="is not as the civil registry knows them")
    wrong_password: bool = Field(default=False, description="types a wrong password, then the right one")
    forgotten_password: bool = Field(default=False, description="has to choose a new password")

    @property
    def facts(self) -> tuple[str, ...]:
        """Names of the traits this person has, habits and mishaps apart."""
        return tuple(name for name in self._held if name not in (*HABITS, *MISHAPS))

    @property
    def habits(self) -> tuple[str, ...]:
        return tuple(name for name in self._held if name in HABITS)

    @property
    def mishaps(self) -> tuple[str, ...]:
        return tuple(name for name in self._held if name in MISHAPS)

    @property
    def _held(self) -> list[str]:
        return [name for name, held in self.model_dump().items() if held is True]
