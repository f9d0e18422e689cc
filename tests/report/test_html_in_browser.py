"""The page as people use it: by mouse, by keyboard, on a phone, on paper, without script."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it has no types
from playwright.sync_api import Browser, Page, expect

from parcours.journeys.figures.drawing.crop import crop
from parcours.journeys.walk.model import Box
from tests.report.builders import (
    finding,
    hostile_verdict,
    judged,
    loose_verdict,
    run,
    sighting,
    untied_verdict,
    verdict,
)
from tests.report.outcomes.builders import unjudged
from tests.report.web.written import Read, many, written

pytestmark = pytest.mark.browser


@pytest.fixture
def opened(read: Read) -> Page:
    return read(run())


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id"))


def test_filters_by_status_from_the_keyboard_and_remembers(opened: Page) -> None:
    shown = opened.locator(".step:visible")
    expect(shown).to_have_count(4)
    manual = opened.get_by_role("button", name="manual 1", exact=True)
    manual.focus()
    opened.keyboard.press("Enter")
    expect(manual).to_have_attribute("aria-pressed", "true")
    expect(opened.get_by_role("button", name="all 4")).to_have_attribute("aria-pressed", "false")
    expect(shown).to_have_count(1)
    expect(opened.get_by_role("status")).to_have_text("1 of 4 steps shown")
    assert opened.url.endswith("#show=manual")
    opened.reload()
    expect(manual).to_have_attribute("aria-pressed", "true")
    expect(shown).to_have_count(1)


def test_filters_what_is_unsure(read: Read) -> None:
    page = read(run(loose_verdict()))
    page.get_by_role("button", name="unsure 2", exact=True).click()
    expect(page.locator(".step:visible")).to_have_count(2)
    expect(page.get_by_role("status")).to_have_text("2 of 5 steps shown")


def test_a_filter_that_leaves_nothing_says_so(read: Read) -> None:
    page = read(run(verdict(steps=(judged(0, "holds"),), findings=())))
    page.get_by_role("button", name="drifted 0").click()
    said = page.locator(".steps").evaluate("list => getComputedStyle(list, '::after').content")
    assert said == '"No step here is drifted."'


def test_moves_between_the_steps_that_are_shown(opened: Page) -> None:
    pressed = []
    for key in ("j", "j", "ArrowRight", "k", "ArrowLeft", "ArrowLeft"):
        opened.keyboard.press(key)
        pressed.append(focused(opened))
    assert pressed == ["s0", "s1", "s2", "s1", "s0", "s0"]
    opened.get_by_role("button", name="unreached 1", exact=True).click()
    opened.keyboard.press("j")
    assert focused(opened) == "s3"


def test_a_link_to_a_hidden_step_shows_it(opened: Page) -> None:
    opened.get_by_role("button", name="manual 1", exact=True).click()
    opened.get_by_role("link", name="step 1").click()
    expect(opened.locator("#s0")).to_be_in_viewport()
    assert focused(opened) == "s0"


def test_a_finding_and_its_step_lead_to_each_other(opened: Page) -> None:
    opened.locator("#s0").get_by_role("link", name="A control has another name").click()
    expect(opened.locator("#f0")).to_be_in_viewport()


def test_help_opens_on_a_question_mark_and_closes_on_escape(opened: Page) -> None:
    opened.emulate_media(reduced_motion="reduce")
    keyboard = opened.get_by_role("dialog", name="Keyboard")
    opened.keyboard.press("?")
    expect(keyboard).to_be_visible()
    opened.keyboard.press("j")
    assert opened.evaluate("scrollY") == 0
    opened.keyboard.press("Escape")
    expect(keyboard).to_be_hidden()


def test_a_picture_enlarges_and_closes(opened: Page) -> None:
    opened.locator(".card:has(#s0)").get_by_role("button", name="Enlarge").first.click()
    large = opened.get_by_role("dialog", name="Enlarged picture")
    expect(large.get_by_role("img")).to_be_visible()
    expect(large.locator(".frame").first).to_be_in_viewport()
    opened.keyboard.press("Escape")
    expect(large).to_be_hidden()


def test_the_proposal_is_copied(opened: Page) -> None:
    opened.context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened.get_by_role("button", name="Copy").click()
    expect(opened.get_by_role("button", name="Copied")).to_be_visible()
    assert opened.evaluate("navigator.clipboard.readText()") == "Cliquez sur « Demander un devis »"


def test_the_frame_lies_on_the_control(read: Read) -> None:
    """The drawn control is navy: the screen shows navy in the middle of the frame and white outside."""
    one = judged(0, "holds", sighting(box=Box(x=300, y=300, width=200, height=50)))
    page = read(run(verdict(steps=(one,), findings=())))
    seen = page.locator(".steps .picture").bounding_box()
    frame = page.locator(".steps .frame").bounding_box()
    assert seen is not None
    assert frame is not None
    shown = one.sighting
    assert shown is not None
    left, _, right, _ = crop(shown.gesture, (shown.gesture.width, shown.gesture.height))
    scale = seen["width"] / (right - left)
    assert frame["width"] == pytest.approx((200 + 12) * scale, abs=5)
    assert frame["x"] - seen["x"] == pytest.approx((300 - left - 6) * scale, abs=4)


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_overflows_the_screen(page: Page, read: Read, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    long = finding(said="x" * 400, seen="y" * 400, proposal="z" * 400, sighting=sighting())
    deep = verdict(path="deep/" * 60 + "a.md", findings=(long,))
    bad = unjudged(path="deep/" * 60 + "b.md", message="z" * 400)
    for told in (
        run(deep, hostile_verdict(), loose_verdict(), unjudged=(bad,)),
        run(hostile_verdict()),
        run(deep),
    ):
        read(told)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    figure, words = page.locator(".steps figure").first, page.locator(".steps .words").first
    above = page.evaluate(
        "([a, b]) => a.getBoundingClientRect().bottom <= b.getBoundingClientRect().top",
        [words.element_handle(), figure.element_handle()],
    )
    assert above == (width == 390)


def test_on_paper_there_are_no_controls_and_every_step(opened: Page) -> None:
    opened.get_by_role("button", name="manual 1", exact=True).click()
    opened.emulate_media(media="print")
    expect(opened.get_by_role("navigation")).to_be_hidden()
    expect(opened.get_by_role("button", name="Copy")).to_be_hidden()
    expect(opened.locator(".step:visible")).to_have_count(4)
    for card in opened.locator(".card").all():
        expect(card).to_have_css("break-inside", "avoid")


def test_without_script_everything_is_shown(browser: Browser, tmp_path: Path) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(written(tmp_path, run()))
        expect(page.locator(".step:visible")).to_have_count(4)
        expect(page.get_by_role("img").first).to_be_visible()
        expect(page.get_by_role("button")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(page: Page, read: Read, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    severities = ("stops", "ages", "advice")
    findings = tuple(finding(severity=severity, sighting=sighting()) for severity in severities)
    for told in (run(verdict(findings=findings)), run(loose_verdict()), run(untied_verdict()), many()):
        read(told)
        found = Axe().run(page).response["violations"]
        assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []
    read(run())
    page.keyboard.press("?")
    found = Axe().run(page).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []


def test_hostile_words_run_nothing_and_ask_nothing(read: Read) -> None:
    page = read(run(hostile_verdict(), verdict()))
    page.get_by_role("link", name=re.compile("<script>alert")).click()
    assert page.evaluate("document.scripts.length") == 1
    page.get_by_role("button", name="Enlarge").first.click()
    page.keyboard.press("Escape")
