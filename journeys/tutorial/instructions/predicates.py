"""Finds in a sentence the verbs that tell the reader to act, by the shapes French gives to instructions."""

from functools import cache

from parcours.journeys.tutorial.french.clause import FARTHEST_BACK, Clause
from parcours.journeys.tutorial.french.lexicon.cues import words_of
from parcours.journeys.tutorial.french.lexicon.frames import Force
from parcours.journeys.tutorial.french.lexicon.verbs import UNKNOWN, Mood, Verb, nominal, reading, readings
from parcours.journeys.tutorial.french.predicate import Head
from parcours.journeys.tutorial.french.tokenizer import Token
from parcours.journeys.tutorial.instructions.constructions import (
    ends_there,
    names_a_button,
    reader_head,
    wished_head,
)
from parcours.journeys.tutorial.instructions.idioms import OPENING, manner_of
from parcours.journeys.tutorial.instructions.modal_frames import framed_heads, gone_to_do

SUBJECTS = {"vous": "told", "je": "je", "j'": "je", "tu": "tu", "t'": "tu", "on": "on"}
MOODS = {"vous": "told", "il": "on", "ils": "they"}
NAMING = {"press", "pick", "tick", "open", "go"}
# « on vous demande »: somebody else asks; « je vous montre »: the one who writes speaks.
NOT_TO_OTHERS = {"on": {"me", "m'", "te", "t'", "nous", "vous"}, "je": {"te", "t'", "vous"}}
ENDINGS = ("ez", "er", "ir", "re", "tes", "ons")


@cache
def _worth_a_look() -> frozenset[str]:
    nouns = words_of("reader") | words_of("reader", "pronouns") | words_of("nominal", "controls")
    verbs = frozenset(readings()) | frozenset(nominal()) | words_of("passive")
    verbs |= words_of("others") | OPENING
    return verbs | frozenset(SUBJECTS) | words_of("subordinate") | nouns


