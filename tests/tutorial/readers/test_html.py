"""Saved web pages: what belongs to the text, encodings, lists, marks and lines."""

from pathlib import Path

import pytest

from parcours.journeys.tutorial.model import Document
from parcours.journeys.tutorial.read import read


def page(folder: Path, body: str | bytes, head: str = "") -> Document:
    path = folder / "page.html"
    told = (
        body if isinstance(body, bytes) else f"<html><head>{head}</head><body>{body}</body></html>".encode()
    )
    path.write_bytes(told)
    return read(path)


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


CHROME = {
    "menu": '<nav><a href="/">Accueil</a> Cliquez ici</nav>',
    "header": "<header><p>Ma mairie, mes démarches</p></header>",
    "footer": "<footer><p>Mentions légales</p></footer>",
    "cookie banner": '<div id="tarteaucitronRoot"><p>Acceptez nos cookies</p></div>'
    '<div class="cookie-banner"><p>Cliquez sur « Tout accepter »</p></div>',
    "dialog": '<div role="dialog"><p>Abonnez-vous à la lettre</p></div>',
    "search": '<form role="search"><p>Saisissez votre recherche</p></form>',
    "hidden": '<p hidden>Caché</p><p style="display: none">Caché</p><p aria-hidden="true">Caché</p>',
    "scripts": "<script>Cliquez()</script><style>p{}</style><noscript>Activez JavaScript</noscript>",
    "comments": '<section id="comments"><p>Merci, cliquez chez moi</p></section>',
    "links": '<ul class="x"><li><a href="/1">Un</a></li><li><a href="/2">Deux</a></li>'
    '<li><a href="/3">Trois</a></li></ul>',
    "share": '<button>Imprimer</button><div><a class="btn" href="#">Partager</a></div>',
    "related": "<aside><p>Lisez aussi nos conseils</p></aside>",
}


@pytest.mark.parametrize("name", CHROME)
def test_what_surrounds_the_text_is_left_out(tmp_path: Path, name: str) -> None:
    text = "<h1>Guide</h1><p>Cliquez sur « Valider ».</p><p>Patientez le temps du traitement.</p>"
    around = f"<div>{CHROME[name]}</div><div class='contenu'>{text}</div>{CHROME[name]}"
    expected = ["Guide", "Cliquez sur « Valider ».", "Patientez le temps du traitement."]
    assert texts(page(tmp_path, around)) == expected


def test_a_page_wrapped_in_a_suspicious_name_is_still_read(tmp_path: Path) -> None:
    body = '<div class="menu-ouvert no-sidebar"><div id="modal"><p>Cliquez sur « Valider ».</p></div></div>'
    assert texts(page(tmp_path, body)) == ["Cliquez sur « Valider »."]


def test_main_is_preferred_and_keeps_its_own_header_and_notes(tmp_path: Path) -> None:
    body = (
        "<p>Bienvenue sur notre site</p><main><header><h1>Guide</h1></header>"
        '<aside class="note"><p>Munissez-vous de votre carte.</p></aside><p>Validez.</p></main>'
    )
    assert texts(page(tmp_path, body)) == ["Guide", "Munissez-vous de votre carte.", "Validez."]


@pytest.mark.parametrize(
    "content",
    [
        "<meta charset=utf-8><p>Étape</p>".encode(),
        "<p>Étape</p>".encode(),
        "\ufeff<p>Étape</p>".encode(),
        "<p>Étape</p>".encode("utf-16"),
        '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>Étape</p>'.encode(
            "latin-1"
        ),
        "<p>Étape</p>".encode("cp1252"),
        '<meta charset="iso-8859-1"><p>Étape</p>'.encode(),
        '<?xml version="1.0" encoding="cp1250"?><p>Étape</p>'.encode("cp1250"),
        '<meta charset="mac-roman"><p>Étape</p>'.encode("mac-roman"),
        "<meta charset=unknown><p>Étape</p>".encode(),
    ],
)
def test_every_encoding_is_recognised(tmp_path: Path, content: bytes) -> None:
    assert texts(page(tmp_path, content)) == ["Étape"]


