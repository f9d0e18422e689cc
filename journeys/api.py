"""Parcours tells whether a written tutorial still tells the truth about an online journey.

What is imported from here is a promise: see PYTEST.md. Nothing is loaded before it is asked for.
"""

from importlib import import_module

_HOUSE = "parcours.journeys"
_PLACES = {
    f"{_HOUSE}.public.verifying": ("verify", "Unusable", "NotWalked"),
    f"{_HOUSE}.verdict.model": ("Verdict", "StepVerdict", "Finding"),
    f"{_HOUSE}.walk.journey": ("Journey", "Variant"),
    f"{_HOUSE}.walk.traits": ("Traits",),
    f"{_HOUSE}.walk.person": ("Person",),
    f"{_HOUSE}.walk.walker": ("Walker",),
    "parcours.pages.screen": ("Screen", "Hands", "first_of"),
    "parcours.pages.controls": (
        "Control",
        "Heading",
        "Paragraph",
        "Button",
        "Link",
        "ButtonOrLink",
        "Field",
        "CodeField",
        "Choice",
        "Tick",
        "Upload",
        "Capture",
        "Zone",
    ),
}
_WHERE = {name: place for place, names in _PLACES.items() for name in names}
_RENAMED = {"Target": (f"{_HOUSE}.walk.stage", "OwnTarget")}
__all__ = sorted({*_WHERE, *_RENAMED})


def __getattr__(name: str) -> object:
    place, own = _RENAMED.get(name, (_WHERE.get(name), name))
    if place is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(place), own)


def __dir__() -> list[str]:
    return __all__
