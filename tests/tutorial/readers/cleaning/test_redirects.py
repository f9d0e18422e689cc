"""An address wrapped by a mail filter or a search page is the one it leads to."""

from pathlib import Path

import pytest

from parcours.journeys.tutorial.read import read
from parcours.journeys.tutorial.readers.cleaning.redirects import unwrapped, unwrapped_in

SITE = "https://www.example.org/mes-droits"
QUOTED = "https%3A%2F%2Fwww.example.org%2Fmes-droits"
WRAPPED = [
    f"https://eur03.safelinks.protection.outlook.com/?url={QUOTED}&data=05%7C02%7Cmoi&sdata=x&reserved=0",
    f"https://www.google.com/url?q={QUOTED}&sa=D&source=editors&ust=17",
    f"https://www.google.fr/url?sa=t&url={QUOTED}&usg=abc",
    f"https://l.facebook.com/l.php?u={QUOTED}&h=AT0",
    f"https://www.linkedin.com/redir/redirect?url={QUOTED}",
    f"https://slack-redir.net/link?url={QUOTED}",
    f"https://www.youtube.com/redirect?event=x&q={QUOTED}",
    f"https://urldefense.com/v3/__{SITE}__;!!abc$",
]
PLAIN = [
    SITE,
    "https://www.google.com/search?q=https%3A%2F%2Fwww.example.org",
    "https://www.google.com/url?q=cpf",
    "https://www.example.org/?url=https%3A%2F%2Fautre.example.org",
    "https://safelinks.protection.outlook.com.example.org/?url=" + QUOTED,
    "https://[::1",
    "mailto:a@example.org",
    "",
]


@pytest.mark.parametrize("address", WRAPPED)
def test_what_wraps_an_address_is_taken_off(address: str) -> None:
    assert unwrapped(address) == SITE


def test_an_address_wrapped_twice_is_taken_out_of_both() -> None:
    inner = WRAPPED[1].replace("%", "%25").replace("&", "%26").replace(":", "%3A").replace("?", "%3F")
    assert unwrapped(f"https://l.facebook.com/l.php?u={inner}") == SITE


@pytest.mark.parametrize("address", PLAIN)
def test_any_other_address_is_left(address: str) -> None:
    assert unwrapped(address) == address


def test_in_a_sentence_the_stop_after_it_stays() -> None:
    assert unwrapped_in(f"Allez sur {WRAPPED[1]}, puis sur {SITE}.") == f"Allez sur {SITE}, puis sur {SITE}."


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("t.md", f"Ouvrez [Mes droits]({WRAPPED[0]})."),
        ("t.md", f"Ouvrez [Mes droits][1].\n\n[1]: {WRAPPED[0]}"),
        ("t.txt", f"Ouvrez [Mes droits]({WRAPPED[0]})."),
        ("t.html", f"<p>Ouvrez <a href='{WRAPPED[0].replace('&', '&amp;')}'>Mes droits</a>.</p>"),
    ],
)
def test_a_document_holds_where_its_links_lead(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    document = read(tmp_path / name)
    assert document.blocks[0].text == f"Ouvrez [Mes droits]({SITE})."
    assert {link.address for link in document.links} <= {SITE}
