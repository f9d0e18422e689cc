"""Everything on a page is named as its own ARIA snapshot names it, and measured where it stands."""

from pathlib import Path

from playwright.sync_api import Locator, Page

from parcours.journeys.walk.healing.page_scan import locate, look
from parcours.journeys.walk.model import Box
from parcours.journeys.walk.record.outline import first_node
from parcours.journeys.walk.record.recorder import Recorder, Used
from parcours.journeys.walk.record.recording import Recording

PAGE = """<!doctype html><html lang="fr"><title>Tout</title>
<header><a href="/aide">Aide</a></header>
<main style="padding: 20px">
<h1>Dit « <em>entre</em> guillemets »</h1>
<h2 style="width: fit-content"><a href="/plus">Plus</a></h2>
<p><label>Nom <input name="name"></label> <label><input type="checkbox"> Oui : j'accepte</label>
<select aria-label="Mois"><option>mai<option>juin</select> <input type="submit" value="Valider" disabled></p>
<p><button aria-label="Fermer">×</button> <button style="opacity: 0">Transparent</button>
<button style="visibility: hidden">Invisible</button>
<span aria-hidden="true"><button tabindex="-1">Caché</button></span>
<span inert><button>Inerte</button></span></p>
<p><button style="position: absolute; left: 9px; width: 99px">Dessus</button>
<button style="position: absolute; left: 9px; width: 99px">Dessous</button></p>
<details><summary>Menu</summary><a href="/menu">Entrée</a></details>
<p style="height: 2000px"><span role="button" tabindex="0">Au fond</span></p><a href="/bas">Tout en bas</a>
</main>"""
TOGETHER = ("Dessus", "Dessous")


def test_all_that_is_shown_is_named_as_if_it_were_alone(page: Page) -> None:
    page.set_content(PAGE)
    shown = [thing for thing in look(page, "").things if thing.visible]
    alone = [first_node(locate(page, thing).aria_snapshot()) for thing in shown]
    named = [(thing, node) for thing, node in zip(shown, alone, strict=True) if node is not None]
    assert [(thing.role, thing.name) for thing, _ in named] == [(node.role, node.name) for _, node in named]
    names = [thing.name for thing in shown]
    assert names[:4] == ["Aide", "Dit « entre guillemets »", "Plus", "Plus"]
    assert names[4:10] == ["Nom", "Oui : j'accepte", "Mois", "Valider", "Fermer", "Dessus"]
    assert names[10:] == ["Dessous", "Menu", "Au fond", "Tout en bas"]


def test_what_was_seen_just_now_is_measured_where_it_stands(page: Page, tmp_path: Path) -> None:
    """Also far down, and where the page was scrolled; without being looked for, unless two stand together."""
    page.set_content(PAGE)
    recording = Recording(tmp_path, pictures=False)
    recorder = Recorder("computer", recording)

    def measured(locator: Locator, name: str, box: tuple[int, ...] = ()) -> tuple[Box, Box]:
        used = Used(locator, "button", (name,), name=name, box=box)
        index = recorder.gesture(page, used, 0, "press", None)
        gesture = recording.gestures[index]
        return gesture.box, gesture.context

    for top in (0, 300):
        page.evaluate("top => scrollTo(0, top)", top)
        for thing in look(page, "").shown:
            there = locate(page, thing)
            if thing.role != "heading" and (node := first_node(there.aria_snapshot(boxes=True))) is not None:
                by_box = there if thing.name in TOGETHER else page.locator("#nothing")
                assert measured(by_box, thing.name, node.box) == measured(there, thing.name), thing.name
