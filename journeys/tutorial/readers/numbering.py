"""How French documents number their steps: « 3 - », « 10a – », « Étape 1 : », « b) », « ② »."""

import re
from dataclasses import dataclass

CIRCLED = {chr(0x2460 + i): str(i + 1) for i in range(20)} | {chr(0x2776 + i): str(i + 1) for i in range(10)}
CIRCLED |= {chr(0x2780 + i): str(i + 1) for i in range(10)} | {chr(0x278A + i): str(i + 1) for i in range(10)}

WORDS = r"(?:[ÉEée]tapes?|[ÉE]TAPES?|[Pp]hase|PHASE|[Aa]ction|ACTION|[Tt]âche|[Pp]oint)"
COUNT = r"(?:\d{1,2}(?:\.\d{1,2}){0,3}[a-z]?)"
DASH = r"[-–—−]"
ORDINALS = (
    "premi[eè]re",
    "(?:deuxi[eè]me|seconde)",
    "troisi[eè]me",
    "quatri[eè]me",
    "cinqui[eè]me",
    "sixi[eè]me",
)
ORDINAL = re.compile(
    rf"(?:(\d{{1,2}})\s?(?:[eè]re|[eè]?me|e|nde)|{'|'.join(f'({word})' for word in ORDINALS)})"
    rf"\s+(?:[ée]tape|phase|action|t[âa]che)\s*(?::|{DASH})\s*",
    re.IGNORECASE,
)

# Each: what it reads, then whether the number belongs to a word such as « Étape ».
SHAPES: tuple[tuple[re.Pattern[str], bool], ...] = (
    # « Étape 1 : », « Etape n°2 - », « ÉTAPE 3. », « **Étape 4** : »; also « Étape 4 » before a capital
    (
        re.compile(
            rf"\W{{0,4}}{WORDS}\s+(?:n\s?°\s?)?({COUNT})(?:\*\*|__)?"
            rf"(?:\s*(?:[:.)/]|{DASH})(?:\*\*|__)?\s*|\s+(?=[A-ZÀ-Ý«“\"*])|$)"
        ),
        True,
    ),
    # « Étape A : »
    (re.compile(rf"\W{{0,4}}{WORDS}\s+([A-H])\s*(?:[:.)]|{DASH})\s*"), True),
    # « n° 3 : », « N°4 - »
    (re.compile(rf"[Nn]\s?°\s?({COUNT})\s*(?:[:.)/]|{DASH})\s*"), False),
    # « [7] », « **9.** »
    (re.compile(rf"\[({COUNT})\]\s*"), False),
    (re.compile(rf"\*\*({COUNT})\s?[.):/-]?\s?\*\*\s*"), False),
    # « i) », « (iv) »
    (re.compile(r"\(?(i{1,3}|iv|vi{0,3}|ix)\)\s*"), False),
    # keycap emoji « 1️⃣ »
    (re.compile(r"(\d)\ufe0f?\u20e3\s*"), False),
    # « 3 - », « 1- », « 10a – », « 2) », « 4. », « 1/ », « 3.1 : »
    (re.compile(rf"\(?({COUNT})\s?(?:\)|/(?!\d)|°\)?|[.](?!\d)|:(?!\d))\s*(?:{DASH}\s+)?"), False),
    (re.compile(rf"({COUNT})\s?{DASH}\s*(?=[^\d\s])"), False),
    # « 1 | Cliquez »: a number in its own cell
    (re.compile(rf"({COUNT}|[a-hA-H])\s*\|\s*"), False),
    # « 1 Cliquez »: a small number, then a capital
    (re.compile(r"(\d{1,2}[a-z]?|\d{1,2}(?:\.\d{1,2}){1,3})\s+(?=[A-ZÀ-Ý][a-zà-ÿ'’])"), False),
    # « a. », « b) », « C - »
    (re.compile(rf"\(?([a-hA-H])\s?(?:\)|[.](?=\s)|\s{DASH}(?=\s))\s*"), False),
    # « II. », « IV - »
    (re.compile(rf"([IVX]{{1,5}})\s?(?:\)|[.](?=\s)|{DASH}(?=\s))\s*"), True),
)
# « [2/6] », « (2/6) », « 2/6 : », « Étape 2/6 »: of so many
OF_SO_MANY = re.compile(
    rf"(?:{WORDS}\s+)?[\[(]?([1-9]\d?)\s?(?:/|sur)\s?([1-9]\d?)"
    rf"(?:\s?[\])]|\s?(?:[:.]|{DASH})(?=\s)|\s+(?=[A-ZÀ-Ý«]))\s*"
)
STEP_CIRCLED = re.compile(rf"^(\W{{0,4}}{WORDS}\s+)([{''.join(CIRCLED)}])")
LONE = re.compile(rf"(?:{WORDS}\s+)?(?:n\s?°\s?)?({COUNT})\s?[.):]?(?:\s*{DASH})?")


@dataclass(frozen=True)
class Mark:
    """A number taken off the beginning of a text."""

    number: str
    rest: str
    titled: bool


def split_number(text: str) -> Mark | None:
    """Take the printed number off the beginning of `text`."""
    if text[:1] in CIRCLED:
        return Mark(CIRCLED[text[0]], text[1:].lstrip(" .:-–)"), titled=False)
    text = STEP_CIRCLED.sub(lambda found: found[1] + CIRCLED[found[2]], text)
    ordinal = ORDINAL.match(text)
    if ordinal:
        number = ordinal[1] or str(1 + next(at for at, word in enumerate(ordinal.groups()[1:]) if word))
        return Mark(number, text[ordinal.end() :], titled=True)
    counted = OF_SO_MANY.match(text)
    if counted and int(counted[1]) <= int(counted[2]):
        return Mark(counted[1], text[counted.end() :].strip(), titled=True)
    for shape, titled in SHAPES:
        found = shape.match(text)
        if found:
            return Mark(found[1].rstrip("."), text[found.end() :].strip(), titled)
    return None


def lone_number(text: str) -> str | None:
    """The number, when `text` is nothing else."""
    if len(text) == 1 and text in CIRCLED:
        return CIRCLED[text]
    found = LONE.fullmatch(text) if len(text) <= 14 else None
    return found[1] if found else None
