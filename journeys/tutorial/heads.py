"""Finds in a sentence the verbs that tell the reader to act, by the shapes French gives to instructions."""

import bisect
import re
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from journeys.tutorial.lexicon import BLANK, UNKNOWN, Mood, Verb, cues, frames, reading, readings
from journeys.tutorial.words import Token

Force = Literal["told", "stated", "offered", "later", "explained", "said"]
CLITICS = {
    "me",
    "te",
    "se",
    "nous",
    "vous",
    "le",
    "la",
    "les",
    "l'",
    "lui",
    "leur",
    "y",
    "en",
    "m'",
    "t'",
    "s'",
    "ne",
    "n'",
}
PRONOUNS = {"me", "te", "se", "nous", "vous", "m'", "t'", "s'", "toi"}
SUBJECTS = {"vous": "told", "je": "je", "j'": "je", "tu": "tu", "on": "on"}
BREAKS = {",", ";", ":", "(", "-", "–", "—", "→", "/", ".", "!", "...", "…", "•", "+", "=", "*", "👉", "➡"}
NOT_VERBS = {
    "assez",
    "chez",
    "rez",
    "nez",
    "avez",
    "pouvez",
    "devez",
    "voulez",
    "savez",
    "souhaitez",
    "soyez",
    "ayez",
    "etes",
    "desirez",
    "possedez",
    "connaissez",
    "trouvez",
    "disposez",
    "devrez",
    "pourrez",
    "serez",
    "aurez",
    "rencontrez",
    "beneficiez",
    "hesitez",
    "parvenez",
    "arrivez",
    "sachez",
    "pensez",
    "oubliez",
    "ferez",
    "verrez",
    "voyez",
    "croyez",
    "restez",
    "habitez",
    "travaillez",
    "venez",
    "tenez",
}
MOST_FILLERS = 8


@dataclass
class Head:
    """A verb the reader is told to do, and how far its words go."""

    verb: Verb
    at: int
    start: int
    end: int
    force: Force
    person: str
    rule: str
    either: bool = False
    gerunds: list["Head"] = field(default_factory=list)


@cache
def _words(section: str, key: str = "words") -> frozenset[str]:
    return frozenset(cues(section)[key].split())


def joined(tokens: tuple[Token, ...]) -> tuple[str, list[int]]:
    """Folded tokens set apart by spaces, and where each begins."""
    starts, at, parts = [], 0, []
    for token in tokens:
        starts.append(at)
        parts.append(token.fold if token.kind != "name" else "«»")
        at += len(parts[-1]) + 1
    return " ".join(parts) + " ", starts


