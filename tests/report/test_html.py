"""The page as text: whole, closed and the same every time."""

import base64
import hashlib
import re
from datetime import datetime
from pathlib import Path

from PIL import Image, ImageDraw

from parcours.journeys.report.html import as_html
from parcours.journeys.verdict.model import Sighting, Verdict
from tests.report.builders import (
    finding,
    hostile_verdict,
    judged,
    loose_verdict,
    pictures_in,
    run,
    sighting,
    verdict,
)

NOON = datetime(2026, 11, 23, 12, 0)


def test_says_which_tutorial_which_release_when_and_what(tmp_path: Path) -> None:
    page = as_html(run(), NOON, pictures_in(tmp_path))
    assert '<h1 lang="fr">Demander un devis</h1>' in page
    assert "<b>mock platform</b>, release <b>2025-01</b>" in page
    assert "23 November 2026, 12:00" in page
    assert "A reader would be misled: 1 point to mend, first at step 1 (line 12)." in page


def test_what_is_unsure_is_counted_shown_and_told_apart(tmp_path: Path) -> None:
    page = as_html(run(loose_verdict()), NOON, pictures_in(tmp_path))
    assert '<li class="unsure">' in page
    assert 'data-show="unsure"' in page
    assert page.count('<li class="card unsure"') == 2
    assert "no screen is like what this step tells" in page
    assert "2 of 5 steps checked: 1 holds, 1 drifted; 2 could not be tied to a screen" in page


def test_where_nothing_is_unsure_nothing_is_counted_or_filtered_by_it(tmp_path: Path) -> None:
    page = as_html(run(), NOON, pictures_in(tmp_path))
    assert '<li class="unsure' not in page
    assert 'data-show="unsure"' not in page
    assert "Evidence" not in page


def test_evidence_is_on_the_card_of_the_finding_and_of_the_step(tmp_path: Path) -> None:
    page = as_html(run(loose_verdict()), NOON, pictures_in(tmp_path))
    assert page.count("Evidence: «") == 2
    assert page.count("<dt>Evidence</dt>") == 1
    assert page.count("(sure at 93\xa0%)") == 2
    assert page.count("(a guess, at 41\xa0%)") == 1


def test_the_same_run_gives_the_same_page(tmp_path: Path) -> None:
    pages = {as_html(run(), NOON, pictures_in(tmp_path)) for _ in range(2)}
    assert len(pages) == 1


def test_the_policy_lets_only_our_style_and_script_through(tmp_path: Path) -> None:
    page = as_html(run(), NOON, pictures_in(tmp_path))
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy is not None
    allowed = policy[1].replace("&#39;", "'")
    assert "default-src 'none'" in allowed
    assert "unsafe" not in allowed
    for tag in ("style", "script"):
        sources = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        assert len(sources) == 1
        digest = base64.b64encode(hashlib.sha256(sources[0].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in allowed


def test_every_picture_is_in_the_page_once(tmp_path: Path) -> None:
    page = as_html(run(), NOON, pictures_in(tmp_path))
    assert page.count("data:image/webp;base64,") == 2
    assert re.findall(r'(?:src|href)="(?!#|data:)[^"]*"', page) == []


def test_hostile_words_open_no_tag(tmp_path: Path) -> None:
    for told in (run(hostile_verdict()), run(hostile_verdict(), hostile_verdict())):
        page = as_html(told, NOON, pictures_in(tmp_path))
        assert page.count("<script") == 1
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
        assert "{{ 7*7 }}" in page
        assert "\x1b" not in page
        assert "\u202e" not in page


def test_a_lost_picture_is_said() -> None:
    assert "No picture of this screen was kept." in as_html(run(), NOON, lambda *_: None)


def test_a_finding_without_step_or_line_is_told(tmp_path: Path) -> None:
    alone = finding(kind="undocumented", step=None)
    page = as_html(run(verdict(findings=(alone,))), NOON, pictures_in(tmp_path))
    assert "A step is missing" in page


def test_thirty_steps_stay_light(tmp_path: Path) -> None:
    """Thirty different screens, each full of written lines."""

    full = Image.new("RGB", (1280, 800), "white")
    for line in range(30):
        words = f"Complétez vos informations, étape {line} sur 30. " * 3
        ImageDraw.Draw(full).text((40, 20 + 26 * line), words, "black", font_size=16)

    def picture_of(_: Verdict, seen: Sighting) -> Path:
        path = tmp_path / f"{seen.gesture.index}.png"
        picture = full.copy()
        ImageDraw.Draw(picture).text((700, 400), f"Dossier {seen.gesture.index}", "blue")
        picture.save(path, compress_level=1)
        return path

    steps = tuple(judged(index, "holds", sighting(index=index)) for index in range(30))
    page = as_html(run(verdict(steps=steps, findings=())), NOON, picture_of)
    assert page.count("data:image/webp") == 30
    assert len(page.encode()) < 2_000_000


def test_no_line_ends_between_a_quotation_mark_and_its_words(tmp_path: Path) -> None:
    page = as_html(run(), NOON, pictures_in(tmp_path))
    body = re.sub(r'data-copied="[^"]*"', "", page[page.index("<body") :])
    assert "Cliquez sur «\xa0Demander un devis\xa0»" in body
    assert not re.search("« | »", body)


def test_no_line_begins_with_a_mark(tmp_path: Path) -> None:
    page = as_html(run(verdict(title="Avez-vous un compte ?")), NOON, pictures_in(tmp_path))
    assert "Avez-vous un compte\xa0?" in page


def test_what_is_copied_has_its_own_spaces(tmp_path: Path) -> None:
    page = as_html(run(), NOON, pictures_in(tmp_path))
    assert 'data-copied="Cliquez sur « Demander un devis »"' in page
