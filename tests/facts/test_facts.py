"""Mock and page objects are each held against what is known of the real services."""

from collections.abc import Iterable
from datetime import date

import pytest

from parcours.mocks.releases.loader import Release, Tree, changed, load_release, releases
from parcours.pages.controls import Button, Link
from parcours.pages.franceconnect_plus import Consent
from tests.facts import of_mock, of_pages
from tests.facts.outlines import outlines
from tests.facts.table import Fact, facts


def said_otherwise(known: Iterable[Fact], release: Release) -> list[str]:
    shown = outlines(release.name)
    found = (of_mock.contradiction(fact, release, shown) for fact in known if fact.holds_at(release.name))
    return [one for one in found if one]


MOCK, PAGES = [fact for fact in facts() if fact.mock], [fact for fact in facts() if fact.page]


def test_the_table_is_wide_and_says_from_where() -> None:
    assert len(facts()) >= 150
    services = {fact.mock.split(".")[0] for fact in facts()}
    assert services >= {"providers", "consent", "error", "sign_in", "phone_entry", "tab_identity", "identity"}
    assert {fact.grade for fact in facts()} == {"seen", "read", "told", "press", "inferred"}
    assert all(fact.since is None or fact.until is None or fact.since < fact.until for fact in facts())


@pytest.mark.parametrize("release", releases())
def test_the_mock_says_what_is_known(release: str) -> None:
    assert said_otherwise(MOCK, load_release(release)) == []


def test_page_objects_say_what_is_known() -> None:
    known = of_pages.screens()
    assert [one for fact in PAGES if (one := of_pages.contradiction(fact, known))] == []


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (
            {"screens": {"providers": {"controls": {"la_poste": {"role": "button"}}}}},
            'providers.la_poste: expected control « link "L’Identité Numérique La Poste" », found button',
        ),
        ({"facts": {"participation": "150,00 €"}}, "expected value « 103,20 € », found « 150,00 € »"),
        (
            {"errors": {"Y190001": {"leads_back": True}}},
            "errors.Y190001: expected back « no », found « yes »",
        ),
        ({"screens": {"error": {"title": "Erreur"}}}, "error: expected title"),
        ({"screens": {"consent": {"heading": "Bienvenue"}}}, "consent: expected control « heading"),
    ],
)
def test_a_mock_that_says_otherwise_is_named(changes: Tree, told: str) -> None:
    release = changed(load_release("2026-01"), changes)
    found = said_otherwise(MOCK, release)
    assert any(told in one and "platform.csv line" in one for one in found), found


def test_a_page_object_that_says_otherwise_is_named() -> None:
    class WithBack(Consent):
        back = Link("Revenir sur Mon Compte Formation")
        go_on = Button("Poursuivre")

    known = {**of_pages.screens(), "Consent": WithBack}
    found = [one for fact in PAGES if (one := of_pages.contradiction(fact, known))]
    assert any("pages, Consent: expected absent" in one and "it declares back" in one for one in found)
    assert any("pages, Consent.go_on: expected control" in one and "Poursuivre" in one for one in found)
    assert len(found) == 2


def test_a_fact_holds_in_the_months_of_its_days() -> None:
    notice = next(fact for fact in facts() if fact.mock == "consent.data_sent" and fact.aspect == "before")
    assert [release for release in releases() if notice.holds_at(release)] == ["2025-01", "2026-01"]
    assert not notice.holds_on(date(2024, 7, 23))
    assert notice.holds_on(date(2024, 7, 24))
