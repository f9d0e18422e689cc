"""Splits a block into sentences; a title set in line with the text is a sentence of its own."""

from dataclasses import dataclass

from parcours.journeys.tutorial.french.lexicon.verbs import is_told
from parcours.journeys.tutorial.french.tokenizer import Token, tokens

ABBREVIATIONS = {
    "m",
    "mme",
    "mlle",
    "dr",
    "etc",
    "ex",
    "cf",
    "art",
    "av",
    "bd",
    "tel",
    "p",
    "n",
    "no",
    "min",
    "max",
    "env",
}
MAY_END = {"etc", "min", "max"}
"""Of those, the ones after which a capital begins a sentence: « Patientez 10 min. Cliquez… »."""
# A capital on one of these, after a plain word and without a full stop, starts another sentence.
OPENERS = {
    "sur",
    "dans",
    "depuis",
    "puis",
    "ensuite",
    "enfin",
    "pour",
    "afin",
    "si",
    "vous",
    "il",
    "elle",
    "attention",
}
# A colon before one of these closes the instruction: what follows tells what happens then.
EXPLAINING = {"un", "une", "vous", "il", "elle"}
LONGEST = 200
MARKS = "*_"
SHORTEST_LEAD = 3


@dataclass(frozen=True)
class Sentence:
    """Tokens of one sentence and where it stands in its block."""

    tokens: tuple[Token, ...]
    start: int
    end: int
    cell: bool = False

    @property
    def ending(self) -> str:
        return self.tokens[-1].text

    @property
    def question(self) -> bool:
        return self.ending == "?"


def sentences(text: str) -> list[Sentence]:
    """Cut `text` at full stops, table cells and titles set in line."""
    found: list[Sentence] = []
    current: list[Token] = []
    all_tokens = tokens(text)
    depth = 0
    cell = " | " in text

    def close() -> None:
        nonlocal depth
        depth = 0
        if current:
            start, end = _with_marks(text, current[0].start, current[-1].end)
            found.append(Sentence(tuple(current), start, end, cell))
            current.clear()

    for index, token in enumerate(all_tokens):
        before = current[-1] if current else None
        if before is not None and not depth and token.capital and _title_ends(before, token):
            close()
        if cell and token.text == "|":
            following = all_tokens[index + 1 : index + 2]
            if not (
                following and following[0].text[:1].islower() and before is not None and before.kind == "word"
            ):
                close()
            continue
        current.append(token)
        if token.text == "(":
            depth += 1
        elif token.text == ")":
            depth = max(0, depth - 1)
        after = all_tokens[index + 1] if index + 1 < len(all_tokens) else None
        if len(current) >= LONGEST or (not depth and _ends(current, token, after)):
            close()
    close()
    return found


def _with_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """The marks of bold and italic around the words go with them."""
    while start and text[start - 1] in MARKS:
        start -= 1
    while end < len(text) and text[end] in MARKS:
        end += 1
    return start, end


def _ends(current: list[Token], token: Token, after: Token | None) -> bool:
    if after is None:
        return True
    spaced = after.start > token.end
    if token.text == ":" and len(current) > SHORTEST_LEAD and after.fold in EXPLAINING and spaced:
        return True
    if token.text in {"!", "?"}:
        return spaced and after.text not in {"!", "?", ")", ":"}
    if token.text in {".", "...", "…"}:
        before = current[-2] if len(current) > 1 else None
        word = before.fold if before is not None and before.end == token.start else ""
        short = word in ABBREVIATIONS and not (word in MAY_END and after.capital)
        return spaced and not short and not after.text[:1].islower() and after.text not in {")", ","}
    return False


def _title_ends(before: Token, token: Token) -> bool:
    """« Inscrivez-vous en quelques minutes Créez un compte »: a title, then its sentence, no stop between."""
    if token.kind != "word" or token.emphasis != before.emphasis:
        return False
    if before.kind == "punct" or (before.kind == "word" and before.fold in OPENERS):
        return False
    if token.fold in OPENERS and token.text[1:].islower():
        return before.kind == "word" and before.text.islower()
    return before.kind == "word" and before.fold not in {"sur", "bouton", "l'", "d'"} and is_told(token.fold)
