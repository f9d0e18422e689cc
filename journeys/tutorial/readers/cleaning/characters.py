"""Characters that readers do not see, or see as others: they are no part of a name or of an address."""

import re

# soft hyphen, zero-width spaces and joiners, marks and isolates of direction, byte order mark
INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
LOST = "\N{REPLACEMENT CHARACTER}"
"""A letter that was there and that nobody can tell."""
PRIVATE = "\ue000-\uf8ff"
"""Characters that mean what a font makes of them: an icon, a bullet, now and then a letter."""
IN_A_WORD = re.compile(f"(?<=[^\\W\\d_])[{PRIVATE}]+(?=[^\\W\\d_])")
ICON = re.compile(f"[{PRIVATE}]")
LIGATURE = re.compile(f"[{''.join(LIGATURES)}]")


def as_seen(text: str) -> str:
    """`text` without what nobody sees nor icons, each letter of a ligature by itself."""
    if text.isascii():
        return text
    text = LIGATURE.sub(lambda found: LIGATURES[found[0]], INVISIBLE.sub("", text))
    return ICON.sub(" ", IN_A_WORD.sub(LOST, text))


def lost_words(text: str) -> int:
    """How many words of it hold a letter that nobody can tell."""
    return sum(LOST in word for word in text.split()) if LOST in text else 0
