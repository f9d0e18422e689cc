"""Telephone numbers of a person's line: not those of services, short or at another price."""

import re
from collections.abc import Iterator

from phonenumbers import (
    NumberParseException,
    PhoneNumberType,
    is_valid_number,
    national_significant_number,
    number_type,
    parse,
)

from parcours.journeys.privacy.model import Held
from parcours.journeys.privacy.searches.figures import counts, evenly_parted, in_decimal, in_digest
from parcours.journeys.privacy.searches.file_numbers import in_address, numbers_a_file
from parcours.journeys.privacy.specimens import nobodys_phone, overseas

SOMEONES = frozenset(
    {
        PhoneNumberType.FIXED_LINE,
        PhoneNumberType.MOBILE,
        PhoneNumberType.FIXED_LINE_OR_MOBILE,
        PhoneNumberType.VOIP,
        PhoneNumberType.PERSONAL_NUMBER,
    }
)
_GAP = r"[ \t._/()\-]"
_RUN = re.compile(rf"(?<![0-9])(?:\+ ?)?\(?[0-9](?:{_GAP}{{0,3}}[0-9]){{8,}}")
_DATE = re.compile(
    r"(?<![0-9])(?:[0-3]?[0-9]([/.-])[01]?[0-9]\1(?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}([/.-])[01][0-9]\2[0-3][0-9])(?![0-9])"
)
_DIALLED = re.compile(r"(?:wa\.me/|phone=|tel:|sms:|callto:|whatsapp:)\Z", re.IGNORECASE)
_TRUNK = re.compile(r"\( ?0 ?\)")
_ODD_GAPS = re.compile("[0-9] ?[/_] ?[0-9]")
_IN_PAIRS = re.compile(r"[0-9]{2}(?:[^0-9]+[0-9]{2}){4}")
"""« 010011/12/13 » lists codes."""
_PAIRS = re.compile(r"(?<![0-9])(?<![0-9]\.)0[1-9]([ .\-]|)[0-9]{2}(?:\1[0-9]{2}){3}(?![0-9])")
_NO_PLUS = re.compile(rf"33{_GAP}{{1,3}}[1-9](?:{_GAP}[0-9]{{2}}){{4}}")
_FROM_ABROAD = re.compile(r"\(?\+|00[ .-]?33")
FRENCH = 10
LABEL = 40
PAIR = 4  # signs: two figures, what parts them from others, and the one beyond


def phones_in(text: str) -> Iterator[Held]:
    """Those of `text`, which is folded."""
    dateless = _DATE.sub(lambda date: "#" * len(date[0]), text)
    of_page = in_address(text)
    for run in _RUN.finditer(dateless):
        before = text[max(0, run.start() - LABEL) : run.start()]
        dialled = _DIALLED.search(before) is not None
        if not dialled and (numbers_a_file(before) or of_page(run.start())):
            continue
        if in_decimal(before) or in_digest(text, *run.span()):
            continue
        for start, end in _numbers(run, dialled):
            yield Held("phone", text[start:end], start, end)


def _numbers(run: re.Match[str], dialled: bool) -> Iterator[tuple[int, int]]:
    """Where the numbers of a run of figures stand."""
    written = run[0]
    abroad = dialled and written[0] != "0"
    if abroad or _FROM_ABROAD.match(written) or _NO_PLUS.fullmatch(written):
        end = _abroad(written)
        if end:
            yield run.start(), run.start() + end
            return
    for start, end in _cut(written):
        if _is_french(written[start:end]):
            yield run.start() + start, run.start() + end


def _abroad(written: str) -> int:
    """The length of the number that begins with the prefix of a country, 0 when there is none."""
    ends = [len(written), *reversed([gap.start() for gap in re.finditer(rf"(?<=[0-9]){_GAP}", written)])]
    for end in ends[:12]:
        figures = _figures(_TRUNK.sub("", written[:end])).removeprefix("00")
        if len(figures) < 9:
            break
        if figures.startswith("330"):
            figures = "33" + figures[3:]
        if _is_somebodys("+" + figures):
            return end
    return 0


def _cut(written: str) -> list[tuple[int, int]]:
    """The run itself, or the numbers that stand in it side by side."""
    positions = [at for at, sign in enumerate(written) if sign.isdigit()]
    whole = len(positions)
    if whole == FRENCH:
        return [(0 if written.startswith("(") and ")" in written else positions[0], len(written))]
    starts = range(0, whole, FRENCH)
    if whole % FRENCH == 0 and all(at == 0 or positions[at] > positions[at - 1] + 1 for at in starts):
        return [(positions[at], positions[at + FRENCH - 1] + 1) for at in starts]
    if pairs := [pair.span() for pair in _PAIRS.finditer(written) if _ends_there(written, pair)]:
        return pairs
    parts = [part.span() for part in re.finditer(rf"[0-9](?:{_GAP}?[0-9])*", written)]
    if len(parts) == 1:
        parts = [part.span() for part in re.finditer(r"(?<![0-9]\.)\b[0-9]+", written)]
    return [(start, end) for start, end in parts if len(_figures(written[start:end])) == FRENCH]


def _ends_there(written: str, pair: re.Match[str]) -> bool:
    """« 01 23 45 67 89 75010 », not « 08 30 12 00 13 30 17 00 », where the pairs go on as before."""
    gap = re.escape(pair[1])
    before, after = (
        written[max(0, pair.start() - PAIR) : pair.start()],
        written[pair.end() : pair.end() + PAIR],
    )
    more = re.match(rf"{gap}[0-9]{{2}}(?![0-9])", after)
    return more is None and re.search(rf"(?<![0-9])[0-9]{{2}}{gap}\Z", before) is None


def _is_french(written: str) -> bool:
    figures = _figures(written)
    if figures[0] != "0" or counts(written) or nobodys_phone(figures):
        return False
    if not _IN_PAIRS.fullmatch(written) and (_ODD_GAPS.search(written) or not evenly_parted(written)):
        return False
    abroad = overseas(figures)
    return _is_somebodys(f"+{abroad}{figures[1:]}" if abroad else f"+33{figures[1:]}")


def _is_somebodys(number: str) -> bool:
    try:
        parsed = parse(number)
    except NumberParseException:
        return False
    if not is_valid_number(parsed) or number_type(parsed) not in SOMEONES:
        return False
    return parsed.country_code != 33 or not nobodys_phone("0" + national_significant_number(parsed))


def _figures(written: str) -> str:
    return "".join(filter(str.isdigit, written))
