"""Small pages of our own that say what a screen of the platform says, and look nothing like the mock's."""

from dataclasses import dataclass
from html import escape
from typing import Literal

from parcours.mocks.releases.loader import load_release

Layout = Literal["card", "bar", "columns", "form"]
Part = tuple[str, str]
"""A role and its words."""

SANS, SERIF, MONO = "DejaVu Sans", "DejaVu Serif", "DejaVu Sans Mono"
CONDENSED, SERIF_CONDENSED = "DejaVu Sans Condensed", "DejaVu Serif Condensed"

_LINK = "color:{accent};text-decoration:underline;display:inline-block;margin:9px 0"
_BUTTON = "background:{accent};color:{on};border:0;padding:11px 26px;font:inherit;margin:9px 0"
_LAYOUTS: dict[Layout, str] = {
    "card": "main{width:520px;margin:40px auto;padding:34px;text-align:center;border:1px solid {accent};"
    "border-radius:14px} header{text-align:center;padding:22px}",
    "bar": "header{background:{accent};color:{on};padding:16px 60px}"
    "main{margin:46px 0 46px 120px;width:640px}",
    "columns": "header{padding:18px 40px;border-bottom:4px solid {accent}}"
    "main{columns:2;column-gap:70px;margin:36px 50px} h1{column-span:all}",
    "form": "header{padding:10px 24px;letter-spacing:1px} main{margin:20px 24px;max-width:560px}"
    "label{display:block}",
}


@dataclass(frozen=True)
class Look:
    """How a page looks."""

    layout: Layout = "card"
    font: str = SANS
    heading: str = ""
    ground: str = "#ffffff"
    ink: str = "#1e1e1e"
    accent: str = "#000091"
    on: str = "#ffffff"
    size: int = 17
    style: str = ""


@dataclass(frozen=True)
class Content:
    """What a page says, in reading order."""

    site: str
    heading: str
    parts: tuple[Part, ...]
    footer: tuple[str, ...] = ("Accessibilité : non conforme", "Mentions légales", "Plan du site")


def of_screen(release: str, screen: str, site: str, *parts: str) -> Content:
    """The words of a screen at a release: `parts` are keys of its controls, or else sentences of our own."""
    said = load_release(release).screens[screen]
    return Content(
        site,
        said.heading,
        tuple(
            (said.controls[part].role, said.controls[part].name) if part in said.controls else ("text", part)
            for part in parts
        ),
    )


def html(content: Content, look: Look) -> str:
    """The page; it asks nothing of any network."""

    heading = look.heading or look.font
    parts = "\n".join(_part(role, words, look) for role, words in content.parts)
    feet = "".join(f'<span style="margin-right:34px">{escape(one)}</span>' for one in content.footer)
    return f"""<!doctype html><meta charset="utf-8"><style>
    body{{margin:0;background:{look.ground};color:{look.ink};font:{look.size}px "{look.font}"}}
    h1{{font-family:"{heading}";font-size:1.6em;line-height:1.25}} header b{{font-size:1.15em}}
    i{{display:inline-block;width:34px;height:34px;background:{look.accent};border-radius:50%}}
    i{{margin:0 14px -9px 0}}
    footer{{padding:26px 40px;font-size:.8em;border-top:1px solid #bbb}} p{{line-height:1.5}}
    {_coloured(_LAYOUTS[look.layout], look)} {look.style}</style>
    <header><i></i><b>{escape(content.site)}</b></header>
    <main><h1>{escape(content.heading)}</h1>{parts}</main><footer>{feet}</footer>"""


def _coloured(css: str, look: Look) -> str:
    return css.replace("{accent}", look.accent).replace("{on}", look.on)


def _part(role: str, words: str, look: Look) -> str:
    said = escape(words)
    if role == "button":
        return f'<div><button style="{_coloured(_BUTTON, look)}">{said}</button></div>'
    if role == "link":
        return f'<div><a style="{_coloured(_LINK, look)}">{said}</a></div>'
    if role in ("textbox", "combobox"):
        return f'<label style="margin:12px 0">{said}<br><input style="width:260px;height:28px"></label>'
    return f"<p>{said}</p>"
