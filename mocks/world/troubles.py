"""What may go wrong at FranceConnect or at the provider for the person of one world, and until when."""

from datetime import datetime
from typing import Literal

from parcours.mocks.releases.loader import Release, changed
from parcours.mocks.working_days import after_working_days

Trouble = Literal[
    "none",
    "provider_down",
    "provider_fails",
    "token_refused",
    "no_user_data",
    "answer_unreadable",
    "level_too_low",
    "provider_barred",
    "registry_down",
    "registry_silent",
    "registry_unreadable",
    "registry_doubtful",
    "registry_near_miss",
    "registry_several",
    "married_name_only",
    "not_in_registry",
    "deceased",
    "account_deactivated",
    "provider_blocked",
    "no_email",
    "no_address",
    "identity_incomplete",
]
CODES: dict[Trouble, str] = {
    "token_refused": "Y020026",
    "no_user_data": "Y020027",
    "answer_unreadable": "Y100001",
    "level_too_low": "Y100018",
    "provider_barred": "Y020023",
    "registry_down": "Y010011",
    "registry_silent": "Y010012",
    "registry_unreadable": "Y010013",
    "registry_doubtful": "Y010009",
    "registry_near_miss": "Y010004",
    "registry_several": "Y010006",
    "married_name_only": "Y010007",
    "not_in_registry": "Y010008",
    "deceased": "Y010015",
    "account_deactivated": "Y180001",
    "provider_blocked": "Y100011",
    "no_email": "Y600006",
    "no_address": "Y270001",
    "identity_incomplete": "Y600007",
}
OUTAGE_WORKING_DAYS = 1


def without_provider(release: Release) -> Release:
    """The same while L'Identité Numérique cannot be chosen."""
    return changed(release, {"screens": {"providers": {"controls": {"la_poste": {"disabled": True}}}}})


class Troubles:
    """The trouble there is now; an outage ends by itself, a failure happens once, the rest needs a person."""

    def __init__(self, trouble: Trouble, starts: datetime) -> None:
        self.now: Trouble = trouble
        self._outage_ends = after_working_days(starts, OUTAGE_WORKING_DAYS)

    @property
    def provider_is_down(self) -> bool:
        return self.now == "provider_down"

    @property
    def code(self) -> str | None:
        """Of the error page shown to who comes back from the provider; None when all is well."""
        return CODES.get(self.now)

    def provider_fails(self) -> bool:
        """True the first time only."""
        fails = self.now == "provider_fails"
        if fails:
            self.now = "none"
        return fails

    def settle(self) -> None:
        """Somebody has put it right."""
        self.now = "none"

    def let_pass(self, until: datetime) -> None:
        if self.provider_is_down and until >= self._outage_ends:
            self.now = "none"
