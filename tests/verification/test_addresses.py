"""What each release knows of the services' addresses reaches the verdict."""

import pytest

from parcours.journeys.targets.mock import addresses_at, mock_platform
from parcours.journeys.verdict.findings.dead_links import fault_of
from parcours.mocks.releases.loader import releases


@pytest.mark.parametrize("release", releases())
def test_every_release_gives_its_addresses(release: str) -> None:
    known = mock_platform(release).addresses
    assert known == addresses_at(release)
    for site in known.sites:
        assert fault_of(site.url, known) is None
        assert all(fault_of(f"https://{host}/", known) is None for host in site.hosts)
        assert all(fault_of(mail, known) is None for mail in site.mails)
        assert all(fault_of(old, known) is not None for old in site.former)


def test_a_site_that_moved_is_old_from_then_on() -> None:
    assert fault_of("https://www.pole-emploi.fr/", addresses_at("2024-01")) is None
    moved = fault_of("https://www.pole-emploi.fr/", addresses_at("2025-01"))
    assert moved is not None
    assert (moved.right, moved.severity) == ("https://www.francetravail.fr/", "ages")


@pytest.mark.parametrize("release", releases())
def test_an_accent_in_an_address_is_told(release: str) -> None:
    fault = fault_of("https://lidentitenumérique.laposte.fr/", addresses_at(release))
    assert fault is not None
    assert (fault.right, fault.severity) == ("https://lidentitenumerique.laposte.fr/", "stops")


def test_routes_of_the_private_space_need_their_sign() -> None:
    known = addresses_at("2026-01")
    space = "https://www.moncompteformation.gouv.fr/espace-prive/html/"
    assert fault_of(f"{space}#/", known) is None
    assert fault_of(f"{space}#/formation/recherche/123_a/456_b?contexteFormation=X", known) is None
    lost = fault_of(f"{space}droits", known)
    assert lost is not None
    assert lost.right == f"{space}#/droits"
