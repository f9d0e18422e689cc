"""Walks taken for the proofs of figures, kept with their pictures from one proof to the next."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from parcours.journeys.scripts import JOURNEYS
from parcours.journeys.targets.mock import target_on
from parcours.journeys.walk.model import Walk
from parcours.journeys.walk.run import WINDOWS, walk
from parcours.journeys.walk.store import StoredWalk
from parcours.mocks.server.process import Running


@dataclass(frozen=True)
class Studio:
    """Where walks are taken, and the folder they are kept in."""

    server: Running
    launched: Browser
    folder: Path

    def taken(
        self, journey: str, variant: str, release: str, drifts: Sequence[str] = (), zoom: float = 1.0
    ) -> StoredWalk:
        """The walk of that variant in the release drifted so; made if it is not in the folder yet.

        A page zoomed by its reader has a narrower window, larger on the screen.
        """
        name = "_".join([journey, variant.replace(" ", "-"), release, *drifts, *[f"{zoom}"] * (zoom != 1)])
        place = self.folder / "".join(c if c.isalnum() or c in "-_" else "." for c in name)[:120]
        kept = place / "walk.json"
        if not kept.exists():
            script = JOURNEYS[journey]
            chosen = next(one for one in script.variants if one.name == variant)
            width, height = WINDOWS["desk"]
            with pytest.MonkeyPatch.context() as patched:
                patched.setitem(WINDOWS, "desk", (round(width / zoom), round(height / zoom)))
                walk(script, chosen, target_on(self.server, release, drifts), self.launched, place)
        return StoredWalk(Walk.model_validate_json(kept.read_text("utf-8")), place)
