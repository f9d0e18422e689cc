"""What every record of ours is: closed, frozen, and written with care."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A value that never changes and refuses any field it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True)
