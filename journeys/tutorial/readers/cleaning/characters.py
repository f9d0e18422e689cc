"""Characters that readers do not see, or see as others: they are no part of a name or of an address."""

import re

# soft hyphen, zero-width spaces and joiners, marks and isolates of direction, byte order mark
INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
LIGATURE = re.compile(f"[{''.join(LIGATURES)}]")


def as_seen(text: str) -> str:
    """`text` without what nobody sees, each letter of a ligature by itself."""
    if text.isascii():
        return text
    return LIGATURE.sub(lambda found: LIGATURES[found[0]], INVISIBLE.sub("", text))
