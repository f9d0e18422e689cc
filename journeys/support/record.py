"""The base class of all records: frozen, and closed (an unknown field is refused)."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A value that never changes and refuses any field it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True)
