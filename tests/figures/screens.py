"""Little screens drawn for the tests of figures, with what stands where on them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PIL import Image, ImageDraw, ImageFont

from parcours.journeys.figures.comparison.side import Side
from parcours.journeys.figures.formats.metadata import Area, Shown, View
from parcours.journeys.walk.model import Box

SIZE = (640, 420)
WHOLE: Area = (0, 0, *SIZE)


@dataclass(frozen=True)
class Thing:
    """A piece of a screen: words, on a ground of some colour when it is a button."""

    role: str
    name: str
    at: tuple[int, int]
    ink: str = "black"
    ground: str | None = None
    size: int = 20


SCREEN: tuple[Thing, ...] = (
    Thing("heading", "Récapitulatif de votre demande", (40, 40), size=28),
    Thing("text", "Aides", (40, 110)),
    Thing("text", "Vous réglez 103,20 euros", (40, 150)),
    Thing("button", "Envoyer", (40, 220), "white", "#26337f"),
    Thing("link", "Précédent", (40, 290), "#26337f"),
)


def changed(index: int, **changes: object) -> list[Thing]:
    return [replace(thing, **changes) if i == index else thing for i, thing in enumerate(SCREEN)]  # type: ignore[arg-type]


def drawn(things: Sequence[Thing], shift: float = 0, stroke: int = 0) -> Image.Image:
    """The screen; a stroke draws every letter bolder, as another machine might."""
    picture = Image.new("RGB", SIZE, "white")
    draw = ImageDraw.Draw(picture)
    for thing in things:
        x, y, width, height = box_of(thing)
        if thing.ground:
            draw.rounded_rectangle((x, y, x + width, y + height), 4, fill=thing.ground)
        font = ImageFont.load_default(size=thing.size)
        draw.text((thing.at[0] + shift, thing.at[1]), thing.name, thing.ink, font=font, stroke_width=stroke)
    return picture


def box_of(thing: Thing) -> tuple[int, int, int, int]:
    font = ImageFont.load_default(size=thing.size)
    left, top, right, bottom = font.getbbox(thing.name)
    pad = 10 if thing.ground else 2
    x, y = thing.at
    return (
        round(x + left) - pad,
        round(y + top) - pad,
        round(right - left) + 2 * pad,
        round(bottom - top) + 2 * pad,
    )


def shown(things: Sequence[Thing]) -> tuple[Shown, ...]:
    return tuple(Shown(role=t.role, name=t.name, box=_box(t)) for t in things)


def _box(thing: Thing) -> Box:
    x, y, width, height = box_of(thing)
    return Box(x=x, y=y, width=width, height=height)


def side(
    things: Sequence[Thing] = SCREEN, picture: Image.Image | None = None, hidden: Sequence[Area] = ()
) -> Side:
    """The figure of the whole screen, its button framed in the note."""
    button = next(thing for thing in things if thing.role == "button")
    view = View(
        device="computer",
        screen="ReviewPage",
        heading="Récapitulatif",
        verb="press",
        role="button",
        name=button.name,
        gesture=3,
        control=_box(button),
        area=WHOLE,
        at=(0, 0),
        scale=1,
        hidden=tuple(hidden),
        shown=shown(things),
    )
    return Side(picture or drawn(things), view)
