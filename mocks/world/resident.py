"""The invented person a world belongs to, as the platform and La Poste know them."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, field_validator

from parcours.mocks.fields import mobile_number, social_security_number
from parcours.mocks.releases.schema import Closed
from parcours.mocks.world.troubles import Trouble

Answer = Literal["accepts", "adapts", "refuses", "is_silent", "rushes", "cancels"]
TopUp = Literal["none", "employer", "authority"]
Past = Literal["nothing", "answered", "validated", "over"]
Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


class Resident(Closed):
    """Who walks through a world: identity, contact details, and what they already have."""

    given_name: Words
    family_name: Words
    birth_name: Words
    birth_date: date
    social_security_number: str
    email: Annotated[str, StringConstraints(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
    phone: str = Field(description="mobile number of the Identité Numérique")
    secret_code: Annotated[str, StringConstraints(pattern=r"^\d+$")]
    street: Words
    postcode: Annotated[str, StringConstraints(pattern=r"^\d{5}$")]
    city: Words
    account: Literal["none", "complete"]
    jobseeker: bool
    elected: bool = False
    identity: Literal["none", "active"] = Field(default="active", description="their Identité Numérique")
    la_poste_account: bool = Field(
        default=False, description="has one already, with the same e-mail and password"
    )
    papers: Literal["eligible", "short_permit"] = "eligible"
    first_video: Literal["accepted", "refused"] = Field(
        default="accepted", description="by those who look at it"
    )
    rights_attached: bool = Field(default=True, description="of an elected person: the account shows them")
    taken_email: str = Field(default="", description="an address at which somebody else has an account")
    full_sessions: int = Field(default=0, ge=0, description="how many first sessions of a training are full")
    rights: Literal["enough", "few"] = Field(default="enough", description="few: less than the price")
    top_up: TopUp = Field(default="none", description="who adds to rights")
    exempt: Literal["none", "points", "work_accident"] = Field(
        default="none", description="what spares them the share, beside looking for a job and a top-up"
    )
    organism: Answer = Field(default="accepts", description="what the organism does with their request")
    in_sessions: bool = Field(
        default=False, description="the training they want takes place in sessions, where not all do"
    )
    past: Past = Field(default="nothing", description="how far a first dossier has come when the world opens")
    password: str = Field(default="Exemple-2025-CPF", description="of the account without FranceConnect+")
    trouble: Trouble = Field(default="none", description="what goes wrong when they sign in")

    @property
    def full_name(self) -> str:
        return f"{self.given_name} {self.family_name}"

    @field_validator("phone")
    @classmethod
    def _phone_is_mobile(cls, phone: str) -> str:
        if mobile_number(phone) is None:
            raise ValueError('expected a French mobile number, for instance "06 39 98 12 34"')
        return phone

    @field_validator("social_security_number")
    @classmethod
    def _number_has_its_key(cls, number: str) -> str:
        if social_security_number(number) is None:
            raise ValueError("expected 15 characters ending in the key of the first 13")
        return number
