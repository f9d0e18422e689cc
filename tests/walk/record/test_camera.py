"""A page in a state already seen is not photographed again, and any other is."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from parcours.journeys.walk.record.album import Album, Shot
from parcours.journeys.walk.record.camera import photograph
from parcours.journeys.walk.record.faults import Fault, wait_until_come
from parcours.journeys.walk.record.layout import kept_layout

pytestmark = pytest.mark.browser

PAGE = """<!doctype html><html lang="fr"><style>
  input:user-invalid { background: red } a:hover { color: red } div { height: 40px; overflow: auto }
</style><body>
<label>Nom <input required value="Martin"></label><label><input type="checkbox"> J'accepte</label>
<select><option>Aucun<option>Licence</select><a href="#bas">Aller en bas</a>
<div><p style="height: 400px">Long</p></div><dialog>Attention</dialog>
<p id="bas" style="margin-top: 2000px">Bas</p>"""

CHANGES = {
    "typed": "document.querySelector('input').value = 'Durand'",
    "ticked": "document.querySelector('[type=checkbox]').checked = true",
    "half ticked": "document.querySelector('[type=checkbox]').indeterminate = true",
    "chosen": "document.querySelector('select').selectedIndex = 1",
    "focused": "document.querySelector('input').focus()",
    "scrolled": "scrollTo(0, 300)",
    "scrolled within": "document.querySelector('div').scrollTop = 30",
    "asked": "document.querySelector('dialog').showModal()",
    "said": "document.querySelector('p').textContent = 'Court'",
    "painted": "document.body.className = 'sombre'",
}


class Counted:
    """Photographs the page, and counts how often."""

    def __init__(self, page: Page, album: Album) -> None:
        self.page = page
        self.album = album
        self.taken = 0

    def shot(self, whole: bool = True) -> Shot:
        return self.album.shot(self.page, whole, self._take)

    def _take(self) -> Shot:
        self.taken += 1
        return Shot(f"{self.taken}".encode(), ())


@pytest.fixture
def counted(page: Page) -> Counted:
    page.set_content(PAGE)
    return Counted(page, Album())


def test_a_page_that_did_not_change_is_taken_once(counted: Counted) -> None:
    first = counted.shot()
    counted.page.set_content(PAGE)
    assert counted.shot() is first
    assert counted.taken == 1


@pytest.mark.parametrize("change", CHANGES)
def test_a_page_that_changed_in_any_way_is_taken_again(counted: Counted, change: str) -> None:
    first = counted.shot()
    counted.page.evaluate(CHANGES[change])
    assert counted.shot() is not first
    counted.page.set_content(PAGE)
    counted.page.evaluate("scrollTo(0, 0)")
    assert counted.shot() is first
    assert counted.taken == 2


def test_what_only_the_pointer_changes_is_taken_again(counted: Counted) -> None:
    first = counted.shot()
    counted.page.get_by_role("link", name="Aller en bas", exact=True).hover()
    assert counted.shot() is not first


def test_the_window_is_another_picture_than_the_page(counted: Counted) -> None:
    assert counted.shot(whole=False) is not counted.shot(whole=True)


@pytest.mark.parametrize("opaque", ["<iframe srcdoc=Autre></iframe>", "<canvas></canvas>"])
def test_what_cannot_be_looked_into_is_taken_each_time(counted: Counted, opaque: str) -> None:
    counted.page.set_content(PAGE + opaque)
    counted.shot()
    counted.shot()
    assert counted.taken == 2


def test_a_page_that_moves_on_meanwhile_is_not_kept(page: Page) -> None:
    page.set_content(PAGE)
    album, kept = Album(), Shot(b"", ())

    def too_late() -> Shot:
        page.evaluate(CHANGES["said"])
        return kept

    album.shot(page, True, too_late)
    page.set_content(PAGE)
    assert album.shot(page, True, lambda: Shot(b"other", ())) is not kept


def test_a_picture_of_the_album_is_saved_as_one_just_taken(page: Page, tmp_path: Path) -> None:
    page.set_content(PAGE)
    album, files = Album(), [tmp_path / name for name in ("alone.png", "first.png", "again.png")]
    albums = (None, album, album)
    sizes = [photograph(page, file, True, 1, own) for file, own in zip(files, albums, strict=True)]
    assert len({file.read_bytes() for file in files}) == len(set(sizes)) == 1
    assert kept_layout(files[0]) == kept_layout(files[2]) != ()


def ask_in_vain(page: Page, lacking: str) -> None:
    """Go to a page of which a part never comes."""
    page.route("**/*", lambda route: route.fulfill(content_type="text/html", body=f"{PAGE}{lacking}"))
    page.route("**/attendu", lambda _: None)
    page.set_default_timeout(500)
    page.goto("http://organisme.localhost/", wait_until="commit")


def test_a_picture_that_a_page_never_gets_is_a_fault(page: Page) -> None:
    ask_in_vain(page, '<img src="/attendu" alt="">')
    with pytest.raises(Fault, match="no answer from"):
        wait_until_come(page)


def test_a_font_that_a_page_never_gets_is_a_fault(page: Page, tmp_path: Path) -> None:
    font = "const f = new FontFace('Lente', 'url(/attendu)'); document.fonts.add(f); f.load()"
    ask_in_vain(page, f"<script>{font}</script>")
    with pytest.raises(Fault, match="no answer from"):
        photograph(page, tmp_path / "1.png", whole=True, scale=1, album=None)
