"""The state of a world, as the control interface reports it."""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict

from parcours.mocks.world.identities import Creation
from parcours.mocks.world.records import Confirmation, Dossier, Mail, Sms
from parcours.mocks.world.resident import Resident


class WorldState(BaseModel):
    """What an observer may know of a world, codes included."""

    model_config = ConfigDict(extra="forbid")

    name: str
    release: str
    seed: int
    now: datetime
    account: Literal["none", "complete"]
    resident: Resident
    captcha: str
    mails: list[Mail]
    texts: list[Sms]
    identity: Creation
    confirmations: list[Confirmation]
    dossiers: list[Dossier]
