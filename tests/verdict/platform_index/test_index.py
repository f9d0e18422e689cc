"""The index of the platform: it is of all that is recorded, and what was just walked counts."""

import gzip
from collections.abc import Sequence

import pytest

from parcours.journeys.verdict.platform_index.index import PlatformIndex
from parcours.journeys.verdict.platform_index.indexing import with_walks
from parcours.journeys.verdict.platform_index.shipped import (
    as_bytes,
    index_at,
    newest_index,
    path_of,
    releases_indexed,
)
from parcours.journeys.walk.model import Walk
from tests.recordings import recorded, releases_recorded
from tests.recordings.index import index_recorded
from tests.support.walks import few_by_day

NEWEST = releases_recorded()[-1]


@pytest.mark.parametrize("release", few_by_day(releases_recorded(), releases_recorded()[:1]))
def test_what_comes_with_the_program_is_what_is_recorded(release: str) -> None:
    shipped = gzip.decompress(path_of(release).read_bytes())
    assert shipped == gzip.decompress(as_bytes(index_recorded(release))), "type make recordings"


def test_every_release_recorded_is_indexed() -> None:
    assert releases_indexed() == releases_recorded()
    assert index_at("2019-01").release == releases_recorded()[0]
    assert index_at("2099-01") == newest_index()


def test_a_name_is_found_whatever_its_capitals_apostrophes_and_plural() -> None:
    index = newest_index()
    assert [one.name for one in index.by_name["demander un devi"]] == ["Demander un devis"]
    [front] = [one for one in index.by_older["connexion"] if one.is_control]
    assert front.name == "S'identifier"
    assert "ameli.fr" in {lost.name for lost in index.lost}


def test_what_is_rare_tells_more() -> None:
    index = newest_index()
    assert index.weight(["rembours"]) > index.weight(["=formation"])


def walks_of(journey: str) -> list[Walk]:
    return list(recorded(NEWEST, journey).values())


def test_the_same_walks_change_nothing() -> None:
    assert with_walks(newest_index(), walks_of("withdraw")) is newest_index()


def as_walked_now(journey: str, old: str, new: str) -> PlatformIndex:
    """The index once the walks of a journey met other words; what a page knows stays as it was."""
    walks = [Walk.model_validate_json(one.model_dump_json().replace(old, new)) for one in walks_of(journey)]
    known = [[gesture.names for gesture in walk.gestures] for walk in walks_of(journey)]
    return with_walks(newest_index(), [_knowing(*one) for one in zip(walks, known, strict=True)])


def _knowing(walk: Walk, known: Sequence[tuple[str, ...]]) -> Walk:
    gestures = zip(walk.gestures, known, strict=True)
    met = tuple(gesture.model_copy(update={"names": names}) for gesture, names in gestures)
    return walk.model_copy(update={"gestures": met})


def test_a_control_that_bears_another_name_now_is_known_by_the_old_one() -> None:
    index = as_walked_now("withdraw", "Confirmer ma rétractation", "Je renonce")
    assert "confirmer ma retractation" not in index.by_name
    [name] = index.by_name["je renonce"]
    assert name.older == ("Confirmer ma rétractation",)


def test_a_fact_that_the_walks_state_otherwise_is_stated_so_now() -> None:
    index = as_walked_now("quote", "pendant 11 jours", "pendant 14 jours")
    [fact] = [fact for fact in index.facts if fact.fact == "the delay to withdraw"]
    assert (fact.value, fact.was) == ("14 jours ouvrés", ("11 jours ouvrés",))
