"""The mock as a platform to walk on: what its walks depend on, and who walks there."""

import pytest

from parcours.journeys.targets.mock import mock_platform, resident
from parcours.journeys.walk.person import invent
from parcours.journeys.walk.traits import Traits
from parcours.mocks.drift import DriftError


def test_a_drifted_platform_is_another_platform() -> None:
    plain, drifted = mock_platform("2026-01"), mock_platform("2026-01", ["harmless:footer"])
    both = mock_platform("2026-01", ["harmless:footer", "look:colour"])
    assert len({plain.fingerprint, drifted.fingerprint, both.fingerprint}) == 3
    assert both.name == "mock 2026-01 + harmless:footer + look:colour"


def test_a_drift_the_release_cannot_have_is_refused() -> None:
    with pytest.raises(DriftError, match="no drift of 2021-11"):
        mock_platform("2021-11", ["rename-far:review.send"])


def test_a_person_has_a_code_of_the_length_that_is_asked() -> None:
    person = invent(1, Traits())
    assert resident(person).secret_code == person.secret_code
    assert len(resident(person, 6).secret_code) == 6
    assert resident(person, 6).secret_code.startswith(person.secret_code)