def test_lists_are_numbered_as_a_browser_shows_them(tmp_path: Path) -> None:
    body = (
        "<ol start=3><li>trois<ol type=a><li>a</li><li>b</li></ol></li>"
        "<li value=7><p>sept</p><p>suite</p></li><li>huit<ul><li>point</li></ul></li></ol>"
        "<ol reversed><li>deux</li><li>un</li></ol>"
        '<ol style="list-style: none"><li>sans</li></ol>'
    )
    assert [(b.kind, b.number, b.level, b.text) for b in page(tmp_path, body).blocks] == [
        ("item", "3", 1, "trois"),
        ("item", "a", 2, "a"),
        ("item", "b", 2, "b"),
        ("item", "7", 1, "sept"),
        ("paragraph", None, 1, "suite"),
        ("item", "8", 1, "huit"),
        ("item", None, 2, "point"),
        ("item", "2", 1, "deux"),
        ("item", "1", 1, "un"),
        ("item", None, 1, "sans"),
    ]


def test_bold_links_and_buttons_are_marked(tmp_path: Path) -> None:
    body = (
        "<p>Cliquez sur <b>Un </b>puis <a href='/a b(1)'>Deux</a>, <button>Trois</button>, "
        "<kbd>Quatre</kbd>, <q>Cinq</q>, <code>Six</code> et <a href=#>https://www.example.org</a>.</p>"
        "<p><b>Tout en gras.</b></p><p><b>2. </b><b>Vali</b><b>der</b> <b>V</b>oilà</p>"
    )
    first = "Cliquez sur **Un** puis [Deux](/ab%281%29), **Trois**, **Quatre**, « Cinq », `Six` et "
    assert texts(page(tmp_path, body)) == [
        first + "https://www.example.org.",
        "Tout en gras.",
        "**Valider** Voilà",
    ]


def test_lines_are_those_of_the_source(tmp_path: Path) -> None:
    body = (
        "\n<p>un</p>\n\n<div\n class=x>\n\n  deux\n <span>fin</span></div><!-- <p>\n\n -->\n<p><b>\n"
        "trois</b></p>\n<script>\n'<p>'\n</script>\n<img src=a.png alt='x <p> y'>\n<p>quatre"
    )
    document = page(tmp_path, body)
    found = [(block.text, block.place.line) for block in document.blocks]
    assert found == [("un", 2), ("deux fin", 7), ("trois", 12), ("quatre", 17)]
    assert [(figure.alt, figure.place.line) for figure in document.figures] == [("x <p> y", 16)]


def test_pictures_keep_their_source_and_follow_their_paragraph(tmp_path: Path) -> None:
    body = (
        "<p>un</p><p><img src='file:///etc/passwd' alt='Un  écran'> deux</p>"
        "<img src=pixel.gif width=1 height=1>"
        "<figure><img src='data:image/png;base64,AAAA' data-src=vrai.png></figure>"
    )
    document = page(tmp_path, body)
    assert [(figure.source, figure.alt, figure.after) for figure in document.figures] == [
        ("file:///etc/passwd", "Un écran", 1),
        ("vrai.png", "", 1),
    ]


def test_rows_of_a_table_are_one_block_and_cells_of_several_are_many(tmp_path: Path) -> None:
    body = (
        "<table><tr><td>1<td><p>Cliquez</p></tr><tr><td><p>a</p><p>b</p></td><td>c</td></tr>"
        "<tr><td colspan=2>seul</td></tr></table>"
    )
    assert [(b.number, b.text) for b in page(tmp_path, body).blocks] == [
        ("1", "Cliquez"),
        (None, "a"),
        (None, "b"),
        (None, "c"),
        (None, "seul"),
    ]


def test_line_breaks_part_numbered_lines_only(tmp_path: Path) -> None:
    body = "<p>1- Cliquez sur<br>Valider<br>2- Patientez<br><br>Ensuite</p><pre>- un\n- deux</pre>"
    assert [(b.kind, b.number, b.text) for b in page(tmp_path, body).blocks] == [
        ("paragraph", "1", "Cliquez sur Valider"),
        ("paragraph", "2", "Patientez"),
        ("paragraph", None, "Ensuite"),
        ("item", None, "un"),
        ("item", None, "deux"),
    ]


def test_a_page_nobody_closed_is_read_as_browsers_do(tmp_path: Path) -> None:
    assert texts(page(tmp_path, b"<ul><li>un<li>deux<p>trois<h2>quatre")) == ["un", "deux", "trois", "quatre"]
