"""How documents are to be verified."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from parcours.journeys.gate.acceptances import NONE, Acceptances
from parcours.journeys.ocr.reader import Reader
from parcours.journeys.walk.engine.job import Engine
from parcours.journeys.walk.engine.processes import Processes
from parcours.journeys.walk.find_browser import NOBODY, Watching


@dataclass(frozen=True)
class Options:
    """What a person may ask for, whichever door they come by."""

    journey: str | None = None
    """Name of the one that every document tells; found in their words when it is not given."""
    drifts: tuple[str, ...] = ()
    """Changes planted on the mock, by name."""
    fresh: bool = False
    """Walk again, even where nothing has changed."""
    figures: bool = True
    """Compare the pictures of the documents with the screens."""
    reader: Reader | None = None
    """Reads the words in the pictures; None leaves them unread."""
    accepted: Acceptances = NONE
    """Findings that may stay."""
    whole: bool = False
    """These are all the documents there are: what is accepted and found in none is found no more."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Of documents that outputs call otherwise than by their path: that name, by the path."""
    scale: int = 1
    """Pixels of the pictures of the walks for one CSS pixel."""
    walks: Path | None = None
    """The folder where they are kept and looked for, else one of the home."""
    watching: Watching = NOBODY
    engine: Engine = field(default_factory=Processes)
    """Where walks are made."""
