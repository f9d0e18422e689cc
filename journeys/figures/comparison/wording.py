"""Compares the text on a figure with the text of the screen now, and words the difference."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from rapidfuzz.distance import Prefix
from rapidfuzz.fuzz import ratio

from parcours.journeys.figures.comparison.outcome import CONTROLS, Change, Nature
from parcours.journeys.figures.formats.metadata import Shown
from parcours.journeys.language import N_, _

NAMED = {
    "button": N_("the button"),
    "link": N_("the link"),
    "tab": N_("the tab"),
    "heading": N_("the heading"),
    "label": N_("the field"),
    "field": N_("the field"),
    "textbox": N_("the field"),
    "combobox": N_("the list"),
    "checkbox": N_("the box"),
    "radio": N_("the choice"),
    "img": N_("the picture"),
}
ALIKE = 45.0  # below, one thing went and another came
LONG = 60
BEFORE = 20  # letters of a long text shown before where it changed
_SAME = str.maketrans({"’": "'", "\u00a0": " ", "\u202f": " ", "\u2011": "-", "–": "-"})


def plain(text: str) -> str:
    """What nobody would call a change is folded: kinds of apostrophe, of space, of hyphen."""
    return " ".join(text.translate(_SAME).split())


def reworded(
    then: Sequence[Shown], now: Sequence[Shown], page: Sequence[Shown], main: Sequence[Shown]
) -> list[Change]:
    """From the figure to the same part of the screen.

    What left that part but is on the page is not gone, nor was it renamed; only what is in `main` can be new.
    """
    before, after = _said(then), _said(now)
    known = {plain(one.name) for one in page}
    still = {(one.role, plain(one.name)) for one in page}
    changes: list[Change] = []
    runs = SequenceMatcher(None, [_key(o) for o in before], [_key(o) for o in after], autojunk=False)
    for tag, a, b, c, d in runs.get_opcodes():
        if tag == "equal":
            continue
        old, new = before[a:b], after[c:d]
        inside = c > 0 and d < len(after)
        pairs, gone, come = paired(old, new)
        changes += [_renamed(o, n) for o, n in pairs if (o.role, plain(o.name)) not in still]
        changes += [_one("gone", o) for o in gone if plain(o.name) not in known]
        changes += [_one("new", n) for n in come if inside and n in main and not _was(n, before)]
    return changes


def paired(
    old: Sequence[Shown], new: Sequence[Shown]
) -> tuple[list[tuple[Shown, Shown]], list[Shown], list[Shown]]:
    """What became what: same role, and alike in words, or alone of its role on both sides."""
    scored = sorted(_candidates(old, new), reverse=True)
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    pairs: list[tuple[int, int]] = []
    for _score, i, j in scored:
        if i not in taken_old and j not in taken_new:
            taken_old.add(i)
            taken_new.add(j)
            pairs.append((i, j))
    return (
        [(old[i], new[j]) for i, j in sorted(pairs)],
        [one for i, one in enumerate(old) if i not in taken_old],
        [one for j, one in enumerate(new) if j not in taken_new],
    )


def _candidates(old: Sequence[Shown], new: Sequence[Shown]) -> Iterator[tuple[float, int, int]]:
    for i, one in enumerate(old):
        for j, other in enumerate(new):
            if one.role != other.role:
                continue
            alike = ratio(plain(one.name), plain(other.name))
            alone = sum(o.role == one.role for o in old) == sum(o.role == one.role for o in new) == 1
            if alike >= ALIKE or (alone and one.role in CONTROLS | {"heading"}):
                yield alike, i, j


def _said(shown: Sequence[Shown]) -> list[Shown]:
    return [one for one in shown if one.name.strip()]


def _key(shown: Shown) -> str:
    return plain(shown.name)


def _was(one: Shown, before: Sequence[Shown]) -> bool:
    return any(plain(one.name) == plain(other.name) for other in before)


def _renamed(old: Shown, new: Shown) -> Change:
    was, name = _where_they_differ(old.name, new.name)
    told = _("{what} is now {name}", what=named(old.role, was), name=quoted(name))
    return Change(nature="renamed", told=told, control=old.role in CONTROLS)


def _where_they_differ(old: str, new: str) -> tuple[str, str]:
    """Two texts that begin alike, longer than can be told, from shortly before their first difference."""
    same = Prefix.similarity(old, new)
    if max(len(old), len(new)) <= LONG or same < LONG - BEFORE:
        return old, new
    start = old.rfind(" ", 0, same - BEFORE) + 1 or same - BEFORE
    return "…" + old[start:], "…" + new[start:]


def _one(nature: Nature, shown: Shown) -> Change:
    what = named(shown.role, shown.name)
    told = _("{what} is gone", what=what) if nature == "gone" else _("{what} is new", what=what)
    return Change(nature=nature, told=told, control=shown.role in CONTROLS)


def named(role: str, name: str) -> str:
    """« the button « Envoyer » »."""
    what = _(NAMED.get(role, N_("the text")))
    return f"{what} {quoted(name)}" if name else what


def quoted(text: str) -> str:
    short = text if len(text) <= LONG else text[: LONG - 1].rstrip() + "…"
    return f"« {short} »"
