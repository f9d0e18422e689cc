"""Who pays what for a training: the person's rights, somebody else's top-up, and the person."""

from parcours.mocks.money import cents, euros
from parcours.mocks.releases.loader import Release
from parcours.mocks.releases.schema import Closed
from parcours.mocks.world.records import Dossier
from parcours.mocks.world.resident import Resident


class Funding(Closed):
    """Amounts in cents; those of rights, top-up and the person's part add up to the price."""

    price: int
    rights: int
    top_up: int
    share: int
    exemption: str
    """Why the person does not owe the share, in words; empty when they do, or when there is none."""

    @property
    def owed(self) -> int:
        """What the person pays: the share, and what neither rights nor top-up cover."""
        return self.price - self.rights - self.top_up

    def said(self) -> dict[str, str]:
        """What texts say of it."""
        return {
            "price": euros(self.price),
            "used": euros(self.rights),
            "top_up": euros(self.top_up),
            "owed": euros(self.owed),
            "exemption": self.exemption,
        }


def funding_of(release: Release, resident: Resident, dossier: Dossier) -> Funding:
    """As it stands for that dossier; an authority tops up no more than its part of the price."""
    offer = release.offers[dossier.offer]
    price = dossier.price or cents(offer.price or release.facts.price)
    exemption = exemption_of(release, resident)
    share = 0 if exemption else min(cents(release.facts.participation), price)
    own = cents(rights_of(release, resident, for_elected=offer.for_elected))
    rights = min(own, price - share)
    missing = price - share - rights
    most = {
        "none": 0,
        "employer": missing,
        "authority": price * release.facts.authority_percent // 100,
    }[resident.top_up]
    return Funding(price=price, rights=rights, top_up=min(most, missing), share=share, exemption=exemption)


def exemption_of(release: Release, resident: Resident) -> str:
    """Why this person does not owe the share, in words; empty when they owe it, or when there is none."""
    held = {
        "jobseeker": resident.jobseeker,
        "employer": resident.top_up == "employer",
        "points": resident.exempt == "points",
        "work_accident": resident.exempt == "work_accident",
    }
    return next((words for key, words in release.exemptions.items() if held[key]), "")


def rights_of(release: Release, resident: Resident, *, for_elected: bool) -> str:
    """What is on the usual account, or on that of an elected person."""
    facts = release.facts
    if for_elected:
        return facts.mandate_rights if resident.rights == "enough" else facts.few_mandate_rights
    return facts.rights if resident.rights == "enough" else facts.few_rights
