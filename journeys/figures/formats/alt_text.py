"""The alternative text of a figure, in French, from what its note says it shows."""

from parcours.journeys.figures.formats.metadata import Note, View

ROLES = {
    "button": "le bouton",
    "link": "le lien",
    "textbox": "le champ",
    "combobox": "la liste",
    "checkbox": "la case",
    "radio": "le choix",
}


def alternative(note: Note) -> str:
    """« Écran « Vos droits » (Mon Compte Formation) : le bouton « Chercher », repère 3. »"""
    first, *others = note.views
    mark = f", repère {note.number}" if note.number else ""
    told = f"{_screen(first)}\u00a0: {ROLES.get(first.role, 'l’élément')} {_quoted(first.name)}{mark}."
    for other in others:
        told += f" À côté, {_lowered(_screen(other))}."
    return told


def _screen(view: View) -> str:
    where = f" ({view.site})" if view.site else ""
    device = "Écran du téléphone" if view.device == "phone" else "Écran"
    return f"{device} {_quoted(view.heading)}{where}"


def _quoted(words: str) -> str:
    """« words », never cut from their marks."""
    return f"«\u202f{words}\u202f»"


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]
