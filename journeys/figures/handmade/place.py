"""Where on a screen a picture was cut, and at what scale: SIFT, then scale and shift by vote."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from parcours.journeys.figures.handmade.raster import Gray, Mask

Points = NDArray[np.float64]
MOST_FEATURES = 3_000
NEIGHBOURS = 4  # letters repeat: the right one is seldom the nearest
ALIKE = 0.75
SCALES = (0.3, 2.5)
TRIES = 4_000
NEAR = 3.0  # pixels of the figure
APART = 40.0  # pixels of the screen, between two features that vote
LEAST = 8
_SEED = 0


@dataclass(frozen=True)
class Features:
    """Points of a picture, each with what it looks like around."""

    points: Points
    looks: NDArray[np.float32]


@dataclass(frozen=True)
class Fit:
    """A point of the figure is `scale` times the point of the screen, plus a shift."""

    scale: float
    x: float
    y: float
    support: int

    def box(self, corner: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
        """Left, top, right, bottom on the figure of what stands there on the screen."""
        left, top, width, height = corner
        return (
            self.scale * left + self.x,
            self.scale * top + self.y,
            self.scale * (left + width) + self.x,
            self.scale * (top + height) + self.y,
        )


def features(picture: Gray, hidden: Mask | None = None) -> Features:
    """The points of a picture that can be met again at another scale."""
    where = None if hidden is None else (~hidden).astype(np.uint8) * 255
    found, looks = cv2.SIFT.create(nfeatures=MOST_FEATURES).detectAndCompute(picture, where)
    if not found:
        return Features(np.zeros((0, 2)), np.zeros((0, 128), np.float32))
    rooted = np.sqrt(looks / (looks.sum(axis=1, keepdims=True) + 1e-6)).astype(np.float32)
    return Features(np.array([point.pt for point in found], np.float64), rooted)


def fit(figure: Features, screen: Features) -> Fit | None:
    """The scale and shift most features agree on; None when too few do."""
    here, there = _matches(figure, screen)
    if len(here) < LEAST:
        return None
    voted = _vote(here, there)
    return None if voted is None else _refined(here, there, *voted)


def _matches(figure: Features, screen: Features) -> tuple[Points, Points]:
    if len(figure.points) < LEAST or len(screen.points) < LEAST:
        return np.zeros((0, 2)), np.zeros((0, 2))
    near = cv2.BFMatcher(cv2.NORM_L2).knnMatch(figure.looks, screen.looks, k=NEIGHBOURS)
    pairs = [
        (match.queryIdx, match.trainIdx)
        for row in near
        for match in row
        if match.distance <= row[0].distance * 1.15 and match.distance < ALIKE
    ]
    if not pairs:
        return np.zeros((0, 2)), np.zeros((0, 2))
    chosen = np.array(pairs)
    return figure.points[chosen[:, 0]], screen.points[chosen[:, 1]]


def _vote(here: Points, there: Points) -> tuple[float, Points] | None:
    """Of many pairs of matches, the one whose scale and shift suit most others."""
    random = np.random.default_rng(_SEED)
    first, second = random.integers(0, len(here), (2, TRIES))
    apart, drawn = there[first] - there[second], here[first] - here[second]
    length = (apart**2).sum(axis=1)
    far = length > APART**2
    first, apart, drawn, length = first[far], apart[far], drawn[far], length[far]
    scale = (apart * drawn).sum(axis=1) / length
    turned = np.abs(apart[:, 0] * drawn[:, 1] - apart[:, 1] * drawn[:, 0]) / length
    straight = (scale > SCALES[0]) & (scale < SCALES[1]) & (turned < 0.05 * np.abs(scale))
    first, scale = first[straight], scale[straight]
    if not len(first):
        return None
    shift = here[first] - scale[:, None] * there[first]
    best, most = 0, -1
    for start in range(0, len(first), 100):
        part = slice(start, start + 100)
        error = np.abs(here[None] - (scale[part, None, None] * there[None] + shift[part, None, :])).max(
            axis=2
        )
        agreeing = (error < NEAR).sum(axis=1)
        if agreeing.max() > most:
            best, most = start + int(agreeing.argmax()), int(agreeing.max())
    return float(scale[best]), shift[best]


def _refined(here: Points, there: Points, scale: float, shift: Points) -> Fit | None:
    """Least squares over those that agree, more strictly each time."""
    support = 0
    for near in (NEAR, 2.0, 1.5):
        agreeing = np.abs(here - (scale * there + shift)).max(axis=1) < near
        a, b = here[agreeing], there[agreeing]
        support = len({tuple(point) for point in a.round(1).tolist()})
        if support < LEAST or np.ptp(b, axis=0).max() < APART:
            return None
        spread = ((b - b.mean(axis=0)) ** 2).sum()
        scale = float(((a - a.mean(axis=0)) * (b - b.mean(axis=0))).sum() / spread)
        shift = a.mean(axis=0) - scale * b.mean(axis=0)
    if not SCALES[0] < scale < SCALES[1]:
        return None
    return Fit(scale, float(shift[0]), float(shift[1]), support)


def drawn_like(screen: Gray, found: Fit, size: tuple[int, int]) -> Gray:
    """The screen as the figure would show it, by width and height."""
    blur = 0.5 * max(found.scale**-2 - 1, 0.0) ** 0.5
    soft = cv2.GaussianBlur(screen, (0, 0), blur) if blur > 0.2 else screen
    move = np.array([[found.scale, 0, found.x], [0, found.scale, found.y]], np.float64)
    return cv2.warpAffine(soft, move, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE).astype(
        np.uint8
    )