class HeadFinder:
    """Reads one sentence from left to right."""

    def __init__(
        self,
        tokens: tuple[Token, ...],
        tu: bool = False,
        they: bool = False,
        listed: bool = False,
        numbered: bool = False,
    ) -> None:
        self.tokens = tokens
        self.tu = tu
        self.they = they
        self.listed = listed
        self.numbered = numbered
        self.clause = Clause(tokens)
        self.inside = self.clause.inside
        self.heads: list[Head] = []
        self.gerunds: list[Head] = []
        self.rejected = False
        self.others = False
        self.sub_open = False
        self.known = _worth_a_look()
        self.subordinate = words_of("subordinate")
        self.framed = framed_heads(self.clause)

    def find(self) -> list[Head]:
        skip_to = 0
        for index, token in enumerate(self.tokens):
            if token.kind != "word":
                self._pass_mark(token.text)
            elif index >= skip_to and not token.clitic:
                head = self._head_at(index)
                if head is not None:
                    self.heads.append(head)
                    self.rejected = self.others = False
                    skip_to = head.at + 1
        self._set_ends()
        return self.heads

    def _pass_mark(self, mark: str) -> None:
        """A comma closes « si vous validez, … » and « pour finir, … »."""
        if mark in {",", ";", ":", ")", "!"}:
            self.sub_open = False
        if mark in {";", ":"}:
            self.others = False
        if mark == "," and self.tokens[0].fold in words_of("lead_in"):
            self.rejected = False

    def _head_at(self, index: int) -> Head | None:
        form = self.tokens[index].fold
        gerund = self._gerund(index) if form.endswith("ant") else None
        if gerund is not None:
            self.gerunds.append(gerund)
            return None
        if self.inside[index] or self._is_a_name(index):
            return None
        if index in self.framed:
            return self.framed[index]
        if form not in self.known and not form.endswith(ENDINGS):
            return None
        if form in self.subordinate and not self._interrogative(index):
            self.sub_open = True
        if form in words_of("others") and self.clause.of_others(index):
            self.others = True
        return self._plain(index)

    def _is_a_name(self, index: int) -> bool:
        """« cliquez sur **J'accepte** », « sur SUIVANT puis CONFIRMER »: a control's own words."""
        if not self.heads:
            return False
        token, before, last = self.tokens[index], self.tokens[index - 1], self.tokens[self.heads[-1].at]
        if token.text.isupper() and len(token.text) > 3 and not last.text.isupper():
            return self.clause.joined_before(index) or before.fold in words_of("carrier", "direct")
        if self.heads[-1].verb.group not in NAMING:
            return False
        if token.emphasis and token.emphasis != last.emphasis:
            return self._emphasis_opens_after_verb(index)
        return token.capital and before.fold == "sur"

    def _emphasis_opens_after_verb(self, index: int) -> bool:
        """Bold words right after the verb, « sur » or a word such as « bouton » are one name."""
        group, at = self.tokens[index].emphasis, index
        while at > 0 and self.tokens[at - 1].emphasis == group:
            at -= 1
        opening = self.tokens[at - 1]
        direct = opening.fold in words_of("carrier", "direct") or opening.fold in words_of("carrier")
        return direct or at - 1 == self.heads[-1].at

    def _plain(self, index: int) -> Head | None:
        token = self.tokens[index]
        form = token.fold
        if form in words_of("reader") or (self.they and form in words_of("reader", "pronouns")):
            found = reader_head(self.clause, index, self.subordinate, self.they)
            if found is not None or self.they:
                return found
        manner = manner_of(self.clause, index, self.listed, self.numbered)
        if manner is not None:
            return manner(self.clause, index)
        if form.endswith(("er", "ir", "re")):
            return self._infinitive(index) or self._familiar(index) or self._same_person(index)
        if form.endswith(("ez", "tes")):
            return wished_head(self.clause, index) or self._polite(index)
        if form in SUBJECTS:
            return self._subject(index)
        if form.endswith("ons") and self.clause.clause_start(index):
            verb = reading(form, "together", self.clause.reflexive_after(index))
            return self._head(verb, index, index, "told", "together", "imperative")
        return self._familiar(index) or self._same_person(index)

    def _head(
        self, verb: Verb | None, at: int, start: int, force: Force, person: str, rule: str
    ) -> Head | None:
        if verb is None:
            return None
        return Head(verb, at, start, 0, force, person, rule, self.clause.either(start))

    def _polite(self, index: int) -> Head | None:
        """« cliquez », not « vous cliquez », « si vous cliquez et validez » nor « un rendez-vous »."""
        form = self.tokens[index].fold
        before = self.clause.before(index - 1)
        if self.clause.negated(index) or self._has_vous_as_subject(index):
            return None
        if before is not None and form == "rendez" and before.fold in words_of("determiner"):
            return None
        joined = before is not None and before.fold in {"et", "ou"}
        if joined and self.sub_open and self._vous_open(index):
            return None
        verb = reading(form, "told", self.clause.reflexive_after(index)) or self._unknown(index)
        gone = gone_to_do(self.clause, index, verb)
        if gone is not None:
            return self._head(gone[1], gone[0], index, "told", "told", "imperative")
        return self._head(verb, index, index, "told", "told", "imperative")

    def _vous_open(self, index: int) -> bool:
        """« si vous cliquez et validez » goes on with « vous »; « le texte qui suit et cliquez » does not."""
        opened = [at for at in range(index) if self.tokens[at].fold in self.subordinate]
        if opened and self.tokens[opened[-1]].fold == "qui":
            return False  # « la date qui vous convient et ouvrez »
        return any(token.fold == "vous" for token in self.tokens[opened[-1] if opened else 0 : index])

    def _has_vous_as_subject(self, index: int) -> bool:
        at = index - 1
        while at >= 0 and self.tokens[at].fold in self.clause.clitics and self.tokens[at].fold != "vous":
            at -= 1
        return at >= 0 and self.tokens[at].fold == "vous" and not self.tokens[at].clitic

    def _unknown(self, index: int) -> Verb | None:
        """A form in -ez at the start of a clause is an imperative even when its verb is not in the tables."""
        token = self.tokens[index]
        known = token.fold in words_of("no_order") or token.fold in readings()
        opens = self.clause.clause_start(index) and (index > 0 or token.capital)
        return UNKNOWN if opens and not known and len(token.fold) > 4 and token.fold.endswith("ez") else None

    def _subject(self, index: int) -> Head | None:
        """« je clique », « vous recevez », « vous recevrez », « tu cliques », « on clique »."""
        if self.tokens[index].fold == "t'" and not (self.tu and self.clause.clause_start(index)):
            return None
        mood: Mood = SUBJECTS[self.tokens[index].fold]  # type: ignore[assignment]  # values of SUBJECTS are moods
        if not self.clause.main_clause(index) or (self.heads and self.heads[-1].at == index - 1):
            return None
        at, reflexive = index + 1, False
        while at < len(self.tokens) and self.tokens[at].fold in self.clause.clitics and at - index < 4:
            if self.tokens[at].fold in {"ne", "n'"}:
                return None
            if mood in NOT_TO_OTHERS and self.tokens[at].fold in NOT_TO_OTHERS[mood]:
                return None
            reflexive = reflexive or self.tokens[at].fold in words_of("reflexive")
            at += 1
        if at >= len(self.tokens) or self.tokens[at].clitic:
            return None
        form = self.tokens[at].fold
        verb = reading(form, mood, reflexive)
        if verb is None and mood == "je":
            verb = reading(form, "infinitive", reflexive)
        if verb is None and mood == "told":
            verb = reading(form, "future", reflexive)
        if verb is None:
            return None
        person = "vous" if mood == "told" else mood
        return self._head(verb, at, index, "said", person, f"{person} + present")

    def _same_person(self, index: int) -> Head | None:
        """« je clique puis valide »: the subject is said once."""
        if not self.heads or self.heads[-1].person not in {"je", "tu", "on", "vous", "il", "ils"}:
            return None
        if not self.clause.joined_before(index):
            return None
        mood: Mood = MOODS.get(self.heads[-1].person) or self.heads[-1].person  # type: ignore[assignment]  # ibid.
        verb = reading(self.tokens[index].fold, mood, self.clause.reflexive_before(index))
        if verb is None or self.tokens[index].text[-1:] == "é":
            return None
        return self._head(
            verb, index, index, "said", self.heads[-1].person, f"{self.heads[-1].person} + present"
        )

    def _familiar(self, index: int) -> Head | None:
        """« clique », said to a friend, only in a document that says « tu »."""
        if not self.tu or self.tokens[index].text[-1:] in {"é", "É"} or not self.clause.clause_start(index):
            return None
        if self.clause.negated(index):
            return None
        verb = reading(self.tokens[index].fold, "commanded", self.clause.reflexive_after(index))
        return self._head(verb, index, index, "told", "commanded", "imperative")

    def _infinitive(self, index: int) -> Head | None:
        """« Cliquer sur… »: at the start of a clause, or after another instruction."""
        before = self.clause.before(index - 1)
        row = self._follows_in_a_row(index) or self.clause.heads_a_list(index)
        if before is not None and before.fold in words_of("purpose") and not row:
            self.rejected = True
            return None
        if names_a_button(self.clause, index) and (self.heads or ends_there(self.clause, index)):
            return None
        of_others = before is not None and before.fold in words_of("others")
        if self.others and (of_others or self.clause.joined_before(index)):
            return None
        starts = row or self.clause.clause_start(index, pronouns=True)
        reflexive = self.clause.reflexive_before(index) or self._vous_left_apart(index)
        known = reading(self.tokens[index].fold, "infinitive", reflexive)
        if known is None:
            self.rejected = self.rejected or starts
            return None
        carries_on = before is not None and before.fold in {"et", "ou", ","}
        if (carries_on and self.rejected) or self.sub_open or self._names_a_choice(index):
            return None
        if not starts or not self._no_subject_yet(index):
            return None
        last = self.heads[-1] if self.heads else None
        rule = last.rule if last is not None and last.person == "inf" else "infinitive"
        return self._head(known, index, index, last.force if last is not None else "told", "inf", rule)

    def _vous_left_apart(self, index: int) -> bool:
        """« connecter vous sur »: « connectez-vous », as it is heard."""
        return self.tokens[index + 1 : index + 2] != () and self.tokens[index + 1].fold == "vous"

    def _follows_in_a_row(self, index: int) -> bool:
        """« il ne vous reste qu'à imprimer et à signer »: the second « à » carries on the first."""
        at = self.clause.back(index)
        joined = (
            at > 0
            and self.tokens[at].fold in {"a", "de", "d'"}
            and self.tokens[at - 1].fold in {"et", "ou", ","}
        )
        return joined and bool(self.heads) and self.heads[-1].person == "inf" and not self.rejected

    def _names_a_choice(self, index: int) -> bool:
        """« choisissez la première option : se connecter avec… » names what is chosen."""
        colon = any(token.text == ":" for token in self.tokens[max(0, index - 2) : index])
        return colon and bool(self.heads) and self.heads[-1].verb.group in {"pick", "tick", "press"}

    def _no_subject_yet(self, index: int) -> bool:
        """An infinitive follows another instruction, or a lead-in closed by a comma or a colon."""
        if self.heads:
            return True
        lead = self.tokens[:index]
        real = [
            t
            for t in lead
            if t.fold not in self.clause.fillers and t.fold not in self.clause.clitics and t.kind != "punct"
        ]
        return (
            not real
            or self.tokens[self.clause.back(index)].text in {",", ":", ")", "-", "–", "→"}
            or not any(t.fold in SUBJECTS for t in lead)
        )

    def _gerund(self, index: int) -> Head | None:
        form = self.tokens[index].fold
        if not form.endswith("ant"):
            return None
        at, floor = index - 1, max(0, index - FARTHEST_BACK)
        while at >= floor and self.tokens[at].fold in self.clause.clitics and self.tokens[at].fold != "en":
            at -= 1
        if at < 0 or self.tokens[at].fold != "en" or (at and self.tokens[at - 1].fold == "tout"):
            return None
        verb = reading(form, "gerund", self.clause.reflexive_before(index))
        return None if verb is None else Head(verb, index, at, 0, "told", "gerund", "gerund")

    def _interrogative(self, index: int) -> bool:
        """« vérifiez si… », « précisez s'il… » open a question, not a condition."""
        return self.tokens[index].fold in {"si", "s'"} and bool(self.heads) and self.heads[-1].at == index - 1

    def _set_ends(self) -> None:
        """Words of a head go to the next one; a gerund belongs to the head before it, else to the first."""
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