class HeadFinder:
    """Reads one sentence from left to right."""

    def __init__(self, tokens: tuple[Token, ...], tu: bool = False) -> None:
        self.tokens = tokens
        self.tu = tu
        self.inside = _parentheses(tokens)
        self.heads: list[Head] = []
        self.gerunds: list[Head] = []
        self.rejected = False
        self.sub_open = False
        self.framed = self._frames()

    def find(self) -> list[Head]:
        skip_to = 0
        for index, token in enumerate(self.tokens):
            if token.kind != "word":
                if token.text in {",", ";", ":", ")", "!"}:
                    self.sub_open = False
                continue
            if index < skip_to or token.clitic:
                continue
            gerund = self._gerund(index)
            if gerund is not None:
                self.gerunds.append(gerund)
                continue
            if self.inside[index]:
                continue
            if token.fold in _words("subordinate") and not self._interrogative(index):
                self.sub_open = True
            head = self.framed.get(index) or self._plain(index)
            if head is not None:
                self.heads.append(head)
                self.rejected = False
                skip_to = head.at + 1
        self._set_ends()
        return self.heads

    # --- frames ---------------------------------------------------------------------------------------------------

    def _frames(self) -> dict[int, Head]:
        text, starts = joined(self.tokens)
        found: dict[int, Head] = {}
        for frame in frames():
            for match in frame.pattern.finditer(text):
                start = bisect.bisect_left(starts, match.start())
                end = bisect.bisect_left(starts, match.end())
                if self.inside[start] or start in found or not self._main_clause(start):
                    continue
                at = self._after_fillers(end)
                verb = self._infinitive_at(at)
                if verb is not None:
                    found[start] = Head(
                        verb, at, start, 0, frame.force, "inf", frame.name, self._either(start)
                    )  # type: ignore[arg-type]  # the table's words
        return found

    def _main_clause(self, start: int) -> bool:
        before = self._before(start - 1)
        if before is None:
            return True
        if before.fold in _words("subordinate") or before.fold in {"n'", "ne"}:
            return False
        return before.text.lower() != "où"

    def _after_fillers(self, at: int) -> int:
        for _ in range(MOST_FILLERS):
            if at >= len(self.tokens):
                break
            token = self.tokens[at]
            adverb = token.fold in _words("filler") or token.fold.endswith("ment")
            if not adverb and token.fold not in CLITICS and token.text != ",":
                break
            at += 1
        return at

    def _infinitive_at(self, at: int) -> Verb | None:
        if at >= len(self.tokens):
            return None
        token = self.tokens[at]
        known = reading(token.fold, "infinitive", self._reflexive_before(at))
        looks = token.kind == "word" and len(token.fold) > 3 and token.fold.endswith(("er", "ir", "re"))
        return known or (BLANK if looks else None)

    # --- plain shapes ---------------------------------------------------------------------------------------------

    def _plain(self, index: int) -> Head | None:
        token = self.tokens[index]
        form = token.fold
        if form.endswith(("er", "ir", "re")):
            return self._infinitive(index)
        if form.endswith(("ez", "tes")):
            return self._polite(index)
        if form in SUBJECTS:
            return self._subject(index)
        if form.endswith("ons") and self._clause_start(index):
            verb = reading(form, "together", self._reflexive_after(index))
            return self._head(verb, index, index, "told", "together", "imperative")
        return self._familiar(index) or self._same_person(index)

    def _head(
        self, verb: Verb | None, at: int, start: int, force: Force, person: str, rule: str
    ) -> Head | None:
        if verb is None:
            return None
        return Head(verb, at, start, 0, force, person, rule, self._either(start))

    def _polite(self, index: int) -> Head | None:
        """« cliquez », not « vous cliquez » nor « un rendez-vous »."""
        form = self.tokens[index].fold
        before = self._before(index - 1)
        raw = self.tokens[index - 1] if index else None
        if self._negated(index) or (
            before is not None and before.fold in _words("determiner") and form == "rendez"
        ):
            return None
        if raw is not None and raw.fold == "vous" and not raw.clitic:
            return None
        if before is not None and before.fold == "vous" and not before.clitic and raw is not before:
            return None
        if self.sub_open and before is not None and before.fold in {"et", "ou"}:
            return None
        verb = reading(form, "told", self._reflexive_after(index))
        shown = index > 0 or self.tokens[0].capital
        if verb is None and shown and len(form) > 4 and form not in NOT_VERBS and self._clause_start(index):
            verb = (
                UNKNOWN
                if form.endswith("ez") and not any(r.mood == "future" for r in readings().get(form, ()))
                else None
            )
        return self._head(verb, index, index, "told", "told", "imperative")

    def _subject(self, index: int) -> Head | None:
        """« je clique », « vous recevez », « vous recevrez », « tu cliques », « on clique »."""
        mood: Mood = SUBJECTS[self.tokens[index].fold]  # type: ignore[assignment]  # values of SUBJECTS are moods
        if not self._main_clause(index) or (self.heads and self.heads[-1].at == index - 1):
            return None
        at, reflexive = index + 1, False
        while at < len(self.tokens) and self.tokens[at].fold in CLITICS and at - index < 4:
            if self.tokens[at].fold in {"ne", "n'"}:
                return None
            reflexive = reflexive or self.tokens[at].fold in PRONOUNS
            at += 1
        if at >= len(self.tokens) or self.tokens[at].clitic:
            return None
        form = self.tokens[at].fold
        verb = reading(form, mood, reflexive)
        if verb is None and mood == "je":
            verb = reading(form, "infinitive", reflexive)
        if verb is None and mood == "told":
            verb = reading(form, "future", reflexive)
        if verb is None or self._participle_follows(at):
            return None
        person = "vous" if mood == "told" else mood
        return self._head(verb, at, index, "said", person, f"{person} + present")

    def _participle_follows(self, at: int) -> bool:
        return False if at + 1 >= len(self.tokens) else self.tokens[at + 1].text == "?"

    def _same_person(self, index: int) -> Head | None:
        """« je clique puis valide »: the subject is said once."""
        if not self.heads or self.heads[-1].person not in {"je", "tu", "on", "vous"}:
            return None
        if not self._joined_before(index):
            return None
        mood: Mood = "told" if self.heads[-1].person == "vous" else self.heads[-1].person  # type: ignore[assignment]  # ibid.
        verb = reading(self.tokens[index].fold, mood, self._reflexive_before(index))
        if verb is None or self.tokens[index].text[-1:] == "é":
            return None
        return self._head(
            verb, index, index, "said", self.heads[-1].person, f"{self.heads[-1].person} + present"
        )

    def _familiar(self, index: int) -> Head | None:
        """« clique », said to a friend, only in a document that says « tu »."""
        if not self.tu or self.tokens[index].text[-1:] in {"é", "É"} or not self._clause_start(index):
            return None
        if self._negated(index):
            return None
        verb = reading(self.tokens[index].fold, "commanded", self._reflexive_after(index))
        return self._head(verb, index, index, "told", "commanded", "imperative")

    def _infinitive(self, index: int) -> Head | None:
        """« Cliquer sur… »: at the start of a clause, or after another instruction."""
        form = self.tokens[index].fold
        before = self._before(index - 1, pronouns=True)
        known = reading(form, "infinitive", self._reflexive_before(index))
        if before is not None and before.fold in _words("purpose"):
            self.rejected = True
            return None
        if known is None:
            self.rejected = self.rejected or self._clause_start(index, pronouns=True)
            return None
        if self._names_a_choice(index):
            return None
        if before is not None and before.fold in {"et", "ou"} | {","} and self.rejected:
            return None
        if before is not None and before.fold == "ne":
            return None
        if self.sub_open or not (self._clause_start(index, pronouns=True) and self._no_subject_yet(index)):
            return None
        force: Force = self.heads[-1].force if self.heads else "told"
        rule = self.heads[-1].rule if self.heads and self.heads[-1].person == "inf" else "infinitive"
        return self._head(known, index, index, force, "inf", rule)

    def _names_a_choice(self, index: int) -> bool:
        """« choisissez la première option : se connecter avec… » names what is chosen."""
        colon = any(token.text == ":" for token in self.tokens[max(0, index - 2) : index])
        return colon and bool(self.heads) and self.heads[-1].verb.group in {"pick", "tick", "press"}

    def _no_subject_yet(self, index: int) -> bool:
        """An infinitive far from the start follows another instruction, or a lead-in closed by a comma or a colon."""
        if self.heads:
            return True
        lead = self.tokens[:index]
        real = [
            t for t in lead if t.fold not in _words("filler") and t.fold not in CLITICS and t.kind != "punct"
        ]
        return (
            not real
            or self.tokens[self._back(index)].text in {",", ":", ")", "-", "–", "→"}
            or not any(t.fold in SUBJECTS for t in lead)
        )

    def _gerund(self, index: int) -> Head | None:
        form = self.tokens[index].fold
        if not form.endswith("ant"):
            return None
        at = index - 1
        while at >= 0 and self.tokens[at].fold in CLITICS and self.tokens[at].fold != "en":
            at -= 1
        if at < 0 or self.tokens[at].fold != "en" or (at and self.tokens[at - 1].fold == "tout"):
            return None
        verb = reading(form, "gerund", self._reflexive_before(index))
        return None if verb is None else Head(verb, index, at, 0, "told", "gerund", "gerund")

    # --- looking around -------------------------------------------------------------------------------------------

    def _back(self, index: int, pronouns: bool = True) -> int:
        """Index of the last token before `index` that is neither adverb nor pronoun, -1 when there is none."""
        at = index - 1
        while at >= 0:
            token = self.tokens[at]
            adverb = token.fold in _words("filler") or (
                token.fold.endswith("ment") and token.kind == "word" and at > 0
            )
            if not adverb and not (pronouns and token.fold in CLITICS and not token.clitic):
                return at
            at -= 1
        return -1

    def _before(self, at: int, pronouns: bool = True) -> Token | None:
        back = self._back(at + 1, pronouns)
        return self.tokens[back] if back >= 0 else None

    def _clause_start(self, index: int, pronouns: bool = False) -> bool:
        back = self._back(index, pronouns)
        if back < 0 or any(token.fold in _words("joiner") for token in self.tokens[back + 1 : index]):
            return True
        token = self.tokens[back]
        return (
            token.text in BREAKS
            or token.fold in _words("joiner")
            or token.text == ")"
            or self._lone_mark(back)
        )

    def _lone_mark(self, back: int) -> bool:
        """Pictographs and arrows before an instruction."""
        return self.tokens[back].kind == "punct" and back < 2

    def _joined_before(self, index: int) -> bool:
        raw = self.tokens[index - 1] if index else None
        at = index - 1
        while at >= 0 and (self.tokens[at].fold in CLITICS or self.tokens[at].fold in _words("filler")):
            at -= 1
        raw = self.tokens[at + 1] if at + 1 < index else raw
        joins = {"et", "puis", "ou", ",", "ensuite", "enfin"}
        return at >= 0 and (self.tokens[at].fold in joins or (raw is not None and raw.fold in joins))

    def _either(self, start: int) -> bool:
        return (
            start > 0
            and self.tokens[self._back(start)].fold == "ou"
            and self.tokens[self._back(start)].text != "où"
        )

    def _negated(self, index: int) -> bool:
        at = index - 1
        while at >= 0 and self.tokens[at].fold in CLITICS:
            if self.tokens[at].fold in {"ne", "n'"}:
                return True
            at -= 1
        return False

    def _reflexive_after(self, index: int) -> bool:
        if index + 1 >= len(self.tokens):
            return False
        after = self.tokens[index + 1]
        return after.fold in {"vous", "toi", "nous"} and (
            after.clitic or self.tokens[index].fold == "rendez" or not self._verb_at(index + 2)
        )

    def _verb_at(self, index: int) -> bool:
        return index < len(self.tokens) and self.tokens[index].fold in readings()

    def _reflexive_before(self, index: int) -> bool:
        return any(
            self.tokens[at].fold in PRONOUNS
            for at in range(max(0, index - 3), index)
            if all(
                self.tokens[mid].fold in CLITICS or self.tokens[mid].fold in _words("filler")
                for mid in range(at, index)
            )
        )

    def _interrogative(self, index: int) -> bool:
        """« vérifiez si… », « précisez s'il… » open a question, not a condition."""
        return self.tokens[index].fold in {"si", "s'"} and bool(self.heads) and self.heads[-1].at == index - 1

    def _set_ends(self) -> None:
        """Words of a head go to the next one; a gerund belongs to the head before it, else to the first after it."""
        for head, after in zip(self.heads, [*self.heads[1:], None], strict=False):
            head.end = after.start if after is not None else len(self.tokens)
        for gerund in self.gerunds:
            following = [h.start for h in [*self.heads, *self.gerunds] if h.start > gerund.at]
            gerund.end = min(following, default=len(self.tokens))
            owner = next(
                (h for h in reversed(self.heads) if h.at < gerund.at), self.heads[0] if self.heads else None
            )
            if owner is not None:
                owner.gerunds.append(gerund)


def _parentheses(tokens: tuple[Token, ...]) -> list[bool]:
    inside, depth = [], 0
    closes = sum(token.text == ")" for token in tokens)
    for token in tokens:
        if token.text == "(" and closes:
            depth += 1
        inside.append(depth > 0)
        if token.text == ")":
            depth, closes = max(0, depth - 1), closes - 1
    return inside


TU = re.compile(r"\b(?:tu|ton|tes|toi|ta)\b", re.IGNORECASE)
