"""Page objects with plain hands on small pages that have the roles, names and levels known of each era."""

from collections.abc import Iterator
from datetime import date
from html import escape

import pytest
from playwright.sync_api import Page

from parcours.pages.controls import Control
from parcours.pages.franceconnect_plus import Providers
from parcours.pages.screen import PlainHands, Screen
from tests.facts import of_pages
from tests.facts.table import Fact, facts

ERAS = (
    date(2022, 10, 26),
    date(2023, 6, 1),
    date(2023, 11, 21),
    date(2024, 2, 9),
    date(2024, 7, 24),
    date(2025, 1, 14),
    date(2025, 11, 6),
    date(2026, 2, 24),
)
"""Days on which a new face of FranceConnect+ was published, or lay between two."""
KNOWN = of_pages.screens()
ARRIVED_AT = (
    "Providers",
    "HowToCreate",
    "Certification",
    "Consent",
    "SignInFailed",
    "SignInFailedWithSupport",
)
"""Screens of FranceConnect+ of which enough is known to arrive; on others, controls alone are looked for."""
SIGNS = {"Consent": "go_on", "SignInFailedWithSupport": "support"}
FIELDS = {
    "textbox": "<label>{name} <input></label>",
    "combobox": "<label>{name} <select><option>Un</option><option>Deux</option></select></label>",
    "checkbox": "<label><input type=checkbox> {name}</label>",
    "button": "<button{label} onclick='document.title += 1'>{name}</button>",
    "link": "<a href='#'{label} onclick='document.title += 1'>{name}</a>",
    "paragraph": "<p>{name}</p>",
}


def known_of(screen: str, day: date) -> dict[str, list[Fact]]:
    """What is known of each control of a screen on that day, by its attribute."""
    found: dict[str, list[Fact]] = {}
    for fact in facts():
        name, _, attribute = fact.page.partition(".")
        if name == screen and attribute and fact.aspect in ("control", "accessible") and fact.holds_on(day):
            found.setdefault(attribute, []).append(fact)
    return found


def drawn(told: list[Fact]) -> str:
    """The element that the facts about one control describe."""
    seen = next(fact.seen for fact in told if fact.aspect == "control")
    name, label = escape(seen.name), ""
    if computed := next((fact.seen.name for fact in told if fact.aspect == "accessible"), ""):
        logo = computed.removesuffix(seen.name).strip()
        if logo != computed and logo:
            name = f"<span role=img aria-label='{escape(logo)}'></span> {name}"
        else:
            label = f" aria-label='{escape(computed)}'"
    if seen.role == "heading":
        return f"<h{seen.level or 1}>{name}</h{seen.level or 1}>"
    return FIELDS[seen.role].format(name=name, label=label)


def page_of(screen: str, day: date) -> str:
    """A page of ours with all that is known of the screen on that day, and no other word."""
    words = [
        f"<p>{escape(fact.value)}</p>"
        for fact in facts()
        if fact.mock.lower() == screen.lower() and fact.aspect == "text" and fact.holds_on(day)
    ]
    inside = "\n".join([*(drawn(told) for told in known_of(screen, day).values()), *words])
    return f"<dialog open>{inside}</dialog>" if KNOWN[screen].dialog else f"<main>{inside}</main>"


def cases() -> Iterator[tuple[str, date]]:
    """Every screen of which something is known on a day; of FranceConnect+, where its sign is."""
    for screen in sorted(KNOWN):
        for day in ERAS:
            told = known_of(screen, day)
            if told and (screen not in ARRIVED_AT or SIGNS.get(screen, "heading") in told):
                yield screen, day


def use(control: Control, page: Page) -> None:
    """What a person does with it.

    Raises:
        AssertionError: a press that does nothing.
    """
    role = control.locator.evaluate("e => e.tagName")
    if role in ("BUTTON", "A"):
        before = page.title()
        control.locator.click()
        assert page.title() != before


def test_every_era_of_franceconnect_plus_is_tried() -> None:
    tried = {screen for screen, _ in cases()}
    assert tried >= {*ARRIVED_AT} - {"HowToCreate"}
    assert [day for screen, day in cases() if screen == "Providers"] == [*ERAS]
    assert [day for screen, day in cases() if screen == "Consent"] == [*ERAS]


@pytest.mark.parametrize("screen", sorted({screen for screen, _ in cases()}))
def test_every_control_of_each_day_is_found_once_and_used(page: Page, screen: str) -> None:
    hands, kind = PlainHands(page), KNOWN[screen]
    for day in (day for one, day in cases() if one == screen):
        page.set_content(page_of(screen, day))
        arrived: Screen = kind(hands) if screen in ARRIVED_AT else kind.at(hands)
        for attribute in known_of(screen, day):
            control: Control = getattr(arrived, attribute)
            assert control.locator.count() == 1, f"{screen}.{attribute} on {day}"
            use(control, page)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("<a href='#'>L’Identité Numérique</a>", "<a href='#'>L’Identité Numérique La Poste</a>"),
        (
            "<a href='#'>L’Identité Numérique La Poste - nouveau</a>",
            "<a href='#'>L'Identité Numérique La Poste-</a>",
        ),
        ("<h3>L’Identité Numérique La Poste</h3>", "<button>L’Identité Numérique La Poste</button>"),
    ],
)
def test_another_name_or_another_role_is_not_found(page: Page, wrong: str, right: str) -> None:
    providers = Providers.at(PlainHands(page))
    counts = []
    for content in (wrong, right):
        page.set_content(content)
        counts.append(providers.identite_numerique.locator.count())
    assert counts == [0, 1]
