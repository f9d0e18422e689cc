"""What is not done twice."""

from types import SimpleNamespace
from typing import cast

import pytest

from journeys.walk.healing.gestures import Gestures
from journeys.walk.healing.replay import Replay
from journeys.walk.healing.scene import Act, Scene, Visit
from pages.mon_compte_formation.enrolment import ProposalFile
from pages.screen import Hands


@pytest.mark.parametrize(
    ("live", "made", "expected"), [(True, 3, True), (True, None, False), (False, 3, False)]
)
def test_what_may_have_engaged_a_real_person_is_not_done_again(
    live: bool, made: int | None, expected: bool
) -> None:
    replay = Replay(cast(Scene, SimpleNamespace(live=live)), cast(Gestures, None))
    screen = ProposalFile.at(cast(Hands, None))
    visit = Visit(screen, seen=0, acts=[Act(screen.confirm, "press", made=made)])
    assert replay.may_have_engaged(visit) is expected
