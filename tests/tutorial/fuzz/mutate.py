"""Spoils real files: bytes flipped, cut, spliced, grown; elements moved; inside archives, whole parts."""

import io
import random
import re
import zipfile

LONGEST_GROWTH = 400_000  # bytes; a few are so long, most are short
ELEMENT = re.compile(rb"<(/?)(\w[\w:]*)([^<>]*)>")
TELLING = [b"\0", b"\xff" * 4, b"<", b"]]>", b"&#0;", b"99999999999", b"-1", b"PK\x05\x06", b" obj", b"<w:p>"]


def spoiled(content: bytes, other: bytes, chance: random.Random) -> bytes:
    """`content` with one to six faults; `other` is what it may be spliced with."""
    if content.startswith(b"PK") and chance.random() < 0.7:
        return _spoiled_parts(content, chance)
    kind = chance.random()
    if kind < 0.2:
        return _grown(content, chance)
    if kind < 0.4 and b"<" in content and not content.startswith((b"PK", b"%PDF")):
        return _restructured(content, chance)
    return _spoiled_bytes(content, other, chance)


def _grown(content: bytes, chance: random.Random) -> bytes:
    """A few of its bytes again and again: whatever is slow shows."""
    at = chance.randrange(len(content) + 1)
    unit = content[at : at + chance.choice([1, 2, 4, 9, 30, 120])] or b"<"
    times: int = round(LONGEST_GROWTH ** chance.random()) // len(unit)
    return content[:at] + unit * times + content[at if chance.random() < 0.5 else len(content) :]


def _restructured(content: bytes, chance: random.Random) -> bytes:
    """Tags taken out, doubled, turned round, renamed or nested many times over."""
    tags = list(ELEMENT.finditer(content))
    for tag in sorted(
        chance.sample(tags, min(len(tags), chance.randint(1, 6))), key=lambda one: -one.start()
    ):
        put = chance.choice(
            [
                b"",
                tag[0] * 2,
                b"<" + (b"" if tag[1] else b"/") + tag[2] + b">",
                b"<" + tag[1] + chance.choice(tags)[2] + tag[3] + b">",
                tag[0] * round(3_000 ** chance.random()),
            ]
        )
        content = content[: tag.start()] + put + content[tag.end() :]
    return content


def _spoiled_bytes(content: bytes, other: bytes, chance: random.Random) -> bytes:
    spoilt = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(spoilt) + 1)
        end = min(len(spoilt), at + chance.choice([1, 4, 30, 400]))
        fault = chance.randrange(6)
        if fault == 0 and at < len(spoilt):
            spoilt[at] ^= 1 << chance.randrange(8)
        elif fault == 1:
            del spoilt[at:end]
        elif fault == 2:
            spoilt[at:at] = chance.choice(TELLING)
        elif fault == 3:
            spoilt[at:at] = spoilt[at:end] * chance.randint(1, 40)
        elif fault == 4:
            start = chance.randrange(len(other) + 1)
            spoilt[at:end] = other[start : start + chance.randint(1, 400)]
        elif fault == 5 and chance.random() < 0.2:
            del spoilt[at:]
    return bytes(spoilt)


def _spoiled_parts(content: bytes, chance: random.Random) -> bytes:
    """The archive made anew, one or two of its XML parts spoilt, lost, or put in place of each other."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    told = sorted(name for name in parts if name.endswith((".xml", ".rels")))
    for _ in range(chance.randint(1, 2)):
        name = chance.choice(told)
        fault = chance.random()
        if fault < 0.1:
            parts.pop(name, None)
        elif fault < 0.2:
            parts[name] = parts.get(chance.choice(told), b"")
        elif fault < 0.3:
            parts[name] = _grown(parts.get(name, b""), chance)
        elif fault < 0.45:
            parts[name] = _restructured(parts.get(name, b""), chance)
        elif fault < 0.7:
            parts[name] = _moved_elements(parts.get(name, b""), chance)
        else:
            parts[name] = _spoiled_bytes(parts.get(name, b""), b"", chance)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def _moved_elements(part: bytes, chance: random.Random) -> bytes:
    """XML still well formed: values changed, elements without children taken out or doubled."""
    pieces = part.split(b"/>")
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(pieces))
        fault = chance.random()
        if fault < 0.5 and b'="' in pieces[at]:
            head, _, tail = pieces[at].rpartition(b'="')
            value = chance.choice(
                [b"", b"0", b"-7", b"99999999", b"1e9", b"../../../etc/passwd", b"x" * 5_000]
            )
            pieces[at] = head + b'="' + value + b'"' + tail.partition(b'"')[2]
        elif fault < 0.75 and pieces[at].count(b"<") == 1:
            pieces[at] = pieces[at] + b"/>" + pieces[at]
        elif pieces[at].count(b"<") == 1 and len(pieces) > 2:
            del pieces[at]
    return b"/>".join(pieces)
