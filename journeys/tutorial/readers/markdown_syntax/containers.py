"""Passages that site generators set apart: « !!! », « === », « ::: », « {% tab %} », and notes « [^1]: »."""

import re

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock

INDENT = 4
MARKER = re.compile(r"(?P<mark>!!!|\?\?\?\+?|===[!+]{0,2})[ \t]+(?P<rest>\S.*)")
QUOTED = re.compile(r"(?P<words>[^\"]*)\"(?P<title>[^\"]*)\"\s*")
KINDS = re.compile(
    r"(?:note|abstract|summary|tldr|info|todo|tip|hint|important|success|check|done|question|help|faq|warning"
    r"|caution|attention|failure|fail|missing|danger|error|bug|example|quote|cite|seealso|inline|end"
    r"|details|admonition|tabs?|tab-item|tab-set|steps?|columns?|grid|card|code-group)\b[ \t]*"
)
FENCED = re.compile(r"(?P<mark>:{3,}|/{3,})[ \t]*(?P<rest>.*)")
TAG = re.compile(
    r"(?:\{%-?|\{\{[<%])[ \t]*(?P<name>/?[a-zA-Z][\w:.-]*)(?P<rest>(?:[ \t](?:[^{}\"]|\"[^\"]*\")*)?)"
    r"(?:-?%\}|[>%]\}\})\s*"
)
TITLED = re.compile(r"(?:\A\s*|\b(?:title|name|label|summary|header)[ \t]*=[ \t]*)\"(?P<title>[^\"]*)\"")
FROM_ELSEWHERE = re.compile(
    r"(?:embed|include|includes|include_relative|youtube|vimeo|video|audio|iframe|file|gist|figure|img|image"
    r"|content-ref|readfile|code-include)(?:[:._-]\w+)*",
    re.IGNORECASE,
)
BRACKETED = re.compile(r"\[(?P<title>[^\[\]]*)\]|\{[^{}]*?title=\"(?P<told>[^\"]*)\"[^{}]*\}")
BRACES = re.compile(r"\{[^{}]*\}")
NOTE = re.compile(r"\[\^[^\]\s]{1,40}\]:[ \t]*")
STOPS: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
OPEN, CLOSE, ELSEWHERE = "passage_open", "passage_close", "passage_elsewhere"


def set_apart(parser: MarkdownIt) -> None:
    """Teach `parser` these passages: tokens « passage_open », its title as content, and « passage_close »."""
    parser.block.ruler.before("fence", "indented_passage", _indented, STOPS)
    parser.block.ruler.before("fence", "fenced_passage", _fenced, STOPS)
    parser.block.ruler.before("fence", "tagged_passage", _tagged, STOPS)
    parser.block.ruler.before("reference", "note_passage", _note, STOPS)


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _indented(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    found = MARKER.fullmatch(_line(state, start))
    if found is None or (found["mark"].startswith("=") and QUOTED.fullmatch(found["rest"]) is None):
        return False
    if not silent:
        _open(state, found["mark"][:3], title_of(found["rest"]), start)
        _inside(state, start + 1, _last(state, start, end), state.sCount[start] + INDENT)
        state.push(CLOSE, "", -1)
    return True


def _fenced(state: StateBlock, start: int, _: int, silent: bool) -> bool:
    """The line alone: what is between two such lines is written as usual."""
    found = FENCED.fullmatch(_line(state, start))
    if found is None:
        return False
    if not silent:
        rest = found["rest"].rstrip(": \t")
        if rest:
            _open(state, found["mark"], title_of(rest), start)
        else:
            state.push(CLOSE, "", -1)
        state.line = start + 1
    return True


def _tagged(state: StateBlock, start: int, _: int, silent: bool) -> bool:
    """« {% tab title="…" %} », « {{< tab "…" >}} »: its title alone, since each is closed in its own way."""
    found = TAG.fullmatch(_line(state, start))
    if found is None:
        return False
    if not silent:
        title = TITLED.search(found["rest"])
        if FROM_ELSEWHERE.fullmatch(found["name"]):
            state.push(ELSEWHERE, "", 0).map = [start, start + 1]
        elif title is not None:
            _open(state, "===" if found["name"].startswith("tab") else "{", title["title"].strip(), start)
            state.push(CLOSE, "", -1)
        state.line = start + 1
    return True


def _note(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    found = NOTE.match(_line(state, start))
    if found is None:
        return False
    if not silent:
        last = _last(state, start, end)
        kept = state.bMarks[start], state.tShift[start], state.sCount[start]
        state.bMarks[start] += state.tShift[start] + found.end()
        state.tShift[start], state.sCount[start] = 0, state.blkIndent
        _open(state, "[^]", "", start)
        _inside(state, start, max(last, start + 1), state.blkIndent)
        state.push(CLOSE, "", -1)
        state.bMarks[start], state.tShift[start], state.sCount[start] = kept
    return True


def _last(state: StateBlock, start: int, end: int) -> int:
    """The line after the last that is empty or indented below `start`."""
    line = start + 1
    while line < end and (state.isEmpty(line) or state.sCount[line] >= state.sCount[start] + INDENT):
        line += 1
    return line


def _open(state: StateBlock, mark: str, title: str, line: int) -> None:
    token = state.push(OPEN, "", 1)
    token.markup, token.content, token.map = mark, title, [line, line + 1]


def _inside(state: StateBlock, start: int, end: int, indent: int) -> None:
    old = state.parentType, state.lineMax, state.blkIndent
    state.parentType, state.lineMax, state.blkIndent = "admonition", end, indent
    state.md.block.tokenize(state, start, end)
    state.parentType, state.lineMax, state.blkIndent = old
    state.line = end


def title_of(rest: str) -> str:
    """The title of « warning "Attention" », « tip[Bon à savoir] », « {note} Attention », « Attention »."""
    quoted = QUOTED.fullmatch(rest)
    if quoted is not None:
        return quoted["title"].strip()
    bracketed = BRACKETED.search(rest)
    if bracketed is not None:
        return (bracketed["title"] or bracketed["told"] or "").strip()
    words = BRACES.sub("", rest)
    while (kind := KINDS.match(words)) is not None:
        words = words[kind.end() :]
    return words.removeprefix("|").strip()
