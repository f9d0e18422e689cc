"""Looks around a token: what comes before it, whether it opens a clause, whether it is negated."""

from parcours.journeys.tutorial.french.lexicon.cues import words_of
from parcours.journeys.tutorial.french.lexicon.verbs import reading, readings
from parcours.journeys.tutorial.french.tokenizer import Token

BREAKS = {
    ",",
    ";",
    ":",
    "(",
    ")",
    "-",
    "–",
    "—",
    "→",
    "/",
    ".",
    "!",
    "...",
    "…",
    "•",
    "+",
    "=",
    "*",
    "👉",
    "➡",
}
FARTHEST_BACK = 12


class Clause:
    """The tokens of one sentence, looked at from any of them."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self.tokens = tokens
        self.inside = _parentheses(tokens)
        self.clitics = words_of("clitic")
        self.fillers = words_of("filler")

    def main_clause(self, start: int) -> bool:
        before = self.before(start - 1)
        if before is None:
            return True
        if before.fold in words_of("subordinate") or before.fold in {"n'", "ne"}:
            return False
        if before.fold == "s'" and self.tokens[start].fold in {"il", "ils"}:
            return False
        return before.text.lower() != "où" or self._goes_on(start)

    def _goes_on(self, start: int) -> bool:
        """« …, où il vous faudra cliquer »: after a comma, « où » only carries on."""
        at = self.back(start)
        return at > 0 and self.tokens[at - 1].text == ","

    def back(self, index: int, pronouns: bool = True) -> int:
        """Index of the last token before `index` that is neither adverb nor pronoun, -1 if none."""
        at, floor = index - 1, max(0, index - FARTHEST_BACK)
        while at >= floor:
            token = self.tokens[at]
            if token.fold == "nouveau" and at and self.tokens[at - 1].fold == "a":
                at -= 2  # « se connecter à nouveau puis ouvrir »
                continue
            adverb = token.fold in self.fillers or (
                token.fold.endswith("ment") and token.kind == "word" and at > 0
            )
            if not adverb and not (pronouns and token.fold in self.clitics and not token.clitic):
                return at
            at -= 1
        return at if at >= 0 else -1

    def before(self, at: int, pronouns: bool = True) -> Token | None:
        back = self.back(at + 1, pronouns)
        return self.tokens[back] if back >= 0 else None

    def heads_a_list(self, index: int) -> bool:
        """« À prévoir : une pièce d'identité »."""
        return (
            index == 1
            and self.tokens[0].fold == "a"
            and self.tokens[2:3] != ()
            and self.tokens[2].text == ":"
            and self.tokens[1].fold not in words_of("warning", "to_know")
        )

    def of_others(self, index: int) -> bool:
        """« ils devront, eux aussi, cliquer »; not « doit rester », nor « doit s'afficher », a screen."""
        at = index + 1
        while at < len(self.tokens) and self._may_part(self.tokens[at].fold):
            at += 1
        if at >= len(self.tokens):
            return False
        reflexive = self.reflexive_before(at)
        verb = reading(self.tokens[at].fold, "infinitive", reflexive)
        return verb is not None and verb.group != "open" and verb.reflexive >= reflexive

    def _may_part(self, form: str) -> bool:
        return (
            form in self.fillers
            or form in self.clitics
            or form.endswith("ment")
            or form in {",", "eux", "elles"}
        )

    def clause_start(self, index: int, pronouns: bool = False) -> bool:
        back = self.back(index, pronouns)
        if back < 0 or any(token.fold in words_of("joiner") for token in self.tokens[back + 1 : index]):
            return True
        token = self.tokens[back]
        return token.text in BREAKS or token.fold in words_of("joiner") or self._lone_mark(back)

    def _lone_mark(self, back: int) -> bool:
        """Pictographs and arrows before an instruction."""
        return self.tokens[back].kind == "punct" and back < 2

    def joined_before(self, index: int) -> bool:
        raw = self.tokens[index - 1] if index else None
        at, floor = index - 1, max(0, index - FARTHEST_BACK)
        while at >= floor and (self.tokens[at].fold in self.clitics or self.tokens[at].fold in self.fillers):
            at -= 1
        raw = self.tokens[at + 1] if at + 1 < index else raw
        joins = {"et", "puis", "ou", ",", "ensuite", "enfin"}
        return at >= 0 and (self.tokens[at].fold in joins or (raw is not None and raw.fold in joins))

    def either(self, start: int) -> bool:
        return (
            start > 0
            and self.tokens[self.back(start)].fold == "ou"
            and self.tokens[self.back(start)].text != "où"
        )

    def negated(self, index: int) -> bool:
        at, floor = index - 1, max(0, index - FARTHEST_BACK)
        while at >= floor and self.tokens[at].fold in self.clitics:
            if self.tokens[at].fold in {"ne", "n'"}:
                return True
            at -= 1
        return False

    def reflexive_after(self, index: int) -> bool:
        if index + 1 >= len(self.tokens):
            return False
        after = self.tokens[index + 1]
        return after.fold in {"vous", "toi", "nous"} and (
            after.clitic or self.tokens[index].fold == "rendez" or not self._verb_at(index + 2)
        )

    def _verb_at(self, index: int) -> bool:
        return index < len(self.tokens) and self.tokens[index].fold in readings()

    def reflexive_before(self, index: int) -> bool:
        return any(
            self.tokens[at].fold in words_of("reflexive")
            for at in range(max(0, index - 3), index)
            if all(
                self.tokens[mid].fold in self.clitics or self.tokens[mid].fold in self.fillers
                for mid in range(at, index)
            )
        )


def _parentheses(tokens: tuple[Token, ...]) -> list[bool]:
    closes = sum(token.text == ")" for token in tokens)
    if not closes:
        return [False] * len(tokens)
    inside, depth = [], 0
    for token in tokens:
        if token.text == "(" and closes:
            depth += 1
        inside.append(depth > 0)
        if token.text == ")":
            depth, closes = max(0, depth - 1), closes - 1
    return inside
