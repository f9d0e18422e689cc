"""Regions where two pictures of one size differ visibly: anti-aliasing or a pixel's shift do not count."""

from dataclasses import dataclass

from PIL import Image, ImageChops, ImageFilter

CELL = 8  # pixels: what is that near belongs together
TOLERANCE = 24  # of 255
LEAST = 6  # pixels: a letter that changed has more
Rectangle = tuple[int, int, int, int]


@dataclass(frozen=True)
class Region:
    """A connected area, and how many pixels of it differ."""

    box: Rectangle
    pixels: int


def changed_regions(then: Image.Image, now: Image.Image) -> list[Region]:
    """The largest first."""
    mask = _differs(then.convert("RGB"), now.convert("RGB"))
    if mask.getbbox() is None:
        return []
    regions = [_region(cells, mask) for cells in _connected(_cells(mask))]
    return sorted((one for one in regions if one.pixels >= LEAST), key=lambda one: -one.pixels)


def _differs(then: Image.Image, now: Image.Image) -> Image.Image:
    """White where a pixel is like none around it in the other picture, whichever picture is the other."""
    return ImageChops.lighter(_outside(then, now), _outside(now, then))


def _outside(one: Image.Image, other: Image.Image) -> Image.Image:
    """White where `one` is out of what `other` shows within a pixel."""
    low, high = other.filter(ImageFilter.MinFilter(3)), other.filter(ImageFilter.MaxFilter(3))
    beyond = ImageChops.lighter(ImageChops.subtract(one, high), ImageChops.subtract(low, one))
    red, green, blue = beyond.split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return most.point([255 if value > TOLERANCE else 0 for value in range(256)])


def _cells(mask: Image.Image) -> set[tuple[int, int]]:
    small = mask.reduce(CELL)  # a mean: 4 of 255 for one pixel
    wide = small.width
    return {(index % wide, index // wide) for index, value in enumerate(small.tobytes()) if value}


def _connected(cells: set[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    left, groups = set(cells), []
    while left:
        group, edge = [], [left.pop()]
        while edge:
            x, y = edge.pop()
            group.append((x, y))
            near = {(x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)} & left
            left -= near
            edge += near
        groups.append(group)
    return groups


def _region(cells: list[tuple[int, int]], mask: Image.Image) -> Region:
    xs, ys = [x for x, _ in cells], [y for _, y in cells]
    corner = min(xs) * CELL, min(ys) * CELL
    part = mask.crop((*corner, (max(xs) + 1) * CELL, (max(ys) + 1) * CELL))
    left, top, right, bottom = part.getbbox() or (0, 0, 1, 1)
    box = corner[0] + left, corner[1] + top, corner[0] + right, corner[1] + bottom
    return Region(box, part.histogram()[255])
