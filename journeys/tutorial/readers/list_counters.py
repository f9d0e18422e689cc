"""Numbers of automatic lists, written as Word and PowerPoint show them."""

LARGEST_ROMAN = 3_999
LONGEST_LETTERS = 10
ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
ROUND = ".):-–—°/ ("


def written(count: int, style: str) -> str:
    """`count` in the style Word names: decimal, lowerLetter, upperRoman, ordinal…"""
    if style.endswith("Letter"):
        text = letters(count)
    elif style.endswith("Roman"):
        text = roman(count)
    elif style == "decimalZero":
        return f"{count:02}"
    elif style == "ordinal":
        return "1er" if count == 1 else f"{count}e"
    else:
        return str(count)
    return text.lower() if style.startswith("lower") else text


def letters(count: int) -> str:
    """A, B… Z, AA, BB…"""
    if not 1 <= count <= 26 * LONGEST_LETTERS:
        return str(count)
    times, at = divmod(count - 1, 26)
    return chr(ord("A") + at) * (times + 1)


def roman(count: int) -> str:
    if not 1 <= count <= LARGEST_ROMAN:
        return str(count)
    text = ""
    for worth, sign in ROMAN:
        times, count = divmod(count, worth)
        text += sign * times
    return text
