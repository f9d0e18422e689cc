"""MDX: Markdown with components and JavaScript, which is taken off; every line stays where it is."""

import re
from collections.abc import Iterator

from parcours.journeys.tutorial.readers.inline import ATTRIBUTES

MODULE = re.compile(
    r"import\s*(?:[\"'{*].*|\s\w+\s*(?:,.*|from\s+[\"'].*))"
    r"|export\s+(?:(?:const|let|var|function|class|default|async)\b|[{*]).*"
)
FRONT_MATTER = "---"
IMPORTED = re.compile(r"import\s+(\w+)\s+from\s+[\"']([^\"'\n]{1,500})[\"']")
COMMENT = re.compile(r"\{/\*.*?(?:\*/\}|\Z)", re.DOTALL)
FENCE = re.compile(r"\s*(?:```|~~~)")
LITERAL = re.compile(r"\s*(?:\"([^\"\n]*)\"|'([^'\n]*)'|`([^`$]*)`)\s*")
REQUIRED = re.compile(r"\s*require\(\s*[\"']([^\"'\n]{1,500})[\"']\s*\)(?:\.default)?\s*")
NAME = re.compile(r"\s*(\w+)\s*")


def without_code(content: str) -> tuple[str, list[int]]:
    """The text as Markdown, and the lines of expressions whose words only a build can tell."""
    cleaned = _Cleaned(content)
    return "\n".join(cleaned.lines), cleaned.unread


class _Cleaned:
    """The lines of an MDX file as Markdown, and those on which an expression was taken off."""

    def __init__(self, content: str) -> None:
        self.unread: list[int] = []
        content = COMMENT.sub(lambda found: "\n" * found[0].count("\n"), content)
        self.imported = {found[1]: found[2] for found in IMPORTED.finditer(content)}
        self.lines: list[str] = []
        for fenced, lines in _stretches(list(_without_modules(content.split("\n")))):
            text = "\n".join(lines)
            self.lines += lines if fenced else self._without_braces(text, len(self.lines) + 1).split("\n")

    def _without_braces(self, text: str, line: int) -> str:
        closes = _closes(text)
        out: list[str] = []
        at = 0
        for start, end in closes:
            if start < at:
                continue
            line += text.count("\n", at, start)
            out.append(text[at:start])
            inner = text[start + 1 : end]
            out.append(self._told(inner, line, of_tag=text[start - 1 : start] == "="))
            out.append("\n" * inner.count("\n"))
            line += inner.count("\n")
            at = end + 1
        return "".join([*out, text[at:]])

    def _told(self, inner: str, line: int, of_tag: bool) -> str:
        """What an expression between braces says, as far as its own words tell."""
        literal = LITERAL.fullmatch(inner)
        if literal is not None:
            words = (literal[1] or literal[2] or literal[3] or "").replace("\n", " ")
            return f'"{words}"' if of_tag else words
        if of_tag:
            required, name = REQUIRED.fullmatch(inner), NAME.fullmatch(inner)
            source = required[1] if required else self.imported.get(name[1], "") if name else ""
            return f'"{source}"'
        if not ATTRIBUTES.fullmatch(f"{{{inner}}}") and any(c.isalpha() for c in inner):
            self.unread.append(line)
        return ""


def _without_modules(lines: list[str]) -> Iterator[str]:
    """Statements of JavaScript end with an empty line, once their braces are closed."""
    inside, depth, before, fenced = False, 0, "", False
    for line in lines:
        fenced ^= FENCE.match(line) is not None
        if not inside and not fenced and before.strip() in ("", FRONT_MATTER) and MODULE.fullmatch(line):
            inside, depth = True, 0
        if inside:
            depth += sum(line.count(c) for c in "{([") - sum(line.count(c) for c in "})]")
            inside = bool(line.strip()) or depth > 0
        yield "" if inside else line
        before = "" if inside else line


def _stretches(lines: list[str]) -> Iterator[tuple[bool, list[str]]]:
    """Lines of code between fences, and those of text."""
    fenced = False
    held: list[str] = []
    for line in lines:
        if FENCE.match(line):
            if fenced:
                yield True, [*held, line]
                fenced, held = False, []
            else:
                if held:
                    yield False, held
                fenced, held = True, [line]
        else:
            held.append(line)
    if held:
        yield fenced, held


def _closes(text: str) -> list[tuple[int, int]]:
    """Where each brace opens and closes, in the order they open; what is never closed is no brace."""
    opened: list[int] = []
    found: list[tuple[int, int]] = []
    for brace in re.finditer(r"[{}]", text):
        if brace[0] == "{":
            opened.append(brace.start())
        elif opened:
            found.append((opened.pop(), brace.start()))
    return sorted(found)
