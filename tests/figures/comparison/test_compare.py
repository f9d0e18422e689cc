"""A figure of ours against the one shot now: what an eye sees is told in words, and nothing else."""

from dataclasses import replace

import pytest
from PIL import Image, ImageDraw, ImageFilter

from parcours.journeys.figures.comparison.compare import compare
from parcours.journeys.figures.comparison.outcome import Opinion
from parcours.journeys.figures.comparison.side import Side
from parcours.journeys.figures.formats.metadata import Shown
from parcours.journeys.walk.model import Box
from tests.figures.screens import SCREEN, Thing, box_of, changed, drawn, shown, side


def box(x: float, y: float, width: float, height: float) -> Box:
    return Box(x=x, y=y, width=width, height=height)


def against(now: Side, then: Side | None = None) -> Opinion:
    return compare(then or side(), now, now.view.shown)


def test_the_same_picture_is_fresh() -> None:
    assert against(side()).standing == "fresh"


@pytest.mark.parametrize(
    ("now", "told"),
    [
        (changed(3, name="Transmettre"), "the button « Envoyer » is now « Transmettre »"),
        (changed(4, name="Précédant"), "the link « Précédent » is now « Précédant »"),
        ([thing for thing in SCREEN if thing.name != "Aides"], "the text « Aides » is gone"),
        (changed(3, ground="#17653a"), "only the colour changed: the button « Envoyer »"),
        (changed(2, ink="#c01010"), "only the colour changed: the text « Vous réglez 103,20 euros »"),
        (changed(1, at=(40, 360)), "the layout changed: the text « Aides » is lower"),
    ],
)
def test_a_change_is_told_in_words(now: list[Thing], told: str) -> None:
    opinion = against(side(now))
    assert (opinion.standing, opinion.told) == ("stale", told)


def test_an_icon_that_changed_is_told_with_what_is_near() -> None:
    now = drawn(SCREEN)
    ImageDraw.Draw(now).ellipse((560, 30, 600, 70), fill="green")
    assert against(side(picture=now)).told == "the look changed near « Récapitulatif de votre demande »"


@pytest.mark.parametrize(
    "now",
    [
        drawn(SCREEN).filter(ImageFilter.GaussianBlur(0.4)),
        drawn(SCREEN, shift=0.5),
        drawn(SCREEN, shift=1),
        drawn(SCREEN, stroke=1),
    ],
    ids=["smoothed", "half a pixel", "a pixel", "bolder letters"],
)
def test_how_letters_are_drawn_is_no_change(now: Image.Image) -> None:
    assert against(side(picture=now)).standing == "fresh"


def test_what_is_covered_is_not_compared() -> None:
    left, top, width, height = box_of(SCREEN[2])
    zone = (left, top, left + width, top + height)
    then, now = side(hidden=[zone]), side(changed(2, name="Vous réglez 150,00 euros"), hidden=[zone])
    covered = [one.picture.copy() for one in (then, now)]
    for picture in covered:
        picture.paste("grey", zone)
    assert against(replace(now, picture=covered[1]), replace(then, picture=covered[0])).standing == "fresh"


def test_a_figure_of_another_size_is_compared_by_its_words() -> None:
    wider = side(changed(3, name="Transmettre"), drawn(SCREEN).resize((700, 460)))
    assert against(wider).told == "the button « Envoyer » is now « Transmettre »"


def test_what_is_on_the_page_and_out_of_the_figure_is_not_gone() -> None:
    now = side(SCREEN[:4], drawn(SCREEN))
    assert compare(side(), now, shown(SCREEN)).standing == "fresh"


BANNER = Thing("text", "Votre avis compte", (40, 4))


def lower(by: int) -> list[Thing]:
    return [replace(thing, at=(thing.at[0], thing.at[1] + by)) for thing in SCREEN]


def test_a_banner_that_pushes_all_the_rest_is_no_change() -> None:
    [head, *rest] = lower(30)
    main = box(0, 60, 640, 360)
    now = replace(side([BANNER, head, *rest], drawn([BANNER, head, *rest])), main=main)
    assert against(now).standing == "fresh"
    moved = [BANNER, head, *(replace(one, at=(one.at[0], one.at[1] + 40)) for one in rest)]
    assert against(replace(side(moved, drawn(moved)), main=main)).told == (
        "the layout changed: the heading « Récapitulatif de votre demande » is higher"
    )


def test_words_that_take_another_room_move_the_rest_and_nothing_is_said() -> None:
    larger = changed(1, size=26)
    now = side([*larger[:2], *(replace(one, at=(one.at[0], one.at[1] + 30)) for one in larger[2:])])
    assert against(now).standing == "fresh"


def test_what_has_left_the_figure_for_elsewhere_on_the_page_is_told() -> None:
    now, page = side(SCREEN[:4]), list(shown(SCREEN[:4]))
    stays, goes = shown(SCREEN)[4:], shown([replace(SCREEN[4], at=(40, 900))])
    assert compare(side(), now, [*page, *stays]).standing == "fresh"
    assert (
        compare(side(), now, [*page, *goes]).told == "the layout changed: the link « Précédent » is elsewhere"
    )


def test_a_control_that_is_far_down_the_page_is_told() -> None:
    now = side()
    view = now.view.model_copy(update={"control": box(40, 900, 100, 40)})
    found = against(replace(now, picture=drawn(changed(1, ground="grey")), view=view))
    assert "the layout changed: the button « Envoyer » is elsewhere" in [
        change.told for change in found.changes
    ]


def test_a_link_in_the_midst_of_words_lends_them_no_colour() -> None:
    here = (
        *SCREEN,
        Thing("text", "Pas encore de compte ? Créez-le", (40, 340)),
        Thing("link", "Créez-le", (290, 340)),
    )
    blue = [*here[:-1], replace(here[-1], ink="#1010c0")]
    assert against(side(blue), side(here)).standing == "fresh"


def with_box(at: int, seen: int, outline: str) -> Side:
    """The screen with a box to tick whose place is said to be `at`, and is drawn as seen."""
    picture = drawn(SCREEN)
    ImageDraw.Draw(picture).rectangle((seen, seen, seen + 19, seen + 19), outline=outline)
    plain = side(picture=picture)
    field = Shown(role="field", name="", box=box(at, at, 20, 20))
    return replace(plain, view=plain.view.model_copy(update={"shown": (*plain.view.shown, field)}))


def test_a_thin_line_is_looked_for_a_pixel_around() -> None:
    then = with_box(330, 330, "black")
    assert against(with_box(330, 329, "black"), then).standing == "fresh"
    assert against(with_box(330, 330, "green"), then).told == "only the colour changed: the field"
