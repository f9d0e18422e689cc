"""Aligning steps with gestures in order: Needleman and Wunsch on a matrix of scores."""

from collections.abc import Sequence

UNTOLD = -1.0  # for each gesture that no step tells


def align(scores: Sequence[Sequence[float | None]], width: int) -> list[tuple[int, int]]:
    """Pairs (row, column) of the best alignment; rows and columns both go up.

    `scores[row][column]` is how well they fit, None when they cannot; `width` is the number of columns.
    Of equal alignments, the one that pairs earliest.
    """
    height = len(scores)
    best = [[UNTOLD * (width - column) for column in range(width + 1)] for _ in range(height + 1)]
    for row in range(height - 1, -1, -1):
        for column in range(width - 1, -1, -1):
            fit = scores[row][column]
            paired = best[row + 1][column + 1] + fit if fit is not None else float("-inf")
            best[row][column] = max(paired, best[row + 1][column], best[row][column + 1] + UNTOLD)
    return _path(scores, best, height, width)


def _path(
    scores: Sequence[Sequence[float | None]], best: list[list[float]], height: int, width: int
) -> list[tuple[int, int]]:
    pairs = []
    row = column = 0
    while row < height and column < width:
        fit = scores[row][column]
        if fit is not None and best[row][column] == best[row + 1][column + 1] + fit:
            pairs.append((row, column))
            row, column = row + 1, column + 1
        elif best[row][column] == best[row + 1][column]:
            row += 1
        else:
            column += 1
    return pairs
