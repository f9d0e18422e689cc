"""Tells apart the two one-byte encodings of French text: Windows-1252 and Mac Roman."""

import re

WINDOWS, MACINTOSH = "cp1252", "mac_roman"
# é è ê ç ù by a small letter, à alone: Windows has there Ž, an accent alone, or nothing
_MACINTOSH = re.compile(rb"(?<=[a-z])[\x8d\x8e\x8f\x90\x9d]|[\x8f\x90](?=[a-z])|(?<= )\x88(?= )")
# the same letters where Windows has them: the Macintosh has there capitals and signs
_WINDOWS = re.compile(rb"(?<=[a-z])[\xe7-\xea\xf9]|(?<= )\xe0(?= )")
_INSIDE = re.compile(rb"[a-z][\x8d\x8e\x8f\x90\x9d][a-z]")


def old_encoding(content: bytes) -> str:
    """The Macintosh's only when certain: its accents twice or inside a word, and none of Windows'."""
    if _WINDOWS.search(content) is not None:
        return WINDOWS
    certain = _INSIDE.search(content) is not None or len(_MACINTOSH.findall(content)) > 1
    return MACINTOSH if certain else WINDOWS
