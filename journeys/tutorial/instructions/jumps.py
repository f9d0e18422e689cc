"""Instructions to go on at another step."""

from dataclasses import dataclass

from parcours.journeys.tutorial.french.predicate import Head
from parcours.journeys.tutorial.french.verb_phrase import Scope

JUMPING = {"go", "do", "submit", "follow", "look"}
LANDMARKS = {"etape", "etapes", "point", "points", "paragraphe", "rubrique", "section", "partie", "chapitre"}


@dataclass(frozen=True)
class Leap:
    """A jump to a printed number, None when the sentence only says « l'étape suivante »."""

    to: str | None
    head: Head


def _leap(scope: Scope) -> Leap | None:
    """« passez à l'étape 10b », « reprendre l'étape 2 », « allez à l'étape suivante »."""
    if scope.head.verb.group not in JUMPING:
        return None
    limit = min(scope.end, scope.first + 8)
    for at in range(scope.first, limit):
        token = scope.sentence[at]
        if token.fold not in LANDMARKS or token.kind != "word":
            continue
        after = [t.fold for t in scope.sentence[at + 1 : at + 5] if t.fold not in {"n", "°", "numero", "no"}]
        if after and after[0][:1].isdigit() and scope.head.verb.group != "follow":
            return Leap(after[0], scope.head)
        if token.fold.startswith("etape") and after and after[0] in {"suivante", "precedente", "prochaine"}:
            return Leap(None, scope.head)
        if (
            token.fold.startswith("etape")
            and at
            and scope.sentence[at - 1].fold in {"prochaine", "premiere", "derniere"}
            and scope.head.verb.group in {"go", "do"}
        ):
            return Leap(None, scope.head)
    return None
