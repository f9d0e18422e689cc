"""Asking which changes to accept, one after the other, in the terminal."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import click
from PIL import Image, ImageDraw

from parcours.journeys.figures.drawing.encode import opened
from parcours.journeys.figures.drawing.font import letters
from parcours.journeys.figures.update.changes import Change
from parcours.journeys.language import _

GUTTER, HEAD = 24, 36
PAPER, INK = (240, 240, 244), (30, 30, 36)


def pick_in_terminal(
    folder: Path, ask: Callable[[str], bool] = click.confirm
) -> Callable[[Sequence[Change]], list[Change]]:
    """Each change is drawn as « before | after » in a picture of that folder, and asked for."""

    def pick(changes: Sequence[Change]) -> list[Change]:
        accepted = []
        shutil.rmtree(folder, ignore_errors=True)
        for change in changes:
            path = folder / f"{change.index + 1:02d}.png"
            folder.mkdir(parents=True, exist_ok=True)
            before_and_after(change).save(path)
            click.echo(f"\n{change.name}: {change.why}\n  {_('before | after: {path}', path=path)}")
            if ask("  " + _("Replace the figure?")):
                accepted.append(change)
        return accepted

    return pick


def before_and_after(change: Change) -> Image.Image:
    """The old picture and the new one, side by side."""
    sides = [opened(content) if content else None for content in (change.old, change.new)]
    shown = [side or Image.new("RGB", (320, 200), PAPER) for side in sides]
    width = sum(side.width for side in shown) + 3 * GUTTER
    height = max(side.height for side in shown) + HEAD + GUTTER
    sheet = Image.new("RGB", (width, height), PAPER)
    draw, left = ImageDraw.Draw(sheet), GUTTER
    for title, side in zip((_("Before"), _("After")), shown, strict=True):
        draw.text((left, HEAD / 2), title, fill=INK, font=letters(18), anchor="lm")
        sheet.paste(side, (left, HEAD))
        left += side.width + GUTTER
    return sheet
