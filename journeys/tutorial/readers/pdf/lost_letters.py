"""Letters that a PDF shows and does not tell: a ligature is told again by the words it stands in."""

import re

from parcours.journeys.tutorial.readers.cleaning.characters import LOST, PRIVATE

# No capital is tied to another, and hardly any French word ends in letters tied together: that is an icon.
LETTER = re.compile(rf"(?<![\d_])[{PRIVATE}](?=[a-zß-öø-ÿœ])")
MARKER = re.compile(rf"^\s*[{PRIVATE}](?=\s|$)")
ICON = re.compile(f"[{PRIVATE}]")
BULLET = "•"
WORD = re.compile(rf"(?<![^\W\d_])[^\W\d_]{{0,30}}{LOST}[^\W_]{{1,30}}")
STEMS = (
    "officiel office suffi difficil effica coefficient raffin souffl affluen insuffl"
    " affich effectu effet offre offert coffre chiffr différ diffus efface affect affair effort"
    " flèche flux influ conflit réfl reflet flash flex inflat"
    " identifi vérifi confirm certifi notifi modifi justifi qualifi bénéfici financ fiche fil filtr fix fin"
    " défini profil figur fidél signifi spécifi simplifi rectifi confi infini authentifi clarifi planifi"
)
PREFIXES = {"", "auto", "co", "in", "non", "pré", "re", "ré"}
KNOWN = {
    ligature: [(stem, stem.index(ligature)) for stem in STEMS.split() if ligature in stem]
    for ligature in ("ffi", "ffl", "ff", "fl", "fi")
}
"""By ligature, the stems that hold it, and where."""


def with_letters(text: str) -> str:
    """`text` with the ligatures told again where one word alone is meant, and no icon."""
    text = ICON.sub(" ", MARKER.sub(BULLET, LETTER.sub(LOST, text)))
    return WORD.sub(_told, text) if LOST in text else text


def _told(found: re.Match[str]) -> str:
    word = found[0]
    hole = word.index(LOST)
    filled = {ligature: word.replace(LOST, ligature) for ligature in KNOWN}
    meant = [whole for ligature, whole in filled.items() if _is_known(whole.lower(), hole, ligature)]
    return meant[0] if len(meant) == 1 else word


def _is_known(word: str, hole: int, ligature: str) -> bool:
    """Whether the word begins with a stem, and the ligature stands just where the stem has it."""
    return any(
        hole >= at and word[: hole - at] in PREFIXES and word.startswith(stem, hole - at)
        for stem, at in KNOWN[ligature]
    )
